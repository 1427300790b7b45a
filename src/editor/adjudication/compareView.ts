import * as vscode from 'vscode';
import {
	leaveOut,
	reopen,
	sayWhy,
	takeAllAgreed,
	takeField,
	takeSide,
	type ComparedItem,
	type Comparison,
	type Judge,
	type Outcome,
	type SidecarReading,
} from '../../core';
import type { AnnotationMode } from '../annotating/annotationMode';
import { settledArticle } from '../commands/active';
import { today } from '../commands/dates';
import type { Writing } from '../commands/writing';
import type { Article } from '../project/projects';
import { tell } from '../show';
import { focusedId, focusOn, select } from '../trees/focused';
import { KeyTurns } from '../trees/keyTurns';
import { ListUndo } from '../trees/listUndo';
import type { TreeNode } from '../trees/liveTree';
import type { ProjectTree } from '../trees/projectTree';
import { annotate } from '../writing/annotate';
import { compared, type Comparing, type EarlierTexts } from './comparing';
import type { CompareLine, CompareSubject } from './compareSubject';
import { sideName } from './compareWords';
import { askEarlierTexts } from './earlierTexts';
import { branchId } from './itemBranch';
import { showWords } from './showWords';

export const viewId = 'corroborate.compare';

/**
 * What the keys that are no side's number stand for. All keys are one command: of two commands pressed at once VS Code runs the
 * second one first where the first has never run before.
 */
const acts: ReadonlyMap<unknown, (view: CompareView) => Promise<void>> = new Map([
	['all', (view) => view.takeAll()],
	['leave-out', (view) => view.leaveOut(undefined)],
	['why', (view) => view.why(undefined)],
	['back', (view) => view.takeBack(undefined)],
	['next', (view) => view.goToOpen(1)],
	['previous', (view) => view.goToOpen(-1)],
	['go', (view) => view.go()],
	['undo', (view) => view.undo('undo')],
	['redo', (view) => view.undo('redo')],
	['end', (view) => view.end()],
]);

type Act = (comparison: Comparison, item: ComparedItem, sidecar: SidecarReading, judge: Judge) => Outcome;

/** The list of what is compared at the keyboard: what each of its keys and buttons does. */
export class CompareView {
	readonly #writing: Writing;
	readonly #comparing: Comparing;
	readonly #subject: CompareSubject;
	readonly #tree: ProjectTree;
	/** Keys act one after the other, each on the line that has the focus then; writing has a queue of its own. */
	readonly #turns = new KeyTurns();
	readonly #undo: ListUndo;
	/** Ids of items whose decision is being written. */
	readonly #passed = new Set<string>();

	constructor(
		writing: Writing,
		mode: AnnotationMode,
		comparing: Comparing,
		subject: CompareSubject,
		tree: ProjectTree,
	) {
		this.#writing = writing;
		this.#comparing = comparing;
		this.#subject = subject;
		this.#tree = tree;
		this.#undo = new ListUndo(viewId, mode);
	}

