import assert from 'node:assert/strict';
import { chmod, lstat, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { textId } from '../../src/core';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { article, type Folder, type Outcome, sidecar, temporaryFolder } from './support';

interface Row {
	readonly path: string;
	readonly annotation: string;
	readonly state: string;
	readonly start?: number;
	readonly end?: number;
}
const rowsOf = ({ stdout }: Outcome): readonly Row[] => JSON.parse(stdout).annotations;
const json = ['--format', 'json'];

/** The sidecar with the id of the text that it was made on. */
const madeOn = (text: string, yaml = sidecar()) =>
	yaml.replace('article:\n', `article:\n  text: ${textId(text)}\n`);

describe('corroborate reanchor', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('tells of every annotation where it is, in code points', async () => {
		const text = `📷 ${article}📷 Olena Koval left.\n`;
		await folder.write({ 'deep/a.txt': `\ufeff${text}`, 'deep/a.annotations.yaml': sidecar() });
		const outcome = await folder.run(['reanchor', ...json]);
		assert.equal(outcome.code, 0);
		assert.equal(JSON.parse(outcome.stdout).version, 1);
		const rows = rowsOf(outcome);
		assert.deepEqual(
			rows.map(({ path, annotation, state }) => [path, annotation, state]),
			[
				['deep/a.txt', 'k3f9wq2', 'exact'],
				['deep/a.txt', 'entity:koval', 'exact'],
				['deep/a.txt', 'entity:koval', 'exact'],
			],
		);
		assert.deepEqual(
			rows.map(({ start, end }) => Array.from(text).slice(start, end).join('')),
			['The town was taken on Tuesday', 'Olena Koval', 'Olena Koval'],
		);
	});

	it('exits 1 where one is neither exact nor moved, and shows where', async () => {
		await folder.write({ 'a.txt': 'Olena Koval left.\n', 'a.annotations.yaml': sidecar() });
		const outcome = await folder.run(['reanchor', ...json]);
		assert.equal(outcome.code, 1);
		assert.deepEqual(rowsOf(outcome)[0], { path: 'a.txt', annotation: 'k3f9wq2', state: 'orphaned' });
		const shown = await folder.run(['reanchor']);
		assert.equal(shown.code, 1);
		assert.equal(
			shown.stdout,
			'a.annotations.yaml:10:5  orphaned  k3f9wq2  “The town was taken on Tuesday”\n\n' +
				'1 article: 1 exact, 1 orphaned\n',
		);
	});

	it('takes a form that stands nowhere for orphaned', async () => {
		await folder.write({ 'a.txt': article.replace('Olena ', ''), 'a.annotations.yaml': sidecar() });
		const outcome = await folder.run(['reanchor', ...json]);
		assert.equal(outcome.code, 1);
		assert.deepEqual(rowsOf(outcome)[1], { path: 'a.txt', annotation: 'entity:koval', state: 'orphaned' });
	});

	it('goes from the first part of a quotation to its last', async () => {
		const parts = sidecar().replace(
			'quote: The town was taken on Tuesday',
			'quote: [{ quote: The town was }, { quote: on Tuesday }]',
		);
		await folder.write({ 'a.txt': article, 'a.annotations.yaml': parts });
		const [{ start, end } = {}] = rowsOf(await folder.run(['reanchor', ...json]));
		assert.equal(article.slice(start, end), 'The town was taken on Tuesday');
	});

	describe('--from', () => {
		const edited = article.replace('was taken', 'was not taken');

		it('carries from a text that nothing else knows', async () => {
			await folder.write({ 'a.txt': edited, 'a.annotations.yaml': sidecar(), 'old/a.txt': article });
			assert.equal(rowsOf(await folder.run(['reanchor', 'a.txt', ...json]))[0]?.state, 'orphaned');
			const outcome = await folder.run(['reanchor', 'a.txt', '--from', 'old/a.txt', ...json]);
			const [row] = rowsOf(outcome);
			assert.deepEqual([outcome.code, row?.state], [1, 'changed']);
			assert.equal(edited.slice(row?.start, row?.end), 'The town was not taken on Tuesday');
			assert.equal(await folder.read('a.annotations.yaml'), sidecar());
		});

		it('is for one article, that has a sidecar, and for a text that is there', async () => {
			await folder.write({
				'a.txt': edited,
				'a.annotations.yaml': sidecar(),
				'b.txt': edited,
				'b.annotations.yaml': sidecar().replace('k3f9wq2', 'k3f9wq3'),
				'c.txt': edited,
				'old.bin': new Uint8Array([0, 1, 2]),
			});
			const stderr = async (...argv: string[]) => {
				const outcome = await folder.run(['reanchor', ...argv]);
				assert.deepEqual([outcome.code, outcome.stdout], [2, '']);
				return outcome.stderr;
			};
			assert.match(await stderr('--from', 'a.txt'), /one article; there are 2 here/);
			assert.match(await stderr('a.txt', '--from', 'no.txt'), /^corroborate: no\.txt: no such file/);
			assert.match(await stderr('a.txt', '--from', 'old.bin'), /old\.bin is not text in UTF-8/);
			assert.match(await stderr('c.txt', '--from', 'a.txt'), /c\.txt has no sidecar/);
		});
	});

	describe('--write', () => {
		const now = `Top.\n${article}`;

		it('names the present text, and touches nothing else', async () => {
			const before = `\ufeff# Ours.\n${madeOn(article)}`.replaceAll('\n', '\r\n');
			await folder.write({ 'a.txt': now, 'a.annotations.yaml': before });
			await chmod(join(folder.path, 'a.annotations.yaml'), 0o640);
			const outcome = await folder.run(['reanchor', '--write']);
			assert.deepEqual(outcome, {
				code: 0,
				stdout: '1 article: 2 exact\n1 sidecar written.\n',
				stderr: '',
			});
			const after = await folder.read('a.annotations.yaml');
			assert.equal(after, before.replace(textId(article), textId(now)));
			assert.equal((await stat(join(folder.path, 'a.annotations.yaml'))).mode & 0o777, 0o640);
			assert.equal((await folder.run(['reanchor', '--write'])).stdout, '1 article: 2 exact\n');
		});

		it('writes through a link inside the project, and through none that leads out of it', async () => {
			const before = madeOn(article);
			await folder.write({
				'project/corroborate.yaml': 'corroborate: 1\n',
				'project/a.txt': now,
				'project/b.txt': now,
				'project/kept/a.yaml': before,
				'outside/b.yaml': before.replace('k3f9wq2', 'w4mzk7r'),
			});
			await symlink('kept/a.yaml', join(folder.path, 'project/a.annotations.yaml'));
			await symlink('../outside/b.yaml', join(folder.path, 'project/b.annotations.yaml'));
			const { code, stdout, stderr } = await folder.run(['reanchor', 'project', '--write']);
			assert.equal(code, 2);
			assert.match(stdout, /1 sidecar written\.\n$/);
			assert.match(
				stderr,
				/^corroborate: project\/b\.annotations\.yaml could not be written: a link leads out of the project/,
			);
			assert.ok((await lstat(join(folder.path, 'project/a.annotations.yaml'))).isSymbolicLink());
			assert.match(await folder.read('project/kept/a.yaml'), new RegExp(textId(now)));
			assert.match(await folder.read('outside/b.yaml'), new RegExp(textId(article)));
		});

		it('leaves a file alone where one anchor is not sure, and names it; others are written', async () => {
			const gone = madeOn(article);
			const other = madeOn(article).replace('k3f9wq2', 'w4mzk7r');
			await folder.write({
				'a.txt': 'Olena Koval left.\n',
				'a.annotations.yaml': gone,
				'b.txt': now,
				'b.annotations.yaml': other,
			});
			const { code, stderr } = await folder.run(['reanchor', '--write', ...json]);
			assert.equal(code, 1);
			assert.match(stderr, /^corroborate: a\.annotations\.yaml was left alone\. .*k3f9wq2\.\n$/);
			assert.equal(await folder.read('a.annotations.yaml'), gone);
			assert.match(await folder.read('b.annotations.yaml'), new RegExp(textId(now)));
		});

		it('could not run on a file that is locked or was changed meanwhile', async () => {
			const locked = madeOn(article) + 'claims:\n';
			await folder.write({ 'a.txt': now, 'a.annotations.yaml': locked });
			const outcome = await folder.run(['reanchor', '--write']);
			assert.equal(outcome.code, 2);
			assert.match(outcome.stderr, /a\.annotations\.yaml was left alone\./);
			assert.equal(await folder.read('a.annotations.yaml'), locked);

			await folder.write({ 'a.annotations.yaml': madeOn(article) });
			const { readFile } = await import('node:fs/promises');
			let reads = 0;
			const racing = (async (path: string) => {
				if (path.endsWith('.annotations.yaml') && ++reads === 2)
					await folder.write({ 'a.annotations.yaml': `${madeOn(article)}# by another\n` });
				return readFile(path);
			}) as typeof readFile;
			const raced = await folder.run(['reanchor', '--write'], { fs: { readFile: racing } });
			assert.equal(raced.code, 2);
			assert.match(raced.stderr, /a\.annotations\.yaml could not be written: it was changed in the meantime/);
			assert.match(await folder.read('a.annotations.yaml'), /# by another/);
		});

		it('is done with --from too', async () => {
			await folder.write({ 'a.txt': now, 'a.annotations.yaml': sidecar(), 'old.text': article });
			const outcome = await folder.run(['reanchor', 'a.txt', '--from', 'old.text', '--write']);
			assert.equal(outcome.code, 0);
			const added = `  text: ${textId(now)}\n`;
			assert.equal(
				await folder.read('a.annotations.yaml'),
				sidecar().replace('article:\n', `article:\n${added}`),
			);
		});
	});

	it('keeps the words of what is sensitive, and of an unfinished pass, to itself', async () => {
		const secret = sidecar('      sensitive: true\n').replace(
			'{ name: Olena Koval,',
			'{ sensitive: true, name: Olena Koval,',
		);
		await folder.write({ 'a.txt': 'Nothing.\n', 'a.annotations.yaml': secret });
		for (const format of ['text', 'json']) {
			const { stdout } = await folder.run(['reanchor', '--format', format]);
			assert.doesNotMatch(stdout, /town|Koval|koval/);
			assert.match(stdout, /k3f9wq2/);
		}
		const open = sidecar().replace('  anna:\n', '  anna:\n    pass: { state: open }\n');
		await folder.write({ 'a.annotations.yaml': open });
		assert.doesNotMatch((await folder.run(['reanchor'])).stdout, /town/);
		const all = await folder.run(['reanchor', '--include-sensitive']);
		assert.match(all.stdout, /Koval/);
		assert.doesNotMatch(all.stdout, /town/);
	});

	it('prints nothing that a terminal would obey', async () => {
		const hostile = sidecar().replace('The town was', '"The \\e[31mtown \\u202e was"');
		await folder.write({ 'a.txt': 'x\n', 'a.annotations.yaml': hostile.replace(' taken on Tuesday', '') });
		const { stdout } = await folder.run(['reanchor']);
		assert.doesNotMatch(stdout, /[\u001b\u202e]/);
	});

	it('could not run on what is not text', async () => {
		await folder.write({ 'a.txt': new Uint8Array([65, 0, 66]), 'a.annotations.yaml': sidecar() });
		const { code, stderr } = await folder.run(['reanchor', ...json]);
		assert.deepEqual([code, stderr], [2, 'corroborate: a.txt was not read: it is not text.\n']);
	});
});

describe('corroborate reanchor in a repository', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());
	const states = async (path: string) =>
		rowsOf(await folder.run(['reanchor', path, ...json], { env: gitEnvironment })).map(({ state }) => state);

	for (const [kind, end] of [
		['LF', '\n'],
		['CR LF', '\r\n'],
	] as const)
		it(`carries from the text that git has with ${kind}, also after a rename`, async () => {
			const long = article + 'It rained.\n'.repeat(9);
			const edited = long.replace('was taken', 'was not taken');
			await folder.write({
				'deep/a.txt': long.replaceAll('\n', end),
				'deep/a.annotations.yaml': madeOn(long),
			});
			folder.commit();
			await folder.write({ 'deep/a.txt': edited.replaceAll('\n', end) });
			assert.deepEqual(await states('deep/a.txt'), ['changed', 'exact']);
			folder.commit();
			folder.git('mv', 'deep/a.txt', 'b.txt');
			folder.git('mv', 'deep/a.annotations.yaml', 'b.annotations.yaml');
			folder.commit();
			assert.deepEqual(await states('b.txt'), ['changed', 'exact']);
		});

	it('says that a name is somewhere else where only its line moved', async () => {
		await folder.write({ 'a.txt': article, 'a.annotations.yaml': madeOn(article) });
		folder.commit();
		await folder.write({ 'a.txt': `Top.\n${article}` });
		assert.equal((await states('a.txt'))[0], 'moved');
	});
});
