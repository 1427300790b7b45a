import * as vscode from 'vscode';
import { keyLines, type ModeAction } from '../../core';

interface Line extends vscode.QuickPickItem {
	readonly action?: ModeAction;
}

/** The page of keys: every key with what it does, to be read and searched; Enter does what the line says, Escape goes back. */
export async function showKeys(run: (action: ModeAction) => Promise<void>): Promise<void> {
	const all = keyLines().flatMap(({ title, lines }): Line[] => [
		{ label: title, kind: vscode.QuickPickItemKind.Separator },
		...lines.map(({ keys, title: does, action }) => ({ label: keys, description: does, action })),
	]);
	const chosen = await vscode.window.showQuickPick(all, {
		title: vscode.l10n.t('Keys of Annotation Mode'),
		placeHolder: vscode.l10n.t('Type to search; Enter does what the line says; F10 leaves the mode'),
		matchOnDescription: true,
	});
	if (chosen?.action && chosen.action !== 'mode.keys') await run(chosen.action);
}