	/** Compares the article in the active editor, and goes to its first open item. */
	async start(): Promise<void> {
		const article = await settledArticle(this.#writing.projects, undefined);
		if (article) await this.#start(article, undefined);
	}

	async startWithRevision(): Promise<void> {
		const article = this.#comparing.article ?? (await settledArticle(this.#writing.projects, undefined));
		const earlier = article && (await askEarlierTexts(article));
		if (earlier) await this.#start(article, earlier);
	}

	end(): Promise<void> {
		return this.#turns.run(async () => {
			await this.#undo.settled();
			this.#undo.clear();
			this.#comparing.end();
		});
	}

	/** Does what a key of the list stands for. */
	press(key: unknown): Promise<void> {
		return this.#turns.press(() => (acts.get(key) ?? ((all) => all.take(key)))(this));
	}

	/** Takes the side that a digit stands for: its claim, or on a field, that field of it; goes on. */
	take(key: unknown): Promise<void> {
		return this.#onLine(undefined, async ({ item, field, comparison }) => {
			const side = Number(key) - 1;
			const name = comparison.sides[side] && sideName(comparison.sides[side]);
			if (name === undefined) return tell(vscode.l10n.t('No side has the number {0}.', String(key)));
			if (!item.claims[side])
				return tell(vscode.l10n.t('{0} has no claim here. X leaves the others out.', name));
			const act: Act = (all, one, sidecar, judge) =>
				field === undefined
					? takeSide(all, one, side, sidecar, judge)
					: takeField(all, one, field, side, sidecar, judge);
			this.#write(item, act);
			await (field === undefined ? this.#goOn(item) : focusDown());
		});
	}

	takeAll(): Promise<void> {
		return this.#turns.run(async () => {
			const now = this.#subject.compared();
			if (!now) return;
			const agreed = now.comparison.items.filter(
				({ kind, state, again }) => kind === 'agreed' && state === 'open' && !again,
			);
			const [first] = agreed;
			if (!first) return tell(vscode.l10n.t('Nothing is left on which all sides agree.'));
			this.#write(first, (all, _, sidecar, judge) => takeAllAgreed(all, sidecar, judge));
			await this.#undo.settled();
			await this.#goOn(undefined);
		});
	}

	leaveOut(node: unknown): Promise<void> {
		return this.#onLine(node, async ({ item }) => {
			this.#write(item, leaveOut);
			await this.#goOn(item);
		});
	}

	takeBack(node: unknown): Promise<void> {
		return this.#onLine(node, ({ item }) => {
			if (item.decisions.length === 0) tell(vscode.l10n.t('Nothing is decided here yet.'));
			else this.#write(item, reopen);
			return Promise.resolve();
		});
	}

	/** Asks why it was decided so; an empty answer takes the reason away. */
	why(node: unknown): Promise<void> {
		return this.#onLine(
			node,
			async ({ item }) => {
				await this.#undo.settled();
				const now = this.#subject.line(branchId(item))?.item;
				const [decision] = now?.decisions ?? [];
				if (!now || !decision) return tell(vscode.l10n.t('Decide first: then say why.'));
				const typed = await vscode.window.showInputBox({
					title: vscode.l10n.t('Why?'),
					prompt: vscode.l10n.t('Kept beside the decision, for whoever reads it later'),
					value: decision.why ?? '',
				});
				await vscode.commands.executeCommand(`${viewId}.focus`);
				if (typed === undefined || typed.trim() === (decision.why ?? '')) return;
				const why = typed.trim() || undefined;
				this.#write(now, (_, one, sidecar) => sayWhy(one, why, sidecar));
			},
			'ask',
		);
	}

	goToOpen(step: 1 | -1): Promise<void> {
		return this.#onLine(undefined, async ({ item }) => {
			const next = this.#subject.openItem(item, step, this.#passed);
			if (next) return this.#goTo(next);
			tell(
				step === 1
					? vscode.l10n.t('Nothing further down is open.')
					: vscode.l10n.t('Nothing further up is open.'),
			);
		});
	}

	/** Shows the words of a line beside the list, which keeps the focus. */
	async show(node: unknown): Promise<void> {
		const line = this.#subject.line((node as TreeNode | undefined)?.branch.id);
		if (line) await showWords(line, true);
	}

	/** Goes to the words of the line that has the focus. */
	go(): Promise<void> {
		return this.#onLine(undefined, (line) => showWords(line, false));
	}

	undo(step: 'undo' | 'redo'): Promise<void> {
		return this.#turns.run(async () => {
			const id = await this.#undo.run(step);
			const node = id === undefined ? undefined : this.#tree.find([id]);
			if (node) await focusOn(this.#tree, node);
		});
	}

	async #start(article: Article, earlier: EarlierTexts | undefined): Promise<void> {
		const { project, path } = article;
		const document = project.corpus.document(path);
		const found = document && compared(project, document, earlier);
		if (!found) return tell(vscode.l10n.t('This article could not be read.'));
		if ('problem' in found) return tell(found.problem);
		// Nobody is asked for a handle in the middle of a list.
		if ((await this.#writing.annotator.handle(project)) === undefined) return;
		this.#undo.clear();
		this.#comparing.start({ project, path }, earlier);
		await this.#tree.ready();
		await vscode.commands.executeCommand(`${viewId}.focus`);
		await this.#goOn(undefined);
	}

	/** Does something with the line that is named, else with the one that has the focus. */
	#onLine(
		node: unknown,
		run: (line: CompareLine) => Promise<void>,
		how: 'run' | 'ask' = 'run',
	): Promise<void> {
		return this.#turns[how](async () => {
			const named = (node as TreeNode | undefined)?.branch?.id;
			const line = this.#subject.line(named ?? (await focusedId(this.#tree.view)));
			if (line) await run(line);
		});
	}

	/** To the next open item, else to the first. */
	async #goOn(from: ComparedItem | undefined): Promise<void> {
		const next = this.#subject.openItem(from, 1, this.#passed);
		const target = next ?? this.#subject.openItem(undefined, 1, new Set([...this.#passed, from?.id ?? '']));
		if (target) return this.#goTo(target);
		const [first] = this.#subject.compared()?.comparison.items ?? [];
		if (from) tell(vscode.l10n.t('That was the last that was open.'));
		else if (first) await this.#goTo(first);
	}

	async #goTo(item: ComparedItem): Promise<void> {
		await this.#tree.ready();
		const node = this.#tree.find([branchId(item)]);
		if (node) await focusOn(this.#tree, node);
	}

	#write({ id }: ComparedItem, act: Act): void {
		const { article } = this.#comparing;
		const by = article?.project.annotator;
		if (!article || by === undefined) return;
		const { corpus } = article.project;
		const judge: Judge = { by, on: today(), isTaken: (one) => corpus.claimsWithId(one).length > 0 };
		if (act !== reopen) this.#passed.add(id);
		this.#undo.step(`compare ${id}`, article, async () => {
			try {
				return await annotate(this.#writing.writer, article, (sidecar) => {
					const comparison = this.#subject.compared()?.comparison;
					const item = comparison?.items.find((one) => one.id === id);
					if (!comparison || !item)
						return { refused: vscode.l10n.t('What was compared has changed meanwhile: look again.') };
					return act(comparison, item, sidecar, judge);
				});
			} finally {
				this.#passed.delete(id);
			}
		});
	}
}

async function focusDown(): Promise<void> {
	await vscode.commands.executeCommand('list.focusDown');
	await select();
}
