import assert from 'node:assert/strict';
import { summarise, type Dismissal, type ProjectRecord } from '../../../src/core';
import { annotated, claim, project } from './project';

const text = 'The hill has reportedly fallen. The town is held.';
const hill = 'The hill has reportedly fallen.';
const town = 'The town is held.';

describe('check', () => {
	it('sorts by path, then most serious first, then by place', () => {
		const article = annotated(text, {
			article: {},
			claims: { anna: { bbbbbb2: claim(hill, { hedges: ['reportedly'] }), bbbbbb3: claim(town) } },
		});
		const { findings } = project({ 'b.txt': { text: 'It rains.' }, 'a.txt': article });
		assert.deepEqual(
			findings().map(({ place, level, code }) => `${place.path} ${level} ${code} ${place.span.start}`),
			[
				'a.txt error date.missing 0',
				'a.txt warning source.none 0',
				'a.txt warning territory.undated 0',
				'a.txt warning source.none 32',
				'a.txt warning territory.undated 32',
				'a.txt note claim.hedged 0',
				'b.txt error date.missing 0',
			],
		);
		assert.deepEqual(summarise(findings()), { error: 2, warning: 4, note: 1 });
	});

	it('looks at the paths asked for, by article or by sidecar', () => {
		const { findings } = project({ 'a.txt': { text }, 'b.txt': { text } });
		assert.deepEqual(
			findings('date.missing', { paths: ['b.txt'] }).map(({ place }) => place.path),
			['b.txt'],
		);
		assert.equal(findings('date.missing', { paths: ['a.annotations.yaml'] }).length, 1);
	});

	it('leaves unfinished passes to their owners', () => {
		const { findings } = project(
			annotated(text, {
				claims: { anna: { pass: { state: 'open' }, bbbbbb2: claim(hill) }, ben: { bbbbbb3: claim(town) } },
			}),
		);
		const claims = (pass?: string) => findings('source.none', { pass }).flatMap((finding) => finding.claims);
		assert.deepEqual(claims(), ['bbbbbb3']);
		assert.deepEqual(claims('anna'), ['bbbbbb2', 'bbbbbb3']);
		assert.deepEqual(claims('ben'), ['bbbbbb3']);
	});

	it('gives one row to two annotators’ claims on the same words', () => {
		const { findings } = project(
			annotated(text, { claims: { anna: { bbbbbb2: claim(town) }, ben: { bbbbbb3: claim(town) } } }),
		);
		assert.deepEqual(
			findings('source.none').map(({ claims }) => claims),
			[['bbbbbb2', 'bbbbbb3']],
		);
	});

	it('lets adjudication speak alone where it has spoken', () => {
		const { findings } = project(
			annotated(text, {
				claims: {
					anna: { bbbbbb2: claim(town), bbbbbb4: claim(hill) },
					agreed: { bbbbbb3: claim(town, { is: { act: 'assesses' } }) },
				},
			}),
		);
		assert.deepEqual(
			findings('source.none').map(({ claims }) => claims),
			[['bbbbbb4']],
		);
	});
});

describe('dismissals', () => {
	const officials = { kind: 'group', identification: 'anonymous', name: 'Officials' } as const;
	const left = (dismissal: Pick<Dismissal, 'code' | 'target'>, where: 'article' | 'project' = 'article') => {
		const dismissed = { ...dismissal, reason: 'known' };
		const { findings } = project(
			annotated(`Officials said the hill fell. Officials said the bridge fell. ${town}`, {
				sources: { officials },
				claims: {
					anna: {
						bbbbbb2: claim('the hill fell', { said: { source: 'officials' } }),
						bbbbbb3: claim('the bridge fell', { said: { source: 'officials' } }),
						bbbbbb4: claim(town),
					},
				},
				...(where === 'article' ? { dismissed: { ben: [dismissed] } } : {}),
			}),
			where === 'project' ? { dismissed: [{ ...dismissed, by: 'ben' }] } : undefined,
		);
		return findings()
			.filter(({ code }) => code === 'source.anonymous' || code === 'source.none')
			.map(({ code, claims }) => `${code} ${claims.length}`);
	};
	const all = ['source.anonymous 2', 'source.none 1'];

	it('are by code and claim: a source keeps its row for the other claims', () => {
		assert.deepEqual(left({ code: 'source.none', target: 'bbbbbb4' }), ['source.anonymous 2']);
		assert.deepEqual(left({ code: 'source.anonymous', target: 'bbbbbb2' }), [
			'source.anonymous 1',
			'source.none 1',
		]);
		assert.deepEqual(left({ code: 'claim.hedged', target: 'bbbbbb4' }), all);
	});

	it('are by source, by the whole article, and by words', () => {
		assert.deepEqual(left({ code: 'source.anonymous', target: 'source:officials' }), ['source.none 1']);
		assert.deepEqual(left({ code: 'source.anonymous', target: 'source:others' }), all);
		assert.deepEqual(left({ code: 'source.none', target: '@article' }), ['source.anonymous 2']);
		assert.deepEqual(left({ code: 'source.none', target: { quote: 'town' } }), ['source.anonymous 2']);
		assert.deepEqual(left({ code: 'source.none', target: { quote: 'hill' } }), all);
	});

	it('hold for every article where the project makes them', () => {
		assert.deepEqual(left({ code: 'source.anonymous', target: 'source:officials' }, 'project'), [
			'source.none 1',
		]);
	});
});

describe('levels and profiles', () => {
	const levels = (file: Partial<ProjectRecord>) =>
		project(
			annotated(text, {
				article: {},
				claims: {
					anna: {
						bbbbbb2: claim(hill, {
							hedges: ['reportedly'],
							said: { mode: 'direct-quote', source: 'nobody' },
						}),
						bbbbbb3: claim(town),
					},
				},
			}),
			file,
		)
			.findings()
			.filter(({ place }) => place.path === 'a.txt' || place.path === 'a.annotations.yaml')
			.map(({ level, code }) => `${level} ${code}`);

	it('are the project’s, by code', () => {
		assert.ok(levels({}).includes('warning source.none'));
		assert.ok(levels({ levels: { 'source.none': 'error' } }).includes('error source.none'));
		assert.ok(!levels({ levels: { 'source.none': 'off' } }).some((row) => row.includes('source.none')));
	});

	it('stay low for a mild case, whatever the code is set to', () => {
		const mild = project(
			annotated(town, { claims: { anna: { bbbbbb2: claim(town, { is: { topic: 'materiel' } }) } } }),
			{ levels: { 'source.none': 'error' } },
		);
		assert.equal(mild.findings('source.none')[0]!.level, 'note');
	});

	it('annotate leaves the integrity of the files, and what is set by hand', () => {
		assert.deepEqual(levels({ profile: 'annotate' }), ['error sidecar.reference']);
		assert.deepEqual(levels({ profile: 'annotate', levels: { 'date.missing': 'note' } }), [
			'error sidecar.reference',
			'note date.missing',
		]);
	});
});
