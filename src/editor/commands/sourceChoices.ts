import * as vscode from 'vscode';
import { classifySource, knownSources, ownVoice, sourceFor } from '../../core';
import type { SourceChoice } from '../../core';
import { plainLabel } from '../labels';
import { annotatingOf, type ActiveArticle } from './active';
import { type FormItem, showForm } from './form';

/** Lets the user pick a source, known or by a new name; undefined where they left. `current` is not offered again. */
export async function chooseSource(
	active: ActiveArticle,
	offset: number,
	current: string,
): Promise<SourceChoice | undefined> {
	let chosen: SourceChoice | undefined;
	const take = (source: SourceChoice): boolean => {
		chosen = source;
		return true;
	};
	const known = [ownVoice, ...knownSources(annotatingOf(active), offset)].filter(
		({ slug }) => slug !== current,
	);
	const lines = known.map((source) => ({
		label: plainLabel(source.name),
		description: plainLabel(source.description),
		run: () => take(source),
	}));
	await showForm({
		title: vscode.l10n.t('Source'),
		placeholder: vscode.l10n.t('Who says it; type a name for a new source'),
		items: () => [...lines, newSourceLine(active, take)],
	});
	return chosen;
}

/** The line for a source that is in no list: its name is what was typed. */
export function newSourceLine(active: ActiveArticle, take: (source: SourceChoice) => boolean): FormItem {
	return {
		label: vscode.l10n.t('$(add) New source with the name that you type'),
		alwaysShow: true,
		run: (typed) => typed !== '' && take(sourceFor(annotatingOf(active), typed, classifySource(typed))),
	};
}
