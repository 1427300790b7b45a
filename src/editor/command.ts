import * as vscode from 'vscode';
import { log, reason } from './log';
import { showFailure } from './offer';

/** Registers a command of ours by its name without the prefix. What it throws is logged and told. */
export function command<T = unknown>(name: string, run: (argument: T) => unknown): vscode.Disposable {
	const id = `corroborate.${name}`;
	return vscode.commands.registerCommand(id, (argument: T) => orTell(id, () => run(argument)));
}

/** Does something that the user asked for; what it throws is logged, with `what` it was, and told. */
export async function orTell(what: string, run: () => unknown): Promise<void> {
	try {
		await run();
	} catch (error) {
		log().error(`${what}: ${reason(error)}`, error);
		showFailure(vscode.l10n.t('Corroborate could not do that: {0}', reason(error)));
	}
}
