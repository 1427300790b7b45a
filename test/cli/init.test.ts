import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { findingsOf, type Folder, sidecar, temporaryFolder } from './support';

describe('corroborate init', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
	});
	afterEach(() => folder.remove());

	it('writes a corroborate.yaml that check can read', async () => {
		const { code, stdout, stderr } = await folder.run(['init']);
		assert.deepEqual([code, stdout, stderr], [0, 'corroborate.yaml written.\n', '']);
		assert.match(await folder.read('corroborate.yaml'), /^corroborate: 1$/m);
		const checked = await folder.run(['check', '--format', 'json']);
		assert.deepEqual([checked.code, findingsOf(checked)], [0, []]);
	});

	it('gives every article a sidecar with a section for every annotator', async () => {
		await folder.write({
			'news/a.txt': 'One.\r\n',
			'news/deep/b.txt': 'Two.\n',
			'news/c.md': 'Three.\n',
			'd.txt': '',
		});
		const { code, stdout } = await folder.run(['init', 'news', '--annotators', 'anna,ben']);
		assert.equal(code, 0);
		assert.equal(
			stdout,
			'news/corroborate.yaml written.\n2 sidecars written, with a section for anna, ben.\n',
		);
		assert.match(await folder.read('news/corroborate.yaml'), /^annotators: \[anna, ben\]$/m);
		assert.match(await folder.read('news/a.annotations.yaml'), /^claims:\n {2}anna:\n {2}ben:\n/m);
		assert.deepEqual(await folder.list('.'), ['d.txt', 'news']);
		const checked = await folder.run(['check', 'news', '--format', 'json']);
		assert.deepEqual(
			findingsOf(checked).filter(({ code: of }) => of.startsWith('sidecar.')),
			[],
		);
	});

	it('adds only the missing section to a sidecar that is there', async () => {
		const before = `\ufeff# Ours.\r\n${sidecar('      note: kept # so\n').replaceAll('\n', '\r\n')}`;
		await folder.write({ 'a.txt': 'One.\n', 'a.annotations.yaml': before });
		assert.equal((await folder.run(['init', '--annotators', 'anna,ben'])).code, 0);
		const after = await folder.read('a.annotations.yaml');
		const added = '  ben:\r\ndismissed:\r\n  anna:\r\n  ben:\r\n';
		assert.equal(after, before + added);
	});

	it('leaves what is there alone, says so, and goes on with what is missing', async () => {
		await folder.write({ 'corroborate.yaml': '# mine\n', 'a.txt': 'One.\n' });
		const outcome = await folder.run(['init', '--annotators', 'anna']);
		assert.deepEqual(outcome, {
			code: 0,
			stdout:
				'corroborate.yaml is there already and was left alone.\n' +
				'1 sidecar written, with a section for anna.\n',
			stderr: '',
		});
		assert.equal(await folder.read('corroborate.yaml'), '# mine\n');
	});

	it('does not touch a sidecar that is broken', async () => {
		const broken = 'corroborate: 1\nclaims: [\n';
		await folder.write({ 'a.txt': 'One.\n', 'a.annotations.yaml': broken });
		const { code, stderr } = await folder.run(['init', '--annotators', 'anna']);
		assert.equal(code, 2);
		assert.match(stderr, /^corroborate: a\.annotations\.yaml was left alone: /);
		assert.equal(await folder.read('a.annotations.yaml'), broken);
	});

	it('refuses what is no handle, and writes nothing', async () => {
		for (const handles of ['Anna', 'agreed', 'anna,b c']) {
			const { code, stderr } = await folder.run(['init', '--annotators', handles]);
			assert.equal(code, 2);
			assert.match(stderr, /handle/);
		}
		assert.deepEqual(await folder.list(), []);
	});

	it('refuses a folder that is not there', async () => {
		const { code, stderr } = await folder.run(['init', 'nowhere']);
		assert.deepEqual([code, stderr], [2, 'corroborate: nowhere: no such file or folder.\n']);
	});

	it('says why it cannot write, and leaves nothing half written', async () => {
		const denied = async () => Promise.reject(Object.assign(new Error('EROFS: …'), { code: 'EROFS' }));
		const { code, stderr } = await folder.run(['init'], { fs: { rename: denied } });
		assert.equal(code, 2);
		assert.equal(
			stderr,
			'corroborate: corroborate.yaml could not be written: the file system is read-only. Copy the folder to where it can be written and try again.\n',
		);
		assert.deepEqual(await folder.list(), []);
	});

	it('cannot write to a read-only folder', async function () {
		if (process.getuid?.() === 0) this.skip();
		await mkdir(join(folder.path, 'closed'), { mode: 0o500 });
		const { code, stderr } = await folder.run(['init', 'closed']);
		await chmod(join(folder.path, 'closed'), 0o700);
		assert.deepEqual(
			[code, stderr],
			[
				2,
				'corroborate: closed/corroborate.yaml could not be written: permission denied. Make its folder writable and try again.\n',
			],
		);
	});

	it('writes through a link and keeps the mode', async () => {
		await folder.write({ 'a.txt': 'One.\n', 'kept/elsewhere.yaml': sidecar() });
		await chmod(join(folder.path, 'kept/elsewhere.yaml'), 0o640);
		await symlink('kept/elsewhere.yaml', join(folder.path, 'a.annotations.yaml'));
		assert.equal((await folder.run(['init', '--annotators', 'ben'])).code, 0);
		assert.ok((await lstat(join(folder.path, 'a.annotations.yaml'))).isSymbolicLink());
		assert.match(await folder.read('kept/elsewhere.yaml'), /^ {2}ben:/m);
		assert.equal((await stat(join(folder.path, 'kept/elsewhere.yaml'))).mode & 0o777, 0o640);
	});

	it('writes nothing outside of the folder, whatever links lead there, and says so', async () => {
		const workflow = 'claims:\non: push\n';
		await folder.write({
			'outside/b.txt': 'Two.\n',
			'outside/workflow.yml': workflow,
			'project/a.txt': 'One.\n',
			'project/c.txt': 'Three.\n',
			'project/deep/d.txt': 'Four.\n',
		});
		await symlink('../outside', join(folder.path, 'project/linked'));
		await symlink('../outside/workflow.yml', join(folder.path, 'project/a.annotations.yaml'));
		await symlink('deep', join(folder.path, 'project/shallow'));
		const { code, stdout, stderr } = await folder.run(['init', 'project', '--annotators', 'anna']);
		assert.equal(code, 2);
		assert.equal(stdout, 'project/corroborate.yaml written.\n2 sidecars written, with a section for anna.\n');
		assert.deepEqual(
			stderr.split('\n').map((line) => line.replace(/ Put .*/, '')),
			['a', 'linked/b']
				.map(
					(name) =>
						`corroborate: project/${name}.annotations.yaml was left alone: a link leads out of the project to it.`,
				)
				.concat(''),
		);
		assert.deepEqual(await folder.list('outside'), ['b.txt', 'workflow.yml']);
		assert.equal(await folder.read('outside/workflow.yml'), workflow);
	});

	it('tells names of files without what they would do to a terminal', async () => {
		const name = 'a\u001b[2Jb\u202e.txt';
		await folder.write({ [`odd\u001b]0;x\u0007/${name}`]: new Uint8Array([0xff, 0xfe, 0xff]) });
		const outcome = await folder.run(['init', 'odd\u001b]0;x\u0007', '--annotators', 'anna']);
		assert.equal(outcome.code, 2);
		assert.equal(outcome.stderr, 'corroborate: odd]0;x/a[2Jb.txt was left alone: it is not text in UTF-8.\n');
		assert.equal(outcome.stdout, 'odd]0;x/corroborate.yaml written.\n');
	});
});
