import assert from 'node:assert/strict';
import { annotated, claim, project } from './project';

const text = 'The hill has fallen. The bridge still stands.';
const hill = () => claim('The hill has fallen.');
const findings = (claims: Record<string, object>, pass?: string) =>
	project(annotated(text, { claims })).findings('claim.twin', { pass });

describe('claim.twin', () => {
	it('is one row for words that several annotators tagged, with the others beside it', () => {
		const found = findings({
			anna: { bbbbbb2: hill() },
			ben: { bbbbbb3: hill() },
			cleo: { bbbbbb4: hill() },
		});
		assert.equal(found.length, 1);
		const [{ level, claims, related, place }] = found as [(typeof found)[0]];
		assert.deepEqual([level, claims], ['note', ['bbbbbb2', 'bbbbbb3', 'bbbbbb4']]);
		assert.deepEqual(
			related.map(({ span }) => span),
			[place.span, place.span],
		);
	});

	it('is not of other words, nor of one annotator’s own', () => {
		const bridge = claim('The bridge still stands.');
		assert.deepEqual(findings({ anna: { bbbbbb2: hill(), bbbbbb3: hill() }, ben: { bbbbbb4: bridge } }), []);
	});

	it('is not where the claim is agreed, nor against a pass that is not shown', () => {
		const both = { anna: { bbbbbb2: hill() }, ben: { bbbbbb3: hill() } };
		assert.deepEqual(findings({ ...both, agreed: { bbbbbb4: hill() } }), []);
		const open = { ...both, ben: { pass: { state: 'open' }, bbbbbb3: hill() } };
		assert.deepEqual(findings(open), []);
		assert.equal(findings(open, 'ben').length, 1);
	});
});
