import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { shownManifest } from './manifest';

const { contributes } = shownManifest();
const commands = new Set(contributes.commands.map(({ command }) => command));
/** Of VS Code itself and of its git extension. */
const others =
	/^(?:vscode\.openFolder|workbench\.|git\.|corroborate\.(?:entities|claims|sources|events)\.focus$)/;

describe('the walkthrough', () => {
	const [walkthrough, ...more] = contributes.walkthroughs;

	it('is one, of five steps, each of which ticks itself off by what somebody does', () => {
		assert.equal(more.length, 0);
		assert.equal(walkthrough?.steps.length, 5);
		for (const { id, completionEvents } of walkthrough!.steps) {
			assert.ok(completionEvents.length > 0, id);
			for (const event of completionEvents) assert.match(event, /^on(?:Context|Command):[\w.]+$/);
		}
	});

	it('has a picture for each step, which says in words what it shows', () => {
		for (const { id, media } of walkthrough!.steps) {
			assert.ok(existsSync(media.svg), media.svg);
			assert.ok(media.altText.length > 10, id);
		}
	});
});

describe('links in the texts of the manifest', () => {
	it('run commands that there are', () => {
		const links = JSON.stringify(contributes).matchAll(/\]\(command:([\w.]+)/g);
		const unknown = Array.from(links, ([, command]) => command!).filter(
			(command) => !commands.has(command) && !others.test(command),
		);
		assert.deepEqual(unknown, []);
	});
});

describe('every view', () => {
	/** One that a command brings up has something in it. */
	const views = Object.values(contributes.views)
		.flat()
		.filter(({ when }) => when === undefined);
	const situations = [
		['no folder', 'workspaceFolderCount == 0 && !corroborate.hasProject'],
		['no project', 'workspaceFolderCount > 0 && !corroborate.hasProject'],
		['nothing in it yet', 'corroborate.hasProject'],
		['no project file', 'corroborate.hasProject && workspaceFolderCount > 0 && !corroborate.initialised'],
	] as const;

	for (const [name, when] of situations)
		it(`says what to do where there is ${name}`, () => {
			const silent = views.filter(
				({ id }) =>
					!contributes.viewsWelcome.some((welcome) => welcome.view === id && welcome.when.startsWith(when)),
			);
			assert.deepEqual(silent, []);
		});
});
