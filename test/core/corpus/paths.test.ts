import assert from 'node:assert/strict';
import {
	articlePathOf,
	fileKindOf,
	isArticle,
	kindInProject,
	readProject,
	sidecarPathOf,
} from '../../../src/core';

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

	const matches = (glob: string, path: string) => isArticle({ corroborate: 1, articles: [glob] }, path);

	it('are named by globs of *, ? and **, everything else stands for itself', () => {
		const table: readonly (readonly [glob: string, yes: readonly string[], no: readonly string[]])[] = [
			['**/*.txt', ['a.txt', 'a/b.txt', 'a/b/c.txt'], ['a.md', 'a.txt/b', '.a.txt', '.git/a.txt']],
			['*.txt', ['a.txt', 'ab (1).txt'], ['a/b.txt', 'A.TXT', '.txt']],
			['./a.txt', ['a.txt'], ['./a.txt']],
			['?.txt', ['a.txt', 'ї.txt', '😀.txt'], ['ab.txt', '.txt', '/.txt']],
			['a/**/b.txt', ['a/b.txt', 'a/x/y/b.txt'], ['a/b', 'ab.txt', 'a/.x/b.txt', 'x/a/b.txt']],
			['**/a/**/*.txt', ['a/b.txt', 'x/a/y/a/b.txt'], ['x/b.txt', 'a/.x/a/b.txt']],
			['a/**', ['a', 'a/b', 'a/b/c'], ['ab', 'b/a', 'a/.b']],
			['.a/*.txt', ['.a/b.txt'], ['a/b.txt', '.a/.b.txt']],
			['a*b*c', ['abc', 'axbxbxc', 'abcabc'], ['ab', 'abcd', 'acb']],
			['a**c', ['ac', 'abbc'], ['a/c']],
			['(a+)+$^|.txt', ['(a+)+$^|.txt'], ['a.txt', 'aa.txt']],
			['a/*', ['a/b'], ['a', 'a/b/c']],
		];
		for (const [glob, yes, no] of table)
			for (const [paths, expected] of [
				[yes, true],
				[no, false],
			] as const)
				for (const path of paths) assert.equal(matches(glob, path), expected, `${glob} on ${path}`);
	});

	it('take globs from files that may be hostile: none takes long', () => {
		const started = process.cpuUsage().user;
		assert.ok(!matches('(a+)+b', `${'a'.repeat(40)}.txt`));
		assert.ok(!matches(`${'*a'.repeat(250)}b`, 'a'.repeat(4_000)));
		assert.ok(!matches(`${'**/*a/'.repeat(80)}b`, 'a/'.repeat(2_000)));
		assert.ok(!matches(`${'**/'.repeat(160)}b`, 'a/'.repeat(2_000)));
		assert.ok(!matches(`${'*'.repeat(500)}b`, 'a'.repeat(4_000)));
		assert.ok(process.cpuUsage().user - started < 2e6, 'took more than 2 s');
	});

	it('leave out a glob of another kind, with a finding that says what is read', () => {
		const globs = ['{a,b}/*.txt', '[ab].txt', '!a.txt', 'a\\b.txt', 'a'.repeat(513), ''];
		const source = `corroborate: 1\narticles: ${JSON.stringify([...globs, 'news (2023)/*.txt'])}\n`;
		const { value, problems } = readProject(source);
		assert.deepEqual(value.articles, ['news (2023)/*.txt']);
		assert.deepEqual(
			problems.map(({ code, span }) => [code, JSON.parse(source.slice(span.start, span.end))]),
			globs.map((glob) => ['sidecar.schema', glob]),
		);
		assert.match(problems[0]!.message, /a glob of \*, \*\* and \? without braces/);
	});

	it('and of their sidecars lead to each other', () => {
		assert.equal(sidecarPathOf('seeds/004.txt'), 'seeds/004.annotations.yaml');
		assert.equal(articlePathOf('seeds/004.annotations.yaml'), 'seeds/004.txt');
		assert.equal(sidecarPathOf('news/a.md'), 'news/a.md.annotations.yaml');
		assert.equal(articlePathOf('news/a.md.annotations.yaml'), 'news/a.md');
		assert.equal(articlePathOf('seeds/004.txt'), undefined);
	});

	it('tell what kind of file of ours each is, anywhere and in one project', () => {
		const table = [
			['a/b.annotations.yaml', 'sidecar', 'sidecar'],
			['events/a.annotations.yaml', 'sidecar', 'sidecar'],
			['corroborate.yaml', 'project', 'project'],
			['below/corroborate.yaml', 'project', undefined],
			['events/a.yaml', 'event', 'event'],
			['events/a.yml', undefined, undefined],
			['below/events/a.yaml', 'event', undefined],
			['events/events/a.yaml', 'event', undefined],
			['events/below/a.yaml', undefined, undefined],
			['my-corroborate.yaml', undefined, undefined],
			['a.txt', undefined, undefined],
			['', undefined, undefined],
		] as const;
		for (const [path, anywhere, inProject] of table) {
			assert.equal(fileKindOf(path), anywhere, path);
			assert.equal(kindInProject(path), inProject, path);
		}
	});
});
