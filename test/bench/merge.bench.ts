import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { applyChanges, applyEdits, mergeFiles, newSidecar, readSidecar, type Change } from '../../src/core';
import { Annotator, handles, part, type Data, type Parting } from '../core/merge/annotators';
import { judge } from '../core/merge/judge';
import { randomFrom } from '../core/sidecar/ugly';
import type { BenchFile, BenchRow } from '../host/benchTable';

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

function plain(rounds: number, edits: number): BenchRow[] {
	let [conflicts, silent, claims, shown] = [0, 0, 0, 0];
	for (let seed = 0; seed < rounds; seed++) {
		const parting = part(randomFrom(seed), 30, edits, 3);
		const texts = textsOf(parting);
		const { text, isConflict } = mergeFile(texts);
		if (!isConflict) {
			const { lost, duplicated, altered } = judge(parting, parse(text) as Data);
			if (lost.length + duplicated.length + altered.length > 0) silent++;
			continue;
		}
		conflicts++;
		const undisputed = readSidecar(mergeFiles(texts).text ?? '').value.claims ?? {};
		const seen = readSidecar(text).value.claims ?? {};
		for (const handle of handles)
			for (const [id, claim] of Object.entries(undisputed[handle] ?? {})) {
				if ('conflict' in claim) continue;
				claims++;
				if (seen[handle]?.[id] !== undefined) shown++;
			}
	}
	const what = `${rounds} rounds of ${edits} edits a side, three in ten in the other's section, git alone`;
	return [
		{ what: `${what}: conflicts`, value: (100 * conflicts) / rounds, unit: '%', limit: 20 },
		{ what: `${what}: an undisputed value changed in silence`, value: silent, unit: 'rounds', limit: 0 },
		{
			what: `${what}: undisputed claims not shown beside markers`,
			value: (100 * (claims - shown)) / Math.max(1, claims),
			unit: '%',
			limit: 2,
		},
	];
}

type Texts = Readonly<Record<'base' | 'ours' | 'theirs', string>>;

const textsOf = ({ base, ours, theirs }: Parting): Texts => {
	const text = written(base);
	return { base: text, ours: rewritten(text, ours), theirs: rewritten(text, theirs) };
};

const written = (file: Data): string => rewritten('', file);

/** As annotators' edits leave it: only what differs is written. */
const rewritten = (text: string, file: Data): string =>
	changed(
		text,
		Object.entries(file).map(([key, value]): Change => ({ do: 'set', path: [key], value: value as unknown })),
	);

function changed(text: string, changes: readonly Change[]): string {
	const { edits, refused } = applyChanges(text, changes);
	if (refused !== undefined) throw new Error(refused);
	return applyEdits(text, edits);
}

/** `git merge-file`, as git merges without a driver. */
function mergeFile(texts: Texts): { readonly text: string; readonly isConflict: boolean } {
	const folder = mkdtempSync(join(tmpdir(), 'merge-'));
	try {
		for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
		const text = execFileSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
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
