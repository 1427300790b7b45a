import { alignClaims, type SideClaim } from '../adjudication/align';
import type { PlacedClaim } from '../model/document';
import { grades } from '../model/vocabulary';
import type { AgreementField } from './agreement';
import type { CodedArticle, Coding } from './coded';

/** What coders said of one field of one passage (of one source, where the field is its reliability). */
export interface FieldUnit {
	readonly article: CodedArticle;
	/** By coder; undefined where one said nothing. */
	readonly values: readonly (string | undefined)[];
	/** The claims that say so, by coder. */
	readonly claims: readonly (PlacedClaim | undefined)[];
}

/** The values of an ordinal field from one end to the other: 6 and F say that it cannot be told, and are on no scale. */
export const scales: Partial<Record<AgreementField, readonly string[]>> = {
	credibility: ['1', '2', '3', '4', '5'],
	reliability: grades.filter((grade) => grade !== 'F'),
};

type ClaimField = Exclude<AgreementField, 'reliability'>;

/** What the coders of an article made of one passage. */
export interface Passage {
	readonly article: CodedArticle;
	/** By coder; undefined where one has none, or has not done the article. */
	readonly claims: readonly (PlacedClaim | undefined)[];
}

/** Lays the claims of all coders of each article over each other, as adjudication does. */
export function passagesOf(articles: readonly CodedArticle[], coders: readonly string[]): readonly Passage[] {
	return articles.flatMap((article) => {
		const claims = article.codings.flatMap(({ coder, claims }) => {
			const side = coders.indexOf(coder);
			return claims.map((placed) => ({ side, placed }));
		});
		return alignClaims(claims, likeness).map((group) => ({
			article,
			claims: coders.map((_, side) => group.find((one) => one.side === side)?.placed),
		}));
	});
}

const likeness = ({ placed: { claim: a } }: SideClaim, { placed: { claim: b } }: SideClaim): number =>
	Number(a.is.topic === b.is.topic) +
	Number(a.is.act === b.is.act) +
	Number(a.said.mode === b.said.mode) +
	Number(a.said.source === b.said.source);

/**
 * What can be compared on a field: what two or more coders gave a value. A value that is on no scale counts as absent, as one that was
 * not given does; a slug that is kept back becomes a number.
 */
export function fieldUnits(
	passages: readonly Passage[],
	coders: readonly string[],
	field: AgreementField,
): readonly FieldUnit[] {
	const articles = new Set(passages.map(({ article }) => article));
	const codings = new Map([...articles].map((article) => [article, codingsOf(article, coders)]));
	if (field === 'reliability') return [...codings].flatMap(([article, own]) => gradedSources(article, own));
	const hide = field === 'source' ? hiderOf([...articles]) : (value: string) => value;
	const scale = scales[field];
	return passages.flatMap(({ article, claims }) => {
		if (countOf(claims) < 2) return [];
		const own = codings.get(article)!;
		const values = claims.map((placed, coder) => {
			const value = placed && valueOf(placed, field, own[coder]!);
			return value === undefined || (scale && !scale.includes(value)) ? undefined : hide(value);
		});
		return countOf(values) < 2 ? [] : [{ article, claims, values }];
	});
}

const countOf = (values: readonly unknown[]): number => {
	let count = 0;
	for (const value of values) if (value !== undefined) count++;
	return count;
};

type Codings = readonly (Coding | undefined)[];

const codingsOf = ({ codings }: CodedArticle, coders: readonly string[]): Codings =>
	coders.map((coder) => codings.find((coding) => coding.coder === coder));

function valueOf(
	{ claim: { is, said } }: PlacedClaim,
	field: ClaimField,
	coding: Coding,
): string | undefined {
	if (field === 'source') return coding.identityOf(said.source);
	return (field === 'mode' ? said.mode : is[field])?.toString();
}

/** A source is graded once in a sidecar, however many claims rest on it. */
function gradedSources(article: CodedArticle, codings: Codings): readonly FieldUnit[] {
	const slugs = new Set(codings.flatMap((coding) => [...(coding?.grades?.keys() ?? [])]));
	return [...slugs].sort().flatMap((slug) => {
		const values = codings.map((coding) => {
			const grade = coding?.grades?.get(slug);
			return grade !== undefined && scales.reliability!.includes(grade) ? grade : undefined;
		});
		if (countOf(values) < 2) return [];
		const claims = codings.map((coding) => coding?.claims.find(({ claim }) => claim.said.source === slug));
		return [{ article, values, claims }];
	});
}

/** Slugs that no output may hold, each under a number of its own, so that the coefficients are the same. */
function hiderOf(articles: readonly CodedArticle[]): (slug: string) => string {
	const slugs = new Set(articles.flatMap(({ keptBack }) => [...keptBack.slugs]));
	const names = new Map([...slugs].map((slug, index) => [slug, `(withheld ${index + 1})`]));
	return (slug) => names.get(slug) ?? slug;
}
