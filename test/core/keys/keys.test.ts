import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { acts, modalities, modeKeys, topics } from '../../../src/core';
import { type Binding, modeBindings, modeCommand } from './bindings';

describe('the keys of annotation mode', () => {
	const keys = modeKeys.flatMap((group) => group.keys);

	it('are in package.json as the table has them (npm run keys)', async () => {
		const { contributes } = JSON.parse(await readFile('package.json', 'utf8')) as {
			readonly contributes: { readonly keybindings: readonly Binding[] };
		};
		const bound = contributes.keybindings.filter(({ command }) => command === modeCommand);
		assert.deepEqual(bound, modeBindings());
	});

	it('mean one thing each', () => {
		const all = keys.map(({ key }) => key);
		assert.deepEqual([...new Set(all)], all);
	});

	it('begin no others: a key that waits for a second one does nothing by itself', () => {
		const first = new Set(keys.filter(({ key }) => key.includes(' ')).map(({ key }) => key.split(' ')[0]));
		assert.deepEqual(
			keys.filter(({ key }) => first.has(key)),
			[],
		);
	});

	it('have one for every topic, act and modality', () => {
		const actions = new Set(keys.map(({ action }) => action));
		for (const topic of topics) assert.ok(actions.has(`topic.${topic}`), topic);
		for (const act of acts) assert.ok(actions.has(`act.${act}`), act);
		for (const modality of modalities) assert.ok(actions.has(`modality.${modality}`), modality);
	});
});
