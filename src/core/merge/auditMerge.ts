import type { SidecarReading } from '../model/document';
import { isClaimKey } from '../model/schema';
import { readSidecar } from '../sidecar/read';
import { sameData } from '../sidecar/step';
import { mergeFiles } from './merge';

/** What `auditMerge` may find. */
export const mergeCodes = ['merge.lost', 'merge.changed', 'merge.duplicated'] as const;

/** One sidecar of a merge commit in all its versions; undefined where a version has no such file. */
export interface MergedSidecar {
	/** Of the committed one; of the one that should have been committed where there is none. */
	readonly path: string;
	readonly base: string | undefined;
	readonly ours: string | undefined;
	readonly theirs: string | undefined;
	readonly committed: string | undefined;
}

/** Something that a merge commit did to an annotation though the two sides did not disagree on it. */
export interface MergeFault {
	readonly code: (typeof mergeCodes)[number];
	readonly message: string;
	readonly path: string;
	/** The item in the committed sidecar; absent where it is not there. */
	readonly at?: { readonly start: number; readonly end: number };
	readonly about: { readonly kind: 'claim' | 'entity' | 'source'; readonly id: string };
	/** Whether the item is sensitive: its name and its words stay here. */
	readonly isSensitive: boolean;
}

/** A claim, an entity or a source. */
interface Item {
	readonly about: MergeFault['about'];
	readonly path: readonly string[];
	readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Merges the two sides of a commit again and compares with what was committed, by claim, entity and source. A claim may
 * stand in another sidecar or section than expected. What the two sides dispute is anybody's to decide and is no fault; so is
 * what the commit alone has.
 * @returns the faults; and the paths of sidecars whose versions cannot be read whole, each with why.
 */
export function auditMerge(files: readonly MergedSidecar[]): {
	readonly faults: readonly MergeFault[];
	readonly unread: readonly { readonly path: string; readonly why: string }[];
} {
	const committed = files.map(({ committed: text = '' }) => readSidecar(text));
	const claims = new Map<string, { readonly item: Item; readonly file: number }[]>();
	committed.forEach((reading, file) => {
		for (const item of itemsOf(reading))
			if (item.about.kind === 'claim')
				claims.set(item.about.id, [...(claims.get(item.about.id) ?? []), { item, file }]);
	});
	const faults: MergeFault[] = [];
	const unread: { path: string; why: string }[] = [];
	for (const [index, file] of files.entries()) {
		const expected = expectedOf(file);
		if (typeof expected === 'string') {
			unread.push({ path: file.path, why: expected });
			continue;
		}
		const here = new Map(itemsOf(committed[index]!).map((item) => [keyOf(item), item]));
		const fault = (code: MergeFault['code'], message: string, item: Item, found?: Item, at = index) =>
			faults.push({
				code,
				message,
				path: files[at]!.path,
				at: found && committed[at]!.locate(found.path),
				about: item.about,
				isSensitive: item.value['sensitive'] === true || found?.value['sensitive'] === true,
			});
		for (const item of expected.items) {
			const places =
				item.about.kind === 'claim'
					? (claims.get(item.about.id) ?? [])
					: [here.get(keyOf(item))].flatMap((found) => (found ? [{ item: found, file: index }] : []));
			const [first, second] = places;
			const disputed = expected.disputes.get(keyOf(item));
			if (!first) {
				if (!disputed) fault('merge.lost', `${nameOf(item)} is gone, though neither side deleted it.`, item);
			} else if (second && expected.counts.get(keyOf(item)) === 1)
				fault('merge.duplicated', `${nameOf(item)} stands more than once.`, item, second.item, second.file);
			else {
				const fields = differing(item, first.item, disputed ?? []);
				if (fields.length > 0)
					fault(
						'merge.changed',
						`${nameOf(item)} says something else than both sides together: ${fields.join(', ')}.`,
						item,
						first.item,
						first.file,
					);
			}
		}
		for (const item of expected.deleted) {
			const back = here.get(keyOf(item));
			if (back) fault('merge.changed', `${nameOf(item)} is back, though one side deleted it.`, item, back);
		}
	}
	return { faults, unread };
}

interface Expected {
	readonly items: readonly Item[];
	/** Items that one side deleted and the other left as they were. */
	readonly deleted: readonly Item[];
	/** Fields in dispute, by item. */
	readonly disputes: ReadonlyMap<string, readonly string[]>;
	/** How often each claim's id stands in the merge: twice where the sides had made it so. */
	readonly counts: ReadonlyMap<string, number>;
}

/** What should have been committed; or why that cannot be known. */
function expectedOf({ base, ours, theirs }: MergedSidecar): Expected | string {
	// A file that one side deleted is not expected to be there, nor, where the other changed it, to be gone.
	const isDeleted = base !== undefined && (ours === undefined || theirs === undefined);
	const merged = isDeleted
		? { text: '', conflicts: [] }
		: mergeFiles({ base: base ?? '', ours: ours ?? theirs ?? '', theirs: theirs ?? ours ?? '' });
	if (merged.refused !== undefined) return merged.refused;
	const items = itemsOf(readSidecar(merged.text));
	const counts = new Map<string, number>();
	for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
	const disputes = new Map(merged.conflicts.map(({ about, id, fields }) => [`${about} ${id}`, fields]));
	const before = isDeleted ? [] : itemsOf(readSidecar(base ?? ''));
	return { items, counts, disputes, deleted: before.filter((item) => !counts.has(keyOf(item))) };
}

function itemsOf({ value }: SidecarReading): readonly Item[] {
	const items: Item[] = [];
	for (const [annotator, section] of Object.entries(value.claims ?? {}))
		for (const [id, claim] of Object.entries(section ?? {}))
			if (isClaimKey(id))
				items.push({ about: { kind: 'claim', id }, path: ['claims', annotator, id], value: { ...claim } });
	for (const [id, entity] of Object.entries(value.entities ?? {}))
		items.push({ about: { kind: 'entity', id }, path: ['entities', id], value: entity });
	for (const [id, source] of Object.entries(value.sources ?? {}))
		items.push({ about: { kind: 'source', id }, path: ['sources', id], value: source });
	return items;
}

const keyOf = ({ about: { kind, id } }: Item): string => `${kind} ${id}`;

/** Ids of claims are random; the name of an entity or a source may be sensitive. */
const nameOf = ({ about: { kind, id }, value }: Item): string =>
	kind !== 'claim' && value['sensitive'] === true ? `A sensitive ${kind}` : `The ${kind} ${id}`;

/** Keys of fields that differ, but for those in dispute. */
function differing(a: Item, b: Item, disputed: readonly string[]): readonly string[] {
	const open = new Set(['conflict', ...disputed.map((field) => field.split('.')[0]!)]);
	if (open.has('deleted')) return [];
	// A quote with its context is one unit.
	if (open.has('quote')) for (const key of ['prefix', 'suffix', 'text']) open.add(key);
	return [...new Set([...Object.keys(a.value), ...Object.keys(b.value)])].filter(
		(key) => !open.has(key) && !sameData(a.value[key], b.value[key]),
	);
}
