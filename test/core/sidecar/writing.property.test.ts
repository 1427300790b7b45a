import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { applyEdits } from '../../../src/core/model/edits';
import { applyChanges, type Change } from '../../../src/core';
import { parseYaml } from '../../../src/core/sidecar/parse';
import { plainValue } from '../../../src/core/sidecar/plain';
import { readSidecar } from '../../../src/core/sidecar/read';
import * as models from './models';
import { renderUgly, type Ugly } from './ugly';

type Data = Record<string, unknown>;
const runs = (usual: number): number => Number(process.env['RUNS'] ?? usual);
const timeLimit = 120_000 * Math.max(1, runs(1) / 150);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const pathsOf = (data: unknown, path: string[] = []): string[][] =>
	typeof data !== 'object' || data === null
		? [path]
		: [path, ...Object.entries(data).flatMap(([key, value]) => pathsOf(value, [...path, key]))];

const fields: fc.Arbitrary<[string[], fc.Arbitrary<unknown>]> = fc.constantFrom(
	[['note'], models.anyText],
	[['is', 'modality'], fc.constantFrom('hedged', 'denied')],
	[['is', 'credibility'], fc.integer({ min: 1, max: 6 })],
	[['said', 'cue'], models.anyText],
	[['quote'], fc.oneof(models.anyText, fc.array(models.anchors, { minLength: 1, maxLength: 3 }))],
	[['hedges'], fc.array(models.anyText, { maxLength: 3 })],
	[['said'], fc.record({ mode: fc.constant('author'), source: fc.constant('@article') })],
	[['figure', 'low'], fc.nat()],
);

/** What a schema would not have there: the writer must not care. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
	models.anyText,
	fc.integer(),
	fc.boolean(),
	fc.array(models.anyText, { minLength: 1, maxLength: 3 }),
	fc.array(models.anchors, { minLength: 1, maxLength: 3 }),
	models.entities,
	fc.record({
		deep: models.entities,
		list: fc.array(fc.array(fc.integer(), { maxLength: 2 }), { maxLength: 2 }),
	}),
);

/** A change to this data, with the data as it should be afterwards and the item that it touches. */
interface Asked {
	readonly change: Change;
	readonly path: readonly string[];
	readonly value: unknown;
}

const asks = (data: Data): fc.Arbitrary<Asked> => {
	const items = pathsOf(data).filter((path) =>
		path.length === 2
			? path[0] !== 'claims' && path[0] !== 'dismissed'
			: path.length === 3 && path[0] === 'claims',
	);
	const deletable = pathsOf(data).filter(
		(path) => path.length > 1 && !(path.length === 2 && ['claims', 'dismissed'].includes(path[0]!)),
	);
	const claimPaths = items.filter((path) => path[0] === 'claims');
	const options: fc.Arbitrary<Asked>[] = [
		fc.tuple(models.ids, models.claims, fc.constantFrom('anna', 'ben')).map(([id, claim, annotator]) => ({
			change: { do: 'add-claim', annotator, id, claim },
			path: ['claims', annotator, id],
			value: claim,
		})),
		fc.tuple(models.slugs, models.entities).map(([slug, entity]) => ({
			change: { do: 'add-entity', slug, entity },
			path: ['entities', slug],
			value: entity,
		})),
		fc.tuple(models.slugs, models.sources).map(([slug, source]) => ({
			change: { do: 'add-source', slug, source },
			path: ['sources', slug],
			value: source,
		})),
	];
	if (deletable.length > 0)
		options.push(
			fc
				.constantFrom(...deletable)
				.map((path) => ({ change: { do: 'delete', path }, path, value: undefined })),
		);
	if (claimPaths.length > 0)
		options.push(
			fc.tuple(fc.constantFrom(...claimPaths), fields).chain(([item, [field, values]]) =>
				values.map((value) => ({
					change: { do: 'set', path: [...item, ...field], value },
					path: [...item, ...field],
					value,
				})),
			),
		);
	if (deletable.length > 0)
		options.push(
			fc.tuple(fc.constantFrom(...deletable), anyValue).map(([path, value]) => ({
				change: { do: 'set', path, value },
				path,
				value,
			})),
		);
	const lists = pathsOf(data).filter((path) => path.length > 2 && Array.isArray(valueAt(data, path)));
	if (lists.length > 0)
		options.push(
			fc.tuple(fc.constantFrom(...lists), anyValue).map(([path, value]) => ({
				change: { do: 'append', path, value },
				path: [...path, String((valueAt(data, path) as unknown[]).length)],
				value,
			})),
		);
	options.push(
		fc.tuple(models.dismissals, fc.constantFrom('anna', 'ben')).map(([dismissal, annotator]) => {
			const path = ['dismissed', annotator];
			const list = valueAt(data, path);
			const change: Change = { do: 'dismiss', annotator, dismissal };
			return Array.isArray(list)
				? { change, path: [...path, String(list.length)], value: dismissal }
				: { change, path, value: [dismissal] };
		}),
	);
	const slugs = items.flatMap(([room, slug]) => (room === 'entities' ? slug! : []));
	if (slugs.length > 0)
		options.push(
			fc
				.tuple(fc.constantFrom(...slugs), models.anyText, fc.constantFrom('all' as const, [{ quote: 'it' }]))
				.filter(
					([entity, form]) =>
						form !== '__proto__' && valueAt(data, ['entities', entity, 'mentions', form]) === undefined,
				)
				.map(([entity, form, anchors]) => ({
					change: { do: 'add-mention', entity, form, anchors },
					path: ['entities', entity, 'mentions', form],
					value: anchors,
				})),
		);
	return fc.oneof(...options);
};

