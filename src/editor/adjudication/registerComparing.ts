import * as vscode from 'vscode';
import { finishedSides } from '../../core';
import type { AnnotationMode } from '../annotating/annotationMode';
import { command } from '../command';
import type { Writing } from '../commands/writing';
import { ProjectTree } from '../trees/projectTree';
import { TreeMemory } from '../trees/treeMemory';
import { registerCompareMarks } from './compareMarks';
import type { Comparing } from './comparing';
import { CompareSubject } from './compareSubject';
import { CompareView, viewId } from './compareView';

/** Comparing the finished sections of an article, or states of its sidecar, and deciding item by item what is agreed. */
export function registerComparing(
	writing: Writing,
	mode: AnnotationMode,
	comparing: Comparing,
	memento: vscode.Memento,
): vscode.Disposable {
	const { projects } = writing;
	const subject = new CompareSubject(comparing);
	const tree = new ProjectTree(viewId, projects, new TreeMemory(memento, viewId, () => undefined), subject);
	const view = new CompareView(writing, mode, comparing, subject, tree);
	const tellMenus = (): void => {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const document = uri && projects.read(uri)?.document;
		const isComparable = document !== undefined && finishedSides(document).length > 1;
		void vscode.commands.executeCommand('setContext', 'corroborate.comparable', isComparable);
	};
	tellMenus();
	return vscode.Disposable.from(
		comparing,
		tree,
		registerCompareMarks(comparing, projects.onDidUpdate),
		comparing.onDidChange(() => tree.refresh()),
		projects.onDidUpdate(tellMenus),
		projects.onDidOpenArticle(tellMenus),
		vscode.window.onDidChangeActiveTextEditor(tellMenus),
		command('compare', () => view.start()),
		command('compareRevision', () => view.startWithRevision()),
		command('endComparing', () => view.end()),
		command('compareKey', (key) => view.press(key)),
		command('compareAll', () => view.takeAll()),
		command('compareLeaveOut', (node) => view.leaveOut(node)),
		command('compareBack', (node) => view.takeBack(node)),
		command('compareWhy', (node) => view.why(node)),
		command('compareShow', (node) => view.show(node)),
	);
}
