import * as vscode from 'vscode';
import { isolated, oneLine } from '../core';

/**
 * Text from files, made harmless in Markdown: every character outside letters, digits and space as `&#N;`. It turns nothing
 * around it where it is written from right to left.
 * `appendText` is not enough: `<command:…>` in it becomes a live link.
 */
export function escapeMarkdown(text: string): string {
	return isolated(oneLine(text)).replace(/[^\p{L}\p{N} ]/gu, (character) => {
		const point = character.codePointAt(0)!;
		// A lone surrogate or a control character has no numeric reference.
		return point < 32 || (point >= 0xd800 && point <= 0xdfff) ? '' : `&#${point};`;
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
