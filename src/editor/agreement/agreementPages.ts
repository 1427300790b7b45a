import * as vscode from 'vscode';
import {
	agreementLines,
	agreementOf,
	codedArticles,
	type CodedArticle,
	codedTexts,
	gammaOf,
	type AgreementLine,
	type GammaResult,
	printable,
	spanAgreementOf,
} from '../../core';
import { inTurns } from '../inTurns';
import type { Project } from '../project/project';
import { projectLabel } from '../trees/perProject';

const agreementScheme = 'corroborate-agreement';

interface AgreementPage {
	readonly uri: vscode.Uri;
	readonly project: Project;
	lines: readonly AgreementLine[];
	/** Of what is shown: a later one takes its place. */
	shown?: object;
}

/**
 * Agreement in a project as a read-only document: coefficients by field, on spans, and the worst confusions; F12 on the words of one
 * goes to them. It tells how things stood when it was asked for. Gamma, which takes time, is put in when it is done.
 */
export class AgreementPages
	implements vscode.TextDocumentContentProvider, vscode.DefinitionProvider, vscode.Disposable
{
	readonly #pages = new Map<string, AgreementPage>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #session: vscode.Disposable;

	readonly onDidChange = this.#changed.event;

	constructor() {
		this.#session = vscode.Disposable.from(
			this.#changed,
			vscode.workspace.registerTextDocumentContentProvider(agreementScheme, this),
			vscode.languages.registerDefinitionProvider({ scheme: agreementScheme }, this),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#pages.delete(uri.toString())),
		);
	}

	/** Shows the agreement in a project as it stands now. */
	async open(project: Project): Promise<void> {
		await project.load();
		const name = printable(projectLabel(project.root)).replace(/[\\/]/g, ' ');
		const uri = vscode.Uri.from({
			scheme: agreementScheme,
			path: `/${name}.agreement`,
			query: project.root.toString(),
		});
		const page: AgreementPage = this.#pages.get(uri.toString()) ?? { uri, project, lines: [] };
		this.#pages.set(uri.toString(), page);
		const shown = {};
		page.shown = shown;
		const articles = readable(project);
		this.#show(page, articles);
		await vscode.window.showTextDocument(uri, { preview: false });
		if (!articles.some(({ codings }) => codings.length > 1)) return;
		const gamma = await inTurns(
			gammaOf(codedTexts(articles)),
			() => page.shown === shown && this.#pages.has(uri.toString()),
		);
		if (gamma) this.#show(page, articles, gamma);
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		const page = this.#pages.get(uri.toString());
		if (!page) return vscode.l10n.t('This is over. Ask for the agreement again.');
		return page.lines.map(({ text }) => `${text}\n`).join('');
	}

	provideDefinition(
		{ uri }: vscode.TextDocument,
		{ line }: vscode.Position,
	): vscode.LocationLink[] | undefined {
		const page = this.#pages.get(uri.toString());
		const row = page?.lines[line];
		if (!page || !row?.place) return undefined;
		const range = page.project.rangeOf(row.place.path, row.place.span);
		return [
			{
				originSelectionRange: new vscode.Range(line, 0, line, row.text.length),
				targetUri: page.project.uriOf(row.place.path),
				targetRange: range,
				targetSelectionRange: range,
			},
		];
	}

	dispose(): void {
		this.#session.dispose();
	}

	#show(page: AgreementPage, articles: readonly CodedArticle[], gamma?: GammaResult): void {
		page.lines = linesOf(page.project, articles, gamma);
		this.#changed.fire(page.uri);
	}
}

/** What may be told to who reads: nothing of articles of which their own pass is not finished. */
function readable({ corpus, annotator }: Project): readonly CodedArticle[] {
	return codedArticles(corpus, { reader: annotator });
}

function linesOf(
	{ corpus }: Project,
	articles: readonly CodedArticle[],
	gamma?: GammaResult,
): readonly AgreementLine[] {
	if (!articles.some(({ codings }) => codings.length > 1))
		return [
			{
				text: vscode.l10n.t(
					'There is nothing to compare yet: no article was handed in by two annotators. What your own open passes are about is not told.',
				),
			},
		];
	const spans = spanAgreementOf(articles, { gamma });
	const textOf = (path: string) => corpus.document(path)?.text;
	const keys = vscode.l10n.t(
		'As things stood when this was asked for. Enter on the words of a confusion opens them.',
	);
	return [
		{ text: keys },
		{ text: '' },
		...agreementLines({ ...agreementOf(articles), spans }, { textOf, by: 'label' }),
	];
}
