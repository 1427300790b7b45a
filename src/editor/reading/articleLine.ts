import * as vscode from 'vscode';
import { articleLine, brief, decisionWords, type Document, reviewState } from '../../core';
import { articleLanguages } from '../languages';
import { plainLabel, plainMessage } from '../labels';
import { type MendRequest } from '../mending/requests';
import { lostAmong, toMend } from '../mending/toMend';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import type { DecideRequest } from '../review/requests';

/** What was decided on the article; a click decides, or decides again. */
function decisionLens(top: vscode.Range, project: Project, document: Document): vscode.CodeLens {
	const words = decisionWords(reviewState(project.corpus.project, document));
	const request: DecideRequest = { article: project.uriOf(document.path).toString() };
	return new vscode.CodeLens(top, {
		title: words ? plainLabel(brief(`${words.what}, ${words.who}`, 60)) : vscode.l10n.t('Decide'),
		tooltip: words
			? plainMessage(vscode.l10n.t('Decided on the article: {0}, {1}', words.what, words.who))
			: vscode.l10n.t('Decide whether the article may be published'),
		command: 'corroborate.decide',
		arguments: [request],
	});
}

/** The line above an article: what its claims rest on, and the way to the worst finding about it. */
export function registerArticleLine(projects: Projects): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider = vscode.languages.registerCodeLensProvider(articleLanguages, {
		onDidChangeCodeLenses: changed.event,
		provideCodeLenses({ uri }) {
			const enabled = vscode.workspace.getConfiguration('corroborate', uri).get<boolean>('articleLine');
			const article = enabled ? projects.read(uri) : undefined;
			if (!article) return [];
			const { project, document } = article;
			const { text, worst } = articleLine(
				project.corpus,
				document,
				project.findings(document.path),
				project.annotator,
			);
			const top = new vscode.Range(0, 0, 0, 0);
			// A long line is cut at the editor's edge: what is wrong comes first, and what can be clicked before what is read.
			const lenses = [
				decisionLens(top, project, document),
				new vscode.CodeLens(top, { title: plainLabel(brief(text)), command: '' }),
			];
			if (worst)
				lenses.unshift(
					new vscode.CodeLens(top, {
						title: `$(${worst.level}) ${plainLabel(brief(worst.message, 60))}`,
						tooltip: plainMessage(worst.message),
						command: 'corroborate.goToPlace',
						arguments: [project.uriOf(worst.place.path), project.rangeOf(worst.place.path, worst.place.span)],
					}),
				);
			// What has no place in the text any more can be reached from here alone.
			const lost = lostAmong(toMend(project, document)).length;
			if (lost > 0) {
				const request: MendRequest = { article: uri.toString() };
				lenses.unshift(
					new vscode.CodeLens(top, {
						title:
							lost === 1
								? vscode.l10n.t('$(pin) Mend 1 anchor')
								: vscode.l10n.t('$(pin) Mend {0} anchors', lost),
						tooltip: vscode.l10n.t(
							'Annotations whose words were edited, are gone, or stand in several places',
						),
						command: 'corroborate.mendAnchor',
						arguments: [request],
					}),
				);
			}
			return lenses;
		},
	});
	const subscriptions = [
		projects.onDidUpdate(() => changed.fire()),
		projects.onDidOpenArticle(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('corroborate.articleLine')) changed.fire();
		}),
	];
	const goToPlace = vscode.commands.registerCommand(
		'corroborate.goToPlace',
		async (uri: vscode.Uri, range: vscode.Range) => {
			const editor = await vscode.window.showTextDocument(uri, { selection: range });
			editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		},
	);
	return vscode.Disposable.from(changed, provider, goToPlace, ...subscriptions);
}
