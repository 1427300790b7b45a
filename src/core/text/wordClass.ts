import { groups } from './lexicons/wordClasses';
import { isSourceNoun } from './sourceNoun';
import type { Word } from './words';

/**
 * What a word is in its sentence, as far as it shows without its neighbours: a function word by itself or with its like, else by
 * case and ending. `edge` is what stands beyond a sentence's ends, `quote` a whole quotation.
 */
export const wordClasses = [
	'edge',
	'quote',
	'comma',
	'colon',
	'semicolon',
	'stop',
	'open',
	'close',
	'dash',
	'mark',
	...Object.keys(groups),
	'number',
	'possessive',
	'Source',
	'source',
	'Name',
	'adverb',
	'ing',
	'ed',
	's',
	'word',
] as const;

/** The number of a class, for arrays and keys. */
export const classNumber: ReadonlyMap<string, number> = new Map(wordClasses.map((name, i) => [name, i]));
const number = (name: string): number => classNumber.get(name)!;

/** The numbers of classes, in the order of their names. */
export const numbersOf = <N extends readonly string[]>(...names: N): { readonly [K in keyof N]: number } =>
	names.map(number) as { readonly [K in keyof N]: number };

/** By the number of a class, 1 where `names`, between spaces, hold it. */
export function classSet(names: string): Uint8Array {
	const set = new Uint8Array(wordClasses.length);
	for (const name of names.split(' ')) set[number(name)] = 1;
	return set;
}

/** The class of token `at`; that of an edge beyond the ends, where reading the array would be slow. */
export const classAt = ({ classes }: { readonly classes: readonly number[] }, at: number): number =>
	at < 0 || at >= classes.length ? edge : classes[at]!;
const edge = number('edge');

/** Whether the class of token `at`, an edge beyond the ends, is in `set`. */
export const isClassAt = (
	unit: { readonly classes: readonly number[] },
	at: number,
	set: Uint8Array,
): boolean => set[classAt(unit, at)] === 1;

const marks = new Map<string, number>(
	Object.entries({
		comma: [','],
		colon: [':'],
		semicolon: [';'],
		stop: ['.', '!', '?', '…'],
		open: ['(', '['],
		close: [')', ']'],
		dash: ['-', '—', '–'],
	}).flatMap(([name, list]) => list.map((text): [string, number] => [text, number(name)])),
);
const functionWords = new Map<string, number>(
	Object.entries(groups).flatMap(([name, list]) =>
		list.split(/\s+/).map((word): [string, number] => [word, number(name)]),
	),
);
const endings: readonly (readonly [string, number])[] = [
	['ly', number('adverb')],
	['ing', number('ing')],
	['ed', number('ed')],
	['s', number('s')],
];

const acronyms = new Set(['US', 'IT', 'WHO']);

/** The number of the class of a word or mark. */
export function classOf({ text, lower, isWord, isCapitalised }: Word): number {
	if (!isWord) return marks.get(text) ?? number('mark');
	const one = functionWords.get(lower);
	// `US`, `WHO`: what looks like a pronoun in capitals is a name.
	if (one !== undefined && !acronyms.has(text)) return one;
	if (/^\d/.test(text)) return number('number');
	if (/'s?$/.test(lower)) return number('possessive');
	if (isSourceNoun(lower)) return number(isCapitalised ? 'Source' : 'source');
	if (isCapitalised) return number('Name');
	return endings.find(([ending]) => lower.endsWith(ending))?.[1] ?? number('word');
}
