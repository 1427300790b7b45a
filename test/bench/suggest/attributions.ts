import { join } from 'node:path';
import { readText, type Attribution, type Span } from '../../../src/core';
import { tokensOf } from '../../../src/core/text/tokens';
import type { BenchRow } from '../../host/benchTable';
import { goldArticles, type GoldAttribution } from './polnear';

/** Shorter quotations are seldom somebody's sentence. */
const fewestWords = 5;

/** How far attributions agree with those of news in brat's standoff format: `polnear/dev` in the folder of corpora. */
export function attributionRows(corpora: string): readonly BenchRow[] {
	const counts = measure(goldArticles(join(corpora, 'polnear', 'dev')));
	const percent = (what: string, value: number, least?: number): BenchRow => ({
		what,
		value: 100 * value,
		unit: '%',
		...(least === undefined ? {} : { least }),
	});
	return [
		percent('direct quotations with the right source', counts.quoted.share, 85),
		percent('content of attributions, tokens, F1', counts.content.f1, 75),
		percent('cues of attributions, overlapping, F1', counts.cue.f1, 70),
		percent('cues of attributions, the very tokens, F1', counts.exactCue.f1),
	];
}

/** The measures over articles; `dump`, where given, is told of every quotation and whether its source was right. */
export function measure(
	articles: readonly {
		readonly name: string;
		readonly text: string;
		readonly attributions: readonly GoldAttribution[];
	}[],
	dump?: (line: string) => void,
): {
	readonly quoted: { readonly share: number; readonly of: number };
	readonly content: Score;
	readonly cue: Score;
	readonly exactCue: Score;
} {
	const content = new Score();
	const cue = new Score();
	const exactCue = new Score();
	let right = 0;
	let of = 0;
	for (const { name, text, attributions: gold } of articles) {
		const { attributions: found } = readText(text);
		const tokens = tokensOf(text).filter(({ isWord }) => isWord);
		content.addSets(
			covered(
				tokens,
				gold.flatMap((one) => one.content),
			),
			covered(
				tokens,
				found.flatMap((one) => one.content),
			),
		);
		exactCue.addSets(
			covered(
				tokens,
				gold.flatMap((one) => one.cue),
			),
			covered(
				tokens,
				found.flatMap((one) => one.cue),
			),
		);
		addPairs(cue, gold, found);
		for (const quotation of quotationsIn(text)) {
			const held = gold.filter(({ content: spans, source }) => source.length > 0 && holds(spans, quotation));
			const wanted = smallest(held, quotation);
			if (!wanted) continue;
			of++;
			const given = smallest(found, quotation);
			const isRight = given !== undefined && overlap(given.source, wanted.source) > 0;
			if (isRight) right++;
			dump?.(
				[
					isRight ? 'right' : 'wrong',
					name,
					`gold ${words(text, wanted.source)} < ${words(text, wanted.cue)}`,
					`found ${given ? `${words(text, given.source)} < ${words(text, given.cue)}` : 'none'}`,
					text.slice(Math.max(0, quotation.start - 150), quotation.end + 150).replaceAll('\n', '⏎'),
				].join('\t'),
			);
		}
	}
	return { quoted: { share: right / of, of }, content, cue, exactCue };
}

export class Score {
	found = 0;
	gold = 0;
	both = 0;

	addSets(gold: ReadonlySet<unknown>, found: ReadonlySet<unknown>): void {
		this.gold += gold.size;
		this.found += found.size;
		for (const one of found) if (gold.has(one)) this.both++;
	}

	get f1(): number {
		return (2 * this.both) / (this.gold + this.found);
	}

	get precision(): number {
		return this.both / this.found;
	}

	get recall(): number {
		return this.both / this.gold;
	}
}

/** Each gold cue is found at most once: by the first that overlaps it. */
function addPairs(score: Score, gold: readonly GoldAttribution[], found: readonly Attribution[]): void {
	const open = new Set(gold.filter(({ cue }) => cue.length > 0));
	score.gold += open.size;
	for (const { cue } of found) {
		if (cue.length === 0) continue;
		score.found++;
		const match = [...open].find((one) => overlap(one.cue, cue) > 0);
		if (!match) continue;
		open.delete(match);
		score.both++;
	}
}

/** Quotations in double marks, by the marks alone. */
function quotationsIn(text: string): readonly Span[] {
	return [...text.matchAll(/“[^“”\n]+”|"[^"\n]+"|''(?:[^'\n]|'(?!'))+''/g)]
		.map((match) => ({ start: match.index, end: match.index + match[0].length }))
		.filter(
			({ start, end }) =>
				tokensOf(text.slice(start, end)).filter(({ isWord }) => isWord).length >= fewestWords,
		);
}

/** The one of least content that shares most with a span. */
function smallest<T extends { readonly content: readonly Span[] }>(
	all: readonly T[],
	span: Span,
): T | undefined {
	const size = (one: T): number => one.content.reduce((sum, { start, end }) => sum + end - start, 0);
	return all
		.filter(({ content }) => overlap(content, [span]) > 0)
		.toSorted((a, b) => overlap(b.content, [span]) - overlap(a.content, [span]) || size(a) - size(b))[0];
}

const holds = (spans: readonly Span[], { start, end }: Span): boolean =>
	overlap(spans, [{ start, end }]) >= 0.8 * (end - start);

function covered(tokens: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
	return new Set(
		tokens.filter((token) => spans.some((span) => shared(span, token) > 0)).map(({ start }) => start),
	);
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const overlap = (some: readonly Span[], others: readonly Span[]): number =>
	some.reduce((sum, one) => sum + others.reduce((all, other) => all + shared(one, other), 0), 0);
const words = (text: string, spans: readonly Span[]): string =>
	spans.map(({ start, end }) => text.slice(start, end)).join('…');
