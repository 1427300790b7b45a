import type { Attribution, Quotation } from '../model/document';
import type { Span } from '../model/span';
import {
	citing,
	invertible,
	nounLike,
	passives,
	sayingVerbs,
	showingVerbs,
	verbChains,
} from './lexicons/cues';
import {
	adverbs,
	auxiliaries,
	beForms,
	determiners,
	joiners,
	pronouns,
	relatives,
	timeWords,
} from './lexicons/functionWords';
import { documentNouns, footageNouns } from './lexicons/sourceNouns';
import type { Range } from './nounPhrase';
import { headOf, isSourceLike, phraseAfter, phraseBefore } from './nounPhrase';
import type { Word } from './tokens';
import { isCapitalised, Token } from './tokens';

/** Stands for a quotation among the words around it. */
const quoted = '\u201c\u201d';
const quotedWord: Word = { text: quoted, lower: quoted, isWord: false, isCapitalised: false };

/**
 * Who is said to have said something, sentence by sentence: `X said`, `said X`, `X told Y`, `according to X`, `citing X`,
 * `analysed by X`. The source is a name, a pronoun or a description; inside quotations nothing is looked for. Precise rather
 * than complete: a verb whose subject is no name and no kind of source attributes nothing. Linear.
 */
export function attributionsOf(
	tokens: readonly Token[],
	sentences: readonly Span[],
	quotations: readonly Quotation[],
): readonly Attribution[] {
	const found: Attribution[] = [];
	let token = 0;
	let quotation = 0;
	for (const sentence of sentences) {
		const words: Token[] = [];
		while (token < tokens.length && tokens[token]!.end <= sentence.start) token++;
		for (; token < tokens.length && tokens[token]!.start < sentence.end; token++) {
			const one = tokens[token]!;
			while (quotation < quotations.length && quotations[quotation]!.span.end <= one.start) quotation++;
			const around = quotations[quotation]?.span;
			if (around && around.start <= one.start) {
				if (words.at(-1)?.text !== quoted || words.at(-1)!.end !== around.end)
					words.push(new Token(quotedWord, around.start, around.end));
			} else addWord(words, one, tokens[token + 1]);
		}
		for (const { source, cue } of inSentence(words))
			found.push({ source: [source], cue: [cue], content: [], mode: 'indirect' });
	}
	return found;
}

/** A source and its cue. */
interface Cited {
	readonly source: Span;
	readonly cue: Span;
}

/** Marks of emphasis that a converter left (`*Telegraph*`) belong to the word that they touch. */
function addWord(words: Token[], one: Token, next: Token | undefined): void {
	const last = words.at(-1);
	if (last && isEmphasis(last.text)) words[words.length - 1] = new Token(one.word, last.start, one.end);
	else if (!isEmphasis(one.text)) words.push(one);
	else if (last?.isWord && last.end === one.start)
		words[words.length - 1] = new Token(last.word, last.start, one.end);
	else if (next?.start === one.end) words.push(one);
}

const isEmphasis = (text: string): boolean => text === '*' || text === '_';

function inSentence(words: readonly Token[]): readonly Cited[] {
	const found: Cited[] = [];
	for (let i = 0; i < words.length; i++) {
		const attribution = atWord(words, i);
		if (attribution) found.push(attribution);
	}
	return found.sort((a, b) => Math.min(a.source.start, a.cue.start) - Math.min(b.source.start, b.cue.start));
}

function atWord(words: readonly Token[], i: number): Cited | undefined {
	const { lower, isWord } = words[i]!;
	if (!isWord) return undefined;
	if (lower === 'according' && words[i + 1]?.lower === 'to') return following(words, i, i + 2);
	if (citing.has(lower) && words[i + 1]?.lower !== 'by' && !isPassive(words, i))
		return following(words, i, i + 1);
	if (passives.has(lower)) {
		const by = byAfter(words, i);
		if (by >= 0) return following(words, i, by + 1, i + 1);
	}
	const isSaying = sayingVerbs.has(lower);
	if (!isSaying && !showingVerbs.has(lower)) return undefined;
	return (isSaying && invertible.has(lower) ? inverted(words, i) : undefined) ?? preceding(words, i);
}

