import * as vscode from 'vscode';
import { brief, eventsByDigit, sourcesByDigit } from '../../core';
import { annotatingOf } from '../commands/active';
import { escapeMarkdown } from '../markdown';
import { plainLabel } from '../labels';
import type { Projects } from '../project/projects';
import type { AnnotationMode } from './annotationMode';
import { handOf } from './runKey';

/** How many sources the badge itself names; the others are in its tooltip. */
const sourcesShown = 3;
/** UTF-16 units of a source's name in the badge. */
const longestName = 24;

/** The status bar says that annotation mode is on, and which digits stand for which sources just now; a click leaves the mode. */
export function registerBadge(projects: Projects, mode: AnnotationMode): vscode.Disposable {
	const item = vscode.window.createStatusBarItem(
		'corroborate.annotating',
		vscode.StatusBarAlignment.Left,
		11,
	);
	item.name = vscode.l10n.t('Corroborate: Annotation Mode');
	item.command = 'corroborate.annotationMode';
	item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
	let timer: ReturnType<typeof setTimeout> | undefined;

	function draw(): void {
		timer = undefined;
		const { editor } = mode;
		const article = editor && projects.read(editor.document.uri);
		if (!editor) return item.hide();
		const annotator = article?.project.annotator ?? '';
		item.text = `$(lock) ${vscode.l10n.t('Annotating')}`;
		if (article) {
			const annotation = { ...annotatingOf(article), annotator };
			const hand = handOf(editor);
			const sources = sourcesByDigit(annotation, hand).map(({ name }) => name);
			const events = eventsByDigit(annotation, hand.caret).slice(0, 9);
			const recent = sources
				.slice(1, sourcesShown + 1)
				.map((name, i) => `${i + 1} ${plainLabel(brief(name, longestName))}`);
			item.text = [item.text, ...recent].join(' · ');
			item.tooltip = new vscode.MarkdownString(
				[
					vscode.l10n.t('The text is read-only, letters tag. ? shows the keys, F10 leaves.'),
					...sources.map((name, i) => `${i} ${escapeMarkdown(name)}`),
					...events.map(({ event }, i) => `e ${i + 1} ${escapeMarkdown(event.name)}`),
				].join('\n\n'),
			);
		}
		item.accessibilityInformation = {
			label: vscode.l10n.t('Annotation mode is on: the text is read-only, letters tag.'),
		};
		item.show();
	}

	/** Once for all that happens in a turn. */
	function update(): void {
		timer ??= setTimeout(draw, 0);
	}

	return vscode.Disposable.from(
		item,
		{ dispose: () => clearTimeout(timer) },
		mode.onDidChange(update),
		projects.onDidUpdate(update),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === mode.editor) update();
		}),
	);
}
