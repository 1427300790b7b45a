import assert from 'node:assert/strict';
import { articleLine, card, type Claim, reviewHash } from '../../../src/core';
import { annotated, claim, project } from '../rules/project';

const sources = {
	soldiers: { kind: 'group', identification: 'anonymous', name: 'Ukrainian military sources' },
	telegraph: { kind: 'media', identification: 'named', name: 'Telegraph' },
	syrskyi: {
		kind: 'person',
		identification: 'named',
		name: 'Syrskyi',
		reliability: { grade: 'C', by: 'ben', on: '2026-11-21' },
	},
} as const;

describe('card', () => {
	const text =
		'According to the Telegraph, which cited Ukrainian military sources, the hill fell. The town is held.';
	const lines = (first: Claim, second: Claim = claim('The town is held.')) => {
		const at = project(annotated(text, { sources, claims: { anna: { bbbbbb2: first, bbbbbb3: second } } }));
		const placed = at.document().claims.find(({ id }) => id === 'bbbbbb2')!;
		const made = card(at.corpus, at.document(), placed, at.findings());
		assert.ok(made.lines.length <= 8);
		return Object.fromEntries(
			made.lines.map(({ kind, parts }) => [kind, parts.map((part) => part.text).join('')]),
		);
	};

	it('says what is claimed, who says it down to the origin, and that nobody rated it', () => {
		const shown = lines(
			claim('the hill fell', { said: { source: 'soldiers', via: ['telegraph'], cue: 'According to' } }),
		);
		assert.equal(shown['claim'], 'Territory: a report');
		assert.match(
			shown['source']!,
			/^Telegraph \(not rated\) ← unnamed Ukrainian military sources \(not rated\)/,
		);
		assert.match(shown['source']!, /“According to”/);
		assert.equal(shown['ratings'], 'Credibility not rated; reliability of the origin not rated');
		assert.match(shown['status']!, /^ready, by anna · 2 warnings/);
	});

	it('shows ratings in words, with who gave them', () => {
		const shown = lines(claim('the hill fell', { is: { credibility: 3 }, said: { source: 'syrskyi' } }));
		assert.equal(
			shown['ratings'],
			'Credibility 3, possibly true (by anna); Syrskyi C, fairly reliable (by ben, 2026-11-21)',
		);
	});

	it('shows what was decided, by whom, when and why, and whether it still stands', () => {
		const at = project(annotated(text, { claims: { anna: { bbbbbb2: claim('the hill fell') } } }));
		const [placed] = at.document().claims;
		const by = { by: 'ben', on: '2026-11-21', decision: 'hold', reason: 'one voice' } as const;
		const of = reviewHash(at.corpus.project, at.document(), placed);
		const current = lines(claim('the hill fell', { review: { ...by, of } }));
		assert.match(current['status']!, /^ready, by anna · hold, by ben on 2026-11-21: one voice · /);
		const stale = lines(claim('the hill fell', { note: 'more', review: { ...by, of } }));
		assert.match(stale['status']!, / · stale, changed since: hold, by ben /);
		const unbound = lines(claim('the hill fell', { review: by }));
		assert.match(unbound['status']!, / · stale, not bound to a content: hold, by ben /);
	});

	it('says that the author’s own voice is nobody', () => {
		assert.equal(lines(claim('the hill fell'))['source'], 'The author’s own voice: nobody is named');
	});

	it('leads to related claims by their words', () => {
		const at = project(
			annotated(text, {
				claims: {
					anna: {
						bbbbbb2: claim('the hill fell', {
							relations: [
								{ type: 'contradicts', to: 'bbbbbb3' },
								{ type: 'repeats', to: 'ccccccc' },
							],
						}),
						bbbbbb3: claim('The town is held.'),
					},
				},
			}),
		);
		const { lines: made } = card(at.corpus, at.document(), at.document().claims[0]!);
		const { parts } = made.find(({ kind }) => kind === 'relations')!;
		assert.deepEqual(
			parts.filter(({ claim: id }) => id).map(({ claim: id }) => id),
			['bbbbbb3'],
		);
		assert.equal(
			parts.map((part) => part.text).join(''),
			'Contradicts “The town is held.”; repeats ccccccc (not found)',
		);
	});

	it('stays small, whatever people wrote', () => {
		const shown = lines(
			claim('the hill fell', {
				statement: 'x'.repeat(1000),
				note: 'y'.repeat(1000),
				hedges: ['perhaps'],
				when: { date: '2023-05-10', basis: 'inferred' },
				casualties: { low: 2, high: 5, category: 'killed' },
				thread: [{ by: 'ben', text: 'z'.repeat(1000) }],
				relations: Array.from({ length: 9 }, () => ({ type: 'repeats' as const, to: 'bbbbbb3' })),
			}),
		);
		for (const line of Object.values(shown)) assert.ok(line.length < 400, line);
		assert.match(shown['relations']!, /and 6 more$/);
		assert.match(shown['detail']!, /“perhaps”; 2023-05-10 \(inferred\); casualties: 2 to 5, killed/);
	});
});

