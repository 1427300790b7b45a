import type * as vscode from 'vscode';

/** All that is shown of a place in a tree: plain data, so that a difference can be told. Text of files goes through `plainLabel` first. */
export interface Row {
	readonly label: string;
	/** Starts and ends, in UTF-16 units, of the words of the label that stand out. */
	readonly highlights?: readonly (readonly [start: number, end: number])[];
	readonly description?: string;
	/** The id of a codicon, and the theme colour that goes along with its shape. */
	readonly icon?: string;
	readonly colour?: string;
	/** What a screen reader says in the place of label and description. */
	readonly spoken?: string;
	/** `viewItem` in the conditions of menus. */
	readonly context?: string;
	/** The command that Enter or a click runs, with the tree's node as its argument. */
	readonly command?: string;
	/** What the tooltip rests on: compared, never shown. */
	readonly basis?: unknown;
}

/** A thing of the project as a tree has it: made anew at every update, cheaply; nothing is read before it is asked for. */
export interface Branch {
	/** The same for the same thing, also after a reload; no two in a tree have the same. */
	readonly id: string;
	/** As long as it is the same value, nothing of this branch or below it differs from before. */
	readonly version: unknown;
	/** Unfolded where nobody has folded it. */
	readonly isOpen?: boolean;
	row(): Row;
	/** What opens as VS Code's own lists open it: by a click as a preview beside the list's focus, by Enter for good. Asked for then. */
	place?(): vscode.Location | undefined;
	/** Made when hovered over. */
	tooltip?(): vscode.MarkdownString | undefined;
	/** What stands below, in order; a leaf has none. */
	children?(): readonly Branch[];
}
