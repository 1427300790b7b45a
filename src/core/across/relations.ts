import type { ClaimInCorpus, Corpus } from '../corpus/corpus';
import { isPassShown } from '../corpus/shown';
import type { Document } from '../model/document';
import type { Dismissal, Relation } from '../model/schema';
import type { Comparable } from './comparable';
import type { Comparison, Evidence } from './compare';
import { sameOrigin } from './origins';
import { Claims } from './related';

/** A relation that a person might want to record. The engine asserts nothing and calls nothing independent. */
export interface RelationProposal {
	readonly from: ClaimInCorpus;
	readonly to: ClaimInCorpus;
	readonly type: Relation['type'];
	readonly independence: 'same-source' | 'unknown';
	/** How much speaks for it; for ranking only. */
	readonly score: number;
	/** The weightiest first. */
	readonly evidence: readonly Evidence[];
	/** The evidence, and why the type is what it is, as one sentence for people. May quote articles; plain text. */
	readonly why: string;
}

export interface ProposalOptions {
	/** The claim that the proposals are for; all of the article's where absent. */
	readonly claim?: string;
	/** The annotator whose unfinished pass is shown. */
	readonly pass?: string;
}

/** Rejected proposals stand in `dismissed` under this code. */
export const relationSuggestion = 'suggestion.relation';

/** The target of the dismissal of a proposal between two claims, whichever is named first. The id of one claim dismisses all of its. */
export function pairTarget(a: string, b: string): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** So many for a claim: more are not read. */
const perClaim = 4;

/**
 * Relations of an article's claims that are neither recorded nor rejected, the likeliest first, each pair once: to claims of other
 * articles and of its own. What comes from one origin is never proposed as corroboration; what differs between articles is a contradiction only
 * where both claims are dated to one day. An unknown path has none.
 *
 * The first call reads every article with a sidecar; after that the cost is that of the article, whatever the size of the project.
 */
export function proposeRelations(
	corpus: Corpus,
	path: string,
	{ claim: only, pass }: ProposalOptions = {},
): readonly RelationProposal[] {
	const claims = new Claims(corpus, pass);
	const found = new Map<string, RelationProposal>();
	for (const claim of claims.of(path)) {
		if (only !== undefined && claim.placed.id !== only) continue;
		const open = claims.relatedTo(claim).filter(({ other }) => isOpen(corpus, claim, other, pass));
		for (const { other, comparison } of open.slice(0, perClaim)) {
			const pair = pairTarget(claim.placed.id, other.placed.id);
			if (!found.has(pair)) found.set(pair, propose(corpus, claim, other, comparison));
		}
	}
	return [...found.values()].sort((a, b) => b.score - a.score);
}

/** Neither recorded, from either side, nor rejected. */
function isOpen(corpus: Corpus, a: Comparable, b: Comparable, pass: string | undefined): boolean {
	const [one, other] = [a.placed, b.placed];
	const names = (from: typeof one, to: typeof one): boolean =>
		from.claim.relations?.some((relation) => relation.to === to.id) ?? false;
	if (names(one, other) || names(other, one)) return false;
	const targets: ReadonlySet<unknown> = new Set([one.id, other.id, pairTarget(one.id, other.id)]);
	const dismissals = [
		...(corpus.project.value.dismissed ?? []),
		...[a.path, b.path].flatMap((path) => dismissedIn(corpus.document(path)!, pass)),
	];
	return !dismissals.some(({ code, target }) => code === relationSuggestion && targets.has(target));
}

function dismissedIn(document: Document, pass: string | undefined): readonly Dismissal[] {
	return Object.entries(document.sidecar?.value.dismissed ?? {}).flatMap(([annotator, section]) =>
		isPassShown(document, annotator, pass) ? (section ?? []) : [],
	);
}

function propose(corpus: Corpus, a: Comparable, b: Comparable, comparison: Comparison): RelationProposal {
	const { from, to, type, independence, because } = judge(corpus, a, b, comparison.verdict);
	const inCorpus = ({ path, placed }: Comparable): ClaimInCorpus => ({
		document: corpus.document(path)!,
		placed,
	});
	const { score, evidence } = comparison;
	return {
		from: inCorpus(from),
		to: inCorpus(to),
		type,
		independence,
		score,
		evidence,
		why: whyOf(evidence, because),
	};
}

interface Judgement extends Pick<RelationProposal, 'type' | 'independence'> {
	readonly from: Comparable;
	readonly to: Comparable;
	readonly because?: string;
}

function judge(corpus: Corpus, a: Comparable, b: Comparable, verdict: Comparison['verdict']): Judgement {
	const origin = sameOrigin(corpus, a, b);
	const independence = origin ? 'same-source' : 'unknown';
	if (verdict === 'oppose') {
		if (areOfOneTime(a, b)) return { from: a, to: b, type: 'contradicts', independence };
		const because = 'one is undated or of another day, so both may have held';
		return { from: a, to: b, type: 'differs-over-time', independence, because };
	}
	if (!origin) return { from: a, to: b, type: 'corroborates', independence };
	const because = `one source: ${origin.why}`;
	if (!origin.derived) return { from: a, to: b, type: 'repeats', independence, because };
	const [from, to] = origin.derived === a ? [a, b] : [b, a];
	return { from, to, type: 'derived-from', independence, because };
}

/** Between articles both must be dated to one day; what one article says, it says at one time, unless its claims carry other dates of their own. */
function areOfOneTime(a: Comparable, b: Comparable): boolean {
	const [one, other] =
		a.path === b.path ? [a.placed.claim.when?.date, b.placed.claim.when?.date] : [a.date, b.date];
	if (a.path === b.path && one === undefined && other === undefined) return true;
	return (
		one !== undefined && other !== undefined && one.length >= 10 && one.slice(0, 10) === other.slice(0, 10)
	);
}

function whyOf(evidence: readonly Evidence[], because: string | undefined): string {
	const texts = evidence.filter(({ weight }) => weight > 0).map(({ text }) => text);
	const sentence = [...texts, ...(because === undefined ? [] : [because])].join('; ');
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
