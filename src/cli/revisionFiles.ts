import { join, posix, relative, sep } from 'node:path';
import { fileKindOf, sidecarPathOf } from '../core/index';
import { CouldNotRun } from './failure';
import type { FileSystem } from './io';
import type { Repository } from './repository';

/**
 * The files of a commit as a file system: where the work tree has its folders and files, this one has the commit's. It knows what
 * may belong to a project (texts with a sidecar, sidecars, project files and events); links in the commit are not followed, and nothing can be written.
 * @param commit the id of a commit
 * @param bare whether texts without a sidecar are wanted too
 * @throws CouldNotRun where this clone lacks some of the files
 */
export async function revisionFiles(
	fs: FileSystem,
	repository: Repository,
	commit: string,
	bare = false,
): Promise<FileSystem> {
	const ids = await repository.files(commit);
	const paths = [...ids.keys()].filter(
		(path) =>
			fileKindOf(path) !== undefined || (path.endsWith('.txt') && (bare || ids.has(sidecarPathOf(path)))),
	);
	const blobs = await repository.blobs(paths.map((path) => ids.get(path)!));
	const files = new Map<string, Buffer>();
	const folders = new Map<string, Map<string, boolean>>([['', new Map()]]);
	for (const [index, path] of paths.entries()) {
		const bytes = blobs[index];
		if (!bytes)
			throw new CouldNotRun(`This clone lacks ${path} of that commit: run "git fetch" and try again.`);
		files.set(path, bytes);
		enter(folders, path, true);
	}
	const inCommit = (path: string): string => relative(repository.top, path).split(sep).join('/');
	const statOf = (path: string) => {
		const name = inCommit(path);
		const isFile = files.has(name);
		// The repository itself is where it always is: it knows older texts.
		if (!isFile && !folders.has(name))
			return path === join(repository.top, '.git') ? fs.stat(path) : missing(path);
		return { isFile: () => isFile, isDirectory: () => !isFile, isSymbolicLink: () => false };
	};
	const only = {
		stat: async (path: string) => statOf(path),
		realpath: async (path: string) => path,
		readFile: async (path: string) => files.get(inCommit(path)) ?? missing(path),
		readdir: async (path: string) =>
			[...(folders.get(inCommit(path)) ?? missing(path))].map(([name, isFile]) => ({
				name,
				isFile: () => isFile,
				isDirectory: () => !isFile,
				isSymbolicLink: () => false,
			})),
	};
	return { ...fs, ...only } as unknown as FileSystem;
}

/** Enters a file, and the folders that it lies in, into the folders above them. */
function enter(folders: Map<string, Map<string, boolean>>, path: string, isFile: boolean): void {
	const above = posix.dirname(path);
	const folder = above === '.' ? '' : above;
	const name = path.slice(folder === '' ? 0 : folder.length + 1);
	const entries = folders.get(folder);
	if (entries) entries.set(name, isFile);
	else {
		folders.set(folder, new Map([[name, isFile]]));
		enter(folders, folder, false);
	}
}

function missing(path: string): never {
	throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
}
