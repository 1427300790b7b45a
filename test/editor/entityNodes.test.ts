import assert from 'node:assert/strict';
import { Corpus } from '../../src/core';
import { EntityNodes, type EntitySource, type TreeNode } from '../../src/editor/entities/entityNodes';

const person = '{ name: Anna, kind: person, mentions: { Anna: all } }';
const place = '{ name: Bakhmut, kind: place, mentions: { Bakhmut: all } }';

const small = { 'a.txt': ['Bakhmut.', entities({ bakhmut: place })] } as const;

describe('the nodes of the entity tree', () => {
	it('go from kind to entity to article to mention, kinds in the order of the vocabulary', () => {
		const nodes = new EntityNodes();
		const source = project('one', {
			'a.txt': ['Anna Hanna met Bakhmut.\nBakhmut stood.', entities({ bakhmut: place, anna: person })],
			'b.txt': ['Nothing but Bakhmut.', entities({ bakhmut: place })],
		});
		assert.deepEqual(nodes.update([source]), [undefined]);
		assert.deepEqual(drawn(nodes), [
			'kind person (1)',
			'  Anna',
			'    a.txt',
			'      1 [Anna] Hanna met Bakhmut.',
			'kind place (1)',
			'  Bakhmut',
			'    a.txt',
			'      1 …Hanna met [Bakhmut].',
			'      2 [Bakhmut] stood.',
			'    b.txt',
			'      1 Nothing but [Bakhmut].',
		]);
	});

	it('show the title of an article where it has one', () => {
		const nodes = new EntityNodes();
		const sidecar = entities({ bakhmut: place }).replace('entities:', 'article: { title: A day }\nentities:');
		nodes.update([project('one', { 'deep/a.txt': ['Bakhmut.', sidecar] })]);
		assert.equal(drawn(nodes)[2], '    A day');
	});

	it('are all known to their children', () => {
		const nodes = new EntityNodes();
		nodes.update([project('one', small), project('two', small)]);
		for (const [node, parent] of all(nodes)) assert.equal(node.parent, parent);
	});

	it('have ids of their own, also over several projects', () => {
		const nodes = new EntityNodes();
		nodes.update([project('one', small), project('two', small)]);
		const ids = all(nodes).map(([{ id }]) => id);
		assert.equal(new Set(ids).size, ids.length);
	});

	it('get a root for each project as soon as there are several with entities', () => {
		const nodes = new EntityNodes();
		const [one, two, bare] = [project('one', small), project('two', small), project('bare', {})];
		nodes.update([one, bare]);
		assert.equal(nodes.children()[0]!.type, 'kind');
		assert.deepEqual(nodes.update([one, bare, two]), [undefined]);
		assert.deepEqual(
			nodes.children().map((node) => node.type === 'project' && node.source.label),
			['one', 'two'],
		);
		assert.deepEqual(nodes.update([two]), [undefined]);
		assert.equal(nodes.children()[0]!.type, 'kind');
	});

	it('are found by project and slug', () => {
		const nodes = new EntityNodes();
		nodes.update([project('one', small), project('two', small)]);
		const node = nodes.entity('two', 'bakhmut');
		assert.equal(node?.source.key, 'two');
		assert.ok(node && nodes.children(node.parent).includes(node));
		assert.equal(nodes.entity('two', 'nobody'), undefined);
	});

	describe('after a change', () => {
		const text = 'Anna saw Bakhmut.\nBakhmut stood.';
		const sidecar = entities({ anna: person, bakhmut: place });

		function grown() {
			const nodes = new EntityNodes();
			const source = project('one', {
				'a.txt': [text, sidecar],
				'b.txt': ['Bakhmut.', entities({ bakhmut: place })],
			});
			nodes.update([source]);
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
			const changed = nodes.update([source]).map((node) => node?.id);
			assert.deepEqual(
				changed,
				before.filter(({ type, id }) => type === 'article' && id.endsWith('a.txt')).map(({ id }) => id),
			);
			const stood = all(nodes)
				.map(([node]) => node)
				.find((node) => node.type === 'mention' && node.excerpt.text === 'Bakhmut stood.');
			assert.ok(stood?.type === 'mention' && before.includes(stood));
			assert.equal(source.corpus.document('a.txt')!.text.slice(stood.span.start, stood.span.end), 'Bakhmut');
		});

		it('are drawn one by one: only the entity that is mentioned once more', () => {
			const { nodes, source } = grown();
			source.corpus.put({ path: 'b.txt', text: 'Bakhmut, Bakhmut.', sidecar: entities({ bakhmut: place }) });
			assert.deepEqual(nodes.update([source]), [nodes.entity('one', 'bakhmut')]);
		});

		it('are drawn with their kind where an entity comes or goes', () => {
			const { nodes, source } = grown();
			const bakhmut = nodes.entity('one', 'bakhmut')!;
			const more = entities({ bakhmut: place, kyiv: place.replaceAll('Bakhmut', 'Kyiv') });
			source.corpus.put({ path: 'b.txt', text: 'Bakhmut. Kyiv.', sidecar: more });
			assert.deepEqual(nodes.update([source]), [bakhmut.parent]);
			assert.equal(nodes.entity('one', 'bakhmut'), bakhmut);
			source.corpus.remove('b.txt');
			assert.deepEqual(nodes.update([source]), [bakhmut.parent]);
		});

		it('are drawn as a whole where a kind comes or goes', () => {
			const { nodes, source } = grown();
			source.corpus.put({ path: 'a.txt', text, sidecar: entities({ bakhmut: place }) });
			assert.deepEqual(nodes.update([source]), [undefined]);
			assert.equal(nodes.children().length, 1);
		});

		it('vanish with their project', () => {
			const { nodes } = grown();
			assert.deepEqual(nodes.update([]), [undefined]);
			assert.deepEqual(nodes.children(), []);
			assert.deepEqual(nodes.update([]), []);
		});
	});

	it('cost next to nothing to keep, ten thousand of them', () => {
		const names = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
		const yaml = entities(Object.fromEntries(names.map((name) => [name, `{ name: ${name}, kind: place }`])));
		const sidecar = entities({ bakhmut: place.replace('kind: place', 'kind: person') });
		const source = project('large', {
			'a.txt': ['Bakhmut.', sidecar],
			'b.txt': ['Much.', yaml],
		});
		const nodes = new EntityNodes();
		nodes.update([source]);
		const bakhmut = nodes.entity('large', 'bakhmut');
		assert.equal(nodes.children(nodes.children()[1]).length, 10_000);
		const times = [2, 3, 4, 5, 6].map((times) => {
			const text = 'Bakhmut. '.repeat(times);
			source.corpus.put({ path: 'a.txt', text, sidecar });
			source.corpus.entities();
			const start = performance.now();
			assert.deepEqual(nodes.update([source]), [bakhmut]);
			return performance.now() - start;
		});
		assert.ok(Math.min(...times) < 50, String(times));
	});
});

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
	const lineOf = (path: string, offset: number) =>
		corpus.document(path)!.text.slice(0, offset).split('\n').length - 1;
	return { key, label: key, corpus, lineOf };
}

/** Every node with the one it was got from. */
function all(nodes: EntityNodes, parent?: TreeNode): (readonly [TreeNode, TreeNode | undefined])[] {
	return nodes.children(parent).flatMap((node) => [[node, parent] as const, ...all(nodes, node)]);
}

function drawn(nodes: EntityNodes, parent?: TreeNode, indent = ''): string[] {
	return nodes
		.children(parent)
		.flatMap((node) => [indent + line(node), ...drawn(nodes, node, `${indent}  `)]);
}

function line(node: TreeNode): string {
	switch (node.type) {
		case 'project':
			return `project ${node.source.label}`;
		case 'kind':
			return `kind ${node.kind} (${node.entities.length})`;
		case 'entity':
			return node.entity.name;
		case 'article':
			return node.title;
		case 'mention': {
			const { text, highlight } = node.excerpt;
			const [start, end] = highlight;
			return `${node.line + 1} ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
		}
	}
}
