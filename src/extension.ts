import type * as vscode from 'vscode';
import { Projects } from './editor/projects';

/** Registers everything and reads nothing: the first article starts the work. */
export function activate(context: vscode.ExtensionContext): void {
	const projects = new Projects();
	context.subscriptions.push(projects);
}
