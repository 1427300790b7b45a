import * as vscode from 'vscode';
import type { Finding, Span } from '../../core';
import type { ClaimPlaces } from '../project/project';

/** What a line of the gutter says, the most pressing first; each has a shape of its own. */
const marks = ['error', 'warning', 'draft', 'ready'] as const;
export type GutterMark = (typeof marks)[number];

/**
 * One mark for each line on which a claim begins, or something is wrong: the most pressing of what there is. What is wrong with
 * the article as a whole has no line.
 */
export function gutterMarks(
	document: vscode.TextDocument,
	claims: readonly ClaimPlaces[],
	findings: readonly Finding[],
): ReadonlyMap<GutterMark, readonly Span[]> {
	const lines = new Map<number, GutterMark>();
	const note = (offset: number, mark: GutterMark): void => {
		const { line } = document.positionAt(offset);
		const known = lines.get(line);
		if (known === undefined || marks.indexOf(mark) < marks.indexOf(known)) lines.set(line, mark);
	};
	for (const { placed, spans } of claims) if (spans[0]) note(spans[0].start, placed.claim.is.status);
	for (const { level, place } of findings)
		if (level !== 'note' && place.span.end > place.span.start) note(place.span.start, level);
	const places = new Map<GutterMark, Span[]>();
	for (const [line, mark] of lines) {
		const start = document.offsetAt(new vscode.Position(line, 0));
		const list = places.get(mark);
		if (list) list.push({ start, end: start });
		else places.set(mark, [{ start, end: start }]);
	}
	return places;
}

/** The decoration of a mark: a picture in the gutter, which takes no colour of the theme. */
export function createGutterMark(extension: vscode.Uri, mark: GutterMark): vscode.TextEditorDecorationType {
	const picture = (theme: 'light' | 'dark') => ({
		gutterIconPath: vscode.Uri.joinPath(extension, 'media/gutter', `${mark}-${theme}.svg`),
	});
	return vscode.window.createTextEditorDecorationType({
		light: picture('light'),
		dark: picture('dark'),
		gutterIconSize: 'contain',
	});
}
