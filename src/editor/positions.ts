import * as vscode from 'vscode';
import { lineStarts, type Span } from '../core';

/** Turns UTF-16 spans of a text into ranges without an open document. */
export class Positions {
	readonly #starts: readonly number[];
	readonly #length: number;

	constructor(text: string) {
		this.#length = text.length;
		this.#starts = lineStarts(text);
	}

	/** The position of a UTF-16 offset; offsets outside the text are clamped to it. */
	at(offset: number): vscode.Position {
		const clamped = Math.min(Math.max(offset, 0), this.#length);
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= clamped) low = middle;
			else high = middle - 1;
		}
		return new vscode.Position(low, clamped - this.#starts[low]!);
	}

	range(span: Span): vscode.Range {
		return new vscode.Range(this.at(span.start), this.at(span.end));
	}
}

/** The range of a span in an open document. */
export function rangeIn(document: vscode.TextDocument, span: Span): vscode.Range {
	return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
