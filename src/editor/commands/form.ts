import * as vscode from 'vscode';
import { plainMessage } from '../labels';

/** A line of a form. `run` gets what was typed and does what the line stands for; it returns true when the form is finished. */
export interface FormItem extends vscode.QuickPickItem {
	readonly run?: (typed: string) => boolean;
	/** Shows what the line is about, while it has the focus. */
	readonly show?: () => void;
}

export interface FormOptions {
	readonly title: string;
	readonly placeholder?: string;
	/** The lines as things stand; the first one is what Enter takes. Not asked again while somebody types: an Enter would be lost. */
	readonly items: () => readonly FormItem[];
}

/**
 * A list that stays open while its lines change what its first line will do: Enter takes that, Escape takes nothing.
 * Resolves to whether it was finished.
 */
export function showForm({ title, placeholder, items }: FormOptions): Promise<boolean> {
	const pick = vscode.window.createQuickPick<FormItem>();
	pick.title = plainMessage(title);
	pick.placeholder = placeholder && plainMessage(placeholder);
	pick.matchOnDescription = true;
	pick.items = items();
	pick.onDidChangeActive(([item]) => item?.show?.());
	return new Promise((resolve) => {
		let finished = false;
		pick.onDidAccept(() => {
			const [item] = pick.selectedItems;
			if (!item?.run) return;
			finished = item.run(pick.value.trim());
			if (finished) {
				// What is chosen need not wait until the list is gone.
				resolve(true);
				return pick.hide();
			}
			pick.value = '';
			pick.items = items();
			const first = pick.items.find(({ run }) => run);
			if (first) pick.activeItems = [first];
		});
		pick.onDidHide(() => {
			pick.dispose();
			resolve(finished);
		});
		pick.show();
	});
}

export interface Choice<T> extends vscode.QuickPickItem {
	readonly value?: T;
}

/** One choice out of a list; undefined where it was left. `current` is focused, so that Enter keeps it. */
export async function choose<T>(
	title: string,
	choices: readonly Choice<T>[],
	options: {
		readonly placeholder?: string;
		readonly current?: T;
		/** Told of the line that has the focus, whenever it moves. */
		readonly onActive?: (value: T | undefined) => void;
	} = {},
): Promise<T | undefined> {
	let chosen: Choice<T> | undefined;
	const pick = vscode.window.createQuickPick<Choice<T>>();
	pick.title = plainMessage(title);
	pick.placeholder = options.placeholder && plainMessage(options.placeholder);
	pick.matchOnDescription = true;
	pick.items = choices;
	const active = choices.find(({ value }) => value !== undefined && value === options.current);
	if (active) pick.activeItems = [active];
	pick.onDidChangeActive(([line]) => options.onActive?.(line?.value));
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			[chosen] = pick.selectedItems;
			if (chosen) pick.hide();
		});
		pick.onDidHide(() => {
			pick.dispose();
			resolve(chosen?.value);
		});
		pick.show();
	});
}

/** A heading between lines. */
export function heading(label: string): vscode.QuickPickItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Several choices out of a list in which all are ticked at first; undefined where it was left. */
export async function chooseSeveral<T>(
	title: string,
	choices: readonly Choice<T>[],
	options: {
		readonly placeholder?: string;
		/** Told of the line that has the focus, whenever it moves. */
		readonly onActive?: (value: T | undefined) => void;
	} = {},
): Promise<readonly T[] | undefined> {
	let chosen: readonly T[] | undefined;
	const pick = vscode.window.createQuickPick<Choice<T>>();
	pick.title = plainMessage(title);
	pick.placeholder = options.placeholder && plainMessage(options.placeholder);
	pick.canSelectMany = true;
	pick.items = choices;
	pick.selectedItems = choices;
	pick.onDidChangeActive(([line]) => options.onActive?.(line?.value));
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			chosen = pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]));
			pick.hide();
		});
		pick.onDidHide(() => {
			pick.dispose();
			resolve(chosen);
		});
		pick.show();
	});
}
