import * as vscode from 'vscode';
import { nameOf, textOnDisk } from '../files';

/** How long a document may lag behind its file: VS Code hears of a change within a second or so. */
const reloadMilliseconds = 2000;
const pollMilliseconds = 50;

/**
 * Waits until a document without unsaved changes shows what is on disk, so that saving it changes nothing but our edit.
 * Resolves to what is in the way, in sentences that name the file; undefined when nothing is.
 */
export async function differenceFromDisk(document: vscode.TextDocument): Promise<string | undefined> {
	const until = Date.now() + reloadMilliseconds;
	for (;;) {
		const difference = await compare(document);
		if (!difference) return undefined;
		// Somebody typed meanwhile: the document is theirs, and no longer held to its file.
		if (document.isDirty) return undefined;
		if (difference.lasting || Date.now() >= until) return difference.message;
		await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
	}
}

/** Why a text with these characters cannot be kept in the document's encoding, naming its file; undefined when it can. */
export function foreignEncoding({ uri, encoding }: vscode.TextDocument): string | undefined {
	if (encoding === 'utf8' || encoding === 'utf8bom') return undefined;
	return vscode.l10n.t(
		'{0} is open in the encoding {1}. Reopen it with UTF-8 (click the encoding in the status bar) and try again.',
		nameOf(uri),
		encoding,
	);
}

async function compare(
	document: vscode.TextDocument,
): Promise<{ readonly message: string; readonly lasting: boolean } | undefined> {
	const name = nameOf(document.uri);
	let text: string;
	try {
		text = await textOnDisk(document.uri);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return {
			message: vscode.l10n.t('{0} is not UTF-8. Reopen it with its encoding and save it with UTF-8.', name),
			lasting: true,
		};
	}
	const shown = document.getText();
	if (text === shown) return undefined;
	if (hasMixedLineEnds(text) && withLineFeeds(text) === withLineFeeds(shown))
		return {
			message: vscode.l10n.t(
				'{0} has mixed line ends, so that saving it would touch other lines. Choose LF or CRLF in the status bar, save it, and try again.',
				name,
			),
			lasting: true,
		};
	return {
		message: vscode.l10n.t(
			'{0} was changed on disk and VS Code has not reloaded it. Revert the file and try again.',
			name,
		),
		lasting: false,
	};
}

function hasMixedLineEnds(text: string): boolean {
	return new Set(text.match(/\r\n|\r|\n/g)).size > 1;
}

function withLineFeeds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
