import * as vscode from 'vscode';
import {
	isCorroborated,
	sweepChanges,
	sweepFieldOf,
	sweepFields,
	sweepFilters,
	type SweepInput,
	sweepRows,
	sweepValue,
	timeTold,
	hasClaim,
} from '../../core';
import { command } from '../command';
import { plainMessage } from '../labels';
import type { AnnotationMode } from '../annotating/annotationMode';
import { problemOfDate, today } from '../commands/dates';
import { choose, type Choice } from '../commands/form';
import type { Writing } from '../commands/writing';
import { tell } from '../show';
import type { ProjectRows } from '../trees/projectRows';
import type { ProjectTree } from '../trees/projectTree';
import { focusedId, select } from '../trees/focused';
import { annotate } from '../writing/annotate';
import { ClaimsSweep, type SweepLine, sizeWords } from './claimsSweep';
import { KeyTurns } from '../trees/keyTurns';
import { ListUndo } from '../trees/listUndo';
import { fieldNames, filterNames } from './sweepWords';

/** Names the field that is gone through: bare letters are keys under it. */
const fieldKey = 'corroborate.sweepField';

/** What the sweeps work on. */
export interface SweepView {
	readonly viewId: string;
	readonly tree: ProjectTree;
	readonly rows: ProjectRows;
	/** Shows this sweep in the place of the view's own list; undefined ends it. */
	show(sweep: ClaimsSweep | undefined): void;
}

/**
 * Going through claims by one field: a list of what lacks it, in which one key sets the value and goes on to the next line. The
 * focus stays in the list.
 */
export function registerSweeps(writing: Writing, mode: AnnotationMode, view: SweepView): vscode.Disposable {
	const sweeps = new Sweeps(writing, mode, view);
	return vscode.Disposable.from(
		command('sweepByField', () => sweeps.choose()),
		command('endSweep', () => sweeps.end()),
		command('sweepKey', (key) => sweeps.press(key)),
	);
}

/** What the keys that are no value's stand for: one command for all, so that VS Code keeps their order. */
const acts: ReadonlyMap<unknown, (sweeps: Sweeps) => Promise<void>> = new Map([
	['type', (sweeps) => sweeps.type()],
	['undo', (sweeps) => sweeps.undo('undo')],
	['redo', (sweeps) => sweeps.undo('redo')],
	['end', (sweeps) => sweeps.end()],
]);

class Sweeps {
	readonly #writing: Writing;
	readonly #view: SweepView;
	/** Keys act one after the other, each on the line that has the focus then; writing is slower and has a queue of its own. */
	readonly #turns = new KeyTurns();
	readonly #undo: ListUndo;
	#sweep: ClaimsSweep | undefined;

	constructor(writing: Writing, mode: AnnotationMode, view: SweepView) {
		this.#writing = writing;
		this.#view = view;
		this.#undo = new ListUndo(view.viewId, mode);
	}

	/** Asks what to go through, shows that alone, and goes to its first line. */
	async choose(): Promise<void> {
		await this.#view.tree.ready();
		const projects = this.#writing.projects.all();
		const sizes = sweepFilters.map((filter) => ({
			filter,
			size: projects
				.map((project) => sweepRows(this.#view.rows.of(project), filter, project.annotator).length)
				.reduce((sum, size) => sum + size, 0),
		}));
		const choices = sizes
			.filter(({ size }) => size > 0)
			.map(({ filter, size }): Choice<(typeof sweepFilters)[number]> => ({
				label: filterNames[filter],
				description: sizeWords(sweepFieldOf(filter), size),
				value: filter,
			}));
		if (choices.length === 0) return tell(vscode.l10n.t('No claim lacks anything that can be gone through.'));
		const filter = await choose(vscode.l10n.t('Go Through Claims by Field'), choices, {
			placeholder: vscode.l10n.t('What to fill in: one key a claim'),
		});
		if (!filter) return;
		// Nobody is asked for a handle in the middle of a list.
		if (sweepFieldOf(filter) === 'reliability')
			for (const project of projects)
				if ((await this.#writing.annotator.handle(project)) === undefined) return;
		this.#show(new ClaimsSweep(filter, projects, this.#view.rows));
		const [first] = this.#view.tree.getChildren();
		if (first) await this.#view.tree.reveal(first);
		await select();
	}

	end(): Promise<void> {
		return this.#turns.run(async () => {
			await this.#undo.settled();
			this.#show(undefined);
		});
	}

	/** Does what a key of the list stands for. */
	press(key: unknown): Promise<void> {
		return this.#turns.press(() => (acts.get(key) ?? ((all) => all.set(key)))(this));
	}

	/** Sets the value of a key on the line that has the focus, and goes on to the next. */
	set(key: unknown): Promise<void> {
		return this.#turns.run(async () => {
			const line = await this.#focused();
			const sweep = this.#sweep;
			if (!sweep || !line || typeof key !== 'string') return;
			const input = this.#inputOf(sweep, line, key);
			if (input === 'none') return;
			await goOn();
			this.#write(sweep, line, input.value);
		});
	}

