import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { textId } from '../../src/core';
import { type Git, gitOf } from '../../src/cli/git';
import { historyOf } from '../../src/cli/history';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { findingsOf, temporaryFolder } from './support';

const first = 'The town was taken on Tuesday.\n';
const second = 'The town was taken on Wednesday.\n';

describe('old texts from git', () => {
	let folder: RepositoryFolder;
	let runs: string[][];
	const git: Git = (cwd, args, input) => {
		runs.push([...args]);
		return gitOf({ ...process.env, ...gitEnvironment })(cwd, args, input);
	};
	const ask = async (path: string, ...texts: string[]) => {
		const absolute = join(folder.path, path);
		const histories = await historyOf({ fs, git }, [{ path: absolute, ids: new Set(texts.map(textId)) }]);
		const history = histories.get(absolute);
		return history && { found: [...history.oldTexts.values()], committed: history.committed };
	};
	beforeEach(async () => {
		folder = await temporaryRepository();
		runs = [];
	});
	afterEach(() => folder.remove());

	it('are found by their id, whatever happened since', async () => {
		await folder.write({ 'deep/a.txt': first });
		folder.commit();
		await folder.write({ 'deep/a.txt': second });
		folder.commit();
		assert.deepEqual(await ask('deep/a.txt', first), { found: [first], committed: textId(second) });
		folder.git('mv', 'deep/a.txt', 'b.txt');
		assert.deepEqual(await ask('b.txt', first), { found: [first], committed: undefined });
	});

	it('are found where git holds them with CR LF or a byte order mark, also before a rename', async () => {
		const long = (text: string) => text + 'A line that stays.\n'.repeat(20);
		await folder.write({ 'a.txt': `\ufeff${long(first)}`.replaceAll('\n', '\r\n'), 'other.txt': 'x' });
		folder.commit();
		await folder.write({ 'a.txt': long(second).replaceAll('\n', '\r\n') });
		folder.commit();
		folder.git('mv', 'a.txt', 'renamed "ä" –x.txt');
		folder.commit();
		const history = await ask('renamed "ä" –x.txt', long(first));
		assert.deepEqual(history, {
			found: [long(first).replaceAll('\n', '\r\n')],
			committed: textId(long(second)),
		});
	});

	it('are found on a branch that was merged', async () => {
		await folder.write({ 'a.txt': 'Nothing yet.\r\n' });
		folder.commit();
		folder.git('checkout', '--quiet', '-b', 'side');
		await folder.write({ 'a.txt': first.replace('\n', '\r\n') });
		folder.commit();
		await folder.write({ 'a.txt': second.replace('\n', '\r\n') });
		folder.commit();
		folder.git('checkout', '--quiet', 'main');
		await folder.write({ 'b.txt': 'else' });
		folder.commit();
		folder.git('merge', '--quiet', 'side');
		assert.deepEqual((await ask('a.txt', first))?.found, [first.replace('\n', '\r\n')]);
	});

	it('are looked for in a few processes, however many articles there are', async () => {
		const names = Array.from({ length: 300 }, (_, index) => `${index}.txt`);
		const write = (text: string) =>
			folder.write(Object.fromEntries(names.map((name) => [name, name + text])));
		await write(' one\r\n');
		folder.commit();
		await write(' two\r\n');
		folder.commit();
		const asked = names.map((name) => ({
			path: join(folder.path, name),
			ids: new Set([textId(`${name} one\n`), textId('never written')]),
		}));
		const histories = await historyOf({ fs, git }, asked);
		assert.equal(histories.size, 300);
		for (const { oldTexts } of histories.values()) assert.equal(oldTexts.size, 1);
		assert.ok(runs.length <= 6, runs.map(([command]) => command).join(' '));
	});

	it('are none in a repository without a commit, without the object, and outside of any', async () => {
		await folder.write({ 'a.txt': first });
		assert.deepEqual(await ask('a.txt', second), { found: [], committed: undefined });
		const outside = await temporaryFolder();
		const path = join(outside.path, 'a.txt');
		runs = [];
		assert.equal((await historyOf({ fs, git }, [{ path, ids: new Set([textId(first)]) }])).size, 0);
		assert.deepEqual(runs, []);
		await outside.remove();
	});

	it('are none where git is not installed', async () => {
		await folder.write({ 'a.txt': first });
		folder.commit();
		const missing: Git = async () => undefined;
		const path = join(folder.path, 'a.txt');
		const histories = await historyOf({ fs, git: missing }, [{ path, ids: new Set([textId(second)]) }]);
		assert.deepEqual(histories.get(path), { oldTexts: new Map(), committed: undefined });
	});

	it('are what is there in a clone that is shallow or lacks blobs; nothing is fetched', async () => {
		await folder.write({ 'a.txt': first, 'b.txt': 'b' });
		folder.commit();
		await folder.write({ 'a.txt': second });
		folder.commit();
		folder.git('config', 'uploadpack.allowFilter', 'true');
		for (const how of ['--depth=1', '--filter=blob:none']) {
			const clone = await temporaryFolder();
			folder.git('clone', '--quiet', how, `file://${folder.path}`, clone.path);
			const [path, other] = [join(clone.path, 'a.txt'), join(clone.path, 'b.txt')];
			const asked = [
				{ path, ids: new Set([textId(first), textId('never')]) },
				{ path: other, ids: new Set([textId(second)]) },
			];
			const histories = await historyOf({ fs, git }, asked);
			assert.deepEqual(histories.get(path), { oldTexts: new Map(), committed: textId(second) }, how);
			assert.equal(histories.get(other)?.committed, textId('b'), how);
			await clone.remove();
		}
	});

	it('run nothing that the repository’s configuration names', async () => {
		await folder.write({ 'a.txt': first.replace('\n', '\r\n') });
		folder.commit();
		await folder.write({
			'a.txt': second.replace('\n', '\r\n'),
			'.gitattributes': '*.txt diff=x filter=x\n',
		});
		folder.commit();
		const proof = join(folder.path, 'proof');
		const names = [
			'core.fsmonitor',
			'core.pager',
			'core.sshCommand',
			'core.editor',
			'diff.external',
			'diff.x.command',
			'diff.x.textconv',
			'filter.x.smudge',
			'filter.x.clean',
			'filter.x.process',
			'gpg.program',
			'alias.cat-file',
			'pager.rev-list',
		];
		for (const name of names) folder.git('config', name, `touch '${proof}'; cat`);
		folder.git('config', 'log.showSignature', 'true');
		assert.equal((await ask('a.txt', first))?.found.length, 1);
		await assert.rejects(fs.stat(proof));
	});

	it('let check say that annotations were made on another text than is committed', async () => {
		const sidecar = (text: string) => `corroborate: 1\narticle:\n  text: ${textId(text)}\n`;
		await folder.write({
			'corroborate.yaml': 'corroborate: 1\n',
			'a.txt': first,
			'a.annotations.yaml': sidecar(first),
		});
		folder.commit();
		const codes = async () =>
			findingsOf(await folder.run(['check', '--format', 'json'], { env: gitEnvironment }))
				.map(({ code }) => code)
				.filter((code) => code.startsWith('anchor.'));
		await folder.write({ 'a.txt': second });
		assert.deepEqual(await codes(), []);
		folder.commit();
		assert.deepEqual(await codes(), ['anchor.stale']);
		await folder.write({ 'a.annotations.yaml': sidecar(second) });
		assert.deepEqual(await codes(), []);
	});

	it('do not depend on a hook’s environment', async () => {
		await folder.write({ 'a.txt': first });
		folder.commit();
		await folder.write({ 'a.txt': second });
		const elsewhere = await temporaryRepository();
		const hooked: Git = gitOf({ ...process.env, ...gitEnvironment, GIT_DIR: join(elsewhere.path, '.git') });
		const path = join(folder.path, 'a.txt');
		const histories = await historyOf({ fs, git: hooked }, [{ path, ids: new Set([textId(first)]) }]);
		assert.equal(histories.get(path)?.oldTexts.size, 1);
		await elsewhere.remove();
	});
});
