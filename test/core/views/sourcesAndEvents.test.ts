import assert from 'node:assert/strict';
import { eventRows, sourceRows } from '../../../src/core';
import { corpusOf, fields, ids, rowsOf } from './support';

const said = (source: string): string => `mode: indirect, source: ${source}`;

describe('sources over all articles', () => {
	const corpus = corpusOf(
		{
			'a.txt': {
				head: 'sources:\n  staff: { name: General Staff, kind: organization, identification: named, reliability: { grade: D, by: ben } }\n',
				claims: [
					{
						id: 'bbbbbb2',
						quote: 'Five attacks were beaten back.',
						fields: fields(undefined, said('staff')),
					},
					{ id: 'bbbbbb3', quote: 'Wagner holds the centre of the town.' },
				],
			},
			'b.txt': {
				head: 'sources:\n  staff: { name: The Staff, kind: organization, identification: anonymous }\n',
				claims: [
					{
						id: 'bbbbbb4',
						quote: 'Two villages were taken there.',
						fields: fields(undefined, said('staff')),
					},
					{
						id: 'bbbbbb5',
						quote: 'More villages were taken later.',
						fields: fields(undefined, said('staff')),
					},
				],
			},
		},
		`corroborate: 1
sources:
  staff: { reliability: { grade: C, by: anna } }
  nexta: { name: NEXTA, kind: media, identification: named }
`,
	);
	const rows = sourceRows(corpus, rowsOf(corpus));

	it('come with what rests on them, the most first; those without any last', () => {
		assert.deepEqual(
			rows.map(({ name, claims, articles }) => [name, ids(claims), articles]),
			[
				['The Staff', ['bbbbbb2', 'bbbbbb4', 'bbbbbb5'], 2],
				["the author's voice", ['bbbbbb3'], 1],
				['NEXTA', [], 0],
			],
		);
	});

	it('show where articles differ about who it is, and keep the standing rating apart from theirs', () => {
		const [staff, own, nexta] = rows;
		assert.deepEqual(staff!.identifications, ['named', 'anonymous']);
		assert.equal(staff!.standing?.grade, 'C');
		assert.deepEqual(staff!.grades, ['D']);
		assert.deepEqual(own!.identifications, []);
		assert.deepEqual(nexta!.identifications, ['named']);
		assert.equal(nexta!.standing, undefined);
	});
});

describe('events over all articles', () => {
	const about = (figure: string, stance = 'asserts'): string =>
		`, ${figure}where: { place: town }, events: [{ event: advance, stance: ${stance} }, { event: advance }]`;
	const corpus = corpusOf({
		'a.txt': {
			claims: [
				{
					id: 'bbbbbb2',
					quote: 'They went forward three miles.',
					fields: fields(undefined, undefined, about('figure: { low: 4, high: 5, unit: km, of: advance }, ')),
				},
			],
		},
		'b.txt': {
			claims: [
				{
					id: 'bbbbbb3',
					quote: 'They went forward two kilometres.',
					fields: fields(undefined, undefined, about('figure: { low: 2, unit: km, of: advance }, ')),
				},
				{
					id: 'bbbbbb4',
					quote: 'Ten to twelve men were killed there.',
					fields: fields(
						undefined,
						undefined,
						about('casualties: { low: 10, high: 12, category: killed }, '),
					),
				},
				{
					id: 'bbbbbb5',
					quote: 'Twelve men were killed in all that day.',
					fields: fields(undefined, undefined, about('casualties: { high: 12, category: killed }, ')),
				},
			],
		},
	});
	corpus.setEvent('events/advance.yaml', 'name: Advance\nwhere: { place: hills }\n');
	corpus.setEvent('events/quiet.yaml', 'name: A quiet day\n');

	it('come by name with their claims, each once, and the places of both', () => {
		const rows = eventRows(corpus, rowsOf(corpus));
		assert.deepEqual(
			rows.map(({ event, claims, articles, places }) => [event.slug, ids(claims), articles, places]),
			[
				['quiet', [], 0, []],
				['advance', ['bbbbbb2', 'bbbbbb3', 'bbbbbb4', 'bbbbbb5'], 2, ['hills', 'town']],
			],
		);
	});

	it('differ in a measure where two claims have no number in common', () => {
		const [, { figures }] = eventRows(corpus, rowsOf(corpus)) as [unknown, { figures: unknown }];
		assert.deepEqual(figures, [
			{
				measure: 'km advance',
				ranges: [
					{ low: 2, high: 2 },
					{ low: 4, high: 5 },
				],
				differs: true,
			},
			{
				measure: 'people killed',
				ranges: [
					{ low: 10, high: 12 },
					{ low: 12, high: 12 },
				],
				differs: false,
			},
		]);
	});
});