	/** Asks for the value of a field that has no keys, and goes on to the next line. */
	type(): Promise<void> {
		return this.#turns.ask(async () => {
			const line = await this.#focused();
			const sweep = this.#sweep;
			if (!sweep || !line) return;
			const { field } = sweep;
			const isDate = field === 'date';
			const present = sweepValue(field, line.row);
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
			if (value !== present) this.#write(sweep, line, value === told?.date ? told : value);
		});
	}

	/** Takes back what was set last in this list, or brings it again; the focus goes to its line. */
	undo(step: 'undo' | 'redo'): Promise<void> {
		return this.#turns.run(async () => {
			const id = await this.#undo.run(step);
			const node = id === undefined ? undefined : this.#view.tree.find([id]);
			if (!node) return;
			await this.#view.tree.reveal(node);
			await select();
		});
	}

	#show(sweep: ClaimsSweep | undefined): void {
		this.#sweep = sweep;
		this.#undo.clear();
		void vscode.commands.executeCommand('setContext', fieldKey, sweep?.field ?? false);
		this.#view.show(sweep);
	}

	async #focused(): Promise<(SweepLine & { readonly id: string }) | undefined> {
		const id = await focusedId(this.#view.tree.view);
		const line = this.#sweep?.line(id);
		return line && { ...line, id: id! };
	}

	#inputOf(sweep: ClaimsSweep, line: SweepLine, key: string): { readonly value: SweepInput } | 'none' {
		const { keys, isOptional } = sweepFields[sweep.field];
		if (key === '0' && isOptional) return { value: undefined };
		if (sweep.field === 'date' && key === 'y') {
			const told = this.#told(line);
			if (told) return { value: told };
			tell(vscode.l10n.t('No date can be read beside this claim. Enter lets you type one.'));
			return 'none';
		}
		const value = keys[key];
		if (value === undefined) {
			tell(vscode.l10n.t('{0}: the key {1} stands for nothing here.', fieldNames[sweep.field], key));
			return 'none';
		}
		if (sweep.field === 'credibility' && value === '1' && !isCorroborated(line.row.placed)) {
			tell(
				vscode.l10n.t(
					'“Confirmed” needs a claim that corroborates this one, in a relation that you have marked independent.',
				),
			);
			return 'none';
		}
		return { value };
	}

	#told({ project, row }: SweepLine) {
		const document = project.corpus.document(row.path);
		return document && timeTold(document, row.placed);
	}

	#write(
		sweep: ClaimsSweep,
		{ project, row, id }: SweepLine & { readonly id: string },
		value: SweepInput,
	): void {
		const { field } = sweep;
		const article = { project, path: row.path };
		const shown = typeof value === 'object' ? value.date : value;
		const written = sweep.expect(id, shown);
		this.#view.tree.refresh();
		this.#undo.step(id, article, async () => {
			const judged = { by: project.annotator, on: today() };
			try {
				return await annotate(this.#writing.writer, article, (sidecar) =>
					hasClaim(sidecar, row.placed)
						? sweepChanges(field, row, value, sidecar.value, judged)
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
