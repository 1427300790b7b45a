import * as vscode from 'vscode';
import {
	conflictsIn,
	mergeMarked,
	resolveConflict,
	sidecarPathOf,
	type Applied,
	type Conflicted,
	type ConflictSide,
} from '../../core';
import { plainLabel } from '../labels';
import { mergeBase } from '../mending/mergeBase';
import { resolveRequest } from '../mending/requests';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { replacement } from '../writing/replaceText';
import { settledArticle, type ReadArticle } from './active';
import { choose, type Choice } from './form';
import type { Writing } from './writing';

const maximumShown = 120;

/**
 * Finishes a merge in the sidecar of an article: merges what stands between git's markers by annotation, then asks for
 * each field that both changed. Nothing is staged; each step is one step of undo.
 */
export async function resolveMerge(writing: Writing, argument?: unknown): Promise<void> {
	const request = resolveRequest(argument);
	const at = await settledArticle(writing.projects, request?.article);
	if (!at) return;
	if (request?.path && request.side) return takeSide(writing, at, request.path, request.side);
	const isMarked = at.document.sidecar?.problems.some(({ code }) => code === 'sidecar.markers') ?? false;
	if (isMarked && !(await mergeMarkers(writing, at))) return;
	const all = openFields(at).length;
	if (all === 0)
		return tell(
			isMarked
				? vscode.l10n.t('Merged. Look it over, then stage it.')
				: vscode.l10n.t('Nothing is left to merge here.'),
		);
	await askForEach(writing, at);
}

async function mergeMarkers({ writer }: Writing, { project, path }: ReadArticle): Promise<boolean> {
	const sidecarPath = sidecarPathOf(path);
	const uri = project.uriOf(sidecarPath);
	const base = await mergeBase(uri);
	const written = await writer.write(
		uri,
		(source): Applied => {
			const merged = mergeMarked(source, 'sidecar', base);
			return merged.refused === undefined ? { edits: [replacement(source, merged.text)] } : merged;
		},
		{ article: project.uriOf(path) },
	);
	project.touch(sidecarPath);
	await project.settle();
	return written;
}

/** A field that is not settled yet. */
interface OpenField {
	readonly item: Conflicted;
	readonly field: string;
}

function openFields({ project, path }: ReadArticle): readonly OpenField[] {
	const sidecar = project.corpus.document(path)?.sidecar;
	return conflictsIn(sidecar?.value ?? {}).flatMap((item) =>
		Object.keys(item.conflict).map((field) => ({ item, field })),
	);
}

async function askForEach(writing: Writing, at: ReadArticle): Promise<void> {
	const later = new Set<string>();
	for (;;) {
		const left = openFields(at).filter((open) => !later.has(keyOf(open)));
		const [next] = left;
		if (!next) break;
		const title = vscode.l10n.t(
			'Resolve Merge: {0}, {1} ({2} left)',
			nameOf(next.item),
			next.field,
			left.length,
		);
		const side = await choose<ConflictSide | 'later'>(plainLabel(title), choicesOf(next), {
			placeholder: vscode.l10n.t('Enter takes a version, Escape leaves the rest as it is'),
		});
		if (side === undefined) break;
		if (side === 'later') later.add(keyOf(next));
		else if (!(await settle(writing, at, next, side))) later.add(keyOf(next));
	}
	const rest = openFields(at).length;
	tell(
		rest === 0
			? vscode.l10n.t('Merged. Look it over, then stage it.')
			: vscode.l10n.t('{0} left: see Problems.', rest),
	);
}

function choicesOf({ item, field }: OpenField): readonly Choice<ConflictSide | 'later'>[] {
	const later = { label: vscode.l10n.t('Later'), value: 'later' } as const;
	const entry = item.conflict[field];
	if (field === 'deleted') {
		const deletedBy: ConflictSide = entry === 'theirs' ? 'theirs' : 'ours';
		const changedBy: ConflictSide = deletedBy === 'theirs' ? 'ours' : 'theirs';
		return [
			{ label: vscode.l10n.t('Keep it, as {0} changed it', changedBy), value: changedBy },
			{ label: vscode.l10n.t('Delete it, as {0} did', deletedBy), value: deletedBy },
			later,
		];
	}
	const versions = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<
		Record<string, unknown>
	>;
	const line = (label: string, side: ConflictSide, description: string): Choice<ConflictSide> => ({
		label: plainLabel(`${label}: ${shown(versions[side])}`),
		description,
		value: side,
	});
	return [
		line(vscode.l10n.t('Ours'), 'ours', vscode.l10n.t('stands there now')),
		line(vscode.l10n.t('Theirs'), 'theirs', ''),
		// Where both added the field, or the base is not known, there is nothing to go back to.
		...((versions['base'] ?? null) === null
			? []
			: [line(vscode.l10n.t('Base'), 'base', vscode.l10n.t('what both came from'))]),
		later,
	];
}

function shown(value: unknown): string {
	if (value === undefined || value === null) return vscode.l10n.t('nothing');
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > maximumShown ? `${text.slice(0, maximumShown - 1).trimEnd()}…` : text;
}

async function takeSide(
	writing: Writing,
	at: ReadArticle,
	path: readonly string[],
	side: ConflictSide,
): Promise<void> {
	const open = openFields(at).filter(({ item }) => isSame(item.path, path));
	if (open.length === 0) return tell(vscode.l10n.t('This conflict is settled already.'));
	for (const one of open) if (!(await settle(writing, at, one, side))) return;
	tell(vscode.l10n.t('Settled: {0}. Undo takes it back.', side));
}

/** Writes the version of one side; computed on the sidecar as it is then. */
function settle(
	{ writer }: Writing,
	at: ReadArticle,
	{ item: { path }, field }: OpenField,
	side: ConflictSide,
): Promise<boolean> {
	return annotate(writer, at, ({ value }) => {
		const item = conflictsIn(value).find((one) => isSame(one.path, path));
		return item
			? resolveConflict(value, item, field, side)
			: { refused: vscode.l10n.t('This conflict is settled already.') };
	});
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function keyOf({ item, field }: OpenField): string {
	return JSON.stringify([item.path, field]);
}

function nameOf({ path }: Conflicted): string {
	const [top, , last] = path;
	if (top === 'claims') return vscode.l10n.t('claim {0}', last!);
	if (top === 'entities') return vscode.l10n.t('entity {0}', path[1]!);
	if (top === 'sources') return vscode.l10n.t('source {0}', path[1]!);
	if (top === 'dismissed') return vscode.l10n.t('a dismissal');
	return top === 'article' ? vscode.l10n.t('the article') : vscode.l10n.t('the file');
}
