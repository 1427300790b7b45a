import type { Reading } from '../model/document';
import type { Span } from '../model/span';
import { articleSource } from '../model/vocabulary';
import type { FileKind } from './applyChanges';
import type { PlaceInFile } from './place';

/** What an id, slug or handle in one of our files stands for. A place is an entity, as a source may be. */
export type NamedKind =
	'claim' | 'entity' | 'place' | 'source' | 'side' | 'event' | 'annotator' | 'topic' | 'code';

/** A name as it stands in a file. */
export interface Named {
	readonly kind: NamedKind;
	/** The id, slug or handle alone; what is typed of it so far. */
	readonly name: string;
	/** Of the name alone, in UTF-16. */
	readonly span: Span;
	/** Its own record rather than a reference to it. */
	readonly isRecord: boolean;
	/** What a dismissal is about, which may be named in several ways. */
	readonly isTarget?: true;
}

/** Where values are names, `*` for any key or item; `target` is what a dismissal is about. */
const values: Readonly<Record<FileKind, Readonly<Record<string, NamedKind | 'target'>>>> = {
	sidecar: {
		'article.derivedFrom.*': 'source',
		'article.review.by': 'annotator',
		'entities.*.side': 'side',
		'sources.*.entity': 'entity',
		'sources.*.side': 'side',
		'sources.*.reliability.by': 'annotator',
		'claims.*.*.is.topic': 'topic',
		'claims.*.*.said.source': 'source',
		'claims.*.*.said.via.*': 'source',
		'claims.*.*.where.place': 'place',
		'claims.*.*.actors.*': 'entity',
		'claims.*.*.casualties.side': 'side',
		'claims.*.*.events.*.event': 'event',
		'claims.*.*.relations.*.to': 'claim',
		'claims.*.*.evidence.*.by': 'annotator',
		'claims.*.*.thread.*.by': 'annotator',
		'claims.*.*.review.by': 'annotator',
		'claims.*.*.adjudicated.by': 'annotator',
		'claims.*.*.adjudicated.from.*': 'claim',
		'claims.*.leftOut.*.claims.*': 'claim',
		'claims.*.leftOut.*.by': 'annotator',
		'dismissed.*.*.code': 'code',
		'dismissed.*.*.target': 'target',
		'dismissed.*.*.by': 'annotator',
	},
	project: {
		'annotators.*': 'annotator',
		'sides.*.actors.*': 'entity',
		'sides.*.allies.*': 'side',
		'sources.*.entity': 'entity',
		'sources.*.side': 'side',
		'sources.*.reliability.by': 'annotator',
		'entities.*.side': 'side',
		'topics.*': 'topic',
		'dismissed.*.code': 'code',
		'dismissed.*.target': 'target',
		'dismissed.*.by': 'annotator',
	},
	event: {
		topic: 'topic',
		'where.place': 'place',
		'sides.*': 'side',
		'evidence.*.by': 'annotator',
	},
};

/** Where the keys of a map are names. */
const keys: Readonly<Record<FileKind, Readonly<Record<string, NamedKind>>>> = {
	sidecar: {
		entities: 'entity',
		sources: 'source',
		claims: 'annotator',
		'claims.*': 'claim',
		dismissed: 'annotator',
	},
	project: { entities: 'entity', sources: 'source', sides: 'side', levels: 'code' },
	event: {},
};

/** The records among these: a section or a level refers to what is known elsewhere. */
const records: ReadonlySet<NamedKind> = new Set(['entity', 'source', 'side', 'claim']);

/** The name that stands, or is being typed, at a place of a file; undefined where no name can stand. */
export function namedAt(kind: FileKind, place: PlaceInFile): Named | undefined {
	const { path, isKey, span, text } = place;
	if (isKey) {
		const found = lookup(keys[kind], path);
		return found && { kind: found, name: text, span, isRecord: records.has(found) };
	}
	const found = lookup(values[kind], path);
	if (found === undefined) return undefined;
	if (found === 'target') return targetAt(place);
	return { kind: found, name: text, span, isRecord: kind === 'project' && isDeclared(path) };
}

const isDeclared = ([first]: readonly string[]): boolean => first === 'annotators' || first === 'topics';

