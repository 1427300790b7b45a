import * as vscode from 'vscode';
import { explain } from '../../core';
import { did } from '../firstSteps';

const codePattern = /^\/explain\/([a-z]+(?:[.-][a-z]+)*)\.md$/;

/** The pages that codes of findings link to, `corroborate:/explain/<code>.md`. */
export function registerExplanations(): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider('corroborate', {
		provideTextDocumentContent({ path }) {
			did('warning');
			const code = codePattern.exec(path)?.[1];
			return (code && explain(code)) ?? `${vscode.l10n.t('There is no such check.')}\n`;
		},
	});
}
