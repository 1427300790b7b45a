import * as vscode from 'vscode';
import { passesIn, type PassState } from '../../core';
import { followActive } from '../followActive';
import { escapeMarkdown } from '../markdown';
import type { Article, Projects } from '../project/projects';
import { myPass } from './myPass';

/**
 * The annotator's pass of the active article: in the status bar, where a click offers what can be done, and as the context
 * key `corroborate.pass`, `open`, `finished` or `none`. Where nobody works in passes nothing is shown.
 */
export function registerPassStatus(projects: Projects): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('corroborate.pass', vscode.StatusBarAlignment.Left, 8);
	item.name = vscode.l10n.t('Corroborate: My Pass');
	item.command = 'corroborate.passActions';
	let told: PassState | 'none' | undefined;

	function update(): void {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const article = uri && (projects.read(uri) ?? projects.ofSidecar(uri));
		const state = article && myPass(article);
		tellMenus(state ?? 'none');
		if (!article || !isTeam(article)) return item.hide();
		draw(item, article, state);
		item.show();
	}

	function tellMenus(state: PassState | 'none'): void {
		if (state === told) return;
		told = state;
		void vscode.commands.executeCommand('setContext', 'corroborate.pass', state);
	}

	return vscode.Disposable.from(item, followActive(projects, update));
}

/** Whether there is anybody to compare with, or a pass already. */
function isTeam({ project, path }: Article): boolean {
	const { annotators = [] } = project.corpus.project.value;
	if (project.annotator === undefined) return false;
	return annotators.length > 1 || passesOf({ project, path }).some(({ state }) => state !== undefined);
}

/** The passes of one article. */
function passesOf({ project, path }: Article): ReturnType<typeof passesIn> {
	const document = project.corpus.document(path);
	return document ? passesIn(project.corpus, project.annotator, [document]) : [];
}

function draw(item: vscode.StatusBarItem, article: Article, state: PassState | undefined): void {
	const word = wordOf(state);
	item.text = `$(${iconOf(state)}) ${vscode.l10n.t('My pass: {0}', word)}`;
	item.accessibilityInformation = {
		label: vscode.l10n.t('My pass of this article: {0}', word),
		role: 'button',
	};
	const others = passesOf(article)
		.filter(({ annotator }) => annotator !== article.project.annotator)
		.map((row) => `${escapeMarkdown(row.annotator)}: ${wordOf(row.state)}`);
	const lines = [
		explanationOf(state),
		...(others.length > 0 ? [vscode.l10n.t('Others: {0}', others.join(', '))] : []),
		vscode.l10n.t('Click for what can be done'),
	];
	item.tooltip = new vscode.MarkdownString(lines.join('\n\n'));
}

function wordOf(state: PassState | undefined): string {
	switch (state) {
		case 'open':
			return vscode.l10n.t('open');
		case 'finished':
			return vscode.l10n.t('handed in');
		case undefined:
			return vscode.l10n.t('not started');
	}
}

function iconOf(state: PassState | undefined): string {
	return state === 'open' ? 'edit' : state === 'finished' ? 'pass-filled' : 'circle-large-outline';
}

function explanationOf(state: PassState | undefined): string {
	switch (state) {
		case 'open':
			return vscode.l10n.t(
				'Your claims of this article are yours alone until you hand them in. Until then you do not see others’ either.',
			);
		case 'finished':
			return vscode.l10n.t('You have handed in your claims of this article: everybody sees them.');
		case undefined:
			return vscode.l10n.t('You have no pass of this article: everybody sees what you tag, at once.');
	}
}
