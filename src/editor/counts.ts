import * as vscode from 'vscode';

/** How many there are of something, in the words of the user's language: `1 claim`, `37 claims`. */
export const counted = {
	claims: (n: number): string => (n === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', n)),
	errors: (n: number): string => (n === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', n)),
	warnings: (n: number): string => (n === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', n)),
	mentions: (n: number): string => (n === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', n)),
	names: (n: number): string => (n === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', n)),
	places: (n: number): string => (n === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', n)),
	articles: (n: number): string => (n === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', n)),
	files: (n: number): string => (n === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', n)),
	posts: (n: number): string => (n === 1 ? vscode.l10n.t('1 post') : vscode.l10n.t('{0} posts', n)),
} as const;
