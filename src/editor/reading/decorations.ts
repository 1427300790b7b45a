import * as vscode from 'vscode';
import { topics, type PlacedClaim, type Span, type Topic } from '../../core';
import type { Comparing } from '../adjudication/comparing';
import type { AnnotationMode } from '../annotating/annotationMode';
import type { ClaimPlaces } from '../project/project';
import type { Article, Projects } from '../project/projects';
import { createGutterMark, type GutterMark, gutterMarks } from './gutter';
import { type Lane, lanesOf } from './lanes';
import { SentDecorations } from './sentDecorations';

type Status = PlacedClaim['claim']['is']['status'];
export type Style = `${Topic}/${Status}/${Lane}`;

/**
 * Claims marked in the colour of their topic: dotted while a draft, solid when ready, one below the other where they share
 * words; and in the gutter what each line has that needs attention, but for the claim that is still being made. Nothing of it moves a
 * letter.
 */
export function registerDecorations(
	projects: Projects,
	mode: AnnotationMode,
	comparing: Comparing,
	extension: vscode.Uri,
): vscode.Disposable {
	const lines = new SentDecorations<Style>(createType);
	const gutter = new SentDecorations<GutterMark>((mark) => createGutterMark(extension, mark));

	const show = (editor: vscode.TextEditor, article: Article | undefined): void => {
		const { document } = editor;
		const isOn = vscode.workspace
			.getConfiguration('corroborate', document.uri)
			.get<boolean>('underlineClaims');
		const reading = isOn ? article?.project.corpus.document(article.path) : undefined;
		if (!article || !reading) {
			lines.show(editor, new Map());
			gutter.show(editor, new Map());
			return;
		}
		const { project, path } = article;
		// The places that are known are those of another text: the reading of this one is on its way.
		if (!project.isKnownAs(path, document.getText())) return;
		const claims = project.claimPlaces(reading);
		// What is compared has marks of its own.
		lines.show(editor, comparing.isAt(document.uri) ? new Map() : stylesOf(claims));
		const { inMaking } = mode;
		const unfinished = inMaking?.uri.toString() === document.uri.toString() ? inMaking.id : undefined;
		const findings = project.findings(path).filter(({ about }) => about.id !== unfinished);
		gutter.show(editor, gutterMarks(document, claims, findings));
	};
	const showIn = (article: Article): void => {
		const uri = article.project.uriOf(article.path).toString();
		for (const editor of vscode.window.visibleTextEditors)
			if (editor.document.uri.toString() === uri) show(editor, article);
	};
	const showAll = (): void => {
		for (const editor of vscode.window.visibleTextEditors) show(editor, projects.peek(editor.document.uri));
	};
	showAll();
	return vscode.Disposable.from(
		lines,
		gutter,
		mode.onDidChange(showAll),
		comparing.onDidChange(showAll),
		projects.onDidReadArticle(showIn),
		projects.onDidForetell(showIn),
		projects.onDidOpenArticle(showIn),
		projects.onDidUpdate(({ project, paths }) => {
			for (const editor of vscode.window.visibleTextEditors) {
				const { uri } = editor.document;
				const path = project.pathOf(uri);
				if (path !== undefined && paths.has(path)) show(editor, projects.peek(uri) ?? { project, path });
			}
		}),
		vscode.window.onDidChangeVisibleTextEditors(showAll),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('corroborate.underlineClaims')) showAll();
		}),
	);
}

/** The places of all claims by how they are marked. */
export function stylesOf(claims: readonly ClaimPlaces[]): ReadonlyMap<Style, readonly Span[]> {
	const placed = claims.filter(({ spans }) => spans.length > 0);
	const lanes = lanesOf(
		placed.map(({ spans }) => ({
			start: Math.min(...spans.map(({ start }) => start)),
			end: Math.max(...spans.map(({ end }) => end)),
		})),
	);
	const styles = new Map<Style, Span[]>();
	placed.forEach(({ placed: { claim }, spans }, index) => {
		// A team's own topics share the colour of `other`.
		const topic = topics.find((known) => known === claim.is.topic) ?? 'other';
		const style: Style = `${topic}/${claim.is.status}/${lanes[index]!}`;
		const list = styles.get(style);
		if (list) list.push(...spans);
		else styles.set(style, [...spans]);
	});
	return styles;
}

/** How claims of one topic and status are marked in a lane. */
export function createType(style: Style): vscode.TextEditorDecorationType {
	const [topic, status, lane] = style.split('/') as [Topic, Status, `${Lane}`];
	// The ids of colours take no hyphens.
	const id = `corroborate.${topic.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;
	return vscode.window.createTextEditorDecorationType({
		...looks[lane](`var(--vscode-${id.replace('.', '-')})`),
		borderColor: new vscode.ThemeColor(id),
		borderStyle: status === 'ready' ? 'solid' : 'dotted',
		overviewRulerColor: new vscode.ThemeColor(id),
		overviewRulerLane: vscode.OverviewRulerLane.Left,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}

/** Boxes behind the words, whose edges are drawn: none takes room in the line. */
const looks: Readonly<Record<`${Lane}`, (color: string) => vscode.DecorationRenderOptions>> = {
	// A box that ends higher: the foot of the line is for the wave of a warning, or the next lane.
	0: () => ({ borderWidth: '0 0 2px 0; height: calc(100% - 3px) !important' }),
	1: () => ({ borderWidth: '0 0 2px 0' }),
	2: (color) => ({
		borderWidth: '1px 0 0 0',
		backgroundColor: `color-mix(in srgb, ${color} 22%, transparent)`,
	}),
};
