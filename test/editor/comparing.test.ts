import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core';
import { compared, Comparing } from '../../src/editor/adjudication/comparing';
import { CompareSubject } from '../../src/editor/adjudication/compareSubject';
import { textsAt } from '../../src/editor/adjudication/earlierTexts';
import { looksOf } from '../../src/editor/adjudication/compareMarks';
import type { Repository } from '../../src/editor/gitExtension';
import { settledArticle } from '../../src/editor/commands/active';
import type { Branch } from '../../src/editor/trees/branch';
import { commandsIn, type Commands } from './commands';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const lines = ['Wagner held the centre of the town.', 'The staff says that two villages were lost there.'];
const text = `${lines.join('\n')}\n`;
const claim = (id: string, quote: string, topic = 'territory'): string =>
	`    ${id}:\n      quote: ${quote}\n      is: { topic: ${topic}, act: reports, status: ready }\n      said: { mode: author, source: "@article" }\n`;
const anna = `  anna:\n${claim('bbbbbb2', lines[0]!)}${claim('bbbbbb3', lines[1]!)}`;
const ben = `  ben:\n${claim('cccccc2', lines[0]!)}${claim('cccccc3', 'two villages were lost there.', 'casualties')}`;
const sidecar = `corroborate: 1\nclaims:\n${anna}${ben}`;

describe('comparing', () => {
	let folder: Workspace;
	let commands: Commands;
	let comparing: Comparing;

	const open = async (yaml: string, handle = 'carol') => {
		folder = await projectOf('comparing', text, yaml);
		commands = await commandsIn(handle);
		comparing = new Comparing(commands.writing.projects);
		await folder.select('a.txt');
		const article = await settledArticle(commands.writing.projects, undefined);
		assert.ok(article);
		return article;
	};

	afterEach(async () => {
		comparing.dispose();
		await commands.dispose();
		await folder.remove();
	});

	const problemIn = async (yaml: string, handle?: string): Promise<string | undefined> => {
		const { project, document } = await open(yaml, handle);
		const found = compared(project, document, undefined);
		return 'problem' in found ? found.problem : undefined;
	};

	it('lists items with what differs below them, and their sides by number', async () => {
		const article = await open(sidecar);
		comparing.start(article, undefined);
		const subject = new CompareSubject(comparing);
		assert.deepEqual(drawn(subject.roots()), [
			'= Wagner held the centre of the town. | all agree',
			'≠ The staff says that two villages were lost there. | words, topic',
			'  words | 1 anna: The staff says that two villages were l… · 2 ben: two villages were lost there.',
			'  topic | 1 anna: territory · 2 ben: casualties',
		]);
		assert.match(subject.message()!, /^0 of 2 decided · 1 anna · 2 ben · A all that agree/);
		const { comparison } = subject.compared()!;
		assert.equal(subject.openItem(comparison.items[0], 1), comparison.items[1]);
		assert.equal(subject.openItem(comparison.items[1], -1), comparison.items[0]);
		assert.equal(subject.openItem(comparison.items[1], 1), undefined);
		const spansOf = (placed: { placement: { spans: readonly { start: number; end: number }[] } }) =>
			placed.placement.spans;
		assert.deepEqual(
			[...looksOf(comparison.items, spansOf).keys()],
			[
				'line/agreed/0',
				'line/agreed/1',
				'label/=',
				'line/differing/0',
				'line/differing/1',
				'label/1≠',
				'label/2≠',
			],
		);
	});

	it('is closed as long as the reader’s own pass is open, and shows nobody’s open pass', async () => {
		const openPass = `  carol:\n    pass: { state: open }\n${claim('dddddd2', lines[0]!)}`;
		assert.match(
			(await problemIn(sidecar + openPass))!,
			/^Your own pass of a\.txt is open: hand it in first\./,
		);
		await commands.dispose();
		commands = await commandsIn('anna');
		const article = await settledArticle(commands.writing.projects, undefined);
		const found = compared(article!.project, article!.document, undefined);
		assert.ok('comparison' in found);
		assert.deepEqual(
			found.comparison.sides.map(({ annotator }) => annotator),
			['anna', 'ben'],
		);
	});

	it('needs two sides', async () => {
		assert.match((await problemIn(`corroborate: 1\nclaims:\n${anna}`))!, /fewer than two finished sections/);
	});

	it('says why a sidecar cannot be compared, and at which file', async () => {
		const twice = await problemIn(sidecar + ben);
		assert.match(twice!, /^a\.annotations\.yaml cannot be compared: ./);
		await folder.write(
			'a.annotations.yaml',
			`corroborate: 1\nclaims:\n<<<<<<< HEAD\n${anna}=======\n${ben}>>>>>>> other\n`,
		);
		const marked = await settledArticle(commands.writing.projects, undefined);
		const found = await until(
			() => compared(marked!.project, marked!.project.corpus.document('a.txt')!, undefined),
			(one) => 'problem' in one && one.problem !== twice,
		);
		assert.match('problem' in found ? found.problem : '', /^a\.annotations\.yaml cannot be compared: ./);
	});

	it('is decided by commands that Ctrl+Z in the article takes back', async () => {
		await open(sidecar);
		await vscode.workspace
			.getConfiguration('corroborate')
			.update('annotator', 'carol', vscode.ConfigurationTarget.Global);
		await vscode.commands.executeCommand('corroborate.compare');
		await vscode.commands.executeCommand('corroborate.compareAll');
		const agreed = await until(
			async () => readSidecar(await folder.read('a.annotations.yaml')).value.claims?.['agreed'],
			(section) => section !== undefined,
		);
		assert.equal(Object.keys(agreed ?? {}).length, 1);
		await folder.select('a.txt');
		await vscode.commands.executeCommand('undo');
		await folder.untilFile('a.annotations.yaml', sidecar);
		await vscode.commands.executeCommand('corroborate.endComparing');
	});

	it('takes an earlier state of a sidecar from git, and none that there is not', async () => {
		const article = await open(sidecar);
		const hash = 'a'.repeat(40);
		const repository = {
			getCommit: (ref: string) =>
				ref === 'HEAD~1' || hash.startsWith(ref)
					? Promise.resolve({ hash })
					: Promise.reject(new Error('unknown')),
			show: (_ref: string, path: string) =>
				path.endsWith('.yaml') ? Promise.resolve(`corroborate: 1\nclaims:\n${anna}`) : Promise.resolve(text),
		} as unknown as Repository;
		const found = await textsAt(repository, article, 'HEAD~1');
		assert.deepEqual([found?.revision, found?.text], ['HEAD~1', text]);
		assert.equal((await textsAt(repository, article, hash))?.revision, 'aaaaaaa');
		for (const none of ['nowhere', '--output=x', ''])
			assert.equal(await textsAt(repository, article, none), undefined);
		// Then ben had nothing, and anna what she has now: no state to compare with.
		const same = compared(article.project, article.document, found);
		assert.ok('comparison' in same);
		assert.equal(same.comparison.sides.length, 2);
	});
});

function drawn(branches: readonly Branch[], indent = ''): readonly string[] {
	return branches.flatMap((branch) => {
		const { label, description = '' } = branch.row();
		return [`${indent}${label} | ${description}`, ...drawn(branch.children?.() ?? [], `${indent}  `)];
	});
}
