import * as vscode from 'vscode';
import { deleteMention, reattach, type Span, type Unsettled } from '../../core';
import { readFile } from '../files';
import { plainLabel } from '../labels';
import { type MendRequest, mendRequest } from '../mending/requests';
import {
	labelOf,
	mendingsOf,
	nameOf,
	spansNow,
	toMend,
	wordsAsAnnotated,
	wordsAt,
	type Mending,
} from '../mending/toMend';
import { rangeIn } from '../positions';
import { excerpt } from '../reading/excerpt';
import { selectedSpans } from '../selection';
import { tell } from '../show';
import { annotate, type SidecarChanges } from '../writing/annotate';
import { type ReadArticle, settledArticle } from './active';
import { deleteClaim } from './deleteAnnotation';
import { choose, type Choice, heading } from './form';
import type { Writing } from './writing';

const states: Readonly<Record<string, string>> = {
	changed: vscode.l10n.t('its words were edited'),
	ambiguous: vscode.l10n.t('stands in several places'),
	orphaned: vscode.l10n.t('its words are gone'),
};

/**
 * Mends an annotation whose place is not sure: the one asked for, else the one at the caret of an article or its sidecar,
 * else one out of a list. Only what is chosen is written.
 */
export async function mendAnchor(writing: Writing, argument?: unknown): Promise<void> {
	const request = mendRequest(argument);
	const at = await settledArticle(writing.projects, request?.article);
	if (!at) return;
	const all = toMend(at.project, at.document);
	if (all.length === 0) return tell(vscode.l10n.t('Every annotation of this article is in its place.'));
	const asked = request ? askedFor(all, request) : atCaret(at, all);
	if (asked.length === 0)
		return tell(vscode.l10n.t('This annotation is in its place, or not in the article any more.'));
	const one =
		asked.length === 1 ? asked[0] : await choose<Unsettled>(vscode.l10n.t('Mend Anchor'), linesOf(at, asked));
	if (!one) return;
	const by =
		request?.by ?? (await choose<Mending>(vscode.l10n.t('Mend Anchor: {0}', nameOf(one)), waysOf(at, one)));
	if (by !== undefined && mendingsOf(one).includes(by)) await carryOut(writing, at, one, by);
}

function askedFor(all: readonly Unsettled[], { path }: MendRequest): readonly Unsettled[] {
	if (!path) return all;
	return all.filter((one) => JSON.stringify(one.path) === JSON.stringify(path));
}

/** Those at the caret, in the article or in its sidecar; all where there is none. */
function atCaret({ project, path, document }: ReadArticle, all: readonly Unsettled[]): readonly Unsettled[] {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return all;
	const offset = editor.document.offsetAt(editor.selection.active);
	const isArticle = editor.document.uri.toString() === project.uriOf(path).toString();
	const here = all.filter((one) => {
		const item = document.sidecar?.locate(one.path);
		const spans = isArticle ? spansNow(project, path, one) : item ? [item] : [];
		return spans.some(({ start, end }) => start <= offset && offset <= end);
	});
	return here.length > 0 ? here : all;
}

function linesOf({ document }: ReadArticle, all: readonly Unsettled[]): readonly Choice<Unsettled>[] {
	return all.map((one) => {
		const whose = 'annotator' in one.of ? ` by ${one.of.annotator}` : '';
		return {
			label: plainLabel(`was: ${wordsAsAnnotated(one, 50)}`),
			description: plainLabel(`${nameOf(one)}${whose}`),
			detail: plainLabel(`now: ${standing(document.text, one)}`),
			value: one,
		};
	});
}

/** What is known of its place, in a few words. */
function standing(text: string, { placement: { state, spans } }: Unsettled): string {
	if (state === 'changed') return wordsAt(text, spans);
	return state === 'ambiguous' ? `in ${spans.length} places` : 'gone';
}

