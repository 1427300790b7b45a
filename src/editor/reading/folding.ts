import * as vscode from 'vscode';
import { articleLanguages } from '../languages';
import type { Article, Projects } from '../project/projects';

/** Lines from the first to the last that hold no claim, both counted. */
interface Run {
	readonly first: number;
	readonly last: number;
}

/**
 * In an article with claims, the lines between those of claims fold away. They are regions, as VS Code calls them, so that its
 * own commands on regions work too; a text without claims is left to VS Code's folding.
 */
export function registerFolding(projects: Projects): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const selector = articleLanguages.map((language) => ({ language, pattern: '**/*.txt' }));
	const command = (name: string, does: string): vscode.Disposable =>
		vscode.commands.registerCommand(`corroborate.${name}`, () => vscode.commands.executeCommand(does));
	return vscode.Disposable.from(
		changed,
		vscode.languages.registerFoldingRangeProvider(selector, {
			onDidChangeFoldingRanges: changed.event,
			provideFoldingRanges(document) {
				const article = projects.read(document.uri);
				if (!article?.project.isKnownAs(article.path, document.getText())) return undefined;
				const claimed = claimedLines(document, article);
				if (claimed.size === 0) return undefined;
				const isBlank = (line: number): boolean => document.lineAt(line).isEmptyOrWhitespace;
				return foldsBetween(claimed, document.lineCount, isBlank).map(
					({ first, last }) => new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region),
				);
			},
		}),
		projects.onDidOpenArticle(() => changed.fire()),
		projects.onDidUpdate(() => changed.fire()),
		command('foldUnclaimed', 'editor.foldAllMarkerRegions'),
		command('unfoldUnclaimed', 'editor.unfoldAllMarkerRegions'),
	);
}

function claimedLines(document: vscode.TextDocument, { project, path }: Article): ReadonlySet<number> {
	const lines = new Set<number>();
	for (const claim of project.claimsOf(project.corpus.document(path)!))
		for (const { start, end } of project.spansOf(path, claim)) {
			const last = document.positionAt(end).line;
			for (let { line } = document.positionAt(start); line <= last; line++) lines.add(line);
		}
	return lines;
}

/**
 * What folds so that only lines with claims are left: a fold leaves its first line to be seen, which is the blank line before a
 * run, else the line before it; the first lines of a text fold under the very first.
 */
export function foldsBetween(
	claimed: ReadonlySet<number>,
	lineCount: number,
	isBlank: (line: number) => boolean,
): readonly Run[] {
	const folds: Run[] = [];
	for (let line = 0; line < lineCount; line++) {
		if (claimed.has(line)) continue;
		let last = line;
		while (last + 1 < lineCount && !claimed.has(last + 1)) last++;
		const first = isBlank(line) || line === 0 ? line : line - 1;
		let hides = false;
		for (let hidden = first + 1; hidden <= last; hidden++) hides ||= !isBlank(hidden);
		if (hides) folds.push({ first, last });
		line = last;
	}
	return folds;
}
