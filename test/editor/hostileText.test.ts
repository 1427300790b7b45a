import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { asYaml, hostileFile, hostileTexts } from './hostileFiles';
import { setAnnotator, until } from './inEditor';
import { recorded, type Recorded } from './recorded';
import { workspace, type Workspace } from './workspaceFiles';

/** What is wrong is wrong for all of one kind: the first ones say it. */
const mostFaults = 12;
const files = [
	'a.txt',
	'b.txt',
	'a.annotations.yaml',
	'b.annotations.yaml',
	'corroborate.yaml',
	'events/thing.yaml',
];
const longestLabel = 400;
const longestText = 4000;

describe('hostile text in every field', () => {
	let folder: Workspace;
	let extension: Recorded;

	before(async function () {
		this.timeout(120_000);
		folder = await workspace('hostile');
		for (const [name, text] of Object.entries(hostileTexts)) {
			const words = text.replaceAll('\0', '').replace(/[\ud800-\udfff](?![\udc00-\udfff])/g, '');
			const broken = {
				corroborate: 1,
				[text]: text,
				entities: { [text]: { name: text }, other: { name: text, kind: text } },
				claims: {
					thing: {
						bcdfghc: {
							quote: 'The mayor said so',
							is: { topic: text, act: 'reports', status: 'draft', credibility: 3 },
							said: { mode: 'author', source: text },
							conflict: { 'is.credibility': { base: text, ours: 3, theirs: text } },
						},
						bcdfghd: {
							quote: 'nobody knows where these words are',
							is: { topic: 'other', act: 'reports', status: 'draft' },
							said: { mode: 'indirect', source: 'nobody', cue: text },
							note: text,
						},
					},
				},
			};
			await folder.write(`${name}/corroborate.yaml`, hostileFile('project', text));
			await folder.write(`${name}/events/thing.yaml`, hostileFile('event', text));
			await folder.write(`${name}/a.txt`, `Troops left. ${words} They fell back.\n`);
			await folder.write(`${name}/a.annotations.yaml`, hostileFile('sidecar', text));
			await folder.write(`${name}/b.txt`, 'The mayor said so. It was reportedly hit.\n');
			await folder.write(`${name}/b.annotations.yaml`, asYaml(broken));
		}
		await setAnnotator('thing');
		extension = recorded();
	});
	after(async () => {
		extension.dispose();
		await setAnnotator(undefined);
		await folder.remove();
	});

	for (const name of Object.keys(hostileTexts))
		it(`${name} is shown harmlessly in its files`, async function () {
			this.timeout(120_000);
			const { look, conclude } = looking();
			for (const file of files) await lookAtFile(`${name}/${file}`, look);
			conclude(['hover', 'diagnostic', 'code lens', 'completion label', 'symbol', 'status bar text']);
		});

	for (const name of ['command links', 'icons', 'turned writing', 'very long'])
		it(`${name} is shown harmlessly by commands`, async function () {
			this.timeout(240_000);
			const { look, conclude } = looking();
			const asked = new Set<string>();
			for (const id of ownCommands()) {
				const run = extension.commands.get(id)!;
				for (const line of [undefined, 0, 1, 2, 3]) {
					const editor = await vscode.window.showTextDocument(folder.uriOf(`${name}/a.txt`));
					const caret = editor.document.positionAt('Troops left. '.length + 1);
					editor.selection = new vscode.Selection(caret, caret);
					extension.choose(line);
					await run();
					const shown = extension.shown();
					for (const { surface, text } of shown) look(surface, text);
					if (!shown.some(({ surface }) => surface === 'quick pick label')) break;
					asked.add(id);
				}
			}
			conclude([
				'quick pick label',
				'quick pick title',
				'quick pick description',
				'box title',
				'status bar text',
			]);
			for (const id of ['editClaim', 'rate', 'delete'])
				assert.ok(asked.has(`corroborate.${id}`), `${id} asked nothing`);
		});

	it('is shown harmlessly in trees and lists of symbols', async function () {
		this.timeout(120_000);
		const { look, conclude } = looking();
		for (const [, tree] of extension.trees) await lookAtTree(tree, undefined, look);
		const query = ['registerWorkspaceSymbolProvider', 'provideWorkspaceSymbols', '', token()] as const;
		for (const symbols of await ask<vscode.SymbolInformation[]>(...query))
			for (const { name, containerName } of symbols) {
				look('symbol', name);
				look('symbol container', containerName);
			}
		conclude(['tree label', 'tree description', 'tree spoken', 'tree tooltip', 'symbol']);
	});

	/** Looks at what is shown; fails where something is live, or where nothing was seen of a surface. */
	function looking(): { readonly look: Look; conclude(surfaces: readonly string[]): void } {
		const faults = new Set<string>();
		const seen = new Set<string>();
		const look: Look = (surface, text) => {
			if (text === undefined) return;
			seen.add(surface);
			const fault = typeof text === 'string' ? faultOf(surface, text) : faultInMarkdown(surface, text);
			if (fault) faults.add(fault);
		};
		return {
			look,
			conclude(surfaces) {
				for (const { surface, text } of extension.shown()) look(surface, text);
				assert.deepEqual([...faults].slice(0, mostFaults), []);
				for (const surface of surfaces) assert.ok(seen.has(surface), `nothing was seen of ${surface}`);
			},
		};
	}

	type Look = (surface: string, text: string | vscode.MarkdownString | undefined) => void;

	/** Asks everybody about every place of a file. */
	async function lookAtFile(path: string, look: Look): Promise<void> {
		const uri = folder.uriOf(path);
		const editor = await vscode.window.showTextDocument(uri);
		const { document } = editor;
		const key = uri.toString();
		await until(() => extension.diagnostics.has(key), Boolean);
		for (const { message, relatedInformation = [] } of extension.diagnostics.get(key) ?? []) {
			look('diagnostic', message);
			for (const related of relatedInformation) look('diagnostic related', related.message);
		}
		// An article is known some time after it was opened.
		if (path.endsWith('.txt'))
			await until(
				() => ask<vscode.CodeLens[]>('registerCodeLensProvider', 'provideCodeLenses', document),
				(lenses) => lenses.flat().length > 0,
			);
		for (const position of places(document)) {
			for (const hover of await ask<vscode.Hover>(
				'registerHoverProvider',
				'provideHover',
				document,
				position,
			))
				for (const content of hover.contents) look('hover', content as vscode.MarkdownString);
			type Items = vscode.CompletionList | vscode.CompletionItem[];
			if (!path.endsWith('.yaml')) continue;
			for (const list of await ask<Items>(
				'registerCompletionItemProvider',
				'provideCompletionItems',
				document,
				position,
				token(),
				{},
			))
				for (const item of Array.isArray(list) ? list : list.items) await lookAtCompletion(item, look);
		}
		for (const lenses of await ask<vscode.CodeLens[]>(
			'registerCodeLensProvider',
			'provideCodeLenses',
			document,
		))
			for (const { command } of lenses) {
				look('code lens', command?.title);
				look('code lens tooltip', command?.tooltip);
			}
		type Symbols = vscode.DocumentSymbol[];
		for (const symbols of await ask<Symbols>(
			'registerDocumentSymbolProvider',
			'provideDocumentSymbols',
			document,
			token(),
		))
			for (const symbol of symbols) lookAtSymbol(symbol, look);
		const all = new vscode.Range(0, 0, document.lineCount, 0);
		const diagnostics = [...(extension.diagnostics.get(key) ?? [])];
		for (const actions of await ask<vscode.CodeAction[]>(
			'registerCodeActionsProvider',
			'provideCodeActions',
			document,
			all,
			{ diagnostics, only: undefined, triggerKind: 1 },
			token(),
		))
			for (const { title } of actions) look('code action', title);
	}

	async function ask<T>(
		registered: string,
		method: string,
		...args: readonly unknown[]
	): Promise<readonly T[]> {
		const found: T[] = [];
		for (const { name, provider } of extension.providers) {
			if (name !== registered) continue;
			const all = args.length === 2 ? [...args, token()] : args;
			const answer = await (provider as Record<string, (...args: readonly unknown[]) => unknown>)[method]?.(
				...all,
			);
			if (answer) found.push(answer as T);
		}
		return found;
	}

	async function lookAtCompletion(item: vscode.CompletionItem, look: Look): Promise<void> {
		for (const { name, provider } of extension.providers)
			if (name === 'registerCompletionItemProvider')
				await (provider as vscode.CompletionItemProvider).resolveCompletionItem?.(item, token());
		const { label } = item;
		look('completion label', typeof label === 'string' ? label : label.label);
		if (typeof label === 'object') look('completion description', label.description);
		look('completion detail', item.detail);
		look('completion documentation', item.documentation);
	}

	function lookAtSymbol({ name, detail, children }: vscode.DocumentSymbol, look: Look): void {
		look('symbol', name);
		look('symbol detail', detail);
		for (const child of children) lookAtSymbol(child, look);
	}

	async function lookAtTree(
		tree: vscode.TreeDataProvider<unknown>,
		node: unknown,
		look: Look,
	): Promise<void> {
		for (const child of (await tree.getChildren(node)) ?? []) {
			const item = await tree.getTreeItem(child);
			const { label, description, accessibilityInformation } = item;
			look('tree label', typeof label === 'object' ? label.label : label);
			look('tree description', typeof description === 'string' ? description : undefined);
			look('tree spoken', accessibilityInformation?.label);
			look('tree command', item.command?.title);
			const { tooltip } = (await tree.resolveTreeItem?.(item, child, token())) ?? item;
			look('tree tooltip', tooltip);
			await lookAtTree(tree, child, look);
		}
	}
});

