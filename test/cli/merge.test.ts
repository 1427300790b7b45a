import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { article, findingsOf, sidecar, temporaryFolder, type Folder } from './support';

const claimOf = (yaml: string, id = 'k3f9wq2') => parse(yaml).claims.anna[id];
const rated = (credibility: number, yaml = sidecar()) =>
	yaml.replace('status: ready', `credibility: ${credibility}, status: ready`);
const noted = (note: string, yaml = sidecar()) => `${yaml}      note: ${note}\n`;

describe('corroborate merge', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
	});
	afterEach(() => folder.remove());
	const write = (base: string, ours: string, theirs: string) => folder.write({ base, ours, theirs });
	const run = (...options: string[]) => folder.run(['merge', ...options, 'base', 'ours', 'theirs']);

	it('leaves the merged file in OURS, as ours is written', async () => {
		const ours = `\ufeff# Ours.\n${rated(2)}`.replaceAll('\n', '\r\n');
		await write(sidecar(), ours, noted('theirs'));
		assert.deepEqual(await run(), { code: 0, stdout: '', stderr: '' });
		assert.equal(await folder.read('ours'), ours + '      note: theirs\r\n');
		assert.equal(await folder.read('theirs'), noted('theirs'));
	});

	it('names every claim in conflict, and keeps both values', async () => {
		await write(sidecar(), rated(2), rated(4));
		const { code, stderr } = await run();
		assert.deepEqual([code, stderr], [1, 'corroborate: ours: conflict in claim k3f9wq2 (is.credibility)\n']);
		const { is, conflict } = claimOf(await folder.read('ours'));
		assert.deepEqual(
			[is.credibility, conflict],
			[2, { 'is.credibility': { base: null, ours: 2, theirs: 4 } }],
		);
	});

	it('does not tell the name of what is sensitive', async () => {
		const as = (role: string) =>
			sidecar().replace('kind: person, mentions', `kind: person, role: ${role}, sensitive: true, mentions`);
		await write(sidecar(), as('mayor'), as('driver'));
		const { code, stderr } = await run();
		assert.deepEqual([code, stderr], [1, 'corroborate: ours: conflict in a sensitive entity\n']);
	});

	it('merges the project’s file and events by their names', async () => {
		const project = (levels: string) => `corroborate: 1\nlevels: {${levels} }\n`;
		await write(project(' a.b: note'), project(' a.b: note, c.d: note'), project(' a.b: off'));
		assert.equal((await run('--path=./deep/corroborate.yaml')).code, 0);
		assert.deepEqual(parse(await folder.read('ours')).levels, { 'a.b': 'off', 'c.d': 'note' });
		await write('name: A\n', 'name: A\nnote: ours\n', 'name: A\ntopic: territory\n');
		assert.equal((await run('--path=./events/a.yaml')).code, 0);
		assert.deepEqual(parse(await folder.read('ours')), { name: 'A', note: 'ours', topic: 'territory' });
	});

	it('could not run on what cannot be read, and leaves OURS as it was', async () => {
		const broken = 'corroborate: 1\nclaims: [\n';
		for (const [ours, theirs] of [
			[broken, rated(2)],
			[rated(2), broken],
			[rated(2), new Uint8Array([0xff, 0xfe, 0])],
		] as const) {
			await folder.write({ base: sidecar(), ours, theirs });
			const { code, stderr } = await run();
			assert.equal(code, 2);
			assert.match(stderr, /^corroborate: (?:ours was not merged\. |theirs: )/);
			assert.equal(await folder.read('ours'), ours);
		}
	});

	it('takes three files that are there', async () => {
		for (const argv of [
			['merge', 'base'],
			['merge', 'a', 'b', 'c', 'd'],
			['merge', 'a', 'b', 'c'],
		]) {
			const { code, stderr } = await folder.run(argv);
			assert.equal(code, 2);
			assert.match(stderr, /BASE OURS THEIRS|a: no such file/);
		}
	});
});

