import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { projectOfTwo } from '../samples';
import { accepting, problemsOf, setAnnotator, until } from './inEditor';
import { workspace, type Workspace } from './workspaceFiles';

const words = 'two civilians were wounded';
const text = `The governor said that ${words} in the attack.\nRussian troops fired rockets at Bakhmut on Monday.\n`;

const claimOf = (id: string, quote: string, more = ''): string => `    ${id}:
      quote: ${quote}
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
${more}`;

const good = `corroborate: 1
article:
  published: { date: 2023-04-11, basis: stated }
claims:
  anna:
${claimOf('k3f9wq2', 'Russian troops fired rockets at Bakhmut on Monday.')}`;

/** As many lines as a billion laughs need. */
const laughs = `corroborate: 1
x0: &x0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]
${Array.from({ length: 30 }, (_, i) => `x${i + 1}: &x${i + 1} [${Array(10).fill(`*x${i}`).join(', ')}]\n`).join('')}`;

/** What is laid beside the article a.txt, and what is to be seen of it. */
interface Case {
	readonly sidecar?: string | Uint8Array;
	readonly article?: string | Uint8Array;
	/** Codes that the Problems panel shows, and on which file. */
	readonly shows?: { readonly on: string; readonly codes: readonly string[] };
	/** Codes that it does not show, on either file. */
	readonly not?: RegExp;
	/** Whether the claim on Bakhmut can still be hovered. */
	readonly card?: boolean;
	/** What a tag does: it lands, or not a byte changes. */
	readonly tag: 'lands' | 'refused';
	/** Where the words to tag are not in the article. */
	readonly nothingToTag?: true;
}

const sidecars: Readonly<Record<string, Case>> = {
	'is empty': { sidecar: '', not: /^sidecar\./, tag: 'lands' },
	'is white space and comments': { sidecar: '\n# To be done.\n\n', not: /^sidecar\./, tag: 'lands' },
	'is not YAML': {
		sidecar: `${good}    p7d2cxm: "never closed\n`,
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.unreadable'] },
		card: true,
		tag: 'refused',
	},
	'is a list': {
		sidecar: '- one\n- two\n',
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.unreadable'] },
		tag: 'refused',
	},
	'has 50 MB': {
		sidecar: `${good}${`# ${'x'.repeat(997)}\n`.repeat(50_000)}`,
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.unreadable'] },
		tag: 'refused',
	},
	'is full of merge markers': {
		sidecar: `corroborate: 1\nclaims:\n  anna:\n<<<<<<< ours\n${claimOf('p7d2cxm', 'The governor said')}=======\n${claimOf('k3f9wq2', 'Russian troops fired rockets at Bakhmut on Monday.')}>>>>>>> theirs\n`,
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.markers'] },
		card: true,
		tag: 'refused',
	},
	'has unknown keys': {
		sidecar: good
			.replace('claims:', 'colour: blue\nclaims:')
			.replace('is: {', 'mood: { dark: yes }\n      is: {'),
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.schema', 'sidecar.schema'] },
		card: true,
		tag: 'lands',
	},
	'has duplicate keys': {
		sidecar: `${good}${claimOf('k3f9wq2', 'The governor said')}`,
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.duplicate'] },
		card: true,
		tag: 'refused',
	},
	'has wrong types': {
		sidecar: good
			.replace('published: { date: 2023-04-11, basis: stated }', 'published: [soon]')
			.replace('topic: remote-violence', 'topic: 7'),
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.schema', 'sidecar.schema'] },
		tag: 'lands',
	},
	'has ids that dangle': {
		sidecar: `${good}      relations:\n        - { type: contradicts, to: zzzzzz2 }\n`.replace(
			'"@article"',
			'nobody',
		),
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.reference', 'sidecar.reference'] },
		card: true,
		tag: 'lands',
	},
	'has a quote that is not there': {
		sidecar: `${good}${claimOf('p7d2cxm', 'these words stand nowhere in the article at all')}`,
		shows: { on: 'a.annotations.yaml', codes: ['anchor.orphaned'] },
		card: true,
		tag: 'lands',
	},
	'has aliases that explode': {
		sidecar: laughs,
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.schema'] },
		tag: 'refused',
	},
	'has 20,000 nested brackets': {
		sidecar: `claims: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.unreadable'] },
		tag: 'refused',
	},
	'has 20,000 braces that are never closed': {
		sidecar: `${good}x: ${'{a: '.repeat(20_000)}\n`,
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.unreadable'] },
		tag: 'refused',
	},
	'is not UTF-8': {
		sidecar: new Uint8Array([...new TextEncoder().encode(`${good}# caf`), 0xe9, 0x0a]),
		shows: { on: 'a.annotations.yaml', codes: ['sidecar.unreadable'] },
		card: true,
		tag: 'refused',
	},
	'is not there': { not: /^sidecar\./, tag: 'lands' },
};

