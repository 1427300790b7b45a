import { dirname, relative, resolve, sep } from 'node:path';
import {
	type BaselineComparison,
	type BaselineEntry,
	compareWithBaseline,
	count,
	printable,
	readBaseline,
	type Shown,
	writeBaseline,
} from '../core/index';
import { notWritten, writeAtomically } from './atomic';
import { exactTextOf } from './changeFile';
import { isBelow } from './discover';
import { CouldNotRun, reasonOf } from './failure';
import type { Io } from './io';

/** A file of findings that are known already. */
export interface Baseline {
	/** As people named it. */
	readonly name: string;
	/** Its text; undefined where it is still to be written. */
	readonly text: string | undefined;
	readonly entries: readonly BaselineEntry[];
}

/**
 * Reads a baseline.
 * @param name The file, from the current folder.
 * @param mayBeNew Whether it may be missing, as it will be written.
 * @throws CouldNotRun where it is missing, cannot be read or is no baseline, with the line.
 */
export async function openBaseline(
	{ cwd, fs }: Pick<Io, 'cwd' | 'fs'>,
	name: string,
	mayBeNew: boolean,
): Promise<Baseline> {
	let text: string | undefined;
	try {
		text = await exactTextOf(fs, resolve(cwd, name));
	} catch (error) {
		throw new CouldNotRun(`${name}: ${error instanceof CouldNotRun ? error.message : `${reasonOf(error)}.`}`);
	}
	if (text === undefined) {
		if (mayBeNew) return { name, text, entries: [] };
		throw new CouldNotRun(`${name}: there is no such baseline. Write it with --update-baseline.`);
	}
	const entries = readBaseline(text);
	if ('why' in entries) throw new CouldNotRun(`${name}:${entries.line}: ${entries.why}`);
	return { name, text, entries };
}

/**
 * Compares findings, paths from the current folder, with a baseline. A baseline knows files by their paths from its own
 * folder, so that it may be used from any.
 * @param looked Files that were looked at.
 * @param folders What was asked for, absolute: where the baseline's folder is in one, it forgets files that are no more. None
 * where not all of them was looked at.
 */
export function compare(
	{ cwd }: Pick<Io, 'cwd'>,
	{ name, entries }: Baseline,
	findings: readonly Shown[],
	textOf: (path: string) => string | undefined,
	looked: Iterable<string>,
	folders: readonly string[],
): BaselineComparison {
	const folder = dirname(resolve(cwd, name));
	return compareWithBaseline(findings, entries, {
		textOf,
		looked,
		isWhole: folders.some((asked) => isBelow(asked, folder)),
		nameOf: (path) => relative(folder, resolve(cwd, path)).split(sep).join('/'),
	});
}

/**
 * Writes a baseline anew where it changes.
 * @returns What was done, in a sentence for people.
 * @throws CouldNotRun where it cannot be written.
 */
export async function updateBaseline(
	{ cwd, fs }: Pick<Io, 'cwd' | 'fs'>,
	{ name, text }: Baseline,
	{ findings, gone, updated }: BaselineComparison,
): Promise<string> {
	const now = writeBaseline(updated);
	try {
		if (now !== text) await writeAtomically(fs, resolve(cwd, name), now);
	} catch (error) {
		throw new CouldNotRun(notWritten(name, error));
	}
	const fresh = findings.filter(({ known }) => !known).length;
	const done = now === text ? 'is as it was' : 'written';
	return printable(
		`${name} ${done}: ${count(updated.length, 'finding')}, ${fresh} of them new; ${gone} taken out.`,
	);
}

/** What a baseline kept out of the list, in a sentence for people. */
export function toldOf({ name, entries }: Baseline, { findings, gone }: BaselineComparison): string {
	const known = findings.filter((finding) => finding.known).length;
	const stale = gone > 0 ? ` ${gone} in it are gone: --update-baseline takes them out.` : '';
	return printable(
		`${name} knows ${count(entries.length, 'finding')}; ${known} found again and not listed.${stale}`,
	);
}
