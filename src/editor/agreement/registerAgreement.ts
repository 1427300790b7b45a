import * as vscode from 'vscode';
import { choose } from '../commands/form';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { projectLabel } from '../trees/perProject';
import { AgreementPages } from './agreementPages';

/** The page on agreement, and the command that opens it. */
export function registerAgreement(projects: Projects): vscode.Disposable {
	const pages = new AgreementPages();
	return vscode.Disposable.from(
		pages,
		vscode.commands.registerCommand('corroborate.showAgreement', async () => {
			await projects.openFolders();
			const all = projects.all();
			if (all.length === 0) return tell(vscode.l10n.t('There is no Corroborate project in this window.'));
			const choices = all.map((project) => ({ label: projectLabel(project.root), value: project }));
			const project =
				all.length === 1 ? all[0] : await choose(vscode.l10n.t('Agreement: in Which Project'), choices);
			if (project) await pages.open(project);
		}),
	);
}
