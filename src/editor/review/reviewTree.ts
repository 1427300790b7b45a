import * as vscode from 'vscode';
import {
	applyChanges,
	type DismissalRow,
	needsReason,
	projectFileName,
	type ReviewDecision,
	restoring,
	sidecarPathOf,
} from '../../core';
import type { AnnotationMode } from '../annotating/annotationMode';
import { KeyTurns } from '../trees/keyTurns';
import { ListUndo } from '../trees/listUndo';
import { command } from '../command';
import type { Writing } from '../commands/writing';
import type { Project } from '../project/project';
import { tell } from '../show';
import type { TreeNode } from '../trees/liveTree';
import type { ProjectRows } from '../trees/projectRows';
import { focusedId, focusOn } from '../trees/focused';
import { ProjectTree } from '../trees/projectTree';
import { TreeMemory } from '../trees/treeMemory';
import { annotate } from '../writing/annotate';
import { askReason, type Decided, decide, takeDecisionBack, writeDecision } from './decide';
import { decisionOf } from './decisions';
import { ProjectReviews } from './projectReviews';
import { entryOf } from './reviewBranches';
import { readReviewState, type ReviewLine, ReviewSubject, type ReviewViewState } from './reviewSubject';

const viewId = 'corroborate.review';
const notMineKey = 'corroborate.reviewNotMine';

/** The view of what needs a reviewer's eyes, where one key decides and goes on; with what was dismissed, and how far everybody is. */
export function registerReviewTree(
	writing: Writing,
	mode: AnnotationMode,
	rows: ProjectRows,
	memento: vscode.Memento,
): vscode.Disposable {
	const memory = new TreeMemory<ReviewViewState>(memento, viewId, readReviewState);
	const subject = new ReviewSubject(new ProjectReviews(rows), memory);
	const tree = new ProjectTree(viewId, writing.projects, memory, subject);
	const queue = new ReviewQueue(writing, mode, tree, subject);
	const showOnly = (isNotMine: boolean): void => {
		memory.state = { isNotMine };
		void vscode.commands.executeCommand('setContext', notMineKey, isNotMine);
		tree.refresh();
	};
	void vscode.commands.executeCommand('setContext', notMineKey, memory.state.isNotMine);
	return vscode.Disposable.from(
		tree,
		vscode.commands.registerCommand('corroborate.reviewNotMine', () => showOnly(true)),
		vscode.commands.registerCommand('corroborate.reviewAll', () => showOnly(false)),
		command('reviewKey', (key) => queue.press(key)),
		command('reviewDecide', (node) => queue.decide(node)),
		command('takeBack', (node) => queue.takeBack(node)),
		command('openDismissal', (node) => queue.openDismissal(node)),
	);
}

/** What the keys that are no decision's stand for: one command for all, so that VS Code keeps their order. */
const acts: ReadonlyMap<unknown, (queue: ReviewQueue) => Promise<void>> = new Map([
	['next', (queue) => queue.go(1)],
	['previous', (queue) => queue.go(-1)],
	['undo', (queue) => queue.undo('undo')],
	['redo', (queue) => queue.undo('redo')],
	['back', (queue) => queue.takeBack(undefined)],
]);

/** The queue at the keyboard: each key acts on the line that has the focus, one after the other. */
class ReviewQueue {
	readonly #writing: Writing;
	readonly #tree: ProjectTree;
	readonly #subject: ReviewSubject;
	readonly #undo: ListUndo;
	readonly #turns = new KeyTurns();

	constructor(writing: Writing, mode: AnnotationMode, tree: ProjectTree, subject: ReviewSubject) {
		this.#writing = writing;
		this.#tree = tree;
		this.#subject = subject;
		this.#undo = new ListUndo(viewId, mode);
	}

