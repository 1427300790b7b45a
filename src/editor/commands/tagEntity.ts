import * as vscode from 'vscode';
import { brief, entityKinds, entityOffers, mentionChanges, oneLine, openSuggestions } from '../../core';
import type { EntityKind, EntityOffers, EntityTarget, Span, SuggestedEntity } from '../../core';
import { kinds } from '../entities/kinds';
import { plainLabel } from '../labels';
import { selectedSpans } from '../selection';
import { tell } from '../show';
import { suggestionAt } from '../suggestions/suggestionAt';
import { annotate } from '../writing/annotate';
import { activeArticle, annotatingOf, type ActiveArticle } from './active';
import { type FormItem, heading, showForm } from './form';
import type { Writing } from './writing';

interface Tag {
	readonly target: EntityTarget;
	readonly spans: readonly Span[];
}

/**
 * Makes the selected words, or the name at the caret, mentions of an entity: one that is known, or a new one. What Enter takes
 * is the likeliest, with every mention of it in the article.
 */
export async function tagEntity({ projects, writer }: Writing): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const annotating = annotatingOf(active);
	const { entities } = openSuggestions(annotating);
	const selected = meantSpans(active.editor, entities);
	if (selected.length === 0) return tell(vscode.l10n.t('Select a name first.'));
	const offers = entityOffers(annotating, selected, entities);
	const tag = await ask(active, offers);
	if (!tag) return;
	const { target, spans } = tag;
	const name = plainLabel(target.entity.name);
	if (spans.length === 0)
		return tell(vscode.l10n.t('“{0}” is a mention of {1} already.', plainLabel(offers.form), name));
	const { project, path, document } = active;
	project.oldTexts.keep(path, document.text);
	const isWritten = await annotate(writer, active, (sidecar) =>
		mentionChanges(document.text, sidecar, target, spans),
	);
	if (isWritten)
		tell(vscode.l10n.t('Tagged: {0}, {1}', withCount(name, spans.length), kinds[target.entity.kind].one));
}

/** Without a selection, the name at the caret that might be tagged. */
function meantSpans(editor: vscode.TextEditor, entities: readonly SuggestedEntity[]): readonly Span[] {
	const selected = selectedSpans(editor);
	if (selected.length > 0) return selected;
	const at = suggestionAt({ claims: [], entities }, editor.document.offsetAt(editor.selection.active));
	return at ? [at.span] : [];
}

async function ask({ project, document }: ActiveArticle, offers: EntityOffers): Promise<Tag | undefined> {
	const { fresh } = offers;
	const isFresh = ({ slug }: EntityTarget): boolean => slug === fresh.slug;
	let isEverywhere = offers.isName;
	let { side } = fresh.entity;
	let tag: Tag | undefined;
	const spansOf = (target: EntityTarget): readonly Span[] =>
		isEverywhere ? offers.placesOf(target) : offers.selectedOf(target);
	const take = (target: EntityTarget) => (): boolean => {
		tag = { target, spans: spansOf(target) };
		return true;
	};
	const newOne = (kind: EntityKind): EntityTarget => ({
		slug: fresh.slug,
		entity: { name: fresh.entity.name, kind, side },
	});
	const { sides } = project.corpus.project.value;
	const known = (target: EntityTarget): FormItem => ({
		label: nameOf(target),
		description: inShort(sides, target),
		run: take(target),
	});
	const newLine = (kind: EntityKind): FormItem => {
		const target = newOne(kind);
		const label = vscode.l10n.t('New {0}', kinds[kind].one);
		return { label, description: nameOf(target), run: take(target) };
	};
	const lines = (): readonly FormItem[] => {
		const ranked = offers.ranked.map((target) => (isFresh(target) ? newOne(target.entity.kind) : target));
		const [first, ...likely] = ranked as [EntityTarget, ...EntityTarget[]];
		const guess = fresh.entity.kind;
		const kindsLeft = [guess, ...entityKinds.filter((kind) => kind !== guess)];
		// The first line is the guess already.
		if (isFresh(first)) kindsLeft.shift();
		return [
			{
				label: withPlaces(isFresh(first) ? newName(first) : nameOf(first), spansOf(first), isEverywhere),
				description: isFresh(first) ? sideOf(sides, first) : inShort(sides, first),
				detail: formsAt(document.text, spansOf(first)),
				run: take(first),
			},
			...scope(offers, first, isEverywhere, () => {
				isEverywhere = !isEverywhere;
				return false;
			}),
			...likely.filter((target) => !isFresh(target)).map(known),
			heading(vscode.l10n.t('New')),
			...kindsLeft.map(newLine),
			...sideLines(sides, side, (chosen) => {
				side = chosen;
				return false;
			}),
			...(offers.others.length > 0 ? [heading(vscode.l10n.t('Other entities'))] : []),
			...offers.others.map(known),
		];
	};
	await showForm({
		title: vscode.l10n.t('Tag Entity: {0}', plainLabel(brief(offers.form, 80))),
		placeholder: vscode.l10n.t('Enter takes the first line; type to find another entity'),
		items: lines,
	});
	return tag;
}

