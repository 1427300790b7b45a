import * as vscode from 'vscode';
import { guidelineOf } from '../../core';
import { exists } from '../files';
import { showFailure } from '../offer';
import type { Project } from '../project/project';
import { tell } from '../show';

/** The project's guideline, if it has one that may be opened. */
export async function guidelineUri(project: Project): Promise<vscode.Uri | undefined> {
	const { path } = guidelineOf(project.corpus.project.value);
	if (path === undefined) return undefined;
	const uri = project.uriOf(path);
	return (await exists(uri)) ? uri : undefined;
}

/** Shows the project's guideline beside what is open, which keeps the focus. @param quiet says nothing where there is none */
export async function openGuideline(project: Project, { quiet = false } = {}): Promise<void> {
	const uri = await guidelineUri(project);
	if (uri) {
		const isMarkdown = !uri.path.endsWith('.txt');
		await vscode.commands.executeCommand(
			'vscode.openWith',
			uri,
			isMarkdown ? 'vscode.markdown.preview.editor' : 'default',
			{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true },
		);
		return;
	}
	if (quiet) return;
	const { path, named, refused } = { path: '', named: false, ...guidelineOf(project.corpus.project.value) };
	if (refused !== undefined) return showFailure(refused);
	if (named)
		return showFailure(
			vscode.l10n.t(
				'corroborate.yaml names {0} as its guideline, and there is no such file. Write it, or name another one.',
				path,
			),
		);
	tell(vscode.l10n.t('This project has no guideline yet: it would be {0}, beside corroborate.yaml.', path));
}
