import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Corpus, type Span } from '../../src/core';
import {
	entityRoots,
	MentionBranch,
	pathTo,
	type EntityView,
} from '../../src/editor/entities/entityBranches';
import type { EntitySource } from '../../src/editor/entities/entitySource';
import { Positions } from '../../src/editor/positions';
import { LiveTree, pageSize, type TreeNode } from '../../src/editor/trees/liveTree';

const person = '{ name: Anna, kind: person, mentions: { Anna: all } }';
const place = '{ name: Bakhmut, kind: place, mentions: { Bakhmut: all } }';

const small = { 'a.txt': ['Bakhmut.', entities({ bakhmut: place })] } as const;

describe('the entity tree', () => {
	it('go from kind to entity to article to mention, kinds in the order of the vocabulary', () => {
		const nodes = new Entities();
		const source = project('one', {
			'a.txt': ['Anna Hanna met Bakhmut.\nBakhmut stood.', entities({ bakhmut: place, anna: person })],
			'b.txt': ['Nothing but Bakhmut.', entities({ bakhmut: place })],
		});
		assert.deepEqual(nodes.update([source]), [undefined]);
		assert.deepEqual(drawn(nodes), [
			'People (1)',
			'  Anna',
			'    a.txt',
			'      1 [Anna] Hanna met Bakhmut.',
			'Places (1)',
			'  Bakhmut',
			'    a.txt',
			'      1 …Hanna met [Bakhmut].',
			'      2 [Bakhmut] stood.',
			'    b.txt',
			'      1 Nothing but [Bakhmut].',
		]);
	});

	it('show the title of an article where it has one', () => {
		const nodes = new Entities();
		const sidecar = entities({ bakhmut: place }).replace('entities:', 'article: { title: A day }\nentities:');
		nodes.update([project('one', { 'deep/a.txt': ['Bakhmut.', sidecar] })]);
		assert.equal(drawn(nodes)[2], '    A day');
	});

	it('knows the way up from every node', () => {
		const nodes = new Entities();
		nodes.update([project('one', small), project('two', small)]);
		for (const [node, parent] of all(nodes)) assert.equal(node.parent, parent);
	});

	it('has ids of its own for all nodes, also over several projects', () => {
		const nodes = new Entities();
		nodes.update([project('one', small), project('two', small)]);
		const ids = all(nodes).map(([node]) => idOf(node));
		assert.equal(new Set(ids).size, ids.length);
	});

	it('has a root for each project as soon as there are several with entities', () => {
		const nodes = new Entities();
		const [one, two, bare] = [project('one', small), project('two', small), project('bare', {})];
		nodes.update([one, bare]);
		assert.deepEqual(drawn(nodes).slice(0, 1), ['Places (1)']);
		assert.deepEqual(nodes.update([one, bare, two]), [undefined]);
		assert.deepEqual(
			drawn(nodes).filter((row) => !row.startsWith(' ')),
			['one', 'two'],
		);
		assert.deepEqual(nodes.update([two]), [undefined]);
		assert.deepEqual(drawn(nodes).slice(0, 1), ['Places (1)']);
	});

	it('finds an entity by project and slug', () => {
		const nodes = new Entities();
		const sources = [project('one', small), project('two', small)];
		nodes.update(sources);
		const node = nodes.entity(sources[1]!, 'bakhmut', true)!;
		assert.ok(nodes.tree.children(node.parent).includes(node));
		assert.equal(nodes.tree.find(['project two', 'kind two place', 'entity two place nobody']), undefined);
	});

	it('says what was noticed of an entity, by icon and in words', () => {
		const nodes = new Entities();
		const source = { ...project('one', small), findingsOf: () => ({ errors: 1, warnings: 2 }) };
		nodes.update([source]);
		const { icon, description, spoken } = nodes.entity(source, 'bakhmut')!.branch.row();
		assert.equal(icon, 'error');
		assert.equal(description, '1 · 1 error · 2 warnings');
		assert.equal(spoken, 'Bakhmut, place, 1 mention in 1 article, 1 error, 2 warnings');
	});

	it('draws an entity again when more is noticed of it', () => {
		const nodes = new Entities();
		let warnings = 0;
		const source = { ...project('one', small), findingsOf: () => ({ errors: 0, warnings }) };
		nodes.update([source]);
		drawn(nodes);
		warnings = 1;
		assert.deepEqual(nodes.update([source]).map(idOf), ['entity one place bakhmut']);
	});

	it('holds what a filter leaves; kinds are unfolded while a text is looked for', () => {
		const nodes = new Entities();
		const source = project('one', {
			'a.txt': ['Anna met Bakhmut.', entities({ bakhmut: place, anna: person })],
		});
		nodes.update([source], { filter: { text: 'BAKH' }, order: 'name' });
		assert.deepEqual(drawn(nodes).slice(0, 2), ['Places (1)', '  Bakhmut']);
		assert.equal(nodes.tree.children()[0]!.branch.isOpen, true);
		assert.deepEqual(nodes.update([source], { filter: { kind: 'person' }, order: 'name' }), [undefined]);
		assert.deepEqual(drawn(nodes).slice(0, 2), ['People (1)', '  Anna']);
		assert.equal(nodes.tree.children()[0]!.branch.isOpen, false);
		nodes.update([source], { filter: { text: 'nobody' }, order: 'name' });
		assert.deepEqual(drawn(nodes), []);
	});

	describe('after a change', () => {
		const text = 'Anna saw Bakhmut.\nBakhmut stood.';
		const sidecar = entities({ anna: person, bakhmut: place });

		function grown() {
			const nodes = new Entities();
			const source = project('one', {
				'a.txt': [text, sidecar],
				'b.txt': ['Bakhmut.', entities({ bakhmut: place })],
			});
			nodes.update([source]);
			drawn(nodes);
			return { nodes, source, before: all(nodes).map(([node]) => node) };
		}

		it('are the same, and none is drawn again, where nothing differs', () => {
			const { nodes, source, before } = grown();
			source.corpus.put({ path: 'a.txt', text: `${text} More.`, sidecar });
			source.corpus.put({ path: 'a.txt', text, sidecar });
			assert.deepEqual(nodes.update([source]), []);
			assert.deepEqual(
				all(nodes).map(([node]) => node),
				before,
			);
		});

		it('follow their words without being drawn where their lines read the same', () => {
			const { nodes, source, before } = grown();
			source.corpus.put({
				path: 'a.txt',
				text: `Afterwards and in the end, long after that, ${text}`,
				sidecar,
			});
			const changed = nodes.update([source]).map(idOf);
			assert.deepEqual(changed, ['entity one person anna a.txt 0', 'entity one place bakhmut a.txt 0']);
			const stood = all(nodes)
				.map(([node]) => node)
				.find(({ branch }) => branch.row().label === 'Bakhmut stood.');
			assert.ok(stood?.branch instanceof MentionBranch && before.includes(stood));
			const { start, end } = stood.branch.span;
			assert.equal(source.corpus.document('a.txt')!.text.slice(start, end), 'Bakhmut');
		});

		it('are drawn one by one: only the entity that is mentioned once more', () => {
			const { nodes, source } = grown();
			source.corpus.put({ path: 'b.txt', text: 'Bakhmut, Bakhmut.', sidecar: entities({ bakhmut: place }) });
			assert.deepEqual(nodes.update([source]), [nodes.entity(source, 'bakhmut')]);
		});

		it('are drawn with their kind where an entity comes or goes', () => {
			const { nodes, source } = grown();
			const bakhmut = nodes.entity(source, 'bakhmut')!;
			const more = entities({ bakhmut: place, kyiv: place.replaceAll('Bakhmut', 'Kyiv') });
			source.corpus.put({ path: 'b.txt', text: 'Bakhmut. Kyiv.', sidecar: more });
			assert.deepEqual(nodes.update([source]), [bakhmut.parent]);
			assert.equal(nodes.entity(source, 'bakhmut'), bakhmut);
			source.corpus.remove('b.txt');
			assert.deepEqual(nodes.update([source]), [bakhmut.parent]);
		});

		it('are drawn as a whole where a kind comes or goes', () => {
			const { nodes, source } = grown();
			source.corpus.put({ path: 'a.txt', text, sidecar: entities({ bakhmut: place }) });
			assert.deepEqual(nodes.update([source]), [undefined]);
			assert.equal(nodes.tree.children().length, 1);
		});

		it('vanish with their project', () => {
			const { nodes } = grown();
			assert.deepEqual(nodes.update([]), [undefined]);
			assert.deepEqual(nodes.tree.children(), []);
			assert.deepEqual(nodes.update([]), []);
		});
	});

	describe('with ten thousand entities', () => {
		const names = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
		const yaml = entities(Object.fromEntries(names.map((name) => [name, `{ name: ${name}, kind: place }`])));
		const sidecar = entities({ bakhmut: place });

		function large() {
			const source = project('large', { 'a.txt': ['Bakhmut.', sidecar], 'b.txt': ['Much.', yaml] });
			const nodes = new Entities();
			nodes.update([source]);
			return { source, nodes, places: nodes.tree.children()[0]! };
		}

		it('shows a page of them, and more when asked for', () => {
			const { nodes, places } = large();
			const last = () => nodes.tree.children(places).at(-1)!.branch.row().label;
			assert.equal(nodes.tree.children(places).length, pageSize + 1);
			assert.equal(last(), `${10_001 - pageSize} more`);
			const first = nodes.tree.showMore(places);
			assert.equal(first, nodes.tree.children(places)[pageSize]);
			assert.equal(nodes.tree.children(places).length, 2 * pageSize + 1);
			assert.equal(last(), `${10_001 - 2 * pageSize} more`);
		});

		it('goes on to an entity that is looked for, however far down', () => {
			const { source, nodes, places } = large();
			assert.equal(nodes.tree.children(places).length, pageSize + 1);
			const node = nodes.entity(source, 'n9999')!;
			assert.ok(nodes.tree.children(places).includes(node));
			assert.deepEqual(nodes.grown, [places]);
		});

		it('draws again after an edit only the one that changed, in no time', () => {
			const { source, nodes, places } = large();
			for (const node of [places, ...nodes.tree.children(places)]) nodes.tree.draw(node);
			const bakhmut = nodes.entity(source, 'bakhmut')!;
			const times = [2, 3, 4, 5, 6].map((times) => {
				source.corpus.put({ path: 'a.txt', text: 'Bakhmut. '.repeat(times), sidecar });
				source.corpus.entities();
				const start = performance.now();
				assert.deepEqual(nodes.update([source]), [bakhmut]);
				return performance.now() - start;
			});
			assert.ok(Math.min(...times) < 50, String(times));
		});
	});
});

