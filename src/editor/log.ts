import * as vscode from 'vscode';

let channel: vscode.LogOutputChannel | undefined;

/** The `Corroborate` log channel, made when the first line is written. */
export function log(): vscode.LogOutputChannel {
	return (channel ??= vscode.window.createOutputChannel('Corroborate', { log: true }));
}

/** What an error says, whatever was thrown. */
export function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
