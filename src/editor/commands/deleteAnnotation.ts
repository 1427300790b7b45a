import * as vscode from 'vscode';
import { anchorsOf, hasClaim } from '../../core';
import type { PlacedClaim, PlacedMention } from '../../core';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import type { Article } from '../project/projects';
import { tell } from '../show';
import { annotate, type SidecarChanges } from '../writing/annotate';
import type { Writer } from '../writing/writer';
import { activeArticle, type ActiveArticle, type ReadArticle } from './active';
import { choose, type Choice } from './form';
import type { Writing } from './writing';

interface Deletion {
	/** What it is, in words. */
	readonly name: string;
	readonly changes: SidecarChanges;
	/** Whose it is, where it is somebody's own. */
	readonly annotator?: string;
	/** How many posts go with it. */
	readonly posts?: number;
	/** What to know after it is gone. */
	readonly remark?: string;
}

/** Deletes what is annotated at the caret, or the claim with this id; asks which where there are several. */
export async function deleteAnnotation({ projects, writer }: Writing, id?: unknown): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const choices = id === undefined ? atCaret(active) : ofClaims(active, (placed) => placed.id === id);
	if (choices.length === 0)
		return tell(
			id === undefined
				? vscode.l10n.t('There is no annotation at the caret.')
				: vscode.l10n.t('This claim is not in the article any more.'),
		);
	const deletion =
		choices.length === 1
			? choices[0]!.value
			: await choose<Deletion>(vscode.l10n.t('Delete Annotation'), choices);
	if (deletion) await carryOut(writer, active, deletion);
}

/** Deletes a claim of an article, with what refers to it there. */
export async function deleteClaim(writer: Writer, article: ReadArticle, claim: PlacedClaim): Promise<void> {
	const [choice] = ofClaims(article, (placed) => placed === claim);
	if (choice?.value) await carryOut(writer, article, choice.value);
}

async function carryOut(
	writer: Writer,
	article: Article,
	{ name, annotator, posts = 0, changes, remark }: Deletion,
): Promise<void> {
	const isOthers = annotator !== undefined && annotator !== article.project.annotator;
	if (isOthers && !(await isMeant(name, annotator, posts))) return;
	if (!isOthers && posts > 0 && !(await isMeantWithPosts(name, posts))) return;
	if (!(await annotate(writer, article, changes))) return;
	const deleted =
		posts > 0
			? vscode.l10n.t('Deleted: {0} with its thread ({1}). Undo takes it back.', name, counted.posts(posts))
			: vscode.l10n.t('Deleted: {0}. Undo takes it back.', name);
	tell(remark ? `${deleted} ${remark}` : deleted);
}

/** What another annotator has made is never deleted unasked; Enter keeps it. */
function isMeant(name: string, annotator: string, posts: number): Promise<boolean> {
	const whole =
		posts > 0
			? vscode.l10n.t('Delete {0} of {1} with its thread ({2})', name, annotator, counted.posts(posts))
			: vscode.l10n.t('Delete {0} of {1}', name, annotator);
	return asked(vscode.l10n.t('Delete Another Annotator’s Claim'), whole);
}

/** Nor is what was said of it; Enter keeps it. */
function isMeantWithPosts(name: string, posts: number): Promise<boolean> {
	const whole = vscode.l10n.t('Delete {0} with its thread ({1})', name, counted.posts(posts));
	return asked(vscode.l10n.t('Delete a Claim with its Thread'), whole);
}

async function asked(title: string, whole: string): Promise<boolean> {
	const choices = [
		{ label: vscode.l10n.t('Keep it'), value: false },
		{ label: whole, value: true },
	];
	return (await choose(title, choices)) ?? false;
}

function atCaret(active: ActiveArticle): readonly Choice<Deletion>[] {
	const { project, document, path, editor } = active;
	const offset = editor.document.offsetAt(editor.selection.active);
	const holds = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
	const claims = ofClaims(active, (placed) => project.spansOf(path, placed).some(holds));
	const mentions = document.mentions.filter((mention) => project.spansOfMention(path, mention).some(holds));
	return [...claims, ...mentions.flatMap((mention) => ofMention(active, mention, offset))];
}

