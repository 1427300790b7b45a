import { isDeepStrictEqual } from 'node:util';
import { handles, type Data, type Parting } from './annotators';

/** What one merge did, told by its result alone. */
export interface Verdict {
	/** Annotations and values that a person made and that are gone, or that came twice. */
	readonly lost: readonly string[];
	readonly duplicated: readonly string[];
	/** Values that only one side changed, or nobody, and that are not as their author left them. */
	readonly altered: readonly string[];
	/** Conflicts that are not named with the values of both sides, or named without being one. */
	readonly unnamed: readonly string[];
	readonly conflicts: number;
}

type Atoms = ReadonlyMap<string, unknown>;
interface Versions<T> {
	readonly base: T;
	readonly ours: T;
	readonly theirs: T;
	readonly merged: T;
}

/** Compares a merged file with what two people did, value by value, by rules that know nothing of the merge's own code. */
export function judge({ base, ours, theirs }: Parting, merged: Data): Verdict {
	const verdict = {
		lost: [] as string[],
		duplicated: [] as string[],
		altered: [] as string[],
		unnamed: [] as string[],
	};
	let conflicts = 0;
	const all = [base, ours, theirs, merged].map(itemsOf);
	const ids = handles.flatMap((handle) => Object.keys(merged['claims']?.[handle] ?? {}));
	verdict.duplicated.push(...ids.filter((id, index) => ids.indexOf(id) !== index));
	for (const handle of handles) {
		const names = ((merged['dismissed']?.[handle] ?? []) as Data[]).map(
			(one) => `${one['code']} ${one['target']}`,
		);
		verdict.duplicated.push(...names.filter((name, index) => names.indexOf(name) !== index));
	}
	for (const key of new Set(all.flatMap((items) => [...items.keys()]))) {
		const [b, o, t, m] = all.map((items) => items.get(key)) as [Item?, Item?, Item?, Item?];
		const left = o ?? t;
		if (left && b && !(o && t)) {
			const by = o ? theirs : ours;
			const isReferred = refersAnew(merged, by, key);
			const stays = !isDeepStrictEqual(left, b) || isReferred;
			const deleted = o ? 'theirs' : 'ours';
			if (stays) conflicts++;
			if (stays && !m) verdict.lost.push(key);
			else if (!stays && m) verdict.altered.push(`${key} came back`);
			else if (m && m['conflict']?.deleted !== deleted) verdict.unnamed.push(`${key} deleted`);
			if (!m) continue;
		} else if (!left && m) verdict.altered.push(`${key} came back`);
		if (!left) continue;
		if (!m) verdict.lost.push(key);
		else compare(key, { base: b ?? {}, ours: o ?? left, theirs: t ?? left, merged: m });
	}
	return { ...verdict, conflicts };

	function compare(key: string, versions: Versions<Item>): void {
		const lists = [versions.ours, versions.theirs].map(listed);
		const inBoth = new Set([...lists[0]!.keys()].filter((name) => lists[1]!.has(name)));
		const atoms = {
			base: atomsOf(versions.base, inBoth),
			ours: atomsOf(versions.ours, inBoth),
			theirs: atomsOf(versions.theirs, inBoth),
			merged: atomsOf(versions.merged, inBoth),
		};
		const named = new Map(Object.entries((versions.merged['conflict'] ?? {}) as Data));
		named.delete('deleted');
		const fields = new Set(Object.values(atoms).flatMap((map: Atoms) => [...map.keys()]));
		for (const field of fields) {
			const [b, o, t, m] = (['base', 'ours', 'theirs', 'merged'] as const).map((side) =>
				atoms[side].get(field),
			);
			const same = isDeepStrictEqual;
			const isConflict = !same(o, t) && !same(b, o) && !same(b, t);
			const isCovered = field.startsWith('mentions.') && isCoveredByAll(field, versions.merged);
			if (isCovered) continue;
			const wanted = same(b, o) ? t : o;
			if (!same(m, wanted))
				verdict.altered.push(`${key} ${field}: ${show(b)} ${show(o)} ${show(t)} => ${show(m)}`);
			if (!isConflict) continue;
			conflicts++;
			const entry = named.get(field) as Data | undefined;
			named.delete(field);
			const whole = [b, o, t].map((value) => value ?? null);
			if (!entry || !same([entry['base'], entry['ours'], entry['theirs']], whole))
				verdict.unnamed.push(`${key} ${field}: ${show(entry)}`);
		}
		for (const field of named.keys()) verdict.unnamed.push(`${key} ${field}: named, and is none`);
	}
}

