import { join, relative, resolve, sep } from 'node:path';
import {
	articlePathOf,
	auditMerge,
	count,
	levelOf,
	type MergedSidecar,
	type Output,
	projectFileName,
	readProject,
	type Shown,
} from '../core/index';
import { deepen } from './bases';
import { isBelow } from './discover';
import { CouldNotRun } from './failure';
import type { Io } from './io';
import { joined, type MergedCommits, mergeRows, textsOf } from './mergeRows';
import { findWorkTree, Repository } from './repository';

/** What a merge commit did, and what is needed to write it out. */
export interface MergeCheck {
	/** With paths from the current folder. */
	readonly findings: readonly Shown[];
	readonly output: Output;
	/** Paths of the sidecars that were looked at. */
	readonly articles: readonly string[];
	/** Sentences on what could not be checked. */
	readonly troubles: readonly string[];
}

/**
 * Merges the two sides of a merge commit again, every sidecar at or below `paths` (from the current folder; there where none
 * is given), and compares with what was committed. Sidecars that were renamed are followed.
 * @throws CouldNotRun where `name` is no merge commit of two, or the clone lacks what they come from.
 */
export async function checkMerge(io: Io, name: string, paths: readonly string[]): Promise<MergeCheck> {
	const top = await findWorkTree(io.fs, io.cwd);
	if (top === undefined) throw new CouldNotRun('--merge needs a git repository: run it in one.');
	const repository = new Repository(io.git, top);
	const commit = await repository.commit(name);
	if (commit === undefined) throw new CouldNotRun(`There is no commit "${name}" in this repository.`);
	const parents = await repository.parents(commit);
	const [ours, theirs] = parents;
	const isShallow = await repository.isShallow();
	if (ours === undefined || theirs === undefined || parents.length > 2) {
		const shallow = isShallow ? ` ${deepen}` : '';
		throw new CouldNotRun(
			`"${name}" is not a merge of two commits here: it has ${count(parents.length, 'parent')}.${shallow}`,
		);
	}
	const bases = await repository.mergeBases(ours, theirs);
	// Without the base everything would seem to be new on both sides.
	if (bases.length === 0 && isShallow)
		throw new CouldNotRun(`What "${name}" merged has no commit in common in this clone. ${deepen}`);
	const folders = (paths.length > 0 ? paths : ['.']).map((path) => resolve(io.cwd, path));
	const isAsked = (path: string) => folders.some((folder) => isBelow(folder, join(top, path)));
	const { versions, project } = await versionsOf(repository, commit, { ours, theirs, bases });
	const files = versions.filter(({ path }) => isAsked(path));

	const show = (path: string) => relative(io.cwd, join(top, path)).split(sep).join('/');
	const { faults, unread } = auditMerge(files);
	const findings = faults.flatMap(({ code, message, path, at, about, isSensitive }): Shown[] => {
		const level = levelOf(readProject(project(path)).value, code, undefined);
		if (!level) return [];
		const isNamed = about.kind === 'claim' || !isSensitive;
		return [
			{
				code,
				level,
				message,
				about: isNamed ? about : { ...about, id: '' },
				claims: about.kind === 'claim' ? [about.id] : [],
				// Where the item begins: its words say nothing of what is wrong with them.
				place: { path: show(path), span: { start: at?.start ?? 0, end: at?.start ?? 0 } },
				related: [],
			},
		];
	});
	const texts = new Map(files.map(({ path, committed }) => [show(path), committed]));
	return {
		findings: findings.sort((a, b) =>
			a.place.path < b.place.path ? -1 : Number(a.place.path > b.place.path),
		),
		output: { articles: files.length, textOf: (path) => texts.get(path) },
		articles: [...texts.keys()],
		troubles: unread.map(({ path, why }) => `${show(path)} was not checked. ${why}`),
	};
}

/** Every sidecar that the merge concerns in all its versions, and the text of the project's file above a path. */
async function versionsOf(repository: Repository, commit: string, sides: MergedCommits) {
	const committed = await repository.files(commit);
	const isSidecar = (path: string) => articlePathOf(path) !== undefined;
	const found = await mergeRows(repository, sides, isSidecar, committed);
	const rows = found.map(({ path, inOurs, inTheirs, ...ids }) => {
		const now = [inOurs, inTheirs, path].find((one) => one !== path && committed.has(one)) ?? path;
		return { ...ids, path: now, committed: committed.get(now) };
	});
	const projects = [...committed].filter(([path]) => path.split('/').at(-1) === projectFileName);
	const text = await textsOf(repository, [
		...rows.flatMap((row) => [...row.bases, row.ours, row.theirs, row.committed]),
		...projects.map(([, id]) => id),
	]);
	const versions = rows.map((row): MergedSidecar => ({
		path: row.path,
		base: joined(row.bases.map(text)),
		ours: text(row.ours),
		theirs: text(row.theirs),
		committed: text(row.committed),
	}));
	const project = (path: string): string => {
		const above = projects
			.filter(([file]) => path.startsWith(file.slice(0, -projectFileName.length)))
			.sort(([a], [b]) => b.length - a.length)[0];
		return text(above?.[1]) ?? '';
	};
	return { versions, project };
}
