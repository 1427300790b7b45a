import { printable } from '../core/index';
import { CouldNotRun } from './failure';
import type { Repository } from './repository';

/** Where the commit checked out and another one part. */
export interface Bases {
	/** The id of the commit that is checked out. */
	readonly head: string;
	/** The id of the other one. */
	readonly other: string;
	/** Ids of the best commits that both come from; one at least, most often one alone. */
	readonly bases: readonly string[];
}

/**
 * Finds the commits that HEAD and the revision `name` (anything people may have typed) both come from.
 * @throws CouldNotRun where there is no such revision, or two of that name, no commit yet, or no base in this clone, with what to do.
 */
export async function basesWith(repository: Repository, name: string): Promise<Bases> {
	const trouble = await repository.trouble();
	if (trouble !== undefined) throw new CouldNotRun(trouble);
	const [head, other] = [await repository.commit('HEAD'), await repository.commit(name)];
	if (head === undefined) throw new CouldNotRun('This repository has no commit yet: commit first.');
	const shallow = (await repository.isShallow()) ? ` ${deepen}` : '';
	if (other === undefined)
		throw new CouldNotRun(`There is no commit "${printable(name)}" in this repository.${shallow}`);
	await refuseTwoMeanings(repository, name);
	const bases = await repository.mergeBases(head, other);
	if (bases.length === 0)
		throw new CouldNotRun(
			`"${printable(name)}" and what is checked out have no commit in common in this clone.${shallow}`,
		);
	return { head, other, bases };
}

/** Git itself would take the tag, and hardly say so. */
async function refuseTwoMeanings(repository: Repository, name: string): Promise<void> {
	const tag = await repository.commit(`refs/tags/${name}`);
	const branch = tag && (await repository.commit(`refs/heads/${name}`));
	if (branch !== undefined && branch !== tag)
		throw new CouldNotRun(
			`"${printable(name)}" is a tag and a branch: say tags/${printable(name)} or heads/${printable(name)}.`,
		);
}

/** What to do where history is missing. */
export const deepen =
	'The clone is shallow: run "git fetch --unshallow", or in a workflow fetch the whole history (fetch-depth: 0).';
