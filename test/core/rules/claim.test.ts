import assert from 'node:assert/strict';
import { annotated, claim, project } from './project';

describe('claim.hedged', () => {
	const findings = (parts: Parameters<typeof claim>[1]) =>
		project(
			annotated('The hill has reportedly fallen.', {
				claims: { anna: { bbbbbb2: claim('The hill has reportedly fallen.', parts) } },
			}),
		).findings('claim.hedged');

	it('notes a claim marked as hedged, and one with hedging words', () => {
		assert.equal(findings({ is: { modality: 'hedged' } })[0]!.level, 'note');
		assert.match(findings({ hedges: ['reportedly'] })[0]!.message, /“reportedly”/);
	});

	it('leaves a flat claim alone, also where the text has a hedge: the annotation alone speaks', () => {
		assert.deepEqual(findings({ is: { modality: 'asserted' } }), []);
	});

	it('notes the hedges of a text that nobody annotated', () => {
		const at = project({ text: 'The hill has reportedly fallen. They could not hold it in May.' });
		assert.deepEqual(
			at.findings('claim.hedged').map((finding) => [at.wordsAt(finding), finding.level]),
			[['reportedly', 'note']],
		);
	});
});

describe('claim.unverified', () => {
	const footage = { kind: 'footage', identification: 'none', name: 'A video' } as const;

	it('is one row for all claims from one footage of unknown place or date', () => {
		const at = project(
			annotated('A video shows the hill. Soldiers run. A tank burns.', {
				sources: { video: footage },
				claims: {
					anna: {
						bbbbbb2: claim('Soldiers run.', { said: { mode: 'footage', source: 'video' } }),
						bbbbbb3: claim('A tank burns.', { said: { mode: 'footage', source: 'video' } }),
					},
				},
			}),
		);
		const findings = at.findings('claim.unverified');
		assert.equal(findings.length, 1);
		assert.equal(findings[0]!.level, 'warning');
		assert.deepEqual(findings[0]!.claims, ['bbbbbb2', 'bbbbbb3']);
		assert.equal(at.wordsAt(findings[0]!), 'A video');
	});

	it('leaves footage with a place and a date alone', () => {
		const at = project(
			annotated('A video shows the hill. Soldiers run.', {
				entities: { hill: { name: 'Hill 101', kind: 'place' } },
				sources: { video: footage },
				claims: {
					anna: {
						bbbbbb2: claim('Soldiers run.', {
							said: { mode: 'footage', source: 'video' },
							when: { date: '2023-04-10' },
							where: { place: 'hill' },
						}),
					},
				},
			}),
		);
		assert.deepEqual(at.findings('claim.unverified'), []);
	});

	it('is a row for a claim marked as unverified', () => {
		const at = project(
			annotated('The hill fell.', {
				claims: { anna: { bbbbbb2: claim('The hill fell.', { is: { modality: 'unverified' } }) } },
			}),
		);
		assert.deepEqual(at.findings('claim.unverified')[0]!.about, { kind: 'claim', id: 'bbbbbb2' });
	});

	it('shows beside it what the article says of it in the paragraph', () => {
		const at = project(
			annotated(
				'A video shows the hill. Soldiers run. The video cannot be verified.\n\nMuch is unverified.',
				{
					sources: { video: footage },
					claims: {
						anna: {
							bbbbbb2: claim('Soldiers run.', {
								is: { modality: 'unverified' },
								said: { mode: 'footage', source: 'video' },
							}),
						},
					},
				},
			),
		);
		const [finding, bare, ...more] = at.findings('claim.unverified');
		assert.deepEqual(more, []);
		assert.deepEqual(
			finding!.related.map((place) => at.wordsAt({ place })),
			['Soldiers run.', 'cannot be verified'],
		);
		assert.equal(at.wordsAt(bare!), 'unverified');
	});

	it('notes what a bare text says of itself', () => {
		for (const words of [
			'cannot be independently verified',
			'could not be verified',
			'has not been confirmed',
		]) {
			const at = project({ text: `A video shows the hill. It ${words}.` });
			const [finding] = at.findings('claim.unverified');
			assert.equal(at.wordsAt(finding!), words);
			assert.equal(finding!.level, 'note');
		}
		assert.deepEqual(project({ text: 'The army verified the video.' }).findings('claim.unverified'), []);
	});
});

