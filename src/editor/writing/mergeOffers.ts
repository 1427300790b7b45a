import * as vscode from 'vscode';
import { articlePathOf } from '../../core';
import { openDocument, textOnDisk, nameOf } from '../files';
import { log, reason } from '../log';
import { offer } from '../offer';
import type { LastSaved } from './lastSaved';
import type { Writer } from './writer';

/** Offers to merge a sidecar with unsaved changes whose file was changed on disk: once for each text of the file. */
export class MergeOffers implements vscode.Disposable {
	readonly #writer: Writer;
	readonly #lastSaved: LastSaved;
	readonly #offered = new WeakMap<vscode.TextDocument, string>();
	readonly #changes: vscode.Disposable;
	#watcher: vscode.FileSystemWatcher | undefined;

	constructor(writer: Writer, lastSaved: LastSaved) {
		this.#writer = writer;
		this.#lastSaved = lastSaved;
		this.#changes = vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (isUnsaved(document)) this.#watch();
		});
		if (vscode.workspace.textDocuments.some((document) => isUnsaved(document))) this.#watch();
	}

	dispose(): void {
		this.#changes.dispose();
		this.#watcher?.dispose();
	}

	/** From the first unsaved change of a sidecar on: before, nothing can be in the way. */
	#watch(): void {
		if (this.#watcher) return;
		this.#watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml', true, false, true);
		this.#watcher.onDidChange(async (uri) => {
			const document = openDocument(uri);
			if (!document || !isUnsaved(document)) return;
			try {
				// What is being written, or was undone, is saved and merged by itself.
				await this.#writer.saveOurs(uri);
				if (await this.#isChanged(document)) this.#offer(uri);
			} catch (error) {
				log().warn(`Comparing ${uri.toString(true)} with its file: ${reason(error)}`);
			}
		});
	}

	async #isChanged(document: vscode.TextDocument): Promise<boolean> {
		const file = await textOnDisk(document.uri);
		const known = [this.#lastSaved.of(document), this.#offered.get(document), document.getText()];
		if (!isUnsaved(document) || known.includes(file)) return false;
		this.#offered.set(document, file);
		return true;
	}

	#offer(uri: vscode.Uri): void {
		const message = vscode.l10n.t('{0} was changed on disk while it has unsaved changes.', nameOf(uri));
		offer('warning', message, {
			Merge: () => vscode.commands.executeCommand('corroborate.mergeWithDisk', uri.toString()),
			Compare: () => vscode.commands.executeCommand('workbench.files.action.compareWithSaved', uri),
		});
	}
}

function isUnsaved(document: vscode.TextDocument): boolean {
	return document.isDirty && !document.isClosed && articlePathOf(document.uri.path) !== undefined;
}
