import * as vscode from 'vscode';
import type { Span, TextReading } from '../../core';
import { articleLanguages } from '../languages';
import { maximumColoured } from '../limits';
import { rangeIn } from '../positions';
import type { Projects } from '../project/projects';

/** Later ones are drawn over earlier ones: tokens may not overlap. */
const types = ['corroborateQuotation', 'corroborateCue', 'corroborateHedge', 'corroborateDateline'] as const;
type TokenType = (typeof types)[number];
const legend = new vscode.SemanticTokensLegend([...types]);

/** Colours quotations, hedges, words of saying and datelines in articles; every other text costs one look in a map. */
export function registerSemanticTokens(projects: Projects): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.DocumentSemanticTokensProvider = {
		onDidChangeSemanticTokens: changed.event,
		async provideDocumentSemanticTokens(textDocument, token) {
			const article = projects.peek(textDocument.uri);
			if (!article) return null;
			let document = article.project.corpus.document(article.path);
			if (document?.text !== textDocument.getText()) {
				await article.project.settle();
				if (token.isCancellationRequested) return null;
				document = article.project.corpus.document(article.path);
			}
			if (!document || document.text.length > maximumColoured) return null;
			// Keeps the colours that are there until the text has been read: VS Code asks again.
			if (document.text !== textDocument.getText()) throw new Error('busy');
			return build(textDocument, document.reading);
		},
	};
	const selector = articleLanguages.map((language) => ({ language, pattern: '**/*.txt' }));
	return vscode.Disposable.from(
		changed,
		vscode.languages.registerDocumentSemanticTokensProvider(selector, provider, legend),
		projects.onDidOpenArticle(() => changed.fire()),
		projects.onDidUpdate(({ project, paths }) => {
			const shown = vscode.window.visibleTextEditors.some(({ document }) => {
				const path = project.pathOf(document.uri);
				return path !== undefined && paths.has(path) && articleLanguages.includes(document.languageId);
			});
			if (shown) changed.fire();
		}),
	);
}

function build(document: vscode.TextDocument, reading: TextReading): vscode.SemanticTokens {
	const builder = new vscode.SemanticTokensBuilder(legend);
	for (const { start, end, type } of layers(reading)) {
		const range = rangeIn(document, { start, end });
		for (let line = range.start.line; line <= range.end.line; line++) {
			const from = line === range.start.line ? range.start.character : 0;
			const to = line === range.end.line ? range.end.character : document.lineAt(line).text.length;
			if (to > from) builder.push(new vscode.Range(line, from, line, to), type);
		}
	}
	return builder.build();
}

export interface Token extends Span {
	readonly type: TokenType;
}

/** What is to be coloured, in the order of the text, none over another: the more telling type wins. */
export function layers(reading: TextReading): readonly Token[] {
	const all: readonly Token[] = [
		...reading.quotations.map(({ span }) => token(span, 'corroborateQuotation')),
		...reading.hedges.map(({ span }) => token(span, 'corroborateHedge')),
		...reading.attributions.flatMap(({ cue }) => cue.map((span) => token(span, 'corroborateCue'))),
		...reading.datelines.map(({ span }) => token(span, 'corroborateDateline')),
	];
	const rank = ({ type }: Token): number => types.indexOf(type);
	const edges = [...new Set(all.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
	const byStart = all.toSorted((a, b) => a.start - b.start);
	const result: { start: number; end: number; type: TokenType }[] = [];
	let open: Token[] = [];
	let next = 0;
	for (let i = 0; i + 1 < edges.length; i++) {
		const [start, end] = [edges[i]!, edges[i + 1]!];
		open = open.filter((candidate) => candidate.end > start);
		while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
		const top = open.reduce<Token | undefined>(
			(best, one) => (best && rank(best) >= rank(one) ? best : one),
			undefined,
		);
		if (!top) continue;
		const last = result.at(-1);
		if (last && last.end === start && last.type === top.type) last.end = end;
		else result.push({ start, end, type: top.type });
	}
	return result;
}

function token({ start, end }: Span, type: TokenType): Token {
	return { start, end, type };
}
