import { spansOf } from '../adjudication/align';
import type { PlacedClaim } from '../model/document';
import type { SpanAgreement } from './agreement';
import { type CodedArticle, codersIn, comparedIn } from './coded';
import type { CodedSpan, CodedText } from './codedText';
import type { GammaResult, GammaSampling } from './gamma';
import { spanF1 } from './spanF1';
import { alphaUnitizing } from './unitizing';

/** The articles that two or more coders did, as measures on spans take them: a claim is a span from its first part to its last, its topic the label. */
export function codedTexts(articles: readonly CodedArticle[]): readonly CodedText[] {
	return comparedIn(articles).map(textOf);
}

const textOf = ({ text, codings }: CodedArticle): CodedText => ({
	length: text.length,
	coders: codings.map(({ coder }) => coder),
	spans: codings.flatMap(({ claims }) => claims.flatMap(spanOf)),
});

/** None where its place is not known. */
function spanOf(placed: PlacedClaim): readonly CodedSpan[] {
	const spans = spansOf(placed);
	const [first, last] = [spans[0], spans.at(-1)];
	if (!first || !last) return [];
	return [{ coder: placed.annotator, start: first.start, end: last.end, label: placed.claim.is.topic }];
}

export interface SpanAgreementOptions {
	/** Of `codedTexts(articles)`; it takes time. */
	readonly gamma?: GammaResult;
	/** The order in which they are told; by name where absent. */
	readonly coders?: readonly string[];
}

/**
 * Agreement on where claims are and what they are about: alpha for unitizing and F1 of each two coders, each coder's F1 against the
 * `agreed` sections, and gamma where it was worked out.
 */
export function spanAgreementOf(
	articles: readonly CodedArticle[],
	{ gamma, coders = codersIn(comparedIn(articles)) }: SpanAgreementOptions = {},
): SpanAgreement {
	const done = comparedIn(articles);
	const texts = done.map(textOf);
	const { overall, byLabel, joined } = alphaUnitizing(texts);
	const counts = new Map<string, number>();
	for (const { label } of texts.flatMap(({ spans }) => spans))
		counts.set(label, (counts.get(label) ?? 0) + 1);
	return {
		spans: texts.reduce((sum, { spans }) => sum + spans.length, 0),
		unitizing: overall,
		joined,
		...(gamma && { gamma: gamma.gamma, gammaOfLabels: gamma.labels, sampling: samplingOf(gamma) }),
		pairs: coders.flatMap((one, index) =>
			coders.slice(index + 1).map((other) => {
				const both = texts
					.filter((text) => text.coders.includes(one) && text.coders.includes(other))
					.map((text) => only(text, [one, other]));
				const ofCoder = ({ spans }: CodedText, coder: string) => spans.filter((span) => span.coder === coder);
				return {
					coders: [one, other] as const,
					unitizing: alphaUnitizing(both).overall,
					f1: spanF1(both.map((text) => ({ reference: ofCoder(text, one), other: ofCoder(text, other) }))),
				};
			}),
		),
		labels: [...counts]
			.sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
			.map(([label, spans]) => ({
				label,
				spans,
				unitizing: byLabel.get(label)!,
				...(gamma && { gamma: gamma.byLabel.get(label)! }),
			})),
		articles: done.map(({ path }, index) => ({
			path,
			spans: texts[index]!.spans.length,
			unitizing: alphaUnitizing([texts[index]!]).overall,
			...(gamma && { gamma: gamma.texts[index]!.gamma }),
		})),
		againstAgreed: againstAgreed(articles, coders),
	};
}

const samplingOf = ({ precision, samples, alignments, unproven, gap }: GammaResult): GammaSampling => ({
	precision,
	samples,
	alignments,
	unproven,
	gap,
});

const only = ({ length, spans }: CodedText, coders: readonly string[]): CodedText => ({
	length,
	coders,
	spans: spans.filter(({ coder }) => coders.includes(coder)),
});

/** Of articles that were adjudicated. */
function againstAgreed(
	articles: readonly CodedArticle[],
	coders: readonly string[],
): SpanAgreement['againstAgreed'] {
	const adjudicated = articles.filter(({ agreed }) => agreed.length > 0);
	return coders.flatMap((coder) => {
		const texts = adjudicated.flatMap(({ codings, agreed }) => {
			const coding = codings.find((one) => one.coder === coder);
			return coding ? [{ reference: agreed.flatMap(spanOf), other: coding.claims.flatMap(spanOf) }] : [];
		});
		return texts.length > 0 ? [{ coder, articles: texts.length, f1: spanF1(texts) }] : [];
	});
}
