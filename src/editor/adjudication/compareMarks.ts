import * as vscode from 'vscode';
import type { ComparedItem, Span } from '../../core';
import { SentDecorations } from '../reading/sentDecorations';
import type { Comparing } from './comparing';
import { kindSigns } from './compareWords';

type Kind = ComparedItem['kind'];
type Look = `line/${Kind}/${number}` | `label/${string}`;

const colours: Readonly<Record<Kind, string>> = {
	agreed: 'charts.green',
	differing: 'charts.yellow',
	only: 'charts.blue',
};
const strokes: Readonly<Record<Kind, string>> = { agreed: 'solid', differing: 'dashed', only: 'dotted' };
/** The third and every further side share the place above the words: the numbers tell them apart. */
const lanes: readonly vscode.DecorationRenderOptions[] = [
	{ borderWidth: '0 0 2px 0; height: calc(100% - 3px) !important' },
	{ borderWidth: '0 0 2px 0' },
	{ borderWidth: '2px 0 0 0' },
];

/**
 * Marks in the compared article what each side has: a line of its own for each side, solid where all agree, dashed where they
 * differ, dotted where one alone has it; in front, in small, a sign, after the numbers of the sides unless all begin there.
 */
export function registerCompareMarks(
	comparing: Comparing,
	onDidUpdate: vscode.Event<unknown>,
): vscode.Disposable {
	const marks = new SentDecorations<Look>(createType);
	const showAll = (): void => {
		const now = comparing.article && comparing.now();
		for (const editor of vscode.window.visibleTextEditors) {
			const { document } = editor;
			const isHere = now && 'comparison' in now && comparing.isAt(document.uri);
			if (!isHere) marks.show(editor, new Map());
			else if (now.project.isKnownAs(now.path, document.getText()))
				marks.show(
					editor,
					looksOf(now.comparison.items, (placed) => now.project.spansOf(now.path, placed)),
				);
		}
	};
	return vscode.Disposable.from(
		marks,
		comparing.onDidChange(showAll),
		onDidUpdate(showAll),
		vscode.window.onDidChangeVisibleTextEditors(showAll),
	);
}

type Placed = NonNullable<ComparedItem['claims'][number]>;

/** Where which mark stands. */
export function looksOf(
	items: readonly ComparedItem[],
	spansOf: (placed: Placed) => readonly Span[],
): ReadonlyMap<Look, readonly Span[]> {
	const looks = new Map<Look, Span[]>();
	const put = (look: Look, spans: readonly Span[]): void => {
		const known = looks.get(look);
		if (known) known.push(...spans);
		else if (spans.length > 0) looks.set(look, [...spans]);
	};
	for (const item of items) {
		const byStart = new Map<number, { span: Span; sides: number[] }>();
		item.claims.forEach((placed, side) => {
			if (!placed) return;
			const spans = spansOf(placed);
			put(`line/${item.kind}/${Math.min(side, lanes.length - 1)}`, spans);
			const [span] = spans;
			if (!span) return;
			const known = byStart.get(span.start);
			if (known) known.sides.push(side + 1);
			else byStart.set(span.start, { span, sides: [side + 1] });
		});
		const state = item.state === 'taken' ? '✓' : item.state === 'left-out' ? '✗' : kindSigns[item.kind];
		for (const { span, sides } of byStart.values()) {
			// VS Code does not count marks when it wraps lines: each character less keeps the end of a line in sight.
			const whose = sides.length === item.claims.length ? '' : sides.join('');
			put(`label/${whose}${state}`, [span]);
		}
	}
	return looks;
}

function createType(look: Look): vscode.TextEditorDecorationType {
	const [what, ...rest] = look.split('/');
	if (what === 'label')
		return vscode.window.createTextEditorDecorationType({
			before: {
				contentText: rest.join('/'),
				margin: '0 0.3em 0 0',
				// Raised without making the line higher.
				textDecoration: 'none; font-size: 75%; position: relative; top: -0.3em',
			},
			rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
		});
	const [kind, lane] = rest as [Kind, `${number}`];
	return vscode.window.createTextEditorDecorationType({
		...lanes[Number(lane)]!,
		borderStyle: strokes[kind],
		borderColor: new vscode.ThemeColor(colours[kind]),
		overviewRulerColor: new vscode.ThemeColor(colours[kind]),
		overviewRulerLane: vscode.OverviewRulerLane.Left,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}
