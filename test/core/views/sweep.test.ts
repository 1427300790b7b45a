import assert from 'node:assert/strict';
import {
	applyChanges,
	isLacking,
	sweepChanges,
	sweepFieldOf,
	sweepFields,
	sweepFilters,
	sweepRows,
	sweepValue,
	readSidecar,
	type ClaimRow,
	type SweepField,
	type SweepFilter,
	type SweepInput,
} from '../../../src/core';
import { corpusOf, fields, ids, rowsOf } from './support';

const sources = `sources:
  staff: { name: General Staff, kind: organization, identification: named, side: ukraine }
  officials: { name: US officials, kind: unknown, identification: anonymous }
`;
const corpus = corpusOf(
	{
		'a.txt': {
			head: sources,
			claims: [
				{ id: 'bbbbbb2', quote: 'Wagner holds the centre of the town.' },
				{
					id: 'bbbbbb3',
					quote: 'The hills were never lost to them.',
					fields: fields('topic: territory, act: reports, modality: denied, status: ready'),
				},
				{
					id: 'bbbbbb4',
					quote: 'Two villages fell on that Monday.',
					fields: fields(undefined, 'mode: indirect, source: staff', ', when: { date: 2023-05-08 }'),
				},
				{
					id: 'bbbbbb5',
					quote: 'The town may be lost by the summer.',
					fields: fields(
						'topic: other, act: predicts, modality: hedged, interest: none, credibility: 3, status: draft',
						'mode: indirect, source: officials',
					),
				},
				{
					id: 'bbbbbb6',
					quote: 'Many tanks burnt out in the fields.',
					fields: fields('topic: materiel, act: reports, status: draft', 'mode: indirect, source: officials'),
				},
			],
		},
		'b.txt': {
			head: sources.replace('anonymous', 'anonymous, anonymityReason: they may not speak'),
			claims: [
				{
					id: 'bbbbbb7',
					quote: 'More tanks are on their way to them.',
					fields: fields('topic: materiel, act: intends, status: ready', 'mode: indirect, source: officials'),
				},
			],
		},
	},
	'corroborate: 1\nsources:\n  nexta: { name: NEXTA, kind: media, identification: named, reliability: { grade: C } }\n',
);
const rows = rowsOf(corpus, 'anna', []);

describe('claims that lack a field', () => {
	const expected: Readonly<Record<SweepFilter, readonly string[]>> = {
		'undated-territory': ['bbbbbb2'],
		'unexplained-sources': ['bbbbbb5'],
		'no-modality': ['bbbbbb2', 'bbbbbb4', 'bbbbbb6', 'bbbbbb7'],
		'topic-other': ['bbbbbb5'],
		'unrated-sources': ['bbbbbb4', 'bbbbbb5', 'bbbbbb7'],
		'no-interest': ['bbbbbb4'],
		undated: ['bbbbbb6'],
		'unrated-claims': ['bbbbbb2', 'bbbbbb3', 'bbbbbb4', 'bbbbbb6', 'bbbbbb7'],
		'unknown-kind': ['bbbbbb5', 'bbbbbb7'],
		'not-ready': ['bbbbbb2', 'bbbbbb4', 'bbbbbb5', 'bbbbbb6'],
		'every-topic': ids(rows),
		'every-act': ids(rows),
		'every-modality': ids(rows),
	};
	for (const filter of sweepFilters)
		it(`are found: ${filter}`, () => {
			assert.deepEqual(ids(sweepRows(rows, filter, 'anna')), expected[filter]);
		});

	it('are nobody else’s to rate', () => {
		assert.deepEqual(sweepRows(rows, 'unrated-claims', 'ben'), []);
	});
});

describe('setting a field in a list', () => {
	const judged = { by: 'anna', on: '2026-11-22' };
	const row = (id: string): ClaimRow => rows.find(({ placed }) => placed.id === id)!;

	/** Sets a field and returns what the row is then, and the lines of the sidecar that differ. */
	function set(field: SweepField, id: string, value: SweepInput) {
		const before = row(id);
		const document = corpus.document(before.path)!;
		const yaml = sidecars[before.path as 'a.txt'];
		const changes = sweepChanges(field, before, value, readSidecar(yaml).value, judged);
		const applied = applyChanges(yaml, changes);
		assert.equal(applied.refused, undefined);
		const after = applied.edits!.reduceRight(
			(text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
			yaml,
		);
		const fresh = corpusOf({});
		fresh.put({ path: before.path, text: document.text, sidecar: after });
		const found = rowsOf(fresh, 'anna', []).find(({ placed }) => placed.id === id)!;
		const old = new Set(yaml.split('\n'));
		return { row: found, added: after.split('\n').filter((line) => !old.has(line)) };
	}

	const sidecars = {
		'a.txt': sidecarOf('a.txt'),
		'b.txt': sidecarOf('b.txt'),
	};

	function sidecarOf(path: string): string {
		const own = rows.filter((one) => one.path === path);
		const head = path === 'a.txt' ? sources : '';
		const lines = own.map(({ placed: { id, claim } }) => `    ${id}: ${JSON.stringify(claim)}\n`);
		return `corroborate: 1\n${head}claims:\n  anna:\n${lines.join('')}`;
	}

	it('gives every key of every field its value', () => {
		for (const [field, { keys, of }] of Object.entries(sweepFields) as [
			SweepField,
			(typeof sweepFields)[SweepField],
		][])
			for (const value of Object.values(keys)) {
				const { row: after } = set(field, of === 'source' ? 'bbbbbb5' : 'bbbbbb2', value);
				assert.equal(sweepValue(field, after), value, field);
			}
	});

	it('clears what may be missing', () => {
		assert.equal(sweepValue('modality', set('modality', 'bbbbbb5', undefined).row), undefined);
		assert.equal(sweepValue('credibility', set('credibility', 'bbbbbb5', undefined).row), undefined);
		assert.equal(set('date', 'bbbbbb4', undefined).row.placed.claim.when, undefined);
	});

	it('takes a date with how it is known, or one that was typed alone', () => {
		const told = { date: '2023-05', precision: 4, basis: 'inferred' } as const;
		assert.deepEqual(set('date', 'bbbbbb2', told).row.placed.claim.when, told);
		assert.deepEqual(set('date', 'bbbbbb4', '2023').row.placed.claim.when, { date: '2023' });
	});

	it('says who rated a source, and when', () => {
		const { row: after } = set('reliability', 'bbbbbb5', 'B');
		assert.deepEqual(after.source.reliability, { grade: 'B', ...judged });
		assert.equal(isLacking('unrated-sources', after, 'anna'), false);
	});

	it('makes a record of a source that the article has none of', () => {
		const { row: after, added } = set('reason', 'bbbbbb7', 'they asked for it');
		assert.equal(after.source.anonymityReason, 'they asked for it');
		assert.equal(after.source.kind, 'unknown');
		assert.ok(added.some((line) => line.includes('officials')));
	});

	it('touches one claim alone', () => {
		assert.equal(set('topic', 'bbbbbb2', 'casualties').added.length, 1);
	});
});

describe('the fields of lists', () => {
	it('have one value a key', () => {
		for (const { keys } of Object.values(sweepFields))
			assert.equal(new Set(Object.values(keys)).size, Object.keys(keys).length);
	});

	it('are all gone through in some list', () => {
		const used = new Set(sweepFilters.map(sweepFieldOf));
		assert.deepEqual(
			Object.keys(sweepFields).filter((field) => !used.has(field as SweepField)),
			[],
		);
	});
});
