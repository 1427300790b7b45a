import * as vscode from 'vscode';
import { nameOf } from '../files';
import { plainLabel } from '../labels';
import type { Project } from '../project/project';
import type { Branch } from './branch';

/** The branches of each project that has any: under the project's name where there are several such projects. */
export function perProject(
	projects: readonly Project[],
	branchesOf: (project: Project) => readonly Branch[],
): readonly Branch[] {
	const filled = projects
		.map((project) => ({ project, branches: branchesOf(project) }))
		.filter(({ branches }) => branches.length > 0);
	if (filled.length <= 1) return filled.flatMap(({ branches }) => branches);
	return filled.map(({ project: { root }, branches }) => ({
		id: `project ${root.toString()}`,
		version: branches,
		isOpen: true,
		row: () => ({ label: plainLabel(projectLabel(root)), icon: 'root-folder', context: 'project' }),
		children: () => branches,
	}));
}

/** The workspace folder's name and the way down from it. */
export function projectLabel(root: vscode.Uri): string {
	const folder = vscode.workspace.getWorkspaceFolder(root);
	const below = folder ? root.path.slice(folder.uri.path.length).replace(/^\//, '') : '';
	const name = folder?.name ?? nameOf(root);
	return below ? `${name}/${below}` : name;
}
