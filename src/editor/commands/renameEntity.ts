import * as vscode from 'vscode';
import { entityRenamer, projectFileName, slugPattern } from '../../core';
import type { EntityInCorpus, EntityRename } from '../../core';
import { plainLabel } from '../labels';
import type { Project } from '../project/project';
import { tell } from '../show';
import { entityMeant, undoneIn } from './entityMeant';
import type { Writing } from './writing';

/**
 * Renames an entity in every file of its project: its name, its id, or both, as one step of undo. It is the one of the
 * tree's node, else the one that is mentioned at the caret. The words of its mentions stay.
 */
export async function renameEntity(writing: Writing, node?: unknown): Promise<void> {
	const meant = await entityMeant(writing, node);
	if (!meant) return;
	const { project, entity, article } = meant;
	await project.load();
	const rename = await ask(project, entity);
	if (!rename) return;
	const renamed = entityRenamer(project.corpus, project.textOf(projectFileName), rename);
	const paths = project.files().filter((path) => {
		const { refused, edits } = renamed(path, project.textOf(path));
		return refused !== undefined || edits.length > 0;
	});
	const changes = paths.map((path) => ({
		uri: project.uriOf(path),
		plan: (source: string) => renamed(path, source),
	}));
	const undone = undoneIn(project, article, paths);
	if (changes.length === 0 || !(await writing.writer.writeTogether(changes, undone))) return;
	for (const path of paths) project.touch(path);
	await project.settle();
	const name = plainLabel(rename.name ?? rename.to ?? entity.name);
	tell(
		paths.length === 1
			? vscode.l10n.t('Renamed to {0} in 1 file. Undo takes it back.', name)
			: vscode.l10n.t('Renamed to {0} in {1} files. Undo takes it back.', name, paths.length),
	);
}

/** Asks for the name, then for the id; undefined where it was left or nothing is to change. */
async function ask(project: Project, entity: EntityInCorpus): Promise<EntityRename | undefined> {
	const { slug } = entity;
	const title = vscode.l10n.t('Rename Entity: {0}', plainLabel(entity.name));
	const name = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('Its name in every article. The words of the articles stay.'),
		value: entity.name,
		validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('A name has at least one letter.')),
	});
	if (name === undefined) return undefined;
	const to = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('Its id, by which claims name it. Enter leaves it as it is.'),
		value: slug,
		validateInput: (text) => problemOf(project, slug, text.trim()),
	});
	if (to === undefined) return undefined;
	const isSide = Object.hasOwn(project.corpus.project.value.sides ?? {}, slug);
	const names = new Set(entity.articles.map((article) => article.entity.name));
	const rename = {
		slug,
		isSide,
		name: names.size > 1 || name.trim() !== entity.name ? name.trim() : undefined,
		to: to.trim() === slug ? undefined : to.trim(),
	};
	return rename.name === undefined && rename.to === undefined ? undefined : rename;
}

/** Why a slug cannot be the new one of an entity. */
function problemOf({ corpus }: Project, old: string, slug: string): string | undefined {
	if (slug === old) return undefined;
	if (!slugPattern.test(slug)) return vscode.l10n.t('Small letters, digits and hyphens, 1 to 64 characters.');
	const { entities, sources, sides } = corpus.project.value;
	const records = [entities, sources];
	for (const { sidecar } of corpus.documents()) records.push(sidecar?.value.entities, sidecar?.value.sources);
	const isTaken = records.some((each) =>
		Object.entries(each ?? {}).some(
			([key, { formerly }]) => key === slug || (key !== old && formerly?.includes(slug)),
		),
	);
	if (isTaken || Object.hasOwn(sides ?? {}, slug))
		return vscode.l10n.t('“{0}” is the id of something else already.', slug);
	return undefined;
}
