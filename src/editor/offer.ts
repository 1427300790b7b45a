import * as vscode from 'vscode';
import { plainMessage } from './labels';
import { log, reason } from './log';

/** What may be done about a message, by the words of its buttons. */
export type Actions = Readonly<Record<string, () => Thenable<unknown>>>;

const shows = {
	info: (message: string, buttons: readonly string[]) =>
		vscode.window.showInformationMessage(message, ...buttons),
	warning: (message: string, buttons: readonly string[]) =>
		vscode.window.showWarningMessage(message, ...buttons),
	error: (message: string, buttons: readonly string[]) => vscode.window.showErrorMessage(message, ...buttons),
};

/** Shows a message and does what its user chooses, if anything. Does not wait; what goes wrong then is logged. */
export function offer(level: keyof typeof shows, message: string, actions: Actions): void {
	const chosen = async (): Promise<void> => {
		const choice = await shows[level](plainMessage(message), Object.keys(actions));
		try {
			if (choice !== undefined) await actions[choice]?.();
		} catch (error) {
			log().error(`${choice}, offered with “${message}”: ${reason(error)}`);
		}
	};
	void chosen();
}

/** Says that something failed, in a sentence that may hold text from files. */
export function showFailure(message: string): void {
	void vscode.window.showErrorMessage(plainMessage(message));
}
