import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { applyChanges, applyEdits, mergeFiles, newSidecar, readSidecar, type Change } from '../../src/core';
import { Annotator, handles, part, type Data, type Parting } from '../core/merge/annotators';
import { judge } from '../core/merge/judge';
import { randomFrom } from '../core/sidecar/ugly';
import type { BenchFile, BenchRow } from '../host/benchTable';
import { workApart, type Texts } from './seedWork';

/** Two annotators on one article: what the merge driver makes of it, and what git does without it. */
const merge: BenchFile = () => Promise.resolve([...driver(1000, 200), ...fresh(200, 20), ...plain(200, 5)]);

export default merge;

function driver(rounds: number, edits: number): BenchRow[] {
	const sums = { lost: 0, duplicated: 0, altered: 0, unnamed: 0, conflicts: 0, refused: 0 };
	const times: number[] = [];
	for (let seed = 0; seed < rounds; seed++) {
		const parting = part(randomFrom(seed), 30, edits, 4);
		const texts = textsOf(parting);
		const start = performance.now();
		const merged = mergeFiles(texts);
		times.push(performance.now() - start);
		if (merged.refused !== undefined) {
			sums.refused++;
			continue;
		}
		const verdict = judge(parting, parse(merged.text) as Data);
		sums.lost += verdict.lost.length;
		sums.duplicated += verdict.duplicated.length;
		sums.altered += verdict.altered.length;
		sums.unnamed += verdict.unnamed.length;
		sums.conflicts += verdict.conflicts;
		const named = merged.conflicts.reduce((count, { fields }) => count + fields.length, 0);
		sums.unnamed += Math.abs(named - verdict.conflicts);
	}
	const what = `${rounds} rounds of ${edits} edits a side, merged`;
	return [
		{ what: `${what}: refused`, value: sums.refused, unit: 'rounds', limit: 0 },
		{ what: `${what}: annotations lost`, value: sums.lost, unit: '', limit: 0 },
		{ what: `${what}: annotations twice`, value: sums.duplicated, unit: '', limit: 0 },
		{ what: `${what}: undisputed values altered`, value: sums.altered, unit: '', limit: 0 },
		{ what: `${what}: conflicts not named, or named and none`, value: sums.unnamed, unit: '', limit: 0 },
		{ what: `${what}: true conflicts`, value: sums.conflicts, unit: '' },
		{ what: `${what}: median time`, value: times.sort((a, b) => a - b)[rounds >> 1]!, unit: 'ms' },
	];
}

function fresh(rounds: number, tags: number): BenchRow[] {
	let conflicts = 0;
	for (let seed = 0; seed < rounds; seed++) {
		const base = newSidecar({ annotators: handles });
		const [ours, theirs] = handles.map((handle) => {
			const annotator = new Annotator(randomFrom(seed * 2 + handles.indexOf(handle)), handle, 0);
			const file: Data = { sources: {}, claims: {} };
			for (let k = 0; k < tags; k++) annotator.tag(file);
			const claims = Object.entries(file['claims'][handle] as Data);
			return changed(
				base,
				claims.map(([id, claim]) => ({ do: 'add-claim', annotator: handle, id, claim }) as Change),
			);
		});
		if (mergeFile({ base, ours: ours!, theirs: theirs! }).isConflict) conflicts++;
	}
	const what = `${rounds} fresh articles, ${tags} tags each in their own section, git alone: conflicts`;
	return [{ what, value: conflicts, unit: 'rounds', limit: 0 }];
}

/** What git makes of the edits that `workApart` describes. */
function plain(rounds: number, edits: number): BenchRow[] {
	let [conflicts, disputed, silent] = [0, 0, 0];
	const hidden = new Map(styles.map((style) => [style, { claims: 0, hidden: 0 }]));
	for (let seed = 0; seed < rounds; seed++) {
		const texts = workApart(randomFrom(seed), edits);
		const { text, isConflict } = mergeFile(texts);
		if (!isConflict) {
			const data = {
				base: parse(texts.base),
				ours: parse(texts.ours),
				theirs: parse(texts.theirs),
			} as Parting;
			const { lost, duplicated, altered } = judge(data, parse(text) as Data);
			if (lost.length + duplicated.length + altered.length > 0) silent++;
			continue;
		}
		conflicts++;
		const merged = mergeFiles(texts);
		if (merged.refused !== undefined) throw new Error(merged.refused);
		if (merged.conflicts.length > 0) disputed++;
		const undisputed = readSidecar(merged.text).value.claims ?? {};
		for (const style of styles) {
			const sum = hidden.get(style)!;
			const seen = readSidecar(mergeFile(texts, style).text).value.claims ?? {};
			for (const handle of handles)
				for (const [id, claim] of Object.entries(undisputed[handle] ?? {})) {
					if ('conflict' in claim) continue;
					sum.claims++;
					if (seen[handle]?.[id] === undefined) sum.hidden++;
				}
		}
	}
	const what = `${rounds} rounds of ${edits} edits a side, three in ten of fields in the other's section, git alone`;
	return [
		{ what: `${what}: conflicts`, value: (100 * conflicts) / rounds, unit: '%', limit: 20 },
		{ what: `${what}: of these, over one value`, value: (100 * disputed) / rounds, unit: '%' },
		{ what: `${what}: an undisputed value changed in silence`, value: silent, unit: 'rounds', limit: 0 },
		...[...hidden].map(([style, sum]) => ({
			what: `${what}, style ${style}: undisputed claims not shown beside markers`,
			value: (100 * sum.hidden) / Math.max(1, sum.claims),
			unit: '%',
			limit: 2,
		})),
	];
}

const textsOf = ({ base, ours, theirs }: Parting): Texts => ({
	base: written(base),
	ours: written(ours),
	theirs: written(theirs),
});

const written = (file: Data): string => stringify(file, { lineWidth: 0, nullStr: '' });

function changed(text: string, changes: readonly Change[]): string {
	const { edits, refused } = applyChanges(text, changes);
	if (refused !== undefined) throw new Error(refused);
	return applyEdits(text, edits);
}

/** How git writes a conflict. */
const styles = ['merge', 'diff3', 'zdiff3'] as const;

/** `git merge-file`, as git merges without a driver. */
function mergeFile(
	texts: Texts,
	style: (typeof styles)[number] = 'merge',
): { readonly text: string; readonly isConflict: boolean } {
	const folder = mkdtempSync(join(tmpdir(), 'merge-'));
	try {
		for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
		const asked = style === 'merge' ? [] : [`--${style}`];
		const text = execFileSync('git', ['merge-file', '-p', ...asked, 'ours', 'base', 'theirs'], {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		return { text, isConflict: false };
	} catch (error) {
		const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
		if (status === undefined || status < 1 || status > 127 || stdout === undefined) throw error;
		return { text: stdout, isConflict: true };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
