import fc from 'fast-check';
import type { Anchor, Claim, Dismissal, Entity, Sidecar, Source } from '../../../src/core/model/schema';
import * as words from '../../../src/core/model/vocabulary';

/** Texts as articles have them, and those that YAML likes to misread. */
const awkward = [
	'no',
	'null',
	'~',
	'true',
	'1e234',
	'0x1F',
	'2023-04-11',
	'12:30',
	'.5',
	'-',
	'- a',
	'? b',
	': c',
	'a: b',
	'a #b',
	'#b',
	'&a',
	'*a',
	'!t',
	'|',
	'>',
	'%d',
	'@at',
	'`x`',
	'his words, not ours',
	'[x]',
	'{y}',
	'ends:',
	"it's",
	'"The enemy," he said',
	`both "a" and 'b'`,
	'back\\slash',
	'back\\slash "and" quote',
	'two\nlines',
	'tab\there',
	' lead',
	'trail ',
	'“curly”',
	'日本語の記事',
	'👩‍👩‍👧 family',
	'nbsp\u00a0in',
	'\u00a0edge',
	'\u2028',
	'\ufeffbom',
	'\u202eoverride',
	'\ud800',
	'...',
	'--- x',
	'<<',
	'=',
	'<<<<<<< HEAD',
	'x'.repeat(90),
	'long words '.repeat(12).trim(),
	'double  space',
	'a:b',
	'http://example.org/?a=b#c',
	'\r',
	'cr\rlf',
	'CR\r\nLF',
	'\\n',
	'"',
	"'",
	"''",
	'\u0085',
	'a,b',
	'Null',
	'constructor',
];

const plainText = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,6}$/);
export const anyText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 4, arbitrary: plainText },
	{ weight: 2, arbitrary: fc.constantFrom(...awkward) },
	{ weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'grapheme' }) },
	{ weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'binary' }) },
);
export const slugs = fc.oneof(
	fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
	fc.constantFrom('1e234', '007', 'constructor', 'null'),
);
export const ids = fc.stringMatching(/^[b-z][2-9b-z]{6}$/);
const from = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
	fc.option(arbitrary, { nil: undefined });

export const anchors: fc.Arbitrary<Anchor> = fc
	.record({ quote: anyText, prefix: maybe(fc.oneof(fc.constant(''), anyText)), suffix: maybe(anyText) })
	.map(strip);

export const entities: fc.Arbitrary<Entity> = fc
	.record({
		name: anyText,
		kind: from(words.entityKinds),
		side: maybe(slugs),
		aliases: maybe(fc.array(anyText, { maxLength: 3 })),
		mentions: maybe(
			fc.dictionary(
				anyText.filter((text) => text !== '__proto__'),
				fc.oneof(fc.constant('all' as const), fc.array(anchors, { maxLength: 2 })),
				{ maxKeys: 3 },
			),
		),
		sensitive: maybe(fc.boolean()),
		note: maybe(anyText),
	})
	.map(strip);

export const sources: fc.Arbitrary<Source> = fc
	.record({
		name: maybe(anyText),
		kind: from(words.sourceKinds),
		identification: from(words.identifications),
		descriptor: maybe(anyText),
		reliability: maybe(
			fc.record({ grade: from(words.grades), on: maybe(fc.constant('2026-11-21')) }).map(strip),
		),
	})
	.map(strip);

export const claims: fc.Arbitrary<Claim> = fc
	.record({
		quote: fc.oneof(anyText, fc.array(anchors, { minLength: 1, maxLength: 2 })),
		is: fc
			.record({
				topic: from(words.topics),
				act: from(words.acts),
				modality: maybe(from(words.modalities)),
				credibility: maybe(fc.integer({ min: 1, max: 6 })),
				status: from(words.statuses),
			})
			.map(strip),
		said: fc
			.record({
				mode: from(words.modes),
				source: fc.oneof(fc.constant('@article'), slugs),
				cue: maybe(anyText),
			})
			.map(strip),
		hedges: maybe(fc.array(anyText, { maxLength: 3 })),
		figure: maybe(
			fc
				.record({
					low: maybe(fc.nat()),
					high: maybe(fc.double({ min: 0, max: 1e30, noNaN: true }).map(Math.abs)),
					unit: maybe(anyText),
				})
				.map(strip),
		),
		relations: maybe(
			fc.array(fc.record({ type: from(words.relationTypes), to: ids, note: maybe(anyText) }).map(strip), {
				maxLength: 2,
			}),
		),
		note: maybe(anyText),
		sensitive: maybe(fc.boolean()),
	})
	.map(strip);

export const dismissals: fc.Arbitrary<Dismissal> = fc.record({
	code: fc.constantFrom('language.loaded', 'source.none'),
	target: fc.oneof(anyText, anchors),
	reason: anyText,
});

const handles = ['anna', 'ben', 'agreed'] as const;

export const sidecars: fc.Arbitrary<Sidecar> = fc
	.record({
		corroborate: fc.constant(1 as const),
		article: maybe(
			fc
				.record({ title: maybe(anyText), language: maybe(fc.constant('en')), note: maybe(anyText) })
				.map(strip),
		),
		entities: maybe(fc.oneof(fc.constant(null), fc.dictionary(slugs, entities, { maxKeys: 3 }))),
		sources: maybe(fc.oneof(fc.constant(null), fc.dictionary(slugs, sources, { maxKeys: 3 }))),
		claims: maybe(
			fc.dictionary(from(handles), fc.oneof(fc.constant(null), fc.dictionary(ids, claims, { maxKeys: 3 })), {
				maxKeys: 3,
			}),
		),
		dismissed: maybe(
			fc.dictionary(from(handles), fc.oneof(fc.constant(null), fc.array(dismissals, { maxLength: 3 })), {
				maxKeys: 3,
			}),
		),
	})
	.map((value) => strip(value) as Sidecar);

/** Without undefined fields: what a file can say. */
export function strip<T extends object>(value: T): T {
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
