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

/** Claims of several coders on one passage, at most one of each. */
export type Passage = readonly PlacedClaim[];

/** The passages of each article. */
export type Passages = ReadonlyMap<CodedArticle, readonly Passage[]>;

/** Lays the claims of all coders of each article over each other, as adjudication does. */
export function passagesOf(articles: readonly CodedArticle[]): Passages {
	return new Map(
		articles.map((article) => {
			const claims = article.codings.flatMap(({ claims }, side) =>
				claims.map((placed) => ({ side, placed })),
			);
			const groups = alignClaims(claims, likeness);
			return [article, groups.map((group) => group.map(({ placed }) => placed))];
		}),
	);
}

const likeness = ({ placed: { claim: a } }: SideClaim, { placed: { claim: b } }: SideClaim): number =>
	Number(a.is.topic === b.is.topic) +
	Number(a.is.act === b.is.act) +
	Number(a.said.mode === b.said.mode) +
	Number(a.said.source === b.said.source);

function valueOf(
	{ claim: { is, said } }: PlacedClaim,
	field: ClaimField,
	coding: Coding,
): string | undefined {
	if (field === 'source') return coding.identityOf(said.source);
	return (field === 'mode' ? said.mode : is[field])?.toString();
}

/**
 * What can be compared on a field. A value that is on no scale counts as absent, as one that was not given does; a slug that is
 * kept back becomes a number.
 */
export function fieldUnits(
	passages: Passages,
	coders: readonly string[],
	field: AgreementField,
): readonly FieldUnit[] {
	const units = field === 'reliability' ? gradedSources : claimedValues(field);
	const scale = scales[field];
	const hide = field === 'source' ? hiderOf([...passages.keys()]) : (value: string) => value;
	const shown = (value: string | undefined) =>
		value === undefined || (scale && !scale.includes(value)) ? undefined : hide(value);
	return [...passages].flatMap(([article, groups]) => {
		const codings = coders.map((coder) => article.codings.find((coding) => coding.coder === coder));
		return units(article, groups, codings).map((unit) => ({ ...unit, values: unit.values.map(shown) }));
	});
}

type Codings = readonly (Coding | undefined)[];

const claimedValues =
	(field: ClaimField) =>
	(article: CodedArticle, groups: readonly Passage[], codings: Codings): readonly FieldUnit[] =>
		groups.map((group) => {
			const claims = codings.map((coding) => group.find(({ annotator }) => annotator === coding?.coder));
			const values = claims.map((placed, coder) => placed && valueOf(placed, field, codings[coder]!));
			return { article, claims, values };
		});

/** A source is graded once in a sidecar, however many claims rest on it. */
function gradedSources(article: CodedArticle, _: readonly Passage[], codings: Codings): readonly FieldUnit[] {
	const slugs = new Set(codings.flatMap((coding) => [...(coding?.grades?.keys() ?? [])]));
	return [...slugs].sort().map((slug) => ({
		article,
		values: codings.map((coding) => coding?.grades?.get(slug)),
		claims: codings.map((coding) => coding?.claims.find(({ claim }) => claim.said.source === slug)),
	}));
}

/** Slugs that no output may hold, each under a number of its own, so that the coefficients are the same. */
function hiderOf(articles: readonly CodedArticle[]): (slug: string) => string {
	const slugs = new Set(articles.flatMap(({ keptBack }) => [...keptBack.slugs]));
	const names = new Map([...slugs].map((slug, index) => [slug, `(withheld ${index + 1})`]));
	return (slug) => names.get(slug) ?? slug;
}
