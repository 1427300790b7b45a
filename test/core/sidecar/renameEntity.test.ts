import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { applyEdits, readSidecar, type EntityRename, type FileKind } from '../../../src/core';
import { applyChanges } from '../../../src/core/sidecar/applyChanges';
import { renameEntity } from '../../../src/core/sidecar/renameEntity';
import * as models from './models';
import { renderUgly } from './ugly';

const sidecar = `corroborate: 1
article: { derivedFrom: [bakhmut] }
entities:
  # A town of 70,000 before the war.
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } } # checked
  wagner: { name: Wagner, kind: armed-group, side: bakhmut }
sources:
  bakhmut: { name: Bakhmut, kind: unknown, identification: named }
  mayor: { kind: unknown, identification: named, entity: bakhmut }
  other: { kind: unknown, identification: named, side: bakhmut }
claims:
  anna:
    k3f9wq2:
      quote: Fighting in bakhmut goes on.
      is: { topic: armed-clash, act: reports, status: draft }
      said: { mode: indirect, source: bakhmut, via: [other, bakhmut] }
      where: { place: bakhmut }
      actors: [wagner, bakhmut]
      casualties: { low: 1, side: bakhmut }
      note: bakhmut
dismissed:
  anna:
    - { code: source.anonymous, target: source:bakhmut, reason: bakhmut }
    - { code: entity.side, target: entity:bakhmut, reason: bakhmut }
`;

function renamed(source: string, rename: Partial<EntityRename>, kind: FileKind = 'sidecar'): string {
	const { edits, refused } = renameEntity(source, { slug: 'bakhmut', isSide: false, ...rename }, kind);
	assert.equal(refused, undefined);
	return applyEdits(source, edits ?? []);
}

describe('sidecar: an entity is renamed', () => {
	it('gets another name, and the source that went by its name with it', () => {
		assert.equal(
			renamed(sidecar, { name: 'Artemivsk' }),
			sidecar
				.replace('bakhmut: { name: Bakhmut, kind: place', 'bakhmut: { name: Artemivsk, kind: place')
				.replace('bakhmut: { name: Bakhmut, kind: unknown', 'bakhmut: { name: Artemivsk, kind: unknown'),
		);
	});

	it('gets another slug wherever it is referred to, keeps the old one, its place and its comments', () => {
		const changed = renamed(sidecar, { to: 'artemivsk' });
		assert.equal(
			changed,
			sidecar
				.replace(
					'  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } } # checked\n',
					`  artemivsk: # checked
    name: Bakhmut
    kind: place
    mentions: { Bakhmut: all }
    formerly: [bakhmut]
`,
				)
				.replace('derivedFrom: [bakhmut]', 'derivedFrom: [artemivsk]')
				.replace('entity: bakhmut }', 'entity: artemivsk }')
				.replace(
					'  bakhmut: { name: Bakhmut, kind: unknown, identification: named }\n',
					`  artemivsk:
    name: Bakhmut
    kind: unknown
    identification: named
    formerly: [bakhmut]
`,
				)
				.replaceAll('side: bakhmut', 'side: artemivsk')
				.replace('source: bakhmut', 'source: artemivsk')
				.replace('[other, bakhmut]', '[other, artemivsk]')
				.replace('place: bakhmut }', 'place: artemivsk }')
				.replace('[wagner, bakhmut]', '[wagner, artemivsk]')
				.replace('target: source:bakhmut', 'target: source:artemivsk')
				.replace('target: entity:bakhmut', 'target: entity:artemivsk'),
		);
	});

	it('leaves `side` alone where a side of the project has its slug', () => {
		const changed = renamed(sidecar, { to: 'artemivsk', isSide: true });
		assert.equal(changed.match(/side: bakhmut/g)?.length, sidecar.match(/side: bakhmut/g)?.length);
		assert.match(changed, /source: artemivsk/);
	});

	it('gets its old slug back without naming itself as its own former one', () => {
		const there = renamed(sidecar, { to: 'artemivsk' });
		const back = renamed(there, { slug: 'artemivsk', to: 'bakhmut' });
		assert.deepEqual(readSidecar(back).value.entities?.['bakhmut']?.formerly, ['artemivsk']);
		assert.equal(back.includes('source: artemivsk'), false);
	});

	it('is renamed in the file of the project and in events', () => {
		const project = `corroborate: 1
sides:
  east: { name: East, actors: [bakhmut, wagner], allies: [bakhmut] }
sources:
  bakhmut: { kind: media, reliability: { grade: C } }
entities:
  bakhmut: { name: Bakhmut, kind: place }
dismissed:
  - { code: source.anonymous, target: source:bakhmut, reason: known }
`;
		assert.equal(
			renamed(project, { to: 'art', name: 'Artemivsk' }, 'project'),
			project
				.replaceAll(' bakhmut: ', ' art: ')
				.replace('[bakhmut, wagner], allies: [bakhmut]', '[art, wagner], allies: [art]')
				.replace('{ grade: C } }', '{ grade: C }, formerly: [bakhmut] }')
				.replace('name: Bakhmut, kind: place }', 'name: Artemivsk, kind: place, formerly: [bakhmut] }')
				.replace('source:bakhmut', 'source:art'),
		);
		assert.equal(
			renamed('name: Battle\nwhere: { place: bakhmut }\nsides: [bakhmut, x]\n', { to: 'art' }, 'event'),
			'name: Battle\nwhere: { place: art }\nsides: [art, x]\n',
		);
	});

	it('leaves a file without it alone, and refuses one that may have it and is locked', () => {
		const rename = { slug: 'bakhmut', to: 'artemivsk', isSide: false };
		assert.deepEqual(renameEntity('corroborate: 1\na: &x 1\n', rename, 'sidecar'), { edits: [] });
		for (const locked of [
			sidecar.replace('  wagner:', '  bakhmut:'),
			`<<<<<<< ours\n${sidecar}=======\n${sidecar}>>>>>>> theirs\n`,
			`${sidecar}x: [\n`,
		])
			assert.ok(renameEntity(locked, rename, 'sidecar').refused);
		const taken = sidecar.replace('  wagner:', '  artemivsk:');
		assert.match(renameEntity(taken, rename, 'sidecar').refused ?? '', /artemivsk/);
	});
});

