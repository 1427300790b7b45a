import * as vscode from 'vscode';
import { plainMessage } from '../labels';
import { exists, isAmong, nameOf } from '../files';
import { sidecarOf } from './renames';

const deleteAction = vscode.l10n.t('Delete Sidecar Too');
const keepAction: vscode.MessageItem = { title: vscode.l10n.t('Keep Sidecar'), isCloseAffordance: true };
/** More names than this do not fit a question. */
const maximumNamed = 10;

/** Deleting an article asks what becomes of its sidecar; both go, and come back, in one undo step. */
export function registerDeletions(): vscode.Disposable {
	return vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(sidecarDeletions(event.files)));
}

async function sidecarDeletions(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
	const edit = new vscode.WorkspaceEdit();
	const sidecars = await sidecarsLeft(files);
	if (sidecars.length > 0 && (await wantsDeleted(sidecars)))
		for (const uri of sidecars) edit.deleteFile(uri, { ignoreIfNotExists: true });
	return edit;
}

/** The sidecars whose articles go while they stay. */
async function sidecarsLeft(files: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
	const found = await Promise.all(
		files.map(async (file) => {
			const sidecar = sidecarOf(file);
			return sidecar && !isAmong(files, sidecar) && (await exists(sidecar)) ? [sidecar] : [];
		}),
	);
	return found.flat();
}

async function wantsDeleted(sidecars: readonly vscode.Uri[]): Promise<boolean> {
	const names = sidecars.slice(0, maximumNamed).map((uri) => plainMessage(nameOf(uri)));
	if (sidecars.length > names.length) names.push(`and ${sidecars.length - names.length} more`);
	const message =
		sidecars.length === 1
			? vscode.l10n.t('Delete {0} too? It holds the annotations of the article.', names[0]!)
			: vscode.l10n.t('Delete {0} sidecars too? They hold the annotations of the articles.', sidecars.length);
	const detail = sidecars.length === 1 ? undefined : names.join('\n');
	const choice = await vscode.window.showWarningMessage<vscode.MessageItem>(
		message,
		{ modal: true, detail },
		// Enter keeps it.
		keepAction,
		{ title: deleteAction },
	);
	return choice?.title === deleteAction;
}
