import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What a person does in a list or a box: takes the line with this label, leaves (undefined), or types over what is there. */
export type Answer = RegExp | ((value: string) => string) | undefined | Meanwhile;

/** Something happens while the list is open. */
interface Meanwhile {
	readonly take: RegExp;
	readonly meanwhile: () => Promise<void>;
}

/** Runs work while lists and boxes are answered in turn; returns what was asked, the lines of a list or the value of a box. */
export async function answering(answers: readonly Answer[], work: () => Promise<void>): Promise<string[][]> {
	const asked: string[][] = [];
	const left = [...answers];
	const { createQuickPick, showInputBox } = vscode.window;
	const window = vscode.window as {
		-readonly [Key in keyof typeof vscode.window]: (typeof vscode.window)[Key];
	};
	window.createQuickPick = (() => list(asked, left)) as unknown as typeof createQuickPick;
	window.showInputBox = (({ value = '' }: vscode.InputBoxOptions = {}) => {
		const answer = left.shift();
		asked.push([value]);
		return Promise.resolve(typeof answer === 'function' ? answer(value) : undefined);
	}) as typeof showInputBox;
	try {
		await work();
	} finally {
		window.createQuickPick = createQuickPick;
		window.showInputBox = showInputBox;
	}
	assert.equal(left.length, 0, 'not everything was asked that was expected');
	return asked;
}

/** A list as VS Code gives it, with the focus on the first line if nothing else is said. */
function list(asked: string[][], answers: Answer[]) {
	let accept = (): void => undefined;
	let hide = (): void => undefined;
	let isOpen = true;
	const pick = {
		value: '',
		canSelectMany: false,
		items: [] as readonly vscode.QuickPickItem[],
		activeItems: [] as readonly vscode.QuickPickItem[],
		selectedItems: [] as readonly vscode.QuickPickItem[],
		onDidAccept: (listener: () => void) => (accept = listener),
		onDidHide: (listener: () => void) => (hide = listener),
		onDidChangeActive: () => undefined,
		hide() {
			isOpen = false;
			hide();
		},
		dispose: () => undefined,
		show() {
			const lines = pick.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
			asked.push(lines.map(({ label }) => label));
			const answer = answers.shift();
			if (answer === undefined || typeof answer === 'function') return pick.hide();
			const take = (wanted: RegExp): void => {
				const line =
					wanted === enter
						? (pick.activeItems[0] ?? lines[0])
						: lines.find(({ label }) => wanted.test(label));
				assert.ok(line, `no line like ${wanted.source} among ${lines.map(({ label }) => label).join(', ')}`);
				// Enter in a list with ticks takes what is ticked.
				if (!(pick.canSelectMany && wanted === enter)) pick.selectedItems = [line];
				accept();
				// A list that stays open is answered again.
				if (isOpen) pick.show();
			};
			if (answer instanceof RegExp) take(answer);
			else void answer.meanwhile().then(() => take(answer.take));
		},
	};
	return pick;
}

/** Enter on the line that has the focus. */
export const enter = /^Enter$/;
