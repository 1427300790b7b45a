import * as vscode from 'vscode';
import type { Post } from '../../core';
import { plainLabel } from '../labels';
import { escapeMarkdown, markdown } from '../markdown';

/** A post as VS Code shows it. One without a `post` could not be written yet. */
export interface ShownPost extends vscode.Comment {
	readonly post?: Post;
}

/** In UTF-16 units, of one line. */
const longestLine = 10_000;

/** A post to be read; only one's own can be edited and deleted. */
export function shownPost(post: Post, reader: string | undefined): ShownPost {
	return {
		post,
		body: bodyOf(post.text),
		mode: vscode.CommentMode.Preview,
		author: { name: plainLabel(post.by) },
		label: post.on,
		contextValue: post.by === reader ? 'own' : undefined,
	};
}

/** The text of a post in a box; of one that could not be written too, so that nothing is lost. */
export function openPost(text: string, by: string, post?: Post): ShownPost {
	return {
		post,
		// VS Code shows what a Markdown string holds as it is written: here it must be what people typed.
		body: text,
		mode: vscode.CommentMode.Editing,
		author: { name: plainLabel(by) },
		contextValue: 'own',
	};
}

/** What stands in the box of a post that is being edited. */
export function typedIn({ body }: vscode.Comment): string {
	return typeof body === 'string' ? body : body.value;
}

/** Plain text as Markdown that shows it line by line, with nothing live in it. */
function bodyOf(text: string): vscode.MarkdownString {
	const lines = text.split(/\r\n|\r|\n/).map((line) => escapeMarkdown(line, longestLine));
	// An empty line would end the paragraph; a hard break keeps the rest of what was written.
	return markdown(lines.map((line) => line || '&nbsp;').join('  \n'), []);
}
