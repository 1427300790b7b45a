import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { getOthersWork } from '../../src/editor/passes/getOthersWork';
import { handIn } from '../../src/editor/passes/handIn';
import { startPass } from '../../src/editor/passes/startPass';
import { settledArticle } from '../../src/editor/commands/active';
import type { Project } from '../../src/editor/project/project';
import { projectOfTwo } from '../samples';
import { answering, enter, type Answer } from './answering';
import { commandsIn, type Commands } from './commands';
import { until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const text = 'Russian troops fired rockets at Bakhmut on Monday.\nThe governor said so.\nTwo were wounded.\n';
const claim = (id: string, quote: string, act = 'reports', status = 'ready'): string => `    ${id}:
      quote: ${quote}
      is: { topic: remote-violence, act: ${act}, status: ${status} }
      said: { mode: author, source: "@article" }
`;
const mine = claim('k3f9wq2', 'Russian troops fired rockets at Bakhmut on Monday.');
const yours = claim('w4mzk7r', 'Two were wounded.');
const headers = 'corroborate: 1\nclaims:\n  anna:\n  ben:\ndismissed:\n  anna:\n  ben:\n';
const sidecar = 'a.annotations.yaml';

/** A repository of its own: anna's is open in the editor, ben's is not. */
interface Clone {
	git(...args: readonly string[]): Promise<string>;
	commit(message: string): Promise<void>;
}

const gitIn =
	(files: Workspace) =>
	async (folder: string, ...args: readonly string[]): Promise<string> => {
		const { stdout } = await promisify(execFile)('git', args, { cwd: files.uriOf(folder).fsPath });
		return stdout;
	};

function cloneIn(files: Workspace, folder: string): Clone {
	const git = (...args: readonly string[]) => gitIn(files)(folder, ...args);
	return {
		git,
		async commit(message) {
			await git('add', '--all');
			await git('commit', '--quiet', '--message', message);
		},
	};
}

describe('passes on plain git', () => {
	let all: Workspace;
	let commands: Commands;
	let anna: Clone;
	let ben: Clone;

	let template: Workspace;

	before(async () => {
		template = await workspace('team');
		const git = gitIn(template);
		await git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'team.git');
		await git('.', 'init', '--quiet', '--initial-branch=main', 'ben');
		await git('ben', 'remote', 'add', 'origin', '../team.git');
		await template.write('ben/corroborate.yaml', projectOfTwo);
		await template.write('ben/a.txt', text);
		await template.write(`ben/${sidecar}`, headers);
		await template.write('ben/notes.md', 'One\n');
		for (const name of ['user.name', 'user.email']) await git('ben', 'config', name, 'ben');
		await cloneIn(template, 'ben').commit('Begin');
		await git('ben', 'push', '--quiet', '--set-upstream', 'origin', 'main');
		await vscode.workspace.fs.copy(template.uriOf('ben'), template.uriOf('anna'));
		for (const name of ['user.name', 'user.email']) await git('anna', 'config', name, 'anna');
	});
	after(() => template.remove());

	beforeEach(async () => {
		all = await workspace('passes');
		for (const folder of ['team.git', 'ben', 'anna'])
			await vscode.workspace.fs.copy(template.uriOf(folder), all.uriOf(folder));
		ben = cloneIn(all, 'ben');
		anna = cloneIn(all, 'anna');
		commands = await commandsIn('anna');
	});
	afterEach(async () => {
		await commands.dispose();
		await all.remove();
	});

	const git = (folder: string, ...args: readonly string[]): Promise<string> => gitIn(all)(folder, ...args);

	/** anna's project, with her article before her. */
	async function opened(): Promise<Project> {
		await all.select('anna/a.txt');
		const article = await settledArticle(commands.writing.projects, undefined);
		assert.ok(article);
		return article.project;
	}

	const annas = (file = sidecar): Promise<string> => all.read(`anna/${file}`);
	const get = async () => getOthersWork(commands.writing, await opened(), 'anna');
	/** A line of the status bar or a message: what anna reads. */
	const reading = async (work: () => Promise<void>): Promise<string> => {
		const said: string[] = [];
		const window = vscode.window as {
			-readonly [Key in keyof typeof vscode.window]: (typeof vscode.window)[Key];
		};
		const { setStatusBarMessage, showErrorMessage } = vscode.window;
		window.setStatusBarMessage = ((message: string) => {
			said.push(message);
			return new vscode.Disposable(() => undefined);
		}) as typeof setStatusBarMessage;
		window.showErrorMessage = ((message: string) => {
			said.push(message);
			return Promise.resolve(undefined);
		}) as unknown as typeof showErrorMessage;
		try {
			await work();
		} finally {
			Object.assign(window, { setStatusBarMessage, showErrorMessage });
		}
		for (const line of said) assert.doesNotMatch(line, /branch|rebase|driver|\bmerge\b|commit/, line);
		return said.join('\n');
	};
	const handedIn = async (...answers: readonly RegExp[]): Promise<string> => {
		const project = await opened();
		return reading(async () => {
			await answering(answers, () => handIn(commands.writing, project));
		});
	};
	async function start(): Promise<void> {
		await opened();
		await answering([], () => startPass(commands.writing));
		assert.match(await annas(), /anna:\n {4}pass: \{ state: open \}/);
	}
	/** Ben does the same elsewhere. */
	async function benSends(
		content = headers.replace('  ben:\n', `  ben:\n    pass: { state: finished }\n${yours}`),
	) {
		await all.write(`ben/${sidecar}`, content);
		await ben.commit('Work of ben');
		await ben.git('push', '--quiet');
	}

	it('start, are handed in alone, and are sent; what else is staged or new stays as it is', async () => {
		await start();
		await all.write('anna/notes.md', 'Two\n');
		await anna.git('add', 'notes.md');
		await all.write('anna/draft.md', 'mine\n');
		assert.match(await handedIn(), /Handed in and sent: 1 article/);
		assert.match(await annas(), /anna:\n {4}pass: \{ state: finished \}/);
		assert.equal(
			await anna.git('show', '--format=%an: %s', '--name-only'),
			`anna: anna handed in 1 article\n\n${sidecar}\n`,
		);
		assert.equal(await anna.git('status', '--porcelain'), 'M  notes.md\n?? draft.md\n');
		assert.equal(await git('team.git', 'log', '-1', '--format=%s'), 'anna handed in 1 article\n');
	});

	it('tell what else goes with them, as its user had recorded it, and which text others will lack', async () => {
		await all.write('anna/notes.md', 'Two\n');
		await anna.commit('Notes');
		await all.write('anna/c.txt', text);
		await all.write(
			'anna/c.annotations.yaml',
			headers.replace('anna:\n', 'anna:\n    pass: { state: open }\n'),
		);
		await start();
		assert.match(await handedIn(), /sent: 2 articles\. But others lack the text.*: c\.txt/);
		await all.write('anna/notes.md', 'Three\n');
		await anna.commit('The text, and notes');
		assert.match(await handedIn(), /sent\. With it went.*: c\.txt, notes\.md\./);
	});

	it('are asked for when all articles are known; what was handed in is not taken back unasked', async () => {
		await all.write('anna/b.txt', text);
		await all.write('anna/b.annotations.yaml', headers);
		await opened();
		const [asked] = await answering([/All that I have not begun: 2 articles/], () =>
			startPass(commands.writing),
		);
		assert.equal(asked!.length, 3);
		await handedIn();
		const before = await annas();
		assert.match(before, /state: finished/);
		await opened();
		assert.deepEqual(await answering([undefined], () => startPass(commands.writing)), [['This article']]);
		assert.equal(await annas(), before);
	});

	it('tell what is not ready first, and go on if that is meant', async () => {
		await all.write(
			`anna/${sidecar}`,
			headers.replace('  anna:\n', `  anna:\n    pass: { state: open }\n${mine.replace('ready', 'draft')}`),
		);
		const project = await opened();
		const [asked] = await answering([undefined], () => handIn(commands.writing, project));
		assert.match(asked!.join(), /Hand in all the same: 1 article,Russian troops/);
		assert.match(await annas(), /state: open/);
		assert.match(await handedIn(enter), /sent/);
		assert.match(await annas(), /state: finished/);
	});

	it('are joined with what somebody sent before, as text', async () => {
		await start();
		await all.write(
			`anna/${sidecar}`,
			(await annas()).replace('{ state: open }\n', `{ state: open }\n${mine}`),
		);
		await benSends();
		assert.match(await handedIn(), /Handed in and sent/);
		const joined = await git('team.git', 'show', `main:${sidecar}`);
		assert.ok(joined.includes(mine) && joined.includes(yours), joined);
		await until(annas, (now) => now === joined);
		assert.equal(await anna.git('status', '--porcelain'), '');
	});

	it('are got without losing what is not recorded yet', async () => {
		await start();
		await benSends();
		const { told } = await get();
		assert.match(told!, /New from others: 1 article.*recorded first/);
		const now = await annas();
		assert.match(now, /anna:\n {4}pass: \{ state: open \}/);
		assert.ok(now.includes(yours));
		assert.equal(await anna.git('status', '--porcelain'), '');
		assert.match((await get()).told!, /Nothing new/);
	});

	describe('where both changed the same thing', () => {
		const both = (act: string, section = 'pass: { state: open }') =>
			headers.replace('  anna:\n', `  anna:\n    ${section}\n${claim('k3f9wq2', 'Two were wounded.', act)}`);

		beforeEach(async () => {
			await all.write(`ben/${sidecar}`, both('reports'));
			await ben.commit('One');
			await ben.git('push', '--quiet');
			await anna.git('pull', '--quiet');
			await all.write(`anna/${sidecar}`, both('assesses'));
			await benSends(both('predicts'));
		});

		it('the choice is asked for, field by field, and that is the end of it', async () => {
			const project = await opened();
			const [asked] = await answering([/Theirs/], async () => {
				const { told } = await getOthersWork(commands.writing, project, 'anna');
				assert.match(told!, /New from others: 1 article/);
			});
			assert.match(asked!.join(), /assesses.*predicts/);
			assert.equal(await annas(), both('predicts'));
			assert.equal(await anna.git('status', '--porcelain'), '');
			assert.equal(await anna.git('rev-list', '--count', '--merges', 'HEAD'), '1\n');
		});

		it('it can be left, and is taken up again', async () => {
			const project = await opened();
			let problem: string | undefined;
			await answering([undefined], async () => {
				({ problem } = await getOthersWork(commands.writing, project, 'anna'));
			});
			assert.match(problem!, /same thing in a\.annotations\.yaml\. Nothing was lost.*Get Others’ Work again/);
			assert.match(
				await annas(),
				/conflict: \{ is\.act: \{ base: reports, ours: assesses, theirs: predicts \} \}/,
			);
			assert.match(await handedIn(enter), /only half in/);
			await answering([/Ours/], async () => {
				({ problem } = await getOthersWork(commands.writing, project, 'anna'));
			});
			assert.equal(problem, undefined);
			assert.match(await annas(), /act: assesses/);
			assert.equal(await anna.git('status', '--porcelain'), '');
		});

		it('what came is told also where the choice was left for later', async () => {
			const project = await opened();
			await all.write('ben/b.txt', text);
			await benSends(both('predicts'));
			const told: (string | undefined)[] = [];
			await answering([undefined, /Ours/], async () => {
				for (let turn = 0; turn < 2; turn++)
					told.push((await getOthersWork(commands.writing, project, 'anna')).told);
			});
			assert.deepEqual(told, [undefined, 'New from others: 1 article.']);
		});

		it('nothing of theirs is dropped by a merge program that is missing', async () => {
			await all.write('anna/.gitattributes', '*.annotations.yaml merge=corroborate\n');
			await anna.git('config', 'merge.corroborate.driver', 'no-such-program %A');
			const project = await opened();
			await answering([/Theirs/], async () => {
				const { problem } = await getOthersWork(commands.writing, project, 'anna');
				assert.equal(problem, undefined);
			});
			assert.equal(await annas(), both('predicts'));
		});
	});

	describe('where one deleted what the other changed', () => {
		beforeEach(async () => {
			await start();
			await ben.git('rm', '--quiet', sidecar);
			await ben.commit('None');
			await ben.git('push', '--quiet');
		});

		const answered = async (...answers: readonly Answer[]): Promise<string | undefined> => {
			const project = await opened();
			let problem: string | undefined;
			await answering(answers, async () => {
				({ problem } = await getOthersWork(commands.writing, project, 'anna'));
			});
			return problem;
		};

		it('it can be kept, also later', async () => {
			assert.match((await answered(undefined))!, /a\.annotations\.yaml.*Get Others’ Work again to choose/);
			assert.equal(await answered(/Keep it/), undefined);
			assert.match(await annas(), /state: open/);
			assert.equal(await anna.git('status', '--porcelain'), '');
			assert.match(await handedIn(), /Handed in and sent/);
		});

		it('it can be deleted', async () => {
			assert.equal(await answered(/Delete it/), undefined);
			await assert.rejects(annas());
			assert.equal(await anna.git('status', '--porcelain'), '');
		});
	});

	it('are got where both changed the project’s file in two ways: the choice is asked for', async () => {
		await all.write('anna/corroborate.yaml', `${projectOfTwo}profile: publish\n`);
		await all.write('ben/corroborate.yaml', `${projectOfTwo}profile: audit\n`);
		await benSends();
		const project = await opened();
		const [asked] = await answering([/Theirs: audit/], async () => {
			assert.equal((await getOthersWork(commands.writing, project, 'anna')).problem, undefined);
		});
		assert.equal(asked![0], 'Ours: publish');
		assert.equal(await annas('corroborate.yaml'), `${projectOfTwo}profile: audit\n`);
		assert.equal(await anna.git('status', '--porcelain'), '');
	});

	it('stop at files that others changed too and that are not ours to record, and say which', async () => {
		await all.write('ben/notes.md', 'Of ben\n');
		await benSends();
		await all.write('anna/notes.md', 'Of anna\n');
		const { problem } = await get();
		assert.match(problem!, /nothing was lost.*notes\.md/);
		assert.equal(await annas('notes.md'), 'Of anna\n');
		await anna.commit('Mine');
		assert.match((await get()).problem!, /same lines of notes\.md.*Nothing was lost/);
		assert.match(await annas('notes.md'), /Of anna[^]*Of ben/);
		assert.ok((await annas()).includes(yours));
		await all.write('anna/notes.md', 'Of both\n');
		const project = await opened();
		await answering([/Take it as it stands/], async () => {
			assert.equal((await getOthersWork(commands.writing, project, 'anna')).problem, undefined);
		});
		assert.equal(await anna.git('status', '--porcelain'), '');
	});

	it('name the files to save first', async () => {
		const editor = await all.select(`anna/${sidecar}`);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Mine\n'));
		assert.match((await get()).problem!, /Save these files first.*a\.annotations\.yaml/);
		await vscode.workspace.saveAll();
	});

	it('are joined in a copy that has the newest state alone', async () => {
		await vscode.workspace.fs.delete(all.uriOf('anna'), { recursive: true });
		await git('.', 'clone', '--quiet', '--depth=1', `file://${all.uriOf('team.git').fsPath}`, 'anna');
		await start();
		await benSends();
		await benSends(headers.replace('  ben:\n', `  ben:\n${yours}`));
		assert.match(await handedIn(), /Handed in and sent/);
	});

	async function hook(path: string, does: string): Promise<void> {
		await all.write(path, `#!/bin/sh\n${does}\nexit 1\n`);
		await promisify(execFile)('chmod', ['+x', all.uriOf(path).fsPath]);
	}

	const hindrances: Readonly<Record<string, readonly [() => Thenable<unknown>, RegExp]>> = {
		'there is no git': [
			() => vscode.workspace.fs.delete(all.uriOf('anna/.git'), { recursive: true }),
			/not kept in git/,
		],
		'nothing is linked': [() => anna.git('branch', '--unset-upstream'), /not linked to a team’s copy/],
		'the copy is gone': [
			() => vscode.workspace.fs.delete(all.uriOf('team.git'), { recursive: true }),
			/could not be reached/,
		],
		'an older state is shown': [() => anna.git('checkout', '--quiet', '--detach'), /older state/],
		'nobody says who records': [
			async () => {
				await anna.git('config', 'user.name', '');
				await anna.git('config', 'user.email', '');
			},
			/under which name/,
		],
		'the copy does not take it': [
			async () => {
				await hook('team.git/hooks/update', 'echo error: Ask by a pull request.');
			},
			/did not take it\. It says: “Ask by a pull request\./,
		],
		'a check of this folder does not let it pass': [
			() => hook('anna/.git/hooks/pre-commit', 'echo a.yaml is sensitive >&2; echo 1 mark >&2'),
			/It says: “a\.yaml is sensitive · 1 mark”.*try again/,
		],
		'something else is being joined': [
			async () => {
				await anna.git('switch', '--quiet', '--create', 'side');
				await all.write('anna/notes.md', 'Two\n');
				await anna.git('commit', '--quiet', '--message', 'Two', 'notes.md');
				await anna.git('switch', '--quiet', 'main');
				await anna.git('merge', '--quiet', '--no-ff', '--no-commit', 'side');
			},
			/Something else is half done/,
		],
		'something else is half done': [
			async () => {
				await ben.git('rm', '--quiet', 'notes.md');
				await ben.commit('None');
				await ben.git('push', '--quiet');
				await all.write('anna/notes.md', 'Two\n');
				await anna.git('commit', '--quiet', '--message', 'Two', 'notes.md');
				await anna.git('fetch', '--quiet');
				await assert.rejects(anna.git('cherry-pick', 'origin/main'));
				await anna.git('rev-parse', 'CHERRY_PICK_HEAD');
			},
			/half done/,
		],
	};
	for (const [title, [hinder, said]] of Object.entries(hindrances))
		it(`are handed in and saved where ${title}, and what to do is said`, async () => {
			// Before an article is open: the git extension does not bear it well where a repository is taken from it.
			await hinder();
			await start();
			assert.match(await handedIn(), said);
			assert.match(await annas(), /state: finished/);
		});
});
