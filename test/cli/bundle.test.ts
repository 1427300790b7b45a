import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, temporaryFolder } from './support';

const root = join(__dirname, '../..');
const cli = join(root, 'dist/cli.js');

/** Of one code a file has a hundred rows at most: a long output takes many files. */
const manyNotes = Object.fromEntries(
	Array.from({ length: 60 }, (_, i) => [
		`long${i}.txt`,
		`${i} of them. ${'It could fall, some said, and others may think so.\n\n'.repeat(200)}`,
	]),
);

describe('the built command', () => {
	let folder: Folder;
	before(async function () {
		this.timeout(60_000);
		if (!existsSync(cli))
			execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'ignore' });
		folder = await temporaryFolder();
	});
	after(() => folder.remove());

	const node = (argv: readonly string[], cwd = root) =>
		spawnSync(process.execPath, [cli, ...argv], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });

	it('checks the seeds', () => {
		const { status, stdout, stderr } = node(['check', 'seeds', '--format', 'json']);
		assert.equal(stderr, '');
		const { version, findings, summary } = JSON.parse(stdout);
		assert.deepEqual([version, summary.articles], [1, 5]);
		assert.equal(findings.length, summary.error + summary.warning + summary.note);
		assert.ok(findings.every(({ path }: { path: string }) => path.startsWith('seeds/')));
		assert.equal(status, summary.error + summary.warning > 0 ? 1 : 0);
	});

	it('writes all of a long output before it ends', async () => {
		await folder.write(manyNotes);
		const { stdout } = node(['check', ...Object.keys(manyNotes), '--format', 'json'], folder.path);
		assert.ok(stdout.length > 1 << 20, `${stdout.length} characters`);
		assert.doesNotThrow(() => JSON.parse(stdout));
	});

	it('ends quietly when its reader has seen enough', async function () {
		if (process.platform === 'win32') this.skip();
		await folder.write(manyNotes);
		const files = Object.keys(manyNotes).join(' ');
		const command = `"${process.execPath}" "${cli}" check ${files} --format json | head -c 10`;
		const { stderr } = spawnSync('sh', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
		assert.equal(stderr, '');
	});

	it('answers lines of a pipe while more come, and ends quietly with its reader', async function () {
		if (process.platform === 'win32') this.skip();
		const line = JSON.stringify({ path: 'a', text: 'It could fall, some said. '.repeat(2000) });
		const endless = `while true; do echo '${line}'; done`;
		const command = `( ${endless} ) 2>/dev/null | "${process.execPath}" "${cli}" suggest --ndjson | head -n 3 | wc -l`;
		const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
		assert.deepEqual([stdout.trim(), stderr], ['3', '']);
	});

	it('says what it could not do on standard error, with exit code 2', () => {
		const { status, stdout, stderr } = node(['check', 'nowhere'], folder.path);
		assert.deepEqual([status, stdout, stderr], [2, '', 'corroborate: nowhere: no such file or folder.\n']);
	});
});
