import * as vscode from 'vscode';
import {
	isCorroborated,
	passChanges,
	passFieldOf,
	passFields,
	passFilters,
	type PassInput,
	passRows,
	passValue,
	timeTold,
	hasClaim,
} from '../../core';
import { command } from '../command';
import { plainMessage } from '../labels';
import type { AnnotationMode } from '../annotating/annotationMode';
import {} from '../commands/active';
import { problemOfDate, today } from '../commands/dates';
import { choose, type Choice } from '../commands/form';
import type { Writing } from '../commands/writing';
import { Queues } from '../queue';
import { tell } from '../show';
import type { ProjectRows } from '../trees/projectRows';
import type { ProjectTree } from '../trees/projectTree';
import { focusedId, select } from '../trees/focused';
import { annotate } from '../writing/annotate';
import { ClaimsPass, type PassLine, sizeWords } from './claimsPass';
import { PassUndo } from './passUndo';
import { fieldNames, filterNames } from './passWords';

/** Names the field that is gone through: bare letters are keys under it. */
const fieldKey = 'corroborate.passField';

/** What the passes work on. */
export interface PassView {
	readonly viewId: string;
	readonly tree: ProjectTree;
	readonly rows: ProjectRows;
	/** Shows this pass in the place of the view's own list; undefined ends it. */
	show(pass: ClaimsPass | undefined): void;
}

/**
 * Going through claims by one field: a list of what lacks it, in which one key sets the value and goes on to the next line. The
 * focus stays in the list.
 */
export function registerPasses(writing: Writing, mode: AnnotationMode, view: PassView): vscode.Disposable {
	const passes = new Passes(writing, mode, view);
	return vscode.Disposable.from(
		command('passByField', () => passes.choose()),
		command('endPass', () => passes.end()),
		command('passKey', (key) => (acts.get(key) ?? ((all) => all.press(key)))(passes)),
	);
}

/** What the keys that are no value's stand for: one command for all, so that VS Code keeps their order. */
const acts: ReadonlyMap<unknown, (passes: Passes) => Promise<void>> = new Map([
	['type', (passes) => passes.type()],
	['undo', (passes) => passes.undo('undo')],
	['redo', (passes) => passes.undo('redo')],
	['end', (passes) => passes.end()],
]);

class Passes {
	readonly #writing: Writing;
	readonly #view: PassView;
	/** Keys act one after the other, each on the line that has the focus then; writing is slower and has a queue of its own. */
	readonly #turns = new Queues();
	readonly #undo: PassUndo;
	#pass: ClaimsPass | undefined;

	constructor(writing: Writing, mode: AnnotationMode, view: PassView) {
		this.#writing = writing;
		this.#view = view;
		this.#undo = new PassUndo(view.viewId, mode);
	}

	/** Asks what to go through, shows that alone, and goes to its first line. */
	async choose(): Promise<void> {
		await this.#view.tree.ready();
		const projects = this.#writing.projects.all();
		const sizes = passFilters.map((filter) => ({
			filter,
			size: projects
				.map((project) => passRows(this.#view.rows.of(project), filter, project.annotator).length)
				.reduce((sum, size) => sum + size, 0),
		}));
		const choices = sizes
			.filter(({ size }) => size > 0)
			.map(({ filter, size }): Choice<(typeof passFilters)[number]> => ({
				label: filterNames[filter],
				description: sizeWords(passFieldOf(filter), size),
				value: filter,
			}));
		if (choices.length === 0) return tell(vscode.l10n.t('No claim lacks anything that can be gone through.'));
		const filter = await choose(vscode.l10n.t('Go Through Claims by Field'), choices, {
			placeholder: vscode.l10n.t('What to fill in: one key a claim'),
		});
		if (!filter) return;
		// Nobody is asked for a handle in the middle of a list.
		if (passFieldOf(filter) === 'reliability')
			for (const project of projects)
				if ((await this.#writing.annotator.handle(project)) === undefined) return;
		this.#show(new ClaimsPass(filter, projects, this.#view.rows));
		const [first] = this.#view.tree.getChildren();
		if (first) await this.#view.tree.reveal(first);
		await select();
	}

	end(): Promise<void> {
		return this.#turns.run('', async () => {
			await this.#undo.settled();
			this.#show(undefined);
		});
	}

	/** Sets what a key stands for on the line that has the focus, and goes on to the next. */
	press(key: unknown): Promise<void> {
		return this.#turns.run('', async () => {
			const line = await this.#focused();
			const pass = this.#pass;
			if (!pass || !line || typeof key !== 'string') return;
			const input = this.#inputOf(pass, line, key);
			if (input === 'none') return;
			await goOn();
			this.#write(pass, line, input.value);
		});
	}

