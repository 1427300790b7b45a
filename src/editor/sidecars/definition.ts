import * as vscode from 'vscode';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';
import type { Project } from '../project/project';
import { nameHere, ourFile, ourFiles } from './ourFile';
import { recordOf, type PlaceInProject } from './records';

/** From an id or a slug in a file of ours to its record: Ctrl+click, and F12 in events and the project's file. */
export function registerSidecarDefinition(projects: Projects): vscode.Disposable {
	return vscode.languages.registerDefinitionProvider(ourFiles, {
		async provideDefinition(document, position, token) {
			const here = nameHere(document, position);
			const found = await recordNamedAt(projects, document, position);
			if (!found || token.isCancellationRequested) return undefined;
			const { project, path, span } = found;
			return [
				{
					originSelectionRange: rangeIn(document, here!.named!.span),
					targetUri: project.uriOf(path),
					targetRange: project.rangeOf(path, span),
				},
			];
		},
	});
}

/** The record of what is named at a position; undefined where nothing is, and in its own record. */
export async function recordNamedAt(
	projects: Projects,
	document: vscode.TextDocument,
	position: vscode.Position,
): Promise<(PlaceInProject & { readonly project: Project }) | undefined> {
	const named = nameHere(document, position)?.named;
	if (!named || named.isRecord || named.name === '') return undefined;
	const file = await ourFile(projects, document.uri);
	const record = file && recordOf(file, named);
	return record && { project: file.project, ...record };
}
