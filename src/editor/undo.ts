import * as vscode from 'vscode';
import { articlePathOf } from '../core';
import { log, reason } from './log';
import { saveDocument } from './saveDocument';
import type { Writer } from './writer';

/**
 * Undo in an article takes back what was written to its sidecar. A sidecar that was saved before is saved after, as
 * writing it had saved it too; one with unsaved changes, or open before its user's eyes, is left to its user.
 */
export class UndoSaver implements vscode.Disposable {
	readonly #writer: Writer;
	/** Sidecars with unsaved changes as of their last event: the event of an undo comes when they have one already. */
	readonly #dirty = new Set<string>();
	/** Those that we are about to save: a second undo may come before the first one is saved. */
	readonly #saving = new Map<string, number>();
	readonly #subscriptions: readonly vscode.Disposable[];

	constructor(writer: Writer) {
		this.#writer = writer;
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
	}

	#changed({ document, reason: cause }: vscode.TextDocumentChangeEvent): void {
		if (!isSidecar(document)) return;
		const key = document.uri.toString();
		const wasClean = !this.#dirty.has(key) || this.#saving.has(key) || this.#writer.isSaving(document.uri);
		this.#note(document);
		const isUndo =
			cause === vscode.TextDocumentChangeReason.Undo || cause === vscode.TextDocumentChangeReason.Redo;
		if (isUndo && wasClean && vscode.window.activeTextEditor?.document !== document)
			void this.#save(document);
	}

	async #save(document: vscode.TextDocument): Promise<void> {
		const key = document.uri.toString();
		this.#saving.set(key, (this.#saving.get(key) ?? 0) + 1);
		try {
			await this.#writer.inTurn(document.uri, async () => {
				if (!(await saveDocument(document)))
					log().warn(`${document.uri.toString(true)} was not saved after an undo.`);
			});
		} catch (error) {
			log().warn(`Saving ${document.uri.toString(true)} after an undo: ${reason(error)}`);
		} finally {
			const left = this.#saving.get(key)! - 1;
			if (left > 0) this.#saving.set(key, left);
			else this.#saving.delete(key);
		}
	}

	#note(document: vscode.TextDocument): void {
		if (!isSidecar(document)) return;
		const key = document.uri.toString();
		if (document.isDirty) this.#dirty.add(key);
		else this.#dirty.delete(key);
	}
}

function isSidecar({ uri }: vscode.TextDocument): boolean {
	return articlePathOf(uri.path) !== undefined;
}
