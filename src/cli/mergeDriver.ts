import { join } from 'node:path';
import { notWritten, writeAtomically } from './atomic';
import { refuseOutside } from './boundary';
import { exactTextOf } from './changeFile';
import { CouldNotRun } from './failure';
import type { Io } from './io';
import { findWorkTree } from './repository';

/** Files of ours, as patterns of gitattributes(5) in a project's folder. */
const patterns = ['*.annotations.yaml', 'corroborate.yaml', 'events/*.yaml'];
const driver = 'merge.corroborate.driver';

/**
 * Makes git merge the files of ours in a project's folder with `corroborate merge`: lines in the folder's `.gitattributes`, which
 * are committed, and the command in the repository's own configuration, which each clone needs. Adds only what is missing; a
 * line or a command that somebody else wrote is left alone. Does nothing outside of a repository.
 * @returns What was written, in sentences for people.
 * @throws CouldNotRun where it could not be written.
 */
export async function installMergeDriver(
	io: Io,
	folder: string,
	show: (path: string) => string,
): Promise<readonly string[]> {
	const top = await findWorkTree(io.fs, folder);
	if (top === undefined) return [];
	const known = await io.git(folder, ['config', '--local', '--get', driver]);
	// Without git, or in a folder that git takes for none of its own, there is nothing to install to.
	if (!known || known.code > 1) return [];
	const done: string[] = [];
	const attributes = join(folder, '.gitattributes');
	if (await addAttributes(io, top, attributes, show(attributes)))
		done.push(`${show(attributes)} written: git merges annotations with corroborate.`);
	const before = known.stdout.toString('utf8').replace(/\n$/, '');
	const command = driverCommand(io.program);
	if (before === command) return done;
	if (before !== '' && !before.includes(ours))
		return [...done, `${driver} in git's configuration is not ours and was left alone.`];
	for (const [name, value] of [
		['merge.corroborate.name', 'annotations, merged by corroborate'],
		[driver, command],
	] as const) {
		const output = await io.git(folder, ['config', '--local', name, value]);
		if (output?.code !== 0)
			throw new CouldNotRun(
				`${name} could not be written to git's configuration of ${show(folder)}: ${output?.stderr.trim()}`,
			);
	}
	return [...done, `${driver} written to git's configuration of this clone; each clone needs it once.`];
}

/** Adds the lines that are missing, at the end and with the file's own line ends. Whether it was written. */
async function addAttributes({ fs }: Io, top: string, path: string, shown: string): Promise<boolean> {
	try {
		const before = (await exactTextOf(fs, path)) ?? '';
		const named = new Set(before.split(/\r?\n/).map((line) => line.trim().split(/\s+/)[0]));
		const missing = patterns.filter((pattern) => !named.has(pattern));
		if (missing.length === 0) return false;
		const end = before.includes('\r\n') ? '\r\n' : '\n';
		const joint = before === '' || before.endsWith('\n') ? '' : end;
		const lines = missing.map((pattern) => `${pattern} merge=corroborate${end}`);
		await refuseOutside(fs, top, path);
		await writeAtomically(fs, path, before + joint + lines.join(''));
		return true;
	} catch (error) {
		throw new CouldNotRun(notWritten(shown, error));
	}
}

/** What tells a driver of ours, however it starts the program. */
const ours = ' merge --path=./%P -- %O %A %B';

/**
 * The driver for git's configuration, which a shell runs; git fills in what follows a single `%`. Above 1 an exit code says
 * that nothing was merged, the program missing among it: git would then take OURS as it is for the result, without any
 * markers, so that plain text merging must have its turn.
 */
function driverCommand(program: readonly string[]): string {
	const start = commandLine(program).replaceAll('%', '%%');
	const otherwise = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';
	return `${start}${ours}; code=$?; if [ $code -gt 1 ]; then ${otherwise}; code=$?; fi; exit $code`;
}

/** Words for the shell, each quoted. */
export const commandLine = (words: readonly string[]) =>
	words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
