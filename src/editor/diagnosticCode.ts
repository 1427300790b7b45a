import * as vscode from 'vscode';

/** What the Problems panel names as the source of our diagnostics. */
export const diagnosticSource = 'Corroborate';

/** The code of a finding, of the diagnostic that shows it; undefined for the diagnostics of others. */
export function codeOf({ source, code }: vscode.Diagnostic): string | undefined {
	return source === diagnosticSource && typeof code === 'object' ? String(code.value) : undefined;
}

/** The page that explains a code; never a `command:` link. */
export function explanationUri(code: string): vscode.Uri {
	return vscode.Uri.from({ scheme: 'corroborate', path: `/explain/${code}.md` });
}
