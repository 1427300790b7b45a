import * as vscode from 'vscode';
import { registerClaimsTree } from '../claims/claimsTree';
import { registerEventsTree } from '../events/eventsTree';
import type { Writing } from '../commands/writing';
import { registerSourcesTree } from '../sources/sourcesTree';
import { ProjectRows } from './projectRows';

/** The views of claims, sources and events, which share their rows. @param memento of the workspace */
export function registerTrees(writing: Writing, memento: vscode.Memento): vscode.Disposable {
	const { projects } = writing;
	const rows = new ProjectRows();
	return vscode.Disposable.from(
		registerClaimsTree(writing, rows, memento),
		registerSourcesTree(projects, rows, memento),
		registerEventsTree(projects, rows, memento),
	);
}
