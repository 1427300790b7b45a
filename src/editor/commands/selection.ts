import type * as vscode from 'vscode';
import { describeSpan } from '../../core';
import type { Anchor, Claim, Span } from '../../core';

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

/**
 * How the format stores spans of a text: the quote with its context, or a list of parts. Line ends are written as LF, as
 * git stores them, so that the same words have one anchor on every machine.
 */
export function quoteOf(text: string, spans: readonly Span[]): Pick<Claim, 'quote' | 'prefix' | 'suffix'> {
	const anchors = anchorsOf(text, spans);
	const [only] = anchors;
	return anchors.length === 1 && only ? only : { quote: [...anchors] };
}

export function anchorsOf(text: string, spans: readonly Span[]): readonly Anchor[] {
	const plain = text.replaceAll('\r\n', '\n');
	const toPlain = (offset: number): number =>
		plain === text ? offset : text.slice(0, offset).replaceAll('\r\n', '\n').length;
	return spans.map(({ start, end }) => describeSpan(plain, { start: toPlain(start), end: toPlain(end) }));
}
