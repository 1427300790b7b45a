import * as vscode from 'vscode';
import type { Projects } from '../project/projects';
import { registerSidecarCompletion } from './completion';
import { registerSidecarDefinition } from './definition';
import { registerSidecarHover } from './hover';
import { registerSidecarReferences } from './references';

/** What helps in the YAML files of a project: sidecars, events and its own file. */
export function registerSidecars(projects: Projects): vscode.Disposable {
	return vscode.Disposable.from(
		registerSidecarCompletion(projects),
		registerSidecarHover(projects),
		registerSidecarDefinition(projects),
		registerSidecarReferences(projects),
	);
}
