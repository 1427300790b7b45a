import type { Corpus } from '../corpus/corpus';
import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import { makerOf } from '../review/makerOf';
import { type ReviewState, reviewState } from '../review/reviewState';
import { type ClaimRow, titleOf } from './claimRow';

/** Why something needs eyes, the most pressing first; `decided` needs none. */
const reviewGroups = ['stale', 'error', 'warning', 'undecided', 'decided'] as const;
export type ReviewGroup = (typeof reviewGroups)[number];

/** A claim or an article as a reviewer has it. */
export interface ReviewRow {
	/** Of the article. */
	readonly path: string;
	readonly title: string;
	/** Absent: the article itself. */
	readonly claim?: ClaimRow;
	readonly review: ReviewState;
	/** Of the most serious finding that concerns it; of the article those that concern none of its claims. */
	readonly level?: Finding['level'];
	/** Absent: it needs no eyes yet. */
	readonly group?: ReviewGroup;
}

/**
 * What there is to review in an article: its claims in the order of the text, then the article itself. Drafts
 * need eyes only where something serious was noticed of them; so does an article of which a claim is a draft, or that has no claims.
 * @param rows The article's claims, as `claimRows` gives them.
 * @param findings Of the article.
 */
export function reviewRows(
	corpus: Corpus,
	document: Document,
	rows: readonly ClaimRow[],
	findings: readonly Finding[],
): readonly ReviewRow[] {
	const title = titleOf(document);
	const { path } = document;
	const reviewed: ReviewRow[] = [];
	const add = (row: Omit<ReviewRow, 'group' | 'path' | 'title'>, isDraft: boolean): void => {
		reviewed.push({ path, title, ...row, group: groupOf(row, isDraft) });
	};
	for (const claim of rows) {
		const review = reviewState(corpus.project, document, claim.placed);
		add({ claim, review, level: claim.level }, claim.placed.claim.is.status === 'draft');
	}
	const isDraft = rows.length === 0 || rows.some(({ placed }) => placed.claim.is.status === 'draft');
	const level = worstOf(findings.filter((finding) => finding.claims.length === 0));
	add({ review: reviewState(corpus.project, document), level: rows.length > 0 ? level : undefined }, isDraft);
	return reviewed;
}

function groupOf(
	{ review, level }: Pick<ReviewRow, 'review' | 'level'>,
	isDraft: boolean,
): ReviewGroup | undefined {
	if (review.state === 'stale') return 'stale';
	if (review.state === 'current') return 'decided';
	if (level === 'error' || level === 'warning') return level;
	return isDraft ? undefined : 'undecided';
}

function worstOf(findings: readonly Finding[]): Finding['level'] | undefined {
	return (['error', 'warning', 'note'] as const).find((level) => findings.some((one) => one.level === level));
}

/**
 * The rows of articles by group, the most pressing first; no group is empty. Linear.
 * @param options.notBy Leaves out claims that this annotator made: nobody reviews their own.
 */
export function reviewQueue(
	rows: readonly ReviewRow[],
	{ notBy }: { readonly notBy?: string } = {},
): readonly { readonly group: ReviewGroup; readonly rows: readonly ReviewRow[] }[] {
	const groups = new Map<ReviewGroup, ReviewRow[]>(reviewGroups.map((group) => [group, []]));
	for (const row of rows) {
		if (notBy !== undefined && row.claim && makerOf(row.claim.placed) === notBy) continue;
		if (row.group) groups.get(row.group)!.push(row);
	}
	return [...groups].filter(([, held]) => held.length > 0).map(([group, held]) => ({ group, rows: held }));
}
