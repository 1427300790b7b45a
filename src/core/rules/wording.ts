import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import { tokensOf } from '../text/tokens';
import { wordingOf, type WordingKind } from '../text/wording';
import type { Rule } from './rule';
import { type WordNotice, wordRows } from './wordRows';

const notices: Readonly<Record<WordingKind, WordNotice>> = {
	quantity: {
		code: 'number.vague-quantifier',
		message: (words) => `An amount without a number: ${words}.`,
		isSettled: ({ figure, casualties }: Claim) => hasNumber(figure) || hasNumber(casualties),
	},
	superlative: {
		code: 'language.superlative',
		message: (words) => `A claim to a rank or a record: ${words}. Who counted?`,
	},
	loaded: { code: 'language.loaded', message: (words) => `Words that judge: ${words}.` },
	artefact: {
		code: 'text.artefact',
		message: (words) => `Reads like machine paraphrase: ${words}.`,
	},
	masked: { code: 'text.masked-profanity', message: (words) => `An oath with letters taken out: ${words}.` },
};

/** Words that an editor would look at twice, by lexicon. */
export const wording: Rule = {
	codes: Object.values(notices).map(({ code }) => code),
	*check(context) {
		const { text } = context.document;
		const byKind = new Map<WordingKind, Span[]>();
		for (const { kind, span } of wordingOf(tokensOf(text))) {
			const spans = byKind.get(kind);
			if (spans) spans.push(span);
			else byKind.set(kind, [span]);
		}
		for (const [kind, spans] of byKind) yield* wordRows(context, spans, notices[kind]);
	},
};

function hasNumber(given: { readonly low?: number; readonly high?: number } | undefined): boolean {
	return given?.low !== undefined || given?.high !== undefined;
}
