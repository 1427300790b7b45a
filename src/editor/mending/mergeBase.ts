import type * as vscode from 'vscode';
import { gitApi } from '../gitExtension';
import { log, reason } from '../log';

/**
 * The version that both sides of an unfinished merge come from, as git keeps it (stage 1); undefined where there is none,
 * both having added the file, and where git is not to be had.
 */
export async function mergeBase(uri: vscode.Uri): Promise<string | undefined> {
	if (uri.scheme !== 'file') return undefined;
	try {
		const repository = (await gitApi())?.getRepository(uri);
		return await repository?.show(':1', uri.fsPath);
	} catch (error) {
		log().debug(`The base of the merge of ${uri.toString(true)}: ${reason(error)}`);
		return undefined;
	}
}
