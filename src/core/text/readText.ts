import type { TextReading } from '../model/document';
import { attributionsOf } from './attributions';
import { boilerplateOf, isTitle } from './boilerplate';
import { datelinesOf } from './datelines';
import { datesOf } from './dates';
import { hedgesOf } from './hedges';
import { isEnglish } from './language';
import { paragraphsOf } from './paragraphs';
import { quotationsOf } from './quotations';
import { sentencesOf } from './sentences';
import { tokensOf } from './tokens';
import { uncertainOf } from './uncertain';

/** What a project adds to the lexicons. */
export interface ReadingOptions {
	readonly hedges?: readonly string[];
}

/**
 * What the text itself shows, by rule, in English; any text gives a reading, and none throws. Spans in UTF-16 units of `text`,
 * each list in the order of the text. A dateline is no sentence, and one begins after it. Linear: a few milliseconds for an article.
 */
export function readText(text: string, options: ReadingOptions = {}): TextReading {
	const paragraphs = paragraphsOf(text);
	const boilerplate = boilerplateOf(text, paragraphs);
	const datelines = datelinesOf(text, paragraphs, ({ start, end }) =>
		isTitle(text.slice(start, Math.min(end, start + 200))),
	);
	const starts = datelines.map(({ span }) => span.end);
	const sentences = sentencesOf(text, paragraphs, starts).filter(({ end }) => !starts.includes(end));
	const quotations = quotationsOf(text, paragraphs);
	const tokens = tokensOf(text);
	const readable = isEnglish(tokens);
	return {
		isEnglish: readable,
		paragraphs,
		sentences,
		quotations,
		hedges: readable ? hedgesOf(tokens, options.hedges) : [],
		uncertain: readable ? uncertainOf(tokens, sentences) : [],
		attributions: readable
			? attributionsOf(text, tokens, paragraphs, sentences, quotations, boilerplate)
			: [],
		datelines,
		dates: datesOf(tokens),
		boilerplate,
	};
}
