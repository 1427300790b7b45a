import assert from 'node:assert/strict';
import { article, articlesOf, findingsOf, type Folder, sidecar, temporaryFolder } from './support';

const json = ['--format', 'json'];

describe('offsets and encodings', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
		await folder.write({ 'corroborate.yaml': 'corroborate: 1\n' });
	});
	afterEach(() => folder.remove());

	/** Where `words` are said to be, of the finding on them. */
	async function placeOf(words: string) {
		const found = findingsOf(await folder.run(['check', '--fail-on', 'error', ...json]));
		const finding = found.find(({ quote }) => quote === words);
		assert.ok(finding, `no finding on “${words}” among ${found.map(({ quote }) => quote).join(' | ')}`);
		const { line, column, start, end } = finding;
		return { line, column, start, end };
	}

	const words = 'This was told by one official, who spoke on condition of anonymity';

	it('count CR LF as two', async () => {
		await folder.write({ 'a.txt': `10 May 2023\r\n\r\nOne.\r\nTwo could fall.\r\n` });
		assert.deepEqual(await placeOf('could'), { line: 4, column: 5, start: 25, end: 30 });
	});

	it('leave the BOM out', async () => {
		await folder.write({ 'a.txt': `\ufeff10 May 2023\n\nTwo could fall.\n` });
		assert.deepEqual(await placeOf('could'), { line: 3, column: 5, start: 17, end: 22 });
	});

	it('count an emoji as one', async () => {
		await folder.write({ 'a.txt': `10 May 2023\n\n🙂🙂 Two could fall.\n` });
		assert.deepEqual(await placeOf('could'), { line: 3, column: 8, start: 20, end: 25 });
	});

	it('of a sidecar count in the sidecar, without its BOM', async () => {
		const yaml = `\ufeff${sidecar()}`
			.replace('# ', '')
			.replace('topic: territory', 'topic: 🙂, act: reports, x: y');
		await folder.write({ 'a.txt': article, 'a.annotations.yaml': yaml });
		const found = findingsOf(await folder.run(['check', ...json])).filter(({ code }) =>
			code.startsWith('sidecar.'),
		);
		assert.ok(found.length > 0);
		const text = [...yaml.slice(1)];
		for (const { path, start, end, quote } of found) {
			assert.equal(path, 'a.annotations.yaml');
			assert.equal(text.slice(start, end).join(''), quote);
		}
	});

	it('find the byte that is not UTF-8, and check the rest all the same', async () => {
		const bytes = Buffer.from('Caf\u00e9, nobody knows when. It could fall.\n', 'latin1');
		await folder.write({ 'a.txt': bytes });
		const found = findingsOf(await folder.run(['check', ...json]));
		const encoding = found.find(({ code }) => code === 'text.encoding');
		assert.deepEqual([encoding?.level, encoding?.start, encoding?.end], ['error', 3, 4]);
		assert.ok(found.some(({ quote }) => quote === 'could'));
	});

	it('say of a binary file that it is one, and nothing else', async () => {
		await folder.write({
			'a.txt': Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256),
			'a.annotations.yaml': sidecar(),
		});
		const outcome = await folder.run(['check', ...json]);
		assert.equal(outcome.code, 1);
		assert.deepEqual(
			findingsOf(outcome).map(({ code, level }) => [code, level]),
			[['text.encoding', 'error']],
		);
	});

	it('read UTF-16 but say so', async () => {
		await folder.write({
			'a.txt': Buffer.from(`\ufeff${article}`, 'utf16le'),
			'a.annotations.yaml': sidecar(),
		});
		const found = findingsOf(await folder.run(['check', ...json]));
		assert.ok(found.some(({ code, level }) => code === 'text.encoding' && level === 'error'));
		assert.ok(!found.some(({ code }) => code === 'anchor.orphaned'));
	});

	it('say of a sidecar that it is not UTF-8, at its place', async () => {
		await folder.write({
			'a.txt': article,
			'a.annotations.yaml': Buffer.from(sidecar('      note: caf\u00e9\n'), 'latin1'),
		});
		const [first] = findingsOf(await folder.run(['check', ...json])).filter(
			({ code }) => code === 'sidecar.unreadable',
		);
		assert.deepEqual([first?.path, first?.level, first?.line], ['a.annotations.yaml', 'error', 15]);
	});

	it('take an empty article', async () => {
		await folder.write({ 'a.txt': '' });
		const outcome = await folder.run(['check', ...json]);
		assert.equal(articlesOf(outcome), 1);
		for (const { start, end, line, column, quote } of findingsOf(outcome))
			assert.deepEqual([start, end, line, column, quote], [0, 0, 1, 1, '']);
	});

	it('take an article of 5 MB', async function () {
		this.timeout(60_000);
		const paragraph = `${words}, and it could fall. It was repeated on 9 May 2023 by nobody else at all.\n\n`;
		await folder.write({ 'a.txt': paragraph.repeat(Math.ceil(5_000_000 / paragraph.length)) });
		const outcome = await folder.run(['check', ...json]);
		assert.equal(articlesOf(outcome), 1);
	});

	it('report a sidecar whose article is missing', async () => {
		await folder.write({ 'gone.annotations.yaml': sidecar(), 'a.txt': article });
		const lone = (outcome: Awaited<ReturnType<Folder['run']>>) =>
			findingsOf(outcome).filter(({ code }) => code === 'sidecar.no-article');
		const [only] = lone(await folder.run(['check', ...json]));
		assert.deepEqual(
			[only?.path, only?.level, only?.about],
			['gone.annotations.yaml', 'warning', { kind: 'sidecar', id: 'gone.annotations.yaml' }],
		);
		assert.equal(lone(await folder.run(['check', 'gone.annotations.yaml', ...json])).length, 1);
		assert.equal(lone(await folder.run(['check', 'a.txt', ...json])).length, 0);
	});
});
