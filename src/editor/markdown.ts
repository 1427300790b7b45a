import * as vscode from 'vscode';
import { isolated, isWebAddress } from '../core';
import { shortened } from './labels';

/** In UTF-16 units. A card is no page: all of the text is in the file. */
const longestText = 500;

/**
 * Text from files, made harmless in Markdown: every character outside letters, digits and space as `&#N;`. It turns nothing
 * around it where it is written from right to left.
 * `appendText` is not enough: `<command:…>` in it becomes a live link.
 * @param longest in UTF-16 units: what is longer is cut
 */
export function escapeMarkdown(text: string, longest = longestText): string {
	return isolated(shortened(text, longest)).replace(/[^\p{L}\p{N} ]/gu, (character) => {
		const point = character.codePointAt(0)!;
		// A lone surrogate has no numeric reference.
		return point >= 0xd800 && point <= 0xdfff ? '' : `&#${point};`;
	});
}

/** A link that runs one of our own commands with an id; nothing of the user's text becomes a command. */
export function commandLink(label: string, command: string, ...ids: readonly string[]): string {
	const query = ids.length ? `?${encodeURIComponent(JSON.stringify(ids))}` : '';
	return `[${escapeMarkdown(label)}](command:${command}${query})`;
}

/** A link to an address of the web; nothing else becomes one, and nothing in it ends the link. */
export function webLink(label: string, address: string): string {
	if (!isWebAddress(address)) return escapeMarkdown(label);
	const encoded = address.replace(/[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]/gu, percentEncoded);
	return `[${escapeMarkdown(label)}](${encoded})`;
}

function percentEncoded(character: string): string {
	const bytes = Array.from(new TextEncoder().encode(character));
	return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** Markdown in which only the named commands can run. */
export function markdown(text: string, enabledCommands: readonly string[]): vscode.MarkdownString {
	const result = new vscode.MarkdownString(text);
	result.isTrusted = { enabledCommands };
	result.supportHtml = false;
	return result;
}
