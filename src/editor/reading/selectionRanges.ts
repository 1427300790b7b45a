import * as vscode from 'vscode';
import { spansAround } from '../../core';
import { articleLanguages } from '../languages';
import { maximumColoured } from '../limits';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';

/** *Expand Selection* and *Shrink Selection* in an article go by what is annotated: clause, quotation, what is said, sentence. */
export function registerSelectionRanges(projects: Projects): vscode.Disposable {
	const selector = articleLanguages.map((language) => ({ language, pattern: '**/*.txt' }));
	return vscode.languages.registerSelectionRangeProvider(selector, {
		async provideSelectionRanges(textDocument, positions, token) {
			const article = await projects.open(textDocument);
			if (!article) return [];
			await article.project.settle();
			const document = article.project.corpus.document(article.path);
			if (token.isCancellationRequested || document?.text !== textDocument.getText()) return [];
			if (document.text.length > maximumColoured) return [];
			return positions.map((position) => {
				const spans = spansAround(document.text, document.reading, textDocument.offsetAt(position));
				return (
					nested(spans.map((span) => rangeIn(textDocument, span))) ?? new vscode.SelectionRange(at(position))
				);
			});
		},
	});
}

/** The innermost range first; undefined for none. */
function nested(ranges: readonly vscode.Range[]): vscode.SelectionRange | undefined {
	return ranges.reduceRight<vscode.SelectionRange | undefined>(
		(parent, range) => new vscode.SelectionRange(range, parent),
		undefined,
	);
}

const at = (position: vscode.Position): vscode.Range => new vscode.Range(position, position);
