import assert from 'node:assert/strict';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { article, articlesOf, findingsOf, sidecar, temporaryFolder } from './support';

/** A sidecar of its own ids, so that several stand in one project. */
const own = (id: string, more = '') => sidecar(more).replaceAll('k3f9wq2', id);
const ids = { a: 'k3f9wq2', b: 'p7d2cxm', c: 'w4mzk7r' } as const;
const contradicts = (to: string) => `      relations:\n        - { type: contradicts, to: ${to} }\n`;

describe('corroborate check --since', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
		await folder.write({ 'corroborate.yaml': 'corroborate: 1\n', 'readme.md': 'x' });
		for (const [name, id] of Object.entries(ids))
			await folder.write({ [`deep/${name}.txt`]: article, [`deep/${name}.annotations.yaml`]: own(id) });
		folder.commit();
	});
	afterEach(() => folder.remove());

	const check = (rev: string, ...more: string[]) =>
		folder.run(['check', '--since', rev, '--format', 'json', ...more], { env: gitEnvironment });
	/** The files that something is found in. */
	const files = async (rev = 'main', ...more: string[]) => {
		const outcome = await check(rev, ...more);
		assert.ok(outcome.code < 2, outcome.stderr);
		return [...new Set(findingsOf(outcome).map(({ path }) => path))].sort();
	};

	it('looks at articles that changed, that are changed and not committed, and that are new', async () => {
		assert.deepEqual(await files(), []);
		folder.git('checkout', '--quiet', '-b', 'mine');
		await folder.write({ 'deep/a.txt': `${article}Many said so.\n` });
		folder.commit();
		assert.deepEqual(await files(), ['deep/a.txt']);
		await folder.write({ 'deep/b.annotations.yaml': `${own(ids.b)}# Looked at.\n` });
		await folder.write({ 'deep/d.txt': article, 'deep/d.annotations.yaml': own('x2n5vtb') });
		assert.deepEqual(await files(), ['deep/a.txt', 'deep/b.txt', 'deep/d.txt']);
		const outcome = await check('main');
		assert.equal(articlesOf(outcome), 3);
		assert.deepEqual(await files('main', 'deep/b.txt', 'deep/c.txt'), ['deep/b.txt']);
		assert.deepEqual(await files('HEAD'), ['deep/b.txt', 'deep/d.txt']);
	});

	it('counts from where the two parted', async () => {
		folder.git('checkout', '--quiet', '-b', 'mine');
		await folder.write({ 'deep/a.txt': `${article}Mine.\n` });
		folder.commit();
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ 'deep/b.txt': `${article}Theirs.\n` });
		folder.commit();
		folder.git('checkout', '--quiet', 'mine');
		assert.deepEqual(await files(), ['deep/a.txt']);
	});

	it('finds in other articles what concerns a claim of a changed one', async () => {
		const related = own(ids.a, contradicts(ids.b));
		await folder.write({ 'deep/a.annotations.yaml': related, 'deep/c.annotations.yaml': own(ids.c) });
		folder.commit();
		await folder.write({ 'deep/b.annotations.yaml': `${own(ids.b)}# Looked at.\n` });
		const outcome = await check('HEAD');
		const inA = findingsOf(outcome).filter(({ path }) => path === 'deep/a.txt');
		assert.deepEqual([...new Set(inA.map(({ code }) => code))], ['claims.contradict']);
		await folder.run(['check', '--baseline', 'known', '--update-baseline']);
		const known = await folder.read('known');
		await check('HEAD', '--baseline', 'known', '--update-baseline');
		assert.equal(await folder.read('known'), known);
		await folder.write({ 'deep/b.annotations.yaml': 'corroborate: 1\n' });
		const gone = findingsOf(await check('HEAD')).find(({ path }) => path === 'deep/a.annotations.yaml');
		assert.equal(gone?.code, 'sidecar.reference');
	});

	it('takes an event for its articles’, and the project’s file for everybody’s', async () => {
		const about = (id: string, event: string) => own(id, `      events: [{ event: ${event} }]\n`);
		await folder.write({
			'events/fall.yaml': 'name: Fall of the town\n',
			'deep/a.annotations.yaml': about(ids.a, 'fall'),
		});
		folder.commit();
		await folder.write({ 'events/fall.yaml': 'name: The fall of the town\n' });
		assert.deepEqual(await files('HEAD'), ['deep/a.txt']);
		await folder.write({ 'corroborate.yaml': 'corroborate: 1\nprofile: audit\n' });
		assert.deepEqual(await files('HEAD'), ['deep/a.txt', 'deep/b.txt', 'deep/c.txt']);
	});

	it('does not take line ends for changes, and sees a sidecar without its article', async () => {
		await folder.write({ 'deep/a.txt': article.replaceAll('\n', '\r\n') });
		assert.deepEqual(await files('HEAD'), []);
		folder.git('rm', '--quiet', 'deep/b.txt');
		assert.deepEqual(await files('HEAD'), ['deep/b.annotations.yaml']);
	});

	it('says that nothing changed', async () => {
		const { code, stdout, stderr } = await folder.run(['check', '--since', 'main'], { env: gitEnvironment });
		assert.deepEqual([code, stderr], [0, 'corroborate: no article changed since main.\n']);
		assert.match(stdout, /nothing to check/);
	});

	it('says of a deleted article no more than what that breaks', async () => {
		folder.git('rm', '--quiet', 'deep/b.txt');
		const { code, stderr } = await folder.run(['check', '--since', 'HEAD'], { env: gitEnvironment });
		assert.deepEqual([code, stderr], [1, '']);
	});

	it('takes everything for new before the first commit, as a check before commits needs it', async () => {
		folder.git('checkout', '--quiet', '--orphan', 'first');
		assert.deepEqual(await files('HEAD'), ['deep/a.txt', 'deep/b.txt', 'deep/c.txt']);
		assert.match((await check('nope')).stderr, /no commit yet/);
	});

	it('says why it cannot run', async () => {
		const said = async (rev: string, from = folder.run) => {
			const { code, stdout, stderr } = await from(['check', '--since', rev], { env: gitEnvironment });
			assert.deepEqual([code, stdout], [2, '']);
			return stderr;
		};
		assert.equal(await said('nope'), 'corroborate: There is no commit "nope" in this repository.\n');
		assert.match(await said('-rf'), /There is no commit "-rf"/);
		folder.git('tag', 'two');
		folder.git('branch', 'two');
		assert.deepEqual(await files('two'), []);
		await folder.write({ 'deep/a.txt': `${article}Many said so.\n` });
		folder.commit();
		folder.git('tag', '--force', 'two');
		assert.match(await said('two'), /"two" is a tag and a branch: say tags\/two or heads\/two\./);
		assert.deepEqual(await files('heads/two'), ['deep/a.txt']);
		folder.git('checkout', '--quiet', '--orphan', 'other');
		folder.git('commit', '--quiet', '--message', 'other');
		assert.match(await said('main'), /"main" and what is checked out have no commit in common/);
		await folder.write({ 'x.md': 'x' });
		folder.commit();
		const shallow = await temporaryFolder();
		folder.git('clone', '--quiet', '--depth=1', `file://${folder.path}`, shallow.path);
		assert.match(
			await said('HEAD~1', shallow.run),
			/There is no commit "HEAD~1" in this repository\. The clone is shallow: run "git fetch --unshallow"/,
		);
		await shallow.remove();
		const plain = await temporaryFolder();
		await plain.write({ 'corroborate.yaml': 'corroborate: 1\n', 'a.txt': article });
		assert.match(await said('main', plain.run), /--since needs a git repository: \. does not lie in one\./);
		await plain.remove();
	});
});
