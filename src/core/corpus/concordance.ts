import { fold } from '../anchor/fold';
import type { Span } from '../model/span';
import { contextsOf } from '../text/contexts';
import { oneLine } from '../text/oneLine';
import { searchKey } from '../text/searchKey';
import type { Corpus } from './corpus';

/** What to look for over all articles: an entity, wherever it is tagged, or words, wherever they stand. */
export type ConcordanceQuery =
	| { readonly entity: string }
	| {
			readonly text: string;
			/** Only between word edges, as mentions of an entity are found. */
			readonly wholeWords: boolean;
	  };

export const concordanceOrders = ['article', 'left', 'right'] as const;
/** By article and place, or by the words in front of the keyword (the nearest first) or behind it. */
export type ConcordanceOrder = (typeof concordanceOrders)[number];

/** One place of a keyword in context (KWIC). */
export interface ConcordanceLine {
	readonly path: string;
	/** Of the keyword, in UTF-16 units of the article. */
	readonly span: Span;
	/** What stands in front of it on its line of the article, cut at a word edge. */
	readonly left: string;
	/** The words of the article at `span`, on one line. */
	readonly keyword: string;
	readonly right: string;
}

export interface Concordance {
	readonly lines: readonly ConcordanceLine[];
	/** How many places there are; more than lines where there are more than anybody reads. */
	readonly places: number;
	readonly articles: number;
}

/** How much of the article stands on each side, in UTF-16 units: what follows tells more than what stands before. */
const longestLeft = 40;
const longestRight = 60;
/** Lines are sorted by so much of it, the nearest words. */
const sortedBy = 32;
/** Places beyond are counted, no more: the first ones by article stand for them. */
const mostLines = 20_000;

/**
 * Every place of what is looked for, over all articles. Words match by simple case folding (Unicode); white space, the style
 * of quotation marks and normalisation do not count, as for mentions; no character is special. Matches do not overlap.
 * No words, or an entity that is not known, have no place.
 */
export function concordance(
	corpus: Corpus,
	query: ConcordanceQuery,
	order: ConcordanceOrder = 'article',
): Concordance {
	const lines: ConcordanceLine[] = [];
	const articles = new Set<string>();
	let places = 0;
	for (const { path, text, spans } of 'entity' in query
		? mentioned(corpus, query.entity)
		: found(corpus, query))
		for (const span of spans) {
			places++;
			articles.add(path);
			if (places > mostLines) continue;
			const keyword = oneLine(text.slice(span.start, span.end));
			lines.push({ path, span, keyword, ...contextsOf(text, span, longestLeft, longestRight) });
		}
	return { lines: order === 'article' ? lines : byNeighbour(lines, order), places, articles: articles.size };
}

/** Some of the places, all of one article. */
interface Places {
	readonly path: string;
	readonly text: string;
	readonly spans: Iterable<Span>;
}

function* mentioned(corpus: Corpus, slug: string): Generator<Places> {
	for (const { path, mentions } of corpus.entity(slug)?.articles ?? []) {
		const spans = mentions.flatMap(({ placement }) =>
			placement.state === 'ambiguous' ? [] : placement.spans,
		);
		const { text } = corpus.document(path)!;
		yield { path, text, spans: spans.toSorted((a, b) => a.start - b.start || a.end - b.end) };
	}
}

function* found(
	corpus: Corpus,
	query: { readonly text: string; readonly wholeWords: boolean },
): Generator<Places> {
	const pattern = patternOf(query.text, query.wholeWords);
	if (!pattern) return;
	for (const { path, text } of corpus.documents()) yield { path, text, spans: matches(text, pattern) };
}

function* matches(text: string, pattern: RegExp): Generator<Span> {
	for (const { 0: words, index } of text.matchAll(pattern)) yield { start: index, end: index + words.length };
}

/** Lines with the same words beside them stay by place. */
function byNeighbour(lines: readonly ConcordanceLine[], side: 'left' | 'right'): readonly ConcordanceLine[] {
	return lines
		.map((line) => {
			const near = side === 'left' ? line.left.slice(-sortedBy) : line.right.slice(0, sortedBy);
			const words = searchKey(near).match(/[\p{L}\p{N}]+/gu) ?? [];
			return { line, key: (side === 'left' ? words.reverse() : words).join(' ') };
		})
		.sort((a, b) => compare(a.key, b.key))
		.map(({ line }) => line);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

const wordUnit = String.raw`[\p{L}\p{N}\p{M}_]`;
const marks: Readonly<Record<string, string>> = { '"': '["“”„‟«»]', "'": "['‘’‚‛‹›]", ' ': String.raw`\s+` };

/** Every character of the words stands for itself; undefined where there is none. */
function patternOf(words: string, wholeWords: boolean): RegExp | undefined {
	const folded = fold(words).text.trim();
	if (folded === '') return undefined;
	const unit = new RegExp(wordUnit, 'u');
	const characters = Array.from(folded);
	const isWord = (character: string | undefined): boolean => wholeWords && unit.test(character ?? '');
	const before = isWord(characters[0]) ? `(?<!${wordUnit})` : '';
	// A letter is not the same with a mark on it.
	const behind = isWord(characters.at(-1)) ? `(?!${wordUnit})` : String.raw`(?!\p{M})`;
	return new RegExp(before + characters.map(literally).join('') + behind, 'giu');
}

/** A composed letter also stands for its decomposed form. */
function literally(character: string): string {
	const known = marks[character];
	if (known !== undefined) return known;
	const decomposed = character.normalize('NFD');
	const escape = (text: string): string => text.replace(/[\^$\\.*+?()[\]{}|/]/g, String.raw`\$&`);
	return decomposed === character ? escape(character) : `(?:${character}|${decomposed})`;
}
