import type { Attribution, TextReading } from '../model/document';
import { hull, type Span } from '../model/span';
import { type Token, tokensOf } from '../text/tokens';
import type { SuggestedClaim } from './suggestions';
import { topicAndActOf } from './topicAndAct';

/** What is shorter, in words, says too little by itself: `heavy losses`. */
const fewest = 4;

/**
 * The sentences and clauses of `text` that state what a reviewer would want to know the source of, in order; none overlap. What
 * somebody is said to have said stands without the words that say so, sentence by sentence. Left out are headlines, captions and
 * the like, questions, and the author's sentences on no topic of conflict that neither assess nor predict nor intend. Linear.
 */
export function suggestClaims(text: string, reading: TextReading): readonly SuggestedClaim[] {
	const { sentences, boilerplate, attributions } = reading;
	const contents: Span[] = [];
	for (const attribution of attributions) contents.push(...saidAlone(text, attribution));
	contents.sort((a, b) => a.start - b.start || b.end - a.end);
	const tokens = tokensOf(text);
	const found: SuggestedClaim[] = [];
	let at = 0;
	const take = (span: Span, isSaid: boolean): void => {
		while (at < tokens.length && tokens[at]!.start < span.start) at++;
		const from = at;
		while (at < tokens.length && tokens[at]!.end <= span.end) at++;
		const claim = claimOf(tokens, from, at, isSaid);
		if (claim) found.push(claim);
	};
	let firstContent = 0;
	let firstBoilerplate = 0;
	for (const sentence of sentences) {
		firstBoilerplate = passed(boilerplate, firstBoilerplate, sentence.start);
		firstContent = passed(contents, firstContent, sentence.start);
		const isBoilerplate =
			firstBoilerplate < boilerplate.length && boilerplate[firstBoilerplate]!.start < sentence.end;
		if (isBoilerplate) continue;
		const said = saidIn(sentence, contents, firstContent);
		for (const span of said) take(span, true);
		if (said.length === 0) take(sentence, false);
	}
	return found;
}

/** No clause begins so: `appears to be`, `reported extensively on`. */
const inMidClause = /^(?:to|on|in|of|for|with|from|about|\p{L}+ly)\s/u;

/** The parts of what somebody is said to have said that stand by themselves; none where they are half of a clause. */
export function saidAlone(text: string, { source, speaker, mode, content }: Attribution): readonly Span[] {
	if (mode !== 'indirect') return content;
	const [first] = content;
	const isSomebodys = source.length > 0 || speaker !== undefined;
	if (!first || !isSomebodys || inMidClause.test(text.slice(first.start, first.start + 20))) return [];
	return content.length > 1 ? [hull(content)!] : content;
}

/** The first of `spans` from `at` on that ends after `start`. */
function passed(spans: readonly Span[], at: number, start: number): number {
	let next = at;
	while (next < spans.length && spans[next]!.end <= start) next++;
	return next;
}

/** The parts of `sentence` that somebody is said to have said; of parts that overlap the longer one. */
function saidIn(sentence: Span, contents: readonly Span[], first: number): readonly Span[] {
	const parts: Span[] = [];
	let last = 0;
	for (let i = first; i < contents.length && contents[i]!.start < sentence.end; i++) {
		const start = Math.max(sentence.start, contents[i]!.start);
		const end = Math.min(sentence.end, contents[i]!.end);
		if (start >= end || start < last) continue;
		parts.push({ start, end });
		last = end;
	}
	return parts;
}

/** The claim that tokens `from` to `to` make; undefined where they make none. */
function claimOf(
	tokens: readonly Token[],
	from: number,
	to: number,
	isSaid: boolean,
): SuggestedClaim | undefined {
	// What joins a clause to its sentence is left out, and its full stop where no quotation mark follows.
	let first = from;
	let last = to - 1;
	while (first < to && joining.has(tokens[first]!.text)) first++;
	while (last > first && stops.has(tokens[last]!.text)) last--;
	let words = 0;
	for (let i = first; i <= last; i++) {
		const { word } = tokens[i]!;
		if (word.isWord) words++;
		else if (word.text === '?') return undefined;
	}
	if (words < fewest) return undefined;
	const { topic, act } = topicAndActOf(tokens, first, last + 1);
	if (topic === 'other' && act === 'reports' && !isSaid) return undefined;
	return { span: { start: tokens[first]!.start, end: tokens[last]!.end }, topic, act };
}

const stops: ReadonlySet<string> = new Set([',', ';', ':', '.', '!', '–', '—', '-']);
const joining: ReadonlySet<string> = new Set([',', ';', ':', '.', '–', '—', '-', 'that']);
