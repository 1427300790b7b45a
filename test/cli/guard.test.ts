import assert from 'node:assert/strict';
import { buildSync } from 'esbuild';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';
import { article, type Folder, sidecar, temporaryFolder } from './support';

const clear = 'corroborate: 1\nhandling: clear\n';
const marked = sidecar('      sensitive: true\n');

describe('corroborate guard', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	const guard = (...args: string[]) => folder.run(['guard', ...args], { env: gitEnvironment });

	it('names the line of what is marked sensitive in a project marked clear', async () => {
		await folder.write({ 'corroborate.yaml': clear, 'a.txt': article, 'a.annotations.yaml': marked });
		folder.commit();
		const { code, stdout, stderr } = await guard();
		assert.deepEqual([code, stdout], [1, '']);
		assert.match(
			stderr,
			/^corroborate: a\.annotations\.yaml:15: marked sensitive, in a project marked clear/,
		);
		assert.match(
			stderr,
			/1 mark of sensitive material\. Take it out of these files, or say handling: team\.\n$/,
		);
		assert.doesNotMatch(stderr, /Koval|koval/);
	});

	it('looks at entities, events and corroborate.yaml, however the mark is written', async () => {
		await folder.write({
			'corroborate.yaml': `${clear}entities:\n  x: { name: X, kind: person, "sensitive": true }\n`,
			'events/e.yaml': 'name: E\nsensitive:\n  true\n',
			'a.txt': article,
			'a.annotations.yaml': sidecar('      "\\x73ensitive": true\n'),
			'b.txt': article,
			'b.annotations.yaml': `${marked}  broken: [\n`,
		});
		folder.commit();
		const { code, stderr } = await guard();
		assert.equal(code, 1);
		const files = [...stderr.matchAll(/^corroborate: (\S+?):\d+: marked/gm)].map(([, path]) => path);
		assert.deepEqual(files.sort(), [
			'a.annotations.yaml',
			'b.annotations.yaml',
			'corroborate.yaml',
			'events/e.yaml',
		]);
	});

	it('goes by the nearest corroborate.yaml, and by the revision that it is asked for', async () => {
		await folder.write({
			'corroborate.yaml': clear,
			'inner/corroborate.yaml': 'corroborate: 1\nhandling: team\n',
			'inner/a.txt': article,
			'inner/a.annotations.yaml': marked,
		});
		folder.commit('first');
		assert.deepEqual(await guard(), { code: 0, stdout: '', stderr: '' });
		await folder.write({ 'inner/corroborate.yaml': clear });
		folder.commit('second');
		assert.equal((await guard()).code, 1);
		assert.equal((await guard('HEAD~1')).code, 0);
	});

	it('says what it cannot look at', async () => {
		const outside = await temporaryFolder();
		assert.match((await outside.run(['guard'])).stderr, /run it in a repository/);
		await outside.remove();
		const { code, stderr } = await guard('--', '-x');
		assert.deepEqual([code, stderr], [2, 'corroborate: There is no revision "-x" in this repository.\n']);
	});

	describe('before a commit', () => {
		let built: Folder;
		let program: readonly string[];
		before(async () => {
			built = await temporaryFolder();
			const outfile = join(built.path, "o'clock", 'cli.js');
			const entry = join(__dirname, '../../src/cli/main.ts');
			buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs' });
			program = [process.execPath, outfile];
		});
		after(() => built.remove());
		const init = () => folder.run(['init'], { env: gitEnvironment, program });

		it('stops what is marked sensitive, and only that', async () => {
			await folder.write({ 'corroborate.yaml': clear, 'a.txt': article, 'a.annotations.yaml': marked });
			await init();
			folder.git('add', '--all');
			const stopped = folder.tryGit('commit', '--quiet', '--message', 'marked');
			assert.equal(stopped.code, 1);
			assert.match(stopped.output, /a\.annotations\.yaml:15: marked sensitive[^]*nothing was committed/);
			folder.git('commit', '--quiet', '--message', 'the rest', '--', 'corroborate.yaml', 'a.txt');
			await folder.write({ 'a.annotations.yaml': sidecar() });
			folder.commit('without the mark');
		});

		it('looks at a part that is committed by itself', async () => {
			await folder.write({ 'corroborate.yaml': clear, 'a.txt': article, 'a.annotations.yaml': sidecar() });
			await init();
			folder.commit();
			await folder.write({ 'a.annotations.yaml': marked });
			assert.equal(folder.tryGit('commit', '--quiet', '--message', 'x', '--all').code, 1);
			assert.equal(folder.tryGit('commit', '--quiet', '--message', 'x', 'a.annotations.yaml').code, 1);
		});

		it('lets everything else be committed, also where corroborate was removed', async () => {
			await folder.write({ 'a.txt': article, 'a.annotations.yaml': marked });
			await folder.run(['init'], { env: gitEnvironment, program: ['/nowhere/corroborate'] });
			folder.commit();
			await folder.write({ 'corroborate.yaml': clear });
			folder.git('add', '--all');
			const { code, output } = folder.tryGit('commit', '--message', 'clear');
			assert.equal(code, 1);
			assert.match(output, /nothing was committed, see above; --no-verify commits without this check/);
		});

		it('leaves the hook of somebody else alone, and says what to add', async () => {
			await folder.write({ '.git/hooks/pre-commit': '#!/bin/sh\nexit 0\n' });
			const { code, stdout } = await init();
			assert.equal(code, 0);
			assert.match(stdout, /pre-commit was left alone\. To stop sensitive material, add to .*: if git grep/);
			assert.equal(await folder.read('.git/hooks/pre-commit'), '#!/bin/sh\nexit 0\n');
			const [line] = /if git grep.*$/m.exec(stdout)!;
			await folder.write({ '.git/hooks/pre-commit': `#!/bin/sh\n${line}\n` });
			await chmod(join(folder.path, '.git/hooks/pre-commit'), 0o755);
			assert.doesNotMatch((await init()).stdout, /pre-commit/);
			await folder.write({ 'corroborate.yaml': clear, 'a.annotations.yaml': marked });
			folder.git('add', '--all');
			assert.equal(folder.tryGit('commit', '--message', 'x').code, 1);
		});

		it('keeps what was added to its own hook, when the program stands elsewhere now', async () => {
			await init();
			const hook = await folder.read('.git/hooks/pre-commit');
			await folder.write({ '.git/hooks/pre-commit': `${hook}echo 'and $& this'\n` });
			const moved = ['/elsewhere/node', program[1]!];
			const { stdout } = await folder.run(['init'], { env: gitEnvironment, program: moved });
			assert.match(stdout, /pre-commit written/);
			const now = await folder.read('.git/hooks/pre-commit');
			assert.equal(now, `${hook.replace(program[0]!, moved[0]!)}echo 'and $& this'\n`);
		});

		it('tells of a committed hook in words that are right in every clone', async () => {
			const own = ['/a/node', join(folder.path, 'tools', 'corroborate.cjs')];
			const told = async (hooks: string) => {
				folder.git('config', 'core.hooksPath', hooks);
				return (await folder.run(['init'], { env: gitEnvironment, program: own })).stdout;
			};
			const line = /add to (\S+): (if git grep.*'node' 'tools\/corroborate\.cjs' guard "\$tree".*)$/m;
			assert.equal(line.exec(await told('.husky/_'))?.[1], '.husky/pre-commit');
			const [, path, words] = line.exec(await told('.githooks'))!;
			assert.equal(path, '.githooks/pre-commit');
			const others = words!.replace('tools/', 'bin/');
			for (const guarded of [words!, others, 'node bin/cli.js guard "$(git write-tree)"']) {
				await folder.write({ [path!]: `#!/bin/sh\n${guarded}\n` });
				assert.doesNotMatch(await told('.githooks'), /pre-commit/);
			}
		});

		it('writes no hook outside of the repository', async () => {
			const shared = await temporaryFolder();
			folder.git('config', 'core.hooksPath', shared.path);
			const { stdout } = await init();
			assert.match(stdout, /^To stop sensitive material, add to /m);
			assert.deepEqual(await shared.list(), []);
			await shared.remove();
		});

		it('writes a hook that runs', async () => {
			await init();
			const { mode } = await stat(join(folder.path, '.git/hooks/pre-commit'));
			assert.equal(mode & 0o111, 0o111);
		});
	});
});
