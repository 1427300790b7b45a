import * as vscode from 'vscode';
import { brief, concordance, concordanceRows, isolated, printable } from '../../core';
import type { ConcordanceLine, ConcordanceOrder, ConcordanceQuery, ConcordanceRow } from '../../core';
import { counted } from '../counts';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';

const concordanceScheme = 'corroborate-concordance';
/** A project may tell of many files in a row; it waits itself until typing rests. */
const restMilliseconds = 100;
/** In UTF-16 units: the words need the room more. */
const longestTitle = 18;
const longestName = 60;
/** What stands above the rows. */
const headLines = 3;

/** One concordance; what it shows is made when VS Code asks for it, and thrown away when it closes. */
export interface ConcordancePage {
	readonly uri: vscode.Uri;
	readonly root: vscode.Uri;
	/** What is looked for, in words. */
	readonly title: string;
	query: ConcordanceQuery;
	order: ConcordanceOrder;
	/** Its rows are others than those that the caret was put on. */
	isNew?: boolean;
	shown?: { readonly lines: readonly ConcordanceLine[]; readonly rows: readonly ConcordanceRow[] };
}

/**
 * Concordances as read-only documents: one row a place, keywords in one column; F12 on a row goes to the place, as from any
 * use to its definition. They follow the articles while they are open.
 */
