import * as vscode from 'vscode';
import { brief, eventsByDigit, handSummary, sourcesByDigit } from '../../core';
import type { Annotation, Hand, HandSummary } from '../../core';
import { annotatingOf } from '../commands/active';
import { escapeMarkdown } from '../markdown';
import { plainLabel } from '../labels';
import type { Projects } from '../project/projects';
import type { Suggestions } from '../suggestions/suggestions';
import type { AnnotationMode } from './annotationMode';
import { handOf } from './runKey';

/** How many sources the badge itself names; the others are in its tooltip. */
const sourcesShown = 3;
/** UTF-16 units of a source's name in the badge. */
const longestName = 24;

/**
 * The status bar says that annotation mode is on, which digits stand for which sources just now, and what the claim in hand says or
 * Enter would tag. A click leaves the mode.
 */
export function registerBadge(
	projects: Projects,
	mode: AnnotationMode,
	suggestions: Suggestions,
): vscode.Disposable {
	const item = vscode.window.createStatusBarItem(
		'corroborate.annotating',
		vscode.StatusBarAlignment.Left,
		11,
	);
	item.name = vscode.l10n.t('Corroborate: Annotation Mode');
	item.command = 'corroborate.annotationMode';
	item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
	const inHand = vscode.window.createStatusBarItem(
		'corroborate.inHand',
		vscode.StatusBarAlignment.Left,
		10.5,
	);
	inHand.name = vscode.l10n.t('Corroborate: Claim in Hand');
	let timer: ReturnType<typeof setTimeout> | undefined;

	function draw(): void {
		timer = undefined;
		const { editor } = mode;
		const article = editor && projects.read(editor.document.uri);
		if (!editor) {
			item.hide();
			return inHand.hide();
		}
		item.text = `$(lock) ${vscode.l10n.t('Annotating')}`;
		if (article) {
			const annotation = {
				...annotatingOf(article),
				annotator: article.project.annotator ?? '',
				suggestions: suggestions.areShown ? suggestions.of(editor.document) : undefined,
			};
			const hand = handOf(editor);
			showHand(inHand, handSummary(annotation, hand));
			showDigits(item, annotation, hand);
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
		inHand,
		{ dispose: () => clearTimeout(timer) },
		mode.onDidChange(update),
		projects.onDidUpdate(update),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === mode.editor) update();
		}),
	);
}

/** Which digits stand for which sources and events just now. */
function showDigits(item: vscode.StatusBarItem, annotation: Annotation, hand: Hand): void {
	const sources = sourcesByDigit(annotation, hand).map(({ name }) => name);
	const events = eventsByDigit(annotation, hand).slice(0, 9);
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

function showHand(item: vscode.StatusBarItem, summary: HandSummary | undefined): void {
	if (!summary) return item.hide();
	const text = plainLabel(summary.text);
	item.text = summary.is === 'claim' ? `$(tag) ${text}` : `$(arrow-small-right) ${text}`;
	item.tooltip =
		summary.is === 'claim'
			? vscode.l10n.t('What your claim on these words says')
			: vscode.l10n.t('What Enter would tag these words as');
	item.accessibilityInformation = {
		label:
			summary.is === 'claim'
				? vscode.l10n.t('Your claim: {0}', text)
				: vscode.l10n.t('Enter tags: {0}', text),
	};
	item.show();
}
