import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './inEditor';
import { projectOf, type Workspace } from './workspaceFiles';

const text = 'Russian forces took Bila on Monday. Ukraine lost 40 men there.\n';
const claim = (id: string, quote: string, topic: string) =>
	`    ${id}:\n      quote: ${quote}\n      is: { topic: ${topic}, act: reports, status: ready }\n` +
	`      said: { mode: author, source: "@article" }\n`;
const sidecar = (pass = '') => `corroborate: 1
claims:
  anna:
${claim('k3f9wq2', 'Russian forces took Bila on Monday', 'territory')}${claim('k3f9wq3', 'Ukraine lost 40 men there', 'casualties')}  ben:
${pass}${claim('p3f9wq2', 'Russian forces took Bila on Monday', 'armed-clash')}${claim('p3f9wq3', 'Ukraine lost 40 men there', 'casualties')}`;

describe('Show Agreement', () => {
	let folder: Workspace;
	before(() => vscode.extensions.getExtension('corroborate.corroborate')!.activate());
	afterEach(() => folder.remove());

	async function agreement(): Promise<vscode.TextDocument> {
		await vscode.window.showTextDocument(folder.uriOf('a.txt'));
		await vscode.commands.executeCommand('corroborate.showAgreement');
		return vscode.window.activeTextEditor!.document;
	}

	it('tells coefficients, spans and confusions on a page that goes to the words', async () => {
		folder = await projectOf('agreement', text, sidecar());
		const document = await agreement();
		assert.equal(document.languageId, 'corroborate-agreement');
		assert.match(document.getText(), /^1 article by anna and ben: 2 passages that two or more tagged$/m);
		assert.match(document.getText(), /^topic +2 +alpha +0\.400$/m);
		assert.match(document.getText(), /^anna said territory where ben said armed-clash \(topic\): once$/m);
		// What takes time comes after.
		await until(
			() => document.getText(),
			(shown) => /^ +gamma +0\.\d+/m.test(shown),
		);
		const row = document
			.getText()
			.split('\n')
			.findIndex((line) => line.includes('“Russian forces took Bila on Monday”'));
		const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			new vscode.Position(row, 0),
		);
		const article = await vscode.workspace.openTextDocument(link!.targetUri);
		assert.equal(article.getText(link!.targetRange), 'Russian forces took Bila on Monday');
	});

	it('tells nothing of an unfinished pass', async () => {
		folder = await projectOf('agreement', text, sidecar('    pass: { state: open }\n'));
		const document = await agreement();
		assert.match(document.getText(), /^There is nothing to compare yet/);
		assert.doesNotMatch(document.getText(), /armed-clash/);
	});
});
