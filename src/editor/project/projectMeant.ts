import * as vscode from 'vscode';
import { choose } from '../commands/form';
import { tell } from '../show';
import { projectLabel } from '../trees/perProject';
import type { Project } from './project';
import type { Projects } from './projects';

/** The project of the article that is read, else the only one, else the one that is chosen. @param title of the list of projects */
export async function projectMeant(projects: Projects, title: string): Promise<Project | undefined> {
	const document = vscode.window.activeTextEditor?.document;
	const article = document && (await projects.open(document));
	if (article) return article.project;
	await projects.openFolders();
	const all = projects.all();
	if (all.length === 0) tell(vscode.l10n.t('There is no Corroborate project in this window.'));
	if (all.length <= 1) return all[0];
	const choices = all.map((project) => ({ label: projectLabel(project.root), value: project }));
	return choose(title, choices);
}
