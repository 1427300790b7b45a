import assert from 'node:assert/strict';
import type { Source } from '../../../src/core';
import { annotated, claim, project } from './project';

/** What is noticed of one claim from a source. */
const findings = (code: string, source: Partial<Source>, is: object = {}) =>
	project(
		annotated('An expert said that the town fell.', {
			sources: { x: { kind: 'person', identification: 'anonymous', name: 'An expert', ...source } },
			claims: { anna: { bbbbbb2: claim('the town fell', { is, said: { source: 'x' } }) } },
		}),
	).findings(code);

describe('source.anonymous-opinion', () => {
	const levels = (source: Partial<Source>, is: object = { act: 'assesses' }) =>
		findings('source.anonymous-opinion', source, is).map(({ level }) => level);

	it('is an error: a judgement or a forecast of a person without a name', () => {
		assert.deepEqual(levels({}), ['error']);
		assert.deepEqual(levels({}, { act: 'predicts', topic: 'political' }), ['error']);
		assert.deepEqual(levels({ anonymityReason: 'safety' }), ['error'], 'a reason buys information only');
	});

	it('leaves information and intentions alone', () => {
		assert.deepEqual(levels({}, {}), []);
		assert.deepEqual(levels({}, { act: 'intends' }), []);
	});

	it('is a note for groups, and silent for offices and residents', () => {
		assert.deepEqual(levels({ kind: 'group' }), ['note']);
		assert.deepEqual(levels({ name: 'A spokesman' }), []);
		assert.deepEqual(levels({ channel: 'official-report' }), []);
		assert.deepEqual(levels({ kind: 'group', side: 'civilian' }), []);
	});

	it('is no matter of sources with a name, or of those that could be anyone', () => {
		for (const identification of ['named', 'pseudonymous', 'vague'] as const)
			assert.deepEqual(levels({ identification }), []);
	});

	it('has only the opinions among its claims', () => {
		const at = project(
			annotated('An expert said the town fell. It will stay so.', {
				sources: { x: { kind: 'person', identification: 'anonymous', name: 'An expert' } },
				claims: {
					anna: {
						bbbbbb2: claim('the town fell', { said: { source: 'x' } }),
						bbbbbb3: claim('It will stay so.', { is: { act: 'predicts' }, said: { source: 'x' } }),
					},
				},
			}),
		);
		assert.deepEqual(
			at.findings('source.anonymous-opinion').map((finding) => [finding.claims, at.wordsAt(finding)]),
			[[['bbbbbb3'], 'An expert']],
		);
	});
});

describe('source.pseudonym', () => {
	it('is a note on a callsign or a nickname, and on nothing else', () => {
		const [finding, ...more] = findings('source.pseudonym', { identification: 'pseudonymous' });
		assert.deepEqual(more, []);
		assert.equal(finding!.level, 'note');
		assert.match(finding!.message, /1 claim rests on “An expert”/);
		for (const identification of ['named', 'anonymous', 'vague', 'none'] as const)
			assert.deepEqual(findings('source.pseudonym', { identification }), []);
	});
});

describe('judgements that leave out whose they are', () => {
	const rows = (words: string, is: object = { act: 'assesses' }) =>
		project(annotated(words, { claims: { anna: { bbbbbb2: claim(words, { is }) } } }))
			.findings('source.vague')
			.map(({ level, message }) => `${level} ${message}`);

	it('are noted', () => {
		assert.deepEqual(rows('The city is considered to be of little value.'), [
			'note “considered to” leaves out by whom.',
		]);
		assert.deepEqual(rows('Initially seen as a gateway.'), ['note “seen as” leaves out by whom.']);
		assert.deepEqual(rows('The city has been seen by many.'), []);
	});

	it('are left to source.none where they are facts', () => {
		assert.deepEqual(rows('Many are believed to have died.', { topic: 'casualties' }), []);
	});
});
