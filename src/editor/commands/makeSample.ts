import * as vscode from 'vscode';
import { reason } from '../log';
import { showFailure } from '../offer';
import { tell } from '../show';

const folderName = 'corroborate-sample';
const articleName = 'sample.txt';
const files = ['corroborate.yaml', 'sample.annotations.yaml', articleName] as const;

/**
 * Makes a small project to practise on, in a new folder at a place that the user chooses, and opens its article. A folder
 * of that name that is there already is left as it is, and its article opened.
 */
export async function makeSample(extension: vscode.Uri): Promise<void> {
	const chosen = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('Where to Make the Folder {0}', folderName),
		openLabel: vscode.l10n.t('Make It Here'),
		canSelectFiles: false,
		canSelectFolders: true,
	});
	if (!chosen?.[0]) return;
	const folder = vscode.Uri.joinPath(chosen[0], folderName);
	try {
		const isNew = await writeSample(extension, folder);
		await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, articleName), { preview: false });
		if (!isNew) tell(vscode.l10n.t('{0} was there already, and was left as it is.', folderName));
	} catch (error) {
		const message = vscode.l10n.t(
			'The sample could not be made in {0}: {1} Choose a folder that you may write to.',
			folder.path,
			reason(error),
		);
		showFailure(message);
	}
}

/** Writes the sample's files into a folder that is not there yet; resolves to false where it is. Rejects where it cannot be written. */
export async function writeSample(extension: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
	if (await isThere(folder)) return false;
	for (const name of files) {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media/sample', name));
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
	}
	return true;
}

async function isThere(folder: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.stat(folder);
		return true;
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
		throw error;
	}
}
