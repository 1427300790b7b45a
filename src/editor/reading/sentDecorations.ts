import type * as vscode from 'vscode';
import type { Span } from '../../core';
import { rangeIn } from '../positions';

/**
 * The decorations that editors were sent, by style, so that a style whose places are the same is not sent again. What is typed
 * meanwhile VS Code moves by itself, in its own way: after an edit all are sent.
 */
export class SentDecorations<Style> implements vscode.Disposable {
	readonly #create: (style: Style) => vscode.TextEditorDecorationType;
	readonly #types = new Map<Style, vscode.TextEditorDecorationType>();
	readonly #sent = new WeakMap<vscode.TextEditor, Sent<Style>>();

	/** @param create Makes the type of a style when it is first used. */
	constructor(create: (style: Style) => vscode.TextEditorDecorationType) {
		this.#create = create;
	}

	/** Shows these places, in UTF-16 of the document, and no others. Returns how many styles had to be sent. */
	show(editor: vscode.TextEditor, wanted: ReadonlyMap<Style, readonly Span[]>): number {
		const { document } = editor;
		const before = this.#sent.get(editor);
		const isSameText = before?.version === document.version;
		let count = 0;
		for (const style of new Set([...wanted.keys(), ...(before?.places.keys() ?? [])])) {
			const places = wanted.get(style) ?? [];
			const known = before?.places.get(style) ?? [];
			if ((isSameText || known.length + places.length === 0) && areSame(known, places)) continue;
			const ranges = places.map((place) => rangeIn(document, place));
			editor.setDecorations(this.#typeOf(style), ranges);
			count++;
		}
		this.#sent.set(editor, { version: document.version, places: wanted });
		return count;
	}

	dispose(): void {
		for (const type of this.#types.values()) type.dispose();
	}

	#typeOf(style: Style): vscode.TextEditorDecorationType {
		let type = this.#types.get(style);
		if (!type) this.#types.set(style, (type = this.#create(style)));
		return type;
	}
}

interface Sent<Style> {
	/** Of the document. */
	readonly version: number;
	readonly places: ReadonlyMap<Style, readonly Span[]>;
}

function areSame(a: readonly Span[], b: readonly Span[]): boolean {
	return a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
}
