import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { namedAt, placeInFile, readSidecar, usesIn, vocabularyAt, type FileKind } from '../../../src/core';
import { shapeBelow, shapeOf, type Shape } from '../../../src/core/sidecar/shape';
import { schemas } from '../../../src/core/sidecar/applyChanges';
import { namePatterns } from '../../../src/core/sidecar/names';
import { openTree } from '../../../src/core/sidecar/open';
import type { YamlNode } from '../../../src/core/sidecar/tree';

const sample = readFileSync(new URL('sample.annotations.yaml', import.meta.url), 'utf8');

/** A text with `|` for the caret. */
function at(marked: string, file: FileKind = 'sidecar') {
	const offset = marked.lastIndexOf('|');
	const source = marked.slice(0, offset) + marked.slice(offset + 1);
	const place = placeInFile(source, offset, file);
	return place && { place, words: source.slice(place.span.start, place.span.end), source };
}

/** Path, whether it is a key, and the word. */
function seen(marked: string, file?: FileKind): string | undefined {
	const found = at(marked, file);
	return found && `${found.place.path.join('.')}${found.place.isKey ? ' key' : ''} ${found.words}`;
}

const claim = 'claims:\n  anna:\n    k3f9wq2:\n';

describe('the place of a caret in a file', () => {
	for (const [marked, expected] of [
		[
			`${claim}      said: { mode: author, source: sy|rskyi, cue: x }`,
			'claims.anna.k3f9wq2.said.source syrskyi',
		],
		[`${claim}      said: { mode: author, source: |\n      relations:\n`, 'claims.anna.k3f9wq2.said.source '],
		[`${claim}      said: { mode: author, source: |`, 'claims.anna.k3f9wq2.said.source '],
		[`${claim}      said:\n        source: "|`, 'claims.anna.k3f9wq2.said.source "'],
		[`${claim}      said:\n        source: "@ar|ticle"\n`, 'claims.anna.k3f9wq2.said.source "@article"'],
		[`${claim}      said: { source: @ar|`, 'claims.anna.k3f9wq2.said.source @ar'],
		[`${claim}      said: { via: [a, |`, 'claims.anna.k3f9wq2.said.via.* '],
		[
			`${claim}      said: {\n        mode: author,\n        source: sy|\n      }`,
			'claims.anna.k3f9wq2.said.source sy',
		],
		[`${claim}      said: { source: Oleksandr Syr|`, 'claims.anna.k3f9wq2.said.source Oleksandr Syr'],
		[`${claim}      relations:\n        - { type: x, to: p|`, 'claims.anna.k3f9wq2.relations.*.to p'],
		[`${claim}      relations:\n      - type: x\n        to: p|`, 'claims.anna.k3f9wq2.relations.*.to p'],
		[`${claim}      relations:\n        -\n          to: p|`, 'claims.anna.k3f9wq2.relations.*.to p'],
		[`${claim}      actors:\n        [\n          wagner,\n          pu|`, 'claims.anna.k3f9wq2.actors.* pu'],
		[`${claim}      actors:\n        - |`, 'claims.anna.k3f9wq2.actors.* '],
		['claims:\n  anna:\n  be|\n', 'claims key be'],
		['claims:\n  a|nna:\n    k3f9wq2:\n', 'claims key anna'],
		['claims:\n  anna:\n    |\n  ben:\n', 'claims.anna key '],
		['\uFEFFclaims:\r\n  anna:\r\n    k3|:\r\n', 'claims.anna key k3'],
		['claims:\n<<<<<<< ours\n  anna:\n    k3|:\n', 'claims.anna key k3'],
		['dismissed:\n  ben:\n    - { target: source:ru|-spox }', 'dismissed.ben.*.target source:ru-spox'],
		['|', ' key '],
		['corro|', ' key corro'],
	] as const)
		it(JSON.stringify(marked.replace(claim, '… ')), () => assert.equal(seen(marked), expected));

	for (const marked of [
		'# source: s|',
		'sources:\n  a: { kind: person } # s|',
		'entities:|',
		'entities: {}|',
		`${claim}      note: |\n        source: s|`,
		`${claim}      note: "one\n        source: s|`,
		`${claim}      quote: one\n        source s|`,
		'? a|: b',
		'a: *x|',
	])
		it(`is none: ${JSON.stringify(marked.replace(claim, '… '))}`, () => {
			const found = at(marked);
			assert.ok(!found || namedAt('sidecar', found.place) === undefined);
			assert.ok(!found || found.place.isKey === false || found.place.path.length === 0, seen(marked));
		});

	it('is that of every key and value of a sidecar, also where all behind it is missing', () => {
		const { root } = openTree(sample);
		let count = 0;
		for (const { path, start, end, isKey } of words(root!)) {
			for (const offset of [start, Math.floor((start + end) / 2), end]) {
				for (const source of [sample, sample.slice(0, Math.max(offset, end))]) {
					const found = placeInFile(source, offset, 'sidecar');
					assert.ok(found, `${path.join('.')} at ${offset}`);
					assert.deepEqual([found.path, found.isKey], [path, isKey]);
					assert.equal(found.span.start, start);
				}
			}
			count += 1;
		}
		assert.ok(count > 80, String(count));
	});

	it('never throws, and its word holds the caret', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(fc.constantFrom(...sample.split(/(?<=\W)/), '{', '[', '"', "'", '|', '- ', '\n', '\t', '\0'))
				.map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(
				text,
				fc.nat(),
				fc.constantFrom<FileKind>('sidecar', 'project', 'event'),
				(source, n, file) => {
					const offset = n % (source.length + 1);
					const place = placeInFile(source, offset, file);
					if (!place) return;
					namedAt(file, place);
					vocabularyAt(place);
					assert.ok(
						place.span.start <= offset && offset <= place.span.end && place.span.end <= source.length,
					);
					assert.ok(!source.slice(place.span.start, offset).includes('\n'));
				},
			),
			{ numRuns: 500 },
		);
	});

	it('is given up for lines that nobody types', () => {
		assert.ok(!placeInFile(`a: ${'x'.repeat(1_000_000)}`, 900_000, 'event'));
		assert.ok(!placeInFile('a: b', 99, 'event'));
	});

	it('takes no longer at the end of a large file', () => {
		const source = `claims:\n  anna:\n${'    k3f9wq2:\n      said: { mode: author, source: syrskyi }\n'.repeat(50_000)}`;
		const times = Array.from({ length: 5 }, () => {
			const start = performance.now();
			assert.ok(placeInFile(source, source.length - 5, 'sidecar'));
			return performance.now() - start;
		});
		assert.ok(Math.min(...times) < 250, String(times));
	});
});

