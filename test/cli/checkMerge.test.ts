import assert from 'node:assert/strict';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { findingsOf, sidecar, temporaryFolder } from './support';

const claim = (id: string) => sidecar().slice(sidecar().indexOf('    k3f9wq2')).replace('k3f9wq2', id);
const rated = (yaml: string) => yaml.replace('status: ready', 'credibility: 2, status: ready');
const path = 'deep/a.annotations.yaml';

describe('corroborate check --merge', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	const check = (commit: string, ...more: string[]) =>
		folder.run(['check', '--merge', commit, '--format', 'json', ...more], { env: gitEnvironment });
	const rows = async (commit = 'HEAD') =>
		findingsOf(await check(commit)).map(({ code, about }) => `${code} ${about.kind} ${about.id}`);

	/** Commits a merge of two changes to the sidecar as `result`, whatever git makes of it; undefined deletes it. */
	async function merged(base: string, ours: string, theirs: string, result: string | undefined) {
		await folder.write({ [path]: base, 'x.md': 'x' });
		folder.commit();
		folder.git('checkout', '--quiet', '-b', 'theirs');
		await folder.write({ [path]: theirs });
		folder.commit();
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ [path]: ours });
		folder.commit();
		folder.tryGit('merge', '--no-commit', '--no-ff', 'theirs');
		if (result === undefined) folder.git('rm', '--quiet', '--force', path);
		else await folder.write({ [path]: result });
		folder.commit('merged');
	}

	const ours = rated(sidecar());
	const theirs = sidecar() + claim('w4mzk7r');

	it('is content with a merge that holds what both did', async () => {
		await merged(sidecar(), ours, theirs, ours + claim('w4mzk7r'));
		const outcome = await check('HEAD');
		assert.deepEqual([outcome.code, outcome.stderr, findingsOf(outcome)], [0, '', []]);
		assert.equal(JSON.parse(outcome.stdout).summary.articles, 1);
	});

	it('finds what was lost, changed and doubled', async () => {
		const doubled = ours.replace('claims:\n', `claims:\n  ben:\n${claim('k3f9wq2')}`);
		await merged(sidecar(), ours, theirs, doubled);
		assert.deepEqual((await rows()).sort(), ['merge.duplicated claim k3f9wq2', 'merge.lost claim w4mzk7r']);
		const outcome = await check('HEAD');
		assert.equal(outcome.code, 1);
		const [lost, twice] = ['merge.lost', 'merge.duplicated'].map((code) =>
			findingsOf(outcome).find((finding) => finding.code === code),
		);
		assert.deepEqual([lost?.path, lost?.line, lost?.level], [path, 1, 'error']);
		assert.ok((twice?.line ?? 0) > 1);
		assert.equal(twice?.quote, '');
	});

	it('finds a side’s change that is gone, and what was deleted and is back', async () => {
		const two = sidecar() + claim('w4mzk7r');
		await merged(two, rated(two), sidecar(), two);
		assert.deepEqual(await rows(), ['merge.changed claim k3f9wq2', 'merge.changed claim w4mzk7r']);
		const text = await folder.run(['check', '--merge', 'HEAD'], { env: gitEnvironment });
		assert.match(text.stdout, /says something else than both sides together: is\./);
	});

	it('finds a whole file that is gone', async () => {
		await merged(sidecar(), ours, theirs, undefined);
		assert.deepEqual((await rows()).sort(), [
			'merge.lost claim k3f9wq2',
			'merge.lost claim w4mzk7r',
			'merge.lost entity koval',
			'merge.lost source koval',
		]);
	});

	it('leaves to people what the sides dispute', async () => {
		const four = sidecar().replace('status: ready', 'credibility: 4, status: ready');
		await merged(sidecar(), ours, four, four);
		assert.deepEqual(await rows(), []);
	});

	it('follows a sidecar that one side renamed', async () => {
		await folder.write({ [path]: sidecar() });
		folder.commit();
		folder.git('checkout', '--quiet', '-b', 'theirs');
		await folder.write({ [path]: theirs });
		folder.commit();
		folder.git('checkout', '--quiet', 'main');
		folder.git('mv', path, 'b.annotations.yaml');
		folder.commit();
		folder.git('merge', '--quiet', '--no-edit', 'theirs');
		assert.deepEqual(await rows(), []);
		await folder.write({ 'b.annotations.yaml': sidecar() });
		folder.git('commit', '--quiet', '--all', '--amend', '--no-edit');
		assert.deepEqual(await rows(), ['merge.lost claim w4mzk7r']);
	});

	it('takes the levels of the project as it was committed, and keeps sensitive names', async () => {
		const secret = sidecar().replace('kind: person, mentions', 'kind: person, sensitive: true, mentions');
		const without = secret.replace(/^ {2}koval: \{ name.*\n/m, '');
		await folder.write({ 'corroborate.yaml': 'corroborate: 1\nlevels: { merge.lost: note }\n' });
		await merged(secret, rated(secret), secret + claim('w4mzk7r'), rated(without) + claim('w4mzk7r'));
		const outcome = await check('HEAD');
		assert.equal(outcome.code, 0);
		assert.deepEqual(
			findingsOf(outcome).map(({ level, about }) => [level, about.kind, about.id]),
			[['note', 'entity', '']],
		);
		assert.doesNotMatch(outcome.stdout, /koval/i);
	});

	it('looks where it is asked to', async () => {
		await merged(sidecar(), ours, theirs, ours);
		await folder.write({ 'elsewhere/x.md': 'x' });
		assert.equal((await check('HEAD', 'elsewhere')).code, 0);
		assert.equal((await check('HEAD', 'deep')).code, 1);
	});

	it('says which sidecar it could not check', async () => {
		const broken = sidecar() + 'claims: {}\n';
		await merged(sidecar(), ours, broken, ours);
		const { code, stderr } = await check('HEAD');
		assert.equal(code, 2);
		assert.match(stderr, /^corroborate: deep\/a\.annotations\.yaml was not checked\. Theirs: /);
	});

	it('could not run on what is no merge of two', async () => {
		await folder.write({ 'x.md': 'x' });
		folder.commit();
		for (const name of ['a', 'b']) {
			folder.git('checkout', '--quiet', '-b', name, 'main');
			await folder.write({ [name]: name });
			folder.commit();
		}
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ c: 'c' });
		folder.commit();
		folder.git('merge', '--quiet', '--no-edit', 'a', 'b');
		for (const [commit, message] of [
			['HEAD', /"HEAD" is not a merge of two commits here: it has 3 parents\./],
			['HEAD~', /"HEAD~" is not a merge of two commits here: it has 1 parent\./],
			['nowhere', /There is no commit "nowhere"/],
			['-all', /There is no commit "-all"/],
			['HEAD:x.md', /There is no commit "HEAD:x\.md"/],
		] as const) {
			const { code, stderr, stdout } = await check(commit);
			assert.deepEqual([code, stdout], [2, '']);
			assert.match(stderr, message);
		}
	});

	it('could not run in a clone that is too shallow to tell', async () => {
		await merged(sidecar(), ours, theirs, ours + claim('w4mzk7r'));
		for (const depth of [1, 2]) {
			const shallow = await temporaryFolder();
			folder.git('clone', '--quiet', `--depth=${depth}`, `file://${folder.path}`, shallow.path);
			const { code, stderr } = await shallow.run(['check', '--merge', 'HEAD'], { env: gitEnvironment });
			assert.equal(code, 2);
			assert.match(stderr, /The clone is shallow: .*fetch-depth: 0/);
			await shallow.remove();
		}
	});

	it('could not run outside of a repository', async () => {
		const outside = await temporaryFolder();
		const { code, stderr } = await outside.run(['check', '--merge', 'HEAD']);
		assert.deepEqual([code, stderr], [2, 'corroborate: --merge needs a git repository: run it in one.\n']);
		await outside.remove();
	});
});