const articles: Readonly<Record<string, Case>> = {
	'is empty': {
		article: '',
		sidecar: good,
		shows: { on: 'a.annotations.yaml', codes: ['anchor.orphaned'] },
		tag: 'refused',
		nothingToTag: true,
	},
	'is not UTF-8': {
		article: new Uint8Array([...new TextEncoder().encode(`${text}caf`), 0xe9, 0x0a]),
		sidecar: good,
		shows: { on: 'a.txt', codes: ['text.encoding'] },
		card: true,
		tag: 'lands',
	},
	'has CRLF': {
		article: text.replaceAll('\n', '\r\n'),
		sidecar: good,
		not: /^(text|anchor)\./,
		card: true,
		tag: 'lands',
	},
	'has mixed line ends': {
		article: text.replace('\n', '\r\n'),
		sidecar: good,
		not: /^(text|anchor)\./,
		card: true,
		tag: 'lands',
	},
	'has a BOM': { article: `\ufeff${text}`, sidecar: good, not: /^(text|anchor)\./, card: true, tag: 'lands' },
	'has emoji': {
		article: `👩‍👩‍👧‍👦🔥 ${text.replaceAll('civilians', 'civilians')}🇺🇦`,
		sidecar: good,
		not: /^(text|anchor)\./,
		card: true,
		tag: 'lands',
	},
	'has 5 MB': {
		article:
			text + 'Nothing is known of what the villages went through that week, residents said.\n'.repeat(65_000),
		sidecar: good,
		not: /^(text|anchor|sidecar)\./,
		card: true,
		tag: 'lands',
	},
};

