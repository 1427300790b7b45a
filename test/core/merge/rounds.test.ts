import assert from 'node:assert/strict';
import { parse, stringify } from 'yaml';
import { mergeFiles } from '../../../src/core';
import { randomFrom } from '../sidecar/ugly';
import { part, type Data } from './annotators';
import { judge } from './judge';

const written = (file: Data): string => stringify(file, { lineWidth: 0, nullStr: '' });

describe('merge: two annotators on one article', function () {
	this.timeout(60_000);

	for (const [rounds, claims, edits] of [
		[6, 30, 200],
		[40, 8, 12],
		[40, 3, 40],
	] as const)
		it(`${rounds} rounds of ${edits} edits each: nothing lost, twice, altered or unnamed`, () => {
			let conflicts = 0;
			for (let seed = 1; seed <= rounds; seed++) {
				const parting = part(randomFrom(seed * 7919 + edits), claims, edits, 5);
				const { base, ours, theirs } = parting;
				const merged = mergeFiles({ base: written(base), ours: written(ours), theirs: written(theirs) });
				assert.equal(merged.refused, undefined, `seed ${seed}`);
				const verdict = judge(parting, parse(merged.text ?? '') as Data);
				const { lost, duplicated, altered, unnamed } = verdict;
				assert.deepEqual({ lost, duplicated, altered, unnamed }, clean, `seed ${seed}`);
				const named = merged.conflicts.flatMap(({ fields }) => fields);
				assert.equal(named.length, verdict.conflicts, `seed ${seed}`);
				conflicts += verdict.conflicts;
			}
			assert.ok(conflicts > 10, `only ${conflicts} conflicts: the rounds try nothing`);
		});
});

const clean = { lost: [], duplicated: [], altered: [], unnamed: [] };
