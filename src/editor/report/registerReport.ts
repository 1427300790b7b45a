import * as vscode from 'vscode';
import { nameOf } from '../files';
import { plainMessage } from '../labels';
import { log, reason } from '../log';
import { showFailure } from '../offer';
import { projectMeant } from '../project/projectMeant';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { projectLabel } from '../trees/perProject';
import { ReportPanel, reportPanelType } from './reportPanel';
import { ReportSource } from './reportSource';

/** The report on a project: the commands that show it and that save it as a file; it comes back with its window. */
export function registerReport(projects: Projects, extension: vscode.Uri): vscode.Disposable {
	/** By the root of their projects. */
	const panels = new Map<string, ReportPanel>();

	async function show(): Promise<void> {
		const project = await projectMeant(projects, vscode.l10n.t('Report: on Which Project'));
		if (!project) return;
		const { root } = project;
		const known = panels.get(root.toString());
		if (known) return known.show();
		const title = plainMessage(vscode.l10n.t('Report: {0}', projectLabel(root)));
		const options = { enableFindWidget: true };
		fill(vscode.window.createWebviewPanel(reportPanelType, title, vscode.ViewColumn.Active, options), root);
	}

	function fill(webviewPanel: vscode.WebviewPanel, root: vscode.Uri): void {
		const panel = new ReportPanel(new ReportSource(projects, root), webviewPanel, extension);
		panels.set(root.toString(), panel);
		panel.onDidDispose(() => {
			panels.delete(root.toString());
			panel.dispose();
		});
	}

	/** @param state as the page left it; a page that never showed a report left none */
	async function restore(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
		const left = (state as { readonly root?: unknown } | undefined)?.root;
		const root = typeof left === 'string' ? vscode.Uri.parse(left) : undefined;
		if (root && (await projects.openAt(root)) && !panels.has(root.toString())) fill(webviewPanel, root);
		else webviewPanel.dispose();
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
		projects.onDidUpdate(({ project, paths }) => panels.get(project.root.toString())?.update(paths)),
		vscode.window.registerWebviewPanelSerializer(reportPanelType, { deserializeWebviewPanel: restore }),
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
