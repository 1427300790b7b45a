import assert from 'node:assert/strict';
import { builds, type BuildName } from '../host/serverBuild';
import { openWorkbench, type Workbench } from '../host/workbench';
import { projectOfTwo, threeLines } from '../samples';
import { folderOf, onDisk, tagLine, untilKnown, untilOnDisk } from './annotating';

const { text: article } = threeLines;
const entities = 'entities:\n  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }\n';

const sidecar = threeLines.sidecar.replace('claims:', `${entities}claims:`);

const file = 'a.annotations.yaml';

for (const build of Object.keys(builds) as BuildName[])
	describe(`undo by keyboard in VS Code ${builds[build].version}`, () => {
		let workbench: Workbench;

		beforeEach(async () => {
			workbench = await openWorkbench({
				build,
				folder: folderOf({
					'corroborate.yaml': projectOfTwo,
					'a.txt': article,
					[file]: sidecar,
					'b.txt': 'Bakhmut said so.\n',
					'b.annotations.yaml': `corroborate: 1
${entities}claims:
  anna:
    p7d2cxm:
      quote: Bakhmut said so.
      prefix: ""
      suffix: "\\n"
      is: { topic: other, act: reports, status: draft }
      said: { mode: indirect, source: bakhmut }
`,
					'c.txt': 'Bakhmut.\n',
					'c.annotations.yaml': `corroborate: 1\n${entities}`,
					'notes.md': 'Notes.\n',
				}),
				file: 'a.txt',
				settings: { 'corroborate.annotator': 'anna', 'editor.wordWrap': 'on' },
			});
			await untilKnown(workbench);
		});

		afterEach(() => workbench.close());

		const untilSidecar = (holds: string | ((text: string) => boolean)): Promise<string> =>
			untilOnDisk(workbench, file, typeof holds === 'string' ? (text) => text === holds : holds);

		it('takes a tag back with Ctrl+Z and brings it again with Ctrl+Y', async () => {
			await tagLine(workbench, 3);
			const written = await untilSidecar((text) => text.includes('two civilians'));
			await workbench.press('Control+Z');
			await untilSidecar(sidecar);
			await workbench.press('Control+Y');
			await untilSidecar(written);
			await workbench.press('Control+Z');
			await untilSidecar(sidecar);
			await workbench.press('Control+Shift+Z');
			await untilSidecar(written);
			assert.equal(onDisk(workbench, 'a.txt'), article);
			// The file is written before VS Code shows it as saved.
			await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
		});

		it('takes a tag back after other files, its sidecar too, were looked at', async () => {
			await tagLine(workbench, 3);
			const written = await untilSidecar((text) => text.includes('two civilians'));
			await workbench.openFile('notes.md');
			await workbench.openFile(file);
			await workbench.openFile('a.txt');
			await workbench.press('Control+Z');
			await untilSidecar(sidecar);
			await workbench.openFile('notes.md');
			await workbench.openFile('a.txt');
			await workbench.press('Control+Y');
			await untilSidecar(written);
		});

		it('takes a tag back after the article was closed and opened again', async () => {
			await tagLine(workbench, 3);
			const written = await untilSidecar((text) => text.includes('two civilians'));
			await workbench.runCommand('View: Close Editor');
			await workbench.page.locator('.tab', { hasText: 'a.txt' }).waitFor({ state: 'detached' });
			await workbench.openFile('a.txt');
			await workbench.goTo(1);
			await workbench.press('Control+Z');
			await untilSidecar(sidecar);
			await workbench.press('Control+Y');
			await untilSidecar(written);
		});

		it('takes two tags back one by one, with typing in between', async () => {
			await tagLine(workbench, 3);
			const first = await untilSidecar((text) => text.includes('two civilians'));
			await workbench.press('Control+End');
			await workbench.type('More.');
			await tagLine(workbench, 1);
			await untilSidecar((text) => text.includes('Klishchiivka'));
			await workbench.press('Control+Z');
			await untilSidecar(first);
			await workbench.press('Control+Z');
			await workbench.page.locator('.view-line', { hasText: 'More.' }).waitFor({ state: 'detached' });
			assert.equal(onDisk(workbench, file), first);
			await workbench.press('Control+Z');
			await untilSidecar(sidecar);
		});

		it('takes two tags made in a row without waiting back one by one', async () => {
			await tagLine(workbench, 3);
			await tagLine(workbench, 1);
			const both = await untilSidecar((text) => /two civilians/.test(text) && /Klishchiivka/.test(text));
			await workbench.press('Control+Z');
			await untilSidecar((text) => /two civilians/.test(text) && !/Klishchiivka/.test(text));
			await workbench.press('Control+Z');
			await untilSidecar(sidecar);
			await workbench.press('Control+Y', 'Control+Y');
			await untilSidecar(both);
		});

		it('renames an entity in three sidecars with F2, and takes it back and brings it again in all of them', async () => {
			const files = [file, 'b.annotations.yaml', 'c.annotations.yaml'];
			const before = files.map((name) => onDisk(workbench, name));
			await workbench.goTo(2, article.split('\n')[1]!.indexOf('Bakhmut') + 2);
			await workbench.press('F2');
			await workbench.waitForBox('Its name in every article');
			await workbench.answer('Artemivsk');
			await workbench.waitForBox('Its id');
			await workbench.answer('artemivsk');
			const after: string[] = [];
			for (const name of files)
				after.push(
					await untilOnDisk(workbench, name, (text) =>
						/artemivsk:\n {4}name: Artemivsk\n[^]*formerly: \[bakhmut\]\n/.test(text),
					),
				);
			assert.match(after[1]!, /source: artemivsk/);
			await workbench.press('Control+Z');
			for (const [index, name] of files.entries())
				await untilOnDisk(workbench, name, (text) => text === before[index]);
			await workbench.press('Control+Y');
			for (const [index, name] of files.entries())
				await untilOnDisk(workbench, name, (text) => text === after[index]);
			assert.equal(onDisk(workbench, 'a.txt'), article);
			// The file is written before VS Code shows it as saved.
			await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
		});

		it('follows Ctrl+Z and Ctrl+Y through four tags as fast as they are pressed', async () => {
			const states = [sidecar];
			for (const column of [1, 5, 14, 19]) {
				await tagLine(workbench, 3, column);
				states.push(await untilSidecar((text) => text.split('quote:').length === states.length + 2));
			}
			for (let round = 0; round < Number(process.env['ROUNDS'] ?? 3); round++) {
				for (const [key, order] of [
					['Control+Z', states.toReversed()],
					['Control+Y', states],
				] as const)
					// As soon as one is on disk VS Code is still busy saving it.
					for (const state of order.slice(1)) {
						await workbench.press(key);
						await untilSidecar(state);
					}
				await workbench.press('Control+Z', 'Control+Z', 'Control+Y', 'Control+Z');
				await untilSidecar(states[2]!);
				await workbench.press('Control+Y', 'Control+Y');
				await untilSidecar(states[4]!);
			}
			await workbench.openFile(file);
			// The file is written before VS Code shows it as saved.
			await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
		});
	});
