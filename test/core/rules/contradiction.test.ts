import assert from 'node:assert/strict';
import type { ArticleRecord, Claim } from '../../../src/core';
import { annotated, claim, project } from './project';

const army = { kind: 'organization', identification: 'named', name: 'The army' } as const;
const held = 'The town is held.';
const fallen = 'The town has fallen.';

describe('contradictions in an article', () => {
	const at = (a: Parameters<typeof claim>[1], b: Parameters<typeof claim>[1] = {}) =>
		project(
			annotated(`${held} It rains. ${fallen}`, {
				sources: { army },
				claims: { anna: { bbbbbb2: claim(held, a), bbbbbb3: claim(fallen, b) } },
			}),
		);
	const codes = (of: ReturnType<typeof at>) =>
		of
			.findings()
			.filter(({ code }) => /^(text\.contra|sources\.|claims\.)/.test(code))
			.map(({ code, level }) => `${level} ${code}`);
	const contradicts = (to: string) => [{ type: 'contradicts', to }] as const satisfies Claim['relations'];

	it('one voice: text.contradicts-itself, one row a pair, whoever carries the relation', () => {
		const own = at({ relations: [...contradicts('bbbbbb3')] }, { relations: [...contradicts('bbbbbb2')] });
		assert.deepEqual(codes(own), ['warning text.contradicts-itself']);
		const [finding] = own.findings('text.contradicts-itself');
		assert.equal(own.wordsAt(finding!), held);
		assert.equal(own.wordsAt({ place: finding!.related[0]! }), fallen);
		assert.deepEqual(finding!.claims, ['bbbbbb2', 'bbbbbb3']);
		const said = { said: { source: 'army' } };
		assert.deepEqual(codes(at({ ...said, relations: [...contradicts('bbbbbb3')] }, said)), [
			'warning text.contradicts-itself',
		]);
	});

	it('two voices: sources.disagree, a note, for that is good reporting', () => {
		const both = at({ relations: [...contradicts('bbbbbb3')] }, { said: { source: 'army' } });
		assert.deepEqual(codes(both), ['note sources.disagree']);
	});

	it('a change over time is a note', () => {
		const later = at({ relations: [{ type: 'differs-over-time', to: 'bbbbbb3' }] });
		assert.deepEqual(codes(later), ['note claims.differ-over-time']);
	});

	it('of one voice, dated to other days, is a change over time', () => {
		const on = (date: string) => ({ when: { date } });
		const row = (a: string, b: string) =>
			codes(at({ ...on(a), relations: [...contradicts('bbbbbb3')] }, on(b)));
		assert.deepEqual(row('2023-05-10', '2023-04-10'), ['note claims.differ-over-time']);
		assert.deepEqual(row('2023-05-10', '2023-05'), ['warning text.contradicts-itself']);
	});

	it('nothing is a contradiction unless a person related it so', () => {
		assert.deepEqual(codes(at({})), []);
		assert.deepEqual(codes(at({ relations: [{ type: 'corroborates', to: 'bbbbbb3' }] })), []);
	});

	it('a dismissal of either side dismisses the pair', () => {
		for (const target of ['bbbbbb2', 'bbbbbb3']) {
			const dismissed = project(
				annotated(`${held} ${fallen}`, {
					claims: {
						anna: {
							bbbbbb2: claim(held, { relations: [...contradicts('bbbbbb3')] }),
							bbbbbb3: claim(fallen),
						},
					},
					dismissed: { anna: [{ code: 'text.contradicts-itself', target, reason: 'two towns' }] },
				}),
			);
			assert.deepEqual(dismissed.findings('text.contradicts-itself'), []);
		}
	});
});

describe('contradictions between articles', () => {
	const between = (
		[articleA, a]: [ArticleRecord, Partial<Claim>],
		[articleB, b]: [ArticleRecord, Partial<Claim>],
	) =>
		project({
			'a.txt': annotated(held, {
				article: articleA,
				claims: {
					anna: {
						bbbbbb2: { ...claim(held), relations: [{ type: 'contradicts', to: 'bbbbbb3' }], ...a },
					},
				},
			}),
			'b.txt': annotated(fallen, {
				article: articleB,
				claims: { ben: { bbbbbb3: { ...claim(fallen), ...b } } },
			}),
		});
	const rows = (of: ReturnType<typeof project>) =>
		of
			.findings()
			.filter(({ code }) => code.startsWith('claims.'))
			.map(({ code, level, place }) => `${place.path} ${level} ${code}`);
	const on = (date: string): ArticleRecord => ({ published: { date, basis: 'stated' } });

	it('of one day contradict, in the article that carries the relation', () => {
		const same = between([on('2023-05-11'), {}], [on('2023-05-11'), {}]);
		assert.deepEqual(rows(same), ['a.txt warning claims.contradict']);
		const [finding] = same.findings('claims.contradict');
		assert.equal(finding!.related[0]!.path, 'b.txt');
		assert.equal(same.wordsAt({ place: finding!.related[0]! }), fallen);
	});

	it('take the claim’s own date before the article’s, to the precision that both have', () => {
		assert.deepEqual(rows(between([{}, { when: { date: '2023-05-10' } }], [on('2023-05'), {}])), [
			'a.txt warning claims.contradict',
		]);
	});

	it('undated, or of other days, only differ over time', () => {
		const note = ['a.txt note claims.differ-over-time'];
		assert.deepEqual(rows(between([{}, {}], [on('2023-05-11'), {}])), note);
		assert.deepEqual(rows(between([on('2023-05-11'), {}], [on('2023-04-11'), {}])), note);
		const inferred: ArticleRecord = { published: { date: '2023-05-11', basis: 'inferred' } };
		assert.deepEqual(rows(between([inferred, {}], [on('2023-05-11'), {}])), note, 'an inferred date is none');
	});

	it('of one event contradict, although published on other days', () => {
		const events: Claim['events'] = [{ event: 'fall', stance: 'asserts' }];
		assert.deepEqual(rows(between([on('2023-05-11'), { events }], [on('2023-05-12'), { events }])), [
			'a.txt warning claims.contradict',
		]);
	});
});
