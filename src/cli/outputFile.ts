import { relative, resolve, sep } from 'node:path';
import { fileKindOf } from '../core/index';
import { notWritten, writeAtomically } from './atomic';
import { CouldNotRun, hasCode } from './failure';
import type { Io } from './io';
import type { LoadedProject } from './load';

/**
 * Writes what a command has to say to a file, whole or not at all.
 * @param file From the current folder.
 * @param projects What was read: none of it is ever written over.
 * @throws CouldNotRun where it cannot be written, or is an article or a file of annotations.
 */
export async function writeOutput(
	{ cwd, fs }: Pick<Io, 'cwd' | 'fs'>,
	file: string,
	text: string,
	projects: readonly LoadedProject[],
): Promise<void> {
	const path = resolve(cwd, file);
	const isRead = [path, await realPathOf(fs, path)].some((one) =>
		projects.some(({ root, texts }) => texts.has(relative(root, one).split(sep).join('/'))),
	);
	if (isRead || fileKindOf(path) !== undefined)
		throw new CouldNotRun(
			`${file} is an article or a file of annotations and was left alone. Name another file.`,
		);
	try {
		await writeAtomically(fs, path, text);
	} catch (error) {
		throw new CouldNotRun(notWritten(file, error));
	}
}

async function realPathOf(fs: Io['fs'], path: string): Promise<string> {
	try {
		return await fs.realpath(path);
	} catch (error) {
		if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES')) throw error;
		return path;
	}
}
