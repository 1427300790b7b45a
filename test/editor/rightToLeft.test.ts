import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core';
import type { Claim } from '../../src/core';
import { tagClaim } from '../../src/editor/commands/tagClaim';
import { tagEntity } from '../../src/editor/commands/tagEntity';
import { answering, enter } from './answering';
import { type Commands, commandsIn } from './commands';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const arabic = [
	'قالت وزارة الدفاع إن القوات سيطرت على محطة الحبوب في بورت أمسل؛ ونفت هيئة الأركان ذلك.',
	'هل انتهت المعركة؟ قال المتحدث: «وحداتنا تسيطر على المحطة والطريق إليها».',
	'',
].join('\n');
const hebrew = 'דובר צה"ל אמר: "חיילינו שולטים במסוף ובדרך אליו". לפחות 12 אזרחים נהרגו בבאחמוט.\n';

describe('an article that is written from right to left', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	async function tagged(text: string, words: string) {
		folder = await projectOf('right-to-left', text);
		await folder.select('a.txt', words);
		await answering([enter], () => tagClaim(commands.writing));
		const { claims } = readSidecar(await folder.read('a.annotations.yaml')).value;
		return Object.values(claims?.['anna'] ?? {}) as Claim[];
	}

	it('gets claims with the very words that are selected', async () => {
		for (const [text, words] of [
			[arabic, 'القوات سيطرت على محطة الحبوب في بورت أمسل'],
			[arabic, 'وحداتنا تسيطر على المحطة والطريق إليها'],
			[hebrew, 'לפחות 12 אזרחים נהרגו בבאחמוט'],
		] as const) {
			const [claim, ...others] = await tagged(text, words);
			assert.equal(claim?.quote, words);
			assert.equal(others.length, 0);
			await folder.remove();
		}
		folder = await projectOf('right-to-left', arabic);
	});

	it('is gone through by F7 in the order of reading', async () => {
		await tagged(arabic, 'وحداتنا تسيطر على المحطة والطريق إليها');
		await folder.select('a.txt', 'القوات سيطرت على محطة الحبوب');
		await answering([enter], () => tagClaim(commands.writing));
		const editor = await folder.select('a.txt');
		const stops: number[] = [];
		for (let step = 0; step < 2; step++) {
			const before = editor.selection.active;
			await until(
				async () => {
					await vscode.commands.executeCommand('corroborate.nextClaim');
					return editor.selection.active;
				},
				(now) => !now.isEqual(before),
			);
			stops.push(editor.document.offsetAt(editor.selection.active));
		}
		assert.deepEqual(stops, [arabic.indexOf('القوات'), arabic.indexOf('وحداتنا')]);
	});

	it('grows a selection by its own marks', async () => {
		folder = await projectOf('right-to-left', arabic);
		const { document } = await folder.select('a.txt', 'تسيطر');
		const at = document.positionAt(arabic.indexOf('تسيطر') + 1);
		const [innermost] = await until(
			() =>
				vscode.commands.executeCommand<vscode.SelectionRange[]>(
					'vscode.executeSelectionRangeProvider',
					document.uri,
					[at],
				),
			([first]) => first?.parent !== undefined,
		);
		const selected: string[] = [];
		for (let step = innermost; step; step = step.parent) selected.push(document.getText(step.range));
		assert.ok(selected.includes('وحداتنا تسيطر على المحطة والطريق إليها'), selected.join('\n'));
		assert.ok(
			selected.includes('قال المتحدث: «وحداتنا تسيطر على المحطة والطريق إليها»'),
			selected.join('\n'),
		);
	});

	it('has names that turn nothing around them in lists', async () => {
		folder = await projectOf('right-to-left', arabic);
		await folder.select('a.txt', 'بورت أمسل');
		const [labels] = await answering([/New place/], () => tagEntity(commands.writing));
		assert.ok(
			labels?.some((label) => label.includes('\u2068بورت أمسل\u2069')),
			labels?.join('\n'),
		);
		const { entities } = readSidecar(await folder.read('a.annotations.yaml')).value;
		assert.deepEqual(
			Object.values(entities ?? {}).map(({ name, mentions }) => [
				name,
				...Object.entries(mentions ?? {}).flat(),
			]),
			[['بورت أمسل', 'بورت أمسل', 'all']],
		);
	});
});