	/** Asks for the value of a field that has no keys, and goes on to the next line. */
	type(): Promise<void> {
		return this.#turns.run('', async () => {
			const line = await this.#focused();
			const pass = this.#pass;
			if (!pass || !line) return;
			const { field } = pass;
			const isDate = field === 'date';
			const present = passValue(field, line.row);
			const told = isDate ? this.#told(line) : undefined;
			const typed = await vscode.window.showInputBox({
				title: fieldNames[field],
				prompt: isDate
					? vscode.l10n.t('When it happened, as far as is known: 2023-05-10, 2023-05 or 2023')
					: plainMessage(vscode.l10n.t('Why {0} is not named, as the article says it', line.row.source.name)),
				value: present ?? told?.date ?? '',
				validateInput: (text) => (isDate && text.trim() !== '' ? problemOfDate(text.trim()) : undefined),
			});
			await vscode.commands.executeCommand(`${this.#view.viewId}.focus`);
			if (typed === undefined) return;
			const value = typed.trim() || undefined;
			await goOn();
			if (value !== present) this.#write(pass, line, value === told?.date ? told : value);
		});
	}

	/** Takes back what was set last in this list, or brings it again; the focus goes to its line. */
	undo(step: 'undo' | 'redo'): Promise<void> {
		return this.#turns.run('', async () => {
			const id = await this.#undo.run(step);
			const node = id === undefined ? undefined : this.#view.tree.find([id]);
			if (!node) return;
			await this.#view.tree.reveal(node);
			await select();
		});
	}

	#show(pass: ClaimsPass | undefined): void {
		this.#pass = pass;
		this.#undo.clear();
		void vscode.commands.executeCommand('setContext', fieldKey, pass?.field ?? false);
		this.#view.show(pass);
	}

	async #focused(): Promise<(PassLine & { readonly id: string }) | undefined> {
		const id = await focusedId(this.#view.tree.view);
		const line = this.#pass?.line(id);
		return line && { ...line, id: id! };
	}

	#inputOf(pass: ClaimsPass, line: PassLine, key: string): { readonly value: PassInput } | 'none' {
		const { keys, isOptional } = passFields[pass.field];
		if (key === '0' && isOptional) return { value: undefined };
		if (pass.field === 'date' && key === 'y') {
			const told = this.#told(line);
			if (told) return { value: told };
			tell(vscode.l10n.t('No date can be read beside this claim. Enter lets you type one.'));
			return 'none';
		}
		const value = keys[key];
		if (value === undefined) {
			tell(vscode.l10n.t('{0}: the key {1} stands for nothing here.', fieldNames[pass.field], key));
			return 'none';
		}
		if (pass.field === 'credibility' && value === '1' && !isCorroborated(line.row.placed)) {
			tell(
				vscode.l10n.t(
					'“Confirmed” needs a claim that corroborates this one, in a relation that you have marked independent.',
				),
			);
			return 'none';
		}
		return { value };
	}

	#told({ project, row }: PassLine) {
		const document = project.corpus.document(row.path);
		return document && timeTold(document, row.placed);
	}

	#write(pass: ClaimsPass, { project, row, id }: PassLine & { readonly id: string }, value: PassInput): void {
		const { field } = pass;
		const article = { project, path: row.path };
		const shown = typeof value === 'object' ? value.date : value;
		const written = pass.expect(id, shown);
		this.#view.tree.refresh();
		this.#undo.step(id, article, async () => {
			const judged = { by: project.annotator, on: today() };
			try {
				return await annotate(this.#writing.writer, article, (sidecar) =>
					hasClaim(sidecar, row.placed)
						? passChanges(field, row, value, sidecar.value, judged)
						: { refused: vscode.l10n.t('The claim {0} is not in it any more.', row.placed.id) },
				);
			} finally {
				written();
				this.#view.tree.refresh();
			}
		});
	}
}

async function goOn(): Promise<void> {
	await vscode.commands.executeCommand('list.focusDown');
	await select();
}