type Item = Data;

function itemsOf(file: Data): Map<string, Item> {
	const items = new Map<string, Item>([['article', file['article'] ?? {}]]);
	for (const top of ['entities', 'sources'])
		for (const [slug, item] of Object.entries(file[top] ?? {})) items.set(`${top}/${slug}`, item as Item);
	for (const handle of handles) {
		for (const [id, claim] of Object.entries(file['claims']?.[handle] ?? {}))
			items.set(`claims/${handle}/${id}`, claim as Item);
		for (const one of (file['dismissed']?.[handle] ?? []) as Data[])
			items.set(`dismissed/${handle}/${one['code']} ${one['target']}`, one);
	}
	return items;
}

const nameKeys: Readonly<Record<string, readonly string[]>> = {
	relations: ['type', 'to'],
	thread: ['by', 'on'],
	evidence: ['kind', 'url'],
	events: ['event'],
};

/** What lists of a claim hold that can be told apart when it is edited, by list and name. */
function listed(item: Item): Map<string, Data> {
	const found = new Map<string, Data>();
	for (const [list, keys] of Object.entries(nameKeys))
		for (const one of (item[list] ?? []) as Data[])
			found.set(`${list}.${keys.map((key) => one[key] as string).join(' ')}`, one);
	return found;
}

/**
 * Every value of an item that can be changed alone; of a set, each of what it holds.
 * @param inBoth what both sides have in such a list, each field for itself; one that a side deleted is one value
 */
function atomsOf(item: Item, inBoth: ReadonlySet<string>): Map<string, unknown> {
	const atoms = new Map<string, unknown>();
	const { quote, prefix, suffix, mentions, is, figure, conflict, ...others } = item;
	const rest = Object.fromEntries(Object.entries(others).filter(([key]) => !(key in nameKeys)));
	void conflict;
	if (quote !== undefined) atoms.set('quote', JSON.parse(JSON.stringify({ quote, prefix, suffix })));
	for (const [name, map] of Object.entries({ is, figure }))
		for (const [key, value] of Object.entries((map ?? {}) as Data)) atoms.set(`${name}.${key}`, value);
	for (const [name, one] of listed(item))
		if (!inBoth.has(name)) atoms.set(name, one);
		else for (const [key, value] of Object.entries(one)) atoms.set(`${name}.${key}`, value);
	for (const [form, where] of Object.entries((mentions ?? {}) as Data))
		if (where === 'all') atoms.set(`mentions.${form}`, 'all');
		else for (const one of where as Data[]) atoms.set(`mentions.${form} ${JSON.stringify(one)}`, true);
	for (const [key, value] of Object.entries(rest))
		if (Array.isArray(value)) value.forEach((one) => atoms.set(`${key} ${JSON.stringify(one)}`, true));
		else atoms.set(key, value);
	return atoms;
}

const isCoveredByAll = (field: string, { mentions = {} }: Item): boolean =>
	mentions[/^mentions\.(\S+)/.exec(field)?.[1] ?? ''] === 'all';

/** Whether a file refers to an item from somewhere from where the other does not. */
function refersAnew(file: Data, other: Data, key: string): boolean {
	const [now, then] = [referrers(file, key), referrers(other, key)];
	return now.some((one) => !then.includes(one));
}

function referrers(file: Data, key: string): string[] {
	const [top, name, id] = key.split('/');
	const found: string[] = [];
	for (const handle of handles) {
		for (const [from, value] of Object.entries(file['claims']?.[handle] ?? {})) {
			const claim = value as Data;
			if (top === 'sources' && claim['said'].source === name) found.push(from);
			if (top === 'claims' && ((claim['relations'] ?? []) as Data[]).some(({ to }) => to === id))
				found.push(from);
		}
		for (const { target } of (file['dismissed']?.[handle] ?? []) as Data[])
			if (top === 'claims' && target === id) found.push(handle);
	}
	if (top === 'sources' && file['article']?.derivedFrom?.includes(name)) found.push('article');
	if (top === 'entities')
		for (const [slug, source] of Object.entries(file['sources'] ?? {}))
			if ((source as Data)['entity'] === name) found.push(slug);
	return found;
}

const show = (value: unknown): string => (value === undefined ? '-' : JSON.stringify(value));
