import * as vscode from 'vscode';
import { brief, unsettled, type Unsettled } from '../../core';
import type { Document, Span } from '../../core';
import type { Project } from '../project/project';

/** What can be done about an annotation whose place is not sure. */
export const mendings = ['compare', 'accept', 'choose', 'reattach', 'delete'] as const;
export type Mending = (typeof mendings)[number];

/** The annotations of an article that have to be mended, as far as this annotator sees them. */
export function toMend(project: Project, document: Document): readonly Unsettled[] {
	const seen = new Set<unknown>(project.claimsOf(document));
	return unsettled(document).filter(({ of }) => 'form' in of || seen.has(of));
}

/** Those that have lost their place, or may have: a name that stands nowhere any more claims nothing of any place. */
export function lostAmong(all: readonly Unsettled[]): readonly Unsettled[] {
	return all.filter((one) => !isEverywhere(one));
}

/** What makes sense for it; `choose` and `accept` only where there is something to. */
export function mendingsOf(one: Unsettled): readonly Mending[] {
	if (isEverywhere(one)) return ['delete'];
	const { state } = one.placement;
	return mendings.filter((mending) => {
		if (mending === 'accept') return state === 'changed';
		// Several parts are not found by one place.
		return mending !== 'choose' || (state === 'ambiguous' && one.anchors.length === 1);
	});
}

/** Where its words stand this instant, as far as there is one place. */
export function spansNow(project: Project, path: string, { of }: Unsettled): readonly Span[] {
	return 'form' in of ? project.spansOfMention(path, of) : project.spansOf(path, of);
}

/** `claim k3f9wq2`, or whose mention it is. */
export function nameOf({ of }: Unsettled): string {
	return 'form' in of ? vscode.l10n.t('mention of {0}', of.entity) : vscode.l10n.t('claim {0}', of.id);
}

/** What a way to mend is called; never with words of the user's. */
export function labelOf(mending: Mending, { of }: Unsettled): string {
	switch (mending) {
		case 'compare':
			return vscode.l10n.t('Compare old and new');
		case 'accept':
			return vscode.l10n.t('Accept the new words');
		case 'choose':
			return vscode.l10n.t('Choose the place…');
		case 'reattach':
			return vscode.l10n.t('Re-attach to the selection');
		case 'delete':
			return 'form' in of
				? of.anchor
					? vscode.l10n.t('Delete this mention')
					: vscode.l10n.t('Delete this form')
				: vscode.l10n.t('Delete this claim');
	}
}

/** Longer quotes are cut in lists. */
const longest = 90;

/** The words as annotated, on one line of at most so many UTF-16 units. */
export function wordsAsAnnotated({ anchors }: Unsettled, length = longest): string {
	return quoted(
		anchors.map(({ quote }) => quote),
		length,
	);
}

/** The words of spans of an article, on one line. */
export function wordsAt(text: string, spans: readonly Span[]): string {
	return quoted(spans.map(({ start, end }) => text.slice(start, end)));
}

function quoted(words: readonly string[], length = longest): string {
	return `“${brief(words.join(' … '), length)}”`;
}

/** Whether it is a form that is placed wherever it stands. */
function isEverywhere({ of }: Unsettled): boolean {
	return 'form' in of && of.anchor === undefined;
}
