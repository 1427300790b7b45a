import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { notWritten, writeAtomically } from '../../src/cli/atomic';
import { CouldNotRun } from '../../src/cli/failure';
import type { FileSystem } from '../../src/cli/io';
import { type Folder, temporaryFolder } from './support';

type Handle = fs.FileHandle;

/** The real file system, where one step of every temporary file fails as the system would. */
function failing(step: 'writeFile' | 'sync' | 'close', code: string): FileSystem {
	const open = async (...args: Parameters<typeof fs.open>): Promise<Handle> => {
		const handle = await fs.open(...args);
		if (!String(args[0]).endsWith('.tmp')) return handle;
		return new Proxy(handle, {
			get: (target, key) => {
				if (key === step)
					return async () => {
						if (step === 'close') await target.close();
						throw failure(code);
					};
				const value: unknown = Reflect.get(target, key, target);
				return typeof value === 'function' ? value.bind(target) : value;
			},
		});
	};
	return { ...fs, open: open as typeof fs.open };
}

const failure = (code: string) => Object.assign(new Error(`${code}: …`), { code });

describe('writing a file whole', () => {
	let folder: Folder;
	let file: string;
	beforeEach(async () => {
		folder = await temporaryFolder();
		file = join(folder.path, 'a.annotations.yaml');
	});
	afterEach(() => folder.remove());

	it('writes a new file and replaces an old one', async () => {
		await writeAtomically(fs, file, 'one: Kyïv 🙂\n');
		assert.equal(await folder.read('a.annotations.yaml'), 'one: Kyïv 🙂\n');
		await writeAtomically(fs, file, '');
		assert.equal(await folder.read('a.annotations.yaml'), '');
		assert.deepEqual(await folder.list(), ['a.annotations.yaml']);
	});

	for (const step of ['writeFile', 'sync', 'close'] as const)
		it(`keeps the old file where the disk is full at ${step}`, async () => {
			await folder.write({ 'a.annotations.yaml': 'old\n' });
			const error: unknown = await writeAtomically(failing(step, 'ENOSPC'), file, 'new\n').catch((e) => e);
			assert.equal(
				notWritten('a.annotations.yaml', error),
				'a.annotations.yaml could not be written: the disk is full. Free some space and try again.',
			);
			assert.equal(await folder.read('a.annotations.yaml'), 'old\n');
			assert.deepEqual(await folder.list(), ['a.annotations.yaml']);
		});

	it('flushes the file before it has its name, and the folder after', async () => {
		const steps: string[] = [];
		const open = async (path: string, flags: string) => {
			const handle = await fs.open(path, flags);
			const sync = handle.sync.bind(handle);
			handle.sync = async () => {
				steps.push(path === folder.path ? 'folder' : 'file');
				await sync();
			};
			return handle;
		};
		const rename = async (from: string, to: string) => {
			steps.push('rename');
			await fs.rename(from, to);
		};
		await writeAtomically({ ...fs, open, rename } as FileSystem, file, 'new\n');
		assert.deepEqual(steps, ['file', 'rename', 'folder']);
	});

	it('does without flushing the folder where the system cannot', async () => {
		const open = async (path: string, flags: string) => {
			if (path === folder.path) throw failure('EISDIR');
			return fs.open(path, flags);
		};
		await writeAtomically({ ...fs, open } as FileSystem, file, 'new\n');
		assert.equal(await folder.read('a.annotations.yaml'), 'new\n');
	});

	it('leaves a read-only file alone, though its folder would let it be replaced', async function () {
		if (process.platform === 'win32') this.skip();
		await folder.write({ 'a.annotations.yaml': 'old\n' });
		await fs.chmod(file, 0o444);
		const error: unknown = await writeAtomically(fs, file, 'new\n').catch((e) => e);
		assert.equal(
			notWritten('a.annotations.yaml', error),
			'a.annotations.yaml could not be written: it is read-only. Make it writable and try again.',
		);
		assert.equal(await folder.read('a.annotations.yaml'), 'old\n');
	});

	it('leaves a file alone that belongs to somebody who lets nobody else write it', async () => {
		await folder.write({ 'a.annotations.yaml': 'old\n' });
		const access = () => Promise.reject(failure('EACCES'));
		await assert.rejects(writeAtomically({ ...fs, access }, file, 'new\n'), /it is read-only/);
		assert.equal(await folder.read('a.annotations.yaml'), 'old\n');
	});

	it('keeps the mode whatever the umask, and the owner where it may', async function () {
		if (process.platform === 'win32') this.skip();
		await folder.write({ 'a.annotations.yaml': 'old\n' });
		await fs.chmod(file, 0o666);
		const isSuperuser = process.getuid?.() === 0;
		if (isSuperuser) await fs.chown(file, 1234, 2345);
		await writeAtomically(fs, file, 'new\n');
		const { mode, uid, gid } = await fs.stat(file);
		assert.equal(mode & 0o777, 0o666);
		if (isSuperuser) assert.deepEqual([uid, gid], [1234, 2345]);
	});

	it('writes the file that a link leads to, in another folder, by several links', async () => {
		await folder.write({ 'kept/real.yaml': 'old\n' });
		await fs.symlink('kept/real.yaml', join(folder.path, 'link.yaml'));
		await fs.symlink('link.yaml', file);
		await writeAtomically(fs, file, 'new\n');
		assert.ok((await fs.lstat(file)).isSymbolicLink());
		assert.equal(await folder.read('kept/real.yaml'), 'new\n');
		assert.deepEqual(await folder.list('kept'), ['real.yaml']);
	});

	it('leaves a link alone that leads nowhere or in a circle', async () => {
		await fs.symlink('gone/real.yaml', file);
		await assert.rejects(writeAtomically(fs, file, 'new\n'), (error) => {
			assert.match(notWritten('a', error), /^a could not be written: it is a link that leads nowhere\. Mend/);
			return error instanceof CouldNotRun;
		});
		await fs.rm(file);
		await fs.symlink('a.annotations.yaml', file);
		await assert.rejects(writeAtomically(fs, file, 'new\n'), { code: 'ELOOP' });
		assert.ok((await fs.lstat(file)).isSymbolicLink());
	});

	it('leaves what is no file alone', async () => {
		await fs.mkdir(file);
		await assert.rejects(writeAtomically(fs, file, 'new\n'), /it is not a file/);
		assert.deepEqual(await folder.list(), ['a.annotations.yaml']);
	});

	it('takes a name as long as names can be, and says of a longer one that it is', async function () {
		if (process.platform === 'win32') this.skip();
		const longest = join(folder.path, `${'a'.repeat(255 - '.yaml'.length)}.yaml`);
		await writeAtomically(fs, longest, 'new\n');
		const error: unknown = await writeAtomically(fs, `${longest}x`, 'new\n').catch((e) => e);
		assert.match(notWritten('a', error), /: the name is too long\. Give the article .* a shorter name/);
	});

	it('writes under the case that the name has on a disk that does not tell case apart', async () => {
		await folder.write({ 'a.annotations.yaml': 'old\n' });
		const asOnDisk = (path: string) => fs.realpath(path.replace('A.annotations', 'a.annotations'));
		const real = { ...fs, realpath: asOnDisk as typeof fs.realpath };
		await writeAtomically(real, join(folder.path, 'A.annotations.yaml'), 'new\n');
		assert.deepEqual(await folder.list(), ['a.annotations.yaml']);
		assert.equal(await folder.read('a.annotations.yaml'), 'new\n');
	});

	it('removes what a killed run left long ago, nothing younger and nothing else', async () => {
		const old = '.corroborate-0123456789ab.tmp';
		const young = '.corroborate-ba9876543210.tmp';
		const foreign = '.corroborate-notes.tmp';
		await folder.write({ [old]: 'half', [young]: 'half', [foreign]: 'mine' });
		const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
		for (const name of [old, foreign]) await fs.utimes(join(folder.path, name), before, before);
		await writeAtomically({ ...fs }, file, 'new\n');
		assert.deepEqual(await folder.list(), [young, foreign, 'a.annotations.yaml'].sort());
	});

	it('is passed over by check while it is half written, even where every file is an article', async () => {
		await folder.write({
			'corroborate.yaml': 'corroborate: 1\narticles: ["**/.*", "**/*.txt"]\n',
			'.corroborate-0123456789ab.tmp': 'It was reportedly taken, sources said.\n',
			'a.txt': 'One.\n',
		});
		const { stdout } = await folder.run(['check', '--format', 'json']);
		assert.equal(JSON.parse(stdout).summary.articles, 1);
	});
});
