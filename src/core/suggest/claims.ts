import type { TextReading } from '../model/document';
import { hull, type Span } from '../model/span';
import type { Token } from '../text/tokens';
import { tokensOf } from '../text/tokens';
import type { SuggestedClaim } from './suggest';
import { actOf, stemsOf, topicOf } from './topicAndAct';

/** What is shorter, in words, says too little by itself: `heavy losses`. */
const fewest = 4;

/**
 * The sentences and clauses of `text` that state what a reviewer would want to know the source of, in order; none overlap. What
 * somebody is said to have said stands without the words that say so, sentence by sentence. Left out are headlines, captions and
 * the like, questions, and the author's sentences on no topic of conflict that neither assess nor predict nor intend. Linear.
 */
export function suggestClaims(text: string, reading: TextReading): readonly SuggestedClaim[] {
	const { sentences, boilerplate, attributions } = reading;
	const contents = attributions
		.flatMap(({ content }) => content)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const tokens = tokensOf(text);
	const found: SuggestedClaim[] = [];
	let firstToken = 0;
	let firstContent = 0;
	let firstBoilerplate = 0;
	for (const sentence of sentences) {
		firstBoilerplate = passed(boilerplate, firstBoilerplate, sentence.start);
		firstContent = passed(contents, firstContent, sentence.start);
		while (firstToken < tokens.length && tokens[firstToken]!.start < sentence.start) firstToken++;
		const isBoilerplate = (boilerplate[firstBoilerplate]?.start ?? Infinity) < sentence.end;
		if (isBoilerplate) continue;
		let at = firstToken;
		const said = saidIn(sentence, contents, firstContent);
		for (const span of said.length > 0 ? said : [sentence]) {
			while (at < tokens.length && tokens[at]!.start < span.start) at++;
			const from = at;
			while (at < tokens.length && tokens[at]!.end <= span.end) at++;
			const claim = claimOf(tokens.slice(from, at), said.length > 0);
			if (claim) found.push(claim);
		}
	}
	return found;
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
	for (let i = first; i < contents.length && contents[i]!.start < sentence.end; i++) {
		const start = Math.max(sentence.start, contents[i]!.start);
		const end = Math.min(sentence.end, contents[i]!.end);
		if (start >= end || start < (parts.at(-1)?.end ?? 0)) continue;
		parts.push({ start, end });
	}
	return parts;
}

/** Undefined where the words are no claim. */
function claimOf(words: readonly Token[], isSaid: boolean): SuggestedClaim | undefined {
	const trimmed = withoutEdges(words);
	if (trimmed.filter(({ isWord }) => isWord).length < fewest) return undefined;
	if (words.some(({ text }) => text === '?')) return undefined;
	const stems = stemsOf(trimmed);
	const topic = topicOf(stems);
	const act = actOf(stems);
	if (topic === 'other' && act === 'reports' && !isSaid) return undefined;
	return { span: hull(trimmed)!, topic, act };
}

/** Without the marks and the `that` which join a clause to its sentence, and without its full stop where no quotation mark follows. */
function withoutEdges(words: readonly Token[]): readonly Token[] {
	let from = 0;
	let to = words.length;
	while (from < to && /^(?:[,;:.–—-]|that)$/.test(words[from]!.text)) from++;
	while (to > from && /^[,;:.!–—-]$/.test(words[to - 1]!.text)) to--;
	return words.slice(from, to);
}
