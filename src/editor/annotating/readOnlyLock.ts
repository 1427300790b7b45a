import * as vscode from 'vscode';
import { log } from '../log';

/** So many edits that slipped in while VS Code had lifted read-only are taken back at most, one by one. */
const mostSlips = 20;
/** After a change so long may pass before VS Code says that there are unsaved ones. */
const acceptMilliseconds = 250;

/**
 * Keeps articles as they are while people annotate them. VS Code holds an editor read-only for a session, and lifts that without
 * telling anybody; so it is set again with every key, and what slips in between is taken back at once.
 */
export class ReadOnlyLock implements vscode.Disposable {
	/** The text of each locked document, by its address. */
	readonly #texts = new Map<string, string>();
	readonly #busy = new Set<string>();
	readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
	/** Documents that are free again while VS Code still holds them read-only: it does so for their address, open or not. */
	readonly #left = new Set<string>();

	isOn({ uri }: vscode.TextDocument): boolean {
		return this.#texts.has(uri.toString());
	}

	/** Holds the document of the active editor read-only from now on. */
	async lock(document: vscode.TextDocument): Promise<void> {
		const key = document.uri.toString();
		if (!this.#texts.has(key)) this.#texts.set(key, document.getText());
		if (isActive(document)) await this.#readOnly(document, true);
	}

	async unlock({ uri }: vscode.TextDocument): Promise<void> {
		this.#release(uri.toString());
		await this.settle();
	}

	/** Unlocks all documents but those with these addresses; returns whether there were any. */
	keep(addresses: ReadonlySet<string>): boolean {
		const others = [...this.#texts.keys()].filter((key) => !addresses.has(key));
		for (const key of others) this.#release(key);
		return others.length > 0;
	}

	#release(key: string): void {
		if (this.#texts.delete(key)) this.#left.add(key);
	}

	/** Frees the active document where it was locked once and is not any more. */
	async settle(): Promise<void> {
		const document = vscode.window.activeTextEditor?.document;
		if (!document || this.isOn(document) || !this.#left.has(document.uri.toString())) return;
		await this.#readOnly(document, false);
		if (isActive(document)) this.#left.delete(document.uri.toString());
	}

	/** Runs undo or redo in the active editor, which VS Code refuses in a read-only one; false where that was an edit of the text. */
	async undo(document: vscode.TextDocument, step: 'undo' | 'redo'): Promise<boolean> {
		const key = document.uri.toString();
		const before = document.getText();
		this.#busy.add(key);
		try {
			await this.#readOnly(document, false);
			// In another editor it would take back something else.
			if (!isActive(document)) return true;
			await vscode.commands.executeCommand(step);
			const isKept = document.getText() === before;
			if (!isKept && isActive(document))
				await vscode.commands.executeCommand(step === 'undo' ? 'redo' : 'undo');
			return isKept;
		} finally {
			if (isActive(document)) await this.#readOnly(document, true);
			this.#busy.delete(key);
		}
	}

	/** Takes back an edit of a locked text; what its file on disk has become is taken over. */
	async guard({ document }: vscode.TextDocumentChangeEvent): Promise<void> {
		const key = document.uri.toString();
		const text = this.#texts.get(key);
		if (text === undefined || this.#busy.has(key) || document.getText() === text) return;
		// That a text has unsaved changes is told in a further event, after the change itself; a file read again has none.
		if (!document.isDirty) return this.#acceptLater(document);
		this.#busy.add(key);
		try {
			await this.#restore(document, text);
		} finally {
			this.#busy.delete(key);
			if (this.#texts.has(key)) this.#texts.set(key, document.getText());
		}
	}

	async #restore(document: vscode.TextDocument, text: string): Promise<void> {
		for (let turn = 0; turn < mostSlips && document.getText() !== text; turn++) {
			if (!document.isDirty || !isActive(document)) return;
			await this.#readOnly(document, false);
			if (isActive(document)) await vscode.commands.executeCommand('undo');
		}
		if (isActive(document)) await this.#readOnly(document, true);
		log().info(`${document.uri.toString(true)}: an edit in annotation mode was taken back.`);
	}

	/** VS Code can say so of the active editor alone: one that has become active meanwhile is put right again. */
	async #readOnly(document: vscode.TextDocument, on: boolean): Promise<void> {
		await setReadOnly(on);
		const other = vscode.window.activeTextEditor?.document;
		if (other && other !== document) await setReadOnly(this.isOn(other));
	}

	#acceptLater(document: vscode.TextDocument): void {
		const key = document.uri.toString();
		clearTimeout(this.#timers.get(key));
		this.#timers.set(
			key,
			setTimeout(() => {
				this.#timers.delete(key);
				if (this.#texts.has(key) && !document.isDirty) this.#texts.set(key, document.getText());
			}, acceptMilliseconds),
		);
	}

	dispose(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		this.#texts.clear();
		this.#left.clear();
	}
}

const isActive = (document: vscode.TextDocument): boolean =>
	vscode.window.activeTextEditor?.document === document;

function setReadOnly(on: boolean): Thenable<void> {
	return vscode.commands.executeCommand(
		`workbench.action.files.${on ? 'set' : 'reset'}ActiveEditorReadonlyInSession`,
	);
}
