import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Corpus } from '../../src/core';
import type { EntityView } from '../../src/editor/entities/entityBranches';
import type { EntitySource } from '../../src/editor/entities/entitySource';
import { askFilter, askOrder, askText, filterWords, orderWords } from '../../src/editor/entities/entityView';
import { answering, enter, type Answer } from './answering';

const all: EntityView = { filter: {}, order: 'name' };

describe('the filter and the order of the tree of entities', () => {
	const corpus = new Corpus({ project: 'corroborate: 1\nsides: { ukraine: { name: Ukraine } }\n' });
	corpus.put({
		path: 'a.txt',
		text: 'Nothing.',
		sidecar: `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place, side: ukraine }
  anna: { name: Anna, kind: person }
`,
	});
	const sources: readonly EntitySource[] = [
		{
			key: 'one',
			label: 'one',
			corpus,
			findingsOf: () => ({ errors: 0, warnings: 0 }),
			locationOf: () => new vscode.Location(vscode.Uri.file('/a.txt'), new vscode.Position(0, 0)),
		},
	];

	/** What comes of it, and what was asked. */
	async function asking(answer: Answer, ask: () => Promise<EntityView | undefined>) {
		let view: EntityView | undefined;
		const [asked] = await answering([answer], async () => void (view = await ask()));
		return { view, asked };
	}

	it('offers the kinds and sides that there are', async () => {
		const { view, asked } = await asking(/^Places$/, () => askFilter(all, sources));
		assert.deepEqual(asked, ['People', 'Places', 'Ukraine', 'on no side']);
		assert.deepEqual(view, { filter: { kind: 'place' }, order: 'name' });
	});

	it('adds up, and gives up what is chosen again', async () => {
		const places: EntityView = { filter: { kind: 'place' }, order: 'mentions' };
		const { view } = await asking(/^Ukraine$/, () => askFilter(places, sources));
		assert.deepEqual(view, { filter: { kind: 'place', side: 'ukraine' }, order: 'mentions' });
		const again = await asking(/^Places$/, () => askFilter(view!, sources));
		assert.deepEqual(again.view, { filter: { side: 'ukraine' }, order: 'mentions' });
		const none = await asking(/^on no side$/, () => askFilter(again.view!, sources));
		assert.deepEqual(none.view, { filter: { side: null }, order: 'mentions' });
	});

	it('takes words, and none for all', async () => {
		const { view } = await asking(
			() => ' bakh ',
			() => askText(all),
		);
		assert.deepEqual(view, { filter: { text: 'bakh' }, order: 'name' });
		const { view: cleared, asked } = await asking(
			() => '',
			() => askText(view!),
		);
		assert.deepEqual(asked, ['bakh']);
		assert.deepEqual(cleared, all);
	});

	it('keeps the order that has the focus at first', async () => {
		const byWarnings: EntityView = { filter: {}, order: 'warnings' };
		assert.deepEqual((await asking(enter, () => askOrder(byWarnings))).view, byWarnings);
		assert.deepEqual((await asking(/mentions/, () => askOrder(all))).view, { filter: {}, order: 'mentions' });
	});

	it('changes nothing where the question is left', async () => {
		for (const ask of [askText, askOrder, (view: EntityView) => askFilter(view, sources)])
			assert.equal((await asking(undefined, () => ask(all))).view, undefined);
	});

	it('is said in words', () => {
		const view: EntityView = { filter: { kind: 'place', side: 'ukraine', text: 'bakh' }, order: 'warnings' };
		assert.equal(filterWords(view, sources), 'Places · Ukraine · “bakh”');
		assert.equal(orderWords(view), 'by warnings');
		assert.equal(filterWords(all, sources) + orderWords(all), '');
	});
});
