import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core';
import { annotated, claim, project } from './project';

describe('casualty.incomplete', () => {
	const message = (casualties: Claim['casualties'], is: Partial<Claim['is']> = {}) =>
		project(
			annotated('Many soldiers died.', {
				entities: { russia: { name: 'Russia', kind: 'state' } },
				claims: {
					anna: { bbbbbb2: claim('Many soldiers died.', { is: { topic: 'casualties', ...is }, casualties }) },
				},
			}),
		).findings('casualty.incomplete')[0]?.message;

	it('names what a casualty record would need', () => {
		assert.equal(
			message(undefined),
			'Casualties without the minimum data: no figure, no side, not said whether killed or wounded.',
		);
		assert.match(
			message({ low: 10, high: 12, side: 'russia', category: 'unspecified' })!,
			/killed or wounded\.$/,
		);
		assert.match(message({ low: 10, side: 'russia', category: 'killed' })!, /: no figure\.$/);
	});

	it('is content with a range, a side and a category in a dated article', () => {
		assert.equal(message({ low: 10, high: 12, side: 'russia', category: 'killed' }), undefined);
	});

	it('asks for a date where the article has none', () => {
		const at = project({
			text: 'Many soldiers died.',
			sidecar: annotated('', {
				article: {},
				entities: { russia: { name: 'Russia', kind: 'state' } },
				claims: {
					anna: {
						bbbbbb2: claim('Many soldiers died.', {
							is: { topic: 'casualties' },
							casualties: { low: 10, high: 12, side: 'russia', category: 'killed' },
						}),
					},
				},
			}).sidecar!,
		});
		assert.match(at.findings('casualty.incomplete')[0]!.message, /: no date\.$/);
	});

	it('leaves the death of one person, forecasts and other topics alone', () => {
		assert.equal(message({ low: 1, high: 1, category: 'killed' }), undefined);
		assert.equal(message(undefined, { act: 'predicts' }), undefined);
		assert.equal(message(undefined, { topic: 'materiel' }), undefined);
	});
});
