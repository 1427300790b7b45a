import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './io';

/**
 * Writes a whole file or leaves it as it was: to a temporary file beside it, then by renaming.
 * @throws The file system's error; the temporary file is gone then.
 */
export async function writeAtomically(fs: FileSystem, path: string, text: string): Promise<void> {
	const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
	try {
		await fs.writeFile(temporary, text, { encoding: 'utf8', flag: 'wx' });
		await fs.rename(temporary, path);
	} catch (error) {
		await fs.rm(temporary, { force: true });
		throw error;
	}
}