describe('sidecar: an entity is renamed in files that people wrote', () => {
	const to = 'a-slug-that-is-longer-than-most';

	/** A sidecar in which what has a slug is referred to by it. */
	const referring = models.sidecars
		.chain((data) => {
			const slugs = [...Object.keys(data.entities ?? {}), ...Object.keys(data.sources ?? {})];
			return fc.tuple(fc.constant(data), fc.constantFrom(...slugs, 'nobody'), fc.nat());
		})
		.map(([data, slug, seed]) => {
			const value = structuredClone(data);
			for (const section of Object.values(value.claims ?? {}))
				for (const claim of Object.values(section ?? {}) as Record<string, unknown>[]) {
					claim['said'] = { mode: 'indirect', source: slug, via: ['x', slug] };
					claim['actors'] = [slug, 'y'];
					claim['where'] = { place: slug };
				}
			return { value, slug, seed };
		});

	it('changes what names it, and nothing else', () => {
		fc.assert(
			fc.property(referring, ({ value, slug, seed }) => {
				const { text } = renderUgly(value as unknown as Record<string, unknown>, seed);
				const { edits, refused } = renameEntity(text, { slug, to, isSide: false }, 'sidecar');
				assert.equal(refused, undefined, text);
				const result = applyEdits(text, edits ?? []);
				assert.deepEqual(
					plain(readSidecar(result).value),
					plain(expected(value, slug)),
					`${text}\n${result}`,
				);
			}),
			{ numRuns: Number(process.env['RUNS'] ?? 60) },
		);
	});

	it('leaves what we wrote a fixed point of Prettier', async () => {
		await fc.assert(
			fc.asyncProperty(referring, async ({ value, slug }) => {
				const written = applyEdits('', applyChanges('', [{ do: 'set', path: [], value }]).edits ?? []);
				const text = renamed(written, { slug, to });
				assert.equal(await prettier.format(text, { parser: 'yaml' }), text);
			}),
			{ numRuns: Number(process.env['RUNS'] ?? 40) },
		);
	});

	const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

	/** By the names of the fields, which the code does not go by. */
	function expected(value: unknown, slug: string, field = ''): unknown {
		if (Array.isArray(value)) return value.map((item) => expected(item, slug, field));
		if (typeof value !== 'object' || value === null) {
			const names = ['source', 'via', 'actors', 'place', 'side', 'entity'];
			return value === slug && names.includes(field) ? to : value;
		}
		return Object.fromEntries(
			Object.entries(value).map(([key, item]) => {
				const isRecord = (field === 'entities' || field === 'sources') && key === slug;
				const fresh = expected(item, slug, key);
				return isRecord ? [to, { ...(fresh as object), formerly: [slug] }] : [key, fresh];
			}),
		);
	}
});
