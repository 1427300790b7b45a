import type * as vscode from 'vscode';
import type { Span } from '../core';

/** The selected words, in the order of the text, without white space at their edges; several selections are several parts. */
export function selectedSpans({ document, selections }: vscode.TextEditor): readonly Span[] {
	return selections
		.map((selection) => {
			const words = document.getText(selection);
			const start = document.offsetAt(selection.start) + words.length - words.trimStart().length;
			return { start, end: start + words.trim().length };
		})
		.filter(({ start, end }) => end > start)
		.sort((a, b) => a.start - b.start);
}
