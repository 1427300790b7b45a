import type { Span } from '../model/span';
import { claims, type Draft, type ReadUnit } from './draft';
import type { Unit } from './unit';
import { classSet } from './wordClass';

/** Shorter ones inside a sentence are as often words that the author holds at a distance. */
const fewestWords = 6;
/** A speaker who was quoted goes on over so many paragraphs that hold nothing but quotations. */
const reach = 2;

/**
 * Gives the quotations that no cue of their sentence claims to whoever speaks around them: the last speaker of the paragraph, who
 * goes on, else its next one, else the last one of the paragraph before. Adds to the content of the drafts. Linear.
 */
export function attachLoose(text: string, units: readonly ReadUnit[], paragraphs: readonly Span[]): void {
	let paragraph = 0;
	const paragraphOf = units.map(({ unit }) => {
		while (paragraph + 1 < paragraphs.length && paragraphs[paragraph]!.end <= unit.start) paragraph++;
		return paragraph;
	});
	let last: { readonly draft: Draft; readonly isQuoted: boolean; paragraph: number } | undefined;
	for (let at = 0; at < units.length; at++) {
		const { unit, drafts } = units[at]!;
		for (const { span } of unit.quotations) {
			if (claims(drafts, span)) continue;
			const isAlone = onlyQuotations(unit.classes);
			if (!isAlone && isShort(text.slice(span.start, span.end))) continue;
			const own = nearest(drafts, span);
			const near =
				last &&
				(last.paragraph === paragraphOf[at] ||
					(isAlone && last.isQuoted && paragraphOf[at]! - last.paragraph <= reach))
					? last.draft
					: undefined;
			const next = units[at + 1]?.drafts.find(({ isSaying, source }) => isSaying && source);
			const follows = next && paragraphOf[at + 1] === paragraphOf[at] ? next : undefined;
			const draft = own ?? near ?? follows;
			if (!draft) continue;
			insert(draft.content, span);
			if (last && draft === last.draft) last.paragraph = paragraphOf[at]!;
		}
		if (drafts.length === 0) continue;
		const speaking = drafts.findLast(
			(draft) => draft.source && (draft.isSaying || quotes(draft, unit)) && draft.content.length > 0,
		);
		if (speaking) last = { draft: speaking, isQuoted: quotes(speaking, unit), paragraph: paragraphOf[at]! };
	}
}

/** Adds a span to others in order, which mostly stand before it. */
function insert(spans: Span[], span: Span): void {
	let at = spans.length;
	while (at > 0 && spans[at - 1]!.start > span.start) at--;
	spans.splice(at, 0, span);
}

const quotes = (draft: Draft, { quotations }: Unit): boolean =>
	quotations.some(({ span }) => claims([draft], span));

const isBetweenQuotations = classSet('quote comma stop dash and');

const onlyQuotations = (classes: readonly number[]): boolean =>
	classes.every((one) => isBetweenQuotations[one] === 1);

/** Whether a quotation has fewer than `fewestWords`. */
function isShort(quotation: string): boolean {
	const gaps = /\s+/g;
	for (let words = 1; words < fewestWords; words++) if (!gaps.test(quotation)) return true;
	return false;
}

function nearest(drafts: readonly Draft[], span: Span): Draft | undefined {
	let best: Draft | undefined;
	const distance = ({ cue }: Draft): number => Math.max(0, span.start - cue.end, cue.start - span.end);
	for (const draft of drafts)
		if (draft.isSaying && draft.source && (!best || distance(draft) < distance(best))) best = draft;
	return best;
}
