import * as vscode from 'vscode';
import { nameOf } from '../files';
import { log } from '../log';

const openAction = 'Open File';

/** Says why a file was not changed: `why` is the rest of a sentence that begins with its name. Returns false, to end a step. */
export function refuse(uri: vscode.Uri, why: string): false {
	const message = `${nameOf(uri)} ${why}`;
	log().warn(message);
	void vscode.window.showErrorMessage(message, openAction).then((choice) => {
		if (choice === openAction) return vscode.commands.executeCommand('vscode.open', uri);
	});
	return false;
}
