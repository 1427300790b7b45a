import { relative, resolve, sep } from 'node:path';
import { fileKindOf, sidecarPathOf } from '../core/index';
import { notWritten, writeAtomically } from './atomic';
import { isBelow } from './discover';
import { CouldNotRun, hasCode } from './failure';
import type { Io } from './io';
import type { LoadedProject } from './load';
import { isFile } from './walk';

/**
 * Writes what a command has to say to a file, whole or not at all.
 * @param file From the current folder.
 * @param projects What was read: none of it is ever written over.
 * @throws CouldNotRun where it cannot be written, or is or would be an article or a file of annotations.
 */
export async function writeOutput(
	io: Pick<Io, 'cwd' | 'fs'>,
	file: string,
	text: string,
	projects: readonly LoadedProject[],
): Promise<void> {
	await refuseOurs(io, file, projects);
	try {
		await writeAtomically(io.fs, resolve(io.cwd, file), text);
	} catch (error) {
		throw new CouldNotRun(notWritten(file, error));
	}
}

/** Makes sure, before a file is written that people named, that it is no article and no file of annotations, and will not be taken for one. */
export async function refuseOurs(
	{ cwd, fs }: Pick<Io, 'cwd' | 'fs'>,
	file: string,
	projects: readonly LoadedProject[],
): Promise<void> {
	const path = resolve(cwd, file);
	const isOurs = (one: string): boolean =>
		fileKindOf(one) !== undefined ||
		projects.some(({ root, texts, corpus }) => {
			const inProject = relative(root, one).split(sep).join('/');
			const isArticle = corpus.hasProject && isBelow(root, one) && corpus.isArticle(inProject);
			return texts.has(inProject) || isArticle;
		});
	const paths = [path, await realPathOf(fs, path)];
	const hasSidecar = await Promise.all(paths.map((one) => isFile(fs, sidecarPathOf(one))));
	if (paths.some(isOurs) || hasSidecar.includes(true))
		throw new CouldNotRun(
			`${file} is an article or a file of annotations, or would be taken for one, and was left alone. Name another file.`,
		);
}

async function realPathOf(fs: Io['fs'], path: string): Promise<string> {
	try {
		return await fs.realpath(path);
	} catch (error) {
		if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES')) throw error;
		return path;
	}
}
