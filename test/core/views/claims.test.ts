import assert from 'node:assert/strict';
import { facetsOf, filterClaims, groupClaims, type ClaimGrouping } from '../../../src/core';
import { corpusOf, fields, ids, rowsOf } from './support';

const corpus = corpusOf(
	{
		'b.txt': {
			head: 'article: { title: A day }\nsources:\n  nexta: { name: NEXTA, kind: media, identification: named }\n',
			claims: [
				{
					id: 'bbbbbb2',
					quote: 'Café troops are gone from the town.',
					fields: fields(
						'topic: force-posture, act: reports, status: ready',
						'mode: indirect, source: nexta',
					),
				},
				{ id: 'bbbbbb3', quote: 'Wagner holds the centre of the town.' },
			],
		},
		'a.txt': {
			claims: [
				{
					id: 'bbbbbb4',
					quote: 'Mines lie in all of the fields there.',
					fields: fields(
						'topic: mining, act: reports, status: ready',
						undefined,
						', review: { by: ben, on: 2026-11-21, decision: hold }',
					),
				},
				{ id: 'bbbbbb5', quote: 'Wagner lost the hills to the north of it.' },
			],
		},
	},
	'corroborate: 1\ntopics: [mining]\n',
);
const rows = rowsOf(corpus);

describe('claims as rows', () => {
	it('are in the order of articles and texts, with what lists show of them', () => {
		assert.deepEqual(ids(rows), ['bbbbbb4', 'bbbbbb5', 'bbbbbb2', 'bbbbbb3']);
		const [first, , third] = rows;
		assert.equal(first!.title, 'a.txt');
		assert.equal(first!.state, 'hold');
		assert.equal(third!.title, 'A day');
		assert.equal(third!.source.name, 'NEXTA');
		assert.equal(third!.state, 'ready');
	});

	it('have the most serious level of what was found of them', () => {
		assert.equal(rows[1]!.level, 'warning');
	});

	it('leave out the unfinished passes of others', () => {
		const open = corpusOf({
			'a.txt': { claims: [{ id: 'bbbbbb2', quote: 'Wagner holds the centre of the town.' }] },
		});
		open.put({
			path: 'b.txt',
			text: 'Wagner holds the hills.\n',
			sidecar: `corroborate: 1\nclaims:\n  ben:\n    pass: { state: open }\n    bbbbbb3: { quote: Wagner holds the hills., ${fields()} }\n`,
		});
		assert.deepEqual(ids(rowsOf(open)), ['bbbbbb2']);
		assert.deepEqual(ids(rowsOf(open, 'ben')), ['bbbbbb2', 'bbbbbb3']);
	});
});

describe('grouping claims', () => {
	const grouped = (by: ClaimGrouping) => groupClaims(rows, by).map(({ name, rows: own }) => [name, ids(own)]);

	it('by article goes by path', () => {
		assert.deepEqual(grouped('article'), [
			['a.txt', ['bbbbbb4', 'bbbbbb5']],
			['A day', ['bbbbbb2', 'bbbbbb3']],
		]);
	});

	it('by topic goes by the vocabulary, with topics of the project behind it', () => {
		assert.deepEqual(grouped('topic'), [
			['territory', ['bbbbbb5', 'bbbbbb3']],
			['force-posture', ['bbbbbb2']],
			['mining', ['bbbbbb4']],
		]);
	});

	it('by source has the author’s own voice first', () => {
		assert.deepEqual(grouped('source'), [
			["the author's voice", ['bbbbbb4', 'bbbbbb5', 'bbbbbb3']],
			['NEXTA', ['bbbbbb2']],
		]);
	});

	it('by status has what is undecided first', () => {
		assert.deepEqual(grouped('status'), [
			['draft', ['bbbbbb5', 'bbbbbb3']],
			['ready', ['bbbbbb2']],
			['hold', ['bbbbbb4']],
		]);
	});
});

describe('filtering claims', () => {
	it('finds words anywhere in a claim, capitals and accents aside', () => {
		assert.deepEqual(ids(filterClaims(rows, { text: 'wagner  THE' })), ['bbbbbb5', 'bbbbbb3']);
		assert.deepEqual(ids(filterClaims(rows, { text: 'cafe nexta' })), ['bbbbbb2']);
	});

	it('asks for one value of each list, and for all lists', () => {
		assert.deepEqual(ids(filterClaims(rows, { topics: ['mining', 'territory'] })), [
			'bbbbbb4',
			'bbbbbb5',
			'bbbbbb3',
		]);
		assert.deepEqual(ids(filterClaims(rows, { topics: ['mining'], states: ['draft'] })), []);
		assert.deepEqual(ids(filterClaims(rows, { levels: ['warning'] })), ['bbbbbb4', 'bbbbbb5', 'bbbbbb3']);
	});

	it('lets everything through where nothing is asked for', () => {
		assert.equal(filterClaims(rows, { text: ' ', topics: [] }), rows);
	});

	it('offers the values that there are', () => {
		assert.deepEqual(
			facetsOf(rows).map(({ of, value, claims }) => `${of} ${value} ${claims}`),
			[
				'levels warning 3',
				'states draft 2',
				'states ready 1',
				'states hold 1',
				'topics territory 2',
				'topics force-posture 1',
				'topics mining 1',
			],
		);
	});
});
