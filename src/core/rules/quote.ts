import { paragraphAt, sentenceRange } from '../corpus/sentences';
import type { Attribution, Quotation, TextReading } from '../model/document';
import type { Span } from '../model/span';
import { articleSource } from '../model/vocabulary';
import { brief } from '../text/oneLine';
import { tokensOf } from '../text/tokens';
import { covering, overlapping } from './covering';
import { wrongPronouns } from './pronouns';
import type { Context, Draft, Rule } from './rule';
import { wordRows } from './wordRows';

/** Quotations: whose they are, and what was done to them. */
export const quote: Rule = {
	codes: ['quote.no-speaker', 'quote.fragment', 'quote.malformed'],
	*check(context) {
		const quotations = context.document.reading.quotations.map((quotation) => measured(context, quotation));
		yield* withoutSpeaker(context, quotations);
		yield* fragments(context, quotations);
		yield* malformed(context, quotations);
	},
};

interface Measured extends Quotation {
	/** Of its beginning. */
	readonly words: number;
	/** Whether it is no part of a sentence of the article’s: one or more paragraphs or sentences of its own. */
	readonly isAlone: boolean;
}

/** From so many words on a quotation is a statement. */
const statement = 5;
/** Its beginning shows whether it has so many; UTF-16. */
const longestCounted = 150;
const longestSearched = 2000;
/** The unit of the last digit. */
const nine = 57;

function measured({ document: { text, reading } }: Context, quotation: Quotation): Measured {
	const { start, end } = quotation.span;
	const head = tokensOf(text, start, Math.min(end, start + longestCounted));
	// Numbers are no words: an attribute of markup is no quotation.
	const words = head.filter(({ isWord, lower }) => isWord && lower.charCodeAt(0) > nine).length;
	const [first, last] = sentenceRange(reading, quotation.span);
	const opens = reading.sentences[first]?.start === start;
	return { ...quotation, words, isAlone: opens && (reading.sentences[last]?.end ?? end) <= end };
}

function* withoutSpeaker(context: Context, quotations: readonly Measured[]): Iterable<Draft> {
	const code = 'quote.no-speaker';
	const { document, claimsFor, isShown } = context;
	const { path, text, reading } = document;
	const saidAt = overlapping(named(reading).flatMap(({ content }) => content.map((span) => [span, true])));
	// Headlines and captions leave the speaker to the text; labels and posts have their own way to name him.
	const besideText = overlapping(reading.boilerplate.map((one) => [one, true]));
	const mayGoOn = speakerNear(reading);
	const claimsAt = covering(document.claims.filter((placed) => isShown(document, placed)));
	const live = new Set(claimsFor(code));
	const short: Span[] = [];
	for (const { span, words, isAlone } of quotations) {
		if (words === 0) continue;
		const claims = claimsAt(span);
		const speakers = claims.filter(({ claim }) => isSpeaker(context, claim.said.source));
		if (speakers.length > 0 || (claims.length > 0 && !claims.some((placed) => live.has(placed)))) continue;
		const isSaid =
			claims.every(({ claim }) => claim.said.source === articleSource) && saidAt(span).length > 0;
		if (isSaid || besideText(span).length > 0 || hasNeighbour(text, span)) continue;
		const about = claims[0];
		if (words < statement && !about) {
			short.push(span);
			continue;
		}
		const isGrave = words >= statement && isAlone && (about !== undefined || !mayGoOn(span));
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

/** Attributions that say whose words they are. */
function named({ attributions }: TextReading): readonly Attribution[] {
	return attributions.filter(({ source, speaker }) => source.length > 0 || speaker !== undefined);
}

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
	let speaking: ((span: Span) => readonly unknown[]) | undefined;
	return ({ start }) => {
		speaking ??= overlapping(
			named(reading).flatMap(({ source, cue }) => [...source, ...cue].map((span) => [span, true])),
		);
		const paragraph = reading.paragraphs[paragraphAt(reading, start)];
		const [before] = sentenceRange(reading, { start: start - 1, end: start });
		const sentence = reading.sentences
			.slice(Math.max(0, before - 1), before + 1)
			.findLast(({ end }) => end <= start);
		return [paragraph, sentence].some((span) => span && speaking!(span).length > 0);
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
	const before = text.slice(Math.max(0, start - 2), start);
	const words = text.slice(start + 1, end - 1).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
	const isName = words.every((word) => /^\p{Lu}/u.test(word));
	return /[\p{L}\p{N}(–—-]\s?$/u.test(before) && !isName;
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
	for (const { span, closed } of quotations) {
		const { start, end } = span;
		if (!closed && /["“„«「]/.test(text[start]!))
			yield row({ start, end: Math.min(end, start + 80) }, 'This quotation has no closing mark of its own.');
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
