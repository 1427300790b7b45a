import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	applyEdits,
	Corpus,
	entityRenamer,
	reviewHash,
	reviewState,
	type EntityRename,
} from '../../../src/core';
import type { Claim } from '../../../src/core/model/schema';
import { applyChanges } from '../../../src/core/sidecar/applyChanges';
import * as models from '../sidecar/models';

const text = 'Rockets hit Bakhmut on Monday. The staff says that it holds.\n';
const project = `corroborate: 1
entities:
  bakhmut: { name: Bakhmut, kind: place }
sources:
  mayor: { name: The mayor, kind: person, identification: named, side: bakhmut }
`;
const sidecar = `corroborate: 1
article: { title: Rockets, derivedFrom: [bakhmut] }
entities:
  staff: { name: General Staff, kind: government-body }
claims:
  anna:
    k3f9wq2:
      quote: Rockets hit Bakhmut on Monday.
      is: { topic: remote-violence, act: reports, status: ready }
      said: { mode: author, source: "@article" }
      where: { place: bakhmut }
      actors: [staff, bakhmut]
    p7d2cxm:
      quote: The staff says that it holds.
      is: { topic: territory, act: reports, status: ready }
      said: { mode: indirect, source: staff }
      actors: [staff]
`;
const byMayor = `corroborate: 1
claims:
  anna:
    w4mzk7r:
      quote: Rockets hit Bakhmut on Monday.
      is: { topic: remote-violence, act: reports, status: ready }
      said: { mode: indirect, source: mayor }
`;

type Files = Readonly<Record<string, string>>;

const corpusOf = (files: Files): Corpus => {
	const corpus = new Corpus({ project: files['corroborate.yaml'] });
	for (const [path, yaml] of Object.entries(files))
		if (path !== 'corroborate.yaml')
			corpus.put({ path: path.replace('.annotations.yaml', '.txt'), text, sidecar: yaml });
	return corpus;
};

/** The state of each decision by what it is on. */
const statesIn = (files: Files): Readonly<Record<string, string>> => {
	const corpus = corpusOf(files);
	return Object.fromEntries(
		[...corpus.documents()].flatMap((document) =>
			[undefined, ...document.claims].flatMap((placed) => {
				const { state } = reviewState(corpus.project, document, placed);
				return state === 'none' ? [] : [[placed?.id ?? document.path, state]];
			}),
		),
	);
};

/** The files with a decision on each of these claims, or articles by their path, bound to what it is now. */
function decided(files: Files, ...on: readonly string[]): Files {
	const corpus = corpusOf(files);
	const review = (of: string): string => `review: { by: ben, on: 2026-11-21, of: ${of}, decision: publish }`;
	return Object.fromEntries(
		Object.entries(files).map(([path, yaml]) => {
			const document = corpus.document(path.replace('.annotations.yaml', '.txt'));
			if (!document) return [path, yaml];
			const ofClaims = document.claims
				.filter(({ id }) => on.includes(id))
				.reduce((changed, placed) => {
					const of = reviewHash(corpus.project, document, placed);
					return changed.replace(`${placed.id}:\n`, `${placed.id}:\n      ${review(of)}\n`);
				}, yaml);
			const of = reviewHash(corpus.project, document);
			return [path, on.includes(document.path) ? ofClaims.replace(' }\n', `, ${review(of)} }\n`) : ofClaims];
		}),
	);
}

function renamed(files: Files, rename: Omit<EntityRename, 'isSide'>): Files {
	const renamer = entityRenamer(corpusOf(files), files['corroborate.yaml'] ?? '', {
		...rename,
		isSide: false,
	});
	return Object.fromEntries(
		Object.entries(files).map(([path, yaml]) => {
			const { edits, refused } = renamer(path, yaml);
			assert.equal(refused, undefined);
			return [path, applyEdits(yaml, edits!)];
		}),
	);
}

