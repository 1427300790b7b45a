import { entriesOf, mapOf, type DataMap } from './data';

/** Who refers to what in one file: `claims.k3f9wq2`, `entities.bakhmut`, `sources.nexta` to those that name it. */
export type References = ReadonlyMap<string, ReadonlySet<string>>;

/** Collects what a file's items refer to by name. Never throws: what is not of the form refers to nothing. */
export function referencesIn(file: DataMap): References {
	const found = new Map<string, Set<string>>();
	const add = (kind: 'claims' | 'entities' | 'sources', names: unknown, from: string): void => {
		for (const name of Array.isArray(names) ? (names as unknown[]) : [names]) {
			if (typeof name !== 'string') continue;
			const to = `${kind}.${name}`;
			const known = found.get(to);
			if (known) known.add(from);
			else found.set(to, new Set([from]));
		}
	};
	add('sources', mapOf(file['article'])['derivedFrom'], 'article');
	for (const [slug, entity] of entriesOf(file['entities'])) add('entities', mapOf(entity)['side'], slug);
	for (const [slug, value] of entriesOf(file['sources'])) {
		const { entity, name, side } = mapOf(value);
		add('entities', side, `sources.${slug}`);
		add('entities', entity ?? (name === undefined ? slug : undefined), `sources.${slug}`);
	}
	for (const [, section] of entriesOf(file['claims']))
		for (const [id, value] of entriesOf(section)) {
			const claim = mapOf(value);
			const said = mapOf(claim['said']);
			add('sources', said['source'], id);
			add('sources', said['via'], id);
			add('entities', mapOf(claim['where'])['place'], id);
			add('entities', claim['actors'], id);
			add('entities', mapOf(claim['casualties'])['side'], id);
			for (const relation of asList(claim['relations'])) add('claims', mapOf(relation)['to'], id);
		}
	for (const [handle, list] of entriesOf(file['dismissed']))
		for (const item of asList(list)) {
			const { target } = mapOf(item);
			if (typeof target !== 'string') continue;
			const [kind, slug] = target.split(':');
			if (slug === undefined) add('claims', target.split(' '), `dismissed.${handle}`);
			else if (kind === 'source') add('sources', slug, `dismissed.${handle}`);
			else if (kind === 'entity') add('entities', slug, `dismissed.${handle}`);
		}
	for (const [slug, side] of entriesOf(file['sides'])) {
		add('entities', mapOf(side)['actors'], `sides.${slug}`);
		add('entities', mapOf(side)['allies'], `sides.${slug}`);
	}
	return found;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
