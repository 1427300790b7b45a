import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CouldNotRun, hasCode, reasonOf } from './failure';
import type { FileSystem } from './io';

const temporaryName = /^\.corroborate-[0-9a-f]{12}\.tmp$/;
/** A write takes far less: what is older was left by a run that was killed. */
const leftoverMilliseconds = 60 * 60 * 1000;
const sweptFolders = new WeakMap<FileSystem, Set<string>>();

/**
 * Writes a whole file in UTF-8 or leaves it as it was, whenever the machine stops: to a temporary file beside it, flushed
 * to the disk, then by renaming, and the folder is flushed too where the platform can. A link stays a link and the file
 * that it leads to is written, under the case that its name has on the disk. An existing file keeps its mode, and its
 * owner where we may give files away. What a killed run left in the folder is removed.
 * @throws CouldNotRun where the file is read-only, no file, or a link that leads nowhere, else the file system's error;
 * the file is as it was and the temporary one gone. See {@link notWritten} for the message.
 */
export async function writeAtomically(fs: FileSystem, path: string, text: string): Promise<void> {
	const { real, stat } = await existing(fs, path);
	const folder = dirname(real);
	// A short name, since the file's own may be as long as names can be.
	const temporary = join(folder, `.corroborate-${randomBytes(6).toString('hex')}.tmp`);
	const file = await fs.open(temporary, 'wx');
	try {
		await writeThrough(file, text, stat);
		await fs.rename(temporary, real);
	} catch (error) {
		// What went wrong first is what people are told; a temporary file that cannot be removed now is swept later.
		await fs.rm(temporary, { force: true }).catch(() => undefined);
		throw error;
	}
	await flushFolder(fs, folder);
	await sweep(fs, folder);
}

/** Whether a file is, by its name, one of ours that a killed run may have left. */
export const isTemporary = (name: string) => temporaryName.test(name);

/** The sentences that tell people that a file was not written, why, and what to do. */
export function notWritten(shown: string, error: unknown): string {
	const advice =
		Object.entries(advices).find(([code]) => hasCode(error, code))?.[1] ?? 'Check the disk and try again.';
	return error instanceof CouldNotRun
		? `${shown} could not be written: ${error.message}`
		: `${shown} could not be written: ${reasonOf(error)}. ${advice}`;
}

const advices: Readonly<Record<string, string>> = {
	EACCES: 'Make its folder writable and try again.',
	EPERM: 'Make its folder writable and try again.',
	EROFS: 'Copy the folder to where it can be written and try again.',
	ENOSPC: 'Free some space and try again.',
	EDQUOT: 'Free some space and try again.',
	ENAMETOOLONG: 'Give the article or its folder a shorter name and try again.',
	ENOENT: 'Make its folder and try again.',
	EBUSY: 'Close the program that uses it and try again.',
	EMFILE: 'Close other programs and try again.',
};

/** The file itself, behind all links, and what is known of it; no `stat` where it is new. */
async function existing(
	fs: FileSystem,
	path: string,
): Promise<{ readonly real: string; readonly stat?: Stats }> {
	let real: string;
	try {
		real = await fs.realpath(path);
	} catch (error) {
		if (!hasCode(error, 'ENOENT')) throw error;
		if (await isLink(fs, path))
			throw new CouldNotRun('it is a link that leads nowhere. Mend or remove the link and try again.');
		return { real: path };
	}
	const stat = await fs.stat(real);
	if (!stat.isFile()) throw new CouldNotRun('it is not a file. Move it away and try again.');
	// Renaming asks nobody but the folder; the superuser may write everything, and means no more than others.
	const isWritable = (stat.mode & 0o222) !== 0 && (await mayWrite(fs, real));
	if (!isWritable) throw new CouldNotRun('it is read-only. Make it writable and try again.');
	return { real, stat };
}

async function isLink(fs: FileSystem, path: string): Promise<boolean> {
	try {
		return (await fs.lstat(path)).isSymbolicLink();
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return false;
		throw error;
	}
}

async function mayWrite(fs: FileSystem, path: string): Promise<boolean> {
	try {
		await fs.access(path, fs.constants.W_OK);
		return true;
	} catch (error) {
		if (hasCode(error, 'EACCES', 'EPERM')) return false;
		throw error;
	}
}

async function writeThrough(file: FileHandle, text: string, like: Stats | undefined): Promise<void> {
	try {
		await file.writeFile(text, 'utf8');
		if (like) await resemble(file, like);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Gives a new file the owner and the mode of the one that it will replace; the mode last, as an owner's change may clear bits. */
async function resemble(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
	const own = await file.stat();
	if (own.uid !== uid || own.gid !== gid)
		try {
			await file.chown(uid, gid);
		} catch (error) {
			if (!hasCode(error, 'EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP')) throw error;
		}
	await file.chmod(mode & 0o7777);
}

/** Makes the new name last; where folders cannot be flushed, the file system sees to it by itself. */
async function flushFolder(fs: FileSystem, folder: string): Promise<void> {
	try {
		const handle = await fs.open(folder, 'r');
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch (error) {
		if (!hasCode(error, 'EISDIR', 'EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EBADF')) throw error;
	}
}

/** Removes what killed runs left, once for each folder: a run may write thousands of files into one. */
async function sweep(fs: FileSystem, folder: string): Promise<void> {
	const swept = sweptFolders.get(fs) ?? new Set();
	sweptFolders.set(fs, swept);
	if (swept.has(folder)) return;
	swept.add(folder);
	try {
		for (const name of (await fs.readdir(folder)).filter(isTemporary)) {
			const path = join(folder, name);
			const { mtimeMs } = await fs.lstat(path);
			if (Date.now() - mtimeMs > leftoverMilliseconds) await fs.rm(path, { force: true });
		}
	} catch (error) {
		// The file is written; another run may have removed these, or nobody may.
		if (!hasCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EBUSY')) throw error;
	}
}
