import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core';
import type { Claim } from '../../src/core';
import { tagMentions } from '../../src/editor/commands/tagMentions';
import { answering, enter, type Answer } from './answering';
import { commandsIn } from './commands';
import { problemsOf, setAnnotator, until } from './inEditor';
import { workspace } from './workspaceFiles';

const text = `Russian troops fired rockets at Bakhmut on Monday, killing three civilians.
Ukrainian forces reportedly retook the village of Klishchiivka, the general staff said.
Rockets hit Bakhmut again on Tuesday and wounded two soldiers.
`;
const header = 'corroborate: 1\n# Ours.\nclaims:\n  anna:\n  ben:\ndismissed:\n  anna:\n';

describe('suggestions in the editor', () => {
	let folder: Awaited<ReturnType<typeof workspace>>;

	beforeEach(async () => {
		folder = await workspace('suggestions');
		await folder.write('corroborate.yaml', 'corroborate: 1\nannotators: [anna, ben]\n');
		await folder.write('a.txt', text);
		await folder.write('a.annotations.yaml', header);
		await setAnnotator('anna');
	});
	afterEach(async () => {
		await run('hideSuggestions');
		await setAnnotator(undefined);
		await folder.remove();
	});

	const sidecar = () => folder.read('a.annotations.yaml');
	const claims = async () =>
		Object.values(readSidecar(await sidecar()).value.claims?.anna ?? {}) as readonly Claim[];

	/** Shows the article with its suggestions and the caret in front of these words. */
	async function shown(words: string): Promise<vscode.TextEditor> {
		const editor = await folder.select('a.txt', words);
		editor.selection = new vscode.Selection(editor.selection.start, editor.selection.start);
		await run('showSuggestions');
		return editor;
	}

	it('tags a claim with its fields filled in, and Undo takes it back in one step', async () => {
		await shown('Russian troops');
		await run('acceptSuggestion');
		const [claim, ...others] = await claims();
		assert.equal(others.length, 0);
		assert.match(String(claim?.quote), /^Russian troops fired rockets at Bakhmut/);
		assert.equal(claim?.is.status, 'draft');
		assert.equal(claim.origin, 'suggested');
		assert.deepEqual(claim.said, { mode: 'author', source: '@article' });
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', header);
	});

	it('tags a name wherever it stands, under a new entity that says where it came from', async () => {
		await shown('Bakhmut');
		await run('acceptSuggestion');
		assert.deepEqual(structuredClone(readSidecar(await sidecar()).value.entities), {
			bakhmut: { name: 'Bakhmut', kind: 'place', mentions: { Bakhmut: 'all' }, origin: 'suggested' },
		});
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', header);
	});

	it('keeps a rejected one away for good, until Undo', async () => {
		const { document, selection } = await shown('Bakhmut');
		const isNameSuggested = async () =>
			(await hoversAt(document.uri, selection.active)).join().includes('Suggested entity');
		assert.equal(await isNameSuggested(), true);
		await run('rejectSuggestion');
		const dismissed = readSidecar(await sidecar()).value.dismissed?.anna ?? [];
		assert.deepEqual(
			dismissed.map(({ code }) => code),
			['suggestion.entity'],
		);
		assert.equal(await until(isNameSuggested, (is) => !is), false);
		assert.deepEqual(problemsOf(folder.uriOf('a.annotations.yaml')), []);
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', header);
		assert.equal(await until(isNameSuggested, Boolean), true);
	});

	it('walks from one to the next and round, and says what each would tag', async () => {
		const editor = await shown('Russian');
		const visited = new Set<number>();
		for (let step = 0; step < 20; step++) {
			await run('nextSuggestion');
			const { active } = editor.selection;
			const hovers = await hoversAt(editor.document.uri, active);
			assert.ok(
				hovers.some((hover) => /Suggested (claim|entity)/.test(hover) && hover.includes('Alt+Enter')),
				`${active.line}:${active.character} ${hovers.join()}`,
			);
			if (visited.has(editor.document.offsetAt(active))) break;
			visited.add(editor.document.offsetAt(active));
		}
		assert.ok(visited.size >= 4, [...visited].join());
		const [first, second] = [...visited].sort((a, b) => a - b);
		editor.selection = new vscode.Selection(
			editor.document.positionAt(second!),
			editor.document.positionAt(second!),
		);
		await run('previousSuggestion');
		assert.equal(editor.document.offsetAt(editor.selection.active), first);
	});

	it('shows none unasked, none hidden again, and none in Problems', async () => {
		const editor = await folder.select('a.txt', 'Bakhmut');
		const at = editor.selection.start.translate(0, 2);
		const suggested = async () => (await hoversAt(editor.document.uri, at)).join().includes('Suggested');
		const problems = () => problemsOf(editor.document.uri);
		const before = await until(problems, ({ length }) => length > 0);
		assert.ok(before.length > 0);
		assert.equal(await suggested(), false);
		await run('showSuggestions');
		assert.equal(await suggested(), true);
		assert.deepEqual(problems(), before);
		await run('hideSuggestions');
		assert.equal(await suggested(), false);
	});

	it('shows them where the setting says so', async () => {
		const settings = () => vscode.workspace.getConfiguration('corroborate');
		const editor = await folder.select('a.txt', 'Bakhmut');
		const at = editor.selection.start.translate(0, 2);
		const suggested = async () => (await hoversAt(editor.document.uri, at)).join().includes('Suggested');
		await settings().update('suggestions', true, vscode.ConfigurationTarget.Global);
		try {
			assert.equal(await until(suggested, Boolean), true);
		} finally {
			await settings().update('suggestions', undefined, vscode.ConfigurationTarget.Global);
		}
		assert.equal(await until(suggested, (is) => !is), false);
	});

	it('are those of the text as it is typed', async () => {
		const editor = await shown('Rockets hit');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Heavy fighting went on. '));
		const at = editor.document.positionAt(editor.document.getText().indexOf('Klishchiivka') + 2);
		editor.selection = new vscode.Selection(at, at);
		await run('acceptSuggestion');
		const { entities } = readSidecar(await sidecar()).value;
		assert.deepEqual(
			Object.values(entities ?? {}).map(({ name }) => name),
			['Klishchiivka'],
		);
	});

	it('are none while the pass of this annotator is open', async () => {
		const passing = header.replace('  anna:\n  ben', '  anna:\n    pass: { state: open }\n  ben');
		await folder.write('a.annotations.yaml', passing);
		const editor = await shown('Bakhmut');
		const hovers = await hoversAt(editor.document.uri, editor.selection.active.translate(0, 2));
		assert.equal(hovers.join().includes('Suggested'), false);
		await run('acceptSuggestion');
		assert.equal(await sidecar(), passing);
	});

	it('does nothing where there is nothing to do', async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		const all = [
			'acceptSuggestion',
			'rejectSuggestion',
			'nextSuggestion',
			'previousSuggestion',
			'tagMentions',
		];
		for (const name of [...all, 'showSuggestions', 'hideSuggestions']) await run(name);
		await folder.write('b.md', 'Rockets hit Bakhmut.\n');
		await folder.select('b.md');
		for (const name of all) await run(name);
		assert.equal(await sidecar(), header);
	});

	describe('mentions of a known entity', () => {
		const known = `${header}entities:\n  bakhmut: { name: Bakhmut, kind: place, mentions: { Artemivsk: all } }\n`;

		async function tagged(answers: readonly Answer[]): Promise<readonly string[]> {
			await folder.write('a.annotations.yaml', known);
			const commands = await commandsIn('anna');
			try {
				await shown('Bakhmut');
				const [lines] = await answering(answers, () => tagMentions(commands.writing));
				return lines ?? [];
			} finally {
				await commands.dispose();
				await setAnnotator('anna');
			}
		}

		it('are tagged together after a look at their places', async () => {
			const lines = await tagged([enter]);
			assert.equal(lines.length, 2);
			for (const line of lines) assert.match(line, /Bakhmut/);
			assert.match(await sidecar(), /mentions: \{ Artemivsk: all, Bakhmut: all \}/);
		});

		it('only where they stay ticked', async () => {
			await tagged([/again/]);
			const { mentions } = readSidecar(await sidecar()).value.entities?.bakhmut ?? {};
			assert.equal(Array.isArray(mentions?.Bakhmut) && mentions.Bakhmut.length, 1);
		});

		it('not at all on Escape', async () => {
			await tagged([undefined]);
			assert.equal(await sidecar(), known);
		});
	});
});

function run(command: string): Thenable<unknown> {
	return vscode.commands.executeCommand(`corroborate.${command}`);
}

async function hoversAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
	return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value));
}
