import assert from 'node:assert/strict';
import { annotated, claim, project } from './project';

describe('claim.prediction-as-fact', () => {
	const sources = {
		army: { kind: 'organization', identification: 'named', name: 'The army' },
		some: { kind: 'group', identification: 'vague', name: 'Some' },
	} as const;
	const levels = (words: string, parts: Parameters<typeof claim>[1], profile?: 'audit') =>
		project(annotated(words, { sources, claims: { anna: { bbbbbb2: claim(words, parts) } } }), { profile })
			.findings('claim.prediction-as-fact')
			.map(({ level }) => level);
	const decided = 'The war will be decided in the coming weeks.';
	const forecast = { is: { act: 'predicts' } } as const;

	it('warns of a forecast that nobody makes', () => {
		assert.deepEqual(levels(decided, forecast), ['warning']);
		assert.deepEqual(levels(decided, { ...forecast, said: { source: 'some' } }), ['warning']);
		assert.deepEqual(levels('The town falls within days.', forecast), ['warning']);
	});

	it('notes one that a source makes', () => {
		assert.deepEqual(levels(decided, { ...forecast, said: { source: 'army' } }), ['note']);
	});

	it('is silent where it is held back, by the annotator or by its own words', () => {
		assert.deepEqual(levels(decided, { is: { act: 'predicts', modality: 'hedged' } }), []);
		assert.deepEqual(levels(decided, { ...forecast, hedges: ['coming'] }), []);
		assert.deepEqual(levels('The war could be decided in weeks.', forecast), []);
	});

	it('knows a forecast in a report by its words', () => {
		assert.deepEqual(levels(decided, {}), ['warning']);
		assert.deepEqual(levels('The town is bound to fall.', {}), ['warning']);
		assert.deepEqual(levels('The town fell.', {}), []);
		assert.deepEqual(levels(decided, { said: { source: 'army' } }), []);
	});

	it('leaves plans and politics to audits', () => {
		for (const is of [{ act: 'intends' }, { topic: 'political' }] as const) {
			assert.deepEqual(levels('An envoy will visit Kyiv on Monday.', { is }), []);
			assert.deepEqual(levels('An envoy will visit Kyiv on Monday.', { is }, 'audit'), ['note']);
		}
	});
});
