import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { textId } from '../../src/core';
import { TextCache } from '../../src/editor/oldTexts/oldTextsCache';
import { workspace, type Workspace } from './workspaceFiles';

describe('the cache of texts', () => {
	let folder: Workspace;
	let at: vscode.Uri;

	beforeEach(async () => {
		folder = await workspace('cache');
		at = folder.uriOf('texts');
	});
	afterEach(() => folder.remove());

	it('keeps texts by their ids from one start to the next', async () => {
		await new TextCache(at).put('Київ 🔥\r\n');
		assert.equal(await new TextCache(at).get(textId('Київ 🔥\n')), 'Київ 🔥\r\n');
	});

	it('gives up what was not used for longest when there is no room', async () => {
		const cache = new TextCache(at, 25);
		await cache.put('first text');
		await later(cache, 'second one');
		await tick();
		assert.ok(await cache.get(textId('first text')));
		await later(cache, 'third text');
		assert.deepEqual(await kept(cache), ['first text', 'third text']);
		await cache.put('a text that is longer than there is room for');
		assert.deepEqual(await kept(cache), ['first text', 'third text']);
	});

	it('gives nothing that is not the text named', async () => {
		const cache = new TextCache(at);
		await cache.put('the text');
		const name = textId('the text').slice('sha1:'.length);
		await folder.write(`texts/${name}`, 'another text');
		assert.equal(await cache.get(textId('the text')), undefined);
		assert.deepEqual(await vscode.workspace.fs.readDirectory(at), []);
		for (const id of ['sha1:../../a', name, '--output=x', '']) assert.equal(await cache.get(id), undefined);
	});

	it('does without a place to keep them, and goes on when another window took a text away', async () => {
		const nowhere = new TextCache(undefined);
		await nowhere.put('the text');
		assert.equal(await nowhere.get(textId('the text')), undefined);
		const cache = new TextCache(at);
		await cache.put('the text');
		await vscode.workspace.fs.delete(at, { recursive: true });
		assert.equal(await cache.get(textId('the text')), undefined);
		await cache.put('the text');
		assert.equal(await cache.get(textId('the text')), 'the text');
	});

	/** Puts a text, later by the clock than what was put before. */
	async function later(cache: TextCache, text: string): Promise<void> {
		await tick();
		await cache.put(text);
	}

	/** Until the clock shows another millisecond: the order of use is told by it. */
	async function tick(): Promise<void> {
		const before = Date.now();
		while (Date.now() === before) await Promise.resolve();
	}

	async function kept(cache: TextCache): Promise<string[]> {
		const found: string[] = [];
		for (const text of ['first text', 'second one', 'third text'])
			if ((await cache.get(textId(text))) !== undefined) found.push(text);
		return found;
	}
});
