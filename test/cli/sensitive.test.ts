import assert from 'node:assert/strict';
import { gitEnvironment, type RepositoryFolder, temporaryRepository } from './repositories';

const text =
	'Kyiv, 10 May 2023. Petro Hrytsenko, a driver, said the depot by the river was hit on Tuesday. ' +
	'“I carried eleven of them out with my own hands,” he said. Officials said the town stands.\n';

/** What must not be read in any output. */
const secrets = /hrytsenko|petro\b|carried eleven|depot by the river/i;

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
];

describe('what is sensitive', () => {
	let folder: RepositoryFolder;
	beforeEach(async () => {
		folder = await temporaryRepository();
	});
	afterEach(() => folder.remove());

	for (const output of outputs)
		it(`stays out of corroborate ${output.join(' ')}`, async () => {
			for (const [mark, files] of Object.entries(marks)) {
				await folder.write({
					'corroborate.yaml': `corroborate: 1\nannotators: [anna, ben]\n${files.project ?? ''}`,
					'a.txt': text,
					'a.annotations.yaml': files.sidecar,
				});
				folder.commit();
				const { code, stdout, stderr } = await folder.run(output, { env: gitEnvironment });
				assert.notEqual(code, 2, stderr);
				assert.doesNotMatch(stdout + stderr, secrets, mark);
			}
		});

	it('comes where it is asked for', async () => {
		await folder.write({ 'a.txt': text, 'a.annotations.yaml': marks['entity']!.sidecar });
		folder.commit();
		for (const output of outputs) {
			const { stdout } = await folder.run([...output, '--include-sensitive'], { env: gitEnvironment });
			if (output[0] !== 'reanchor') assert.match(stdout, secrets, output.join(' '));
		}
	});
});