/** The ways to mend it, with what was annotated and what stands there now. */
function waysOf(at: ReadArticle, one: Unsettled): readonly Choice<Mending>[] {
	const { text } = at.document;
	const { state, spans } = one.placement;
	const selected = selectionIn(at);
	const now: Readonly<Record<Mending, string>> = {
		compare: `was: ${wordsAsAnnotated(one)}`,
		accept: `now: ${wordsAt(text, spans)}`,
		choose: `now: ${standing(text, one)}`,
		reattach:
			selected.length > 0
				? `now: ${wordsAt(text, selected)}`
				: vscode.l10n.t('First select the words in the article that say the same.'),
		delete: vscode.l10n.t('Undo takes it back.'),
	};
	return [
		heading(states[state] ?? ''),
		...mendingsOf(one).map((mending) => ({
			label: `${icons[mending]} ${labelOf(mending, one)}`,
			detail: plainLabel(now[mending]),
			value: mending,
		})),
	];
}

const icons: Readonly<Record<Mending, string>> = {
	compare: '$(diff)',
	accept: '$(check)',
	choose: '$(list-selection)',
	reattach: '$(pin)',
	delete: '$(trash)',
};

async function carryOut(writing: Writing, at: ReadArticle, one: Unsettled, by: Mending): Promise<void> {
	switch (by) {
		case 'compare':
			return writing.oldBesideNew.show(at.project, at.path, one);
		case 'accept':
			return attach(writing, at, one, one.placement.spans);
		case 'choose': {
			const place = await choosePlace(at, one);
			return place && attach(writing, at, one, [place]);
		}
		case 'reattach': {
			const spans = selectionIn(at);
			if (spans.length > 0) return attach(writing, at, one, spans);
			await vscode.window.showTextDocument(at.project.uriOf(at.path));
			return tell(
				vscode.l10n.t('Select the words of the article that say the same, then run Mend Anchor again.'),
			);
		}
		case 'delete':
			if ('annotator' in one.of) return deleteClaim(writing.writer, at, one.of);
			if (await annotate(writing.writer, at, (sidecar) => deleteMention(sidecar, one)))
				tell(vscode.l10n.t('Deleted: {0}. Undo takes it back.', nameOf(one)));
	}
}

async function attach(
	{ writer }: Writing,
	at: ReadArticle,
	one: Unsettled,
	spans: readonly Span[],
): Promise<void> {
	const { project, path, document } = at;
	if ((await readFile(project.uriOf(path))) !== document.text)
		return tell(vscode.l10n.t('The article was changed meanwhile. Try again.'));
	project.oldTexts.keep(path, document.text);
	const changes: SidecarChanges = (sidecar) => reattach(sidecar, one, document.text, spans);
	if (await annotate(writer, at, changes))
		tell(vscode.l10n.t('Mended: {0}. Undo takes it back.', nameOf(one)));
}

/** What is selected in an editor of the article, if anything is; the active editor first. */
function selectionIn({ project, path }: ReadArticle): readonly Span[] {
	const key = project.uriOf(path).toString();
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	const editors = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
	return (
		editors
			.filter(({ document }) => document.uri.toString() === key)
			.map(selectedSpans)
			.find((spans) => spans.length > 0) ?? []
	);
}

/** One of several places; moving through the list shows each in the article. */
async function choosePlace(
	{ project, path, document }: ReadArticle,
	one: Unsettled,
): Promise<Span | undefined> {
	const before = vscode.window.activeTextEditor;
	const was = before?.selection;
	const editor = await vscode.window.showTextDocument(project.uriOf(path), { preserveFocus: true });
	const mark = vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
	});
	const reveal = (span: Span | undefined): void => {
		const ranges = span ? [rangeIn(editor.document, span)] : [];
		editor.setDecorations(mark, ranges);
		const [range] = ranges;
		if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	};
	const lines = one.placement.spans.map((span) => ({
		label: plainLabel(excerpt(document.text, span).text),
		description: vscode.l10n.t('line {0}', project.rangeOf(path, span).start.line + 1),
		value: span,
	}));
	try {
		const place = await choose<Span>(vscode.l10n.t('The Place of {0}', nameOf(one)), lines, {
			placeholder: vscode.l10n.t('was: {0}', wordsAsAnnotated(one)),
			onActive: reveal,
		});
		if (!place && before && was) await vscode.window.showTextDocument(before.document, { selection: was });
		return place;
	} finally {
		mark.dispose();
	}
}
