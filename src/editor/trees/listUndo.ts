import * as vscode from 'vscode';
import { sidecarPathOf } from '../../core';
import type { AnnotationMode } from '../annotating/annotationMode';
import type { Article } from '../project/projects';
import { Queues } from '../queue';
import { tell } from '../show';

/** The texts that a step leads from and to: undo in an editor takes back the last change, whosever it is. */
interface Texts {
	readonly article: string;
	readonly sidecar: string;
}

interface Step {
	/** Of the line that it was made on. */
	readonly id: string;
	readonly article: Article;
	readonly before: Texts;
	readonly after: Texts;
}

/**
 * What was set in a list, to be taken back there: each step is the last one on the undo stack of its article, which VS Code undoes
 * in the article's editor alone. The focus comes back to the list in the same breath.
 */
export class ListUndo {
	readonly #viewId: string;
	readonly #mode: AnnotationMode;
	readonly #work = new Queues();
	#done: Step[] = [];
	#undone: Step[] = [];

	constructor(viewId: string, mode: AnnotationMode) {
		this.#viewId = viewId;
		this.#mode = mode;
	}

	/** Does a step after those before it. `write` resolves to whether something was written. */
	step(id: string, article: Article, write: () => Promise<boolean>): void {
		void this.#work.run('', async () => {
			const before = await textsOf(article);
			if (!(await write())) return;
			this.#done.push({ id, article, before, after: await textsOf(article) });
			this.#undone = [];
		});
	}

	/** Resolves when all steps are written. */
	settled(): Promise<void> {
		return this.#work.run('', () => Promise.resolve());
	}

	/** Forgets the steps: another list begins. */
	clear(): void {
		this.#done = [];
		this.#undone = [];
	}

	/** Takes back the last step, or brings it again; resolves to the id of its line, or undefined where nothing was done. */
	run(direction: 'undo' | 'redo'): Promise<string | undefined> {
		return this.#work.run('', async () => {
			const isUndo = direction === 'undo';
			const step = (isUndo ? this.#done : this.#undone).at(-1);
			if (!step) {
				tell(
					isUndo
						? vscode.l10n.t('Nothing to undo in this list.')
						: vscode.l10n.t('Nothing to redo in this list.'),
				);
				return undefined;
			}
			const { project, path } = step.article;
			const now = await textsOf(step.article);
			const from = isUndo ? step.after : step.before;
			if (now.article !== from.article || now.sidecar !== from.sidecar) {
				tell(vscode.l10n.t('{0} was changed since: undo it there.', path));
				return undefined;
			}
			await vscode.window.showTextDocument(project.uriOf(path), { preserveFocus: true, preview: true });
			await this.#undo(direction);
			const to = isUndo ? step.before : step.after;
			if ((await textsOf(step.article)).sidecar !== to.sidecar) {
				tell(vscode.l10n.t('{0} was changed since: undo it there.', path));
				return undefined;
			}
			(isUndo ? this.#done : this.#undone).pop();
			(isUndo ? this.#undone : this.#done).push(step);
			return step.id;
		});
	}

	/** In the active editor, which is the article's. */
	async #undo(direction: 'undo' | 'redo'): Promise<void> {
		const back = `${this.#viewId}.focus`;
		const { editor } = this.#mode;
		// One command for both: no key can come between them.
		if (!editor)
			return void (await vscode.commands.executeCommand('runCommands', { commands: [direction, back] }));
		// VS Code undoes nothing in a read-only editor.
		await this.#mode.undo(editor, direction);
		await vscode.commands.executeCommand(back);
	}
}

async function textsOf({ project, path }: Article): Promise<Texts> {
	const [article, sidecar] = await Promise.all(
		[path, sidecarPathOf(path)].map((one) => vscode.workspace.openTextDocument(project.uriOf(one))),
	);
	return { article: article!.getText(), sidecar: sidecar!.getText() };
}
