import assert from 'node:assert/strict';
import { articleLine, check, claimRows, reportOf, reviewRows, shownClaims, stats } from '../../../src/core';
import { annotated, claim, project } from '../rules/project';

const text = 'The hill fell. The town is held. The road is cut. The bridge stands.';
const agreed = claim('The town is held.', {
	adjudicated: { by: 'dora', on: '2026-11-20', from: ['bbbbbb3', 'bbbbbb4'] },
});
const { sidecar } = annotated(text, {
	claims: {
		anna: { bbbbbb2: claim('The hill fell.'), bbbbbb3: claim('The town is held.') },
		ben: { bbbbbb4: claim('The town is held.'), bbbbbb5: claim('The road is cut.') },
		agreed: {
			bbbbbb6: agreed,
			leftOut: [{ claims: ['bbbbbb5'], by: 'dora', on: '2026-11-20' }],
		},
	},
});

describe('the claims that count', () => {
	const { corpus, document, findings } = project({ text, sidecar });
	const counted = ['bbbbbb2', 'bbbbbb6'];

	it('are those that adjudication agreed on, and what it has not come to', () => {
		assert.deepEqual(
			shownClaims(document(), 'anna').map(({ id }) => id),
			counted,
		);
	});

	it('are the same in every list and every number', () => {
		const rows = claimRows(corpus, document(), findings(), 'anna');
		assert.deepEqual(
			rows.map(({ placed }) => placed.id),
			counted,
		);
		const reviewed = reviewRows(corpus, document(), rows, findings()).flatMap((row) => row.claim ?? []);
		assert.deepEqual(reviewed, rows);
		assert.match(articleLine(corpus, document(), findings(), 'anna').text, /^2 claims:/);
		const paths = [document().path];
		const total = stats([{ corpus, paths, pass: 'anna' }]).find((row) => row.group === 'claims');
		assert.equal(total?.count, 2);
		const report = reportOf(corpus, { name: 'all', findings: [] });
		assert.deepEqual(
			report.claims.map(({ id }) => id),
			counted,
		);
		const noticed = new Set([...check(corpus)].flatMap(({ claims }) => claims));
		assert.deepEqual(
			[...noticed].filter((id) => !counted.includes(id)),
			[],
		);
	});
});
