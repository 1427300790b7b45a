import { join, posix, relative, sep } from 'node:path';
import {
	count,
	fileKindOf,
	lineStarts,
	printable,
	projectFileName,
	readProject,
	sensitiveMarks,
} from '../../core/index';
import type { Arguments } from '../args';
import { decode } from '../decode';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import { findWorkTree, Repository } from '../repository';
import type { Command } from './command';

export const guard: Command = {
	name: 'guard',
	operands: '[REVISION]',
	summary: 'stop sensitive material in a project that is marked clear',
	details: `Looks at every file of annotations of a revision, HEAD where none is given, below a corroborate.yaml that says
"handling: clear": nothing there may be marked sensitive. "corroborate init" runs it before every commit, on what is
about to be committed.

Exit code: 0 nothing is marked, 1 something is, 2 could not run.`,
	options: {},
	run,
};

async function run({ positionals }: Arguments, io: Io): Promise<number> {
	if (positionals.length > 1) throw new CouldNotRun('guard takes one revision, or none for HEAD.');
	const top = await findWorkTree(io.fs, io.cwd);
	if (top === undefined) throw new CouldNotRun('guard looks at what git holds: run it in a repository.');
	const repository = new Repository(io.git, top);
	const name = positionals[0] ?? 'HEAD';
	const tree = await repository.tree(name);
	if (tree === undefined) throw new CouldNotRun(`There is no revision "${name}" in this repository.`);

	const files = await repository.files(tree);
	const clear = await clearProjects(repository, files);
	const guarded = [...files].filter(
		([path]) => fileKindOf(path) !== undefined && clear.has(projectOf(path, files) ?? ''),
	);
	const show = (path: string) => printable(relative(io.cwd, join(top, path)).split(sep).join('/'));
	let marked = 0;
	const blobs = await repository.blobs(guarded.map(([, id]) => id));
	for (const [index, [path]] of guarded.entries()) {
		const bytes = blobs[index];
		if (!bytes) throw new CouldNotRun(`${show(path)} is not in this clone: fetch it and try again.`);
		const { text } = decode(bytes);
		const starts = lineStarts(text);
		for (const { start } of sensitiveMarks(text)) {
			const line = starts.findLastIndex((at) => at <= start) + 1;
			io.stderr.write(
				`corroborate: ${show(path)}:${line}: marked sensitive, in a project marked clear (handling in ${show(projectOf(path, files)!)}).\n`,
			);
			marked++;
		}
	}
	if (marked === 0) return 0;
	io.stderr.write(
		`corroborate: ${count(marked, 'mark')} of sensitive material. Take it out of these files, or say handling: team.\n`,
	);
	return 1;
}

/** The nearest corroborate.yaml above a file, or the file itself where it is one. */
function projectOf(path: string, files: ReadonlyMap<string, string>): string | undefined {
	for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
		const project = posix.join(folder, projectFileName);
		if (files.has(project)) return project;
		if (folder === '.') return undefined;
	}
}

async function clearProjects(
	repository: Repository,
	files: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
	const projects = [...files].filter(([path]) => posix.basename(path) === projectFileName);
	const blobs = await repository.blobs(projects.map(([, id]) => id));
	const isClear = (bytes: Uint8Array | undefined) =>
		bytes !== undefined && readProject(decode(bytes).text).value.handling === 'clear';
	return new Set(projects.filter((_, index) => isClear(blobs[index])).map(([path]) => path));
}