describe('the merge driver', () => {
	let folder: RepositoryFolder;
	let built: Folder;
	/** What git runs; its path would be something else to a shell, and to git. */
	let program: readonly string[];
	before(async () => {
		built = await temporaryFolder();
		const outfile = join(built.path, "o'clock %A $(touch proof)", 'cli.js');
		const entry = join(__dirname, '../../src/cli/main.ts');
		buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
		program = [process.execPath, outfile];
	});
	after(() => built.remove());
	const init = (how: readonly string[] = program, cwd = '.') =>
		folder.run(['init'], { env: gitEnvironment, program: how, cwd });
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	/** Ours and theirs as two branches from a common base; ours is checked out. */
	async function diverge(path: string, base: string | undefined, ours: string, theirs: string) {
		await folder.write({ 'readme.md': 'x', ...(base === undefined ? {} : { [path]: base }) });
		folder.commit('base');
		folder.git('checkout', '--quiet', '-b', 'theirs');
		await folder.write({ [path]: theirs });
		folder.commit('theirs');
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ [path]: ours });
		folder.commit('ours');
	}

	describe('is installed by init', () => {
		it('which says what it wrote, and writes it once', async () => {
			await folder.write({ '.gitattributes': '*.png binary' });
			const first = await init();
			assert.deepEqual([first.code, first.stderr], [0, '']);
			assert.equal(
				first.stdout,
				'corroborate.yaml written.\n' +
					'.gitattributes written: git merges annotations with corroborate.\n' +
					"merge.corroborate.driver written to git's configuration of this clone; each clone needs it once.\n" +
					'.git/hooks/pre-commit written: commits to projects marked clear are checked for sensitive material.\n',
			);
			const attributes = await folder.read('.gitattributes');
			assert.match(attributes, /^\*\.png binary\n\*\.annotations\.yaml merge=corroborate\n/);
			const again = await init();
			assert.equal(again.stdout, 'corroborate.yaml is there already and was left alone.\n');
			assert.equal(await folder.read('.gitattributes'), attributes);
			assert.equal(folder.git('config', '--get-all', 'merge.corroborate.driver').split('\n').length, 2);
		});

		it('but not through a link that leads out of the repository', async () => {
			const outside = await temporaryFolder();
			await outside.write({ attributes: '' });
			await symlink(join(outside.path, 'attributes'), join(folder.path, '.gitattributes'));
			const { code, stderr } = await folder.run(['init'], { env: gitEnvironment });
			assert.equal(code, 2);
			assert.match(stderr, /\.gitattributes could not be written: a link leads out of the project/);
			assert.equal(await outside.read('attributes'), '');
			await outside.remove();
		});

		it('also in a clone of a project', async () => {
			await init();
			folder.commit();
			const clone = await temporaryFolder();
			folder.git('clone', '--quiet', '.', clone.path);
			const { stdout } = await clone.run(['init'], { env: gitEnvironment, program });
			assert.match(stdout, /left alone\.\nmerge\.corroborate\.driver written/);
			await clone.remove();
		});

		it('which keeps the line ends, and leaves what others wrote alone', async () => {
			await folder.write({ '.gitattributes': '*.annotations.yaml  merge=union\r\n' });
			folder.git('config', 'merge.corroborate.driver', 'mine %A');
			const { code, stdout } = await init();
			assert.equal(code, 0);
			assert.equal(
				await folder.read('.gitattributes'),
				'*.annotations.yaml  merge=union\r\ncorroborate.yaml merge=corroborate\r\nevents/*.yaml merge=corroborate\r\n',
			);
			assert.match(stdout, /not ours and was left alone/);
			assert.equal(folder.git('config', 'merge.corroborate.driver'), 'mine %A\n');
		});

		it('anew where the program has moved', async () => {
			await init(['/old/place']);
			await init();
			assert.match(folder.git('config', 'merge.corroborate.driver'), /cli\.js/);
		});

		it('in the folder of the project', async () => {
			await folder.write({ 'deep/er/x.md': 'x' });
			await init(program, 'deep/er');
			assert.deepEqual(await folder.list('deep/er'), ['.gitattributes', 'corroborate.yaml', 'x.md']);
			await diverge('deep/er/a.annotations.yaml', sidecar(), rated(2), noted('theirs'));
			assert.equal(folder.tryGit('merge', 'theirs').code, 0);
			const { is, note } = claimOf(await folder.read('deep/er/a.annotations.yaml'));
			assert.deepEqual([is.credibility, note], [2, 'theirs']);
		});
	});

	for (const name of [
		'a.annotations.yaml',
		'the "o\'clock" $(touch proof) %A –x.annotations.yaml',
		'--x.annotations.yaml',
	])
		it(`merges ${name}`, async () => {
			await init();
			await diverge(name, sidecar(), rated(2), noted('theirs'));
			const { code, output } = folder.tryGit('merge', 'theirs');
			assert.equal(code, 0, output);
			const { is, note } = claimOf(await folder.read(name));
			assert.deepEqual([is.credibility, note], [2, 'theirs']);
			assert.deepEqual(
				(await folder.list()).filter((file) => file === 'proof'),
				[],
			);
		});

	it('stops git at a conflict, naming the claim; no marker is left, and check finds it', async () => {
		await init();
		await diverge('a.annotations.yaml', sidecar(), rated(2), rated(4));
		const { code, output } = folder.tryGit('merge', 'theirs');
		assert.equal(code, 1);
		assert.match(output, /a\.annotations\.yaml: conflict in claim k3f9wq2 \(is\.credibility\)/);
		assert.match(folder.git('status', '--porcelain'), /^UU a\.annotations\.yaml$/m);
		assert.doesNotMatch(await folder.read('a.annotations.yaml'), /<<<<<<</);
		assert.equal(claimOf(await folder.read('a.annotations.yaml')).conflict['is.credibility'].theirs, 4);
		await folder.write({ 'a.txt': article });
		const found = findingsOf(await folder.run(['check', '--format', 'json'], { env: gitEnvironment }));
		assert.ok(found.some(({ code: of, about }) => of === 'sidecar.conflict' && about.id === 'k3f9wq2'));
	});

	for (const [why, how] of [
		['is missing', ['/nowhere/corroborate']],
		['fails', ['sh', '-c', 'exit 3']],
		['is killed', ['sh', '-c', 'kill -9 $$']],
	] as const)
		it(`lets git merge as plain text where corroborate ${why}, with markers`, async () => {
			await init(how);
			await diverge('a.annotations.yaml', sidecar(), rated(2), rated(4));
			assert.equal(folder.tryGit('merge', 'theirs').code, 1);
			assert.match(folder.git('status', '--porcelain'), /^UU a\.annotations\.yaml$/m);
			const text = await folder.read('a.annotations.yaml');
			assert.match(text, /^<<<<<<< ours$/m);
			assert.match(text, /credibility: 2[^]*=======[^]*credibility: 4/);
		});

	it('lets git merge as plain text what cannot be read', async () => {
		await init();
		const broken = sidecar() + 'claims: {}\n';
		await diverge('a.annotations.yaml', sidecar(), rated(2), broken);
		const { code, output } = folder.tryGit('merge', 'theirs');
		assert.equal(code, 0, output);
		assert.match(output, /was not merged\. Theirs: /);
		assert.equal(await folder.read('a.annotations.yaml'), rated(2) + 'claims: {}\n');
	});

	it('joins files that both added', async () => {
		await init();
		const other = sidecar().replace('k3f9wq2', 'w4mzk7r').replace('The town was taken', 'a village was lost');
		await diverge('a.annotations.yaml', undefined, sidecar(), other);
		assert.equal(folder.tryGit('merge', 'theirs').code, 0);
		const merged = parse(await folder.read('a.annotations.yaml'));
		assert.deepEqual(Object.keys(merged.claims.anna).sort(), ['k3f9wq2', 'w4mzk7r']);
	});

	it('merges in rebases and cherry-picks', async () => {
		await init();
		await diverge('a.annotations.yaml', sidecar(), rated(2), noted('theirs'));
		folder.git('branch', 'picked');
		assert.equal(folder.tryGit('rebase', 'theirs').code, 0);
		const both = ({ is, note }: { is: { credibility: number }; note: string }) => [is.credibility, note];
		assert.deepEqual(both(claimOf(await folder.read('a.annotations.yaml'))), [2, 'theirs']);
		folder.git('checkout', '--quiet', 'picked');
		assert.equal(folder.tryGit('cherry-pick', 'theirs').code, 0);
		assert.deepEqual(both(claimOf(await folder.read('a.annotations.yaml'))), [2, 'theirs']);
	});

	it('merges where both sides merged each other before', async () => {
		await init();
		await diverge('a.annotations.yaml', sidecar(), rated(2), noted('theirs'));
		folder.git('branch', 'side');
		folder.git('merge', '--quiet', '--no-edit', 'theirs');
		folder.git('checkout', '--quiet', 'theirs');
		folder.git('merge', '--quiet', '--no-edit', 'side');
		const now = await folder.read('a.annotations.yaml');
		await folder.write({ 'a.annotations.yaml': now.replace('note: theirs', 'note: theirs again') });
		folder.commit();
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ 'a.annotations.yaml': now.replace('credibility: 2', 'credibility: 3') });
		folder.commit();
		assert.equal(folder.git('merge-base', '--all', 'main', 'theirs').trim().split('\n').length, 2);
		const { code, output } = folder.tryGit('merge', '--no-edit', 'theirs');
		assert.equal(code, 0, output);
		const { is, note } = claimOf(await folder.read('a.annotations.yaml'));
		assert.deepEqual([is.credibility, note], [3, 'theirs again']);
	});

	it('merges where git checks out CR LF', async () => {
		await init();
		folder.git('config', 'core.autocrlf', 'true');
		await diverge(
			'a.annotations.yaml',
			sidecar().replaceAll('\n', '\r\n'),
			rated(2).replaceAll('\n', '\r\n'),
			noted('theirs').replaceAll('\n', '\r\n'),
		);
		assert.equal(folder.tryGit('merge', 'theirs').code, 0);
		const text = await folder.read('a.annotations.yaml');
		assert.deepEqual([claimOf(text).is.credibility, claimOf(text).note], [2, 'theirs']);
		assert.doesNotMatch(text, /[^\r]\n/);
	});

	it('merges a sidecar that moved with its article', async () => {
		await init();
		await folder.write({ 'a.txt': 'x\n'.repeat(20), 'a.annotations.yaml': sidecar() });
		folder.commit();
		folder.git('checkout', '--quiet', '-b', 'theirs');
		await folder.write({ 'a.annotations.yaml': noted('theirs') });
		folder.commit();
		folder.git('checkout', '--quiet', 'main');
		folder.git('mv', 'a.txt', 'b.txt');
		folder.git('mv', 'a.annotations.yaml', 'b.annotations.yaml');
		await folder.write({ 'b.annotations.yaml': rated(2) });
		folder.commit();
		assert.equal(folder.tryGit('merge', '--no-edit', 'theirs').code, 0);
		const { is, note } = claimOf(await folder.read('b.annotations.yaml'));
		assert.deepEqual([is.credibility, note], [2, 'theirs']);
	});
});

