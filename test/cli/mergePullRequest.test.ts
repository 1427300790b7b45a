import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { article, sidecar, temporaryFolder } from './support';

const env = gitEnvironment;
const path = 'a.annotations.yaml';
const claim = (id: string) => sidecar().slice(sidecar().indexOf('    k3f9wq2')).replace('k3f9wq2', id);
const rated = (credibility: number, yaml = sidecar()) =>
	yaml.replace('status: ready', `credibility: ${credibility}, status: ready`);
/** Two people's claims at one place: git cannot join them, by item they are two. */
const ours = sidecar() + rated(2, claim('p7d2cxm'));
const theirs = sidecar() + claim('w4mzk7r');

describe('corroborate merge --pr', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	const run = (...argv: string[]) => folder.run(['merge', '--pr', 'main', ...argv], { env });
	const claimsOf = async (name = path) => Object.keys(parse(await folder.read(name)).claims.anna).sort();

	/** A pull request: `main` has theirs, the branch that is checked out has ours. */
	async function requested(
		base: Readonly<Record<string, string>>,
		mine: Readonly<Record<string, string>>,
		others: Readonly<Record<string, string>>,
	) {
		await folder.write({ 'corroborate.yaml': 'corroborate: 1\n', 'a.txt': article, ...base });
		folder.commit('base');
		folder.git('checkout', '--quiet', '-b', 'request');
		await folder.write(mine);
		folder.commit('ours');
		folder.git('checkout', '--quiet', 'main');
		await folder.write(others);
		folder.commit('theirs');
		folder.git('checkout', '--quiet', 'request');
	}
	/** Whether a host could merge the request by its button. */
	const isMergeable = () => folder.tryGit('merge-tree', '--write-tree', 'main', 'request').code === 0;
	const startMerge = () => folder.tryGit('merge', '--no-commit', '--no-ff', 'main');

	it('makes a request mergeable that git has conflicts in, with what both did', async () => {
		await requested({ [path]: sidecar() }, { [path]: ours }, { [path]: theirs, 'other.md': 'theirs' });
		assert.equal(isMergeable(), false);
		assert.equal(startMerge().code, 1);
		const { code, stdout, stderr } = await run();
		assert.deepEqual([code, stderr], [0, '']);
		assert.match(stdout, /^a\.annotations\.yaml merged\.\nLook the files over, then "git add"/);
		assert.deepEqual(await claimsOf(), ['k3f9wq2', 'p7d2cxm', 'w4mzk7r']);
		assert.equal(parse(await folder.read(path)).claims.anna.p7d2cxm.is.credibility, 2);
		folder.git('add', path);
		folder.git('commit', '--quiet', '--no-edit');
		assert.equal(isMergeable(), true);
		assert.equal((await folder.run(['check', '--merge', 'HEAD'], { env })).code, 0);
		assert.equal(folder.git('show', 'HEAD:other.md'), 'theirs');
	});

	it('says the same when it is run again', async () => {
		await requested({ [path]: sidecar() }, { [path]: rated(2) }, { [path]: rated(4) });
		startMerge();
		const first = await run();
		assert.deepEqual(
			[first.code, first.stderr],
			[1, 'corroborate: a.annotations.yaml: conflict in claim k3f9wq2 (is.credibility)\n'],
		);
		assert.match(first.stdout, /Decide the conflicts in the files, then "git add"/);
		const written = await folder.read(path);
		const again = await run();
		assert.deepEqual([again.code, again.stderr], [1, first.stderr]);
		assert.equal(await folder.read(path), written);
		assert.deepEqual(parse(written).claims.anna.k3f9wq2.conflict, {
			'is.credibility': { base: null, ours: 2, theirs: 4 },
		});
	});

	it('redoes what git joined as text, events and project files too, and leaves the rest', async () => {
		const both = 'corroborate: 1\nlevels: { a.b: note, c.d: note }\n';
		await requested(
			{ [path]: sidecar(), 'events/e.yaml': 'name: E\n', 'corroborate.yaml': both },
			{ 'corroborate.yaml': both.replace('a.b: note', 'a.b: off'), 'events/e.yaml': 'name: E\nnote: ours\n' },
			{
				'corroborate.yaml': both.replace('c.d: note', 'c.d: off'),
				'events/e.yaml': 'name: E\ntopic: territory\n',
				'a.txt': `${article}\nMore.\n`,
			},
		);
		const { code, stdout } = await run();
		assert.equal(code, 0);
		assert.match(stdout, /For the host to see it, begin with "git merge --no-commit --no-ff main"/);
		assert.deepEqual(parse(await folder.read('corroborate.yaml')).levels, { 'a.b': 'off', 'c.d': 'off' });
		assert.deepEqual(parse(await folder.read('events/e.yaml')), {
			name: 'E',
			note: 'ours',
			topic: 'territory',
		});
		assert.equal(await folder.read('a.txt'), article);
		assert.equal(folder.git('status', '--porcelain'), ' M corroborate.yaml\n M events/e.yaml\n');
	});

	it('keeps what is not committed, and what was edited since git merged', async () => {
		await requested({ [path]: sidecar() }, { [path]: rated(2) }, { [path]: theirs });
		await folder.write({ [path]: `# Mine.\n${rated(2)}` });
		assert.equal((await run()).code, 0);
		assert.match(await folder.read(path), /^# Mine\.\n/);
		assert.deepEqual(await claimsOf(), ['k3f9wq2', 'w4mzk7r']);
		folder.git('checkout', '--quiet', '.');
		startMerge();
		const edited = `# Mine.\n${await folder.read(path)}`;
		await folder.write({ [path]: edited });
		const { code, stderr } = await run();
		assert.equal(code, 2);
		assert.match(stderr, /a\.annotations\.yaml was edited since git merged it/);
		assert.equal(await folder.read(path), edited);
	});

	it('follows a sidecar that one side renamed, and keeps line ends', async () => {
		const crlf = (yaml: string) => yaml.replaceAll('\n', '\r\n');
		await requested({ [path]: crlf(sidecar()) }, { [path]: crlf(rated(2)) }, { 'x.md': 'x' });
		folder.git('checkout', '--quiet', 'main');
		folder.git('mv', path, 'b.annotations.yaml');
		await folder.write({ 'b.annotations.yaml': crlf(theirs) });
		folder.commit('renamed');
		folder.git('checkout', '--quiet', 'request');
		startMerge();
		const { code, stdout, stderr } = await run();
		assert.deepEqual([code, stderr], [0, '']);
		assert.match(stdout, /^b\.annotations\.yaml is merged already/);
		assert.deepEqual(await claimsOf('b.annotations.yaml'), ['k3f9wq2', 'w4mzk7r']);
		assert.doesNotMatch(await folder.read('b.annotations.yaml'), /(?<!\r)\n/);
	});

	it('leaves to people what one side deleted, and what it cannot read or write', async () => {
		const broken = 'corroborate: 1\nclaims: [\n';
		await requested(
			{ [path]: sidecar(), 'b.annotations.yaml': sidecar(), 'c.annotations.yaml': sidecar() },
			{ [path]: rated(2), 'b.annotations.yaml': broken, 'c.annotations.yaml': rated(2) },
			{ 'b.annotations.yaml': rated(4), 'c.annotations.yaml': theirs },
		);
		folder.git('checkout', '--quiet', 'main');
		folder.git('rm', '--quiet', path);
		folder.commit('deleted');
		folder.git('checkout', '--quiet', 'request');
		await chmod(join(folder.path, 'c.annotations.yaml'), 0o444);
		const { code, stderr } = await run();
		assert.equal(code, 2);
		assert.match(stderr, /a\.annotations\.yaml was deleted on one side and changed on the other\./);
		assert.match(stderr, /b\.annotations\.yaml was not merged\. Ours: /);
		assert.match(stderr, /c\.annotations\.yaml could not be written: it is read-only\./);
		assert.equal(folder.git('status', '--porcelain'), '');
	});

	it('needs nothing where nothing is changed on both sides', async () => {
		await requested({ [path]: sidecar() }, { 'b.md': 'x' }, { [path]: rated(2) });
		const { code, stdout } = await run();
		assert.deepEqual([code, stdout], [0, 'No annotations were changed on both sides: nothing to merge.\n']);
	});

	it('says why it cannot run', async () => {
		await requested({ [path]: sidecar() }, { [path]: ours }, { [path]: theirs });
		const said = async (rev: string, from = folder.run) => {
			const { code, stderr } = await from(['merge', '--pr', rev], { env });
			assert.equal(code, 2);
			return stderr;
		};
		assert.match(await said('nope'), /There is no commit "nope" in this repository\.\n/);
		assert.match(await said('-x'), /There is no commit "-x"/);
		const shallow = await temporaryFolder();
		folder.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${folder.path}`, shallow.path);
		assert.match(
			await said('origin/main', shallow.run),
			/no commit in common in this clone\. The clone is shallow/,
		);
		await shallow.remove();
		const plain = await temporaryFolder();
		assert.match(await said('main', plain.run), /--pr needs a git repository/);
		await plain.remove();
		assert.match((await run('file')).stderr, /--pr takes one revision/);
		assert.equal(await folder.read(path), ours);
	});
});
