import * as vscode from 'vscode';
import type { Applied } from '../../core';
import { rangeIn } from '../positions';

/** The edits that make a change in a text, or why there are none; computed anew for each text. */
export type Plan = (source: string) => Applied;

/** A document and what is to be done to it. */
export interface Target {
	readonly document: vscode.TextDocument;
	readonly plan: Plan;
}

export type Outcome =
	| { readonly refused: { readonly uri: vscode.Uri; readonly why: string }; readonly changed?: undefined }
	/** What was changed, and had no unsaved changes before. */
	| { readonly refused?: undefined; readonly changed: readonly { target: Target; before: string }[] };

const attempts = 3;

/**
 * Makes changes in one or several documents as one step of undo, all or none. The article is one that the step can be
 * undone in too; `why` of a refusal is the rest of a sentence about the file.
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
					refused: { uri: document.uri, why: vscode.l10n.t('was not changed. {0}', planned.refused) },
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
	return { refused: { uri, why: vscode.l10n.t('was being changed by something else. Try again.') } };
}
