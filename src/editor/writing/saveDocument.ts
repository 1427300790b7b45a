import type * as vscode from 'vscode';
import { textOnDisk } from '../files';
import { log, reason } from '../log';
import { writePast } from './writePast';

/**
 * Saves a document in UTF-8; resolves to false where that failed. What is changed while it saves is left to who changed
 * it, and what others wrote is never written over.
 */
export async function saveDocument(document: vscode.TextDocument): Promise<boolean> {
	const text = document.getText();
	try {
		return (await document.save()) || document.getText() !== text;
	} catch (error) {
		log().warn(`Saving ${document.uri.toString(true)}: ${reason(error)}`);
		return false;
	}
}

/** A burst of keys is shorter; what is typed by hand into a file is not kept for ever. */
const maximumTexts = 50;
/** In UTF-16 units, over the texts of one file. */
const maximumKept = 20_000_000;

/**
 * Saves documents that were undone or redone. Where a key comes while VS Code saves, the host takes the document for saved
 * until it is saved again; if it is back at what was saved before, VS Code does so too and saves nothing, while the file
 * has what was undone: only then is the file written past VS Code, whose reading it again costs what could be redone.
 */
export class UndoneSaver {
	/** What a document has been since its file was last seen to have its text: one of these in the file is no one else's. */
	readonly #texts = new WeakMap<vscode.TextDocument, Set<string>>();
	/** What we wrote past VS Code, which may go on holding the file for changed by others. */
	readonly #past = new WeakMap<vscode.TextDocument, string>();

	/** Takes note of what a document is after a change. */
	note(document: vscode.TextDocument): void {
		const texts = this.#texts.get(document) ?? new Set();
		const text = document.getText();
		this.#texts.set(document, texts.add(text));
		const [oldest] = texts;
		const isFull = texts.size > maximumTexts || texts.size * text.length > maximumKept;
		if (isFull && oldest !== undefined) texts.delete(oldest);
	}

	/**
	 * Resolves to false where that failed, and where the file has a text that is neither `base`, the one last seen in it, nor
	 * one of the document's; keys that come meanwhile need another save.
	 */
	async save(document: vscode.TextDocument, base: string | undefined): Promise<boolean> {
		try {
			const file = await textOnDisk(document.uri);
			const isKnown = file === document.getText() || this.#texts.get(document)?.has(file);
			// VS Code itself would save over a change of the same length.
			if (base !== undefined && file !== base && !isKnown) return false;
			// VS Code refuses to save over a file that it holds for changed, unless that has the same text already.
			if (file === this.#past.get(document)) await this.#writePast(document);
			if (await saveDocument(document)) return true;
			// The file may be what VS Code wrote itself a moment ago, without knowing it.
			if (!this.#texts.get(document)?.has(await textOnDisk(document.uri))) return false;
			await this.#writePast(document);
			return await saveDocument(document);
		} catch (error) {
			log().warn(`Saving ${document.uri.toString(true)}: ${reason(error)}`);
			return false;
		}
	}

	/**
	 * Looks, when all is quiet, whether the file has the text of a document without unsaved changes, and writes it where it
	 * has an earlier one. Resolves to whether it had to.
	 */
	async settle(document: vscode.TextDocument): Promise<boolean> {
		const texts = this.#texts.get(document);
		if (!texts || document.isDirty || document.isClosed) return false;
		const file = await textOnDisk(document.uri);
		if (file === document.getText()) this.#texts.delete(document);
		else if (!document.isDirty && texts.has(file)) {
			await this.#writePast(document);
			return true;
		}
		return false;
	}

	async #writePast(document: vscode.TextDocument): Promise<void> {
		this.#past.set(document, document.getText());
		await writePast(document);
	}
}
