import { dirname, resolve } from 'node:path';
import { count, fileKindOf, type Merged, mergeFiles, printable, readSidecar } from '../../core/index';
import type { Arguments } from '../args';
import { notWritten, writeAtomically } from '../atomic';
import { refuseOutside } from '../boundary';
import { exactTextOf } from '../changeFile';
import { CouldNotRun, reasonOf } from '../failure';
import type { Io } from '../io';
import { mergeBranch } from '../mergeBranch';
import { findWorkTree } from '../repository';
import { resolveMerge } from '../resolveMerge';
import type { Command } from './command';

export const merge: Command = {
	name: 'merge',
	operands: 'BASE OURS THEIRS',
	summary: 'merge two versions of a sidecar into OURS, by annotation',
	details: `Works as a merge driver of git does; "corroborate init" installs it. An annotation that both changed keeps
what stands in OURS and says under conflict what the two wanted; every one is named on standard error.

With --resolve and no other file, it finishes a merge that git left unfinished: from the three versions that git
keeps, or where FILE was edited since, from the markers in it. FILE is written, not added: look it over and run
"git add".

With --pr and no file, it does for a pull request what the host does not, which runs no driver: in a clone that
has the request's branch checked out, every file of annotations that REV and the branch both changed since they
parted is merged into the work tree. Nothing else is touched, nothing added or committed. Start with
"git merge --no-commit --no-ff REV", so that the commit that you make is a merge; the README has a workflow.

Exit code: 0 merged, 1 merged with conflicts, 2 could not run: then nothing was written, with --pr not that file.`,
	options: {
		resolve: {
			value: 'FILE',
			help: 'finish the merge of a file in which git left markers, or one side alone',
		},
		pr: {
			value: 'REV',
			help: 'merge the annotations of the branch that a pull request goes to, e.g. origin/main',
		},
		path: { value: 'PATH', help: 'the name of the file, where the three have names of their own' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	if (typeof values.resolve === 'string') {
		if (positionals.length > 0 || values.path !== undefined)
			throw new CouldNotRun('--resolve takes one file, and nothing beside it.');
		return resolveFile(io, values.resolve);
	}
	if (typeof values.pr === 'string') {
		if (positionals.length > 0 || values.path !== undefined)
			throw new CouldNotRun('--pr takes one revision, and nothing beside it.');
		return mergePullRequest(io, values.pr);
	}
	const [base, ours, theirs] = positionals;
	if (base === undefined || ours === undefined || theirs === undefined || positionals.length > 3)
		throw new CouldNotRun('merge takes three files: BASE OURS THEIRS. See corroborate merge --help.');
	const path = typeof values.path === 'string' ? values.path : ours;
	const versions = {
		base: await read(io, base),
		ours: await read(io, ours),
		theirs: await read(io, theirs),
	};
	const merged = mergeFiles(versions, fileKindOf(resolve(io.cwd, path)));
	if (merged.refused !== undefined) throw new CouldNotRun(`${path} was not merged. ${merged.refused}`);
	if (merged.text !== versions.ours) await write(io, ours, merged.text);
	return tellConflicts(io, path, merged);
}

async function resolveFile(io: Io, file: string): Promise<number> {
	const before = await read(io, file);
	const merged = await resolveMerge(io, resolve(io.cwd, file), before, file);
	if (merged === undefined) {
		const left = readSidecar(before).problems.filter(({ code }) => code === 'sidecar.conflict').length;
		const decide = `${count(left, 'conflict')} in it must be decided; "corroborate check" shows where.`;
		io.stdout.write(printable(`${file} has no merge to finish.${left > 0 ? ` ${decide}` : ''}`) + '\n');
		return left > 0 ? 1 : 0;
	}
	await write(io, file, merged.text, await findWorkTree(io.fs, dirname(resolve(io.cwd, file))));
	const code = tellConflicts(io, file, merged);
	const next =
		code === 0 ? 'Look it over and run "git add".' : 'Decide the conflicts in it, then run "git add".';
	io.stdout.write(printable(`${file} written. ${next}`) + '\n');
	return code;
}

async function mergePullRequest(io: Io, name: string): Promise<number> {
	const { isUnderWay, merged, deleted, troubles } = await mergeBranch(io, name);
	let code = deleted.length > 0 ? 1 : 0;
	for (const { path, merge, isWritten } of merged) {
		io.stdout.write(printable(`${path} ${isWritten ? 'merged' : 'is merged already'}.`) + '\n');
		code = Math.max(code, tellConflicts(io, path, merge));
	}
	const choose = 'Keep it with "git add" or delete it with "git rm".';
	for (const path of deleted)
		io.stderr.write(
			`corroborate: ${printable(`${path} was deleted on one side and changed on the other. ${choose}`)}\n`,
		);
	for (const line of troubles) io.stderr.write(`corroborate: ${printable(line)}\n`);
	const look = code === 0 ? 'Look the files over' : 'Decide the conflicts in the files';
	const next = isUnderWay
		? `${look}, then "git add" them and "git commit".`
		: `For the host to see it, begin with "git merge --no-commit --no-ff ${printable(name)}" and merge again.`;
	if (merged.length + deleted.length + troubles.length === 0)
		io.stdout.write('No annotations were changed on both sides: nothing to merge.\n');
	else if (merged.some(({ isWritten }) => isWritten)) io.stdout.write(`${next}\n`);
	return troubles.length > 0 ? 2 : code;
}

/** @param top The folder that no link may lead out of, where there is one. */
async function write(io: Io, path: string, text: string, top?: string): Promise<void> {
	try {
		if (top !== undefined) await refuseOutside(io.fs, top, resolve(io.cwd, path));
		await writeAtomically(io.fs, resolve(io.cwd, path), text);
	} catch (error) {
		throw new CouldNotRun(notWritten(path, error));
	}
}

/** Names every conflict on standard error; gives the exit code. */
function tellConflicts(io: Io, path: string, merged: Merged): number {
	for (const line of conflictLines(merged))
		io.stderr.write(`corroborate: ${printable(`${path}: ${line}`)}\n`);
	return merged.conflicts.length > 0 ? 1 : 0;
}

async function read(io: Io, path: string): Promise<string> {
	let text;
	try {
		text = await exactTextOf(io.fs, resolve(io.cwd, path));
	} catch (error) {
		throw new CouldNotRun(`${path}: ${error instanceof CouldNotRun ? error.message : `${reasonOf(error)}.`}`);
	}
	if (text === undefined) throw new CouldNotRun(`${path}: no such file or folder.`);
	return text;
}

/** Every conflict in a line for people: the item, and its fields. What the name of a sensitive item is stays out. */
function conflictLines({ text, conflicts }: Merged): readonly string[] {
	const { entities, sources } = readSidecar(text).value;
	return conflicts.map(({ about, id, fields }) => {
		if (about === 'article' || about === 'file') return `conflict in the ${about} (${fields.join(', ')})`;
		// The target of a dismissal may be words of the article.
		if (about === 'dismissal') return `conflict in a dismissal (${id.split(' ').slice(0, 2).join(' ')})`;
		if (about !== 'claim' && (entities?.[id]?.sensitive || sources?.[id]?.sensitive))
			return `conflict in a sensitive ${about}`;
		return `conflict in ${about} ${id} (${fields.join(', ')})`;
	});
}
