import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sweepFields, type SweepField } from '../../../src/core';
import { holds } from './when';

interface Keybinding {
	readonly command: string;
	readonly key: string;
	readonly args?: unknown;
	readonly when: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const keybindings: readonly Keybinding[] = manifest.contributes.keybindings;
const keys = keybindings.filter(({ command }) => command === 'corroborate.sweepKey');
/** Those that stand for a value; the others name what they do. */
const letters = keys.filter(({ args }) => String(args).length === 1);

describe('the keys of a list that is gone through by field', () => {
	it('are bound, each to itself', () => {
		const used = Object.values(sweepFields).flatMap(({ keys }) => Object.keys(keys));
		// To clear, and to take a date as it is read.
		const wanted = new Set([...used, '0', 'y']);
		assert.deepEqual(letters.map(({ key }) => key).sort(), [...wanted].sort());
		for (const { key, args } of letters) assert.equal(args, key);
	});

	it('do nothing but in that list, and nothing while something is typed there', () => {
		const list = { focusedView: 'corroborate.claims', listFocus: true, inputFocus: false };
		for (const { when } of letters) {
			assert.equal(holds(when, { ...list, 'corroborate.sweepField': 'topic' }), true);
			assert.equal(holds(when, { ...list, 'corroborate.sweepField': false }), false);
			assert.equal(holds(when, { ...list, 'corroborate.sweepField': 'topic', inputFocus: true }), false);
			assert.equal(
				holds(when, { ...list, 'corroborate.sweepField': 'topic', focusedView: 'corroborate.entities' }),
				false,
			);
		}
	});

	it('are typed where a field has none', () => {
		const typed = keys.find(({ args }) => args === 'type')!;
		const fields = (Object.keys(sweepFields) as SweepField[]).filter(
			(field) => Object.keys(sweepFields[field].keys).length === 0,
		);
		assert.ok(typed.when.endsWith(`=~ /^(${fields.join('|')})$/`), typed.when);
	});
});
