import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { textId } from '../../src/core';
import { fiveVillages } from '../samples';
import { accepting, problemsOf, setAnnotator, until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const old = [
	fiveVillages.line,
	'The bridge over the Bakhmutka was blown up in the night by sappers of the brigade.',
	'',
].join('\n');
const text = [
	'Rockets hit Bakhmut on Monday. Two villages were lost in May, the staff said on Tuesday.',
	'Shells fell. Later, shells fell again, shells fell for hours.',
	'',
].join('\n');

const claim = (id: string, quote: string) => `    ${id}:
      ${quote}
      is: { topic: territory, act: reports, status: ready } # kept
      said: { mode: author, source: "@article" }
`;
const sidecar = `corroborate: 1
article:
  text: ${textId(old)}
entities:
  staff:
    name: The staff
    kind: organization
    mentions:
      HQ: all
      sappers: [{ quote: sappers, prefix: "in the night by ", suffix: "" }]
claims:
  anna:
${claim('k3f9wq2', fiveVillages.anchor)}${claim('p7d2cxm', 'quote: The bridge over the Bakhmutka was blown up in the night')}${claim('w4mzk7r', `quote: shells fell\n      prefix: ""\n      suffix: ""\n      text: ${textId(text)}`)}`;

describe('mending an anchor', () => {
	let folder: Workspace;

	beforeEach(async () => {
		folder = await workspace('mending');
		await setAnnotator('anna');
		await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna]\n');
		// The cache gets the older text from an article that has it.
		await folder.write('old.txt', old);
		await folder.write('old.annotations.yaml', `corroborate: 1\narticle: { text: ${textId(old)} }\n`);
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', sidecar);
		await folder.select('old.txt');
		await folder.select('a.txt');
		const found = await until(
			() => problemsOf(folder.uriOf('a.txt')).map(({ code }) => code),
			(codes) => codes.includes('anchor.changed'),
		);
		assert.ok(found.includes('anchor.changed'), found.join(', '));
	});
	afterEach(async () => {
		await setAnnotator(undefined);
		await folder.remove();
	});

	it('offers what makes sense at each finding', async () => {
		assert.deepEqual(await titles('a.txt', 'Two villages'), [
			'Compare old and new',
			'Accept the new words',
			'Delete this claim',
		]);
		assert.deepEqual(await titles('a.annotations.yaml', 'p7d2cxm'), [
			'Compare old and new',
			'Delete this claim',
		]);
		assert.deepEqual(await titles('a.annotations.yaml', 'w4mzk7r'), [
			'Compare old and new',
			'Choose the place…',
			'Delete this claim',
		]);
		assert.deepEqual(await titles('a.annotations.yaml', 'quote: sappers'), [
			'Compare old and new',
			'Delete this mention',
		]);
		assert.deepEqual(await titles('a.annotations.yaml', 'HQ: all'), ['Delete this form']);
		await folder.select('a.txt', 'Rockets hit');
		assert.ok((await titles('a.annotations.yaml', 'p7d2cxm')).includes('Re-attach to the selection'));
	});

	it('accepts the new words, in one step that Undo takes back', async () => {
		await run('a.txt', 'Two villages', 'Accept the new words');
		const written = sidecar
			.replace('quote: Five', 'quote: Two')
			.replace('on Tuesd"\n', `on Tuesd"\n      text: ${textId(text)}\n`);
		assert.equal(await folder.read('a.annotations.yaml'), written);
		const left = await until(
			() => problemsOf(folder.uriOf('a.txt')).map(({ code }) => code),
			(codes) => !codes.includes('anchor.changed'),
		);
		assert.ok(!left.includes('anchor.changed'));
		await folder.select('a.txt');
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', sidecar);
	});

	it('lets one of several places be chosen', async () => {
		const action = await actionAt('a.annotations.yaml', 'w4mzk7r', 'Choose the place…');
		const command = vscode.commands.executeCommand(action.command!.command, ...action.command!.arguments!);
		const editor = await until(
			() => vscode.window.activeTextEditor,
			(one) => one?.document.uri.path.endsWith('/a.txt') ?? false,
		);
		assert.ok(editor?.document.uri.path.endsWith('/a.txt'));
		await accepting(command);
		assert.match(await folder.read('a.annotations.yaml'), /quote: shells fell\n {6}prefix: ".*Later, "\n/);
		assert.ok(!(await sidecarCodes()).includes('anchor.ambiguous'));
	});

	it('re-attaches a lost claim to the selected words', async () => {
		await folder.select('a.txt', 'Later, shells fell again, shells fell for hours');
		await run('a.annotations.yaml', 'p7d2cxm', 'Re-attach to the selection');
		assert.match(
			await folder.read('a.annotations.yaml'),
			/p7d2cxm:\n {6}quote: "?Later, shells fell again, shells fell for hours"?\n {6}text: sha1:\w+\n {6}is:.*# kept\n/,
		);
	});

	it('deletes a lost claim, a mention or a form, and nothing else', async () => {
		await run('a.annotations.yaml', 'p7d2cxm', 'Delete this claim');
		await run('a.annotations.yaml', 'HQ: all', 'Delete this form');
		await run('a.annotations.yaml', 'quote: sappers', 'Delete this mention');
		const written = await folder.read('a.annotations.yaml');
		assert.doesNotMatch(written, /p7d2cxm|HQ|sappers/);
		assert.match(written, /k3f9wq2[^]*w4mzk7r/);
	});

	it('shows the old text beside the article', async () => {
		await run('a.txt', 'Two villages', 'Compare old and new');
		const shown = await until(
			() => vscode.window.visibleTextEditors.map(({ document }) => document.uri.scheme).sort(),
			(schemes) => schemes.includes('corroborate-old'),
		);
		assert.deepEqual(shown, ['corroborate-old', 'file']);
		const left = vscode.window.visibleTextEditors.find(
			({ document }) => document.uri.scheme === 'corroborate-old',
		)!;
		assert.equal(left.document.getText(), old);
		assert.equal(vscode.window.activeTextEditor?.document.uri.path, folder.uriOf('a.txt').path);
	});

	it('does nothing for what is no annotation to mend', async () => {
		const article = folder.uriOf('a.txt').toString();
		for (const request of [
			{ article, path: ['claims', 'anna', 'zzzzzzz'], by: 'delete' },
			{ article: 'file:///etc/passwd', path: ['claims', 'anna', 'k3f9wq2'], by: 'delete' },
			{ article, path: ['__proto__'], by: 'accept' },
		])
			await vscode.commands.executeCommand('corroborate.mendAnchor', request);
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
	});

	it('is what Update Anchors asks for first; then it puts everything on the present text', async () => {
		const update = () =>
			vscode.commands.executeCommand('corroborate.updateAnchors', folder.uriOf('a.txt').toString());
		await update();
		assert.equal(await folder.read('a.annotations.yaml'), sidecar);
		await run('a.txt', 'Two villages', 'Accept the new words');
		for (const [words, title] of [
			['p7d2cxm', 'Delete this claim'],
			['w4mzk7r', 'Delete this claim'],
			['quote: sappers', 'Delete this mention'],
		] as const)
			await run('a.annotations.yaml', words, title);
		await update();
		const written = await folder.read('a.annotations.yaml');
		assert.match(written, new RegExp(`article:\n {2}text: ${textId(text)}\n`));
		assert.doesNotMatch(written, /\n {6}text:/);
	});

	async function sidecarCodes(): Promise<string[]> {
		return problemsOf(folder.uriOf('a.annotations.yaml')).map(({ code }) => code);
	}

	async function actionsAt(path: string, words: string): Promise<readonly vscode.CodeAction[]> {
		const document = await vscode.workspace.openTextDocument(folder.uriOf(path));
		const at = document.positionAt(document.getText().indexOf(words) + 1);
		return vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(at, at),
			vscode.CodeActionKind.QuickFix.value,
		);
	}

	async function titles(path: string, words: string): Promise<string[]> {
		const actions = await actionsAt(path, words);
		// What is done about findings has tests of its own.
		return actions
			.filter(({ command }) => command?.command !== 'corroborate.fixFinding')
			.map(({ title }) => title);
	}

	async function actionAt(path: string, words: string, title: string): Promise<vscode.CodeAction> {
		const actions = await until(
			() => actionsAt(path, words),
			(all) => all.some((one) => one.title === title),
		);
		const action = actions.find((one) => one.title === title);
		assert.ok(action, `there is no “${title}” at ${words}`);
		return action;
	}

	async function run(path: string, words: string, title: string): Promise<void> {
		const { command } = await actionAt(path, words, title);
		await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
	}
});
