import * as vscode from 'vscode';
import { brief, type PlacedClaim, type Span } from '../../core';
import { plainLabel } from '../labels';
import { articleLanguages } from '../languages';
import { rangeIn } from '../positions';
import type { Article, Projects } from '../project/projects';

/** After so long without another change the outline is asked for again. */
const restMilliseconds = 300;
const longestName = 80;

/** *Outline*, breadcrumbs and *Go to Symbol* in an article: its paragraphs, with the claims that begin in each. */
export function registerOutline(projects: Projects): vscode.Disposable {
	const selector = articleLanguages.map((language) => ({ language, pattern: '**/*.txt' }));
	const provider: vscode.DocumentSymbolProvider = {
		async provideDocumentSymbols(textDocument, token) {
			// A foreign text is not even looked at: it becomes known as an article by being opened.
			const article = projects.peek(textDocument.uri);
			if (!article) return undefined;
			await article.project.settle();
			return token.isCancellationRequested ? undefined : symbolsOf(textDocument, article);
		},
	};
	const register = (): vscode.Disposable =>
		vscode.languages.registerDocumentSymbolProvider(selector, provider, { label: 'Corroborate' });
	let registration = register();
	let timer: ReturnType<typeof setTimeout> | undefined;
	// VS Code asks again when the text changes, which a sidecar does not do, or when there is another provider.
	const refresh = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			registration.dispose();
			registration = register();
		}, restMilliseconds);
	};
	return vscode.Disposable.from(
		projects.onDidOpenArticle(refresh),
		projects.onDidUpdate(({ project, paths }) => {
			const isShown = vscode.window.visibleTextEditors.some(({ document }) => {
				const article = projects.peek(document.uri);
				return article?.project === project && paths.has(article.path);
			});
			if (isShown) refresh();
		}),
		{
			dispose: () => {
				clearTimeout(timer);
				registration.dispose();
			},
		},
	);
}

function symbolsOf(
	textDocument: vscode.TextDocument,
	{ project, path }: Article,
): vscode.DocumentSymbol[] | undefined {
	const document = project.corpus.document(path);
	if (document?.text !== textDocument.getText()) return undefined;
	const { text } = document;
	const symbol = (
		name: string,
		detail: string,
		kind: vscode.SymbolKind,
		span: Span,
		first = span,
	): vscode.DocumentSymbol =>
		new vscode.DocumentSymbol(name, detail, kind, rangeIn(textDocument, span), rangeIn(textDocument, first));

	const symbols: vscode.DocumentSymbol[] = [];
	const claims = project
		.claimsOf(document)
		.map((placed) => ({ placed, spans: project.spansOf(path, placed) }))
		.filter(({ spans }) => spans.length > 0)
		.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
	let next = 0;
	const { paragraphs } = document.reading;
	paragraphs.forEach((paragraph, index) => {
		const words = plainLabel(brief(text.slice(paragraph.start, paragraph.end), longestName));
		const children: vscode.DocumentSymbol[] = [];
		const until = paragraphs[index + 1]?.start ?? Infinity;
		for (; claims[next] && claims[next]!.spans[0]!.start < until; next++) {
			const { placed, spans } = claims[next]!;
			const here = spans.filter(({ start }) => start < until);
			const first = here[0]!;
			children.push(
				symbol(
					nameOf(placed, spans),
					`${placed.claim.is.status}, ${placed.annotator}`,
					vscode.SymbolKind.Event,
					{ start: first.start, end: Math.max(...here.map(({ end }) => end)) },
					first,
				),
			);
		}
		const parent = symbol(words, '', vscode.SymbolKind.String, paragraph);
		parent.children = children;
		symbols.push(parent);
	});
	return symbols;

	/** Topic, source and words: *Go to Symbol* finds a claim by any of them. */
	function nameOf({ claim: { is, said } }: PlacedClaim, spans: readonly Span[]): string {
		const source = project.corpus.source(document!, said.source).name;
		const quote = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
		const topic = is.topic.replaceAll('-', ' ');
		return [topic, brief(source, longestName), `“${brief(quote, longestName)}”`].map(plainLabel).join(' · ');
	}
}
