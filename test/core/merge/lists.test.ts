import assert from 'node:assert/strict';
import { pairAdded, pairItems } from '../../../src/core/merge/lists';

const dismissal = (target: string, reason: string) => ({ code: 'language.loaded', target, reason });

describe('merge: items of lists', () => {
	it('are paired where they are equal, the order of keys aside, else in order by what names them', () => {
		const from = [dismissal('a', '1'), dismissal('b', '1'), dismissal('a', '2'), dismissal('c', '1')];
		const to = [
			dismissal('a', '3'),
			{ reason: '2', target: 'a', code: 'language.loaded' },
			dismissal('b', '4'),
		];
		assert.deepEqual(pairItems(from, to, 'dismissed'), [0, 2, 1, -1]);
		assert.deepEqual(pairItems(['x', 'x', 'y'], ['y', 'x'], 'aliases'), [1, -1, 0]);
		assert.deepEqual(pairItems([1, '1', null, 'null'], ['1', 1, 'null'], 'aliases'), [1, 0, -1, 2]);
	});

	it('that two people added to a thread are two, whoever wrote them when', () => {
		const [a, b] = ['one', 'two'].map((text) => ({ by: 'anna', on: '2026-11-21', text }));
		assert.deepEqual(pairAdded([a], [b], 'thread'), [-1]);
		assert.deepEqual(pairItems([a], [b], 'thread'), [0]);
	});

	it('are paired in time, however many there are', () => {
		const before = process.cpuUsage().user;
		const many = (reason: string) => Array.from({ length: 20_000 }, (_, n) => dismissal(`${n}`, reason));
		assert.deepEqual(pairItems(many('a'), many('b').reverse(), 'dismissed').slice(0, 2), [19_999, 19_998]);
		assert.ok(process.cpuUsage().user - before < 2e6, 'took more than 2 s');
	});
});