/** The commands that people can run; others are run by what is shown, with what it is about. */
function ownCommands(): readonly string[] {
	const { packageJSON } = vscode.extensions.getExtension('corroborate.corroborate')!;
	const { contributes } = packageJSON as { contributes: { commands: readonly { command: string }[] } };
	return contributes.commands.map(({ command }) => command);
}

/** Every place where a word begins, of the lines that anybody may type. */
function places(document: vscode.TextDocument): readonly vscode.Position[] {
	const found: vscode.Position[] = [];
	for (let line = 0; line < document.lineCount; line++) {
		const words = [
			...document
				.lineAt(line)
				.text.slice(0, 2000)
				.matchAll(/[\w-]+/g),
		];
		const step = Math.ceil(words.length / 8);
		for (const [index, { index: at }] of words.entries())
			if (index % step === 0) found.push(new vscode.Position(line, at + 1));
	}
	return found;
}

const token = (): vscode.CancellationToken => new vscode.CancellationTokenSource().token;

const isLong = (surface: string): boolean =>
	/diagnostic|tooltip|documentation|message|spoken|prompt/.test(surface);

/** What is live or unbounded in a text, in words. */
function faultOf(surface: string, text: string): string | undefined {
	const say = (what: string): string => `${surface}: ${what}: ${JSON.stringify(text.slice(0, 160))}`;
	if (/\$\((?:squirrel|sync|rocket|x)/.test(text)) return say('an icon');
	if (/[\0-\x08\v-\x1f\x7f-\x9f]/.test(text)) return say('a control character');
	if (!isLong(surface) && /[\n\t\u2028\u2029]/.test(text)) return say('a line end');
	if (turns(text)) return say('turned writing');
	const longest = isLong(surface) ? longestText : longestLabel;
	return text.length > longest ? say(`${text.length} characters`) : undefined;
}

function faultInMarkdown(
	surface: string,
	{ value, isTrusted, supportHtml }: vscode.MarkdownString,
): string | undefined {
	const say = (what: string): string => `${surface}: ${what}: ${JSON.stringify(value.slice(0, 300))}`;
	if (supportHtml) return say('HTML is on');
	const enabled = typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
	if (isTrusted === true || !enabled.every((id) => id.startsWith('corroborate.'))) return say('trusted');
	const bare = value.replace(
		/\[[^\]]*\]\(command:(corroborate\.\w+)(?:\?[\w%.~!*'-]*)?\)/g,
		(link, id: string) => (enabled.includes(id) ? link.slice(1, link.indexOf(']')) : link),
	);
	if (/command:|\]\(|!\[|<|https?:|www\.|mailto:|file:/.test(bare)) return say('live');
	const shown = bare.replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
	// An entity is text when icons are looked for.
	const plain = shown.replaceAll('$(', '$ (');
	return bare.includes('$(') ? say('an icon') : faultOf(`${surface} tooltip`, plain);
}

/** Whether a mark of the direction of writing works on what stands behind a text. */
function turns(text: string): boolean {
	if (/[\u202a-\u202e]/.test(text)) return true;
	let depth = 0;
	for (const mark of text.match(/[\u2066-\u2069]/g) ?? []) {
		depth += mark === '\u2069' ? -1 : 1;
		if (depth < 0) return true;
	}
	return depth > 0;
}
