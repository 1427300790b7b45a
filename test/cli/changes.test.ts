import assert from 'node:assert/strict';
import { temporaryRepository, type RepositoryFolder } from './repositories';
import { article, sidecar, temporaryFolder, type Outcome } from './support';

interface Row {
	readonly path: string;
	readonly line: number;
	readonly quote: string;
	readonly change: string;
	readonly about: { readonly kind: string; readonly id: string };
	readonly fields: readonly { readonly field: string; readonly from?: string; readonly to?: string }[];
	readonly message: string;
}

const rowsOf = ({ stdout }: Outcome): readonly Row[] => JSON.parse(stdout).changes;

describe('corroborate changes', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
		await folder.write({
			'corroborate.yaml': 'corroborate: 1\n',
			'a.txt': article,
			'a.annotations.yaml': sidecar(),
			'b.txt': article,
			'b.annotations.yaml': sidecar().replace('k3f9wq2', 'p7d2cxm'),
		});
		folder.commit();
	});
	afterEach(() => folder.remove());

	const run = (...argv: readonly string[]) => folder.run(['changes', ...argv]);

	it('compares the files as they are with a revision, claim by claim, at the places of now', async () => {
		await folder.write({
			'a.txt': `A headline.\n\n${article}`,
			'a.annotations.yaml': sidecar().replace('status: ready', 'credibility: 2, status: draft'),
		});
		const outcome = await run('--since', 'HEAD');
		assert.equal(
			outcome.stdout,
			`a.txt
  1:1   Text is new: “A headline.”
  3:20  Claim k3f9wq2 of anna: status ready → draft; credibility added: 2

2 changes in 1 of 2 articles
`,
		);
		assert.equal(outcome.code, 0);
		const [, claim] = rowsOf(await run('a.txt', '--since', 'HEAD', '--format', 'json'));
		assert.deepEqual(claim, {
			...{ path: 'a.txt', line: 3, column: 20, start: 32, end: 61, quote: 'The town was taken on Tuesday' },
			...{ change: 'changed', about: { kind: 'claim', id: 'k3f9wq2' }, annotator: 'anna' },
			fields: [
				{ field: 'is.status', from: 'ready', to: 'draft' },
				{ field: 'is.credibility', to: '2' },
			],
			message: 'Claim k3f9wq2 of anna: status ready → draft; credibility added: 2',
		});
	});

	it('compares two revisions; files that were renamed, are new or gone are told so', async () => {
		folder.git('mv', 'a.txt', 'c.txt');
		folder.git('mv', 'a.annotations.yaml', 'c.annotations.yaml');
		folder.git('rm', '--quiet', 'b.txt', 'b.annotations.yaml');
		await folder.write({
			'c.annotations.yaml': sidecar().replace('cue: said', 'cue: said that'),
			'd.txt': 'A new one.\n',
		});
		folder.commit();
		await folder.write({ 'd.txt': 'Not committed.\n' });
		const rows = rowsOf(await run('--since', 'HEAD~1', '--until', 'HEAD', '--format', 'json'));
		assert.deepEqual(
			rows.map(({ path, message }) => `${path}: ${message}`),
			[
				'c.txt: Claim k3f9wq2 of anna: cue said → “said that”',
				'd.txt: Article is new',
				'b.txt: Article is gone',
			],
		);
		assert.deepEqual(rowsOf(await run('--since', 'HEAD', '--until', 'HEAD', '--format', 'json')), []);
	});

	it('keeps back what is marked sensitive on either side', async () => {
		const marked = (yaml: string) =>
			yaml.replace('kind: person, mentions', 'kind: person, sensitive: true, mentions');
		await folder.write({ 'a.annotations.yaml': marked(sidecar()) });
		folder.commit();
		await folder.write({
			'a.annotations.yaml': sidecar().replaceAll('Olena Koval', 'Olena Kovalenko').replace('ready', 'draft'),
		});
		for (const format of ['text', 'json']) {
			const { stdout } = await run('--since', 'HEAD', '--format', format);
			assert.doesNotMatch(stdout, /Koval|koval/);
			assert.match(stdout, /withheld/);
			assert.match(
				(await run('--since', 'HEAD', '--include-sensitive', '--format', format)).stdout,
				/Kovalenko/,
			);
		}
	});

	it("tells nobody else of an annotator's unfinished pass", async () => {
		await folder.write({
			'a.annotations.yaml': sidecar()
				.replace('anna:\n', 'anna:\n    pass: { state: open }\n')
				.replace('ready', 'draft'),
		});
		assert.deepEqual(rowsOf(await run('--since', 'HEAD', '--format', 'json')), []);
		assert.equal(rowsOf(await run('--since', 'HEAD', '--pass', 'anna', '--format', 'json')).length, 1);
	});

	it('says plainly what cannot be compared', async () => {
		const failing = async (...argv: readonly string[]): Promise<string> => {
			const { code, stderr } = await run(...argv);
			assert.equal(code, 2, argv.join(' '));
			return stderr;
		};
		assert.match(await failing(), /needs the revision to compare with: --since/);
		assert.match(await failing('--since', 'no-such'), /There is no revision "no-such" in this repository/);
		assert.match(await failing('--since=-x'), /There is no revision/);
		assert.match(await failing('nowhere.txt', '--since', 'HEAD'), /nowhere\.txt is in neither of the two/);
		const plain = await temporaryFolder();
		await plain.write({ 'a.txt': article });
		assert.match((await plain.run(['changes', '--since', 'HEAD'])).stderr, /in no git repository/);
		await plain.remove();
	});

	it('names a clone that lacks the history', async () => {
		await folder.write({ 'a.txt': `${article}More.\n` });
		folder.commit();
		const clone = await temporaryRepository();
		clone.git('fetch', '--quiet', '--depth=1', `file://${folder.path}`, 'main');
		clone.git('checkout', '--quiet', 'FETCH_HEAD');
		const { code, stderr } = await clone.run(['changes', '--since', 'HEAD~1']);
		assert.equal(code, 2);
		assert.match(stderr, /There is no revision "HEAD~1".*shallow/);
		await clone.remove();
	});
});
