import * as vscode from 'vscode';
import { guidelineOf } from '../../core';
import { exists } from '../files';
import { articleLanguages } from '../languages';
import { showFailure } from '../offer';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { myPass } from './myPass';

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

/** Above an article, while the annotator's pass of it is open: the way to the project's guideline, if it has one. */
export function registerGuidelineLens(projects: Projects): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider = vscode.languages.registerCodeLensProvider(articleLanguages, {
		onDidChangeCodeLenses: changed.event,
		async provideCodeLenses({ uri }) {
			const isOn = vscode.workspace.getConfiguration('corroborate', uri).get<boolean>('articleLine');
			const article = isOn ? projects.read(uri) : undefined;
			if (!article || myPass(article) !== 'open' || !(await guidelineUri(article.project))) return [];
			const title = `$(book) ${vscode.l10n.t('Guideline')}`;
			const tooltip = vscode.l10n.t('Shows beside the article how this project annotates');
			const command = { title, tooltip, command: 'corroborate.openGuideline' };
			return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
		},
	});
	return vscode.Disposable.from(
		changed,
		provider,
		projects.onDidUpdate(() => changed.fire()),
	);
}
