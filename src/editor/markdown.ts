import * as vscode from 'vscode';
import { isolated } from '../core';
import { shortened } from './labels';

/** In UTF-16 units. A card is no page: all of the text is in the file. */
const longestText = 500;

/**
 * Text from files, made harmless in Markdown: every character outside letters, digits and space as `&#N;`. It turns nothing
 * around it where it is written from right to left.
 * `appendText` is not enough: `<command:…>` in it becomes a live link.
 */
export function escapeMarkdown(text: string): string {
	return isolated(shortened(text, longestText)).replace(/[^\p{L}\p{N} ]/gu, (character) => {
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

/** Markdown in which only the named commands can run. */
export function markdown(text: string, enabledCommands: readonly string[]): vscode.MarkdownString {
	const result = new vscode.MarkdownString(text);
	result.isTrusted = { enabledCommands };
	result.supportHtml = false;
	return result;
}
