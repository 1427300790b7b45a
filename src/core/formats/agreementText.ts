import type { Agreement, Confusion, FieldAgreement, MeasuredBy, SpanAgreement } from '../agreement/agreement';
import type { GammaSampling } from '../agreement/gamma';
import { isUndefined, type Measured, type Undefined } from '../agreement/measured';
import { spanF1Schemes } from '../agreement/spanF1';
import type { Place } from '../model/finding';
import { count } from '../text/count';
import type { AgreementGate, AgreementOutput } from './agreementJson';
import { clip, padEnd } from './columns';
import { locator } from './location';
import { printable } from './printable';
import { plain, type Styler } from './styler';

/** By what else than the whole agreement is told. */
export const agreementGroupings = ['document', 'label', 'pair'] as const;
export type AgreementGrouping = (typeof agreementGroupings)[number];

export interface AgreementTextOptions extends AgreementOutput {
	readonly styler?: Styler;
	readonly by?: AgreementGrouping;
	/** Columns of the terminal. */
	readonly width?: number;
	/** How many confusions are listed; 10 where absent. */
	readonly confusions?: number;
}

export interface AgreementLine {
	readonly text: string;
	/** The words that it shows. */
	readonly place?: Place;
}

/**
 * Agreement for people: who did how much, a table of coefficients by field, by document, label or pair where asked, and the worst
 * confusions with the words. Text of users is stripped of control characters.
 */
export function agreementToText(agreement: Agreement, options: AgreementTextOptions): string {
	return agreementLines(agreement, options)
		.map(({ text }) => `${text}\n`)
		.join('');
}

/** The same by lines; those that show words say where they stand. */
export function agreementLines(
	agreement: Agreement,
	options: AgreementTextOptions,
): readonly AgreementLine[] {
	const { styler = plain, by, gate } = options;
	const { coders, articles, units, fields, spans } = agreement;
	const names = coders.map(({ coder }) => printable(coder));
	const blocks: readonly (readonly (string | AgreementLine)[])[] = [
		[
			`${count(articles.length, 'article')} by ${listed(names)}: ${count(units, 'passage')} that two or more tagged`,
		],
		coders.map(({ coder, claims, alone, unplaced }) => {
			const lost = unplaced > 0 ? `, ${unplaced} without a place` : '';
			return `  ${printable(coder)}: ${count(claims, 'claim')}, ${alone} that nobody else has${lost}`;
		}),
		fields.length === 0
			? []
			: table(
					['field', 'passages', 'measure', 'value', '95 % interval'],
					fields.flatMap(({ field, units: compared, overall }) =>
						withoutRepeats(overall).map((one, index) =>
							measuredRow(index === 0 ? [field, String(compared)] : ['', ''], one),
						),
					),
					styler,
				),
		...(spans ? spanBlocks(spans, by, styler) : []),
		by && fields.length > 0 ? grouped(fields, by, styler) : [],
		confusionLines(agreement.confusions, options),
		gate ? gateLines(gate, styler) : [],
	];
	const lines = blocks
		.filter((block) => block.length > 0)
		.flatMap((block, index) => [...(index > 0 ? [''] : []), ...block]);
	return lines.map((line) => (typeof line === 'string' ? { text: line } : line));
}

/** `a, b and c`. */
const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A reason that holds of the alpha too is told once. */
function withoutRepeats(measured: readonly MeasuredBy[]): readonly MeasuredBy[] {
	const reasonOf = ({ result }: MeasuredBy) => (isUndefined(result) ? result.undefined : undefined);
	const [first, ...rest] = measured;
	if (!first || reasonOf(first) === undefined) return measured;
	return [first, ...rest.filter((one) => reasonOf(one) !== reasonOf(first))];
}

/** A row; one without a value has its reason at the end, which has no column. */
function measuredRow(head: readonly string[], { measure, result, interval }: MeasuredBy): readonly string[] {
	if (isUndefined(result)) return [...head, measure, 'undefined', result.undefined];
	const range = interval ? `${decimals(interval.low)} to ${decimals(interval.high)}, of ${interval.of}` : '';
	return [...head, measure, decimals(result.value), range];
}

const decimals = (value: number): string => value.toFixed(3);

function table(
	head: readonly string[],
	lines: readonly (readonly string[])[],
	styler: Styler,
): readonly string[] {
	const widths = head.map((title, column) =>
		column === head.length - 1
			? 0
			: Math.max(title.length, ...lines.map((cells) => Array.from(cells[column]!).length)),
	);
	const row = (cells: readonly string[]): string =>
		cells
			.map((cell, column) => padEnd(cell, widths[column]!))
			.join('  ')
			.trimEnd();
	return [styler.heading(row(head)), ...lines.map(row)];
}

function grouped(
	fields: readonly FieldAgreement[],
	by: AgreementGrouping,
	styler: Styler,
): readonly string[] {
	const lines = fields.flatMap(({ field, pairs, labels, articles }) => {
		const groups = {
			pair: pairs.map(({ coders, units, measured }) => ({ name: coders.join(' and '), units, measured })),
			label: labels.map(({ label, given, measured }) => ({ name: label, units: given, measured })),
			document: articles.map(({ path, units, measured }) => ({ name: path, units, measured })),
		}[by];
		return groups.flatMap(({ name, units, measured }) =>
			withoutRepeats(measured).map((one, index) =>
				measuredRow(index === 0 ? [field, printable(name), String(units)] : ['', '', ''], one),
			),
		);
	});
	const counted = by === 'label' ? 'given' : 'passages';
	return lines.length === 0
		? []
		: table(['field', by, counted, 'measure', 'value', '95 % interval'], lines, styler);
}

