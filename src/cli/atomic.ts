import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './failure';
import type { FileSystem } from './io';

/**
 * Writes a whole file or leaves it as it was: to a temporary file beside it, then by renaming. A link stays a link, and
 * an existing file keeps its mode.
 * @throws The file system's error; the temporary file is gone then.
 */
export async function writeAtomically(fs: FileSystem, path: string, text: string): Promise<void> {
	const { real, mode } = await existing(fs, path);
	const temporary = join(dirname(real), `.${basename(real)}.${randomBytes(6).toString('hex')}.tmp`);
	try {
		await fs.writeFile(temporary, text, { encoding: 'utf8', flag: 'wx', mode });
		await fs.rename(temporary, real);
	} catch (error) {
		await fs.rm(temporary, { force: true });
		throw error;
	}
}

async function existing(
	fs: FileSystem,
	path: string,
): Promise<{ readonly real: string; readonly mode?: number }> {
	try {
		const real = await fs.realpath(path);
		return { real, mode: (await fs.stat(real)).mode & 0o777 };
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return { real: path };
		throw error;
	}
}
