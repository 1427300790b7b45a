import type { Agreement, AgreementField, FieldAgreement, MeasuredBy } from '../agreement/agreement';
import { isUndefined, type Measured } from '../agreement/measured';
import { locator } from './location';
import { safeJson } from './printable';

/** Whether agreement is high enough. */
export interface AgreementGate {
	/** The least alpha. */
	readonly least: number;
	/** Fields whose alpha is below it, or cannot be told. */
	readonly failed: readonly { readonly field: AgreementField | 'spans'; readonly result: Measured }[];
}

export interface AgreementOutput {
	/** The text of any article of the agreement. */
	readonly textOf: (path: string) => string | undefined;
	readonly gate?: AgreementGate;
}

/**
 * The fields that fail a gate: of all that can be compared, or of those named, which fail too where there is nothing to compare.
 * `spans` count, by alpha for unitizing, only where they are named.
 */
export function agreementGate(
	{ fields, spans }: Agreement,
	least: number,
	named?: readonly (AgreementField | 'spans')[],
): AgreementGate {
	const alphas = fields
		.filter(({ field, units }) => (named ? named.includes(field) : units > 0))
		.map(({ field, overall }): AgreementGate['failed'][number] => ({ field, result: overall[0]!.result }));
	if (spans && named?.includes('spans')) alphas.push({ field: 'spans', result: spans.unitizing });
	return { least, failed: alphas.filter(({ result }) => isUndefined(result) || result.value < least) };
}

/**
 * Agreement as JSON, version 1: a coefficient is `{measure, value, observed, expected, interval?}`, or `{measure, undefined}` with the reason.
 * Offsets are code points of the article without its BOM, end exclusive; lines and columns start at 1. A quote that is withheld is empty.
 */
export function agreementToJson(agreement: Agreement, { textOf, gate }: AgreementOutput): string {
	const { coders, articles, units, fields, spans, confusions } = agreement;
	const locate = locator(textOf);
	const listed = confusions.map(({ examples, ...confusion }) => ({
		...confusion,
		examples: examples.map(({ path, span, quote, claims }) => {
			const { line, column, start, end } = locate({ path, span });
			return { path, line, column, start, end, quote, claims };
		}),
	}));
	const parts = [
		`"version": 1`,
		`"coders": ${safeJson(coders)}`,
		`"articles": ${safeJson(articles)}`,
		`"units": ${units}`,
		`"fields": ${rows(fields.map(fieldData))}`,
		...(spans ? [`"spans": ${safeJson(spans)}`] : []),
		`"confusions": ${rows(listed)}`,
		...(gate ? [`"gate": ${safeJson(gateData(gate))}`] : []),
	];
	return `{${parts.join(',\n')}}\n`;
}

const rows = (values: readonly unknown[]): string =>
	values.length === 0 ? '[]' : `[\n${values.map(safeJson).join(',\n')}\n]`;

const measuredData = ({ measure, result, interval }: MeasuredBy) => ({
	measure,
	...result,
	...(interval && { interval }),
});

const fieldData = ({ overall, pairs, labels, articles, ...field }: FieldAgreement) => ({
	...field,
	measures: overall.map(measuredData),
	pairs: pairs.map(({ measured, ...pair }) => ({ ...pair, measures: measured.map(measuredData) })),
	labels: labels.map(({ measured, ...label }) => ({ ...label, measures: measured.map(measuredData) })),
	articles: articles.map(({ measured, ...article }) => ({
		...article,
		measures: measured.map(measuredData),
	})),
});

const gateData = ({ least, failed }: AgreementGate) => ({
	minAlpha: least,
	failed: failed.map(({ field, result }) => ({ field, ...result })),
});
