import { check } from '../check';
import type { Corpus } from '../corpus/corpus';
import { isPassShown, shownClaims } from '../corpus/shown';
import type { Document } from '../model/document';
import { isClaimKey } from '../model/schema';
import {
	acts,
	articleSource,
	decisions,
	identifications,
	levels,
	passStates,
	statuses,
	topics,
} from '../model/vocabulary';
import { passStateOf } from '../passes/passState';
import { reviewState } from '../review/reviewState';
import { catalog } from '../rules/catalog';

/** A spreadsheet would take a name that begins with @ for a formula. */
const ownVoice = 'author';

/** What is counted, in the order of the outputs; each has its title and, where they are closed, its names in order. */
export const statGroups = {
	articles: { title: 'Articles', names: ['total', 'annotated', 'words'] },
	claims: { title: 'Claims', names: ['total', 'suggested'] },
	topics: { title: 'Claims by topic', names: topics },
	acts: { title: 'Claims by act', names: acts },
	statuses: { title: 'Claims by status', names: statuses },
	voices: { title: 'Claims by identification of their source', names: [ownVoice, ...identifications] },
	annotators: { title: 'Claims by annotator', names: [] },
	sources: { title: 'Sources by identification', names: identifications },
	entities: { title: 'Entities in articles', names: ['total', 'suggested'] },
	passes: { title: 'Passes', names: passStates },
	claimDecisions: { title: 'Decisions on claims', names: [...decisions, 'stale', 'undecided'] },
	articleDecisions: { title: 'Decisions on articles', names: [...decisions, 'stale', 'undecided'] },
	levels: { title: 'Findings', names: levels },
	findings: { title: 'Findings by code', names: [...catalog.keys()] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly names: readonly string[] }>>;

export type StatGroup = keyof typeof statGroups;

/** One number: how many there are of `name` in its group. */
export interface StatRow {
	readonly group: StatGroup;
	/** A word of a vocabulary, a topic of the project's, the handle of an annotator, or a code: never a name that people gave. */
	readonly name: string;
	readonly count: number;
}

/** What is counted of one project. */
export interface StatRequest {
	readonly corpus: Corpus;
	/** Articles and, for findings, all else that was asked for. */
	readonly paths: Iterable<string>;
	/** The annotator whose unfinished pass is counted too. */
	readonly pass?: string;
}

/**
 * Counts projects together; what is counted of claims is what `check` reads, so that where adjudication has spoken it speaks alone,
 * but by annotator every section that may be seen. A source with two identifications counts under both; a decision counts as
 * stale where what was decided on has changed since. Only what there is at least one of, and totals.
 */
export function stats(projects: Iterable<StatRequest>): readonly StatRow[] {
	const counts = new Map<StatGroup, Map<string, number>>();
	const add = (group: StatGroup, name: string, by = 1): void => {
		const names = counts.get(group) ?? new Map<string, number>();
		counts.set(group, names.set(name, (names.get(name) ?? 0) + by));
	};
	for (const [group, name] of totals) add(group, name, 0);
	for (const { corpus, paths, pass } of projects) {
		const asked = new Set(paths);
		const sources = new Map<string, Set<string>>();
		const known = new Map<string, Set<boolean>>();
		for (const path of corpus.paths()) {
			const document = asked.has(path) ? corpus.document(path) : undefined;
			if (document) countArticle({ corpus, document, pass, add, sources, entities: known });
		}
		for (const ways of sources.values()) for (const way of ways) add('sources', way);
		for (const origins of known.values()) {
			add('entities', 'total');
			if (origins.has(true)) add('entities', 'suggested');
		}
		for (const { code, level } of check(corpus, { paths: asked, pass, uncapped: true })) {
			add('levels', level);
			add('findings', code);
		}
	}
	return (Object.keys(statGroups) as StatGroup[]).flatMap((group) => {
		const order: readonly string[] = statGroups[group].names;
		const rankOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
		return [...(counts.get(group) ?? [])]
			.sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
			.map(([name, count]) => ({ group, name, count }));
	});
}

const totals = [
	['articles', 'total'],
	['articles', 'annotated'],
	['articles', 'words'],
	['claims', 'total'],
	['claims', 'suggested'],
	['entities', 'total'],
] as const;

interface Counting {
	readonly corpus: Corpus;
	readonly document: Document;
	readonly pass: string | undefined;
	readonly add: (group: StatGroup, name: string, by?: number) => void;
	/** Identifications by the slug of a source. */
	readonly sources: Map<string, Set<string>>;
	/** By the slug of an entity, whether it came as a suggestion. */
	readonly entities: Map<string, Set<boolean>>;
}

function countArticle(counting: Counting): void {
	const { corpus, document, pass, add, entities } = counting;
	const claims = shownClaims(document, pass);
	add('articles', 'total');
	if (claims.length > 0) add('articles', 'annotated');
	add('articles', 'words', wordsIn(document.text));
	add('articleDecisions', decisionOf(corpus, document));
	for (const placed of claims) {
		const { is, origin } = placed.claim;
		add('claims', 'total');
		if (origin === 'suggested') add('claims', 'suggested');
		add('topics', is.topic);
		add('acts', is.act);
		add('statuses', is.status);
		add('claimDecisions', decisionOf(corpus, document, placed));
		countSource(counting, placed.claim.said.source);
	}
	for (const [slug, { origin }] of Object.entries(document.sidecar?.value.entities ?? {}))
		addTo(entities, slug, origin === 'suggested');
	for (const [annotator, section] of Object.entries(document.sidecar?.value.claims ?? {})) {
		const state = passStateOf(document.sidecar, annotator);
		if (state) add('passes', state);
		const keys = Object.keys(section ?? {}).filter(isClaimKey);
		if (keys.length > 0 && isPassShown(document, annotator, pass)) add('annotators', annotator, keys.length);
	}
}

function countSource({ corpus, document, add, sources }: Counting, slug: string): void {
	if (slug === articleSource) return add('voices', ownVoice);
	const { identification } = corpus.source(document, slug);
	add('voices', identification);
	addTo(sources, slug, identification);
}

function decisionOf(corpus: Corpus, document: Document, placed?: Document['claims'][number]): string {
	const review = reviewState(corpus.project, document, placed);
	if (review.state === 'none') return 'undecided';
	return review.state === 'stale' ? 'stale' : review.review.decision;
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
	const set = sets.get(key);
	if (set) set.add(value);
	else sets.set(key, new Set([value]));
}

/** Runs of letters and digits, with what joins them inside. */
const wordsIn = (text: string): number =>
	text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)?.length ?? 0;