	/** Does what a key of the list stands for. */
	press(key: unknown): Promise<void> {
		return this.#turns.press(async () => {
			const decision = decisionOf(key);
			if (decision) await this.#decideHere(decision);
			else await acts.get(key)?.(this);
		});
	}

	/** Decides on the line that has the focus, and goes on to the next one. */
	#decideHere(decision: ReviewDecision): Promise<void> {
		const asks = needsReason(decision);
		return this.#turns[asks ? 'ask' : 'run'](async () => {
			const id = await focusedId(this.#tree.view);
			const line = this.#subject.line(id);
			if (!line)
				return tell(vscode.l10n.t('Choose a claim or an article first: Space goes to the next one.'));
			const of = decidedOf(line);
			const handle = of && (await this.#writing.annotator.handle(line.project));
			if (handle === undefined) return;
			let why = '';
			if (asks) {
				const asked = await askReason(of!, decision);
				await vscode.commands.executeCommand(`${viewId}.focus`);
				if (asked === undefined) return;
				why = asked;
			}
			await this.#goTo(this.#subject.next(id, 1) ?? this.#subject.next(id, -1));
			this.#write(line, () => writeDecision(this.#writing, of!, decision, why, handle));
		});
	}

	/** Goes to the next line that needs eyes, or the one before, and shows its words; the focus stays. */
	go(step: 1 | -1): Promise<void> {
		return this.#turns.run(async () => {
			const next = this.#subject.next(await focusedId(this.#tree.view), step);
			if (next) return this.#goTo(next);
			tell(
				step === 1
					? vscode.l10n.t('Nothing further to review.')
					: vscode.l10n.t('Nothing before it to review.'),
			);
		});
	}

	/** Takes back what was decided last in this list, or brings it again; the focus goes to its line. */
	undo(step: 'undo' | 'redo'): Promise<void> {
		return this.#turns.run(async () => {
			const key = await this.#undo.run(step);
			if (key === undefined) return;
			const line = this.#lines.get(key);
			if (!line) return;
			const { project, row } = line;
			// The line stands elsewhere as soon as what was undone is read.
			project.touch(sidecarPathOf(row.path));
			await project.settle();
			await this.#tree.ready();
			await this.#goTo(this.#subject.lineOf(project, row));
		});
	}

	/** Asks for a decision on a line. */
	async decide(node: unknown): Promise<void> {
		const line = this.#subject.line(idOf(node) ?? (await focusedId(this.#tree.view)));
		if (!line) return;
		const { project, row } = line;
		await decide(this.#writing, {
			article: project.uriOf(row.path).toString(),
			claim: row.claim?.placed.id,
		});
	}

	/** Takes back the decision or the dismissal of a line, else of the line that has the focus. */
	takeBack(node: unknown): Promise<void> {
		return this.#turns.run(async () => {
			const id = idOf(node) ?? (await focusedId(this.#tree.view));
			const line = this.#subject.line(id);
			const found = this.#subject.dismissal(id);
			if (line) this.#takeDecisionBack(line);
			else if (found) await this.#restore(found);
		});
	}

	#takeDecisionBack(line: ReviewLine): void {
		const of = decidedOf(line);
		if (line.row.review.state === 'none')
			tell(vscode.l10n.t('Nobody has decided on this yet. Undo takes the last decision back.'));
		else if (of) this.#write(line, () => takeDecisionBack(this.#writing, of));
	}

	async #restore({ project, row }: { readonly project: Project; readonly row: DismissalRow }): Promise<void> {
		const { writer } = this.#writing;
		const { article: path, dismissal } = row;
		const change = restoring(row);
		const told = (written: boolean): boolean => {
			if (written) tell(vscode.l10n.t('{0}: no longer dismissed', dismissal.code));
			return written;
		};
		if (path !== undefined) {
			const article = { project, path };
			const key = `${project.root.toString()} ${path} dismissal`;
			this.#undo.step(key, article, async () => told(await annotate(writer, article, () => [change])));
			return;
		}
		const file = project.uriOf(projectFileName);
		told(await writer.write(file, (source) => applyChanges(source, [change], 'project')));
		project.touch(projectFileName);
	}

	/** Shows where a dismissal is written. */
	async openDismissal(node: unknown): Promise<void> {
		const found = this.#subject.dismissal(idOf(node));
		const entry = found && entryOf(found.project, found.row);
		if (entry) await vscode.window.showTextDocument(entry.uri, { selection: entry.range, preview: true });
	}

	/** The lines that steps of undo were made on. */
	readonly #lines = new Map<string, ReviewLine>();

	#write(line: ReviewLine, write: () => Promise<boolean>): void {
		const key = `${line.project.root.toString()} ${line.row.path} ${line.row.claim?.placed.id ?? ''}`;
		this.#lines.set(key, line);
		this.#undo.step(key, { project: line.project, path: line.row.path }, write);
	}

	/** The focus goes there, and its words show beside. */
	async #goTo(line: ReviewLine | undefined): Promise<void> {
		const node = line && this.#tree.find(line.ids);
		if (node) await focusOn(this.#tree, node);
	}
}

/** What a line stands for, as it is now. */
function decidedOf({ project, row }: ReviewLine): Decided | undefined {
	const document = project.corpus.document(row.path);
	return document && { project, path: row.path, document, placed: row.claim?.placed };
}

/** Of a node of the tree, as menus hand it over. */
function idOf(node: unknown): string | undefined {
	return (node as Partial<TreeNode> | undefined)?.branch?.id;
}
