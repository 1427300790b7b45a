import * as vscode from 'vscode';
import { fileKindOf } from '../../core';
import type { LastSaved } from './lastSaved';
import type { Writer } from './writer';

/** So long must Ctrl+Z and Ctrl+Y rest before a file is saved: a key that comes while VS Code saves confuses it. */
const restMilliseconds = 150;
/** So long after a save the file is compared with its document, which a key during the save may have parted. */
const settleMilliseconds = 500;
const settleRounds = 5;

/**
 * Undo in an article takes back what was written to its sidecar. A sidecar that was saved before is saved after, as
 * writing it had saved it too; one with unsaved changes, or open before its user's eyes, is left to its user.
 */
export class UndoSaver implements vscode.Disposable {
	readonly #writer: Writer;
	readonly #lastSaved: LastSaved;
	/** Files with unsaved changes as of their last event: the event of an undo comes when they have one already. */
	readonly #dirty = new Set<string>();
	readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #subscriptions: readonly vscode.Disposable[];

	constructor(writer: Writer, lastSaved: LastSaved) {
		this.#writer = writer;
		this.#lastSaved = lastSaved;
		for (const document of vscode.workspace.textDocuments) this.#note(document);
		this.#subscriptions = [
			vscode.workspace.onDidOpenTextDocument((document) => this.#note(document)),
			vscode.workspace.onDidSaveTextDocument((document) => this.#note(document)),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#dirty.delete(uri.toString())),
			vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
		];
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		for (const timer of this.#timers.values()) clearTimeout(timer);
	}

	#changed({ document, contentChanges, reason: cause }: vscode.TextDocumentChangeEvent): void {
		if (!isOfProject(document)) return;
		const { uri } = document;
		if (contentChanges.length > 0) this.#writer.note(document);
		const wasClean = !this.#dirty.has(uri.toString()) || this.#writer.isOurs(uri);
		this.#note(document);
		const isUndo =
			cause === vscode.TextDocumentChangeReason.Undo || cause === vscode.TextDocumentChangeReason.Redo;
		if (!isUndo) {
			if (contentChanges.length > 0) this.#writer.disown(uri);
		} else if (wasClean && vscode.window.activeTextEditor?.document !== document) this.#saveSoon(document);
	}

	#saveSoon(document: vscode.TextDocument): void {
		this.#writer.own(document, this.#lastSaved.of(document));
		this.#later(document, restMilliseconds, async () => {
			await this.#writer.saveOurs(document.uri);
			this.#settleSoon(document, settleRounds);
		});
	}

	#settleSoon(document: vscode.TextDocument, rounds: number): void {
		// A key came meanwhile: its own save is on its way.
		if (rounds === 0 || this.#timers.has(document.uri.toString())) return;
		this.#later(document, settleMilliseconds, async () => {
			if (await this.#writer.settle(document)) this.#settleSoon(document, rounds - 1);
		});
	}

	/** One thing at a time for each file: the last that was asked for. */
	#later(document: vscode.TextDocument, milliseconds: number, work: () => Promise<void>): void {
		const key = document.uri.toString();
		clearTimeout(this.#timers.get(key));
		this.#timers.set(
			key,
			setTimeout(() => {
				this.#timers.delete(key);
				void work();
			}, milliseconds),
		);
	}

	#note(document: vscode.TextDocument): void {
		if (!isOfProject(document)) return;
		const key = document.uri.toString();
		if (document.isDirty) this.#dirty.add(key);
		else this.#dirty.delete(key);
	}
}

/** Whether we write such a file. */
function isOfProject({ uri: { path } }: vscode.TextDocument): boolean {
	return fileKindOf(path) !== undefined;
}
