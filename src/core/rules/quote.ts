import { paragraphAt, sentenceRange } from '../corpus/sentences';
import type { Attribution, Quotation, TextReading } from '../model/document';
import { firstFrom, type Span } from '../model/span';
import { articleSource } from '../model/vocabulary';
import { brief } from '../text/oneLine';
import { type Token, tokensOf } from '../text/tokens';
import { touching } from './covering';
import { wrongPronouns } from './pronouns';
import type { Context, Draft, Rule } from './rule';
import { wordRows } from './wordRows';

/** Quotations: whose they are, and what was done to them. */
export const quote: Rule = {
	codes: ['quote.no-speaker', 'quote.fragment', 'quote.malformed'],
	*check(context) {
		const { text, reading } = context.document;
		const tokens = tokensOf(text);
		const quotations = reading.quotations.map((quotation) => measured(tokens, quotation));
		yield* withoutSpeaker(context, quotations);
		yield* fragments(context, quotations);
		yield* malformed(context, quotations);
	},
};

interface Measured extends Quotation {
	/** How many words it begins with; of a longer one than a statement just some more than that takes. */
	readonly words: number;
}

/** From so many words on a quotation is a statement. */
const statement = 5;
/** Its beginning shows whether it has so many; UTF-16. */
const longestCounted = 150;
const longestSearched = 2000;
/** The unit of the last digit. */
const nine = 57;

function measured(tokens: readonly Token[], { span, closed }: Quotation): Measured {
	const limit = Math.min(span.end, span.start + longestCounted);
	let words = 0;
	for (let i = firstFrom(tokens, span.start); words <= statement && i < tokens.length; i++) {
		const { word, start } = tokens[i]!;
		if (start >= limit) break;
		// Numbers are no words: an attribute of markup is no quotation.
		if (word.isWord && word.lower.charCodeAt(0) > nine) words++;
	}
	return { span, closed, words };
}

/** Whether a quotation is no part of a sentence of the article’s: one or more paragraphs or sentences of its own. */
function isAlone(reading: TextReading, { start, end }: Span): boolean {
	const [first, last] = sentenceRange(reading, { start, end });
	return reading.sentences[first]?.start === start && (reading.sentences[last]?.end ?? end) <= end;
}

function* withoutSpeaker(context: Context, quotations: readonly Measured[]): Iterable<Draft> {
	const code = 'quote.no-speaker';
	const { path, text, reading } = context.document;
	const said: Span[] = [];
	for (const attribution of reading.attributions) if (isNamed(attribution)) said.push(...attribution.content);
	const isSaidAt = touching(said);
	// Headlines and captions leave the speaker to the text; labels and posts have their own way to name him.
	const isBesideText = touching(reading.boilerplate);
	const mayGoOn = speakerNear(reading);
	const live = new Set(context.claimsFor(code));
	const short: Span[] = [];
	for (const { span, words } of quotations) {
		if (words === 0) continue;
		const claims = context.shownAt(span);
		if (claims.some(({ claim }) => isSpeaker(context, claim.said.source))) continue;
		if (claims.length > 0 && !claims.some((placed) => live.has(placed))) continue;
		const isSaid = isSaidAt(span) && claims.every(({ claim }) => claim.said.source === articleSource);
		if (isSaid || isBesideText(span) || hasNeighbour(text, span)) continue;
		const about = claims[0];
		if (words < statement && !about) {
			short.push(span);
			continue;
		}
		const isGrave = words >= statement && isAlone(reading, span) && (about !== undefined || !mayGoOn(span));
		yield {
			code,
			message: `Nobody is named who says “${brief(text.slice(span.start, span.end).replace(/^["“‘'«„]|["”’'»]$/g, ''), 80)}”.`,
			about: about ? { kind: 'claim', id: about.id } : { kind: 'article', id: path },
			place: { path, span },
			claims: claims.map(({ id }) => id),
			atMost: isGrave ? undefined : 'note',
		};
	}
	yield* wordRows(context, short, { code, message: (words) => `Quoted without a speaker: ${words}.` });
}

/** Whether an attribution says whose words they are. */
const isNamed = ({ source, speaker }: Attribution): boolean => source.length > 0 || speaker !== undefined;

/** Whether a source is somebody, named or not. */
function isSpeaker(context: Context, slug: string): boolean {
	return slug !== articleSource && context.source(slug).identification !== 'none';
}

/** `Trump: “…”`, or a name after a dash: `“…” — Pamela Padilla`. */
function hasNeighbour(text: string, { start, end }: Span): boolean {
	return (
		/:\s*$/.test(text.slice(Math.max(0, start - 8), start)) ||
		/^\s{0,3}(?:[―—–-]{1,2}|\()\s?\p{Lu}/u.test(text.slice(end, end + 8))
	);
}

/** Whether somebody speaks in the paragraph of a quotation, or in the last sentence before it: he may be going on. */
function speakerNear(reading: TextReading): (span: Span) => boolean {
	let isSpeakingIn: ((span: Span) => boolean) | undefined;
	return ({ start }) => {
		isSpeakingIn ??= touching(
			reading.attributions.filter(isNamed).flatMap(({ source, cue }) => [...source, ...cue]),
		);
		const paragraph = reading.paragraphs[paragraphAt(reading, start)];
		const [at] = sentenceRange(reading, { start: start - 1, end: start });
		const around = reading.sentences[at];
		const before = around && around.end <= start ? around : reading.sentences[at - 1];
		return (
			(paragraph !== undefined && isSpeakingIn(paragraph)) || (before !== undefined && isSpeakingIn(before))
		);
	};
}

function* fragments(context: Context, quotations: readonly Measured[]): Iterable<Draft> {
	const { text } = context.document;
	const spans = quotations
		.filter(({ words, span, closed }) => closed && words > 0 && words <= statement && isInside(text, span))
		.map(({ span }) => span);
	yield* wordRows(context, spans, {
		code: 'quote.fragment',
		message: (words) =>
			`A few words quoted, the rest of the sentence is not: ${words.replace(/“["“‘'«„]|["”’'»]”/g, (marks) => (marks.startsWith('“') ? '“' : '”'))}.`,
	});
}

/** Inside a sentence that runs into it, and neither a name nor a title. */
function isInside(text: string, { start, end }: Span): boolean {
	if (!/[\p{L}\p{N}(–—-]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
	const words = text.slice(start + 1, end - 1).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
	return !words.every((word) => /^\p{Lu}/u.test(word));
}

function* malformed(context: Context, quotations: readonly Measured[]): Iterable<Draft> {
	const { path, text } = context.document;
	const row = (span: Span, message: string, atMost?: 'note'): Draft => ({
		code: 'quote.malformed',
		message,
		about: { kind: 'article', id: path },
		place: { path, span },
		atMost,
	});
	const hasBrackets = text.includes('[');
	for (const { span, closed } of quotations) {
		const { start, end } = span;
		if (!closed && /["“„«「]/.test(text[start]!))
			yield row({ start, end: Math.min(end, start + 80) }, 'This quotation has no closing mark of its own.');
		if (!hasBrackets) continue;
		const insert = /\[(?!sic\b|…|\.\.\.)[^\]\n]{1,80}\]/.exec(
			text.slice(start, Math.min(end, start + longestSearched)),
		);
		if (insert)
			yield row(
				{ start: start + insert.index, end: start + insert.index + insert[0].length },
				`Words in brackets are not the speaker’s: “${insert[0]}”.`,
				'note',
			);
	}
	for (const { span, pronoun, name } of wrongPronouns(context.document))
		yield row(span, `“${pronoun}”, but the speaker before is ${name}.`);
}