function lookup<T>(table: Readonly<Record<string, T>>, path: readonly string[]): T | undefined {
	for (const [pattern, found] of Object.entries(table)) {
		const wanted = pattern.split('.');
		if (wanted.length === path.length && wanted.every((key, i) => key === '*' || key === path[i]))
			return found;
	}
	return undefined;
}

/** Of what a dismissal is about: the last of its ids, or the slug behind `source:` or `entity:`. */
function targetAt({ span, text }: PlaceInFile): Named {
	const [, prefix, name] = /^(?:.*\s)?(source:|entity:)?(\S*)$/su.exec(text)!;
	const kind = prefix === undefined ? 'claim' : prefix === 'source:' ? 'source' : 'entity';
	const isClosed = span.end - span.start - text.length === 2;
	const end = span.end - Number(isClosed);
	return { kind, name: name!, span: { start: end - name!.length, end }, isRecord: false, isTarget: true };
}

/** Whether two names may stand for one thing: entities, places and sources share their slugs, and sides may. */
function sameThing(a: NamedKind, b: NamedKind, isSide: boolean): boolean {
	return groupOf(a, isSide) === groupOf(b, isSide);
}

function groupOf(kind: NamedKind, isSide: boolean): string {
	if (kind === 'place' || kind === 'source' || (kind === 'side' && !isSide)) return 'entity';
	return kind;
}

export interface UsesRequest {
	readonly kind: NamedKind;
	readonly name: string;
	/** A side of the project has this name: then it is that side which `side` means. */
	readonly isSide: boolean;
	/** Also the keys of its own records. */
	readonly withRecords: boolean;
}

/**
 * Where a file that was read names something, in the order of the format. What is not well formed was not read, and is not
 * found.
 * @param source the text that was read
 */
export function usesIn(
	file: FileKind,
	reading: Reading<object>,
	source: string,
	{ kind, name, isSide, withRecords }: UsesRequest,
): readonly Span[] {
	if (name === '' || name === articleSource || !source.includes(name)) return [];
	const found: Span[] = [];
	const add = (path: readonly string[], at: 'first' | 'last'): void => {
		const item = reading.locate(path);
		if (item === undefined) return;
		const words = source.slice(item.start, item.end);
		const index = at === 'first' ? words.indexOf(name) : words.lastIndexOf(name);
		if (index >= 0) found.push({ start: item.start + index, end: item.start + index + name.length });
	};
	for (const [pattern, named] of Object.entries(keys[file])) {
		if (!sameThing(named, kind, isSide) || (records.has(named) && !withRecords)) continue;
		for (const [path, value] of below(reading.value, pattern.split('.')))
			if (isRecord(value) && Object.hasOwn(value, name)) add([...path, name], 'first');
	}
	for (const [pattern, named] of Object.entries(values[file])) {
		if (named !== 'target' && !sameThing(named, kind, isSide)) continue;
		for (const [path, value] of below(reading.value, pattern.split('.')))
			if (named === 'target' ? isTarget(value, kind, name) : value === name) add(path, 'last');
	}
	return found;
}

function isTarget(target: unknown, kind: NamedKind, name: string): boolean {
	if (typeof target !== 'string') return false;
	if (kind === 'claim') return target.split(' ').includes(name);
	return groupOf(kind, true) === 'entity' && (target === `source:${name}` || target === `entity:${name}`);
}

/** What stands at a pattern below a value, each with its path. */
function* below(
	value: unknown,
	[key, ...rest]: readonly string[],
	path: readonly string[] = [],
): Generator<readonly [path: readonly string[], value: unknown]> {
	if (key === undefined) yield [path, value];
	else if (isRecord(value))
		for (const one of key === '*' ? Object.keys(value) : [key])
			if (Object.hasOwn(value, one)) yield* below(value[one], rest, [...path, one]);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

/** Where values of a kind of file are names of some of these kinds. */
export function valuePatterns(file: FileKind, kinds: readonly (NamedKind | 'target')[]): readonly string[] {
	return Object.entries(values[file]).flatMap(([pattern, kind]) => (kinds.includes(kind) ? pattern : []));
}

/** Where names stand in a kind of file, and whether they are keys there. */
export function namePatterns(file: FileKind): readonly (readonly [pattern: string, isKey: boolean])[] {
	return [
		...Object.keys(values[file]).map((pattern) => [pattern, false] as const),
		...Object.keys(keys[file]).map((pattern) => [pattern, true] as const),
	];
}
