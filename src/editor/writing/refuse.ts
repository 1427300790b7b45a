import * as vscode from 'vscode';
import { log } from '../log';
import { offer } from '../offer';

/** Says why a file was not changed, in sentences that name it, and offers to open it. Returns false, to end a step. */
export function refuse(uri: vscode.Uri, message: string): false {
	log().warn(message);
	offer('error', message, {
		[vscode.l10n.t('Open File')]: () => vscode.commands.executeCommand('vscode.open', uri),
	});
	return false;
}
