import assert from 'node:assert/strict';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { article, articlesOf, findingsOf, type Folder, sidecar, temporaryFolder } from './support';

const json = ['--format', 'json'];
/** What the bare article says of itself is not at issue here. */
const integrityOnly = 'corroborate: 1\nprofile: annotate\n';

describe('corroborate check', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
	});
	afterEach(() => folder.remove());

	describe('which files', () => {
		it('takes the .txt that have a sidecar, where there is no project', async () => {
			await folder.write({
				'a.txt': article,
				'a.annotations.yaml': sidecar(),
				'notes.txt': 'Not an article.',
				'deep/b.txt': article,
				'deep/b.annotations.yaml': 'corroborate: 1\n',
			});
			assert.equal(articlesOf(await folder.run(['check', ...json])), 2);
			assert.equal(articlesOf(await folder.run(['check', 'deep', ...json])), 1);
		});

		it('takes what corroborate.yaml names, also from a folder below it', async () => {
			await folder.write({
				'corroborate.yaml': 'corroborate: 1\narticles: ["reports/**/*.txt"]\n',
				'reports/2023/a.txt': 'Nobody knows when.\n',
				'reports/2023/b.txt': 'Nobody knows when.\n',
				'reports/c.txt': article,
				'other.txt': article,
			});
			assert.equal(articlesOf(await folder.run(['check', ...json])), 3);
			const below = await folder.run(['check', '.', ...json], { cwd: 'reports/2023' });
			assert.equal(articlesOf(below), 2);
			assert.deepEqual(new Set(findingsOf(below).map(({ path }) => path)), new Set(['a.txt', 'b.txt']));
		});

		it('always checks a .txt that is named', async () => {
			await folder.write({ 'a.txt': 'Nobody knows when.\n' });
			const outcome = await folder.run(['check', 'a.txt', ...json]);
			assert.equal(articlesOf(outcome), 1);
			assert.ok(findingsOf(outcome).some(({ code }) => code === 'date.missing'));
		});

		it('takes a sidecar for its article', async () => {
			await folder.write({ 'a.txt': article, 'a.annotations.yaml': sidecar() });
			assert.equal(articlesOf(await folder.run(['check', 'a.annotations.yaml', ...json])), 1);
		});

		it('lets the nearest corroborate.yaml count, several in one call', async () => {
			await folder.write({
				'one/corroborate.yaml': 'corroborate: 1\nlevels: { date.missing: note }\n',
				'one/a.txt': 'Nobody knows when.\n',
				'one/two/corroborate.yaml': 'corroborate: 1\nlevels: { date.missing: warning }\n',
				'one/two/b.txt': 'Nobody knows when.\n',
				'c.txt': 'Nobody knows when.\n',
			});
			const outcome = await folder.run(['check', '.', 'c.txt', ...json]);
			const levels = findingsOf(outcome)
				.filter(({ code }) => code === 'date.missing')
				.map(({ path, level }) => `${path} ${level}`);
			assert.deepEqual(levels, ['c.txt error', 'one/a.txt note', 'one/two/b.txt warning']);
		});

		it('reads the rest of a project for what it tells of one article, and reports that one alone', async () => {
			await folder.write({
				'corroborate.yaml': integrityOnly,
				'a.txt': article,
				'a.annotations.yaml': sidecar('      relations:\n        - { type: repeats, to: w4mzk7r }\n'),
				'b.txt': article,
				'b.annotations.yaml': sidecar()
					.replace('k3f9wq2', 'w4mzk7r')
					.replace('quote: The town', 'quote: A village'),
			});
			assert.deepEqual(findingsOf(await folder.run(['check', 'a.txt', ...json])), []);
			const both = findingsOf(await folder.run(['check', ...json]));
			assert.deepEqual(new Set(both.map(({ code }) => code)), new Set(['anchor.orphaned']));
		});

		it('skips node_modules and .git, and survives links in a circle', async () => {
			await folder.write({
				'corroborate.yaml': 'corroborate: 1\n',
				'a.txt': article,
				'node_modules/x/b.txt': article,
				'.git/c.txt': article,
				'deep/d.txt': article,
			});
			await symlink(folder.path, join(folder.path, 'deep/up'));
			await symlink('nowhere', join(folder.path, 'broken.txt'));
			const outcome = await folder.run(['check', ...json]);
			assert.equal(articlesOf(outcome), 2);
			assert.equal(outcome.stderr, '');
		});

		it('reads the events of a project', async () => {
			await folder.write({
				'corroborate.yaml': integrityOnly,
				'a.txt': article,
				'events/taken.yaml': 'name: The town is taken\ntopic: nonsense nonsense\n',
			});
			const found = findingsOf(await folder.run(['check', ...json]));
			assert.deepEqual(
				found.map(({ path, code, line }) => [path, code, line]),
				[['events/taken.yaml', 'sidecar.schema', 2]],
			);
		});
	});

	describe('exit codes', () => {
		it('are 0, 1 by --fail-on, and 2', async () => {
			await folder.write({
				'corroborate.yaml': 'corroborate: 1\nprofile: annotate\nlevels: { date.missing: warning }\n',
				'a.txt': 'Nobody knows when.\n',
			});
			const code = async (...argv: string[]) => (await folder.run(['check', ...argv])).code;
			assert.equal(await code(), 1);
			assert.equal(await code('--fail-on', 'error'), 0);
			assert.equal(await code('--fail-on=warning'), 1);
			assert.equal(await code('--fail-on', 'note'), 1);
			assert.equal(await code('nowhere'), 2);
		});

		it('fail on notes only when asked to, and then show them', async () => {
			await folder.write({
				'corroborate.yaml': 'corroborate: 1\nprofile: annotate\nlevels: { date.missing: note }\n',
				'a.txt': 'Nobody knows when.\n',
			});
			const outcome = await folder.run(['check']);
			assert.deepEqual(
				[outcome.code, outcome.stdout.split('\n')[0]],
				[0, '1 article: 1 note (notes not shown: list them with --format json)'],
			);
			const strict = await folder.run(['check', '--fail-on', 'note']);
			assert.equal(strict.code, 1);
			assert.match(strict.stdout, /date\.missing/);
		});

		it('are 0 where there is no article, and it says so', async () => {
			await folder.write({ 'notes.txt': 'Not an article.' });
			for (const format of ['text', 'json', 'sarif', 'github']) {
				const { code, stderr, stdout } = await folder.run(['check', '--format', format]);
				assert.equal(code, 0);
				assert.match(stderr, /^corroborate: no articles in the current folder\. Articles are/);
				if (format === 'json') assert.equal(JSON.parse(stdout).summary.articles, 0);
			}
		});
	});

	describe('what cannot run', () => {
		it('names a path that does not exist', async () => {
			const outcome = await folder.run(['check', 'nowhere/a.txt']);
			assert.deepEqual(outcome, {
				code: 2,
				stdout: '',
				stderr: 'corroborate: nowhere/a.txt: no such file or folder.\n',
			});
		});

		it('names file and line of a broken corroborate.yaml', async () => {
			await folder.write({ 'corroborate.yaml': 'corroborate: 1\nsides: [a\nlevels: {\n', 'a.txt': article });
			const { code, stdout, stderr } = await folder.run(['check', ...json]);
			assert.deepEqual([code, stdout], [2, '']);
			assert.match(
				stderr,
				/^corroborate: corroborate\.yaml:\d+:\d+: This is not valid YAML: .+ Nothing was checked; mend the file first\.\n$/,
			);
			assert.doesNotMatch(stderr, /\n\s+at /);
		});

		it('refuses a YAML file that is no sidecar', async () => {
			await folder.write({ 'corroborate.yaml': 'corroborate: 1\n' });
			const { code, stderr } = await folder.run(['check', 'corroborate.yaml']);
			assert.equal(code, 2);
			assert.match(stderr, /corroborate\.yaml is not an article/);
		});

		it('names what it could not read, checks the rest, and does not pass for clean', async () => {
			await folder.write({ 'corroborate.yaml': integrityOnly, 'a.txt': article, 'b.txt': article });
			const outcome = await folder.run(['check', ...json], {
				fs: {
					readFile: (async (path: string) => {
						if (path.endsWith('b.txt')) throw Object.assign(new Error('EACCES: …'), { code: 'EACCES' });
						return (await import('node:fs/promises')).readFile(path);
					}) as never,
				},
			});
			assert.deepEqual(
				[outcome.code, outcome.stderr],
				[2, 'corroborate: b.txt was not read: permission denied.\n'],
			);
			assert.equal(articlesOf(outcome), 1);
		});

		it('names a folder that it may not enter', async function () {
			if (process.getuid?.() === 0) this.skip();
			await folder.write({ 'corroborate.yaml': integrityOnly, 'a.txt': article, 'closed/b.txt': article });
			await chmod(join(folder.path, 'closed'), 0);
			const { code, stderr } = await folder.run(['check', ...json]);
			await chmod(join(folder.path, 'closed'), 0o700);
			assert.deepEqual([code, stderr], [2, 'corroborate: closed was not read: permission denied.\n']);
		});
	});

	describe('what is written', () => {
		it('is text without colour in a pipe, with colour on a terminal, never with NO_COLOR', async () => {
			await folder.write({ 'a.txt': 'Nobody knows when.\n' });
			const escape = /\u001b\[/;
			assert.doesNotMatch((await folder.run(['check', 'a.txt'])).stdout, escape);
			assert.match((await folder.run(['check', 'a.txt'], { isTTY: true })).stdout, escape);
			const plain = await folder.run(['check', 'a.txt'], { isTTY: true, env: { NO_COLOR: '1' } });
			assert.doesNotMatch(plain.stdout, escape);
		});

		it('has paths from the current folder, also for what lies beside it', async () => {
			await folder.write({ 'here/x.txt': '', 'there/a.txt': 'Nobody knows when.\n' });
			const [first] = findingsOf(await folder.run(['check', '../there/a.txt', ...json], { cwd: 'here' }));
			assert.equal(first!.path, '../there/a.txt');
		});

		it('keeps back what is sensitive, unless told to include it', async () => {
			const marked = sidecar('      sensitive: true\n').replace(
				'The town was taken',
				'The village was taken',
			);
			await folder.write({
				'corroborate.yaml': 'corroborate: 1\n',
				'a.txt': article,
				'a.annotations.yaml': marked,
			});
			for (const format of ['text', 'json', 'sarif', 'github']) {
				const argv = ['check', '--fail-on', 'note', '--format', format];
				assert.match((await folder.run(argv)).stdout, /anchor\.orphaned/);
				assert.doesNotMatch((await folder.run(argv)).stdout, /village was/);
			}
			const [kept] = findingsOf(await folder.run(['check', ...json]));
			assert.equal(kept!.quote, '');
			const [full] = findingsOf(await folder.run(['check', ...json, '--include-sensitive']));
			assert.match(full!.quote, /The village was taken/);
		});

		it('leaves an unfinished pass out, unless its annotator is named', async () => {
			const open = sidecar()
				.replace('  anna:\n', '  anna:\n    pass: { state: open }\n')
				.replace('The town was taken', 'A village was taken');
			await folder.write({ 'corroborate.yaml': integrityOnly, 'a.txt': article, 'a.annotations.yaml': open });
			const codes = async (...argv: string[]) =>
				findingsOf(await folder.run(['check', ...json, ...argv])).map(({ code }) => code);
			assert.deepEqual(await codes(), []);
			assert.deepEqual(await codes('--pass', 'anna'), ['anchor.orphaned']);
			assert.deepEqual(await codes('--pass', 'ben'), []);
			assert.equal((await folder.run(['check', '--pass', 'Not a handle'])).code, 2);
		});
	});
});