function ofClaims(
	article: ReadArticle,
	isAsked: (placed: PlacedClaim) => boolean,
): readonly Choice<Deletion>[] {
	const shown = article.project.claimsOf(article.document);
	return shown.filter(isAsked).map((placed) => {
		const { annotator, id, claim } = placed;
		const elsewhere = relationsElsewhere(article, id);
		const remark =
			elsewhere > 0
				? vscode.l10n.t('Relations in other articles that still name it: {0}. See Problems.', elsewhere)
				: undefined;
		return {
			label: plainLabel(vscode.l10n.t('Claim {0}: {1}, {2}', id, claim.is.topic, claim.is.act)),
			description: annotator,
			detail: plainLabel(
				typeof claim.quote === 'string' ? claim.quote : claim.quote.map(({ quote }) => quote).join(' … '),
			),
			value: {
				name: vscode.l10n.t('claim {0}', id),
				annotator,
				posts: claim.thread?.length,
				remark,
				changes: (sidecar) =>
					hasClaim(sidecar, placed)
						? [
								{ do: 'delete-references', id },
								{ do: 'delete', path: ['claims', annotator, id] },
							]
						: { refused: vscode.l10n.t('The claim {0} is not in it any more.', id) },
			},
		};
	});
}

function relationsElsewhere({ project, path }: Article, id: string): number {
	let count = 0;
	for (const document of project.corpus.documents())
		if (document.path !== path)
			for (const { claim } of project.claimsOf(document))
				count += (claim.relations ?? []).filter(({ to }) => to === id).length;
	return count;
}

function ofMention(
	active: ActiveArticle,
	mention: PlacedMention,
	offset: number,
): readonly Choice<Deletion>[] {
	const { project, document } = active;
	const entity = document.sidecar?.value.entities?.[mention.entity];
	if (!entity) return [];
	const { form, anchor } = mention;
	const [name, words] = [plainLabel(entity.name), plainLabel(form)];
	const where = entity.mentions?.[form];
	const path = ['entities', mention.entity, 'mentions', form];
	const places = document.mentions
		.filter((other) => other.entity === mention.entity && other.form === form)
		.flatMap((other) => project.spansOfMention(document.path, other));
	const others = places.filter(({ start, end }) => offset < start || end < offset);
	const count = Array.isArray(where) ? where.length : places.length;
	const isOnlyForm = Object.keys(entity.mentions ?? {}).length === 1;
	const lines: Choice<Deletion>[] = [];
	const one = vscode.l10n.t('mention of {0}', name);
	const label = vscode.l10n.t('Mention of {0}: this place only', name);
	if (anchor && Array.isArray(where) && where.length > 1)
		lines.push(
			line(label, one, () => [
				{ do: 'move-mention', entity: mention.entity, form, from: anchor, to: undefined },
			]),
		);
	if (!anchor && others.length > 0) {
		const anchors = anchorsOf(document.text, others);
		lines.push(
			line(label, one, ({ value: { entities } }) =>
				entities?.[mention.entity]?.mentions?.[form] === 'all'
					? [{ do: 'set', path, value: anchors }]
					: {
							refused: vscode.l10n.t(
								'The mentions of {0} are not in it as they were. Try again.',
								entity.name,
							),
						},
			),
		);
	}
	if (!isOnlyForm)
		lines.push(
			line(vscode.l10n.t('Mentions of {0} as “{1}” ({2})', name, words, count), `“${words}”`, () => [
				{ do: 'delete', path },
			]),
		);
	const whole = isOnlyForm
		? count === 1
			? vscode.l10n.t('Entity {0} (1 place)', name)
			: vscode.l10n.t('Entity {0} ({1} places)', name, count)
		: vscode.l10n.t('Entity {0} with all its names', name);
	lines.push(
		line(whole, vscode.l10n.t('entity {0}', name), () => [
			{ do: 'delete', path: ['entities', mention.entity] },
		]),
	);
	return lines;
}

function line(label: string, name: string, changes: SidecarChanges): Choice<Deletion> {
	return { label: plainLabel(label), value: { name: plainLabel(name), changes } };
}
