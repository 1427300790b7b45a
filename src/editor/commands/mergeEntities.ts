import * as vscode from 'vscode';
import {
	articlePathOf,
	entityCandidates,
	kindInProject,
	likeness,
	mergeEntities as mergeIn,
} from '../../core';
import type { DroppedField, EntityCandidate, EntityMerge, MergedPlace } from '../../core';
import { kinds } from '../entities/kinds';
import { plainLabel } from '../labels';
import { Positions } from '../positions';
import type { Project } from '../project/project';
import { tell } from '../show';
import { refuse } from '../writing/refuse';
import type { FileChange } from '../writing/writer';
import { activeArticle } from './active';
import { entityAtCaret, entityMeant, undoneIn } from './entityMeant';
import { choose, type FormItem, heading, showForm } from './form';
import { OtherSide } from './otherSide';
import type { Writing } from './writing';

/**
 * Makes two entities one in every file of their project, as one step of undo: the one of the tree's node, or that is mentioned
 * at the caret, or else that is chosen; and one that is the same. Every place that changes is shown before anything is written.
 */
export async function mergeEntities(writing: Writing, node?: unknown): Promise<void> {
	const meant = await meantOrChosen(writing, node);
	if (!meant) return;
	const { project, slug, article } = meant;
	await project.load();
	const candidates = entityCandidates(project.corpus);
	const one = candidates.find((candidate) => candidate.slug === slug);
	const other = one && (await chooseOther(one, candidates));
	if (!one || !other) return;
	const merge = await preview(project, one, other);
	if (!merge) return;
	const files = filesOf(project, merge);
	const changes = files.map(({ path }) => changeOf(project, merge, path));
	const paths = files.map(({ path }) => path);
	if (!(await writing.writer.writeTogether(changes, undoneIn(project, article, paths)))) return;
	for (const path of paths) project.touch(path);
	await project.settle();
	tell(vscode.l10n.t('Merged into {0}. Undo takes it back.', plainLabel(merge.survivor.name)));
}

interface Meant {
	readonly project: Project;
	readonly slug: string;
	readonly article?: vscode.Uri;
}

async function meantOrChosen(writing: Writing, node: unknown): Promise<Meant | undefined> {
	const { projects } = writing;
	if (node !== undefined) {
		const meant = await entityMeant(writing, node);
		return meant && { ...meant, slug: meant.entity.slug };
	}
	const document = vscode.window.activeTextEditor?.document;
	const active = document && (await projects.open(document)) ? await activeArticle(projects) : undefined;
	const meant = active && entityAtCaret(active);
	if (meant) return { ...meant, slug: meant.entity.slug };
	const all = active ? [active.project] : projects.all();
	return choose(
		vscode.l10n.t('Merge Entities'),
		all.flatMap((project) =>
			entityCandidates(project.corpus).map(({ slug, entity: { name, kind } }) => ({
				label: plainLabel(name),
				description: plainLabel(`${kinds[kind].one}, ${slug}`),
				value: { project, slug, article: active?.editor.document.uri },
			})),
		),
		{ placeholder: vscode.l10n.t('Which entity is there twice') },
	);
}

/** The one that is the same: those of the same name first, then the most mentioned. */
function chooseOther(
	one: EntityCandidate,
	candidates: readonly EntityCandidate[],
): Promise<EntityCandidate | undefined> {
	const names = [one.entity.name, ...one.forms];
	const near = new Map(
		candidates.map((other) => [other, Math.max(...names.map((name) => likeness(other, name)))]),
	);
	return choose(
		vscode.l10n.t('Merge Entity: {0}', plainLabel(one.entity.name)),
		candidates
			.filter(({ slug }) => slug !== one.slug)
			.sort((a, b) => near.get(b)! - near.get(a)!)
			.map((other) => ({
				label: plainLabel(other.entity.name),
				description: plainLabel(`${kinds[other.entity.kind].one}, ${other.slug}`),
				value: other,
			})),
		{ placeholder: vscode.l10n.t('Which entity is the same? Enter shows every place that would change.') },
	);
}

