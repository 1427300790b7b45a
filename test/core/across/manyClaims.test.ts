import assert from 'node:assert/strict';
import { type ArticleInput, Corpus, proposeRelations } from '../../../src/core';
import { annotated, claim } from '../rules/project';

const articles = 24;
const perArticle = 30;
const entities = { hill: { name: 'Hilltown', kind: 'place', mentions: { Hilltown: 'all' } } } as const;

/** All claims are of one place and one matter; each day has its article, but for some that are undated. */
function article(n: number, more = ''): ArticleInput {
	const path = `${String(n).padStart(2, '0')}.txt`;
	const quotes = Array.from(
		{ length: perArticle },
		(_, i) => `Block ${letters(i)} of street ${letters(n)} in Hilltown was destroyed.`,
	);
	const claims = quotes.map((quote, i) => [
		`b${letters(n)}${letters(i)}22`,
		claim(quote, { said: { source: `s${n}` } }),
	]);
	const date = `2023-05-${String(1 + (n % 28)).padStart(2, '0')}`;
	return {
		path,
		...annotated(`${quotes.join(' ')}${more}`, {
			article: n % 9 === 0 ? {} : { published: { date } },
			entities: entities as never,
			claims: { anna: Object.fromEntries(claims) },
		}),
	};
}

const alphabet = 'bcdfghjkmnpqrstvwxyz';
const letters = (n: number): string =>
	alphabet[Math.floor(n / alphabet.length)]! + alphabet[n % alphabet.length]!;

const all = Array.from({ length: articles }, (_, n) => article(n));

function shown(corpus: Corpus): readonly string[] {
	return ['05.txt', '09.txt'].flatMap((path) =>
		proposeRelations(corpus, path).map(
			({ from, to, type, score }) => `${from.placed.id} ${type} ${to.placed.id} ${score}`,
		),
	);
}

describe('proposals among many claims on one thing', () => {
	it('are the same whatever came, changed and went before', () => {
		const fresh = new Corpus({ project: 'corroborate: 1\n' });
		for (const one of all) fresh.put(one);
		const edited = new Corpus({ project: 'corroborate: 1\n' });
		for (const one of [...all].reverse()) edited.put(one);
		shown(edited);
		for (let n = 0; n < articles; n += 8) {
			edited.put(article(n, ' It rained.'));
			if (n % 16 === 0) edited.remove(all[n]!.path);
			shown(edited);
			edited.put(all[n]!);
		}
		assert.ok(shown(fresh).length > 0);
		assert.deepEqual(shown(edited), shown(fresh));
	});

	it('reach claims of the days around first', () => {
		const corpus = new Corpus({ project: 'corroborate: 1\n' });
		for (const one of all) corpus.put(one);
		const days = proposeRelations(corpus, '05.txt')
			.filter(({ from, to }) => from.document.path !== to.document.path)
			.map(({ to }) => Number(to.document.path.slice(0, 2)));
		assert.ok(days.length > 0);
		for (const n of days) assert.ok(n % 9 === 0 || Math.abs((n % 28) - 5) <= 2, String(n));
	});
});
