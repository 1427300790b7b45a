import { agreementInSteps } from '../agreement/agreementOf';
import { codedArticles } from '../agreement/coded';
import { isUndefined } from '../agreement/measured';
import type { Corpus } from '../corpus/corpus';
import type { ReportedAgreement } from './reportData';

/** How far annotators agree on the articles that two or more of them did, by field; or why there is nothing to tell. Yields after each field. */
export function* reportedAgreement(
	corpus: Corpus,
	paths: readonly string[],
): Generator<void, ReportedAgreement, void> {
	const coded = codedArticles(corpus, { paths });
	const annotators = new Set(coded.flatMap(({ codings }) => codings.map(({ coder }) => coder)));
	if (annotators.size === 0) return { undefined: 'Nobody has annotated yet.' };
	if (annotators.size === 1)
		return { undefined: `${[...annotators][0]!} alone has annotated: agreement needs two annotators.` };
	const { coders, fields } = yield* agreementInSteps(coded, { measures: [] });
	if (coders.length < 2)
		return { undefined: 'No article was annotated by two people: agreement needs articles that both did.' };
	return {
		annotators: coders.map(({ coder }) => coder),
		fields: fields.map(({ field, scale, units, overall: [alpha] }) => {
			const { result, interval } = alpha!;
			if (isUndefined(result)) return { field, scale, units, why: result.undefined };
			return {
				field,
				scale,
				units,
				alpha: result.value,
				low: interval?.low,
				high: interval?.high,
				of: interval?.of,
			};
		}),
	};
}
