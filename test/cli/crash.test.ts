import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Folder, temporaryFolder } from './support';

const kills = 200;
const atOnce = 4;
/** Long enough for a kill to fall into the writing itself. */
const size = 400_000;

describe('a run that is killed while it writes', () => {
	let folder: Folder;
	before(async () => {
		folder = await temporaryFolder();
		buildSync({
			stdin: { contents: endlessWriter, resolveDir: join(__dirname, '../..'), loader: 'ts' },
			bundle: true,
			platform: 'node',
			outfile: join(folder.path, 'writer.cjs'),
		});
	});
	after(() => folder.remove());

	it(`leaves the old file or the new one, whole, ${kills} times at random points`, async function () {
		this.timeout(120_000);
		const seen = new Set<string>();
		let leftovers = 0;
		const rounds = Array.from({ length: atOnce }, async (_, worker) => {
			for (let round = 0; round < kills / atOnce; round++) {
				const place = `${worker}/${round}`;
				await folder.write({ [`${place}/a.annotations.yaml`]: 'o'.repeat(size) });
				await killedWhileWriting(folder, `${place}/a.annotations.yaml`);
				const text = await folder.read(`${place}/a.annotations.yaml`);
				const letter = text[0] ?? '';
				assert.ok('onm'.includes(letter) && text === letter.repeat(size), `${place}: ${text.length} bytes`);
				seen.add(letter);
				leftovers += (await folder.list(place)).length - 1;
			}
		});
		await Promise.all(rounds);
		assert.ok(seen.size > 1, 'no run was killed after its first file');
		assert.ok(leftovers > 0, 'no run was killed while it wrote');
	});
});

/** Writes one text, then the other, for as long as it lives. */
const endlessWriter = `
	import * as fs from 'node:fs/promises';
	import { writeAtomically } from './src/cli/atomic';
	const [, , path, size] = process.argv;
	async function write(turn) {
		await writeAtomically(fs, path, (turn % 2 ? 'm' : 'n').repeat(Number(size)));
		return write(turn + 1);
	}
	process.stdout.write('.');
	void write(0);
`;

async function killedWhileWriting(folder: Folder, path: string): Promise<void> {
	const script = join(folder.path, 'writer.cjs');
	const child = spawn(process.execPath, [script, join(folder.path, path), String(size)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(child, 'exit');
	await once(child.stdout, 'data');
	const delay = Math.random() * 30;
	await new Promise((resolve) => setTimeout(resolve, delay));
	child.kill('SIGKILL');
	assert.equal((await ended)[1], 'SIGKILL');
}
