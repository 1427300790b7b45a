import { join, relative, sep } from 'node:path';
import { type FileKind, fileKindOf, type Merged, mergeFiles } from '../core/index';
import { notWritten, writeAtomically } from './atomic';
import { basesWith } from './bases';
import { refuseOutside } from './boundary';
import { exactText, exactTextOf } from './changeFile';
import { CouldNotRun, reasonOf } from './failure';
import type { Io } from './io';
import { joined, type MergeRow, mergeRows } from './mergeRows';
import { findWorkTree, Repository } from './repository';
import { isAsGitLeftIt, type Versions, withLineEndsOf } from './resolveMerge';

/** What became of the files that two branches both changed. */
export interface BranchMerge {
	/** Whether git is in the middle of merging this very branch. */
	readonly isUnderWay: boolean;
	/** Files that were merged, paths from the current folder. */
	readonly merged: readonly { readonly path: string; readonly merge: Merged; readonly isWritten: boolean }[];
	/** Files that one side deleted and the other changed. */
	readonly deleted: readonly string[];
	/** Sentences on files that were left alone. */
	readonly troubles: readonly string[];
}

/**
 * Merges another branch's annotations into the work tree, as a merge driver would have: every sidecar, event and project file
 * that both sides changed since they parted, by item, three-way. Nothing else is touched and nothing is added or committed.
 * While git merges that branch, a file is merged from the two commits, if it is as git left it; otherwise from what the work tree
 * has.
 * @param name The branch, or any revision.
 * @throws CouldNotRun where there is no repository, no such revision, no base in this clone, or another merge under way.
 */
export async function mergeBranch(io: Io, name: string): Promise<BranchMerge> {
	const top = await findWorkTree(io.fs, io.cwd);
	if (top === undefined) throw new CouldNotRun('--pr needs a git repository: run it in one.');
	const repository = new Repository(io.git, top);
	const { head, other, bases } = await basesWith(repository, name);
	const underWay = await repository.commit('MERGE_HEAD');
	if (underWay !== undefined && underWay !== other)
		throw new CouldNotRun(
			`A merge of another commit is under way: finish it, or give it up with "git merge --abort".`,
		);
	const isUnderWay = underWay === other;
	const rows = await mergeRows(repository, { ours: head, theirs: other, bases }, isOurs);
	const disputed = rows.filter(
		({ ours, theirs, bases: [base] }) => ours !== theirs && ours !== base && theirs !== base,
	);

	const merged: { path: string; merge: Merged; text: string; before: string }[] = [];
	const deleted: string[] = [];
	const troubles: string[] = [];
	const show = (path: string) => relative(io.cwd, join(top, path)).split(sep).join('/');
	for (const row of disputed) {
		if (row.ours === undefined || row.theirs === undefined) {
			deleted.push(show(row.ours === undefined ? row.inTheirs : row.inOurs));
			continue;
		}
		const kind = fileKindOf(row.path)!;
		const { path, text: before } = await inWorkTree(io, top, row);
		if (before === undefined) {
			troubles.push(`${show(path)} is not in the work tree. Check it out and try again.`);
			continue;
		}
		try {
			const versions = await versionsOf(repository, row, kind);
			const fromCommits = mergeFiles(versions, kind);
			const isLeft =
				isUnderWay && (isAsGitLeftIt(before, versions) || before === atLineEnds(before, fromCommits));
			if (isUnderWay && !isLeft) {
				troubles.push(
					`${show(path)} was edited since git merged it. Finish it with "corroborate merge --resolve", or by hand.`,
				);
				continue;
			}
			const merge = isUnderWay ? fromCommits : mergeFiles({ ...versions, ours: before }, kind);
			if (merge.refused !== undefined) throw new CouldNotRun(merge.refused);
			merged.push({ path, merge, text: withLineEndsOf(before, merge.text), before });
		} catch (error) {
			if (!(error instanceof CouldNotRun)) throw error;
			troubles.push(`${show(path)} was not merged. ${error.message}`);
		}
	}

	const written = [];
	for (const { path, merge, text, before } of merged) {
		try {
			if (text !== before) {
				await refuseOutside(io.fs, top, join(top, path));
				await writeAtomically(io.fs, join(top, path), text);
			}
			written.push({ path: show(path), merge, isWritten: text !== before });
		} catch (error) {
			troubles.push(notWritten(show(path), error));
		}
	}
	return { isUnderWay, merged: written, deleted, troubles };
}

/** What a driver merges: sidecars, events and `corroborate.yaml`. */
const isOurs = (path: string): boolean => fileKindOf(path) !== undefined;

const atLineEnds = (like: string, { text }: { readonly text?: string }): string | undefined =>
	text === undefined ? undefined : withLineEndsOf(like, text);

/** Where a file now is: under the new name where a side has renamed it and git has followed. */
async function inWorkTree(
	{ fs }: Io,
	top: string,
	{ path, inOurs, inTheirs }: MergeRow,
): Promise<{ readonly path: string; readonly text: string | undefined }> {
	const names = new Set([...[inTheirs, inOurs].filter((one) => one !== path), inOurs]);
	for (const name of names)
		try {
			const text = await exactTextOf(fs, join(top, name));
			if (text !== undefined) return { path: name, text };
		} catch (error) {
			if (!(error instanceof CouldNotRun)) throw new CouldNotRun(`${name}: ${reasonOf(error)}.`);
			throw new CouldNotRun(`${name}: ${error.message}`);
		}
	return { path: inOurs, text: undefined };
}

async function versionsOf(repository: Repository, row: MergeRow, kind: FileKind): Promise<Versions> {
	const [ours, theirs, ...bases] = await repository.blobs(
		[row.ours, row.theirs, ...row.bases].map((id) => id ?? ''),
	);
	const isLacking = row.bases.some((id, index) => id !== undefined && !bases[index]);
	if (!ours || !theirs || isLacking)
		throw new CouldNotRun('This clone lacks a version of it: run "git fetch" and try again.');
	const text = (bytes: Buffer | undefined) => (bytes ? exactText(bytes) : undefined);
	return {
		base: joined(bases.map(text), kind) ?? '',
		ours: exactText(ours),
		theirs: exactText(theirs),
	};
}
