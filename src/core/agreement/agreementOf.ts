import { spansOf } from '../adjudication/align';
import {
	type Agreement,
	type AgreementField,
	agreementFields,
	type AgreementMeasure,
	type CoderShare,
	type FieldAgreement,
	type MeasuredBy,
} from './agreement';
import { bootstrap, type BootstrapOptions } from './bootstrap';
import { type CodedArticle, codersIn, comparedIn } from './coded';
import { confusionsOf } from './confusions';
import { fieldSums } from './fieldSums';
import { type FieldUnit, fieldUnits, type Passages, passagesOf, scales } from './fieldUnits';
import { isUndefined, nothingToCompare, type Undefined } from './measured';
import { measured } from './summed';

export interface AgreementOptions extends BootstrapOptions {
	/** The order in which they are told; by name where absent. */
	readonly coders?: readonly string[];
	/** All but `status` where absent: whether a claim is ready says nothing of the article. */
	readonly fields?: readonly AgreementField[];
	/** Beside alpha, which is always told; what suits the field and the number of coders where absent. */
	readonly measures?: readonly AgreementMeasure[];
}

/**
 * Agreement by field on the passages where two or more coders have a claim. Only articles that two or more coders did are compared;
 * an absent value is missing data. `fields` are as asked for, one without anything to compare too.
 */
export function agreementOf(articles: readonly CodedArticle[], options: AgreementOptions = {}): Agreement {
	const { fields = agreementFields.filter((field) => field !== 'status') } = options;
	const compared = comparedIn(articles);
	const { coders = codersIn(compared) } = options;
	const passages = passagesOf(compared);
	const units = fields.map((field) => [field, fieldUnits(passages, coders, field)] as const);
	return {
		coders: sharesOf(passages, coders),
		articles: compared.map(({ path }) => path),
		units: [...passages.values()].flat().filter((passage) => passage.length > 1).length,
		fields: units.map(([field, some]) => fieldAgreement(field, some, coders, options)),
		confusions: units
			.flatMap(([field, some]) => confusionsOf(field, some, coders))
			.sort((a, b) => b.times - a.times),
	};
}

function sharesOf(passages: Passages, coders: readonly string[]): readonly CoderShare[] {
	const shares = new Map(coders.map((coder) => [coder, { coder, claims: 0, alone: 0, unplaced: 0 }]));
	for (const passage of [...passages.values()].flat())
		for (const placed of passage) {
			const share = shares.get(placed.annotator)!;
			share.claims++;
			if (spansOf(placed).length === 0) share.unplaced++;
			if (passage.length === 1) share.alone++;
		}
	return [...shares.values()];
}

const sharedGrades: Undefined = {
	undefined: 'Sources are graded once in a sidecar, for all its annotators: compare folders or revisions.',
};

function fieldAgreement(
	field: AgreementField,
	all: readonly FieldUnit[],
	coders: readonly string[],
	options: AgreementOptions,
): FieldAgreement {
	const scale = scales[field];
	const units = all.filter(isCompared);
	const nothing = field === 'reliability' && all.length === 0 ? sharedGrades : nothingToCompare;
	const measures = (number: number): readonly AgreementMeasure[] => [
		...new Set<AgreementMeasure>([
			'alpha',
			...(options.measures ?? usualMeasures(scale !== undefined, number)),
		]),
	];
	const byMeasure = (some: readonly FieldUnit[], number: number): readonly MeasuredBy[] =>
		measures(number).map((measure) => measuredBy(measure, some, { ...options, scale, nothing }));
	return {
		field,
		scale: scale ? 'ordinal' : 'nominal',
		units: units.length,
		overall: byMeasure(units, coders.length),
		pairs: pairsOf(coders).map(([one, other]) => {
			const both = units.map((unit) => of(unit, [one, other])).filter(isCompared);
			const names = [coders[one]!, coders[other]!] as const;
			return { coders: names, units: both.length, measured: byMeasure(both, 2) };
		}),
		labels: countsOf(units).map(([label, given]) => ({
			label,
			given,
			measured: [measuredBy('alpha', units.map(against(label)), { intervals: false })],
		})),
		articles: byArticle(units).map(([path, some]) => ({
			path,
			units: some.length,
			measured: [measuredBy('alpha', some, { scale, intervals: false })],
		})),
	};
}

/** Two annotators are told of by kappa too, more by Fleiss' kappa; on a scale, near misses count less. */
function usualMeasures(isOrdinal: boolean, coders: number): readonly AgreementMeasure[] {
	if (coders > 2) return isOrdinal ? [] : ['fleiss'];
	return isOrdinal ? ['kappa-linear', 'kappa-quadratic'] : ['kappa'];
}

interface MeasuringOptions extends BootstrapOptions {
	readonly scale?: readonly string[];
	/** True where absent. */
	readonly intervals?: boolean;
	/** Why there may be nothing to compare. */
	readonly nothing?: Undefined;
}

function measuredBy(
	measure: AgreementMeasure,
	units: readonly FieldUnit[],
	{ scale, intervals = true, nothing = nothingToCompare, ...options }: MeasuringOptions,
): MeasuredBy {
	const values = units.map((unit) => unit.values);
	const sums = units.length === 0 ? nothing : fieldSums(measure, values, scale);
	if (isUndefined(sums)) return { measure, result: sums };
	const result = measured(sums);
	if (isUndefined(result) || !intervals) return { measure, result };
	const paths = units.map(({ article }) => article.path);
	const interval = bootstrap(sums, paths, options);
	return { measure, result, ...(interval && { interval }) };
}

const given = ({ values }: FieldUnit): readonly string[] => values.filter((value) => value !== undefined);

const isCompared = (unit: FieldUnit): boolean => given(unit).length > 1;

const of = (unit: FieldUnit, coders: readonly number[]): FieldUnit => ({
	...unit,
	values: coders.map((coder) => unit.values[coder]),
	claims: coders.map((coder) => unit.claims[coder]),
});

/** One value against all others. */
const against =
	(label: string) =>
	(unit: FieldUnit): FieldUnit => ({
		...unit,
		values: unit.values.map((value) => (value === undefined || value === label ? value : `not ${label}`)),
	});

function pairsOf(coders: readonly string[]): readonly (readonly [number, number])[] {
	return coders.flatMap((_, one) => coders.slice(one + 1).map((_, more) => [one, one + 1 + more] as const));
}

/** How often each value was given, the most frequent first. */
function countsOf(units: readonly FieldUnit[]): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const label of units.flatMap(given)) counts.set(label, (counts.get(label) ?? 0) + 1);
	return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
}

function byArticle(units: readonly FieldUnit[]): readonly (readonly [string, readonly FieldUnit[]])[] {
	const articles = new Map<string, FieldUnit[]>();
	for (const unit of units) {
		const some = articles.get(unit.article.path);
		if (some) some.push(unit);
		else articles.set(unit.article.path, [unit]);
	}
	return [...articles];
}
