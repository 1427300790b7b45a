import * as vscode from 'vscode';
import { classifySource, entityKinds, lasting, namesOf, sameName, slugOfEntity } from '../../core';
import type { Change, Entity, EntityKind, EntityTarget, SidecarReading } from '../../core';
import { plainLabel } from '../labels';
import { selectedSpans } from '../selection';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { activeArticle, annotatingOf, type ActiveArticle } from './active';
import { choose, type Choice, heading } from './form';
import type { Writing } from './writing';

/** Makes the selected words a mention of an entity, wherever they stand in the article: one that is known, or a new one. */
export async function tagEntity({ projects, writer }: Writing): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const { text } = active.document;
	const forms = new Set(
		selectedSpans(active.editor).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')),
	);
	const [form] = forms;
	if (form === undefined) return tell(vscode.l10n.t('Select a name first.'));
	const target = await choose<EntityTarget>(
		vscode.l10n.t('Tag Entity: {0}', plainLabel(form)),
		lines(active, form),
		{
			placeholder: vscode.l10n.t('What these words name, wherever they stand in the article'),
		},
	);
	if (!target) return;
	const { slug, entity } = target;
	const has = active.document.sidecar?.value.entities?.[slug]?.mentions;
	const missing = [...forms].filter((one) => has?.[one] !== 'all');
	if (missing.length === 0)
		return tell(
			vscode.l10n.t('“{0}” is a mention of {1} already.', plainLabel(form), plainLabel(entity.name)),
		);
	const changes = (sidecar: SidecarReading): readonly Change[] =>
		Object.hasOwn(sidecar.value.entities ?? {}, slug)
			? missing.map((one) => ({ do: 'add-mention', entity: slug, form: one, anchors: 'all' }))
			: [{ do: 'add-entity', slug, entity: { ...lasting(entity), mentions: mentionsOf(missing) } }];
	if (await annotate(writer, active, changes))
		tell(vscode.l10n.t('Tagged: {0}, {1}', plainLabel(entity.name), entity.kind));
}

function lines(active: ActiveArticle, form: string): readonly Choice<EntityTarget>[] {
	const known = knownEntities(active);
	const likely = known.filter(({ entity }) => likeness(entity, form) > 0);
	likely.sort((a, b) => likeness(b.entity, form) - likeness(a.entity, form));
	const rest = known.filter((target) => !likely.includes(target));
	const name = form;
	const slug = slugOfEntity(annotatingOf(active), name);
	const guess = kindOf(active, form);
	const kinds = [guess, ...entityKinds.filter((kind) => kind !== guess)];
	return [
		...likely.map(line),
		heading(vscode.l10n.t('New')),
		...kinds.map((kind) => ({
			label: plainLabel(`New ${kind}: ${name}`),
			value: { slug, entity: { name, kind } },
		})),
		...(rest.length > 0 ? [heading(vscode.l10n.t('Other entities'))] : []),
		...rest.map(line),
	];
}

function line(target: EntityTarget): Choice<EntityTarget> {
	const { name, kind } = target.entity;
	return { label: plainLabel(name), description: plainLabel(`${kind}, ${target.slug}`), value: target };
}

/** The entities of the project's file and of all its articles; by name. */
function knownEntities({ project, document }: ActiveArticle): EntityTarget[] {
	const records = new Map<string, Entity>();
	for (const { slug, articles } of project.corpus.entities()) records.set(slug, articles[0]!.entity);
	for (const more of [project.corpus.project.value.entities, document.sidecar?.value.entities])
		for (const [slug, entity] of Object.entries(more ?? {})) records.set(slug, entity);
	return [...records]
		.map(([slug, entity]) => ({ slug, entity }))
		.sort((a, b) => a.entity.name.localeCompare(b.entity.name));
}

/** 2 where the words are one of its names, 1 where one of its names begins or ends with them, or they with it. */
function likeness(entity: Entity, form: string): number {
	const names = namesOf(entity);
	if (names.some((name) => sameName(name, form))) return 2;
	const edges = (long: string, short: string): boolean =>
		long.startsWith(`${short} `) || long.endsWith(` ${short}`);
	return names.some((name) => edges(name, form) || edges(form, name)) ? 1 : 0;
}

/** A guess from the words and what stands before them; the user sees it. */
function kindOf({ document }: ActiveArticle, form: string): EntityKind {
	const { kind } = classifySource(form);
	if (kind === 'media' || kind === 'organization' || kind === 'group') return kind;
	const at = document.text.indexOf(form);
	const before = document.text.slice(Math.max(0, at - 20), Math.max(0, at));
	if (/\b(?:in|at|near|around|outside|into|towards?|from|to|of)\s+(?:the\s+)?$/.test(before)) return 'place';
	return form.includes(' ') ? 'person' : 'place';
}

function mentionsOf(forms: readonly string[]): Record<string, 'all'> {
	return Object.fromEntries(forms.map((form) => [form, 'all']));
}
