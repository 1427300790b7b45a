import assert from 'node:assert/strict';
import { projectOfTwo } from '../samples';
import { type Folder, temporaryFolder } from './support';

const first = 'Russian troops fired rockets at Bakhmut on Monday.';
const second = 'The staff said that two villages were lost there.';
const claim = (id: string, quote: string) => `    ${id}:
      quote: ${quote}
      is: { topic: casualties, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const sidecar = `corroborate: 1
claims:
  anna:
${claim('k3f9wq2', first)}  ben:
    pass: { state: open }
${claim('p7d2cxm', second)}    w4mzk7r: { quote: The staff, is: { topic: 7 } }
dismissed:
  anna:
  ben:
    - { code: date.missing, target: "@article", reason: his alone }
`;

describe('an unfinished pass on the command line', () => {
	let folder: Folder;
	before(async () => {
		folder = await temporaryFolder();
		await folder.write({
			'corroborate.yaml': projectOfTwo,
			'a.txt': `${first}\n${second}\n`,
			'a.annotations.yaml': sidecar,
		});
	});
	after(() => folder.remove());

	const commands = [
		['check', '--format', 'json'],
		['check', '--format', 'sarif'],
		['stats', '--format', 'json'],
		['suggest', '--format', 'json'],
	] as const;
	for (const command of commands)
		it(`is left out of ${command.join(' ')}, but for its owner`, async () => {
			const without = await folder.run([...command]);
			await folder.write({
				'a.annotations.yaml': sidecar
					.replace(/(?<=open \}\n)[^]*(?=dismissed:)/, '')
					.replace(/ {4}- .*his alone.*\n/, ''),
			});
			const empty = await folder.run([...command]);
			await folder.write({ 'a.annotations.yaml': sidecar });
			assert.equal(without.stdout, empty.stdout);
			if (command[0] === 'suggest') return;
			const owners = await folder.run([...command, '--pass', 'ben']);
			assert.notEqual(owners.stdout, without.stdout);
		});

	it('is nobody’s whom the project does not name', async () => {
		for (const command of ['check', 'stats']) {
			const { code, stderr } = await folder.run([command, '--pass', 'benn']);
			assert.equal(code, 2);
			assert.match(stderr, /There is no annotator "benn" here.*ben/);
		}
	});
});
