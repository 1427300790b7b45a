import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deleteAnnotation } from '../../src/editor/commands/deleteAnnotation';
import { evidence } from '../../src/editor/evidence/evidence';
import { today } from '../../src/editor/commands/dates';
import type { ShownPost } from '../../src/editor/threads/posts';
import { ThreadCommands } from '../../src/editor/threads/registerThreads';
import { Threads } from '../../src/editor/threads/threads';
import { answering, enter, type Answer } from './answering';
import { commandsIn, type Commands } from './commands';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const first = 'Rockets hit Bakhmut on Monday.';
const second = 'The town burned.';
const text = `${first} ${second}\nTwo were wounded.\n`;
const claim = (id: string, quote: string, more = ''): string => `    ${id}:
      quote: ${quote}
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
${more}`;
const thread = `      thread:
        - { by: ben, on: 2026-11-21, text: "[x](command:evil) *who*\\n<b>says</b> so?" }
`;
const sidecarOf = (...claims: readonly string[]): string =>
	`corroborate: 1\nclaims:\n  anna:\n${claims.join('')}  ben:\n`;
const plain = sidecarOf(claim('k3f9wq2', first), claim('p7d2cxm', second));
const discussed = sidecarOf(claim('k3f9wq2', first, thread), claim('p7d2cxm', second));
const file = 'a.annotations.yaml';