/** Shows what would change, either way round; undefined where it was left. */
async function preview(
	project: Project,
	one: EntityCandidate,
	other: EntityCandidate,
): Promise<EntityMerge | undefined> {
	const side = new OtherSide(project);
	let [gone, stay] = one.mentions > other.mentions ? [other, one] : [one, other];
	let merge = mergeOf(project, gone, stay);
	const isDone = await showForm({
		title: vscode.l10n.t('Merge Entities'),
		placeholder: vscode.l10n.t('Enter merges; each line shows a place that changes'),
		items: () => {
			const files = filesOf(project, merge);
			const run = (): boolean => isWritable(project, files);
			return [
				{ label: summary(gone, stay, files), run },
				{
					label: vscode.l10n.t('Keep {0} instead', plainLabel(gone.entity.name)),
					description: plainLabel(`${kinds[gone.entity.kind].one}, ${gone.slug}`),
					run: () => {
						[gone, stay] = [stay, gone];
						merge = mergeOf(project, gone, stay);
						return false;
					},
				},
				...[...droppedLines(files), ...files.flatMap((file) => placeLines(project, file, side))].map(
					(line) => ({ ...line, run }),
				),
			];
		},
	});
	await side.close();
	return isDone ? merge : undefined;
}

/** What becomes of one file. */
interface FileOfMerge {
	readonly path: string;
	readonly places: readonly MergedPlace[];
	readonly dropped: readonly DroppedField[];
	readonly refused?: string;
}

function mergeOf({ corpus }: Project, gone: EntityCandidate, stay: EntityCandidate): EntityMerge {
	const sides = Object.keys(corpus.project.value.sides ?? {});
	return { slug: gone.slug, into: stay.slug, survivor: stay.entity, sides };
}

function changeOf(project: Project, merge: EntityMerge, path: string): FileChange {
	const kind = kindInProject(path)!;
	const article = articlePathOf(path);
	return {
		uri: project.uriOf(path),
		plan: (source) =>
			mergeIn(
				source,
				merge,
				kind,
				article === undefined ? undefined : project.corpus.document(article)?.text,
			),
	};
}

function filesOf(project: Project, merge: EntityMerge): readonly FileOfMerge[] {
	return [...project.files()].sort().flatMap((path): FileOfMerge[] => {
		const kind = kindInProject(path);
		if (!kind) return [];
		const article = articlePathOf(path);
		const text = article === undefined ? undefined : project.corpus.document(article)?.text;
		const merged = mergeIn(project.textOf(path), merge, kind, text);
		if (merged.refused !== undefined) return [{ path, places: [], dropped: [], refused: merged.refused }];
		return merged.edits.length > 0 ? [{ path, places: merged.places, dropped: merged.dropped }] : [];
	});
}

/** Says of the first file that cannot be changed why: then nothing is merged. */
function isWritable(project: Project, files: readonly FileOfMerge[]): boolean {
	const locked = files.find(({ refused }) => refused !== undefined);
	return (
		!locked ||
		refuse(
			project.uriOf(locked.path),
			vscode.l10n.t('{0} was not changed. {1}', locked.path, locked.refused!),
		)
	);
}

function summary(gone: EntityCandidate, stay: EntityCandidate, files: readonly FileOfMerge[]): string {
	const places = files.reduce((sum, file) => sum + file.places.length, 0);
	const names = [plainLabel(gone.entity.name), plainLabel(stay.entity.name)] as const;
	return files.length === 1
		? vscode.l10n.t('Merge {0} into {1}: {2} places in 1 file', ...names, places)
		: vscode.l10n.t('Merge {0} into {1}: {2} places in {3} files', ...names, places, files.length);
}

function droppedLines(files: readonly FileOfMerge[]): readonly FormItem[] {
	const lines = files.flatMap(({ path, dropped }) =>
		dropped.map(({ path: keys, value }) => ({
			label: plainLabel(keys.length > 0 ? `${keys.at(-1)!}: ${value}` : value),
			description: plainLabel(path),
		})),
	);
	return lines.length > 0
		? [heading(vscode.l10n.t('Not kept, as the other one says otherwise')), ...lines]
		: [];
}

function placeLines(project: Project, { path, places, refused }: FileOfMerge, side: OtherSide): FormItem[] {
	const source = project.textOf(path);
	const positions = new Positions(source);
	const lines = source.split('\n');
	return [
		heading(plainLabel(path)),
		...(refused === undefined ? [] : [{ label: plainLabel(refused) }]),
		...places.map(({ path: keys, span }) => {
			const { line } = positions.at(span.start);
			return {
				label: plainLabel(keys.join(' › ')),
				description: vscode.l10n.t('line {0}', line + 1),
				detail: plainLabel(lines[line]!.trim()),
				show: () => side.showPlaces(path, () => [span]),
			};
		}),
	];
}
