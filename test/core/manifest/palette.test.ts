import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownManifest } from './manifest';
import { holds, type ContextKeys } from './when';

const { contributes } = shownManifest();
const clauses = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));
/** Beside ours VS Code puts one command for each view there, “Focus on … View”. */
const views = Object.values(contributes.views).flat();

const yesOrNo = [true, false];
/** What varies of itself; a command that looks at another key needs a line for it here. */
const varying = {
	hasFolder: yesOrNo,
	initialised: yesOrNo,
	hasProject: yesOrNo,
	shown: ['article', 'sidecar', 'other'],
	inProject: yesOrNo,
	pass: ['none', 'open', 'finished'],
	trouble: [false, 'merge', 'lost', 'stale'],
	atClaim: yesOrNo,
	atEntity: yesOrNo,
	suggestions: yesOrNo,
	atSuggestion: yesOrNo,
	annotating: yesOrNo,
	editorHasSelection: yesOrNo,
	activeEditorIsDirty: yesOrNo,
	compare: ['no', 'comparable', 'comparing'],
};
type State = Readonly<Record<keyof typeof varying, string | boolean>>;

/** What may be so at once: what is at a caret needs an article that it is in. */
function isPossible(state: State): boolean {
	const { hasProject, shown, inProject, trouble, atSuggestion, suggestions } = state;
	const needArticle = [
		inProject,
		state.atClaim,
		state.atEntity,
		suggestions,
		state.annotating,
		state.compare === 'comparable',
	];
	return (
		(shown === 'other' || Boolean(hasProject)) &&
		(shown === 'article' || !needArticle.includes(true)) &&
		(shown !== 'other' || !trouble) &&
		(Boolean(suggestions) || !atSuggestion)
	);
}

function keysOf(state: State): ContextKeys {
	const { hasFolder, shown, editorHasSelection, activeEditorIsDirty, ...others } = state;
	const ours = {
		...others,
		article: shown === 'article',
		sidecar: shown === 'sidecar',
		comparable: state.compare === 'comparable',
		comparing: state.compare === 'comparing',
		atAnnotation: Boolean(state.atClaim || state.atEntity),
	};
	return {
		...Object.fromEntries(Object.entries(ours).map(([name, value]) => [`corroborate.${name}`, value])),
		workspaceFolderCount: hasFolder ? 1 : 0,
		editorHasSelection,
		activeEditorIsDirty,
	};
}

function contexts(): readonly ContextKeys[] {
	let states: readonly Partial<State>[] = [{}];
	for (const [name, values] of Object.entries(varying))
		states = states.flatMap((state) => values.map((value) => ({ ...state, [name]: value })));
	return states
		.map((state) => state as State)
		.filter(isPossible)
		.map(keysOf);
}

/** Most commands are never offered there, and need not be asked about in every context. */
const offerable = contributes.commands
	.map(({ command }) => command)
	.filter((command) => clauses.get(command) !== 'false');

function offered(keys: ContextKeys): readonly string[] {
	const shown = views.filter(({ when }) => holds(when ?? 'true', keys));
	return [
		...offerable.filter((id) => holds(clauses.get(id) ?? 'true', keys)),
		...shown.map(({ id }) => `${id}.focus`),
	];
}

describe('the command palette', () => {
	it('says of every command when it can do something', () => {
		const missing = contributes.commands.filter(({ command }) => !clauses.has(command));
		assert.deepEqual(missing, []);
	});

	it('offers at most 12 commands in any context, with those that VS Code adds for our views', () => {
		let most: readonly string[] = [];
		for (const keys of contexts()) {
			const now = offered(keys);
			if (now.length > most.length) most = now;
		}
		assert.ok(most.length <= 12, `${most.length}: ${most.join(', ')}`);
	});

	it('offers Hand In until all is sent, and to take a pass back only where its status is clicked', () => {
		for (const pass of ['open', 'finished']) {
			const now = offered({
				...contexts()[0],
				'corroborate.inProject': true,
				'corroborate.pass': pass,
				'corroborate.atAnnotation': false,
				editorHasSelection: false,
			});
			assert.ok(now.includes('corroborate.handIn') && !now.includes('corroborate.startPass'), now.join());
		}
	});

	it('has every command somewhere: there, in a menu, on a key, or in what the editor shows', () => {
		const elsewhere = new Set([
			...contributes.keybindings.map(({ command }) => command),
			...linkedCommands(),
			...commandsOfItems(),
			...Object.entries(contributes.menus).flatMap(([menu, items]) =>
				menu === 'commandPalette' ? [] : items.map(({ command }) => command),
			),
		]);
		const lost = contributes.commands.filter(
			({ command }) => clauses.get(command) === 'false' && !elsewhere.has(command),
		);
		assert.deepEqual(lost, []);
	});
});

/** What items of the editor run that are made by the code, such as those of the status bar. */
function commandsOfItems(): readonly string[] {
	const files = readdirSync('src/editor', { recursive: true, encoding: 'utf8' });
	const code = files
		.filter((file) => file.endsWith('.ts'))
		.map((file) => readFileSync(join('src/editor', file), 'utf8'));
	return Array.from(
		code.join('\n').matchAll(/command(?::| =) '(corroborate\.\w+)'/g),
		([, command]) => command!,
	);
}

/** What texts of the manifest link to. */
function linkedCommands(): readonly string[] {
	const links = JSON.stringify(contributes).matchAll(/\]\(command:([\w.]+)/g);
	return Array.from(links, ([, command]) => command!);
}

describe('the settings', () => {
	it('are at most 10', () => {
		assert.ok(Object.keys(contributes.configuration.properties).length <= 10);
	});
});

describe('reading a when clause', () => {
	const keys = { a: true, b: false, count: 2, word: 'lost' };

	it('joins by and before or', () => {
		assert.equal(holds('b && a || a', keys), true);
		assert.equal(holds('b && a || b', keys), false);
		assert.equal(holds('a && !b', keys), true);
	});

	it('compares with words and numbers', () => {
		assert.equal(holds(`word == 'lost' && word != stale`, keys), true);
		assert.equal(holds('count > 1 && count == 2', keys), true);
		assert.equal(holds('count == 0', keys), false);
	});

	it('refuses what it does not know', () => {
		assert.throws(() => holds('c', keys), /context key c/);
		assert.throws(() => holds('(a)', keys), /understand/);
	});
});
