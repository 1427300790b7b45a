import * as vscode from 'vscode';
import { nameOf } from '../files';
import { log, reason } from '../log';
import { showFailure } from '../offer';
import type { Project } from '../project/project';
import { projectMeant } from '../project/projectMeant';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { projectLabel } from '../trees/perProject';
import { ReportPanel } from './reportPanel';
import { ReportSource } from './reportSource';

/** The report on a project: the commands that show it and that save it as a file. */
export function registerReport(projects: Projects, extension: vscode.Uri): vscode.Disposable {
	const panels = new Map<Project, ReportPanel>();

	async function show(): Promise<void> {
		const project = await projectMeant(projects, vscode.l10n.t('Report: on Which Project'));
		if (!project) return;
		const known = panels.get(project);
		if (known) return known.show();
		const title = vscode.l10n.t('Report: {0}', projectLabel(project.root));
		const panel = new ReportPanel(new ReportSource(project), title, extension);
		panels.set(project, panel);
		panel.onDidDispose(() => {
			panels.delete(project);
			panel.dispose();
		});
	}

	/** @param target where to, as others that call this may know; asked for otherwise */
	async function save(target: unknown): Promise<void> {
		const panel = [...panels.values()].find(({ isActive }) => isActive);
		if (!panel) return tell(vscode.l10n.t('Show the report first.'));
		const uri =
			target instanceof vscode.Uri && target.path.endsWith('.html') ? target : await askWhere(panel);
		if (!uri) return;
		try {
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(await panel.file()));
			tell(vscode.l10n.t('Saved as {0}.', nameOf(uri)));
		} catch (error) {
			log().error(`${uri.toString(true)}: ${reason(error)}`);
			showFailure(vscode.l10n.t('{0} could not be saved: {1}', nameOf(uri), reason(error)));
		}
	}

	return vscode.Disposable.from(
		vscode.commands.registerCommand('corroborate.showReport', () => show()),
		vscode.commands.registerCommand('corroborate.saveReport', (target: unknown) => save(target)),
		projects.onDidUpdate(({ project, paths }) => panels.get(project)?.update(paths)),
		new vscode.Disposable(() => {
			for (const panel of panels.values()) panel.dispose();
		}),
	);
}

function askWhere({ root }: ReportPanel): Thenable<vscode.Uri | undefined> {
	return vscode.window.showSaveDialog({
		title: vscode.l10n.t('Save the Report'),
		defaultUri: vscode.Uri.joinPath(root, `${nameOf(root)}-report.html`),
		filters: { HTML: ['html'] },
	});
}
