import { join, resolve } from 'node:path';
import {
	changesToJson,
	changesToText,
	compareVersions,
	handlePattern,
	printable,
	shownChanges,
	type ComparedSide,
	type Document,
	type ItemChange,
	type ShownChange,
} from '../../core/index';
import { stylerFor } from '../ansi';
import type { Arguments } from '../args';
import { CouldNotRun, hasCode } from '../failure';
import type { Io } from '../io';
import { deepen } from '../bases';
import type { LoadedProject } from '../load';
import { loadProjects, type Projects } from '../projects';
import { findWorkTree, Repository } from '../repository';
import { revisionFiles } from '../revisionFiles';
import type { Command } from './command';

const formats = ['text', 'json'] as const;

export const changes: Command = {
	name: 'changes',
	operands: '[PATH…]',
	summary: 'say what changed in articles and their annotations between two revisions',
	details: `PATH is an article (.txt), its sidecar or a folder; the current folder where there is none.
Compares the articles as they are now, or as --until has them, with what --since has: their text, and claim by claim,
entity by entity and source by source what was added, deleted or is other now, at its place in the later text.

Exit code: 0 compared, 2 could not run.`,
	options: {
		since: { value: 'REV', help: 'the earlier revision: a commit, a tag, a branch, HEAD~3' },
		until: { value: 'REV', help: 'the later revision; the files as they are now where it is not given' },
		format: { value: 'FORMAT', choices: formats, default: 'text', help: 'how to write the changes' },
		pass: { value: 'HANDLE', help: "compare this annotator's unfinished pass too" },
		'include-sensitive': { help: 'keep names and quotes of what is marked sensitive' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const { since, until, pass } = values;
	if (typeof since !== 'string')
		throw new CouldNotRun('changes needs the revision to compare with: --since HEAD~1, say.');
	if (typeof pass === 'string' && !handlePattern.test(pass))
		throw new CouldNotRun(`--pass needs the handle of an annotator (a-z, 0-9 and -), not "${pass}".`);
	const paths = positionals.length > 0 ? positionals : ['.'];
	const repository = await repositoryOf(io);
	const before = await commitOf(repository, since);
	const after = typeof until === 'string' ? await commitOf(repository, until) : undefined;
	const old = { ...io, fs: await revisionFiles(io.fs, repository, before, true) };
	const now = after === undefined ? io : { ...io, fs: await revisionFiles(io.fs, repository, after, true) };

	const [inOld, inNow] = [await existing(old, paths), await existing(now, paths)];
	const missing = paths.find((path) => !inOld.includes(path) && !inNow.includes(path));
	if (missing !== undefined)
		throw new CouldNotRun(`${printable(missing)} is in neither of the two versions that are compared.`);
	const later = inNow.length > 0 ? await loadProjects(now, inNow) : undefined;
	const earlier = inOld.length > 0 ? await loadProjects(old, inOld) : undefined;
	const names = await repository.renames(before, after ?? (await repository.commit('HEAD')) ?? before);

	const renamed = new Map(
		[...names].map(([from, to]) => [join(repository.top, to), join(repository.top, from)] as const),
	);
	const [olds, news] = [versionsOf(earlier), versionsOf(later)];
	const reader = typeof pass === 'string' ? pass : undefined;
	const rows: ShownChange[] = [];
	const met = new Set<string>();
	for (const [path, version] of news) {
		const was = olds.has(path) ? path : (renamed.get(path) ?? path);
		met.add(was);
		rows.push(...rowsOf(olds.get(was), version, reader, values['include-sensitive'] === true));
	}
	for (const [path, version] of olds)
		if (!met.has(path))
			rows.push(...rowsOf(version, undefined, reader, values['include-sensitive'] === true));

	const output = {
		articles: new Set([...met, ...olds.keys()]).size,
		textOf: (path: string) => later?.textOf(path) ?? earlier?.textOf(path),
	};
	io.stdout.write(
		values.format === 'json' ? changesToJson(rows, output) : changesToText(rows, output, stylerFor(io)),
	);
	const troubled = [later, earlier].filter(
		(side) => side !== undefined && side.articles > 0 && side.tellTroubles(),
	);
	return troubled.length > 0 ? 2 : 0;
}

async function repositoryOf(io: Io): Promise<Repository> {
	const top = await findWorkTree(io.fs, io.cwd);
	if (top === undefined)
		throw new CouldNotRun('This folder is in no git repository: there are no revisions to compare.');
	const repository = new Repository(io.git, top);
	const trouble = await repository.trouble();
	if (trouble !== undefined) throw new CouldNotRun(trouble);
	return repository;
}

async function commitOf(repository: Repository, name: string): Promise<string> {
	const commit = await repository.commit(name);
	if (commit !== undefined) return commit;
	const shallow = (await repository.isShallow()) ? ` ${deepen}` : '';
	throw new CouldNotRun(`There is no revision "${printable(name)}" in this repository.${shallow}`);
}

/** The paths that are there on one side. */
async function existing({ fs, cwd }: Io, paths: readonly string[]): Promise<readonly string[]> {
	const found: string[] = [];
	for (const path of paths)
		try {
			await fs.stat(resolve(cwd, path));
			found.push(path);
		} catch (error) {
			if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
		}
	return found;
}

/** An article as one side has it. */
interface Version {
	readonly projects: Projects;
	readonly project: LoadedProject;
	readonly document: Document;
}

/** The articles that were asked for, by their absolute paths. */
function versionsOf(projects: Projects | undefined): ReadonlyMap<string, Version> {
	const versions = new Map<string, Version>();
	for (const project of projects?.all ?? [])
		for (const path of project.articles) {
			const document = project.hopeless.has(path) ? undefined : project.corpus.document(path);
			if (document) versions.set(join(project.root, path), { projects: projects!, project, document });
		}
	return versions;
}

/** What became of one article, with paths from the current folder. */
function rowsOf(
	before: Version | undefined,
	after: Version | undefined,
	reader: string | undefined,
	includeSensitive: boolean,
): readonly ShownChange[] {
	const { projects, project, document } = (after ?? before)!;
	const changes =
		before && after ? compareVersions(before.document, after.document, { reader }) : whole(after);
	const sides = [after, before].flatMap((side): ComparedSide[] =>
		side ? [{ corpus: side.project.corpus, textOf: side.project.textOf, path: side.document.path }] : [],
	);
	const rows = shownChanges(document.path, changes, includeSensitive ? [] : sides);
	const shown = projects.shown(
		project,
		rows.map((row) => row.shown),
	);
	return rows.map((row, index) => ({ ...row, shown: shown[index]! }));
}

/** Of an article that is new or gone: that it is says it all. */
function whole(after: Version | undefined): readonly ItemChange[] {
	const change = after ? 'added' : 'deleted';
	return [{ about: 'article', id: '', name: '', change, fields: [], spans: [] }];
}