describe('threads and evidence on claims', () => {
	let folder: Workspace;
	let commands: Commands;
	let threads: Threads;
	let posting: ThreadCommands;

	const begin = async (sidecar: string): Promise<vscode.TextEditor> => {
		folder = await projectOf('threads', text, sidecar);
		commands = await commandsIn('anna');
		threads = new Threads(commands.writing.projects);
		posting = new ThreadCommands(commands.writing, threads);
		const editor = await folder.select('a.txt', first);
		await until(
			() => commands.writing.projects.read(editor.document.uri),
			(article) => article !== undefined,
		);
		return editor;
	};
	afterEach(async () => {
		threads.dispose();
		await commands.dispose();
		await folder.remove();
	});

	const threadOf = async (id: string): Promise<vscode.CommentThread> => {
		const found = await until(
			() => threads.in(folder.uriOf('a.txt')).get(id),
			(one) => one !== undefined,
		);
		assert.ok(found, `no thread on ${id}`);
		return found;
	};
	const wordsAt = ({ document }: vscode.TextEditor, { range }: vscode.CommentThread): string =>
		document.getText(range);
	const undo = async (): Promise<void> => {
		await folder.select('a.txt', first);
		await vscode.commands.executeCommand('undo');
	};
	const posts = (on: vscode.CommentThread): readonly ShownPost[] => on.comments;

	it("a claim's posts stand at its words, harmless and read-only where others wrote them", async () => {
		const editor = await begin(discussed);
		const shown = await threadOf('k3f9wq2');
		assert.equal(threads.in(folder.uriOf('a.txt')).size, 1);
		assert.equal(wordsAt(editor, shown), first);
		assert.equal(shown.label, 'Claim k3f9wq2 of anna');
		const [post] = posts(shown);
		assert.deepEqual([post!.author.name, post!.label, post!.contextValue], ['ben', '2026-11-21', undefined]);
		const { value, isTrusted } = post!.body as vscode.MarkdownString;
		assert.doesNotMatch(value, /[<>[\]*]/);
		assert.match(value, /evil/);
		assert.deepEqual(isTrusted, { enabledCommands: [] });
	});

	it('a post is written below the others in one step of undo, and only its author may change it', async () => {
		await begin(discussed);
		const shown = await threadOf('k3f9wq2');
		await posting.post({ thread: shown, text: ' The governor.\nOn Tuesday. ' });
		const written = await folder.read(file);
		assert.match(written, new RegExp(`by: anna\\n? *,? *\\n? *on: ${today()}`));
		const own = (
			await until(
				() => posts(shown),
				(all) => all.length === 2,
			)
		)[1]!;
		assert.equal(own.contextValue, 'own');
		posting.edit(own, true);
		const box = posts(shown)[1]!;
		assert.deepEqual([box.body, box.mode], ['The governor.\nOn Tuesday.', vscode.CommentMode.Editing]);
		box.body = 'The mayor.';
		await posting.save(box);
		assert.match(await folder.read(file), /text: The mayor\./);
		const changed = (
			await until(
				() => posts(shown),
				(all) => all[1]?.mode === vscode.CommentMode.Preview,
			)
		)[1]!;
		await posting.remove(changed);
		assert.equal(await folder.read(file), discussed);
		for (const pattern of [/The mayor/, /The governor/]) {
			await undo();
			assert.match(
				await until(
					() => folder.read(file),
					(yaml) => pattern.test(yaml),
				),
				pattern,
			);
		}
		await undo();
		await folder.untilFile(file, discussed);
	});

	it('is begun at the caret with the keyboard; who leaves writes nothing', async () => {
		await begin(plain);
		await answering([undefined], () => posting.start(undefined));
		assert.equal(await folder.read(file), plain);
		await answering([() => 'Who says so?'], () => posting.start(undefined));
		assert.match(await folder.read(file), /k3f9wq2:[^]*text: Who says so\?[^]*p7d2cxm/);
		await threadOf('k3f9wq2');
		await undo();
		await folder.untilFile(file, plain);
		await until(
			() => threads.in(folder.uriOf('a.txt')).size,
			(size) => size === 0,
		);
		assert.equal(threads.in(folder.uriOf('a.txt')).size, 0);
	});

	it('what is typed at a line with two claims asks which; what cannot be written stays in its box', async () => {
		const editor = await begin(plain);
		const controller = vscode.comments.createCommentController('test', 'test');
		const fresh = controller.createCommentThread(editor.document.uri, new vscode.Range(0, 0, 0, 5), []);
		await answering([undefined], () => posting.post({ thread: fresh, text: 'Who?' }));
		assert.equal(await folder.read(file), plain);
		const [box] = posts(fresh);
		assert.deepEqual([box!.body, box!.mode], ['Who?', vscode.CommentMode.Editing]);
		await answering([/The town burned/], () => posting.save(box!));
		assert.match(await folder.read(file), /p7d2cxm:[^]*text: Who\?/);
		assert.equal(wordsAt(editor, await threadOf('p7d2cxm')), second);
		controller.dispose();
	});

	it('follows its words while people type, and stands on top with a sentence once they are gone', async () => {
		const editor = await begin(discussed);
		const shown = await threadOf('k3f9wq2');
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A headline.\n\n'));
		assert.equal(wordsAt(editor, shown), first);
		await editor.edit((edit) => edit.delete(shown.range!));
		const label = await until(
			() => shown.label,
			(now) => /no longer/.test(now ?? ''),
		);
		assert.equal(label, `Claim k3f9wq2 of anna: its words are no longer in the article: “${first}”`);
		assert.ok(shown.range!.isEqual(new vscode.Range(0, 0, 0, 0)));
		assert.equal(posts(shown).length, 1);
		await vscode.commands.executeCommand('undo');
		await until(
			() => wordsAt(editor, shown),
			(words) => words === first,
		);
		assert.equal(wordsAt(editor, shown), first);
		assert.equal(shown.label, 'Claim k3f9wq2 of anna');
	});

	it("others' unfinished passes show no threads", async () => {
		const hidden = discussed
			.replace('  anna:\n', '  carl:\n    pass: { state: open }\n')
			.replace('  ben:\n', '  anna:\n');
		await begin(hidden);
		await commands.writing.projects.peek(folder.uriOf('a.txt'))!.project.settle();
		assert.equal(threads.in(folder.uriOf('a.txt')).size, 0);
	});

	it('a claim that goes takes its thread along knowingly, and Undo brings both back', async () => {
		await begin(discussed);
		const run = (answers: readonly Answer[]) =>
			answering(answers, () => deleteAnnotation(commands.writing, 'k3f9wq2'));
		assert.deepEqual(await run([enter]), [['Keep it', 'Delete claim k3f9wq2 with its thread (1 post)']]);
		assert.equal(await folder.read(file), discussed);
		await run([/^Delete/]);
		assert.doesNotMatch(await folder.read(file), /k3f9wq2|thread/);
		await until(
			() => threads.in(folder.uriOf('a.txt')).size,
			(size) => size === 0,
		);
		await undo();
		await folder.untilFile(file, discussed);
		await threadOf('k3f9wq2');
	});

	it('evidence is added, changed and deleted, each one step of undo; who leaves on the way writes nothing', async () => {
		await begin(plain);
		const run = (answers: readonly Answer[]) => answering(answers, () => evidence(commands.writing));
		const url = 'https://example.org/v';
		await run([/^footage$/, () => url, () => '', /^No hash$/, () => 'confirmed', undefined]);
		assert.equal(await folder.read(file), plain);
		await run([/^footage$/, () => url, () => 'command:evil']);
		assert.equal(await folder.read(file), plain);
		await run([/^footage$/, () => url, () => '', /^No hash$/, () => 'confirmed', () => '']);
		const added = await folder.read(file);
		assert.equal(
			added,
			sidecarOf(
				claim(
					'k3f9wq2',
					first,
					`      evidence:
        - kind: footage
          url: ${url}
          by: anna
          on: ${today()}
          result: confirmed
`,
				),
				claim('p7d2cxm', second),
			),
		);
		await run([/^footage$/, /^Result$/, () => 'refuted']);
		assert.equal(await folder.read(file), added.replace('confirmed', 'refuted'));
		await run([/^footage$/, /Delete this evidence/]);
		assert.equal(await folder.read(file), plain);
		for (const state of [added.replace('confirmed', 'refuted'), added, plain]) {
			await undo();
			await folder.untilFile(file, state);
		}
	});

	it('evidence on an event goes into its file', async () => {
		await begin(plain);
		const event = 'name: Rockets on Bakhmut\ntopic: remote-violence\n';
		await folder.write('events/rockets.yaml', event);
		await commands.writing.projects.peek(folder.uriOf('a.txt'))!.project.load();
		await folder.select('events/rockets.yaml');
		const answers = [/^document$/, () => '', () => '', /^No hash$/, () => '', () => 'Seen in the archive'];
		await answering(answers, () => evidence(commands.writing));
		assert.equal(
			await folder.read('events/rockets.yaml'),
			`${event}evidence:\n  - { kind: document, by: anna, on: ${today()}, note: Seen in the archive }\n`,
		);
		// It is the file that is looked at: what an Undo leaves of it is saved by whoever looks.
		await vscode.commands.executeCommand('undo');
		const { document } = vscode.window.activeTextEditor!;
		assert.equal(document.getText(), event);
		await document.save();
	});
});