/** The tree as the view keeps it, without the view. */
class Entities {
	readonly tree = new LiveTree((rest) => ({ label: `${rest} more` }));
	readonly grown: (TreeNode | undefined)[] = [];
	#view: EntityView = { filter: {}, order: 'name' };

	update(sources: readonly EntitySource[], view = this.#view) {
		this.#view = view;
		return this.tree.update(entityRoots(sources, view));
	}

	entity(source: EntitySource, slug: string, several = false): TreeNode | undefined {
		const path = pathTo(source, source.corpus.entity(slug)!, this.#view, several);
		return this.tree.find(path, (node) => this.grown.push(node));
	}
}

const idOf = (node: TreeNode | undefined): string | undefined => node?.branch.id;

function entities(all: Readonly<Record<string, string>>): string {
	const lines = Object.entries(all).map(([slug, entity]) => `  ${slug}: ${entity}\n`);
	return `corroborate: 1\nentities:\n${lines.join('')}`;
}

function project(
	key: string,
	files: Readonly<Record<string, readonly [text: string, sidecar: string]>>,
): EntitySource {
	const corpus = new Corpus();
	for (const [path, [text, sidecar]] of Object.entries(files)) corpus.put({ path, text, sidecar });
	const locationOf = (path: string, span: Span) =>
		new vscode.Location(vscode.Uri.file(`/${path}`), new Positions(corpus.document(path)!.text).range(span));
	return { key, label: key, corpus, findingsOf: () => ({ errors: 0, warnings: 0 }), locationOf };
}

/** Every node with the one it was got from. */
function all({ tree }: Entities, parent?: TreeNode): (readonly [TreeNode, TreeNode | undefined])[] {
	const below = (node: TreeNode | undefined): (readonly [TreeNode, TreeNode | undefined])[] =>
		tree.children(node).flatMap((child) => [[child, node] as const, ...below(child)]);
	return below(parent);
}

/** Draws the whole tree, a line a row. */
function drawn({ tree }: Entities): string[] {
	const below = (parent: TreeNode | undefined, indent: string): string[] =>
		tree.children(parent).flatMap((node) => {
			const { label, highlights, description = '', context } = tree.draw(node);
			const [[start, end] = [0, 0]] = highlights ?? [];
			const marked = end ? `${label.slice(0, start)}[${label.slice(start, end)}]${label.slice(end)}` : label;
			const line = description.startsWith('line ') ? `${description.slice(5)} ${marked}` : marked;
			return [indent + line + (context === 'kind' ? ` (${description})` : ''), ...below(node, `${indent}  `)];
		});
	return below(undefined, '');
}
