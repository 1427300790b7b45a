import type { Corpus } from '../corpus/corpus';
import type { SourceView } from '../corpus/source';
import type { Source } from '../model/schema';
import { articleSource } from '../model/vocabulary';
import type { ClaimRow } from './claimRow';

/** A source over all articles of a project, with what rests on it. */
export interface SourceRow {
	readonly slug: string;
	/** As most articles call it. */
	readonly name: string;
	/** As the articles have it; more than one where they differ. */
	readonly identifications: readonly SourceView['identification'][];
	/** The project's standing rating. Absent: not rated there. */
	readonly standing?: NonNullable<Source['reliability']>;
	/** Grades that articles of their own give it, in order, each once. */
	readonly grades: readonly string[];
	/** Claims that it is the origin of. */
	readonly claims: readonly ClaimRow[];
	/** How many articles hold them. */
	readonly articles: number;
}

/**
 * The sources that claims rest on, those with the most claims first, then by name; behind them those of `corroborate.yaml` on which
 * nothing rests yet. Linear but for sorting.
 */
export function sourceRows(corpus: Corpus, rows: readonly ClaimRow[]): readonly SourceRow[] {
	const { sources } = corpus.project.value;
	const bySlug = new Map<string, ClaimRow[]>();
	for (const slug of Object.keys(sources ?? {})) bySlug.set(slug, []);
	for (const row of rows) {
		const group = bySlug.get(row.source.slug);
		if (group) group.push(row);
		else bySlug.set(row.source.slug, [row]);
	}
	return [...bySlug]
		.map(([slug, claims]) => sourceRow(corpus, slug, claims))
		.sort((a, b) => b.claims.length - a.claims.length || compare(a.name, b.name) || compare(a.slug, b.slug));
}

function sourceRow(corpus: Corpus, slug: string, claims: readonly ClaimRow[]): SourceRow {
	const { value } = corpus.project;
	const record = Object.hasOwn(value.sources ?? {}, slug) ? value.sources![slug] : undefined;
	const views = claims.map(({ source }) => source);
	const own = views.flatMap(({ reliability }) =>
		reliability && reliability !== record?.reliability ? reliability : [],
	);
	const known = new Set(views.map(({ identification }) => identification));
	if (record?.identification && claims.length === 0) known.add(record.identification);
	return {
		slug,
		name: mostFrequent(views.map(({ name }) => name)) ?? record?.name ?? value.entities?.[slug]?.name ?? slug,
		identifications: slug === articleSource ? [] : [...known],
		standing: record?.reliability,
		grades: [...new Set(own.map(({ grade }) => grade))].sort(),
		claims,
		articles: new Set(claims.map(({ path }) => path)).size,
	};
}

function mostFrequent(values: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].reduce<readonly [string | undefined, number]>(
		(best, next) => (next[1] > best[1] ? next : best),
		[undefined, 0],
	)[0];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