export class ConcordancePages
	implements vscode.TextDocumentContentProvider, vscode.DefinitionProvider, vscode.Disposable
{
	readonly #projects: Projects;
	readonly #pages = new Map<string, ConcordancePage>();
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #keyword = vscode.window.createTextEditorDecorationType({
		fontWeight: 'bold',
		color: new vscode.ThemeColor('textLink.foreground'),
	});
	readonly #stale = new Set<ConcordancePage>();
	readonly #session: vscode.Disposable;
	#timer: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChange = this.#changed.event;

	constructor(projects: Projects) {
		this.#projects = projects;
		this.#session = vscode.Disposable.from(
			this.#changed,
			this.#keyword,
			vscode.workspace.registerTextDocumentContentProvider(concordanceScheme, this),
			vscode.languages.registerDefinitionProvider({ scheme: concordanceScheme }, this),
			projects.onDidUpdate(({ project }) => this.#later(project)),
			vscode.window.onDidChangeVisibleTextEditors((editors) =>
				editors.forEach((editor) => this.#mark(editor)),
			),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				for (const editor of vscode.window.visibleTextEditors)
					if (editor.document === document) this.#drawn(editor);
			}),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => {
				const page = this.#pages.get(uri.toString());
				if (page) page.shown = undefined;
			}),
		);
	}

	/** Opens the concordance of this; the same again is the same document. @param title what is looked for, in words */
	async open(project: Project, title: string, query: ConcordanceQuery): Promise<void> {
		await project.load();
		const page = this.#page(project.root, title, query);
		this.#changed.fire(page.uri);
		toFirstRow(await vscode.window.showTextDocument(page.uri, { preview: false }));
	}

	/** The concordance in an editor; undefined for any other document. */
	at(editor: vscode.TextEditor | undefined): ConcordancePage | undefined {
		return editor && this.#pages.get(editor.document.uri.toString());
	}

	/** Shows a concordance in another order, or of whole words or their parts. */
	change(page: ConcordancePage, { order = page.order, query = page.query }: Partial<ConcordancePage>): void {
		page.order = order;
		page.query = query;
		page.isNew = true;
		this.#changed.fire(page.uri);
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		const page = this.#pages.get(uri.toString());
		const project = page && this.#projectOf(page);
		if (!page || !project)
			return vscode.l10n.t('This concordance is over: its project is closed. Ask for it again.');
		const { lines, places, articles } = concordance(project.corpus, page.query, page.order);
		const rows = concordanceRows(lines, (line) => labelOf(project, line));
		page.shown = { lines, rows };
		const found = vscode.l10n.t(
			'{0}: {1} in {2}, {3}.',
			describe(page),
			counted.places(places),
			counted.articles(articles),
			orderNames[page.order],
		);
		const cut = lines.length < places ? ` ${vscode.l10n.t('The first {0} are shown.', lines.length)}` : '';
		const keys = vscode.l10n.t(
			'Enter opens a place. Sorted by: A article, L the words to the left, R to the right.',
		);
		const wholeWords = 'entity' in page.query ? '' : ` ${vscode.l10n.t('W whole words.')}`;
		return [found + cut, keys + wholeWords, '', ...rows.map(({ text }) => text), ''].join('\n');
	}

	provideDefinition(
		{ uri }: vscode.TextDocument,
		{ line }: vscode.Position,
	): vscode.LocationLink[] | undefined {
		const page = this.#pages.get(uri.toString());
		const project = page && this.#projectOf(page);
		const index = line - headLines;
		const [place, row] = [page?.shown?.lines[index], page?.shown?.rows[index]];
		if (!project || !place || !row) return undefined;
		const range = project.rangeOf(place.path, place.span);
		return [
			{
				originSelectionRange: new vscode.Range(line, row.keyword.start, line, row.keyword.end),
				targetUri: project.uriOf(place.path),
				targetRange: range,
				targetSelectionRange: range,
			},
		];
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#session.dispose();
	}

	#page(root: vscode.Uri, title: string, query: ConcordanceQuery): ConcordancePage {
		const key = JSON.stringify(query);
		for (const page of this.#pages.values())
			if (page.root.toString() === root.toString() && JSON.stringify(page.query) === key) return page;
		const name = brief(printable(title).replace(/[\\/]/g, ' '), longestName);
		const uri = vscode.Uri.from({
			scheme: concordanceScheme,
			path: `/${name}.concordance`,
			query: String(this.#pages.size + 1),
		});
		const page: ConcordancePage = { uri, root, title, query, order: 'article' };
		this.#pages.set(uri.toString(), page);
		return page;
	}

	#projectOf({ root }: ConcordancePage): Project | undefined {
		return this.#projects.all().find((project) => project.root.toString() === root.toString());
	}

	#later(project: Project): void {
		for (const page of this.#pages.values())
			if (page.shown && page.root.toString() === project.root.toString()) this.#stale.add(page);
		if (this.#stale.size === 0) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			for (const { uri } of this.#stale) this.#changed.fire(uri);
			this.#stale.clear();
		}, restMilliseconds);
	}

	#drawn(editor: vscode.TextEditor): void {
		this.#mark(editor);
		const page = this.at(editor);
		if (!page?.isNew) return;
		page.isNew = false;
		toFirstRow(editor);
	}

	#mark(editor: vscode.TextEditor): void {
		const rows = this.#pages.get(editor.document.uri.toString())?.shown?.rows ?? [];
		if (editor.document.uri.scheme !== concordanceScheme) return;
		editor.setDecorations(
			this.#keyword,
			rows.map(
				({ keyword }, i) => new vscode.Range(i + headLines, keyword.start, i + headLines, keyword.end),
			),
		);
	}
}

export const orderNames: Readonly<Record<ConcordanceOrder, string>> = {
	article: vscode.l10n.t('by article'),
	left: vscode.l10n.t('by the words to the left'),
	right: vscode.l10n.t('by the words to the right'),
};

/** Enter opens it. */
function toFirstRow(editor: vscode.TextEditor): void {
	const start = new vscode.Position(headLines, 0);
	editor.selection = new vscode.Selection(start, start);
	editor.revealRange(new vscode.Range(start, start));
}

function describe({ title, query }: ConcordancePage): string {
	const words = isolated(brief(printable(title), longestName));
	if ('entity' in query) return words;
	return query.wholeWords ? vscode.l10n.t('“{0}”, whole words', words) : vscode.l10n.t('“{0}”', words);
}

/** The article's title, else its file's name, and the line. */
function labelOf(project: Project, { path, span }: ConcordanceLine): string {
	const { title } = project.corpus.document(path)?.sidecar?.value.article ?? {};
	const line = project.rangeOf(path, span).start.line + 1;
	return `${brief(title ?? path.slice(path.lastIndexOf('/') + 1), longestTitle)}:${line}`;
}
