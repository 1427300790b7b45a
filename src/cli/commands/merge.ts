import { dirname, resolve } from 'node:path';
import { count, fileKindOf, type Merged, mergeFiles, printable, readSidecar } from '../../core/index';
import type { Arguments } from '../args';
import { notWritten, writeAtomically } from '../atomic';
import { refuseOutside } from '../boundary';
import { exactTextOf } from '../changeFile';
import { CouldNotRun, reasonOf } from '../failure';
import type { Io } from '../io';
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

Exit code: 0 merged, 1 merged with conflicts, 2 could not run: then nothing was written.`,
	options: {
		resolve: {
			value: 'FILE',
			help: 'finish the merge of a file in which git left markers, or one side alone',
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
