import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { catalog } from '../../src/core';

describe('the page that explains a code', () => {
	before(() => vscode.extensions.getExtension('corroborate.corroborate')!.activate());

	const page = async (path: string) =>
		(await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'corroborate', path }))).getText();

	it('exists for every code', async () => {
		for (const [code, { title }] of catalog)
			assert.ok((await page(`/explain/${code}.md`)).startsWith(`# ${title}\n`), code);
	});

	it('says so where there is no such code', async () => {
		for (const path of ['/explain/nothing.here.md', '/explain/__proto__.md', '/explain/', '/source.none.md'])
			assert.equal(await page(path), 'There is no such check.\n');
	});
});
