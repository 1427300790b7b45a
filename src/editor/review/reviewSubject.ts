import * as vscode from 'vscode';
import {
	annotatorProgress,
	countClaims,
	decisions,
	reviewQueue,
	type DismissalRow,
	type ReviewRow,
} from '../../core';
import type { Project } from '../project/project';
import type { Branch } from '../trees/branch';
import { perProject } from '../trees/perProject';
import type { TreeSubject } from '../trees/projectTree';
import type { TreeMemory } from '../trees/treeMemory';
import { decisionWords } from './decisions';
import type { ProjectReviews, Reviews } from './projectReviews';
import { dismissalId, dismissalsBranch, groupBranch, groupId, progressBranch, rowId } from './reviewBranches';

/** How the queue is shown; kept over reloads. */
export interface ReviewViewState {
	/** Without the claims that whoever is at the keyboard made. */
	readonly isNotMine: boolean;
}

/** A state that was stored, by whatever version. */
export function readReviewState(stored: unknown): ReviewViewState {
	return { isNotMine: (stored as Partial<ReviewViewState> | undefined)?.isNotMine === true };
}

/** A line of the queue, and where it stands in the tree. */
export interface ReviewLine {
	readonly project: Project;
	readonly row: ReviewRow;
	readonly ids: readonly string[];
}

interface Known {
	readonly reviews: Reviews;
	readonly state: ReviewViewState;
	readonly branches: readonly Branch[];
	readonly lines: readonly Omit<ReviewLine, 'ids'>[];
	readonly toReview: number;
}

/** The tree of what needs a reviewer's eyes, what was dismissed, and how far everybody is. */
export class ReviewSubject implements TreeSubject {
	readonly #reviews: ProjectReviews;
	readonly #memory: TreeMemory<ReviewViewState>;
	readonly #known = new WeakMap<Project, Known>();
	#lines = new Map<string, ReviewLine>();
	#dismissals = new Map<string, { readonly project: Project; readonly row: DismissalRow }>();
	#toReview = 0;

	constructor(reviews: ProjectReviews, memory: TreeMemory<ReviewViewState>) {
		this.#reviews = reviews;
		this.#memory = memory;
	}

	roots(projects: readonly Project[]): readonly Branch[] {
		const filled = projects.filter((project) => this.#of(project).branches.length > 0);
		const lines = new Map<string, ReviewLine>();
		this.#dismissals = new Map();
		this.#toReview = 0;
		for (const project of filled) {
			const { lines: own, toReview, reviews } = this.#of(project);
			const above = filled.length > 1 ? [`project ${project.root.toString()}`] : [];
			for (const { row } of own) {
				const id = rowId(project, row);
				lines.set(id, { project, row, ids: [...above, groupId(project, row.group!), id] });
			}
			for (const [index, row] of reviews.dismissals.entries())
				this.#dismissals.set(dismissalId(project, index), { project, row });
			this.#toReview += toReview;
		}
		this.#lines = lines;
		return perProject(projects, (project) => this.#of(project).branches);
	}

	description(): string {
		const { isNotMine } = this.#memory.state;
		return [
			vscode.l10n.t('{0} to review', this.#toReview),
			...(isNotMine ? [vscode.l10n.t('not made by you')] : []),
		].join(' · ');
	}

	nothing(): string | undefined {
		return undefined;
	}

	message(): string | undefined {
		if (this.#lines.size === 0) return undefined;
		const keys = decisions.map((decision) => {
			const { key, label } = decisionWords[decision];
			return `${key.toUpperCase()} ${label.toLowerCase()}`;
		});
		return [...keys, vscode.l10n.t('Space goes on')].join(' · ');
	}

	/** The line of a branch; undefined where it is none of the queue, or not in it any more. */
	line(id: string | undefined): ReviewLine | undefined {
		return id === undefined ? undefined : this.#lines.get(id);
	}

	/** The dismissal of a branch. */
	dismissal(id: string | undefined): { readonly project: Project; readonly row: DismissalRow } | undefined {
		return id === undefined ? undefined : this.#dismissals.get(id);
	}

	/** The line of a claim or an article, wherever it stands now. */
	lineOf(project: Project, { path, claim }: ReviewRow): ReviewLine | undefined {
		return [...this.#lines.values()].find(
			(line) =>
				line.project === project && line.row.path === path && line.row.claim?.placed.id === claim?.placed.id,
		);
	}

	/** The line so many further on among those that need eyes; from nowhere, the first. Undefined at the end. */
	next(id: string | undefined, step: 1 | -1): ReviewLine | undefined {
		const all = [...this.#lines.values()];
		const at = all.findIndex(({ project, row }) => rowId(project, row) === id);
		const rest = step === 1 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse();
		return rest.find(({ row }) => row.group !== 'decided');
	}

	/** Made anew only where something differs. */
	#of(project: Project): Known {
		const reviews = this.#reviews.of(project);
		const { state } = this.#memory;
		const known = this.#known.get(project);
		if (known?.reviews === reviews && known.state === state) return known;
		const notBy = state.isNotMine ? project.annotator : undefined;
		const queue = reviewQueue(reviews.rows, { notBy });
		const lines = queue.flatMap(({ rows }) => rows.map((row) => ({ project, row })));
		const branches = [
			...queue.map(({ group, rows }) => groupBranch(project, group, rows)),
			...(reviews.dismissals.length > 0 ? [dismissalsBranch(project, reviews.dismissals)] : []),
			...(reviews.rows.length > 0 ? [progressOf(project, reviews)] : []),
		];
		const toReview = lines.filter(({ row }) => row.group !== 'decided').length;
		const fresh = { reviews, state, branches, lines, toReview };
		this.#known.set(project, fresh);
		return fresh;
	}
}

function progressOf(project: Project, reviews: Reviews): Branch {
	const byPath = new Map<string, { title: string; rows: ReviewRow[] }>();
	for (const row of reviews.rows) {
		const article = byPath.get(row.path);
		if (article) article.rows.push(row);
		else byPath.set(row.path, { title: row.title, rows: [row] });
	}
	const articles = [...byPath].map(([path, { title, rows }]) => ({ path, title, counts: countClaims(rows) }));
	const annotators = annotatorProgress(reviews.documents, reviews.rows);
	return progressBranch(project, reviews, countClaims(reviews.rows), articles, annotators);
}
