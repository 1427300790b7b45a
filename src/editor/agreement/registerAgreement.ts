import * as vscode from 'vscode';
import { projectMeant } from '../project/projectMeant';
import type { Projects } from '../project/projects';
import { AgreementPages } from './agreementPages';

/** The page on agreement, and the command that opens it. */
export function registerAgreement(projects: Projects): vscode.Disposable {
	const pages = new AgreementPages();
	return vscode.Disposable.from(
		pages,
		vscode.commands.registerCommand('corroborate.showAgreement', async () => {
			const project = await projectMeant(projects, vscode.l10n.t('Agreement: in Which Project'));
			if (project) await pages.open(project);
		}),
	);
}
