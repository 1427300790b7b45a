import assert from 'node:assert/strict';
import { articlePathOf, isArticle, sidecarPathOf } from '../../../src/core';

describe('the paths of articles', () => {
	it('are every .txt unless the project says otherwise', () => {
		assert.ok(isArticle(undefined, 'a.txt'));
		assert.ok(isArticle({ corroborate: 1 }, 'deep/er/a.txt'));
		assert.ok(!isArticle(undefined, 'a.md'));
	});

	it('are those that a glob of the project matches', () => {
		const project = { corroborate: 1 as const, articles: ['seeds/*.txt', 'news/**'] };
		assert.ok(isArticle(project, 'seeds/a.txt'));
		assert.ok(isArticle(project, 'news/2023/a.md'));
		assert.ok(!isArticle(project, 'a.txt'));
		assert.ok(!isArticle(project, 'news/a.annotations.yaml'), 'a sidecar is never an article');
	});

	it('take globs from files that may be hostile: no negation, no extglob, no endless pattern', () => {
		const matches = (glob: string) => isArticle({ corroborate: 1, articles: [glob] }, 'a.txt');
		assert.ok(!matches('!b.txt'));
		assert.ok(!matches(`${'*'.repeat(600)}.txt`));
		const started = performance.now();
		isArticle({ corroborate: 1, articles: ['+(+(+(a)))b'] }, 'a'.repeat(100));
		assert.ok(performance.now() - started < 500);
	});

	it('and of their sidecars lead to each other', () => {
		assert.equal(sidecarPathOf('seeds/004.txt'), 'seeds/004.annotations.yaml');
		assert.equal(articlePathOf('seeds/004.annotations.yaml'), 'seeds/004.txt');
		assert.equal(sidecarPathOf('news/a.md'), 'news/a.md.annotations.yaml');
		assert.equal(articlePathOf('news/a.md.annotations.yaml'), 'news/a.md');
		assert.equal(articlePathOf('seeds/004.txt'), undefined);
	});
});
