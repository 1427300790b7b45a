import * as vscode from 'vscode';
import { topics, type PlacedClaim, type Span, type Topic } from '../../core';
import type { Projects } from '../project/projects';
import { createGutterMark, type ClaimPlaces, type GutterMark, gutterMarks } from './gutter';
import { type Lane, lanesOf } from './lanes';
import { SentDecorations } from './sentDecorations';

type Status = PlacedClaim['claim']['is']['status'];
type Style = `${Topic}/${Status}/${Lane}`;

/**
 * Claims marked in the colour of their topic: dotted while a draft, solid when ready, one below the other where they share
 * words; and in the gutter what each line has that needs attention. Nothing of it moves a letter.
 */
export function registerDecorations(projects: Projects, extension: vscode.Uri): vscode.Disposable {
	const lines = new SentDecorations<Style>(createType);
	const gutter = new SentDecorations<GutterMark>((mark) => createGutterMark(extension, mark));

	const show = (editor: vscode.TextEditor): void => {
		const { uri } = editor.document;
		const isOn = vscode.workspace.getConfiguration('corroborate', uri).get<boolean>('underlineClaims');
		const article = isOn ? projects.read(uri) : undefined;
		// The places that are known are those of another text: the reading of this one is on its way.
		if (article && !article.project.isKnownAs(article.path, editor.document.getText())) return;
		const claims = article
			? article.project
					.claimsOf(article.document)
					.map((placed) => ({ placed, spans: article.project.spansOf(article.path, placed) }))
			: [];
		lines.show(editor, stylesOf(claims));
		gutter.show(editor, gutterMarks(editor.document, claims, article?.project.findings(article.path) ?? []));
	};

	const showAll = (): void => vscode.window.visibleTextEditors.forEach(show);
	showAll();
	return vscode.Disposable.from(
		lines,
		gutter,
		projects.onDidUpdate(({ project, paths }) => {
			for (const editor of vscode.window.visibleTextEditors) {
				const path = project.pathOf(editor.document.uri);
				if (path !== undefined && paths.has(path)) show(editor);
			}
		}),
		projects.onDidOpenArticle(showAll),
		vscode.window.onDidChangeVisibleTextEditors(showAll),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('corroborate.underlineClaims')) showAll();
		}),
	);
}

/** The places of all claims by how they are marked. */
function stylesOf(claims: readonly ClaimPlaces[]): ReadonlyMap<Style, readonly Span[]> {
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

function createType(style: Style): vscode.TextEditorDecorationType {
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