describe('articleLine', () => {
	it('says what the claims rest on, and the worst of what was noticed', () => {
		const at = project(
			annotated('One. Two. Three.', {
				sources,
				claims: {
					anna: {
						bbbbbb2: claim('One.'),
						bbbbbb3: claim('Two.', { said: { source: 'soldiers' } }),
						bbbbbb4: claim('Three.', { said: { source: 'syrskyi' } }),
					},
				},
			}),
		);
		const { text, worst } = articleLine(at.corpus, at.document(), at.findings());
		assert.equal(
			text,
			"3 claims: 1 in the author's voice, 1 from unnamed Ukrainian military sources, 1 from Syrskyi",
		);
		assert.equal(worst!.level, 'warning');
	});

	it('names sources that are written from right to left so that no number goes with them', () => {
		const doctor = { name: 'طبيب (12)', kind: 'person', identification: 'named' } as const;
		const at = project(
			annotated('One.', {
				sources: { doctor },
				claims: { anna: { bbbbbb2: claim('One.', { said: { source: 'doctor' } }) } },
			}),
		);
		assert.equal(
			articleLine(at.corpus, at.document(), []).text,
			'1 claim: 1 from \u2068طبيب (12)\u2069 · nothing noticed',
		);
	});

	it('counts the sources that it has no room to name', () => {
		const many = Array.from({ length: 9 }, (_, i) => `s${i}`);
		const at = project(
			annotated('One.', {
				sources: Object.fromEntries(
					many.map((slug) => [
						slug,
						{ name: `The Office of ${slug}`, kind: 'organization', identification: 'named' },
					]),
				),
				claims: {
					anna: Object.fromEntries(
						many.map((slug, i) => [
							`bbbbbb${i + 2 > 9 ? 'b' : i + 2}`,
							claim('One.', { said: { source: slug } }),
						]),
					),
				},
			}),
		);
		const { text } = articleLine(at.corpus, at.document(), []);
		assert.ok(text.length <= 120, text);
		assert.match(text, /^9 claims: 1 from The Office of s0, .* from \d other named sources/);
	});

	it('reads “nothing noticed” where nothing was, and never more than that', () => {
		const at = project(annotated('It rains.'));
		assert.equal(articleLine(at.corpus, at.document(), []).text, 'No claims annotated · nothing noticed');
	});

	it('counts the claims of an unfinished pass for its owner alone', () => {
		const at = project(
			annotated('One.', { claims: { anna: { pass: { state: 'open' }, bbbbbb2: claim('One.') } } }),
		);
		assert.match(articleLine(at.corpus, at.document(), []).text, /^No claims annotated/);
		assert.match(articleLine(at.corpus, at.document(), [], 'anna').text, /^1 claim: /);
	});

	it('names the worst of the article as a whole', () => {
		const at = project({ text: 'It rains.' });
		assert.equal(articleLine(at.corpus, at.document(), at.findings()).worst!.code, 'date.missing');
	});
});
