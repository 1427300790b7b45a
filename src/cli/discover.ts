import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { articlePathOf, projectFileName } from '../core/index';
import { CouldNotRun, reasonOf } from './failure';
import type { FileSystem } from './io';
import { findRoot, type Found, walk, type WalkOptions } from './walk';

/** The files of one project, or of no project, as found on disk. Paths are absolute. */
export interface Group {
	/** The folder of `corroborate.yaml`; undefined where there is none above the files. */
	readonly root: string | undefined;
	readonly files: ReadonlySet<string>;
	/** Files that were named one by one: articles whatever the project says. */
	readonly named: ReadonlySet<string>;
	/** Whether a file was asked for; the rest is read only for what it tells of these. */
	readonly wanted: (path: string) => boolean;
}

interface Growing {
	readonly root: string | undefined;
	readonly files: Set<string>;
	readonly named: Set<string>;
	readonly folders: string[];
}

/**
 * Finds the files of every project that `paths` (files or folders, from `cwd`) touch. A project is gathered whole, since
 * its articles are checked against each other; files without a project are gathered with their folder.
 * @param trouble Told of what could not be read.
 * @throws CouldNotRun where a path does not exist or is no article.
 */
export async function discover(
	fs: FileSystem,
	cwd: string,
	paths: readonly string[],
	trouble: (path: string, reason: string) => void,
): Promise<readonly Group[]> {
	const groups = new Map<string | undefined, Growing>();
	const group = (root: string | undefined) => {
		const known = groups.get(root) ?? { root, files: new Set(), named: new Set(), folders: [] };
		groups.set(root, known);
		return known;
	};
	const gather = async (folder: string, options: WalkOptions, keep: (found: Found) => boolean) => {
		for await (const found of walk(fs, folder, options))
			if (keep(found)) group(found.root).files.add(found.path);
	};

	for (const path of paths) {
		const absolute = resolve(cwd, path);
		const folder = await folderOf(fs, absolute, path);
		const root = await findRoot(fs, folder);
		if (folder === absolute) {
			await gather(folder, { root, trouble }, () => true);
			group(root);
			for (const { root: found, folders } of groups.values())
				if (found === root || (found !== undefined && isBelow(folder, found))) folders.push(folder);
		} else {
			const { named, files } = group(root);
			for (const article of articlesOf(absolute)) named.add(article);
			files.add(absolute);
			if (root === undefined) await gather(folder, { root, trouble, deep: false }, () => true);
		}
	}
	for (const { root, files, folders } of [...groups.values()]) {
		if (root === undefined) continue;
		if (!folders.some((folder) => isBelow(folder, root)))
			await gather(root, { root, trouble }, (found) => found.root === root);
		files.add(join(root, projectFileName));
	}
	return [...groups.values()]
		.filter(({ files }) => files.size > 0)
		.map(({ folders, ...rest }) => ({
			...rest,
			wanted: (path) => rest.named.has(path) || folders.some((folder) => isBelow(folder, path)),
		}));
}

/** The folder itself, or the folder of a file that may be an article. */
async function folderOf(fs: FileSystem, absolute: string, shown: string): Promise<string> {
	let stat;
	try {
		stat = await fs.stat(absolute);
	} catch (error) {
		throw new CouldNotRun(`${shown}: ${reasonOf(error)}.`);
	}
	if (stat.isDirectory()) return absolute;
	if (!stat.isFile()) throw new CouldNotRun(`${shown} is neither a file nor a folder.`);
	if (/\.ya?ml$/i.test(absolute) && !isSidecar(absolute))
		throw new CouldNotRun(`${shown} is not an article: name an article, its sidecar or a folder.`);
	return dirname(absolute);
}

const isSidecar = (path: string) => articlePathOf(path) !== undefined;

/** The articles that a path on the command line may mean: itself, or what a sidecar belongs to. */
function articlesOf(path: string): readonly string[] {
	const article = articlePathOf(path);
	return article === undefined ? [path] : [article, path.replace(/\.annotations\.yaml$/, '.txt')];
}

/** Whether `path` is `folder` or lies in it. Both absolute. */
export function isBelow(folder: string, path: string): boolean {
	const steps = relative(folder, path);
	return steps === '' || !(steps === '..' || steps.startsWith(`..${sep}`) || isAbsolute(steps));
}
