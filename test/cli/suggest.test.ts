import assert from 'node:assert/strict';
import { type Folder, type Outcome, sidecar, temporaryFolder } from './support';

const bytes = (text: string) => new TextEncoder().encode(text);

interface SuggestedJson {
	readonly path: string;
	readonly attributions: readonly {
		readonly source: readonly [number, number][];
		readonly cue: readonly [number, number][];
	}[];
	readonly hedges: readonly { readonly start: number; readonly end: number; readonly cue: string }[];
	readonly entities: readonly unknown[];
	readonly claims: readonly unknown[];
}

const documentsOf = ({ stdout }: Outcome): readonly SuggestedJson[] => JSON.parse(stdout).documents;
const linesOf = ({ stdout }: Outcome): readonly SuggestedJson[] =>
	stdout
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));

describe('suggest', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('reads every text of a folder without a project, and of a project its articles', async () => {
		await folder.write({
			'a.txt': 'It reportedly fell.\n',
			'b/c.txt': 'It allegedly fell.\n',
			'b/notes.md': 'It could.\n',
			'p/corroborate.yaml': 'corroborate: 1\narticles: ["in/*.txt"]\n',
			'p/in/d.txt': 'It supposedly fell.\n',
			'p/out.txt': 'It could.\n',
		});
		const outcome = await folder.run(['suggest', '--format', 'json']);
		assert.equal(outcome.code, 0);
		assert.equal(outcome.stderr, '');
		assert.equal(JSON.parse(outcome.stdout).version, 1);
		const cues = documentsOf(outcome).map(({ path, hedges }) => [path, hedges[0]?.cue]);
		assert.deepEqual(cues.sort(), [
			['a.txt', 'reportedly'],
			['b/c.txt', 'allegedly'],
			['p/in/d.txt', 'supposedly'],
		]);
	});

	it('counts code points, line ends as they are, without the BOM', async () => {
		const text = '🙂🙂 One.\r\nThe governor said that it reportedly fell.\r\n';
		await folder.write({ 'a.txt': `\ufeff${text}` });
		const [document] = documentsOf(await folder.run(['suggest', 'a.txt', '--format', 'json']));
		const points = [...text];
		const words = ([start, end]: readonly [number, number]) => points.slice(start, end).join('');
		const { attributions, hedges } = document!;
		assert.deepEqual(
			attributions.map(({ source, cue }) => [source.map(words), cue.map(words)]),
			[[['The governor'], ['said']]],
		);
		assert.deepEqual(
			hedges.map(({ start, end, cue }) => [words([start, end]), cue]),
			[['reportedly', 'reportedly']],
		);
	});

	it('reads one text from standard input', async () => {
		const stdin = [bytes('\ufeffIt repor'), bytes('tedly fell.')];
		const outcome = await folder.run(['suggest', '-', '--format', 'json'], { stdin });
		assert.equal(outcome.code, 0);
		const [document] = documentsOf(outcome);
		assert.equal(document?.path, '-');
		assert.deepEqual(document?.hedges, [{ start: 3, end: 13, cue: 'reportedly', kind: 'hedge' }]);
	});

	it('writes whole JSON for no article at all', async () => {
		const outcome = await folder.run(['suggest', '--format', 'json']);
		assert.equal(outcome.code, 0);
		assert.deepEqual(JSON.parse(outcome.stdout), { version: 1, documents: [] });
		assert.match(outcome.stderr, /no articles/);
	});

	it('reads what it can and says what it cannot', async () => {
		await folder.write({ 'a.txt': 'It reportedly fell.\n', 'b.txt': new Uint8Array([0, 1, 2, 255]) });
		const outcome = await folder.run(['suggest', '--format', 'json']);
		assert.equal(outcome.code, 2);
		assert.deepEqual(
			documentsOf(outcome).map(({ path }) => path),
			['a.txt'],
		);
		assert.equal(outcome.stderr, 'corroborate: b.txt was not read: it is not text.\n');
	});

	it('has none for other languages, and says so once', async () => {
		const other =
			'Die Stadt wurde am Dienstag von den Truppen eingenommen, sagte der Sprecher der Armee, und viele Menschen sind geflohen.\n';
		await folder.write({ 'a.txt': other, 'b.txt': 'It reportedly fell.\n', 'c.txt': other });
		const outcome = await folder.run(['suggest', '--format', 'json']);
		assert.equal(outcome.code, 0);
		assert.equal(
			outcome.stderr,
			'corroborate: a.txt and 1 other text are not in English: no suggestions there.\n',
		);
		assert.deepEqual(
			documentsOf(outcome).map(({ hedges, attributions }) => hedges.length + attributions.length),
			[0, 1, 0],
		);
		const stdin = [bytes(`${JSON.stringify({ path: 'x', text: other })}\n`)];
		const { stderr } = await folder.run(['suggest', '--ndjson'], { stdin });
		assert.equal(stderr, 'corroborate: x is not in English: no suggestions there.\n');
	});

	it('refuses what it cannot mean', async () => {
		await folder.write({ 'a.txt': 'It reportedly fell.\n' });
		const cases: Readonly<Record<string, readonly string[]>> = {
			'- is standard input and goes with no other path. Run suggest twice.': ['-', 'a.txt'],
			'--ndjson reads standard input and goes with no path.': ['--ndjson', 'a.txt'],
			'--ndjson writes JSON. Leave --format out.': ['--ndjson', '--format', 'text'],
			'nowhere: no such file or folder.': ['nowhere'],
		};
		for (const [message, argv] of Object.entries(cases))
			assert.deepEqual(await folder.run(['suggest', ...argv]), {
				code: 2,
				stdout: '',
				stderr: `corroborate: ${message}\n`,
			});
		const stdin = [new Uint8Array([0xff, 0xfe, 65, 0])];
		const { code, stderr } = await folder.run(['suggest', '-'], { stdin });
		assert.equal(code, 2);
		assert.match(stderr, /not text in UTF-8/);
	});

	it('shows people each suggestion at its place', async () => {
		await folder.write({ 'a.txt': 'One.\n\nThe governor said that it reportedly\u001b[31m fell.\n' });
		const { stdout } = await folder.run(['suggest', 'a.txt']);
		assert.match(stdout, /^a\.txt\n/);
		assert.match(stdout, /^ +3:1 +attribution +indirect, The governor: said$/m);
		assert.match(stdout, /^ +3:27 +hedge +reportedly$/m);
		assert.match(stdout, /^1 article: \d+ claims?, 1 attribution, /m);
		assert.equal(stdout.includes('\u001b'), false);
		const coloured = await folder.run(['suggest', 'a.txt'], { isTTY: true, columns: 80 });
		assert.match(coloured.stdout, /\u001b\[36mattribution\u001b\[39m/);
	});

	it('keeps back the words of what is marked sensitive, unless asked', async () => {
		const text = 'Kyiv, 10 May 2023. The mayor Olena Koval said that the town could fall.\n';
		const yaml = sidecar().replace('kind: person, mentions', 'kind: person, sensitive: true, mentions');
		assert.notEqual(yaml, sidecar());
		await folder.write({ 'corroborate.yaml': 'corroborate: 1\n', 'a.txt': text, 'a.annotations.yaml': yaml });
		for (const format of ['json', 'text']) {
			const { stdout } = await folder.run(['suggest', '--format', format]);
			assert.equal(stdout.includes('Koval'), false, stdout);
		}
		const { stdout } = await folder.run(['suggest', '--include-sensitive']);
		assert.match(stdout, /Koval/);
	});

	describe('line by line', () => {
		it('answers each text with a line, wherever the pieces of the input end', async () => {
			const input = bytes(
				[
					'{"path":"ä","text":"🙂 It reportedly fell."}',
					'',
					'{"path":"b","text":"\ufeffIt allegedly fell."}\r',
				].join('\n'),
			);
			for (const size of [1, 3, 7, input.length]) {
				const stdin = Array.from({ length: Math.ceil(input.length / size) }, (_, at) =>
					input.subarray(at * size, (at + 1) * size),
				);
				const outcome = await folder.run(['suggest', '--ndjson'], { stdin });
				assert.equal(outcome.code, 0);
				assert.deepEqual(
					linesOf(outcome).map(({ path, hedges }) => [path, hedges]),
					[
						['ä', [{ start: 5, end: 15, cue: 'reportedly', kind: 'hedge' }]],
						['b', [{ start: 3, end: 12, cue: 'allegedly', kind: 'hedge' }]],
					],
				);
			}
		});

		it('names a bad line and goes on', async () => {
			const stdin = [
				bytes('nonsense\n{"path":"a"}\n[]\nnull\n\n'),
				new Uint8Array([0xc3, 0x28, 10]),
				bytes('{"path":"a","text":"It could."}\n'),
			];
			const outcome = await folder.run(['suggest', '--ndjson'], { stdin });
			assert.equal(outcome.code, 2);
			assert.deepEqual(
				linesOf(outcome).map(({ path }) => path),
				['a'],
			);
			assert.deepEqual(outcome.stderr.split('\n'), [
				'corroborate: line 1 of standard input is not JSON: it was passed over.',
				'corroborate: line 2 of standard input is no object with a "path" and a "text": it was passed over.',
				'corroborate: line 3 of standard input is no object with a "path" and a "text": it was passed over.',
				'corroborate: line 4 of standard input is no object with a "path" and a "text": it was passed over.',
				'corroborate: line 6 of standard input is not UTF-8: it was passed over.',
				'',
			]);
		});

		it('reads no faster than its output is taken, and stops where nobody reads on', async () => {
			let asked = 0;
			let written = 0;
			function* input(): Generator<Uint8Array, void> {
				for (;;) {
					asked++;
					yield bytes('{"path":"a","text":"It could."}\n');
				}
			}
			const outcome = await folder.run(['suggest', '--ndjson'], {
				stdin: input(),
				ready: () => Promise.resolve(++written < 3),
			});
			assert.equal(linesOf(outcome).length, 3);
			assert.ok(asked < 40, `${asked} lines were read for 3`);
		});
	});
});
