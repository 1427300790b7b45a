import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { notWritten, writeAtomically } from './atomic';
import { isBelow } from './discover';
import { CouldNotRun, hasCode } from './failure';
import type { Io } from './io';
import { commandLine } from './mergeDriver';
import { findWorkTree } from './repository';

/** Tells a hook of ours. */
const ours = '# corroborate: nothing sensitive goes into a project marked clear';
const ownLines = new RegExp(`^${ours}\\nif git grep .*$`, 'm');

/**
 * Makes git run `corroborate guard` on what is about to be committed, by a pre-commit hook of the clone. A hook that somebody
 * else wrote is left alone, and so are lines that were added to ours. Does nothing outside of a repository.
 * @returns What was written, or is left to be done, in sentences for people.
 * @throws CouldNotRun where it could not be written.
 */
export async function installPreCommit(
	io: Io,
	folder: string,
	show: (path: string) => string,
): Promise<readonly string[]> {
	const top = await findWorkTree(io.fs, folder);
	if (top === undefined) return [];
	const output = await io.git(folder, ['rev-parse', '--path-format=absolute', '--git-path', 'hooks']);
	const common = await io.git(folder, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
	if (output?.code !== 0 || common?.code !== 0) return [];
	const hooks = output.stdout.toString('utf8').trim();
	const isOfClone = isAbsolute(hooks) && isBelow(common.stdout.toString('utf8').trim(), hooks);
	const path = join(isMadeByHusky(hooks) ? dirname(hooks) : hooks, 'pre-commit');
	// What is committed runs in other clones too: there the program stands where this clone has it.
	const line = guardLine(isBelow(top, path) && !isOfClone ? portable(io.program, top) : io.program);
	const byHand = `To stop sensitive material, add to ${show(path)}: ${line}`;
	try {
		const before = await textOf(io, path);
		if (before?.includes(line)) return [];
		// Hooks that stand elsewhere are shared with other repositories, or come from a file that is committed.
		if (!isOfClone) return before?.includes('guard "$') ? [] : [byHand];
		if (before !== undefined && !ownLines.test(before)) return [`${show(path)} was left alone. ${byHand}`];
		const lines = `${ours}\n${line}`;
		await io.fs.mkdir(hooks, { recursive: true });
		await writeAtomically(io.fs, path, before?.replace(ownLines, () => lines) ?? `#!/bin/sh\n${lines}\n`);
		const file = await io.fs.open(path, 'r+');
		await file.chmod(0o755).finally(() => file.close());
	} catch (error) {
		throw new CouldNotRun(notWritten(show(path), error));
	}
	return [`${show(path)} written: commits to projects marked clear are checked for sensitive material.`];
}

/** Husky makes the folder that git looks into, and has people write in the one above. */
const isMadeByHusky = (hooks: string): boolean =>
	basename(hooks) === '_' && basename(dirname(hooks)) === '.husky';

/** The program, a runtime and its script, as other clones can start it; as it is where the script lies outside of this one. */
function portable(program: readonly string[], top: string): readonly string[] {
	const script = program.at(-1)!;
	return isBelow(top, script) ? ['node', relative(top, script).split(sep).join('/')] : program;
}

/**
 * Looks at the tree that git is about to commit, which need not be the whole index. Without a project that may be marked clear
 * the program is not started: who has removed it can go on committing elsewhere.
 */
function guardLine(program: readonly string[]): string {
	const mayBeClear = `git grep --cached --quiet -i 'handling.*clear' -- '*corroborate.yaml'`;
	const guard = `tree=$(git write-tree) && ${commandLine(program)} guard "$tree"`;
	const refuse = `{ echo 'corroborate: nothing was committed, see above; --no-verify commits without this check.' >&2; exit 1; }`;
	return `if ${mayBeClear}; then ${guard} || ${refuse}; fi`;
}

async function textOf(io: Io, path: string): Promise<string | undefined> {
	try {
		return await io.fs.readFile(path, 'utf8');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return undefined;
		throw error;
	}
}