const isSection = (path: readonly string[]): boolean =>
	path.length === 2 && (path[0] === 'claims' || path[0] === 'dismissed');

function expected(data: unknown, { path, value }: Asked, depth = 0): unknown {
	if (depth === path.length) return value;
	const key = path[depth]!;
	const isLast = depth === path.length - 1;
	if (Array.isArray(data) && isLast && value === undefined) {
		const rest = data.filter((_, index) => String(index) !== key);
		return rest.length === 0 && isSection(path.slice(0, -1)) ? null : rest;
	}
	if (Array.isArray(data) && isLast && key === String(data.length)) return [...(data as unknown[]), value];
	if (Array.isArray(data))
		return data.map((item, index) =>
			String(index) === key ? expected(item, { path, value } as Asked, depth + 1) : item,
		);
	const map: Data = { ...(data as Data | null | undefined) };
	if (isLast && value === undefined) {
		const rest = Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
		return Object.keys(rest).length === 0 && isSection(path.slice(0, -1)) ? null : rest;
	}
	map[key] = expected(map[key], { path, value } as Asked, depth + 1);
	return map;
}

const ownerOf = (path: readonly string[]): string =>
	path
		.slice(0, path[0] === 'claims' || path[0] === 'dismissed' ? 3 : path[0] === 'article' ? 1 : 2)
		.join('/');

const valueAt = (data: unknown, path: readonly string[]): unknown =>
	path.reduce<unknown>((value, key) => (value as Data | null | undefined)?.[key], data);