/** What the measures on spans say, and F1 of each two annotators; by document or label where asked. */
function spanBlocks(
	spans: SpanAgreement,
	by: AgreementGrouping | undefined,
	styler: Styler,
): readonly (readonly string[])[] {
	const valueOf = (measured: Measured | undefined): string =>
		measured === undefined ? '' : isUndefined(measured) ? 'undefined' : decimals(measured.value);
	const reasonOf = (measured: Measured | undefined): string =>
		measured && isUndefined(measured) ? measured.undefined : '';
	const { unitizing, gamma, gammaOfLabels, sampling, pairs, labels, articles, againstAgreed } = spans;
	const named: readonly (readonly [string, Measured | undefined])[] = [
		['alpha for unitizing', unitizing],
		['gamma', gamma],
		['gamma of labels', gammaOfLabels],
	];
	const notes: readonly string[] = [
		isUndefined(unitizing) || spans.joined === 0
			? reasonOf(unitizing)
			: `${count(spans.joined, 'span')} joined with another one of the annotator and topic that overlaps`,
		gamma && sampling && !isUndefined(gamma) ? samplingNote(gamma.value, sampling) : reasonOf(gamma),
		reasonOf(gammaOfLabels),
	];
	const overall = named.flatMap(([measure, measured], index) =>
		measured ? [[index === 0 ? String(spans.spans) : '', measure, valueOf(measured), notes[index]!]] : [],
	);
	const f1 = (who: string, rated: (typeof pairs)[number]['f1']): readonly string[] => [
		printable(who),
		...spanF1Schemes.map((scheme) => share(rated[scheme].f1)),
		'',
	];
	const groups =
		by === 'label'
			? labels.map(({ label, ...group }) => ({ name: label, ...group }))
			: by === 'document'
				? articles.map(({ path, ...group }) => ({ name: path, ...group }))
				: [];
	return [
		table(['spans', 'measure', 'value', ''], overall, styler),
		table(
			['F1 of spans', ...spanF1Schemes, ''],
			[
				...pairs.map(({ coders, f1: rated }) => f1(coders.join(' and '), rated)),
				...againstAgreed.map(({ coder, f1: rated }) => f1(`${coder} against agreed`, rated)),
			],
			styler,
		),
		groups.length > 0
			? table(
					[`spans by ${by}`, 'spans', 'unitizing', gamma ? (by === 'label' ? 'gamma-k' : 'gamma') : '', ''],
					groups.map((group) => [
						printable(group.name),
						String(group.spans),
						valueOf(group.unitizing),
						valueOf(group.gamma),
						reasonOf(group.unitizing) || reasonOf(group.gamma),
					]),
					styler,
				)
			: [],
	];
}

/** How far chance may have moved gamma, and what is not certain of its alignments. */
function samplingNote(
	gamma: number,
	{ precision, samples, alignments, unproven, gap }: GammaSampling,
): string {
	const range = `± ${decimals((1 - gamma) * precision)}, from ${count(samples, 'sample')} of chance`;
	if (unproven === 0) return range;
	const most = `${Number((100 * gap).toPrecision(2))} %`;
	return `${range}; ${unproven} of ${alignments} alignments may not be the best, by ${most} of their disorder at most`;
}

const share = (value: number | Undefined): string =>
	typeof value === 'number' ? decimals(value) : 'undefined';

const mostConfusions = 10;
const usualWidth = 100;
const narrowestQuote = 30;

function confusionLines(
	confusions: readonly Confusion[],
	options: AgreementTextOptions,
): readonly (string | AgreementLine)[] {
	const { styler = plain, width = usualWidth, confusions: most = mostConfusions } = options;
	if (confusions.length === 0) return [];
	const locate = locator(options.textOf);
	const lines = confusions.slice(0, most).flatMap((confusion) => [
		confusionLine(confusion),
		...confusion.examples.map(({ path, span, quote }): AgreementLine => {
			const { line, column } = locate({ path, span });
			const at = `${printable(path)}:${line}:${column}`;
			const words = quote === '' ? '(words withheld)' : `“${printable(quote)}”`;
			const shown = clip(words, Math.max(narrowestQuote, width - at.length - 4));
			return { text: styler.dim(`  ${at}  ${shown}`), place: { path, span } };
		}),
	]);
	const left = confusions.length - most;
	const more = left > 0 ? [styler.dim(`${count(left, 'more confusion')}: list them with --format json`)] : [];
	return [styler.heading('Worst confusions'), ...lines, ...more];
}

/** `anna said territory where ben said armed-clash (topic): 7 times`. */
function confusionLine({ field, coders, labels, times }: Confusion): string {
	const [first, second] = coders.map((coder, index) => `${coder} said ${labels[index]}`);
	return printable(`${first} where ${second} (${field}): ${times === 1 ? 'once' : `${times} times`}`);
}

function gateLines({ least, failed }: AgreementGate, styler: Styler): readonly string[] {
	if (failed.length === 0) return [styler.success(`Alpha is ${least} or more in every field.`)];
	return failed.map(({ field, result }) => {
		const why = isUndefined(result)
			? `cannot be told. ${result.undefined}`
			: `is ${decimals(result.value)}, below ${least}.`;
		return styler.error(`The alpha of ${field} ${why}`);
	});
}
