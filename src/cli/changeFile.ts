import { applyChanges, applyEdits, type Change } from '../core/index';
import { writeAtomically } from './atomic';
import { decode } from './decode';
import { CouldNotRun, hasCode } from './failure';
import type { FileSystem } from './io';

/**
 * Applies changes to a file of ours on disk, all or none, and writes it whole; nothing is written where nothing changes.
 * @param expected The text, without BOM, that the changes were made for, where another would make them wrong.
 * @returns Whether it was written.
 * @throws CouldNotRun with why it was left alone, or the file system's error.
 */
export async function changeFile(
	fs: FileSystem,
	path: string,
	changes: readonly Change[],
	expected?: string,
): Promise<boolean> {
	const before = await exactTextOf(fs, path);
	if (expected !== undefined && before?.replace(/^\ufeff/, '') !== expected)
		throw new CouldNotRun('it was changed in the meantime. Run the command again.');
	const { edits, refused } = applyChanges(before ?? '', changes);
	if (refused !== undefined) throw new CouldNotRun(refused);
	if (edits.length === 0) return false;
	await writeAtomically(fs, path, applyEdits(before ?? '', edits));
	return true;
}

/**
 * The text of a file with its BOM, so that it can be written back as it was; undefined where there is none.
 * @throws CouldNotRun where it is not UTF-8.
 */
export async function exactTextOf(fs: FileSystem, path: string): Promise<string | undefined> {
	let bytes;
	try {
		bytes = await fs.readFile(path);
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return undefined;
		throw error;
	}
	return exactText(bytes);
}

/**
 * Bytes as text with its BOM.
 * @throws CouldNotRun where they are not UTF-8.
 */
export function exactText(bytes: Uint8Array): string {
	if (decode(bytes).fault) throw new CouldNotRun('it is not text in UTF-8. Save it as UTF-8 and try again.');
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
