import { spansOf } from '../adjudication/align';
import { toEnd } from '../toEnd';
import {
	type Agreement,
	type AgreementField,
	agreementFields,
	type AgreementMeasure,
	type CoderShare,
	type Confusion,
	type FieldAgreement,
	type MeasuredBy,
} from './agreement';
import { bootstrap, type BootstrapOptions } from './bootstrap';
import { type CodedArticle, codersIn, comparedIn } from './coded';
import { confusionsOf } from './confusions';
import { fieldSums, type Values } from './fieldSums';
import { type FieldUnit, fieldUnits, type Passage, passagesOf, scales } from './fieldUnits';
import { labelAlphas } from './labelAlphas';
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
	return toEnd(agreementInSteps(articles, options));
}

/** The same, which yields after each field. */
export function* agreementInSteps(
	articles: readonly CodedArticle[],
	options: AgreementOptions = {},
): Generator<void, Agreement, void> {
	const { fields = agreementFields.filter((field) => field !== 'status') } = options;
	const compared = comparedIn(articles);
	const { coders = codersIn(compared) } = options;
	const passages = passagesOf(compared, coders);
	const told: FieldAgreement[] = [];
	const confusions: Confusion[] = [];
	for (const field of fields) {
		yield;
		const units = fieldUnits(passages, coders, field);
		told.push(fieldAgreement(field, compared, units, coders, options));
		confusions.push(...confusionsOf(field, units, coders));
	}
	return {
		coders: sharesOf(passages, coders),
		articles: compared.map(({ path }) => path),
		units: passages.filter((passage) => claimsIn(passage).length > 1).length,
		fields: told,
		confusions: confusions.sort((a, b) => b.times - a.times),
	};
}

const claimsIn = ({ claims }: Passage) => claims.filter((placed) => placed !== undefined);

function sharesOf(passages: readonly Passage[], coders: readonly string[]): readonly CoderShare[] {
	const shares = coders.map((coder) => ({ coder, claims: 0, alone: 0, unplaced: 0 }));
	for (const passage of passages)
		for (const [coder, placed] of passage.claims.entries()) {
			if (!placed) continue;
			const share = shares[coder]!;
			share.claims++;
			if (spansOf(placed).length === 0) share.unplaced++;
			if (claimsIn(passage).length === 1) share.alone++;
		}
	return shares;
}

const sharedGrades: Undefined = {
	undefined: 'Sources are graded once in a sidecar, for all its annotators: compare folders or revisions.',
};

function fieldAgreement(
	field: AgreementField,
	articles: readonly CodedArticle[],
	units: readonly FieldUnit[],
	coders: readonly string[],
	options: AgreementOptions,
): FieldAgreement {
	const scale = scales[field];
	const isShared =
		field === 'reliability' && !articles.some(({ codings }) => codings.some(({ grades }) => grades));
	const nothing = isShared ? sharedGrades : nothingToCompare;
	const all = valuesOf(units);
	const measures = (number: number): readonly AgreementMeasure[] => [
		...new Set<AgreementMeasure>([
			'alpha',
			...(options.measures ?? usualMeasures(scale !== undefined, number)),
		]),
	];
	const byMeasure = (some: FieldValues, number: number): readonly MeasuredBy[] =>
		measures(number).map((measure) => measuredBy(measure, some, { ...options, scale, nothing }));
	return {
		field,
		scale: scale ? 'ordinal' : 'nominal',
		units: units.length,
		overall: byMeasure(all, coders.length),
		pairs: pairsOf(coders).map(([one, other]) => {
			const both = ofPair(all, one, other);
			const names = [coders[one]!, coders[other]!] as const;
			return { coders: names, units: both.values.length, measured: byMeasure(both, 2) };
		}),
		labels: labelAlphas(all.values).map(({ label, given, result }) => ({
			label,
			given,
			measured: [{ measure: 'alpha', result }],
		})),
		articles: byArticle(units).map(([path, some]) => ({
			path,
			units: some.length,
			measured: [measuredBy('alpha', valuesOf(some), { scale, intervals: false })],
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
	{ values, paths }: FieldValues,
	{ scale, intervals = true, nothing = nothingToCompare, ...options }: MeasuringOptions,
): MeasuredBy {
	const sums = values.length === 0 ? nothing : fieldSums(measure, values, scale);
	if (isUndefined(sums)) return { measure, result: sums };
	const result = measured(sums);
	if (isUndefined(result) || !intervals) return { measure, result };
	const interval = bootstrap(sums, paths, options);
	return { measure, result, ...(interval && { interval }) };
}

/** Values by unit and coder, and the article of each unit. */
interface FieldValues {
	readonly values: Values;
	readonly paths: readonly string[];
}

const valuesOf = (units: readonly FieldUnit[]): FieldValues => ({
	values: units.map((unit) => unit.values),
	paths: units.map(({ article }) => article.path),
});

function ofPair({ values, paths }: FieldValues, one: number, other: number): FieldValues {
	const both = values.flatMap((unit, index) =>
		unit[one] === undefined || unit[other] === undefined ? [] : [index],
	);
	return {
		values: both.map((index) => [values[index]![one], values[index]![other]]),
		paths: both.map((index) => paths[index]!),
	};
}

function pairsOf(coders: readonly string[]): readonly (readonly [number, number])[] {
	return coders.flatMap((_, one) => coders.slice(one + 1).map((_, more) => [one, one + 1 + more] as const));
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
