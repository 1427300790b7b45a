import { dirname, join } from 'node:path';
import { projectFileName } from '../core/index';
import { isTemporary } from './atomic';
import { hasCode, reasonOf } from './failure';
import type { FileSystem } from './io';

const skipped = new Set(['node_modules', '.git']);

/** A file found, and the folder of the nearest `corroborate.yaml` above it. */
export interface Found {
	readonly path: string;
	readonly root: string | undefined;
}

/** The nearest folder at or above `folder` with a project file. */
export async function findRoot(fs: FileSystem, folder: string): Promise<string | undefined> {
	for (let at = folder; ; at = dirname(at)) {
		if (await isFile(fs, join(at, projectFileName))) return at;
		if (dirname(at) === at) return undefined;
	}
}

/** False for a folder, and for what is not there or may not be looked at. Rejects where the disk fails. */
export async function isFile(fs: FileSystem, path: string): Promise<boolean> {
	try {
		return (await fs.stat(path)).isFile();
	} catch (error) {
		if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP')) return false;
		throw error;
	}
}

export interface WalkOptions {
	/** The project that the folder lies in; a folder with a project file of its own starts another. */
	readonly root: string | undefined;
	/** Told of what could not be read, in words for people. */
	readonly trouble: (path: string, reason: string) => void;
	/** False for the folder's own files alone. */
	readonly deep?: boolean;
}

/**
 * Every file at and below `folder`, in the order of their names. Links are followed, each folder is entered once;
 * `node_modules` and `.git` are not entered, and what a killed run left half written is passed over.
 */
export async function* walk(
	fs: FileSystem,
	folder: string,
	options: WalkOptions,
	entered = new Set<string>(),
): AsyncGenerator<Found, void> {
	let entries;
	try {
		const real = await fs.realpath(folder);
		if (entered.has(real)) return;
		entered.add(real);
		entries = await fs.readdir(folder, { withFileTypes: true });
	} catch (error) {
		options.trouble(folder, reasonOf(error));
		return;
	}
	const root = entries.some(({ name }) => name === projectFileName) ? folder : options.root;
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		if (isTemporary(entry.name)) continue;
		const path = join(folder, entry.name);
		const kind = entry.isSymbolicLink() ? await target(fs, path) : entry;
		if (kind?.isFile()) yield { path, root };
		else if (kind?.isDirectory() && options.deep !== false && !skipped.has(entry.name))
			yield* walk(fs, path, { ...options, root }, entered);
	}
}

/** What a link leads to; undefined where it leads nowhere. */
async function target(fs: FileSystem, path: string) {
	try {
		return await fs.stat(path);
	} catch (error) {
		if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM')) return undefined;
		throw error;
	}
}
