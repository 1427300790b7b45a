import * as vscode from 'vscode';
import { isPassShown, type ClaimInCorpus } from '../../core';
import { annotationsAt } from '../caret';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import { tell } from '../show';

/** Shows the words of the claims that the claim at the caret is related to, or that are to it, in a peek view over the text. */
export function registerPeekRelated(projects: Projects): vscode.Disposable {
	return vscode.commands.registerCommand('corroborate.peekRelated', async () => {
		const editor = vscode.window.activeTextEditor;
		const article = editor && (await projects.open(editor.document));
		if (!article) return tell(vscode.l10n.t('Not in an article.'));
		await article.project.load();
		await article.project.settle();
		const { document, selection } = editor;
		const claim = annotationsAt(projects, editor)?.claim;
		if (!claim) return tell(vscode.l10n.t('No claim at the caret.'));
		const { project } = article;
		const related = [
			...(claim.claim.relations ?? []).flatMap(({ to }) => project.corpus.claim(to) ?? []),
			...project.corpus.claimsRelatedTo(claim.id),
		];
		const locations = new Map(
			related
				.filter((other) => isPassShown(other.document, other.placed.annotator, project.annotator))
				.map((other) => [other.placed.id, locationOf(project, other)]),
		);
		if (locations.size === 0) return tell(vscode.l10n.t('This claim is related to no other.'));
		await vscode.commands.executeCommand(
			'editor.action.peekLocations',
			document.uri,
			selection.active,
			[...locations.values()],
			'peek',
		);
	});
}

/** A claim's words, or its entry in the sidecar where it has none in the text. */
function locationOf(project: Project, { document, placed }: ClaimInCorpus): vscode.Location {
	const [words] = project.spansOf(document.path, placed);
	if (words) return project.locationOf(document.path, words);
	const entry = document.sidecar?.locate(['claims', placed.annotator, placed.id]) ?? { start: 0, end: 0 };
	return project.locationOf(document.sidecarPath, entry);
}
