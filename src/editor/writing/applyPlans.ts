import * as vscode from 'vscode';
import type { Applied } from '../../core';
import { nameOf } from '../files';
import { rangeIn } from '../positions';

/** The edits that make a change in a text, or why there are none; computed anew for each text. */
export type Plan = (source: string) => Applied;

/** A document and what is to be done to it. */
export interface Target {
	readonly document: vscode.TextDocument;
	readonly plan: Plan;
}

export type Outcome =
	| { readonly refused: { readonly uri: vscode.Uri; readonly message: string }; readonly changed?: undefined }
	/** What was changed, and had no unsaved changes before. */
	| { readonly refused?: undefined; readonly changed: readonly { target: Target; before: string }[] };

const attempts = 3;

/**
 * Makes changes in one or several documents as one step of undo, all or none. The article is one that the step can be
 * undone in too; the message of a refusal names the file.
 */
export async function applyPlans(
	targets: readonly Target[],
	article: vscode.Uri | undefined,
): Promise<Outcome> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const edit = new vscode.WorkspaceEdit();
		const changed: { target: Target; before: string }[] = [];
		for (const target of targets) {
			const { document, plan } = target;
			const before = document.getText();
			const planned = plan(before);
			if (planned.refused !== undefined)
				return {
					refused: {
						uri: document.uri,
						message: vscode.l10n.t('{0} was not changed. {1}', nameOf(document.uri), planned.refused),
					},
				};
			for (const { start, end, text } of planned.edits)
				edit.replace(document.uri, rangeIn(document, { start, end }), text);
			if (planned.edits.length > 0 && !document.isDirty) changed.push({ target, before });
		}
		if (edit.size === 0) return { changed: [] };
		// An empty insert files the whole on the article's undo stack too: Ctrl+Z there takes it back.
		if (article) edit.insert(article, new vscode.Position(0, 0), '');
		if (await vscode.workspace.applyEdit(edit)) return { changed };
	}
	const { uri } = targets[0]!.document;
	return { refused: { uri, message: isBusy(uri) } };
}

/** What to say of a file that something else changes at the same moment. */
export function isBusy(uri: vscode.Uri): string {
	return vscode.l10n.t('{0} was being changed by something else. Try again.', nameOf(uri));
}
