import * as vscode from 'vscode';
import { agreedHandle, handlePattern } from '../core';

/** The setting `corroborate.annotator`; both undefined where it is empty. */
export interface AnnotatorSetting {
	readonly handle?: string;
	/** What is wrong with it, in sentences for people. */
	readonly problem?: string;
}

/** Who annotates in a folder; nothing else reads the setting. */
export function annotatorSetting(folder: vscode.Uri): AnnotatorSetting {
	const handle = vscode.workspace.getConfiguration('corroborate', folder).get<string>('annotator', '');
	if (handle === '') return {};
	const problem = problemOfHandle(handle);
	return problem
		? { problem: vscode.l10n.t('The setting corroborate.annotator is “{0}”. {1}', handle, problem) }
		: { handle };
}

/** Why a handle cannot be an annotator's; undefined where it can. */
export function problemOfHandle(handle: string): string | undefined {
	if (handle === agreedHandle)
		return vscode.l10n.t('“{0}” is reserved for what annotators agree on: choose another.', agreedHandle);
	if (!handlePattern.test(handle))
		return vscode.l10n.t('Use a small letter, then small letters, digits and hyphens: 2 to 32 characters.');
	return undefined;
}
