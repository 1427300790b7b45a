import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accepting, problemsOf, until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const text = 'Russian troops fired rockets at Bakhmut on Monday.\nThe governor said so.\nTwo were wounded.\n';

const claim = (id: string, quote: string, act = 'reports'): string => `    ${id}:
      quote: ${quote}
      is: { topic: remote-violence, act: ${act}, status: draft }
      said: { mode: author, source: "@article" }
`;
const first = (act?: string): string =>
	claim('k3f9wq2', 'Russian troops fired rockets at Bakhmut on Monday.', act);
const [mine, yours] = [claim('p7d2cxm', 'The governor said so.'), claim('w4mzk7r', 'Two were wounded.')];

const head = '# Kept.\ncorroborate: 1\nclaims:\n  anna:\n';
const marked = (ours: string, theirs: string): string =>
	`${head}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;

const sidecar = 'a.annotations.yaml';

describe('Resolve Merge', () => {
	let files: Workspace;
	beforeEach(async () => {
		files = await workspace('merge');
		await files.write('corroborate.yaml', 'corroborate: 1\n');
		await files.write('a.txt', text);
	});
	afterEach(() => files.remove());

	async function open(content: string, code: string): Promise<void> {
		await files.write(sidecar, content);
		await files.select('a.txt');
		const codes = await until(
			() => problemsOf(files.uriOf(sidecar)).map((problem) => problem.code),
			(found) => found.includes(code),
		);
		assert.ok(codes.includes(code), codes.join());
	}

	const run = (): Thenable<unknown> => vscode.commands.executeCommand('corroborate.resolveMerge');

	it('merges what both added between the markers of git, in one step of undo', async () => {
		const before = marked(first() + mine, first() + yours);
		await open(before, 'sidecar.markers');
		await run();
		const after = await files.read(sidecar);
		assert.equal(after, head + first() + mine + yours);
		assert.deepEqual(
			problemsOf(files.uriOf(sidecar)).filter(({ code }) => code.startsWith('sidecar.')),
			[],
		);
		await vscode.commands.executeCommand('undo');
		await files.untilFile(sidecar, before);
	});

	it('asks for each field that both changed, and Enter leaves ours', async () => {
		await open(marked(first('assesses'), first('predicts')), 'sidecar.markers');
		await accepting(run());
		assert.equal(await files.read(sidecar), head + first('assesses'));
	});

	it('works on what a merge left in the items', async () => {
		const conflict = `      conflict: { is.act: { base: reports, ours: assesses, theirs: predicts } }\n`;
		await open(head + first('assesses') + conflict, 'sidecar.conflict');
		await accepting(run());
		assert.equal(await files.read(sidecar), head + first('assesses'));
	});

	for (const [title, act] of [
		['Take Ours', 'assesses'],
		['Take Theirs', 'predicts'],
	] as const)
		it(`is offered where the conflict stands: ${title}`, async () => {
			const conflict = `      conflict: { is.act: { base: reports, ours: assesses, theirs: predicts } }\n`;
			await open(head + first('assesses') + conflict, 'sidecar.conflict');
			const actions = await fixesFor('sidecar.conflict');
			assert.deepEqual(
				actions.map((action) => action.title).filter((one) => /^Take|^Resolve/.test(one)),
				['Take Ours', 'Take Theirs', 'Resolve Merge'],
			);
			const { command } = actions.find((action) => action.title === title)!;
			await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
			assert.equal(await files.read(sidecar), head + first(act));
		});

	it('is offered where the markers stand', async () => {
		await open(marked(first() + mine, first() + yours), 'sidecar.markers');
		const actions = await fixesFor('sidecar.markers');
		assert.ok(actions.some(({ title }) => title === 'Resolve Merge'));
	});

	it('writes nothing where a side cannot be read, and where there is nothing to merge', async () => {
		const broken = marked(first() + mine, `${first()}    p: "never closed\n`);
		await open(broken, 'sidecar.markers');
		await run();
		assert.equal(await files.read(sidecar), broken);
		await files.write(sidecar, head + first());
		await until(
			() => problemsOf(files.uriOf(sidecar)).map(({ code }) => code),
			(codes) => !codes.includes('sidecar.markers'),
		);
		await run();
		assert.equal(await files.read(sidecar), head + first());
	});

	async function fixesFor(code: string): Promise<readonly vscode.CodeAction[]> {
		const uri = files.uriOf(sidecar);
		await vscode.workspace.openTextDocument(uri);
		const problem = problemsOf(uri).find((one) => one.code === code);
		assert.ok(problem);
		return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, problem.range);
	}
});
