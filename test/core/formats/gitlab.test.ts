import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { toGitLab } from '../../../src/core/formats/gitlab';
import { at, finding, output } from './support';

/** What GitLab documents of its Code Quality report. */
const schema = {
	type: 'array',
	items: {
		type: 'object',
		required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
		additionalProperties: false,
		properties: {
			description: { type: 'string', minLength: 1 },
			check_name: { type: 'string', minLength: 1 },
			fingerprint: { type: 'string', minLength: 1 },
			severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
			location: {
				type: 'object',
				required: ['path', 'lines'],
				additionalProperties: false,
				properties: {
					path: { type: 'string', pattern: '^(?!\\./|/)' },
					lines: {
						type: 'object',
						required: ['begin'],
						additionalProperties: false,
						properties: {
							begin: { type: 'integer', minimum: 1 },
							end: { type: 'integer', minimum: 1 },
						},
					},
				},
			},
		},
	},
};
const text = 'One.\nTwo three.\n';
interface Row {
	readonly description: string;
	readonly check_name: string;
	readonly fingerprint: string;
	readonly severity: string;
	readonly location: object;
}
const rows = (...findings: Parameters<typeof toGitLab>[0]) => {
	const report: unknown = JSON.parse(toGitLab(findings, output({ 'a.txt': text })));
	const validate = new Ajv().compile(schema);
	assert.ok(validate(report), JSON.stringify(validate.errors));
	return report as readonly Row[];
};

describe('the GitLab format', () => {
	it('is a Code Quality report', () => {
		assert.deepEqual(rows(), []);
		const [error, warning, note] = rows(
			finding({ place: at(text, 'three') }),
			finding({ level: 'warning', message: 'A\u001b[31m\nB' }),
			finding({ level: 'note' }),
		);
		assert.deepEqual(error!.location, { path: 'a.txt', lines: { begin: 2, end: 2 } });
		assert.deepEqual([error!.severity, warning!.severity, note!.severity], ['major', 'minor', 'info']);
		assert.equal(warning!.description, 'A[31m B');
		assert.equal(error!.check_name, 'claim.hedge-dropped');
	});

	it('gives every row a fingerprint of its own', () => {
		const [one, two] = rows(finding(), finding());
		assert.notEqual(one!.fingerprint, two!.fingerprint);
	});
});
