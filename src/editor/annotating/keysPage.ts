import * as vscode from 'vscode';
import { modeKeys, type ModeAction } from '../../core';

interface Line extends vscode.QuickPickItem {
	readonly action?: ModeAction;
}

/** The page of keys: every key with what it does, to be read and searched; Enter does what the line says, Escape goes back. */
export async function showKeys(run: (action: ModeAction) => Promise<void>): Promise<void> {
	const lines = modeKeys.flatMap(({ title, keys }): Line[] => [
		{ label: title, kind: vscode.QuickPickItemKind.Separator },
		...keys.map(({ key, action, title: does }) => ({ label: shown(key), description: does, action })),
	]);
	const chosen = await vscode.window.showQuickPick(lines, {
		title: vscode.l10n.t('Keys of Annotation Mode'),
		placeHolder: vscode.l10n.t('Type to search; Enter does what the line says; F10 leaves the mode'),
		matchOnDescription: true,
	});
	if (chosen?.action && chosen.action !== 'mode.keys') await run(chosen.action);
}

const names: Readonly<Record<string, string>> = {
	'shift+/': '?',
	right: '→',
	left: '←',
	up: '↑',
	down: '↓',
};

/** A key as people write it: `Shift+→`. */
export function shown(key: string): string {
	if (names[key]) return names[key];
	return key
		.split('+')
		.map((part) => names[part] ?? (part.length > 1 ? part[0]!.toUpperCase() + part.slice(1) : part))
		.join('+');
}
