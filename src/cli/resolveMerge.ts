import { dirname } from 'node:path';
import { fileKindOf, type Merged, mergeFiles, mergeMarked, readSidecar } from '../core/index';
import { exactText } from './changeFile';
import { CouldNotRun } from './failure';
import type { Io } from './io';
import { findWorkTree, Repository } from './repository';

/** Texts of one file in a merge. */
export interface Versions {
	readonly base: string;
	readonly ours: string;
	readonly theirs: string;
}

/**
 * The merge of a file that git left unfinished: of the three versions that git keeps where the file is as git left it, else
 * from its markers, so that what people did to it since is kept. With the line ends that the file has.
 * @param path Absolute.
 * @param text The file as it is.
 * @param shown Its name for people.
 * @returns undefined where there is nothing to merge.
 * @throws CouldNotRun where it cannot be merged.
 */
export async function resolveMerge(
	io: Pick<Io, 'fs' | 'git'>,
	path: string,
	text: string,
	shown: string,
): Promise<Merged | undefined> {
	const kind = fileKindOf(path);
	const versions = await versionsOf(io, path, shown);
	const isMarked = readSidecar(text).problems.some(({ code }) => code === 'sidecar.markers');
	let merged;
	if (versions && isAsGitLeftIt(text, versions)) merged = mergeFiles(versions, kind);
	else if (isMarked) merged = mergeMarked(text, kind, versions?.base);
	else return undefined;
	if (merged.refused !== undefined) throw new CouldNotRun(`${shown} was not merged. ${merged.refused}`);
	return { ...merged, text: withLineEndsOf(text, merged.text) };
}

/** A text with CR LF where another one has these throughout: git may have changed line ends when it wrote the file. */
export function withLineEndsOf(text: string, other: string): string {
	const isCrlf = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
	return isCrlf ? other.replace(/(?<!\r)\n/g, '\r\n') : other;
}

/** What git keeps of a merge that is not finished; undefined where there is none. */
async function versionsOf(
	{ fs, git }: Pick<Io, 'fs' | 'git'>,
	path: string,
	shown: string,
): Promise<Versions | undefined> {
	const top = await findWorkTree(fs, dirname(path));
	if (top === undefined) return undefined;
	const repository = new Repository(git, top);
	const stages = await repository.stages(repository.pathOf(path));
	if (stages.size === 0) return undefined;
	const [base, ours, theirs] = [1, 2, 3].map((stage) => stages.get(stage));
	if (!ours || !theirs)
		throw new CouldNotRun(
			`${shown} was deleted on one side and changed on the other. Keep it with "git add" or delete it with "git rm".`,
		);
	try {
		return { base: base ? exactText(base) : '', ours: exactText(ours), theirs: exactText(theirs) };
	} catch (error) {
		if (error instanceof CouldNotRun) throw new CouldNotRun(`A version of ${shown}: ${error.message}`);
		throw error;
	}
}

const marker = /^([<=>|])\1{6,}(?: |$)/;
const linesOf = (text: string): readonly string[] =>
	text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '' && !marker.test(line));

/** Whether nobody edited a file since git gave up: it is ours alone, or all that the versions have, and nothing else. */
export function isAsGitLeftIt(text: string, versions: Versions): boolean {
	const lines = linesOf(text);
	const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(linesOf);
	if (lines.join('\n') === ours!.join('\n')) return true;
	const all = new Set([...base!, ...ours!, ...theirs!]);
	const here = new Set(lines);
	/** What one side has, the other did not delete, and the file does not hold. */
	const isGone = (side: readonly string[], other: readonly string[]) => {
		const deleted = new Set(base);
		for (const line of other) deleted.delete(line);
		return side.some((line) => !here.has(line) && !deleted.has(line));
	};
	return lines.every((line) => all.has(line)) && !isGone(ours!, theirs!) && !isGone(theirs!, ours!);
}
