import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar, sidecarPathOf, textId } from '../../src/core';
import { writeSample } from '../../src/editor/commands/makeSample';
import { troubleOf } from '../../src/editor/mending/trouble';
import { type Commands, commandsIn } from './commands';
import { problemsOf, until } from './inEditor';
import { projectOf, workspace, type Workspace } from './workspaceFiles';

describe('the sample to practise on', () => {
	const extension = vscode.extensions.getExtension('corroborate.corroborate')!;
	let folder: Workspace;

	beforeEach(async () => {
		folder = await workspace('sample');
	});
	afterEach(() => folder.remove());

	it('is an annotated article in a project, with something to be warned of', async () => {
		assert.equal(await writeSample(extension.extensionUri, folder.uriOf('new')), true);
		await vscode.window.showTextDocument(folder.uriOf('new/sample.txt'));
		const problems = await until(
			() => problemsOf(folder.uriOf('new/sample.txt')),
			(all) => all.length > 0,
		);
		assert.deepEqual(problems.map(({ code }) => code).sort(), [
			'casualty.incomplete',
			'source.anonymous-opinion',
			'source.none',
		]);
		const { article } = readSidecar(await folder.read(sidecarPathOf('new/sample.txt'))).value;
		assert.equal(article?.text, textId(await folder.read('new/sample.txt')));
	});

	it('leaves a folder of its name as it is', async () => {
		await folder.write('mine/sample.txt', 'My own.\n');
		assert.equal(await writeSample(extension.extensionUri, folder.uriOf('mine')), false);
		assert.equal(await folder.read('mine/sample.txt'), 'My own.\n');
		await assert.rejects(folder.read('mine/corroborate.yaml'));
	});
});

describe('what is to be put in order in an article', () => {
	let folder: Workspace;
	let commands: Commands;

	beforeEach(async () => {
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await folder.remove();
	});

	const text = 'Russian troops fired rockets at Bakhmut on Monday. The governor saw it.\n';
	const claim = (quote: string, more = '') => `claims:
  anna:
    k3f9wq2:
      quote: ${quote}
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
${more}`;
	const quote = 'Russian troops fired rockets at Bakhmut on Monday.';
	const head = `corroborate: 1\narticle:\n  text: ${textId(text)}\n`;

	async function trouble(sidecar: string | undefined) {
		folder = await projectOf('trouble', text, sidecar);
		const { document } = await vscode.window.showTextDocument(folder.uriOf('a.txt'));
		const article = await commands.writing.projects.open(document);
		await article!.project.settle();
		return troubleOf(article!.project, article!.project.corpus.document(article!.path)!);
	}

	it('is nothing without a sidecar, and where all stands', async () => {
		assert.equal(await trouble(undefined), undefined);
		await folder.remove();
		assert.equal(await trouble(head + claim(quote)), undefined);
	});

	it('is a merge first', async () => {
		const conflict = '      conflict: { is.credibility: { base: 3, ours: 2, theirs: 4 } }\n';
		assert.equal(
			await trouble(head + claim('Words that are nowhere in this article at all.', conflict)),
			'merge',
		);
	});

	it('is a lost anchor, then an older text', async () => {
		assert.equal(await trouble(head + claim('Words that are nowhere in this article at all.')), 'lost');
		await folder.remove();
		const older = head.replace(textId(text), `sha1:${'0'.repeat(40)}`);
		assert.equal(await trouble(older + claim(quote)), 'stale');
	});
});
