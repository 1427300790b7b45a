import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { article, findingsOf, sidecar, temporaryFolder, type Folder } from './support';

const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
const text = `${article}\nMany analysts expect more. Some say so.\n`;

describe('corroborate check --baseline', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
		await folder.write({
			'corroborate.yaml': 'corroborate: 1\n',
			'deep/a.txt': text,
			'deep/a.annotations.yaml': sidecar(),
			'deep/b.txt': 'He fell.\n',
			'deep/b.annotations.yaml': 'corroborate: 1\n',
		});
	});
	afterEach(() => folder.remove());

	const check = (...more: string[]) => folder.run(['check', '--baseline', 'known.baseline', ...more]);
	const update = (...more: string[]) => check('--update-baseline', ...more);
	const found = async (...more: string[]) =>
		findingsOf(await check('--format', 'json', ...more)).map(({ path, code }) => `${path} ${code}`);

	it('keeps what is known from being listed and from failing, also when lines move', async () => {
		assert.equal((await folder.run(['check'])).code, 1);
		const { code, stdout, stderr } = await update();
		assert.deepEqual([code, stdout], [0, '']);
		assert.match(
			stderr,
			/^corroborate: known\.baseline written: \d+ findings, \d+ of them new; 0 taken out\.\n$/,
		);
		await folder.write({ 'deep/a.txt': `New words.\n\n${text}` });
		const outcome = await check();
		assert.equal(outcome.code, 0);
		assert.match(outcome.stdout, /^2 articles: nothing noticed/);
		assert.match(outcome.stderr, /known\.baseline knows \d+ findings; \d+ found again and not listed\.\n$/);
		assert.deepEqual(await found(), []);
	});

	it('lists what is new, and what is there once more', async () => {
		await update();
		await folder.write({ 'deep/a.txt': `${text}Many analysts expect more.\n`, 'deep/c.txt': 'x' });
		await folder.write({ 'deep/c.annotations.yaml': 'corroborate: 1\n' });
		const rows = await found();
		assert.ok(rows.includes('deep/c.txt date.missing'), rows.join());
		assert.ok(rows.includes('deep/a.txt claim.hedged'), rows.join());
		assert.equal((await check()).code, 1);
	});

	it('says what is gone and takes it out when told to', async () => {
		await update();
		await folder.write({ 'deep/a.txt': article });
		assert.match((await check()).stderr, /\d+ in it are gone: --update-baseline takes them out\.\n$/);
		const before = (await folder.read('known.baseline')).split('\n').length;
		assert.match((await update()).stderr, /0 of them new; [1-9]\d* taken out/);
		assert.ok((await folder.read('known.baseline')).split('\n').length < before);
		assert.match((await update()).stderr, /known\.baseline is as it was/);
	});

	it('knows nothing of what was not looked at, and so leaves it alone', async () => {
		await update();
		const before = await folder.read('known.baseline');
		const { stderr } = await update('deep/b.txt');
		assert.match(stderr, /is as it was: \d+ findings, 0 of them new; 0 taken out/);
		assert.equal(await folder.read('known.baseline'), before);
		await folder.run(['check', '--baseline', '../known.baseline', '--update-baseline'], { cwd: 'deep' });
		assert.equal(await folder.read('known.baseline'), before);
	});

	it('is sorted lines of hashes and codes, with no word of anybody’s', async () => {
		await update();
		const [header, ...lines] = (await folder.read('known.baseline')).trimEnd().split('\n');
		assert.equal(header, 'corroborate-baseline 1');
		assert.deepEqual(lines, [...lines].sort());
		for (const line of lines) assert.match(line, /^[0-9a-f]{16} [0-9a-f]{32} [a-z-]+\.[a-z-]+$/);
	});

	it('is the same with and without what is sensitive', async () => {
		const secret = sidecar().replaceAll('kind: person,', 'kind: person, sensitive: true,');
		await folder.write({ 'deep/a.annotations.yaml': secret });
		await update();
		const before = await folder.read('known.baseline');
		await update('--include-sensitive');
		assert.equal(await folder.read('known.baseline'), before);
	});

	it('lists all in SARIF, each with its state', async () => {
		await update();
		await folder.write({ 'deep/c.txt': 'x', 'deep/c.annotations.yaml': 'corroborate: 1\n' });
		const log: Log = JSON.parse((await check('--format', 'sarif')).stdout);
		assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
		const results = log.runs[0]!.results!;
		const states = (path: string) =>
			results
				.filter(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri === path)
				.map(({ baselineState }) => baselineState);
		assert.deepEqual([...new Set(states('deep/c.txt'))], ['new']);
		assert.deepEqual([...new Set(states('deep/a.txt'))], ['unchanged']);
	});

	it('refuses what is no baseline, by its line, and what cannot be written', async () => {
		const said = async (...more: string[]) => {
			const { code, stdout, stderr } = await check(...more);
			assert.deepEqual([code, stdout], [2, '']);
			return stderr;
		};
		assert.match(
			await said(),
			/known\.baseline: there is no such baseline\. Write it with --update-baseline\./,
		);
		await folder.write({ 'known.baseline': text });
		assert.match(await said('--update-baseline'), /known\.baseline:1: This is no baseline: its first line/);
		assert.equal(await folder.read('known.baseline'), text);
		await folder.write({ 'known.baseline': 'corroborate-baseline 2\n' });
		assert.match(await said(), /known\.baseline:1: This baseline is of another version/);
		await folder.write({ 'known.baseline': 'corroborate-baseline 1\r\n\r\n<<<<<<< ours\r\n' });
		assert.match(await said(), /known\.baseline:3: This is no line of a baseline/);
		await folder.write({ 'known.baseline': 'corroborate-baseline 1\r\n' });
		await chmod(join(folder.path, 'known.baseline'), 0o444);
		assert.match((await update()).stderr, /known\.baseline could not be written: it is read-only/);
		const asArticle = await folder.run(['check', '--baseline', 'known.txt', '--update-baseline']);
		assert.match(asArticle.stderr, /known\.txt is an article .* would be taken for one/);
		const without = await folder.run(['check', '--update-baseline']);
		assert.match(without.stderr, /--update-baseline needs the file/);
	});
});

