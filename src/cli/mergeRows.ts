import { type FileKind, mergeFiles } from '../core/index';
import { decode } from './decode';
import { CouldNotRun } from './failure';
import type { Repository } from './repository';

/** One file of a merge in the versions of both sides and of what they come from: ids of blobs, undefined where it is not there. */
export interface MergeRow {
	/** What the base calls it; renames are followed. */
	readonly path: string;
	readonly inOurs: string;
	readonly inTheirs: string;
	readonly bases: readonly (string | undefined)[];
	readonly ours: string | undefined;
	readonly theirs: string | undefined;
}

/** The two sides of a merge and what both come from: ids of commits. */
export interface MergedCommits {
	readonly ours: string;
	readonly theirs: string;
	readonly bases: readonly string[];
}

/**
 * Every file that a merge of two commits may concern, by path.
 * @param more Trees that may hold further files.
 */
export async function mergeRows(
	repository: Repository,
	{ ours, theirs, bases }: MergedCommits,
	isAsked: (path: string) => boolean,
	...more: readonly ReadonlyMap<string, string>[]
): Promise<readonly MergeRow[]> {
	const [mine, others, ...before] = await Promise.all(
		[ours, theirs, ...bases].map((id) => repository.files(id)),
	);
	const [base] = bases;
	const [toMine, toOthers] = base
		? await Promise.all([repository.renames(base, ours), repository.renames(base, theirs)])
		: [new Map<string, string>(), new Map<string, string>()];

	const renamed = new Set([...toMine.values(), ...toOthers.values()]);
	const trees = [mine!, others!, ...before, ...more];
	const known = new Set(trees.flatMap((tree) => [...tree.keys()]));
	const paths = [...known].filter((path) => isAsked(path) && !renamed.has(path)).sort();
	return paths.map((path) => {
		const [inOurs, inTheirs] = [toMine.get(path) ?? path, toOthers.get(path) ?? path];
		const inBases = before.map((tree) => tree.get(path));
		return {
			path,
			inOurs,
			inTheirs,
			bases: inBases,
			ours: mine!.get(inOurs),
			theirs: others!.get(inTheirs),
		};
	});
}

/**
 * Reads blobs at once.
 * @returns The text, without BOM, of each by its id.
 * @throws CouldNotRun where this clone lacks one.
 */
export async function textsOf(
	repository: Repository,
	ids: readonly (string | undefined)[],
): Promise<(id: string | undefined) => string | undefined> {
	const unique = [...new Set(ids.filter((id) => id !== undefined))];
	const blobs = await repository.blobs(unique);
	const texts = new Map(
		unique.map((id, index) => {
			const bytes = blobs[index];
			if (!bytes)
				throw new CouldNotRun('This clone lacks a version of a sidecar: run "git fetch" and try again.');
			return [id, decode(bytes).text] as const;
		}),
	);
	return (id) => (id === undefined ? undefined : texts.get(id));
}

/** One base of several, as git makes one: what any of them has. */
export function joined(
	bases: readonly (string | undefined)[],
	kind: FileKind = 'sidecar',
): string | undefined {
	return bases
		.filter((base) => base !== undefined)
		.reduce<string | undefined>((one, other) => {
			if (one === undefined) return other;
			return mergeFiles({ base: '', ours: one, theirs: other }, kind).text ?? '';
		}, undefined);
}