/** The source comes after the cue, which is words `cue` to `cueEnd` (by default up to the source). */
function following(words: readonly Token[], cue: number, at: number, cueEnd = at): Cited | undefined {
	const phrase = phraseAfter(words, at);
	if (!phrase || !isSourceLike(words, phrase) || footageNouns.has(headOf(words, phrase).lower))
		return undefined;
	return { source: withTail(words, phrase), cue: { start: words[cue]!.start, end: words[cueEnd - 1]!.end } };
}

/** `by`, right after a participle or after two words of time: `released on Friday by`. */
function byAfter(words: readonly Token[], i: number): number {
	for (let k = i + 1; k <= i + 3; k++) {
		if (words[k]?.lower === 'by') return k;
		if (!joiners.has(words[k]?.lower ?? '') && !timeWords.has(words[k]?.lower ?? '')) return -1;
	}
	return -1;
}

/** `“…,” said one defense expert` */
function inverted(words: readonly Token[], i: number): Cited | undefined {
	const previous = words[i - 1]?.text;
	if (previous !== quoted && previous !== ',') return undefined;
	// After two commas the subject stands before the first: `X, a colonel, said Russian troops fled`.
	if (previous === ',' && words[i - 2]?.text !== quoted && subjectBefore(words, i)) return undefined;
	const phrase = phraseAfter(words, i + 1);
	if (!phrase || !isSourceLike(words, phrase)) return undefined;
	return { source: withTail(words, phrase), cue: words[i]! };
}

/** `officials said`, `X, a colonel, has said`, `which said` */
function preceding(words: readonly Token[], i: number): Cited | undefined {
	const { lower } = words[i]!;
	if (lower.endsWith('ing') || isPassive(words, i)) return undefined;
	if (nounLike.has(lower) && !isClauseAfter(words[i + 1])) return undefined;
	const subject = subjectBefore(words, i);
	if (!subject) return undefined;
	if (nounLike.has(lower) && subject.to === i && determiners.has(words[i - 1]!.lower)) return undefined;
	return { source: span(words, subject), cue: cueSpan(words, i) };
}

function subjectBefore(words: readonly Token[], verb: number): Range | undefined {
	let end = beforeVerbGroup(words, verb);
	const last = words[end - 1];
	if (!last) return undefined;
	if (pronouns.has(last.lower)) return { from: end - 1, to: end };
	if (relatives.has(last.lower)) {
		end -= words[end - 2]?.text === ',' ? 2 : 1;
		return asSource(words, phraseBefore(words, end));
	}
	if (last.text !== ',') {
		const phrase = asSource(words, phraseBefore(words, end));
		return phrase && fits(words, phrase, verb) ? phrase : undefined;
	}
	return aroundInsertion(words, end - 1);
}

/** `NAME, an insertion, said`: the insertion where it is a name itself, else what stands before it. */
function aroundInsertion(words: readonly Token[], comma: number): Range | undefined {
	let open = comma - 1;
	while (open >= 0 && words[open]!.text !== ',' && words[open]!.text !== quoted) open--;
	if (open < 0 || words[open]!.text === quoted) return undefined;
	const inner = phraseBefore(words, comma, open + 1);
	const isName =
		inner?.from === open + 1 &&
		words.slice(inner.from, inner.to).every(({ text, isWord }) => !isWord || isCapitalised(text));
	if (inner && isName && inner.to - inner.from > 1) return inner;
	const outer = asSource(words, phraseBefore(words, open));
	return outer && words[outer.from - 1]?.lower === 'by' ? undefined : outer;
}

