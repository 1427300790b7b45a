import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { catalog } from '../../src/core/index';
import { type Folder, temporaryFolder } from './support';

describe('the command line', () => {
	let folder: Folder;
	before(async () => {
		folder = await temporaryFolder();
	});
	after(() => folder.remove());

	/** Exit code 2, nothing on standard output, and one line that ends so. */
	async function refused(argv: readonly string[], message: string): Promise<void> {
		assert.deepEqual(await folder.run(argv), { code: 2, stdout: '', stderr: `corroborate: ${message}\n` });
	}

	it('has a version and a help, for each command too', async () => {
		assert.deepEqual(await folder.run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
		const { stdout, code } = await folder.run(['--help']);
		assert.equal(code, 0);
		const listed = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!);
		assert.deepEqual(
			listed.join(' '),
			'check suggest agreement changes report reanchor merge explain init guard migrate stats',
		);
		for (const name of listed) {
			const own = await folder.run([name, '--help']);
			assert.equal(own.code, 0);
			assert.match(own.stdout, new RegExp(`^Usage: corroborate ${name} `));
			assert.deepEqual(await folder.run(['help', name]), own);
			assert.deepEqual(await folder.run([name, '-h']), own);
		}
		assert.ok(stdout.split('\n').every((line) => line.length <= 110));
	});

	it('without a command shows its help as an error', async () => {
		const { code, stdout, stderr } = await folder.run([]);
		assert.deepEqual([code, stdout], [2, '']);
		assert.match(stderr, /^Usage: corroborate COMMAND/);
	});

	it('names the nearest command, option, value or code', async () => {
		await refused(['chekc'], 'There is no command "chekc". Did you mean "check"? See corroborate --help.');
		await refused(
			['--versoin'],
			'There is no option "--versoin". Did you mean "--version"? See corroborate --help.',
		);
		await refused(
			['check', '--fail-no', 'note'],
			'check has no option --fail-no. Did you mean "--fail-on"? See corroborate check --help.',
		);
		await refused(['check', '--xyz'], 'check has no option --xyz. See corroborate check --help.');
		await refused(
			['check', '--format', 'jsno'],
			'--format cannot be "jsno": use text, json, sarif, github, gitlab or junit. Did you mean "json"?',
		);
		await refused(
			['explain', 'source.anonimous'],
			'There is no code "source.anonimous". Did you mean "source.anonymous"? "corroborate explain" lists all.',
		);
	});

	it('asks for a forgotten value, and takes none where none belongs', async () => {
		await refused(['check', '--pass'], '--pass needs a value: HANDLE. See corroborate check --help.');
		await refused(
			['check', '--format', '--pass', 'anna'],
			'--format needs a value: text, json, sarif, github, gitlab, junit. See corroborate check --help.',
		);
		await refused(
			['check', '--include-sensitive=yes'],
			'--include-sensitive takes no value. See corroborate check --help.',
		);
	});

	it('takes what follows -- for paths', async () => {
		await refused(['check', '--', '--format'], '--format: no such file or folder.');
	});

	it('shows no control characters of what it was given', async () => {
		await refused(['\u001b[31mx\n'], 'There is no command "[31mx ". See corroborate --help.');
	});

	it('turns the unexpected into one line without a stack', async () => {
		const broken = async () => Promise.reject(new Error('a surprise'));
		const { code, stderr } = await folder.run(['check'], { fs: { stat: broken as never } });
		assert.deepEqual([code, stderr], [2, 'corroborate: .: a surprise.\n']);
	});

	describe('explain', () => {
		it('says what a code means', async () => {
			const { code, stdout } = await folder.run(['explain', 'source.anonymous']);
			assert.equal(code, 0);
			assert.match(stdout, /`source\.anonymous`/);
		});

		it('without a code lists all, each with its level', async () => {
			const { stdout } = await folder.run(['explain']);
			const listed = stdout
				.trimEnd()
				.split('\n')
				.map((line) => line.split(/ +/).slice(0, 2).join(' '));
			assert.deepEqual(listed, [...catalog.values()].map(({ code, level }) => `${code} ${level}`).sort());
		});

		it('takes one code', () =>
			refused(['explain', 'a', 'b'], 'explain takes one code, or none for the list.'));
	});
});
