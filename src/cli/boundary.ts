import { basename, dirname, join } from 'node:path';
import { isBelow } from './discover';
import { CouldNotRun, hasCode } from './failure';
import type { FileSystem } from './io';

/**
 * Makes sure, before a file found in a folder is written, that no link on the way to it leads out of that folder: others
 * may have made the link. A file that is still to be made counts where it would come to lie.
 * @throws CouldNotRun where one does, else the file system's error.
 */
export async function refuseOutside(fs: FileSystem, folder: string, path: string): Promise<void> {
	if (!isBelow(await fs.realpath(folder), await realPathOf(fs, path)))
		throw new CouldNotRun(
			'a link leads out of the project to it. Put the file itself in the place of the link and try again.',
		);
}

async function realPathOf(fs: FileSystem, path: string): Promise<string> {
	try {
		return await fs.realpath(path);
	} catch (error) {
		if (!hasCode(error, 'ENOENT')) throw error;
		return join(await fs.realpath(dirname(path)), basename(path));
	}
}
