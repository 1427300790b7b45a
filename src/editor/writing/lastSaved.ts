import * as vscode from 'vscode';
import { articlePathOf } from '../../core';

/** The texts of open sidecars as last loaded or saved: what the unsaved changes of each began from. */
export class LastSaved implements vscode.Disposable {
	readonly #texts = new Map<string, string>();
	readonly #subscriptions: readonly vscode.Disposable[];

	constructor() {
		for (const document of vscode.workspace.textDocuments) this.#note(document);
		this.#subscriptions = [
			vscode.workspace.onDidOpenTextDocument((document) => this.#note(document)),
			vscode.workspace.onDidSaveTextDocument((document) => this.#note(document)),
			// Of an undo the host hears before it hears that there is something unsaved now.
			vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
				if (reason === undefined) this.#note(document);
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
		];
	}

	/** Undefined where that is not known: a sidecar that was opened with the unsaved changes of an earlier session. */
	of({ uri }: vscode.TextDocument): string | undefined {
		return this.#texts.get(uri.toString());
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	#note(document: vscode.TextDocument): void {
		if (document.isDirty || articlePathOf(document.uri.path) === undefined) return;
		this.#texts.set(document.uri.toString(), document.getText());
	}
}