describe('names in files', () => {
	it('stand only where the format has texts', () => {
		for (const file of ['sidecar', 'project', 'event'] as const)
			for (const [pattern, isKey] of namePatterns(file)) {
				const shape = pattern.split('.').reduce(shapeBelow, shapeOf(schemas[file]) as Shape | undefined);
				assert.ok(shape, `${file}: ${pattern}`);
				const kinds = isKey ? ['record', 'object'] : ['text', 'choice'];
				assert.ok(kinds.includes(shape.kind), `${file}: ${pattern} is ${shape.kind}`);
			}
	});

	for (const [marked, expected, file = 'sidecar'] of [
		[`${claim}      said: { source: sy| }`, 'source sy'],
		[`${claim}      where: { place: ba| }`, 'place ba'],
		[`${claim}      is: { topic: ca| }`, 'topic ca'],
		[`${claim}      relations:\n        - { to: p7| }`, 'claim p7'],
		[`${claim}      thread:\n        - { by: be|`, 'annotator be'],
		['dismissed:\n  ben:\n    - { target: source:ru|-spox', 'source ru-spox'],
		['dismissed:\n  ben:\n    - { target: k3f9wq2 p7|', 'claim p7'],
		['dismissed:\n  ben:\n    - { target: "entity:wa|gner" }', 'entity wagner'],
		['dismissed:\n  ben:\n    - { code: cl|', 'code cl'],
		['entities:\n  ba|:\n', 'entity ba record'],
		['levels: { source.an|', 'code source.an', 'project'],
		['sides:\n  russia: { actors: [wa|', 'entity wa', 'project'],
		['annotators: [an|', 'annotator an record', 'project'],
		['sides: [ru|', 'side ru', 'event'],
		['topic: ca|', 'topic ca', 'event'],
		[`${claim}      quote: sy|`, undefined],
		[`${claim}      said: { cue: sy|`, undefined],
		['name: sy|', undefined, 'event'],
	] as const)
		it(`${file}: ${JSON.stringify(marked.replace(claim, '… '))}`, () => {
			const found = at(marked, file);
			const named = found && namedAt(file, found.place);
			assert.equal(named && `${named.kind} ${named.name}${named.isRecord ? ' record' : ''}`, expected);
			if (named)
				assert.equal(found.source.slice(named.span.start, named.span.end).replace(/["']/g, ''), named.name);
		});

	it('are found in their uses, with and without their records', () => {
		const reading = readSidecar(sample);
		const uses = (kind: 'source' | 'claim' | 'side', name: string, withRecords: boolean, isSide = true) =>
			usesIn('sidecar', reading, sample, { kind, name, isSide, withRecords }).map(({ start, end }) => {
				assert.equal(sample.slice(start, end), name);
				return sample.slice(sample.lastIndexOf('\n', start) + 1, start).trim();
			});
		assert.deepEqual(uses('source', 'syrskyi', false), ['said: { mode: partial-quote, source:']);
		assert.deepEqual(uses('source', 'syrskyi', true), ['', '', 'said: { mode: partial-quote, source:']);
		assert.deepEqual(uses('claim', 'p7d2cxm', false), ['- { type: contradicts, to:']);
		assert.deepEqual(uses('claim', 'w4mzk7r', false), ['- { code: language.loaded, target:']);
		assert.deepEqual(uses('side', 'ukraine', false), [
			'side:',
			'syrskyi: { kind: person, identification: named, side:',
		]);
		assert.deepEqual(uses('source', 'ukraine', false), []);
		assert.equal(uses('source', 'ukraine', false, false).length, 2, 'without such a side it is the entity');
		assert.deepEqual(uses('claim', '', true), []);
	});
});

describe('words of vocabularies', () => {
	it('all have a meaning', () => {
		for (const schema of Object.values(schemas)) walk(shapeOf(schema), new Set());

		function walk(shape: Shape, known: Set<Shape>): void {
			if (known.has(shape)) return;
			known.add(shape);
			if (shape.kind === 'words') {
				const place = { path: [], isKey: false, shape, span: { start: 0, end: 0 }, text: '' };
				assert.deepEqual(Object.keys(vocabularyAt(place)?.meanings ?? {}), [...shape.words]);
			}
			for (const below of belowOf(shape)) walk(below, known);
		}
	});

	for (const [marked, meaning] of [
		[`${claim}      is: { credibility: 3|`, 'possibly true'],
		['sources:\n  a: { reliability: { grade: C|', 'fairly reliable'],
		[`${claim}      when: { precision: 2|`, 'within 2 to 6 days'],
		[`${claim}      where: { precision: 2|`, 'a limited area around a place'],
	] as const)
		it(meaning, () => {
			const { place } = at(marked)!;
			assert.equal(vocabularyAt(place)?.meanings[place.text], meaning);
		});
});

function belowOf(shape: Shape): readonly Shape[] {
	switch (shape.kind) {
		case 'object':
			return [
				...Array.from(shape.fields.values(), (field) => field.shape),
				...(shape.rest ? [shape.rest] : []),
			];
		case 'record':
			return [shape.value];
		case 'list':
			return [shape.item];
		case 'choice':
			return shape.options;
		default:
			return [];
	}
}

/** Every key and scalar on one line, with the path that it is at. */
function* words(
	node: YamlNode,
	path: readonly string[] = [],
): Generator<{
	readonly path: readonly string[];
	readonly start: number;
	readonly end: number;
	readonly isKey: boolean;
}> {
	if (node.kind === 'scalar') yield { path, start: node.start, end: node.end, isKey: false };
	if (node.kind === 'list') for (const { value } of node.items) yield* words(value, [...path, '*']);
	if (node.kind !== 'map') return;
	for (const { key, start, keyEnd, value } of node.pairs) {
		yield { path, start, end: keyEnd, isKey: true };
		yield* words(value, [...path, key]);
	}
}