describe('claim.hedge-dropped', () => {
	const lead = 'Russian forces have reportedly gone "scorched earth."';
	const caption = 'Russia is now going "scorched earth" in its fight.';
	const at = (hedged: Parameters<typeof claim>[1], flat: Parameters<typeof claim>[1] = {}) =>
		project(
			annotated(`${lead}\n\n${caption}`, {
				sources: { syrskyi: { kind: 'person', identification: 'named', name: 'Syrskyi' } },
				claims: { anna: { k3f9wq2: claim(lead, hedged), p7d2cxm: claim(caption, flat) } },
			}),
		);

	it('is an error about the hedged claim, with the flat one beside it', () => {
		const dropped = at({ is: { modality: 'hedged' }, relations: [{ type: 'contradicts', to: 'p7d2cxm' }] });
		const [finding, ...more] = dropped.findings('claim.hedge-dropped');
		assert.deepEqual(more, []);
		assert.equal(finding!.level, 'error');
		assert.deepEqual(finding!.about, { kind: 'claim', id: 'k3f9wq2' });
		assert.equal(dropped.wordsAt(finding!), lead);
		assert.equal(dropped.wordsAt({ place: finding!.related[0]! }), caption);
		assert.deepEqual(dropped.findings('text.contradicts-itself'), [], 'one fact, one row');
	});

	it('is noticed by a shared quoted phrase without a relation, and whichever claim carries one', () => {
		assert.equal(at({ hedges: ['reportedly'] }).findings('claim.hedge-dropped').length, 1);
		const [finding] = at(
			{ hedges: ['reportedly'] },
			{ relations: [{ type: 'repeats', to: 'k3f9wq2' }] },
		).findings('claim.hedge-dropped');
		assert.equal(finding!.about.id, 'k3f9wq2');
	});

	it('needs one voice, one topic, and one of the two flat', () => {
		const hedged = { is: { modality: 'hedged' } } as const;
		assert.deepEqual(at(hedged, { said: { source: 'syrskyi' } }).findings('claim.hedge-dropped'), []);
		assert.deepEqual(at(hedged, { is: { topic: 'casualties' } }).findings('claim.hedge-dropped'), []);
		assert.deepEqual(at(hedged, hedged).findings('claim.hedge-dropped'), []);
		assert.deepEqual(at({}, {}).findings('claim.hedge-dropped'), []);
	});

	it('does not take a term that many claims quote for a statement', () => {
		const flat = ['One', 'Two', 'Three', 'Four'].map((day) => `${day} "northern group" advanced.`);
		const claims = Object.fromEntries(flat.map((quote, index) => [`bbbbbb${index + 2}`, claim(quote)]));
		const hedged = 'The "northern group" may advance.';
		const term = project(
			annotated([hedged, ...flat].join(' '), {
				claims: { anna: { ...claims, ccccccc: claim(hedged, { hedges: ['may'] }) } },
			}),
		);
		assert.deepEqual(term.findings('claim.hedge-dropped'), []);
	});

	it('does not take two different statements for one', () => {
		const prolonged = 'a prolonged war with no clear end in sight';
		const decided = 'the future of the war will be decided in the coming weeks';
		const different = project(
			annotated(`There is the prospect of ${prolonged}. And ${decided}.`, {
				claims: {
					anna: {
						bbbbbb2: claim(prolonged, {
							hedges: ['prospect'],
							relations: [{ type: 'contradicts', to: 'bbbbbb3' }],
						}),
						bbbbbb3: claim(decided),
					},
				},
			}),
		);
		assert.deepEqual(different.findings('claim.hedge-dropped'), []);
		assert.equal(different.findings('text.contradicts-itself').length, 1);
	});
});
