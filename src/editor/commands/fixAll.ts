import * as vscode from 'vscode';
import { safeFixes, type SafeFix } from '../../core';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { type ReadArticle, settledArticle } from './active';
import type { Writing } from './writing';

/** Makes the safe fixes of an article, all in one step of undo, as `check --fix` does. @param argument the article's address */
export async function fixAll(writing: Writing, argument?: unknown): Promise<void> {
	const at = await settledArticle(writing.projects, typeof argument === 'string' ? argument : undefined);
	if (!at) return;
	const { project, document } = at;
	const findings = [document.path, document.sidecarPath].flatMap((path) => project.findings(path));
	const fixes = safeFixes(project.corpus, document, findings);
	if (fixes.length === 0)
		return tell(vscode.l10n.t('Nothing here can be fixed without a decision of yours.'));
	await makeSafeFixes(writing, at, fixes);
}

/** Makes safe fixes if the sidecar is what they were made for. */
export async function makeSafeFixes(
	{ writer }: Writing,
	at: ReadArticle,
	fixes: readonly SafeFix[],
): Promise<void> {
	const { project, path, document } = at;
	// Anchors may come to name this text: it must be found again.
	project.oldTexts.keep(path, document.text);
	const written = await annotate(writer, at, (sidecar) =>
		JSON.stringify(sidecar.value) === JSON.stringify(document.sidecar?.value)
			? fixes.flatMap(({ changes }) => changes)
			: { refused: vscode.l10n.t('It was changed meanwhile. Try again.') },
	);
	if (written) tell(vscode.l10n.t('Fixed. Undo takes it back.'));
}
