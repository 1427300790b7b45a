import * as vscode from 'vscode';
import { applyEdits, createLocator } from '../../core';
import type { Span, Unsettled } from '../../core';
import { nameOf } from '../files';
import { oldScheme } from '../oldTexts/oldTexts';
import { rangeIn } from '../positions';
import type { Project } from '../project/project';

interface Shown {
	readonly text: string;
	/** The words as annotated. */
	readonly old: readonly Span[];
	readonly article: vscode.Uri;
	/** The same words in the article, or where they may be. */
	readonly now: readonly Span[];
	isRevealed: boolean;
}

/** Shows the text that an annotation was made on beside the article, with its words marked in both. */
export class OldBesideNew implements vscode.Disposable {
	readonly #shown = new Map<string, Shown>();
	readonly #mark = vscode.window.createTextEditorDecorationType({
		border: '1px solid',
		borderColor: new vscode.ThemeColor('editorInfo.foreground'),
		overviewRulerColor: new vscode.ThemeColor('editorInfo.foreground'),
		overviewRulerLane: vscode.OverviewRulerLane.Center,
	});
	readonly #subscriptions = [
		vscode.workspace.registerTextDocumentContentProvider(oldScheme, {
			provideTextDocumentContent: (uri) =>
				this.#shown.get(uri.toString())?.text ??
				vscode.l10n.t('This older text is not at hand any more: compare again.'),
		}),
		vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => {
			if (uri.scheme === oldScheme) this.#shown.delete(uri.toString());
		}),
		this.#mark,
	];

	/** @param path of the article as last read */
	async show(project: Project, path: string, annotation: Unsettled): Promise<void> {
		const article = project.uriOf(path);
		const name = nameOf(article);
		const { text, spans, isWhole } = oldTextOf(project, path, annotation);
		const now = annotation.placement.spans;
		const uri = vscode.Uri.from({
			scheme: oldScheme,
			path: `/${name}`,
			query: [path, ...annotation.path].map(encodeURIComponent).join('/'),
		});
		this.#shown.set(uri.toString(), { text, old: spans, article, now, isRevealed: false });
		const [place] = now;
		await vscode.commands.executeCommand(
			'vscode.diff',
			uri,
			article,
			isWhole
				? vscode.l10n.t('{0}: when annotated ↔ now', name)
				: vscode.l10n.t('{0}: the words when annotated ↔ now', name),
			place ? { selection: project.rangeOf(path, { start: place.start, end: place.start }) } : {},
		);
		this.#draw();
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	#draw(): void {
		const editors = vscode.window.visibleTextEditors;
		const keys = new Map(editors.map((editor) => [editor.document.uri.toString(), editor]));
		const current = [...this.#shown].filter(([key]) => keys.has(key)).map(([, shown]) => shown);
		for (const editor of editors) {
			const key = editor.document.uri.toString();
			const old = this.#shown.get(key);
			const spans = old
				? old.old
				: current.filter(({ article }) => article.toString() === key).flatMap(({ now }) => now);
			editor.setDecorations(
				this.#mark,
				spans.map((span) => rangeIn(editor.document, span)),
			);
			const [first] = old?.old ?? [];
			if (!old || !first || old.isRevealed) continue;
			old.isRevealed = true;
			// Both sides scroll as one: the article leads where the words have a place in it.
			if (old.now.length === 0)
				editor.revealRange(rangeIn(editor.document, first), vscode.TextEditorRevealType.InCenter);
		}
	}
}

interface OldText {
	readonly text: string;
	readonly spans: readonly Span[];
	/** False where the text that it was made on could not be had: it stands for what the annotation remembers. */
	readonly isWhole: boolean;
}

function oldTextOf(project: Project, path: string, { text: id, anchors, placement }: Unsettled): OldText {
	const whole = id === undefined ? undefined : project.oldTexts.get(path, id);
	const text = whole?.replaceAll('\r\n', '\n');
	const { state, spans } = createLocator(text ?? '').place(anchors);
	if (text !== undefined && (state === 'exact' || state === 'moved')) return { text, spans, isWhole: true };
	if (placement.state === 'changed') {
		const edits = placement.spans.map(({ start, end }, i) => ({ start, end, text: anchors[i]?.quote ?? '' }));
		let shift = 0;
		const places = edits.map(({ start, end, text: quote }) => {
			const from = start + shift;
			shift += quote.length - (end - start);
			return { start: from, end: from + quote.length };
		});
		return { text: applyEdits(project.textOf(path), edits), spans: places, isWhole: false };
	}
	let remembered = '';
	const places = anchors.map(({ quote, prefix = '', suffix = '' }) => {
		if (remembered !== '') remembered += '\n…\n';
		const start = remembered.length + prefix.length;
		remembered += `${prefix}${quote}${suffix}`;
		return { start, end: start + quote.length };
	});
	return { text: remembered, spans: places, isWhole: false };
}
