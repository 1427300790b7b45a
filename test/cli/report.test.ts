import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { reportedProject } from '../reportedProject';
import { type Folder, temporaryFolder } from './support';

describe('corroborate report', () => {
	let folder: Folder;
	beforeEach(async () => {
		folder = await temporaryFolder();
		await folder.write(reportedProject());
	});
	afterEach(() => folder.remove());

	const git = (...args: string[]): string =>
		execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
			cwd: folder.path,
			encoding: 'utf8',
			env: {
				...process.env,
				GIT_COMMITTER_DATE: '2023-06-04T23:30:00-02:00',
				GIT_AUTHOR_DATE: '2023-06-04T12:00:00Z',
			},
		}).trim();

	it('writes a page, the same bytes each time', async () => {
		const first = await folder.run(['report', '--html', 'report.html']);
		assert.deepEqual(first, { code: 0, stdout: '', stderr: '' });
		const page = await folder.read('report.html');
		assert.match(page, /^<!doctype html>/);
		assert.match(page, /<h2>Publication sheet<\/h2>/);
		await folder.run(['report', '--html', 'report.html']);
		assert.equal(await folder.read('report.html'), page);
	});

	it('gives the data as JSON, and of the articles that are named alone', async () => {
		const { stdout, code } = await folder.run(['report', 'losses.txt', '--format', 'json']);
		const { version, standing, articles, events } = JSON.parse(stdout);
		assert.deepEqual([code, version], [0, 1]);
		assert.equal(standing, 'Annotators’ judgements, not findings of fact.');
		assert.deepEqual(
			articles.map(({ path }: { path: string }) => path),
			['losses.txt'],
		);
		assert.equal(events.length, 2);
	});

	it('names the revision, its date in UTC, and whether the files differ from it', async () => {
		const revision = async () =>
			JSON.parse((await folder.run(['report', '--format', 'json'])).stdout).revision;
		assert.equal(await revision(), undefined);
		git('init', '-q');
		assert.equal(await revision(), undefined);
		git('add', '.');
		git('commit', '-q', '-m', 'all');
		const commit = git('rev-parse', 'HEAD');
		assert.deepEqual(await revision(), { commit, date: '2023-06-05T01:30:00.000Z', dirty: false });
		await folder.write({ 'notes.md': 'no article' });
		assert.equal((await revision()).dirty, false);
		await folder.write({ 'events/road.yaml': 'name: Another road\n' });
		assert.deepEqual(await revision(), { commit, date: '2023-06-05T01:30:00.000Z', dirty: true });
	});

	it('leaves out what is sensitive unless it is asked for', async () => {
		const sidecar = reportedProject()['losses.annotations.yaml']!;
		await folder.write({
			'losses.annotations.yaml': sidecar.replace('name: Badger,', 'name: Badger, sensitive: true,'),
		});
		await folder.run(['report', '--html', 'report.html']);
		assert.doesNotMatch(await folder.read('report.html'), /Badger/);
		await folder.run(['report', '--html', 'report.html', '--include-sensitive']);
		assert.match(await folder.read('report.html'), /Badger/);
	});

	it('never writes over an article or annotations', async () => {
		const before = await folder.read('bridge.txt');
		for (const file of ['bridge.txt', 'bridge.annotations.yaml', 'corroborate.yaml', 'events/road.yaml']) {
			const { code, stderr } = await folder.run(['report', '--html', file]);
			assert.equal(code, 2);
			assert.match(stderr, new RegExp(`${file} is an article or a file of annotations`));
		}
		assert.equal(await folder.read('bridge.txt'), before);
	});

	it('says what is missing, and that a report is of one project', async () => {
		const none = await folder.run(['report']);
		assert.deepEqual(none, {
			code: 2,
			stdout: '',
			stderr: 'corroborate: report needs --html FILE or --format json.\n',
		});
		await folder.write({ 'other/corroborate.yaml': 'corroborate: 1\n', 'other/a.txt': 'Text.\n' });
		const two = await folder.run(['report', '--format', 'json']);
		assert.equal(two.code, 2);
		assert.match(two.stderr, /These are 2 projects \(\., other\), and a report is of one/);
		const nowhere = await folder.run(['report', '--html', 'no/folder/report.html', 'other']);
		assert.match(
			nowhere.stderr,
			/no\/folder\/report\.html could not be written: .* Make its folder and try again\./,
		);
	});
});
