import assert from 'node:assert/strict';
import { proposeEvents } from '../../../src/core';
import { annotated, claim, project } from '../rules/project';

const file = { sides: { north: { name: 'The North', actors: ['north-army'] } } };
const entities = {
	hill: { name: 'Hilltown', kind: 'place', sub: 'settlement', mentions: { Hilltown: 'all' } },
	'north-army': { name: 'Northern Army', kind: 'military-unit', mentions: { Northern: 'all' } },
} as const;

const first = 'Northern troops took heavy losses at Hilltown.';
const second = 'Northern troops had many killed at Hilltown.';
const other = 'The minister went to Hilltown.';

type Parts = Parameters<typeof claim>[1];
const losses = (parts: Parts = {}): Parts => ({ ...parts, is: { topic: 'casualties' } });
const three = (a: Parts, b: Parts, settings: Parameters<typeof project>[1] | undefined = file) => {
	const article = (text: string, id: string, parts: Parts) =>
		annotated(text, { entities: entities as never, claims: { anna: { [id]: claim(text, parts) } } });
	return project(
		{
			'a.txt': article(first, 'bbbbbb2', losses(a)),
			'b.txt': article(second, 'bbbbbb3', losses(b)),
			'c.txt': article(other, 'bbbbbb4', { is: { topic: 'political' } }),
		},
		settings,
	);
};

describe('events proposed from claims', () => {
	it('bring together what speaks of one matter, with what the claims say of it', () => {
		const killed = { casualties: { low: 20, high: 30, category: 'killed', side: 'north' } } as const;
		const [proposal, ...rest] = proposeEvents(three(killed, {}).corpus, 'a.txt');
		assert.deepEqual(rest, []);
		assert.deepEqual(proposal!.event, {
			name: 'Losses of people: Hilltown',
			topic: 'casualties',
			when: { date: '2023-04-11', precision: 1, basis: 'inferred' },
			where: { place: 'hill' },
			sides: ['north'],
			figures: [{ low: 20, high: 30, unit: 'people', of: 'killed', basis: 'claimed by @article' }],
		});
		assert.deepEqual(
			proposal!.claims.map(({ document, placed }) => `${document.path} ${placed.id}`),
			['a.txt bbbbbb2', 'b.txt bbbbbb3'],
		);
		assert.equal(proposal!.why, '2 claims of 2 articles speak of losses of people.');
	});

	it('take an event that one of them is about already for the others', () => {
		const { corpus } = three({ events: [{ event: 'night', stance: 'asserts' }] }, {});
		corpus.setEvent('events/night.yaml', 'name: The night at Hilltown\n');
		const [proposal] = proposeEvents(corpus, 'b.txt');
		assert.equal(proposal!.known, 'night');
		assert.equal(proposal!.event.name, 'The night at Hilltown');
	});

	it('are none where all are about one already, where the project has no file, and for a claim that stands alone', () => {
		const about = { events: [{ event: 'night' }] };
		assert.deepEqual(proposeEvents(three(about, about).corpus, 'a.txt'), []);
		const { corpus } = three({}, {});
		assert.deepEqual(proposeEvents(corpus, 'c.txt'), []);
		assert.deepEqual(proposeEvents(corpus, 'a.txt', { claim: 'bbbbbb9' }), []);
		corpus.setProject(undefined);
		assert.deepEqual(proposeEvents(corpus, 'a.txt'), []);
	});
});
