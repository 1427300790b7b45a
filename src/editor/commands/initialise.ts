import * as vscode from 'vscode';
import { newProject, projectFileName } from '../../core';
import { annotatorSetting } from '../annotatorSetting';
import { exists } from '../files';
import { reason } from '../log';
import { showFailure } from '../offer';
import type { Projects } from '../project/projects';
import { tell } from '../show';

/** Makes a folder of the workspace a project: writes its corroborate.yaml and offers settings that go with it. */
export async function initialise(projects: Projects): Promise<void> {
	const folder = await pickFolder();
	if (!folder) return;
	const uri = vscode.Uri.joinPath(folder.uri, projectFileName);
	if (await exists(uri)) {
		await vscode.window.showTextDocument(uri);
		return tell(vscode.l10n.t('{0} is there already: {1} is a project.', projectFileName, folder.name));
	}
	const { handle } = annotatorSetting(folder.uri);
	const text = newProject({ annotators: handle === undefined ? [] : [handle] });
	try {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	} catch (error) {
		const message = vscode.l10n.t(
			'{0} could not be created in {1}: {2} Make the folder writable and try again.',
			projectFileName,
			folder.name,
			reason(error),
		);
		showFailure(message);
		return;
	}
	await projects.reload(folder.uri);
	await offerSettings();
	tell(vscode.l10n.t('{0} is a project now: open an article to annotate it.', folder.name));
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length > 1)
		return vscode.window.showWorkspaceFolderPick({
			placeHolder: vscode.l10n.t('The folder that holds the articles'),
		});
	if (folders.length === 0) tell(vscode.l10n.t('Open a folder with articles first.'));
	return folders[0];
}

interface Offer extends vscode.QuickPickItem {
	readonly write: () => Thenable<void>;
}

async function offerSettings(): Promise<void> {
	const offers: readonly Offer[] = [
		{
			label: vscode.l10n.t('Nest each sidecar under its article in the Explorer'),
			description: 'explorer.fileNesting',
			picked: true,
			write: nestSidecars,
		},
		{
			label: vscode.l10n.t('Wrap long lines of .txt files'),
			description: 'editor.wordWrap',
			picked: true,
			write: () =>
				vscode.workspace
					.getConfiguration('editor', { languageId: 'plaintext' })
					.update('wordWrap', 'on', vscode.ConfigurationTarget.Workspace, true),
		},
		{
			label: vscode.l10n.t('Open .txt files as Conflict Report, with colours of their own'),
			description: 'files.associations',
			write: () => addTo('files', 'associations', { '*.txt': 'conflict-report' }),
		},
	];
	const chosen = await vscode.window.showQuickPick(offers, {
		title: vscode.l10n.t('Initialise Project: Settings of This Workspace'),
		placeHolder: vscode.l10n.t('Space to choose, Enter to write them, Escape for none'),
		canPickMany: true,
	});
	try {
		for (const { write } of chosen ?? []) await write();
	} catch (error) {
		showFailure(vscode.l10n.t('The settings of this workspace could not be written: {0}', reason(error)));
	}
}

async function nestSidecars(): Promise<void> {
	await vscode.workspace
		.getConfiguration('explorer')
		.update('fileNesting.enabled', true, vscode.ConfigurationTarget.Workspace);
	await addTo('explorer', 'fileNesting.patterns', { '*.txt': '${capture}.annotations.yaml' });
}

/** Adds keys to a setting that is a map, beside what the workspace has there. */
async function addTo(section: string, key: string, more: Readonly<Record<string, string>>): Promise<void> {
	const settings = vscode.workspace.getConfiguration(section);
	const own = settings.inspect<Record<string, string>>(key)?.workspaceValue ?? {};
	await settings.update(key, { ...own, ...more }, vscode.ConfigurationTarget.Workspace);
}