/** Skips auxiliaries, adverbs, time and steps such as `was quick to` back from the verb. */
function beforeVerbGroup(words: readonly Token[], verb: number): number {
	let at = verb;
	for (;;) {
		const lower = words[at - 1]?.lower;
		if (lower === undefined) return at;
		if (auxiliaries.has(lower) || adverbs.has(lower) || /^[a-z]{3,}ly$/.test(lower)) at--;
		else if (lower === 'to' && verbChains.has(words[at - 2]?.lower ?? '')) at -= 2;
		else if (timeWords.has(lower) && /^(?:this|last|next|on|late|early)$/.test(words[at - 2]?.lower ?? ''))
			at -= 2;
		else return at;
	}
}

const asSource = (words: readonly Token[], phrase: Range | undefined): Range | undefined =>
	phrase && isSourceLike(words, phrase) ? phrase : undefined;

/** Pictures show but do not say; people and papers do both. A single capital at the sentence's start is no name for certain. */
function fits(words: readonly Token[], phrase: Range, verb: number): boolean {
	const head = headOf(words, phrase);
	if (words[phrase.from - 1]?.lower === 'by') return false;
	if (footageNouns.has(head.lower)) return showingVerbs.has(words[verb]!.lower);
	if (phrase.from === 0 && phrase.to === 1 && showingVerbs.has(words[verb]!.lower))
		return !head.lower.endsWith('s') || documentNouns.has(head.lower) || isPlural(head.lower);
	return true;
}

const isPlural = (lower: string): boolean => /(?:ers|ors|ists|ials|ents|perts|sts)$/.test(lower);

/** `was described`, `has been reported`: nobody says it. */
function isPassive(words: readonly Token[], i: number): boolean {
	if (!/(?:ed|told|written|said|thought)$/.test(words[i]!.lower)) return false;
	let at = i;
	while (at > 0 && (adverbs.has(words[at - 1]!.lower) || /ly$/.test(words[at - 1]!.lower))) at--;
	return beForms.has(words[at - 1]?.lower ?? '');
}

function isClauseAfter(next: Token | undefined): boolean {
	if (!next) return false;
	return (
		next.text === quoted ||
		next.text === ',' ||
		next.lower === 'that' ||
		pronouns.has(next.lower) ||
		determiners.has(next.lower) ||
		(next.isWord && isCapitalised(next.text))
	);
}

/** The verb, with whom it was told to where that is a name: `told CNBC`. */
function cueSpan(words: readonly Token[], i: number): Span {
	let end = i + 1;
	if (/^(?:tell|tells|told)$/.test(words[i]!.lower)) {
		const at = words[end]?.lower === 'the' ? end + 1 : end;
		let to = at;
		while (words[to]?.isWord && isCapitalised(words[to]!.text)) to++;
		if (to > at) end = to;
	}
	return { start: words[i]!.start, end: words[end - 1]!.end };
}

/** A source after its cue goes on to a name beside it, or to why it has none: `, who spoke on condition of anonymity`. */
function withTail(words: readonly Token[], phrase: Range): Span {
	const at = phrase.to + 1;
	if (words[phrase.to]?.text !== ',') return span(words, phrase);
	const isWhy =
		words[at]?.lower === 'who' &&
		words
			.slice(at, at + 9)
			.some(({ lower }) => /^(?:anonym|identified|unnamed|named|nickname|callsign|pseudonym)/.test(lower));
	let to = at;
	while (to < words.length && words[to]!.isWord && (isWhy || isCapitalised(words[to]!.text))) to++;
	const isName = !isWhy && to - at >= 2 && !isCapitalised(headOf(words, phrase).text);
	return isWhy || isName ? span(words, { from: phrase.from, to }) : span(words, phrase);
}

const span = (words: readonly Token[], { from, to }: Range): Span => ({
	start: words[from]!.start,
	end: words[to - 1]!.end,
});
