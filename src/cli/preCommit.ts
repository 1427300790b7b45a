import { isAbsolute, join } from 'node:path';
import { notWritten, writeAtomically } from './atomic';
import { isBelow } from './discover';
import { CouldNotRun, hasCode } from './failure';
import type { Io } from './io';
import { commandLine } from './mergeDriver';
import { findWorkTree } from './repository';

/** Tells a hook of ours. */
const ours = '# corroborate: nothing sensitive goes into a project marked clear';

/**
 * Makes git run `corroborate guard` on what is about to be committed, by a pre-commit hook of the clone. A hook that somebody
 * else wrote is left alone. Does nothing outside of a repository.
 * @returns What was written, or is left to be done, in sentences for people.
 * @throws CouldNotRun where it could not be written.
 */
export async function installPreCommit(
	io: Io,
	folder: string,
	show: (path: string) => string,
): Promise<readonly string[]> {
	if ((await findWorkTree(io.fs, folder)) === undefined) return [];
	const output = await io.git(folder, ['rev-parse', '--path-format=absolute', '--git-path', 'hooks']);
	const common = await io.git(folder, ['rev-parse', '--path-format=absolute', '--git-common-dir']);
	if (output?.code !== 0 || common?.code !== 0) return [];
	const hooks = output.stdout.toString('utf8').trim();
	const path = join(hooks, 'pre-commit');
	const script = `#!/bin/sh\n${ours}\n${guardLine(io.program)}\n`;
	const byHand = `To stop sensitive material, add to ${show(path)}: ${guardLine(io.program)}`;
	// Hooks that stand elsewhere are shared with other repositories, or come from a file that is committed.
	if (!isAbsolute(hooks) || !isBelow(common.stdout.toString('utf8').trim(), hooks)) return [byHand];
	const before = await textOf(io, path);
	if (before === script || before?.includes(guardLine(io.program))) return [];
	if (before !== undefined && !before.includes(ours)) return [`${show(path)} was left alone. ${byHand}`];
	try {
		await io.fs.mkdir(hooks, { recursive: true });
		await writeAtomically(io.fs, path, script);
		const file = await io.fs.open(path, 'r+');
		await file.chmod(0o755).finally(() => file.close());
	} catch (error) {
		throw new CouldNotRun(notWritten(show(path), error));
	}
	return [`${show(path)} written: commits to projects marked clear are checked for sensitive material.`];
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
