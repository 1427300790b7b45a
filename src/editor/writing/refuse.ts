import * as vscode from 'vscode';
import { nameOf } from '../files';
import { log } from '../log';
import { offer } from '../offer';

/** Says why a file was not changed: `why` is the rest of a sentence that begins with its name. Returns false, to end a step. */
export function refuse(uri: vscode.Uri, why: string): false {
	const message = `${nameOf(uri)} ${why}`;
	log().warn(message);
	offer('error', message, {
		[vscode.l10n.t('Open File')]: () => vscode.commands.executeCommand('vscode.open', uri),
	});
	return false;
}
