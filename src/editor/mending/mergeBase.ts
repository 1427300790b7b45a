import * as vscode from 'vscode';
import { log, reason } from '../log';

/** What is used of the git extension's public API, version 1 (`extensions/git/src/api/git.d.ts` of VS Code). */
interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
	show(ref: string, path: string): Promise<string>;
}

/**
 * The version that both sides of an unfinished merge come from, as git keeps it (stage 1); undefined where there is none,
 * both having added the file, and where there is no git: in a web worker and in Restricted Mode.
 */
export async function mergeBase(uri: vscode.Uri): Promise<string | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	if (!extension || uri.scheme !== 'file') return undefined;
	try {
		const git = await extension.activate();
		const repository = git.enabled ? git.getAPI(1).getRepository(uri) : null;
		return await repository?.show(':1', uri.fsPath);
	} catch (error) {
		log().debug(`The base of the merge of ${uri.toString(true)}: ${reason(error)}`);
		return undefined;
	}
}