describe('decisions, where an entity gets another slug', () => {
	const files = { 'corroborate.yaml': project, 'a.annotations.yaml': sidecar, 'b.annotations.yaml': byMayor };

	it('stay in force: on the article, on claims that name it, and on those whose source has its side', () => {
		const before = decided(files, 'a.txt', 'k3f9wq2', 'p7d2cxm', 'w4mzk7r');
		const inForce = { 'a.txt': 'current', k3f9wq2: 'current', p7d2cxm: 'current', w4mzk7r: 'current' };
		assert.deepEqual(statesIn(before), inForce);
		const after = renamed(before, { slug: 'bakhmut', to: 'artemivsk' });
		assert.match(after['a.annotations.yaml']!, /place: artemivsk/);
		assert.deepEqual(statesIn(after), inForce);
		assert.deepEqual(
			renamed(after, { slug: 'artemivsk', to: 'bakhmut' })['b.annotations.yaml'],
			before['b.annotations.yaml'],
		);
	});

	it('do not come into force', () => {
		const before = decided(files, 'a.txt', 'k3f9wq2', 'p7d2cxm');
		const edited = {
			...before,
			'a.annotations.yaml': before['a.annotations.yaml']!.replace('remote-violence', 'other'),
		};
		const stale = { 'a.txt': 'stale', k3f9wq2: 'stale', p7d2cxm: 'current' };
		assert.deepEqual(statesIn(edited), stale);
		const after = renamed(edited, { slug: 'bakhmut', to: 'artemivsk' });
		assert.deepEqual(statesIn(after), stale);
		const hashes = (of: Files): unknown => of['a.annotations.yaml']!.match(/sha1:\w+/g);
		assert.deepEqual(hashes(after), hashes(edited));
	});

	it('are stale where the name of who says it is another too, and keep what they were made on', () => {
		const before = decided(files, 'k3f9wq2', 'p7d2cxm');
		const after = renamed(before, { slug: 'staff', to: 'general-staff', name: 'Border guard' });
		assert.deepEqual(statesIn(after), { k3f9wq2: 'current', p7d2cxm: 'stale' });
		assert.equal(
			/p7d2cxm:\n.*(sha1:\w+)/.exec(after['a.annotations.yaml']!)?.[1],
			/p7d2cxm:\n.*(sha1:\w+)/.exec(before['a.annotations.yaml']!)?.[1],
		);
	});

	it('are what they were, whatever people wrote', () => {
		fc.assert(
			fc.property(models.sidecars, fc.nat(), (data, seed) => {
				const slug = Object.keys(data.entities ?? {})[0] ?? 'nobody';
				const path = 'a.annotations.yaml';
				const yamlWith = (reviewOf?: (id: string) => Claim['review']): string => {
					const sections = structuredClone(data.claims ?? {});
					for (const section of Object.values(sections))
						for (const [id, claim] of Object.entries(section ?? {}) as [string, Claim][])
							Object.assign(claim, { actors: [slug], review: reviewOf?.(id) });
					const value = { ...data, claims: sections };
					return applyEdits('', applyChanges('', [{ do: 'set', path: [], value }]).edits ?? []);
				};
				const bare = corpusOf({ [path]: yamlWith() });
				const document = bare.document('a.txt')!;
				const isBound = (id: string): boolean => (seed ^ id.charCodeAt(0)) % 2 === 0;
				const yaml = yamlWith((id) => {
					const placed = document.claims.find((one) => one.id === id);
					const of = isBound(id) ? reviewHash(bare.project, document, placed) : `sha1:${'0'.repeat(40)}`;
					return { by: 'ben', on: '2026-11-21', of, decision: 'publish' };
				});
				const before = { [path]: yaml };
				const states = Object.fromEntries(
					document.claims.map(({ id }) => [id, isBound(id) ? 'current' : 'stale']),
				);
				assert.deepEqual(statesIn(before), states);
				assert.deepEqual(statesIn(renamed(before, { slug, to: 'another' })), states);
			}),
			{ numRuns: Number(process.env['RUNS'] ?? 60) },
		);
	});
});
