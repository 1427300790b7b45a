import * as vscode from 'vscode';
import type { AnnotationMode } from '../annotating/annotationMode';
import { registerClaimsTree } from '../claims/claimsTree';
import { registerEventsTree } from '../events/eventsTree';
import type { Writing } from '../commands/writing';
import { registerReviewTree } from '../review/reviewTree';
import { registerSourcesTree } from '../sources/sourcesTree';
import { ProjectRows } from './projectRows';

/** The views of reviews, claims, sources and events, which share their rows. @param memento of the workspace */
export function registerTrees(
	writing: Writing,
	mode: AnnotationMode,
	memento: vscode.Memento,
): vscode.Disposable {
	const { projects } = writing;
	const rows = new ProjectRows();
	return vscode.Disposable.from(
		registerReviewTree(writing, mode, rows, memento),
		registerClaimsTree(writing, mode, rows, memento),
		registerSourcesTree(projects, rows, memento),
		registerEventsTree(projects, rows, memento),
	);
}