describe('corroborate merge --resolve', () => {
	let folder: RepositoryFolder;
	const resolve = (path: string) => folder.run(['merge', '--resolve', path], { env: gitEnvironment });
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	/** A merge that git gave up on, in a folder. */
	async function unfinished(ours: string, theirs: string, style = 'merge') {
		folder.git('config', 'merge.conflictStyle', style);
		await folder.write({ 'deep/a.annotations.yaml': sidecar() });
		folder.commit();
		folder.git('checkout', '--quiet', '-b', 'theirs');
		await folder.write({ 'deep/a.annotations.yaml': theirs });
		folder.commit();
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ 'deep/a.annotations.yaml': ours });
		folder.commit();
		assert.equal(folder.tryGit('merge', 'theirs').code, 1);
	}
	for (const style of ['merge', 'diff3', 'zdiff3'])
		it(`finishes from the versions that git keeps (${style})`, async () => {
			await unfinished(rated(2), rated(4, noted('theirs')), style);
			assert.match(await folder.read('deep/a.annotations.yaml'), /<<<<<<</);
			const { code, stdout, stderr } = await resolve('deep/a.annotations.yaml');
			assert.deepEqual([code, stderr.includes('claim k3f9wq2 (is.credibility)')], [1, true]);
			assert.match(stdout, /^deep\/a\.annotations\.yaml written\. Decide the conflicts/);
			const claim = claimOf(await folder.read('deep/a.annotations.yaml'));
			assert.deepEqual([claim.is.credibility, claim.note], [2, 'theirs']);
			assert.match(folder.git('status', '--porcelain'), /^UU deep\/a/m);
			const again = await resolve('deep/a.annotations.yaml');
			assert.equal(again.code, 1);
			assert.match(again.stdout, /no merge to finish\. 1 conflict in it must be decided/);
		});

	it('finishes what both wrote beside each other', async () => {
		const claim = (id: string) => sidecar().slice(sidecar().indexOf('    k3f9wq2')).replace('k3f9wq2', id);
		await unfinished(sidecar() + claim('w4mzk7r'), sidecar() + claim('p7d2cxm'));
		const { code, stdout } = await resolve('deep/a.annotations.yaml');
		assert.deepEqual(
			[code, stdout],
			[0, 'deep/a.annotations.yaml written. Look it over and run "git add".\n'],
		);
		const { claims } = parse(await folder.read('deep/a.annotations.yaml'));
		assert.deepEqual(Object.keys(claims.anna).sort(), ['k3f9wq2', 'p7d2cxm', 'w4mzk7r']);
	});

	it('merges where a driver failed and git left ours alone', async () => {
		await folder.write({ '.gitattributes': '*.yaml merge=failing\n' });
		folder.git('config', 'merge.failing.driver', 'exit 2');
		await unfinished(rated(2), noted('theirs'));
		assert.equal(await folder.read('deep/a.annotations.yaml'), rated(2));
		assert.equal((await resolve('deep/a.annotations.yaml')).code, 0);
		const { is, note } = claimOf(await folder.read('deep/a.annotations.yaml'));
		assert.deepEqual([is.credibility, note], [2, 'theirs']);
	});

	it('keeps what was edited since, and the line ends', async () => {
		await unfinished(rated(2), rated(4, noted('theirs')));
		const edited = (await folder.read('deep/a.annotations.yaml'))
			.replace('name: Olena Koval', 'name: Olena Kowal')
			.replaceAll('\n', '\r\n');
		await folder.write({ 'deep/a.annotations.yaml': edited });
		assert.equal((await resolve('deep/a.annotations.yaml')).code, 1);
		const text = await folder.read('deep/a.annotations.yaml');
		assert.equal(parse(text).entities.koval.name, 'Olena Kowal');
		assert.deepEqual([claimOf(text).is.credibility, claimOf(text).note], [2, 'theirs']);
		assert.doesNotMatch(text, /[^\r]\n/);
	});

	it('finishes from markers alone where there is no repository', async () => {
		await unfinished(rated(2), noted('theirs', rated(4)));
		const outside = await temporaryFolder();
		await outside.write({ 'a.annotations.yaml': await folder.read('deep/a.annotations.yaml') });
		assert.equal((await outside.run(['merge', '--resolve', 'a.annotations.yaml'])).code, 1);
		const { is, note } = claimOf(await outside.read('a.annotations.yaml'));
		assert.deepEqual([is.credibility, note], [2, 'theirs']);
		await outside.remove();
	});

	it('writes through no link that leads out of the repository', async () => {
		await unfinished(rated(2), noted('theirs', rated(4)));
		const marked = await folder.read('deep/a.annotations.yaml');
		const outside = await temporaryFolder();
		await outside.write({ 'b.yaml': marked });
		await symlink(join(outside.path, 'b.yaml'), join(folder.path, 'b.annotations.yaml'));
		const { code, stderr } = await resolve('b.annotations.yaml');
		assert.equal(code, 2);
		assert.match(stderr, /^corroborate: b\.annotations\.yaml could not be written: a link leads out of/);
		assert.equal(await outside.read('b.yaml'), marked);
		await outside.remove();
	});

	it('has nothing to do in a file without a merge, and cannot in one that a side deleted', async () => {
		await folder.write({ 'deep/a.annotations.yaml': sidecar() });
		folder.commit();
		const { code, stdout } = await resolve('deep/a.annotations.yaml');
		assert.deepEqual([code, stdout], [0, 'deep/a.annotations.yaml has no merge to finish.\n']);
		folder.git('checkout', '--quiet', '-b', 'theirs');
		folder.git('rm', '--quiet', 'deep/a.annotations.yaml');
		folder.git('commit', '--quiet', '--message', 'gone');
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ 'deep/a.annotations.yaml': rated(2) });
		folder.commit();
		folder.tryGit('merge', 'theirs');
		const deleted = await resolve('deep/a.annotations.yaml');
		assert.equal(deleted.code, 2);
		assert.match(deleted.stderr, /deleted on one side .* "git add" .* "git rm"/);
		assert.equal(await folder.read('deep/a.annotations.yaml'), rated(2));
	});
});
