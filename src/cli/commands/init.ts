import { join, relative, resolve, sep } from 'node:path';
import {
	agreedHandle,
	count,
	handlePattern,
	isArticle,
	newProject,
	newSidecar,
	printable,
	projectFileName,
	sidecarPathOf,
	textId,
} from '../../core/index';
import type { Arguments } from '../args';
import { notWritten, writeAtomically } from '../atomic';
import { refuseOutside } from '../boundary';
import { changeFile } from '../changeFile';
import { decode } from '../decode';
import { CouldNotRun, hasCode, reasonOf } from '../failure';
import type { Io } from '../io';
import { installMergeDriver } from '../mergeDriver';
import { installPreCommit } from '../preCommit';
import { walk } from '../walk';
import type { Command } from './command';

export const init: Command = {
	name: 'init',
	operands: '[FOLDER]',
	summary: 'make a folder a project, with the merge driver and the check before commits',
	details: `FOLDER is the current folder where it is not given. With --annotators, every .txt below it also gets a sidecar
with an empty section for each of them, so that git merges what two people annotate at the same time.
A corroborate.yaml that is there already is left alone, and so is whatever else a sidecar holds.

In a git repository, git is told to merge annotations with "corroborate merge": by lines in FOLDER/.gitattributes,
to be committed, and in the configuration of this clone; and to run "corroborate guard" before every commit, which stops
sensitive material in a project marked clear. Run init once in every clone; it adds what is missing.`,
	options: {
		annotators: { value: 'HANDLES', help: 'handles of those who annotate, e.g. anna,ben' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	if (positionals.length > 1) throw new CouldNotRun('init takes one folder, or none for the current one.');
	const annotators = handlesIn(typeof values.annotators === 'string' ? values.annotators : '');
	const folder = resolve(io.cwd, positionals[0] ?? '.');
	const show = (path: string) => printable(relative(io.cwd, path).split(sep).join('/') || '.');
	const project = join(folder, projectFileName);
	if (await isThereAlready(io, folder, project, show))
		io.stdout.write(`${show(project)} is there already and was left alone.\n`);
	else {
		try {
			await writeAtomically(io.fs, project, newProject({ annotators }));
		} catch (error) {
			throw new CouldNotRun(notWritten(show(project), error));
		}
		io.stdout.write(`${show(project)} written.\n`);
	}

	const troubles: string[] = [];
	const trouble = (path: string, reason: string) => troubles.push(`${show(path)} was left alone: ${reason}`);
	let written = 0;
	if (annotators.length > 0)
		for await (const found of walk(io.fs, folder, {
			root: folder,
			trouble: (path, why) => trouble(path, `${why}.`),
		})) {
			if (found.root !== folder || !isArticle(undefined, relative(folder, found.path).split(sep).join('/')))
				continue;
			if (await giveHeaders(io, folder, found.path, annotators, trouble)) written++;
		}
	if (written > 0)
		io.stdout.write(`${count(written, 'sidecar')} written, with a section for ${annotators.join(', ')}.\n`);
	for (const line of troubles) io.stderr.write(`corroborate: ${line}\n`);
	const installed = [
		...(await installMergeDriver(io, folder, show)),
		...(await installPreCommit(io, folder, show)),
	];
	for (const line of installed) io.stdout.write(`${line}\n`);
	return troubles.length > 0 ? 2 : 0;
}

function handlesIn(list: string): readonly string[] {
	const handles = list.split(',').map((handle) => handle.trim());
	const unique = [...new Set(handles.filter((handle) => handle !== ''))];
	for (const handle of unique) {
		if (handle === agreedHandle)
			throw new CouldNotRun(
				`"${agreedHandle}" is the section of adjudication, no annotator's: choose another handle.`,
			);
		if (!handlePattern.test(handle))
			throw new CouldNotRun(
				`"${handle}" cannot be a handle: a letter a-z first, then a-z, 0-9 and -, 2 to 32 characters in all.`,
			);
	}
	return unique;
}

async function isThereAlready(
	io: Io,
	folder: string,
	project: string,
	show: (path: string) => string,
): Promise<boolean> {
	try {
		if (!(await io.fs.stat(folder)).isDirectory()) throw new CouldNotRun(`${show(folder)} is not a folder.`);
	} catch (error) {
		if (error instanceof CouldNotRun) throw error;
		throw new CouldNotRun(`${show(folder)}: ${reasonOf(error)}.`);
	}
	try {
		return await isThere(io, project);
	} catch (error) {
		throw new CouldNotRun(`${show(project)}: ${reasonOf(error)}.`);
	}
}

/** Whether the article's sidecar was written: a new one, or an old one that lacked a section. */
async function giveHeaders(
	io: Io,
	folder: string,
	article: string,
	annotators: readonly string[],
	trouble: (path: string, reason: string) => void,
): Promise<boolean> {
	const path = sidecarPathOf(article);
	try {
		await refuseOutside(io.fs, folder, path);
		if (await isThere(io, path)) return await changeFile(io.fs, path, [{ do: 'initialise', annotators }]);
		const { text, fault } = decode(await io.fs.readFile(article));
		if (fault) trouble(article, 'it is not text in UTF-8.');
		else await writeAtomically(io.fs, path, newSidecar({ text: textId(text), annotators }));
		return !fault;
	} catch (error) {
		trouble(path, error instanceof CouldNotRun ? error.message : `${reasonOf(error)}.`);
		return false;
	}
}

async function isThere(io: Io, path: string): Promise<boolean> {
	try {
		await io.fs.lstat(path);
		return true;
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return false;
		throw error;
	}
}
