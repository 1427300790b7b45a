import * as vscode from 'vscode';

const patience = 15_000;

/** Asks again until the answer holds; returns it, or the last one that was got, for an assertion to complain of. */
export async function until<T>(
	ask: () => T | Thenable<T>,
	holds: (answer: T) => boolean,
	milliseconds = patience,
): Promise<T> {
	const end = Date.now() + milliseconds;
	for (;;) {
		const answer = await ask();
		if (holds(answer) || Date.now() > end) return answer;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** A row of the Problems panel. */
export interface Problem {
	readonly code: string;
	readonly severity: vscode.DiagnosticSeverity;
	readonly message: string;
	readonly range: vscode.Range;
}

/** Our rows about a file. */
export function problemsOf(uri: vscode.Uri): Problem[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter(({ source }) => source === 'Corroborate')
		.map(({ code, severity, message, range }) => ({
			code: String(typeof code === 'object' ? code.value : code),
			severity,
			message,
			range,
		}));
}

/** Sets who annotates; undefined: nobody, as at first. */
export function setAnnotator(handle: string | undefined): Thenable<void> {
	return vscode.workspace
		.getConfiguration('corroborate')
		.update('annotator', handle, vscode.ConfigurationTarget.Global);
}

/** Presses Enter in whatever list is open until the command is done. */
export async function accepting(command: Thenable<unknown>): Promise<void> {
	let done = false;
	const end = command.then(
		() => (done = true),
		(error: unknown) => {
			done = true;
			throw error;
		},
	);
	while (!done) {
		await new Promise((resolve) => setTimeout(resolve, 100));
		if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	}
	await end;
}
