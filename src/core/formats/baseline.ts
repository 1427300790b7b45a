import { digestOf, fingerprints } from './fingerprints';
import type { Output, Shown } from './output';

/** One known finding, in hashes: what it says and where it stands cannot be read from it. */
export interface BaselineEntry {
	/** Of the file's path from the baseline's folder. */
	readonly file: string;
	readonly fingerprint: string;
	readonly code: string;
}

/** How the findings of a run stand to a baseline. */
export interface BaselineComparison {
	/** The findings, each with `known`. */
	readonly findings: readonly Shown[];
	/** Entries that nothing was found for in files that were looked at. */
	readonly gone: number;
	/** The entries that the baseline should have now: what was found, and what was not looked at. */
	readonly updated: readonly BaselineEntry[];
}

const header = 'corroborate-baseline 1';
const row = /^([0-9a-f]{16}) ([0-9a-f]{32}) ([a-z-]+\.[a-z-]+)$/;

/**
 * Reads a baseline: a header, then a line for each known finding; line ends of any system, empty lines and lines given twice do
 * no harm.
 * @returns or the number of the first line that is none of a baseline, and why, in a sentence for people.
 */
export function readBaseline(
	text: string,
): readonly BaselineEntry[] | { readonly line: number; readonly why: string } {
	const [first = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
	if (first !== header)
		return {
			line: 1,
			why: /^corroborate-baseline \d+$/.test(first)
				? 'This baseline is of another version: use the corroborate that wrote it, or write it anew.'
				: `This is no baseline: its first line would be "${header}".`,
		};
	const entries: BaselineEntry[] = [];
	for (const [index, line] of lines.entries()) {
		if (line === '') continue;
		const [, file, fingerprint, code] = row.exec(line) ?? [];
		if (!file || !fingerprint || !code)
			return {
				line: index + 2,
				why: 'This is no line of a baseline: two hashes and a code. After a merge, keep the lines of both sides and take out the markers.',
			};
		entries.push({ file, fingerprint, code });
	}
	return entries;
}

/** Writes a baseline, sorted, so that a diff shows what came and went. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
	const lines = new Set(entries.map(({ file, fingerprint, code }) => `${file} ${fingerprint} ${code}\n`));
	return `${header}\n${[...lines].sort().join('')}`;
}

/**
 * Compares findings with a baseline.
 * @param findings All findings of the files that were looked at, redacted: nothing that is kept back goes into a hash.
 * @param options.looked The files that were looked at, by path as findings have it.
 * @param options.isWhole Whether these are all files that the baseline may know: it forgets files that are no more.
 * @param options.nameOf A file's path from the baseline's folder.
 */
export function compareWithBaseline(
	findings: readonly Shown[],
	baseline: readonly BaselineEntry[],
	{
		textOf,
		looked,
		isWhole,
		nameOf,
	}: {
		readonly textOf: Output['textOf'];
		readonly looked: Iterable<string>;
		readonly isWhole: boolean;
		readonly nameOf: (path: string) => string;
	},
): BaselineComparison {
	const known = new Set(baseline.map(({ fingerprint }) => fingerprint));
	const prints = fingerprints(findings, textOf, nameOf);
	const fileOf = (path: string) => digestOf(nameOf(path)).slice(0, 16);
	const entries = findings.map(({ place, code }, index) => ({
		file: fileOf(place.path),
		fingerprint: prints[index]!,
		code,
	}));
	const found = new Set(prints);
	const files = new Set([...looked].map(fileOf));
	const unseen = baseline.filter(({ fingerprint }) => !found.has(fingerprint));
	const kept = isWhole ? [] : unseen.filter(({ file }) => !files.has(file));
	return {
		findings: findings.map((finding, index) => ({ ...finding, known: known.has(prints[index]!) })),
		gone: unseen.length - kept.length,
		updated: [...entries, ...kept],
	};
}