describe('corroborate check --output', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
		await folder.write({
			'a.txt': 'He fell.\n',
			'a.annotations.yaml': 'corroborate: 1\n',
			'corroborate.yaml': 'corroborate: 1\n',
		});
	});
	afterEach(() => folder.remove());
	const run = (...more: string[]) => folder.run(['check', ...more], { isTTY: true, columns: 80 });

	it('writes what would be shown, without colours', async () => {
		const plain = await folder.run(['check']);
		const { code, stdout } = await run('--output', 'out.log');
		assert.deepEqual([code, stdout], [1, '']);
		assert.equal(await folder.read('out.log'), plain.stdout);
	});

	it('never writes over what is read, nor where it cannot', async () => {
		for (const [file, why] of [
			['a.txt', /a\.txt is an article or a file of annotations, .* and was left alone/],
			['new.txt', /would be taken for one/],
			['corroborate.yaml', /was left alone/],
			['x.annotations.yaml', /was left alone/],
			['no/where.json', /no\/where\.json could not be written: no such file or folder\. Make its folder/],
			['.', /\. could not be written: it is not a file/],
		] as const) {
			const { code, stderr } = await run('--format', 'json', '--output', file);
			assert.equal(code, 2);
			assert.match(stderr, why);
		}
		assert.equal(await folder.read('a.txt'), 'He fell.\n');
	});
});

describe('corroborate check --profile', () => {
	it('goes before the project’s own', async () => {
		const folder = await temporaryFolder();
		await folder.write({ 'corroborate.yaml': 'corroborate: 1\nprofile: annotate\n', 'a.txt': text });
		const count = async (...more: string[]) =>
			findingsOf(await folder.run(['check', '--format', 'json', ...more])).length;
		assert.equal(await count(), 0);
		const [review, audit] = [await count('--profile', 'review'), await count('--profile', 'audit')];
		assert.ok(review > 0 && audit >= review);
		const { code, stderr } = await folder.run(['check', '--profile', 'publis']);
		assert.equal(code, 2);
		assert.match(stderr, /--profile cannot be "publis".* Did you mean "publish"\?/);
		await folder.remove();
	});
});