/** Every line but those of the item that was changed, and but headers, stands in the result, in order, with its line end. */
function assertOthersUntouched(
	{ lines, text }: Ugly,
	result: string,
	{ change, path }: Asked,
	old: unknown,
): void {
	let at = 0;
	lines.forEach((line, index) => {
		const isHeader = line.owner === '' && !/^\s*(#|$)/.test(line.text);
		if (isHeader || line.owner === ownerOf(path)) return;
		const isLast = index === lines.length - 1;
		const bytes = isLast ? line.text.trimEnd() : line.text;
		const found = result.indexOf(bytes, at);
		assert.notEqual(found, -1, `lost ${JSON.stringify(line.text)}:\n${text}\n=>\n${result}`);
		at = found + bytes.length;
	});
	const isText = (value: unknown): boolean => typeof value !== 'object' || value === null;
	const keepsAll = change.do !== 'delete' && (change.do !== 'set' || (isText(change.value) && isText(old)));
	for (const comment of keepsAll ? (text.match(/# c\d+:/g) ?? []) : [])
		assert.ok(result.includes(comment), `lost ${comment}\n${text}\n=>\n${result}`);
}

describe('sidecar: writing into files that people wrote', function () {
	this.timeout(timeLimit);

	it('changes what was asked for and no other byte', () => {
		fc.assert(
			fc.property(
				models.sidecars.chain((data) => fc.tuple(fc.constant(data), fc.integer(), asks(data as Data))),
				([data, seed, asked]) => {
					const ugly = renderUgly(data as Data, seed);
					const reading = readSidecar(ugly.text);
					assert.deepEqual([reading.problems, reading.locked], [[], undefined], ugly.text);
					assert.deepEqual(plain(reading.value), plain(data), ugly.text);
					const applied = applyChanges(ugly.text, [asked.change]);
					if (applied.refused?.includes('already')) return;
					assert.equal(applied.refused, undefined, ugly.text);
					const result = applyEdits(ugly.text, applied.edits ?? []);
					const tree = parseYaml(result);
					assert.deepEqual(
						plain(tree.root && plainValue(tree.root)),
						plain(expected(data, asked)),
						`${ugly.text}\n=>\n${result}`,
					);
					assertOthersUntouched(ugly, result, asked, valueAt(data, asked.path));
				},
			),
			{ numRuns: runs(150) },
		);
	});

	it('finds nothing to do where everything is already as asked', () => {
		fc.assert(
			fc.property(models.sidecars, fc.integer(), (data, seed) => {
				const { text } = renderUgly(data as Data, seed);
				const changes = Object.entries(data).map(([key, value]): Change => ({
					do: 'set',
					path: [key],
					value,
				}));
				assert.deepEqual(applyChanges(text, changes), { edits: [] });
			}),
			{ numRuns: runs(40) },
		);
	});

	it('gives edits that are ascending and apart, several changes at once as one after the other', () => {
		const several = models.sidecars.chain((data) =>
			fc.tuple(fc.constant(data), fc.integer(), fc.array(asks(data as Data), { maxLength: 12 })),
		);
		fc.assert(
			fc.property(several, ([data, seed, asked]) => {
				const { text } = renderUgly(data as Data, seed);
				const changes: Change[] = [];
				let stepwise = text;
				for (const { change } of asked) {
					const { edits } = applyChanges(stepwise, [change]);
					if (edits === undefined) continue;
					stepwise = applyEdits(stepwise, edits);
					changes.push(change);
				}
				const { edits = [], refused } = applyChanges(text, changes);
				assert.equal(refused, undefined, text);
				edits.forEach(({ start, end }, index) => {
					assert.ok(start <= end && start >= (edits[index - 1]?.end ?? 0));
				});
				assert.equal(applyEdits(text, edits), stepwise, `${text}\n${JSON.stringify(changes)}`);
			}),
			{ numRuns: runs(60) },
		);
	});
});

describe('sidecar: what we write', function () {
	this.timeout(timeLimit);

	it('reads back as what was written', () => {
		fc.assert(
			fc.property(models.sidecars, (data) => {
				const reading = readSidecar(write(data as Data));
				assert.deepEqual([reading.problems, plain(reading.value)], [[], plain(data)]);
			}),
			{ numRuns: runs(80) },
		);
	});

	it('is a fixed point of Prettier, whatever was added, changed and deleted', async () => {
		const edited = models.sidecars.chain((data) =>
			fc.tuple(fc.constant(data), fc.array(asks(data as Data), { maxLength: 4 })),
		);
		await fc.assert(
			fc.asyncProperty(edited, async ([data, asked]) => {
				let text = write(data as Data);
				for (const { change } of asked) text = applyEdits(text, applyChanges(text, [change]).edits ?? []);
				assert.equal(await prettier.format(text, { parser: 'yaml' }), text);
			}),
			{ numRuns: runs(60) },
		);
	});

	it('is the same text again for the same data', () => {
		fc.assert(
			fc.property(models.sidecars, (data) => {
				const text = write(data as Data);
				assert.equal(write(plain(readSidecar(text).value) as Data), text);
			}),
			{ numRuns: runs(25) },
		);
	});
});

/** Data as a file that holds nothing else. */
function write(data: Data): string {
	const changes = Object.entries(data).map(([key, value]): Change => ({ do: 'set', path: [key], value }));
	const { edits, refused } = applyChanges('', changes);
	assert.equal(refused, undefined);
	return applyEdits('', edits ?? []);
}
