import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { changeLine, reviewHash } from '../../src/core';
import { Changes } from '../../src/editor/changes/registerChanges';
import { gitApi } from '../../src/editor/gitExtension';
import { answering, enter, type Answer } from './answering';
import { commandsIn, type Commands } from './commands';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const first = 'Rockets hit Bakhmut on Monday.';
const text = `${first} The town burned.\n`;
const sidecarOf = (credibility: number, more = ''): string => `corroborate: 1
claims:
  anna:
    k3f9wq2:
      quote: ${first}
      is: { topic: remote-violence, act: reports, credibility: ${credibility}, status: draft }
      said: { mode: author, source: "@article" }
${more}`;

describe('what changed since a review', () => {
	let folder: Workspace;
	let commands: Commands;
	let changes: Changes;
	const git = (...args: readonly string[]) =>
		promisify(execFile)('git', args, { cwd: folder.uriOf('.').fsPath });
	const commit = async (message: string): Promise<void> => {
		await git('add', '--all');
		await git(
			'-c',
			'user.name=A',
			'-c',
			'user.email=a@example.org',
			'commit',
			'--quiet',
			'--message',
			message,
		);
	};

	beforeEach(async () => {
		folder = await projectOf('changes', text, sidecarOf(3));
		await git('init', '--quiet', '--initial-branch=main');
		await commit('First');
		await (await gitApi())?.openRepository(folder.uriOf('.'));
		commands = await commandsIn('ben');
		changes = new Changes(commands.writing.projects);
		await folder.select('a.txt', first);
	});
	afterEach(async () => {
		changes.dispose();
		await commands.dispose();
		await folder.remove();
	});

	const shown = (): readonly string[] | undefined =>
		changes.shown.in(folder.uriOf('a.txt'))?.changes.map(changeLine);
	const since = (answers: readonly Answer[]) => answering(answers, () => changes.sinceReview());

	it('the version that was decided on is found, and what is other shown at its words and listed', async () => {
		const article = await commands.writing.projects.open(
			await vscode.workspace.openTextDocument(folder.uriOf('a.txt')),
		);
		const document = article!.project.corpus.document('a.txt')!;
		const of = reviewHash(article!.project.corpus.project, document, document.claims[0]);
		const review = `      review: { by: ben, on: 2026-11-21, of: "${of}", decision: publish }\n`;
		await folder.write('a.annotations.yaml', sidecarOf(2, review));
		await commit('Second');
		await until(
			() => article!.project.corpus.document('a.txt')?.claims[0]?.claim.is.credibility,
			(now) => now === 2,
		);
		const [list] = await since([enter]);
		assert.deepEqual(list, ['Claim k3f9wq2 of anna: credibility 3 → 2']);
		assert.deepEqual(shown(), list);
		assert.equal(changes.shown.in(folder.uriOf('a.txt'))?.title, 'since the review of ben, 2026-11-21');
		// What changes further is compared anew.
		await folder.write('a.annotations.yaml', sidecarOf(1, review));
		await until(shown, (now) => now?.[0]?.endsWith('→ 1') ?? false);
		assert.deepEqual(shown(), ['Claim k3f9wq2 of anna: credibility 3 → 1']);
		changes.hide(folder.uriOf('a.txt'));
		assert.equal(shown(), undefined);
	});

	it('where no version is the one, that is said and another can be chosen, or typed', async () => {
		const review =
			'      review: { by: ben, on: 2026-11-21, of: sha1:0000000000000000000000000000000000000000, decision: publish }\n';
		await folder.write('a.txt', `A headline.\n\n${text}`);
		await folder.write('a.annotations.yaml', sidecarOf(2, review));
		const { project } = (await commands.writing.projects.open(
			await vscode.workspace.openTextDocument(folder.uriOf('a.txt')),
		))!;
		await until(
			() => project.corpus.document('a.txt'),
			(now) => now?.text.startsWith('A headline.') === true && now.claims[0]?.claim.is.credibility === 2,
		);
		await folder.select('a.txt', first);
		const asked = await since([/Another revision/, () => 'HEAD', /as it is now/, enter]);
		assert.ok(asked[0]!.includes('First'), asked[0]!.join());
		assert.deepEqual(shown()?.slice(0, 1), ['Text is new: “A headline.”']);
		assert.match(shown()![1]!, /credibility 3 → 2/);
		// Who goes to a change still has the older text beside.
		assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
	});

	it('what is no revision is told so, and nothing is handed to git that it could take for an option', async () => {
		const messages: string[] = [];
		const window = vscode.window as { showErrorMessage: unknown };
		const { showErrorMessage } = vscode.window;
		window.showErrorMessage = (message: string) => Promise.resolve(void messages.push(message));
		try {
			for (const name of ['no-such', '--output=/tmp/x', 'HEAD; rm'])
				await answering([/Another revision/, () => name], () => changes.between());
		} finally {
			window.showErrorMessage = showErrorMessage;
		}
		assert.deepEqual(
			messages.map((message) => message.startsWith('There is no revision “')),
			[true, true, true],
		);
		assert.equal(shown(), undefined);
	});

	it('a claim on which nobody has decided has nothing to be compared with', async () => {
		await since([]);
		assert.equal(shown(), undefined);
	});
});