/** Turns between all mentions and the selected words alone, where these are not the same. */
function scope(
	offers: EntityOffers,
	target: EntityTarget,
	isEverywhere: boolean,
	run: () => boolean,
): readonly FormItem[] {
	const [places, selected] = [offers.placesOf(target), offers.selectedOf(target)];
	if (places.length <= selected.length) return [];
	return [
		{
			label: isEverywhere
				? vscode.l10n.t('Only the selected words')
				: vscode.l10n.t('Wherever it is mentioned in this article'),
			run,
		},
	];
}

type Sides = Readonly<Record<string, { readonly name: string }>> | undefined;

function sideLines(
	sides: Sides,
	current: string | undefined,
	run: (side: string | undefined) => boolean,
): readonly FormItem[] {
	const all = Object.entries(sides ?? {});
	if (all.length === 0) return [];
	return [
		heading(vscode.l10n.t('Side of a new one')),
		...all.map(([slug, { name }]) => ({
			label: vscode.l10n.t('Side: {0}', plainLabel(name)),
			description: slug === current ? vscode.l10n.t('as it is') : undefined,
			run: () => run(slug),
		})),
		...(current === undefined ? [] : [{ label: vscode.l10n.t('No side'), run: () => run(undefined) }]),
	];
}

const nameOf = ({ entity }: EntityTarget): string => plainLabel(brief(entity.name, 80));

const newName = (target: EntityTarget): string =>
	vscode.l10n.t('New {0}: {1}', kinds[target.entity.kind].one, nameOf(target));

const sideOf = (sides: Sides, { entity: { side } }: EntityTarget): string =>
	side === undefined ? '' : plainLabel(sides?.[side]?.name ?? side);

function inShort(sides: Sides, target: EntityTarget): string {
	const parts = [kinds[target.entity.kind].one, sideOf(sides, target), target.slug];
	return parts.filter(Boolean).join(', ');
}

const shownForms = 6;

/** The words of places, each once, the first of them. */
function formsAt(text: string, spans: readonly Span[]): string {
	const forms = new Set(spans.map(({ start, end }) => oneLine(text.slice(start, end))));
	const shown = [...forms].slice(0, shownForms).map((form) => `“${brief(form, 40)}”`);
	return plainLabel(`${shown.join(', ')}${forms.size > shownForms ? ' …' : ''}`);
}

function withPlaces(name: string, spans: readonly Span[], isEverywhere: boolean): string {
	if (spans.length === 0) return vscode.l10n.t('{0}, tagged already', name);
	if (!isEverywhere) return vscode.l10n.t('{0}, only the selected words', name);
	return spans.length === 1
		? vscode.l10n.t('{0}, its one mention in this article', name)
		: vscode.l10n.t('{0}, all {1} mentions in this article', name, spans.length);
}

function withCount(name: string, count: number): string {
	return count === 1 ? name : vscode.l10n.t('{0} ({1} mentions)', name, count);
}
