import * as vscode from 'vscode';
import type { PlacedClaim, SidecarReading } from '../../core';
import { placeCaret } from '../show';
import type { CompareLine } from './compareSubject';

/** The words of an item where they stand now; its entry in the sidecar where they are not found. */
export async function showWords({ project, path, item }: CompareLine, preserveFocus: boolean): Promise<void> {
	const here = item.claims.filter((placed) => placed !== undefined);
	const spans = here.flatMap((placed) => project.spansOf(path, placed));
	const options = { preview: true, preserveFocus };
	if (spans.length > 0) {
		const editor = await vscode.window.showTextDocument(project.uriOf(path), options);
		const start = Math.min(...spans.map((span) => span.start));
		const end = Math.max(...spans.map((span) => span.end));
		return placeCaret(editor, { start, end }, true);
	}
	const document = project.corpus.document(path);
	const entry = entryOf(document?.sidecar, item.about);
	if (!document || !entry) return;
	const editor = await vscode.window.showTextDocument(project.uriOf(document.sidecarPath), options);
	placeCaret(editor, entry);
}

function entryOf(sidecar: SidecarReading | undefined, about: readonly PlacedClaim[]) {
	return about
		.map(({ annotator, id }) => sidecar?.locate(['claims', annotator, id]))
		.find((span) => span !== undefined);
}
