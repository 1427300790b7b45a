import * as vscode from 'vscode';
import { changeLine, fieldLine, type ItemChange } from '../../core';
import { articleLanguages } from '../languages';
import { plainLabel } from '../labels';
import { escapeMarkdown, markdown } from '../markdown';
import { pastScheme } from '../oldTexts/oldTexts';
import { rangeIn } from '../positions';

/** What changed in an article up to the version that an editor shows. */
export interface Comparison {
	/** Between which versions, in words: `since the review of ben, 2026-11-21`. */
	readonly title: string;
	readonly changes: readonly ItemChange[];
}

const marked = ['changed', 'added', 'deleted'] as const;
/** In UTF-16 units; all of it is in the hover. */
const longestRemark = 100;

/**
 * Shows what changed on the words themselves: a box around what changed, what it was at the end of the line, all of it in the hover,
 * and a line above the article that lists it and takes it away again; beside an older text, where VS Code shows no such line, the
 * editor's title has the list.
 */
export class ShownChanges implements vscode.Disposable {
	readonly #comparisons = new Map<string, Comparison>();
	readonly #pastTexts = new Map<string, string>();
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #marks = { changed: markOf('solid'), added: markOf('double'), deleted: markOf('dotted') };
	readonly #remark = vscode.window.createTextEditorDecorationType({
		after: {
			color: new vscode.ThemeColor('editorCodeLens.foreground'),
			margin: '0 0 0 2em',
			fontStyle: 'italic',
		},
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
	readonly #subscriptions: readonly vscode.Disposable[] = [
		this.#changed,
		...Object.values(this.#marks),
		this.#remark,
		vscode.workspace.registerTextDocumentContentProvider(pastScheme, {
			provideTextDocumentContent: (uri) =>
				this.#pastTexts.get(uri.toString()) ??
				vscode.l10n.t('This version is not at hand any more: compare again.'),
		}),
		vscode.languages.registerCodeLensProvider([...articleLanguages, { scheme: pastScheme }], {
			onDidChangeCodeLenses: this.#changed.event,
			provideCodeLenses: ({ uri }) => this.#lenses(uri),
		}),
		vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
		vscode.window.onDidChangeActiveTextEditor(() => this.#offerList()),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			this.#pastTexts.delete(uri.toString());
			this.hide(uri);
		}),
	];

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	/** The address of an article's text as a commit has it, which is shown read-only. */
	pastUri(name: string, hash: string, path: string, text: string): vscode.Uri {
		const uri = vscode.Uri.from({
			scheme: pastScheme,
			path: `/${name}`,
			query: `${hash} ${encodeURIComponent(path)}`,
		});
		this.#pastTexts.set(uri.toString(), text);
		return uri;
	}

	/** The changes that are shown in a document; undefined where none are. */
	in(uri: vscode.Uri): Comparison | undefined {
		return this.#comparisons.get(uri.toString());
	}

	/** Shows changes in a document, instead of those that are shown there. */
	show(uri: vscode.Uri, comparison: Comparison): void {
		this.#comparisons.set(uri.toString(), comparison);
		this.#show();
	}

	/** Takes the changes away that are shown in a document. */
	hide(uri: vscode.Uri): void {
		if (this.#comparisons.delete(uri.toString())) this.#show();
	}

	#show(): void {
		this.#draw();
		this.#offerList();
		this.#changed.fire();
	}

	#offerList(): void {
		const { activeTextEditor } = vscode.window;
		const isShown = activeTextEditor !== undefined && this.in(activeTextEditor.document.uri) !== undefined;
		void vscode.commands.executeCommand('setContext', 'corroborate.changesShown', isShown);
	}

	#draw(): void {
		for (const editor of vscode.window.visibleTextEditors) {
			const { document } = editor;
			const changes = this.in(document.uri)?.changes ?? [];
			for (const kind of marked)
				editor.setDecorations(
					this.#marks[kind],
					changes
						.filter(({ change, about }) => change === kind && about !== 'text')
						.flatMap((change) =>
							change.spans.map((span) => ({ range: rangeIn(document, span), hoverMessage: hoverOf(change) })),
						),
				);
			editor.setDecorations(this.#remark, remarksIn(document, changes));
		}
	}

	#lenses(uri: vscode.Uri): vscode.CodeLens[] {
		const comparison = this.in(uri);
		if (!comparison) return [];
		const top = new vscode.Range(0, 0, 0, 0);
		const { changes, title } = comparison;
		return [
			new vscode.CodeLens(top, {
				title: countWords(changes.length, title),
				command: 'corroborate.listChanges',
				arguments: [uri],
			}),
			new vscode.CodeLens(top, {
				title: vscode.l10n.t('$(close) Hide changes'),
				command: 'corroborate.hideChanges',
				arguments: [uri],
			}),
		];
	}
}

/** How many changes, and between which versions. */
export function countWords(count: number, title: string): string {
	if (count === 0) return plainLabel(vscode.l10n.t('Nothing changed {0}', title));
	return plainLabel(
		count === 1 ? vscode.l10n.t('1 change {0}', title) : vscode.l10n.t('{0} changes {1}', count, title),
	);
}

function markOf(style: string): vscode.TextEditorDecorationType {
	const color = new vscode.ThemeColor('editorInfo.foreground');
	return vscode.window.createTextEditorDecorationType({
		border: `1px ${style}`,
		borderColor: color,
		overviewRulerColor: color,
		overviewRulerLane: vscode.OverviewRulerLane.Center,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}

function hoverOf(change: ItemChange): vscode.MarkdownString {
	const [head, ...fields] =
		change.change === 'changed'
			? [changeLine({ ...change, fields: [] }), ...change.fields.map(fieldLine)]
			: [changeLine(change)];
	return markdown([escapeMarkdown(head!), ...fields.map((line) => escapeMarkdown(line))].join('  \n'), []);
}

/** At the end of each line what became of the claims that begin there; the text's own changes are seen in the text. */
function remarksIn(
	document: vscode.TextDocument,
	changes: readonly ItemChange[],
): vscode.DecorationOptions[] {
	const byLine = new Map<number, string[]>();
	for (const change of changes) {
		const [first] = change.spans;
		if (!first || (change.about !== 'claim' && change.about !== 'dismissal')) continue;
		const { line } = document.positionAt(first.start);
		const words =
			change.change === 'changed'
				? change.fields.map(fieldLine).join('; ')
				: changeLine({ ...change, name: '' });
		byLine.set(line, [...(byLine.get(line) ?? []), words]);
	}
	return [...byLine].map(([line, words]) => {
		const { end } = document.lineAt(line).range;
		const contentText = plainLabel(words.join(' · ')).slice(0, longestRemark);
		return { range: new vscode.Range(end, end), renderOptions: { after: { contentText } } };
	});
}
