import assert from 'node:assert/strict';
import { toJson } from '../../../src/core/formats/json';
import { at, finding, output } from './support';

describe('the JSON format', () => {
	it('is the contract: every key, in code points, from line and column 1', () => {
		const text = 'One.\r\n🙂🙂 They "reportedly" left.\r\nThey left.\r\n';
		const place = at(text, 'They "reportedly" left');
		const json = toJson(
			[finding({ place, related: [{ ...at(text, 'They left'), message: 'flat here' }] })],
			output({ 'a.txt': text }, 5),
		);

		assert.deepEqual(JSON.parse(json), {
			version: 1,
			findings: [
				{
					path: 'a.txt',
					line: 2,
					column: 4,
					start: 9,
					end: 31,
					quote: 'They "reportedly" left',
					code: 'claim.hedge-dropped',
					level: 'error',
					message: 'Hedged here, stated flatly elsewhere.',
					about: { kind: 'claim', id: 'k3f9wq2' },
					claims: ['k3f9wq2'],
					related: [{ path: 'a.txt', line: 3, column: 1, start: 34, end: 43, message: 'flat here' }],
				},
			],
			summary: { articles: 5, error: 1, warning: 0, note: 0 },
		});
		assert.deepEqual(Object.keys(JSON.parse(json).findings[0]), [
			'path', 'line', 'column', 'start', 'end', 'quote', 'code', 'level', 'message', 'about', 'claims', 'related',
		]); // prettier-ignore
	});

	it('lists all levels and counts them', () => {
		const findings = (['note', 'warning', 'note', 'error'] as const).map((level) => finding({ level }));
		const read = JSON.parse(toJson(findings, output({}, 2)));
		assert.equal(read.findings.length, 4);
		assert.deepEqual(read.summary, { articles: 2, error: 1, warning: 1, note: 2 });
	});

	it('is whole without findings', () => {
		assert.deepEqual(JSON.parse(toJson([], output({}, 0))), {
			version: 1,
			findings: [],
			summary: { articles: 0, error: 0, warning: 0, note: 0 },
		});
	});

	it('puts a finding without a place at the beginning, with no quote', () => {
		const [only] = JSON.parse(toJson([finding()], output({ 'a.txt': 'Text.' }))).findings;
		assert.deepEqual([only.line, only.column, only.start, only.end, only.quote], [1, 1, 0, 0, '']);
	});

	it('measures a finding in a sidecar in that file', () => {
		const yaml = 'corroborate: 1\nclaims:\n  anna: nonsense\n';
		const place = at(yaml, 'nonsense', 'a.annotations.yaml');
		const [only] = JSON.parse(toJson([finding({ place })], output({ 'a.annotations.yaml': yaml }))).findings;
		assert.deepEqual(
			[only.path, only.line, only.column, only.quote],
			['a.annotations.yaml', 3, 9, 'nonsense'],
		);
	});

	it('shows no raw control character, and loses none', () => {
		const message = 'a\u001b[2Jb\u009b31m\nc\u202ed';
		const json = toJson([finding({ message })], output({}));
		assert.doesNotMatch(json, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
		assert.equal(JSON.parse(json).findings[0].message, message);
	});

	it('quotes nothing of a finding whose words are withheld', () => {
		const text = 'A secret.';
		const shown = { ...finding({ place: at(text, 'secret') }), withheld: true };
		const [only] = JSON.parse(toJson([shown], output({ 'a.txt': text }))).findings;
		assert.deepEqual([only.quote, only.start, only.end], ['', 2, 8]);
	});
});
