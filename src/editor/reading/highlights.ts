import * as vscode from 'vscode';
import { annotationsIn } from '../caret';
import { articleLanguages } from '../languages';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';

/**
 * What VS Code marks for the word at the caret: in an article, every mention of the entity there, or the parts of the claim, and
 * nothing otherwise, rather than every `the`.
 */
export function registerHighlights(projects: Projects): vscode.Disposable {
	const selector = articleLanguages.map((language) => ({ language, pattern: '**/*.txt' }));
	return vscode.languages.registerDocumentHighlightProvider(selector, {
		provideDocumentHighlights(textDocument, position) {
			const at = annotationsIn(projects, textDocument, position);
			// Left to others in a foreign text.
			if (!at) return undefined;
			const { project, document, mention, claim } = at;
			const spans = mention
				? document.mentions
						.filter(({ entity }) => entity === mention.entity)
						.flatMap((one) => project.spansOfMention(document.path, one))
				: claim
					? project.spansOf(document.path, claim)
					: [];
			return spans.map((span) => new vscode.DocumentHighlight(rangeIn(textDocument, span)));
		},
	});
}
