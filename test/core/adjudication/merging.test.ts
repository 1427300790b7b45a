import assert from 'node:assert/strict';
import {
	applyChanges,
	applyEdits,
	conflictsIn,
	mergeFiles,
	readSidecar,
	resolveConflict,
} from '../../../src/core';

const file = (...entries: readonly string[]): string =>
	`corroborate: 1\nclaims:\n  agreed:\n    leftOut:\n${entries.map((entry) => `      - ${entry}\n`).join('')}`;
const entry = (claim: string, by: string, why?: string): string =>
	`claims: [${claim}]\n        by: ${by}\n        on: 2026-11-22${why ? `\n        why: ${why}` : ''}`;
const leftOutIn = (text: string) => readSidecar(text).value.claims?.['agreed']?.leftOut ?? [];
const merged = (base: string, ours: string, theirs: string) => {
	const result = mergeFiles({ base, ours, theirs });
	assert.ok(result.refused === undefined, result.refused);
	return result;
};

describe('merging what two people left out', () => {
	const one = entry('bbbbbb2', 'anna');

	it('keeps what either added, and both where they left out the same', () => {
		const { text, conflicts } = merged(
			file(one),
			file(one, entry('bbbbbb3', 'anna'), entry('bbbbbb4', 'anna')),
			file(one, entry('bbbbbb3', 'ben', 'as said'), entry('bbbbbb5', 'ben')),
		);
		assert.deepEqual(conflicts, []);
		assert.deepEqual(
			leftOutIn(text).map(({ claims, by }) => `${claims.join()} ${by}`),
			['bbbbbb2 anna', 'bbbbbb3 anna', 'bbbbbb4 anna', 'bbbbbb3 ben', 'bbbbbb5 ben'],
		);
	});

	it('takes what one wrote of why, and what one took back', () => {
		const two = entry('bbbbbb3', 'anna');
		const { text, conflicts } = merged(
			file(one, two),
			file(two),
			file(one, entry('bbbbbb3', 'anna', 'a void')),
		);
		assert.deepEqual(conflicts, []);
		assert.deepEqual(
			leftOutIn(text).map(({ claims, why }) => `${claims.join()} ${why}`),
			['bbbbbb3 a void'],
		);
	});

	it('asks which reason is meant, and either can be taken', () => {
		const ours = file(entry('bbbbbb2', 'anna', 'ours'));
		const { text, conflicts } = merged(file(one), ours, file(entry('bbbbbb2', 'anna', 'theirs')));
		assert.equal(conflicts.length, 1);
		const [conflicted] = conflictsIn(readSidecar(text).value);
		const [field] = Object.keys(conflicted!.conflict);
		const changes = resolveConflict(readSidecar(text).value, conflicted!, field!, 'theirs');
		assert.ok(!('refused' in changes));
		const settled = applyEdits(text, applyChanges(text, changes).edits ?? []);
		assert.deepEqual(
			leftOutIn(settled).map(({ why }) => why),
			['theirs'],
		);
		assert.deepEqual(readSidecar(settled).problems, []);
	});
});
