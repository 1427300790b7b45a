import * as vscode from 'vscode';
import { articlePathOf, sidecarPathOf } from '../../core';
import { plainMessage } from '../labels';
import { exists, folderOf, isAmong, nameOf } from '../files';
import { offer } from '../offer';
import type { Writer } from './writer';

interface Move {
	readonly article: vscode.Uri;
	readonly renamed: vscode.Uri;
	readonly from: vscode.Uri;
	readonly to: vscode.Uri | undefined;
}

const alongAction = vscode.l10n.t('Rename Sidecar Too');
const leaveAction: vscode.MessageItem = { title: vscode.l10n.t('Leave Sidecar'), isCloseAffordance: true };

/**
 * An article that is renamed or moved takes its sidecar along, in the same undo step. A sidecar that is in the way is
 * never overwritten: both stay, and the user is told.
 */
export function registerRenames(writer: Writer): vscode.Disposable {
	return vscode.workspace.onWillRenameFiles((event) => event.waitUntil(sidecarRenames(event.files, writer)));
}

/** The sidecar of a file, where the file's name can be an article's: `a` would claim the sidecar of `a.txt`. */
export function sidecarOf(file: vscode.Uri): vscode.Uri | undefined {
	const path = sidecarPathOf(file.path);
	return articlePathOf(path) === file.path ? file.with({ path }) : undefined;
}

type Renames = vscode.FileWillRenameEvent['files'];

async function sidecarRenames(files: Renames, writer: Writer): Promise<vscode.WorkspaceEdit> {
	const edit = new vscode.WorkspaceEdit();
	const moves = await movesOf(files);
	const outside = moves.filter(({ renamed }) => !renamed.path.endsWith('.txt'));
	const left = outside.length > 0 && !(await wantsAlong(outside)) ? new Set(outside) : new Set<Move>();
	for (const { from, to } of moves.filter((move) => !left.has(move))) {
		if (!to) continue;
		// What is being written goes into the file under its old name.
		await writer.inTurn(from, () => Promise.resolve());
		if (await isTaken(from, to)) tellTaken(from, to);
		else edit.renameFile(from, to, { overwrite: false });
	}
	return edit;
}

/** The articles with a sidecar that does not go along by itself. */
async function movesOf(files: Renames): Promise<readonly Move[]> {
	const leaving = files.map(({ oldUri }) => oldUri);
	const found = await Promise.all(
		files.map(async ({ oldUri, newUri }): Promise<readonly Move[]> => {
			const from = sidecarOf(oldUri);
			if (!from || isAmong(leaving, from) || !(await exists(from))) return [];
			return [{ article: oldUri, renamed: newUri, from, to: sidecarOf(newUri) }];
		}),
	);
	return found.flat();
}

async function wantsAlong(moves: readonly Move[]): Promise<boolean> {
	const names = moves.map(({ renamed }) => nameOf(renamed)).join(', ');
	const possible = moves.every(({ to }) => to);
	const detail = moves
		.map(({ from, to }) =>
			to
				? vscode.l10n.t('Its annotations are in {0}, which can be renamed to {1}.', nameOf(from), nameOf(to))
				: vscode.l10n.t('Its annotations stay in {0}.', nameOf(from)),
		)
		.map(plainMessage)
		.join('\n');
	const choice = await vscode.window.showWarningMessage<vscode.MessageItem>(
		plainMessage(
			vscode.l10n.t('{0} will not end in .txt: the editor shows annotations of .txt files alone.', names),
		),
		{ modal: true, detail },
		...(possible ? [{ title: alongAction }] : []),
		leaveAction,
	);
	return choice?.title === alongAction;
}

/** Whether another file has the new name; where case does not count, a file under its own name in other letters has not. */
async function isTaken(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
	if (!(await exists(to))) return false;
	if (from.toString().toLowerCase() !== to.toString().toLowerCase()) return true;
	const entries = await vscode.workspace.fs.readDirectory(folderOf(to));
	return entries.some(([name]) => name === nameOf(to));
}

function tellTaken(from: vscode.Uri, to: vscode.Uri): void {
	const message = vscode.l10n.t(
		'{0} is there already and was left alone: the annotations stay in {1}. Compare the two, and rename or merge them.',
		nameOf(to),
		nameOf(from),
	);
	const title = `${nameOf(from)} ↔ ${nameOf(to)}`;
	offer('warning', message, {
		Compare: () => vscode.commands.executeCommand('vscode.diff', from, to, title),
	});
}
