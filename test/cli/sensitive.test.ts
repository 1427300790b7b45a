import assert from 'node:assert/strict';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';

const text =
	'Kyiv, 10 May 2023. Petro Hrytsenko, a driver, said the depot by the river was hit on Tuesday. ' +
	'“I carried eleven of them out with my own hands,” he said. Officials said the town stands.\n';

/** What must not be read in any output. */
const secrets = /hrytsenko|petro\b|carried (ten|eleven)|depot by the river/i;

const sidecar = ({ article = '', entity = '', source = '', claims = '' } = {}) => `corroborate: 1
article:
  published: { date: 2023-05-10, basis: stated }
${article}entities:
  hrytsenko:
    name: Petro Hrytsenko
    kind: person
    mentions: { Petro Hrytsenko: all }
${entity}sources:
  hrytsenko: { kind: person, identification: pseudonymous${source} }
  officials: { name: Officials, kind: group, identification: anonymous }
claims:
  anna:
    k3f9wq2:
      quote: “I carried eleven of them out with my own hands,”
      is: { topic: casualties, act: reports, status: ready }
      said: { mode: direct-quote, source: hrytsenko }
${claims}    p7d2cxm:
      quote: the depot by the river was hit on Tuesday
      is: { topic: remote-violence, act: reports, status: ready }
      said: { mode: indirect, source: hrytsenko, cue: said }
${claims}  ben:
    m7d2cxm:
      quote: “I carried eleven of them out with my own hands,”
      is: { topic: other, act: assesses, status: ready }
      said: { mode: direct-quote, source: hrytsenko }
${claims}    n7d2cxm:
      quote: the depot by the river was hit on Tuesday
      is: { topic: territory, act: reports, status: ready }
      said: { mode: indirect, source: hrytsenko, cue: said }
${claims}`;

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
