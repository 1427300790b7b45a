import * as vscode from 'vscode';
import { brief } from '../../core';
import type { GitError } from '../gitExtension';
import { log, reason } from '../log';

const maximumLines = 3;

/** What went wrong with git, in sentences for people who do not know it, which say what to do; logged in git's own words. */
export function gitTrouble(doing: string, error: unknown): string {
	const { gitErrorCode, stderr = '', stdout = '' } = error as GitError;
	log().warn(`${doing}: ${gitErrorCode ?? ''} ${reason(error)} ${stderr} ${stdout}`);
	if (/NoUser(Name|Email)Configured/.test(gitErrorCode ?? '') || /tell me who you are/.test(stderr))
		return vscode.l10n.t(
			'git does not know yet under which name to record your work. In a terminal in this folder: git config user.name NAME, and git config user.email ADDRESS (others will see both). Then try again.',
		);
	switch (gitErrorCode) {
		case 'AuthenticationFailed':
		case 'PermissionDenied':
			return vscode.l10n.t(
				'The team’s copy did not let you in. Sign in, or ask whoever keeps it to give you access; then try again. Your work is safe here.',
			);
		case 'RepositoryNotFound':
			return vscode.l10n.t(
				'The team’s copy is not where it was. Ask whoever keeps it for its new address. Your work is safe here.',
			);
		case 'PushRejected':
			// Without it, a hook in this very clone refused.
			if (!/^(remote:| ! \[)/m.test(stderr)) break;
			return vscode.l10n.t(
				'The team’s copy did not take it. It says: “{0}” Ask whoever keeps it; then hand in again. Your work is recorded here.',
				saidIn(stderr),
			);
		case 'RepositoryIsLocked':
			return vscode.l10n.t(
				'Another program is recording in this folder just now. Try again in a moment; if it stays so, ask whoever keeps the folder to delete .git/index.lock.',
			);
		default:
	}
	if (/untracked working tree files would be overwritten|local changes .* would be overwritten/i.test(stderr))
		return vscode.l10n.t(
			'Nothing was fetched into your files, and nothing was lost. These were changed both by others and here, where they are not recorded: {0}. Record them in Source Control or move them away; then try again.',
			filesIn(stderr).join(', '),
		);
	if (isOffline(gitErrorCode, stderr))
		return vscode.l10n.t(
			'The team’s copy could not be reached. Are you online? Try again when you are. Your work is safe here.',
		);
	return vscode.l10n.t(
		'git stopped, and nothing was lost. It says: “{0}” Mend that, or ask whoever keeps the folder; then try again.',
		saidIn(stderr) || reason(error),
	);
}

/** Whether somebody else has sent something since we last looked. */
export function isBehind(error: unknown): boolean {
	return /fetch first|non-fast-forward/.test((error as GitError).stderr ?? '');
}

/** Whether two states have nothing in common that is known here, as where only the newest were fetched. */
export function isUnrelated(error: unknown): boolean {
	return /refusing to merge unrelated histories/.test((error as GitError).stderr ?? '');
}

/** Whether both sides changed the same lines, or the same item: what is to be settled stands in the files. */
export function isConflict(error: unknown): boolean {
	return /^Conflict$/.test((error as GitError).gitErrorCode ?? '');
}

function isOffline(code: string | undefined, stderr: string): boolean {
	return (
		code === 'RemoteConnectionError' ||
		code === 'CantAccessRemote' ||
		/could not resolve host|unable to access|does not appear to be a git repository|connection (timed out|refused)|network is unreachable/i.test(
			stderr,
		)
	);
}

/** git lists files one a line, after a tab. */
function filesIn(stderr: string): readonly string[] {
	return Array.from(stderr.matchAll(/^\t(.+)$/gm), ([, file]) => file!);
}

/** The end of what git, a hook or the team's copy said, where the reason stands; without what is for people who type commands. */
function saidIn(stderr: string): string {
	const lines = stderr.split('\n').map((line) => line.trim());
	const remote = lines.filter((line) => line.startsWith('remote:'));
	const told = (remote.length > 0 ? remote : lines)
		.map((line) => line.replace(/^(?:(?:remote|error|fatal):\s*)+/, ''))
		.filter((line) => line !== '' && !/^(?:To |hint:|failed to push |Not committing merge)/.test(line));
	return brief(told.slice(-maximumLines).join(' · '));
}
