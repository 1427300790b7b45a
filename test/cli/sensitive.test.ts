import assert from 'node:assert/strict';
import { driver } from '../samples';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';

const { text } = driver;

/** What must not be read in any output. */
const secrets = /hrytsenko|petro\b|carried (ten|eleven)|depot by the river/i;

const hit = (id: string, topic: string) => `    ${id}:
      quote: the depot by the river was hit on Tuesday
      is: { topic: ${topic}, act: reports, status: ready }
      said: { mode: indirect, source: hrytsenko, cue: said }
`;
const sidecar = ({
	claims = '',
	...records
}: Parameters<typeof driver.records>[0] & { claims?: string } = {}) =>
	[
		driver.records(records),
		'  anna:\n',
		driver.carried('k3f9wq2') + claims,
		hit('p7d2cxm', 'remote-violence') + claims,
		'  ben:\n',
		driver.carried('m7d2cxm', 'topic: other, act: assesses') + claims,
		hit('n7d2cxm', 'territory') + claims,
	].join('');

/** What is marked: in each case all that the secrets are is to be withheld. */
const marks: Readonly<Record<string, { readonly sidecar: string; readonly project?: string }>> = {
	entity: { sidecar: sidecar({ entity: '    sensitive: true\n' }) },
	source: { sidecar: sidecar({ source: ', sensitive: true' }) },
	article: { sidecar: sidecar({ article: '  sensitive: true\n' }) },
	project: { sidecar: sidecar(), project: 'handling: restricted\n' },
};

/** Every way in which something leaves the editor. */
const outputs: readonly (readonly string[])[] = [
	...['text', 'json', 'sarif', 'github', 'gitlab', 'junit'].map((format) => ['check', '--format', format]),
	['suggest'],
	['suggest', '--format', 'json'],
	['reanchor'],
	['reanchor', '--format', 'json'],
	['agreement'],
	['agreement', '--format', 'json'],
	['changes', '--since', 'before'],
	['changes', '--since', 'before', '--format', 'json'],
	['report', '--html', 'r.html'],
	['report', '--format', 'json'],
	['stats'],
	['stats', '--format', 'json'],
	['stats', '--format', 'csv'],
];

describe('what is sensitive', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	/** The same article, whose text is another one since. */
	async function before(): Promise<void> {
		await folder.write({ 'a.txt': text.replace('eleven', 'ten'), 'a.annotations.yaml': sidecar() });
		folder.commit();
		folder.git('tag', 'before');
	}

	/** Everything that the command says and writes. */
	async function saidBy(argv: readonly string[]): Promise<string> {
		const { code, stdout, stderr } = await folder.run(argv, { env: gitEnvironment });
		assert.notEqual(code, 2, stderr);
		return stdout + stderr + (argv.includes('r.html') ? await folder.read('r.html') : '');
	}

	for (const output of outputs)
		it(`stays out of corroborate ${output.join(' ')}`, async () => {
			await before();
			for (const [mark, files] of Object.entries(marks)) {
				await folder.write({
					'corroborate.yaml': `corroborate: 1\nannotators: [anna, ben]\n${files.project ?? ''}`,
					'a.txt': text,
					'a.annotations.yaml': files.sidecar,
				});
				folder.commit();
				assert.doesNotMatch(await saidBy(output), secrets, mark);
			}
		});

	it('comes where it is asked for', async () => {
		await before();
		await folder.write({ 'a.txt': text, 'a.annotations.yaml': marks['entity']!.sidecar });
		folder.commit();
		// Placements are ids and numbers, and so is what is counted.
		for (const output of outputs.filter(([name]) => name !== 'reanchor' && name !== 'stats'))
			assert.match(await saidBy([...output, '--include-sensitive']), secrets, output.join(' '));
	});
});
