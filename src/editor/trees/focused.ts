import * as vscode from 'vscode';
import type { TreeNode } from './liveTree';
import type { ProjectTree } from './projectTree';

/** How long a key waits for the list to be drawn. */
const turnMilliseconds = 20;
const mostTurns = 50;

/** Selects the line that has the focus, which shows its words beside; the focus stays. */
export const select = (): Thenable<unknown> => vscode.commands.executeCommand('list.selectAndPreserveFocus');

/** The id of the line that has the focus: VS Code tells of what is selected only. Undefined where no line has it. */
export async function focusedId(view: vscode.TreeView<TreeNode>): Promise<string | undefined> {
	await select();
	// While lines are drawn again, VS Code cannot say which one it is: a key must not be lost for that.
	await untilSelected(view, (id) => id !== undefined);
	return view.selection[0]?.branch.id;
}

/** The focus goes to a line, and its words show beside; resolves when the next key would find it there. */
export async function focusOn(tree: ProjectTree, node: TreeNode): Promise<void> {
	await tree.reveal(node);
	await select();
	await untilSelected(tree.view, (id) => id === node.branch.id);
}

/** VS Code tells of a selection after it has answered. */
async function untilSelected(
	view: vscode.TreeView<TreeNode>,
	holds: (id: string | undefined) => boolean,
): Promise<void> {
	for (let turn = 0; turn < mostTurns && !holds(view.selection[0]?.branch.id); turn++)
		await new Promise((resolve) => setTimeout(resolve, turnMilliseconds));
}
