import * as vscode from 'vscode';
import { differenceFromDisk, foreignEncoding } from './diskText';
import { maximumWritten } from './limits';
import { log, reason } from './log';
import { rangeIn } from './positions';
import { Queues } from './queue';
import { saveDocument } from './saveDocument';
import type { Applied } from '../core';

/** The edits that make a change in a text, or why there are none; computed anew for each text. */
export type Plan = (source: string) => Applied;

export interface WriteOptions {
	/** The article on whose undo stack the change is filed too. */
	readonly article?: vscode.Uri;
	/** The text that the file starts with where there is none yet. */
	readonly create?: () => string;
}

const attempts = 3;
const compareAction = 'Compare';
const reapplyAction = 'Re-apply';
const openAction = 'Open File';

/**
 * The only way in which the editor writes YAML files of a project: minimal splices, one file after the other, undoable
 * in the article, saved where nobody had unsaved changes. What goes wrong is shown once and logged.
 */
export class Writer {
	readonly #files = new Queues();
	/** A second `applyEdit` under way would make one of the two fail: they go one by one, over all files. */
	readonly #edits = new Queues();
	readonly #saving = new Set<string>();

	/**
	 * Makes a change in a file: opens it, computes the splice on its text of that moment, applies and saves it.
	 * Resolves to false when nothing was written; the user has been told why.
	 */
	async write(uri: vscode.Uri, plan: Plan, options: WriteOptions = {}): Promise<boolean> {
		try {
			return await this.inTurn(uri, () => this.#write(uri, plan, options));
		} catch (error) {
			log().error(`Writing ${uri.toString(true)}: ${reason(error)}`);
			refuse(uri, `could not be changed: ${reason(error)}`);
			return false;
		}
	}

	/** Runs work on a file after all that was asked for before, and before all that comes after. */
	inTurn<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
		return this.#files.run(uri.toString(), work);
	}

	/** Whether a change to a file that was saved is on its way into it: until it is, the file looks unsaved. */
	isSaving(uri: vscode.Uri): boolean {
		return this.#saving.has(uri.toString());
	}

	async #write(uri: vscode.Uri, plan: Plan, options: WriteOptions): Promise<boolean> {
		const size = await sizeOf(uri);
		if (size === undefined && !(await create(uri, options.create))) return false;
		if (size !== undefined && size > maximumWritten)
			return refuse(uri, 'is larger than is read here. Split it, or restore it from git.');
		const document = await vscode.workspace.openTextDocument(uri);
		const encoding = foreignEncoding(document);
		if (encoding) return refuse(uri, encoding);
		if (!document.isDirty) {
			const difference = await differenceFromDisk(document);
			if (difference) return refuse(uri, difference);
		}
		if (document.isDirty) return (await this.#apply(document, plan, options)) !== 'refused';
		this.#saving.add(uri.toString());
		const before = document.getText();
		try {
			const outcome = await this.#apply(document, plan, options);
			if (outcome !== 'edited') return outcome !== 'refused';
			const isSaved = await saveDocument(document);
			if (await isUnwritten(document, before)) {
				await putBack(document, before);
				return refuse(uri, 'is read-only here: nothing was written. Make it writable and try again.');
			}
			if (!isSaved) this.#unsaved(document, plan, options);
			return true;
		} finally {
			this.#saving.delete(uri.toString());
		}
	}

	/** Resolves to `edited` where the file is now ours to save; a file with unsaved changes is edited, never saved by us. */
	async #apply(
		document: vscode.TextDocument,
		plan: Plan,
		{ article }: WriteOptions,
	): Promise<'edited' | 'left' | 'refused'> {
		const { refused, changed, wasClean } = await this.#edits.run('', () => apply(document, plan, article));
		if (refused !== undefined) refuse(document.uri, refused);
		if (refused !== undefined) return 'refused';
		return changed && wasClean ? 'edited' : 'left';
	}

	/** The change stands in the editor and not in the file: its user decides. */
	#unsaved(document: vscode.TextDocument, plan: Plan, options: WriteOptions): void {
		const { uri, version } = document;
		const message = `${nameOf(uri)} could not be saved: the change is in its editor only. Compare it with the file, or take the file as it is now and apply the change to it again.`;
		void vscode.window.showErrorMessage(message, reapplyAction, compareAction).then(async (choice) => {
			if (choice === compareAction)
				await vscode.commands.executeCommand('workbench.files.action.compareWithSaved', uri);
			if (choice !== reapplyAction) return;
			if (document.isDirty && document.version !== version)
				return void refuse(uri, 'was changed since. Save or revert it first.');
			if (document.isDirty) await revert(document);
			await this.write(uri, plan, options);
		});
	}
}

interface Outcome {
	/** Why nothing was applied, as the rest of a sentence about the file. */
	readonly refused?: string;
	readonly changed: boolean;
	readonly wasClean: boolean;
}

async function apply(
	document: vscode.TextDocument,
	plan: Plan,
	article: vscode.Uri | undefined,
): Promise<Outcome> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const wasClean = !document.isDirty;
		const planned = plan(document.getText());
		if (planned.refused !== undefined)
			return { refused: `was not changed. ${planned.refused}`, changed: false, wasClean };
		if (planned.edits.length === 0) return { changed: false, wasClean };
		const edit = new vscode.WorkspaceEdit();
		for (const { start, end, text } of planned.edits)
			edit.replace(document.uri, rangeIn(document, { start, end }), text);
		// An empty insert files the whole on the article's undo stack too: Ctrl+Z there takes it back.
		if (article) edit.insert(article, new vscode.Position(0, 0), '');
		if (await vscode.workspace.applyEdit(edit)) return { changed: true, wasClean };
	}
	return { refused: 'was being changed by something else. Try again.', changed: false, wasClean: false };
}

/** In bytes; undefined where there is no such file. Throws where that cannot be told. */
async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
	try {
		return (await vscode.workspace.fs.stat(uri)).size;
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
		throw error;
	}
}

async function create(uri: vscode.Uri, text: (() => string) | undefined): Promise<boolean> {
	if (!text) return refuse(uri, 'does not exist any more.');
	try {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text()));
		return true;
	} catch (error) {
		return refuse(uri, `could not be created: ${reason(error)} Make its folder writable and try again.`);
	}
}

/** Takes the file as it is on disk; VS Code can do that for the active editor alone. */
async function revert(document: vscode.TextDocument): Promise<void> {
	await vscode.window.showTextDocument(document, { preview: false });
	await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** A file that a setting makes read-only takes edits, is never unsaved, and is never saved. */
async function isUnwritten(document: vscode.TextDocument, before: string): Promise<boolean> {
	if (document.isDirty || document.getText() === before) return false;
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)) === before;
}

/** So that nothing is shown as written that is not. */
async function putBack(document: vscode.TextDocument, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, rangeIn(document, { start: 0, end: document.getText().length }), text);
	await vscode.workspace.applyEdit(edit);
}

function nameOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Says why a file was not changed. Returns false, so that it can end a step. */
function refuse(uri: vscode.Uri, why: string): false {
	const message = `${nameOf(uri)} ${why}`;
	log().warn(message);
	void vscode.window.showErrorMessage(message, openAction).then((choice) => {
		if (choice === openAction) return vscode.commands.executeCommand('vscode.open', uri);
	});
	return false;
}