describe('bad input', function () {
	// Every command is tried on 5 MB and 50 MB.
	this.timeout(240_000);
	let folder: Workspace;

	beforeEach(async () => {
		folder = await workspace('bad');
		await folder.write('corroborate.yaml', projectOfTwo);
		await folder.write('other.txt', text);
		await folder.write('other.annotations.yaml', good.replace('k3f9wq2', 'm4mzk7r'));
		await setAnnotator('anna');
	});

	afterEach(async () => {
		await setAnnotator(undefined);
		await vscode.commands.executeCommand('notifications.clearAll');
		await folder.remove();
	});

	for (const [name, one] of Object.entries(sidecars))
		it(`is told and loses nothing where a sidecar ${name}`, () => holds(one));

	for (const [name, one] of Object.entries(articles))
		it(`is told and loses nothing where an article ${name}`, () => holds(one));

	it('is told where an article is binary, and no command fails on it', async () => {
		await write('a.txt', new Uint8Array([...new TextEncoder().encode(text), 0, 1, 2, 255, 254, 0]));
		await write('a.annotations.yaml', good);
		await folder.select('other.txt');
		const found = await until(
			() => problemsOf(folder.uriOf('a.txt')),
			(all) => all.some(({ code }) => code === 'text.encoding'),
		);
		assert.ok(found.some(({ code }) => code === 'text.encoding'));
		await shownCard('other.txt', 'Bakhmut');
		assert.equal(await folder.read('a.annotations.yaml'), good);
	});

	it('is told where a sidecar has no article, until it has one, and again when that is deleted', async () => {
		const lone = () => problemsOf(folder.uriOf('a.annotations.yaml')).map(({ code }) => code);
		await write('a.annotations.yaml', good);
		await folder.select('other.txt');
		assert.deepEqual(await until(lone, (codes) => codes.length === 1), ['sidecar.no-article']);
		const heard = new Promise<void>((done) => {
			const pattern = new vscode.RelativePattern(folder.uriOf(''), 'a.txt');
			const watcher = vscode.workspace.createFileSystemWatcher(pattern);
			watcher.onDidCreate(() => {
				watcher.dispose();
				done();
			});
		});
		await write('a.txt', text);
		assert.deepEqual(await until(lone, (codes) => !codes.includes('sidecar.no-article')), []);
		// What comes and goes at once is never told of.
		await heard;
		await vscode.workspace.fs.delete(folder.uriOf('a.txt'));
		assert.deepEqual(await until(lone, (codes) => codes.length === 1), ['sidecar.no-article']);
		assert.equal(await folder.read('a.annotations.yaml'), good);
	});

	it('is told where the project file is broken, and its articles are read without it', async () => {
		await write('corroborate.yaml', 'corroborate: 1\nannotators: [anna\n');
		await folder.select('other.txt');
		const codes = () => problemsOf(folder.uriOf('corroborate.yaml')).map(({ code }) => code);
		assert.ok((await until(codes, (all) => all.length > 0)).includes('sidecar.unreadable'));
		await shownCard('other.txt', 'Bakhmut');
	});

	async function holds({
		sidecar,
		article = text,
		shows,
		not,
		card,
		tag,
		nothingToTag,
	}: Case): Promise<void> {
		await write('a.txt', article);
		if (sidecar !== undefined) await write('a.annotations.yaml', sidecar);
		const before = await bytes('a.txt');

		const start = Date.now();
		await folder.select('a.txt');
		if (card) await shownCard('a.txt', 'Bakhmut');
		if (shows) {
			const codes = () => problemsOf(folder.uriOf(shows.on)).map(({ code }) => code);
			const missing = (found: readonly string[]) => {
				const left = [...found];
				return shows.codes.filter(
					(code) => !left.includes(code) || left.splice(left.indexOf(code), 1).length === 0,
				);
			};
			const found = await until(codes, (all) => missing(all).length === 0);
			assert.deepEqual(missing(found), [], `on ${shows.on} are ${found.join(', ') || 'no findings'}`);
		}
		await shownCard('other.txt', 'Bakhmut');
		const took = Date.now() - start;
		assert.ok(took < 40_000, `${took} ms until another article has its card`);
		if (not)
			for (const file of ['a.txt', 'a.annotations.yaml'])
				assert.deepEqual(
					problemsOf(folder.uriOf(file)).filter(({ code }) => not.test(code)),
					[],
				);

		await everyCommand('a.txt');
		await tagged(sidecar, tag, nothingToTag);
		assert.deepEqual(await bytes('a.txt'), before, 'the article was changed');
		await answersFast();
	}

	/** Tags, and looks at what became of the sidecar's bytes. */
	async function tagged(
		sidecar: Case['sidecar'],
		tag: Case['tag'],
		nothingToTag: boolean | undefined,
	): Promise<void> {
		const before = sidecar === undefined ? undefined : await bytes('a.annotations.yaml');
		await folder.select('a.txt', ...(nothingToTag ? [] : [words]));
		await accepting(vscode.commands.executeCommand('corroborate.tagClaim'));
		if (tag === 'refused') {
			assert.ok(before);
			assert.deepEqual(await bytes('a.annotations.yaml'), before, 'the sidecar was changed');
			assert.notEqual(folder.document('a.annotations.yaml')?.isDirty, true);
			return;
		}
		const written = await folder.read('a.annotations.yaml');
		assert.match(written, new RegExp(`^ {6}quote: ${words}$`, 'm'));
		const lines = new Set(written.split('\n'));
		for (const line of typeof sidecar === 'string' ? sidecar.split('\n') : [])
			assert.ok(lines.has(line), `the line ${line} is lost`);
		await vscode.commands.executeCommand('undo');
		if (typeof sidecar === 'string' && sidecar !== '') await folder.untilFile('a.annotations.yaml', sidecar);
	}

	/** Whatever can be asked of an article is answered, and no command fails. */
	async function everyCommand(path: string): Promise<void> {
		const { document } = await folder.select(path);
		const end = document.lineAt(document.lineCount - 1).range.end;
		for (const place of [new vscode.Position(0, 0), end])
			await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, place);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
		);
		assert.ok(lenses.length > 0, 'there is no line above the article');
		for (const name of [
			'nextClaim',
			'previousClaim',
			'nextWarning',
			'previousWarning',
			'revealEntity',
			'editClaim',
			'rate',
		]) {
			const command = vscode.commands.executeCommand(`corroborate.${name}`);
			await leaving(command);
		}
		await vscode.commands.executeCommand('corroborate.entities.focus');
		await folder.select(path);
	}

	/** The host is free again: it answers about another article at once. */
	async function answersFast(): Promise<void> {
		const start = Date.now();
		await shownCard('other.txt', 'Bakhmut');
		const took = Date.now() - start;
		assert.ok(took < 3000, `another article's card took ${took} ms`);
	}

	async function shownCard(path: string, at: string): Promise<void> {
		const document = await vscode.workspace.openTextDocument(folder.uriOf(path));
		const place = document.positionAt(document.getText().indexOf(at) + 1);
		const ask = () =>
			vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place);
		const isCard = (hovers: readonly vscode.Hover[]) =>
			hovers.some(({ contents }) =>
				contents.some((one) => (one as vscode.MarkdownString).value?.includes('Open in the sidecar')),
			);
		assert.ok(isCard(await until(ask, isCard)), `${path} shows no card at ${at}`);
	}

	async function bytes(path: string): Promise<string> {
		return Buffer.from(await vscode.workspace.fs.readFile(folder.uriOf(path))).toString('latin1');
	}

	const write = (path: string, content: string | Uint8Array) =>
		typeof content === 'string'
			? folder.write(path, content)
			: vscode.workspace.fs.writeFile(folder.uriOf(path), content);
});

/** Presses Escape in whatever list is open until the command is done. */
async function leaving(command: Thenable<unknown>): Promise<void> {
	let done = false;
	const end = command.then(() => (done = true));
	while (!done) {
		await new Promise((resolve) => setTimeout(resolve, 50));
		if (!done) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
	}
	await end;
}
