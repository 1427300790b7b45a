import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	Corpus,
	EntityFindingsIndex,
	listEntities,
	searchKey,
	type Entity,
	type Finding,
} from '../../../src/core';
import { annotated, project } from '../rules/project';

const entity = (name: string, more: Partial<Entity> = {}): Entity => ({ name, kind: 'place', ...more });

describe('a list of entities', () => {
	const all = () =>
		project({
			'a.txt': annotated('Bakhmut, Ästhof. Bakhmut: Wagner said so.', {
				entities: {
					bakhmut: entity('Bakhmut', { mentions: { Bakhmut: 'all' }, side: 'ukraine' }),
					aest: entity('Ästhof', { mentions: { Ästhof: 'all' } }),
					wagner: entity('Wagner', { kind: 'armed-group', side: 'russia', mentions: { Wagner: 'all' } }),
					asch: entity('asch', { aliases: ['a.c (east)'] }),
				},
			}),
			'b.txt': annotated('Kyiv.', { entities: { bakhmut: entity('Bakhmut', { side: 'russia' }) } }),
		}).corpus.entities();
	const names = (options?: Parameters<typeof listEntities>[1]) =>
		listEntities(all(), options).map(({ name }) => name);

	it('goes by name, capitals and accents aside', () => {
		assert.deepEqual(names(), ['asch', 'Ästhof', 'Bakhmut', 'Wagner']);
	});

	it('goes by the number where names have one', () => {
		const named = (...names: readonly string[]) => {
			const slugs = names.map((name, i) => [`e${i}`, entity(name)]);
			const { corpus } = project({ 'a.txt': annotated('.', { entities: Object.fromEntries(slugs) }) });
			return listEntities(corpus.entities()).map(({ name }) => name);
		};
		const sorted = ['3rd Brigade', '93rd Brigade', '110th Brigade', 'Height 99', 'Height 214'];
		assert.deepEqual(named(...sorted.toReversed()), sorted);
	});

	it('goes by what there is most of, then by name', () => {
		assert.deepEqual(names({ order: 'mentions' }), ['Bakhmut', 'Ästhof', 'Wagner', 'asch']);
		const warningsOf = (slug: string) => ({ wagner: 2, aest: 1 })[slug] ?? 0;
		assert.deepEqual(names({ order: 'warnings', warningsOf }), ['Wagner', 'Ästhof', 'asch', 'Bakhmut']);
	});

	it('is left with a kind, a side that some article says, or none that says any', () => {
		assert.deepEqual(names({ filter: { kind: 'armed-group' } }), ['Wagner']);
		assert.deepEqual(names({ filter: { side: 'russia' } }), ['Bakhmut', 'Wagner']);
		assert.deepEqual(names({ filter: { side: null } }), ['asch', 'Ästhof']);
		assert.deepEqual(names({ filter: { side: 'russia', kind: 'place' } }), ['Bakhmut']);
	});

	it('is left with names and other names that hold a text, without case and accents', () => {
		assert.deepEqual(names({ filter: { text: ' ASTH' } }), ['Ästhof']);
		assert.deepEqual(names({ filter: { text: '(east' } }), ['asch']);
		assert.deepEqual(names({ filter: { text: '  ' } }).length, 4);
	});

	it('takes a text for no regular expression', () => {
		assert.deepEqual(names({ filter: { text: '.' } }), ['asch'], 'its other name has one');
		assert.deepEqual(names({ filter: { text: 'A.C' } }), ['asch']);
		assert.deepEqual(names({ filter: { text: '.*' } }), []);
		for (const text of ['(', '[', '\\', '^', '$', 'a|b'])
			assert.doesNotThrow(() => names({ filter: { text } }));
	});

	it('leaves the list that it was given', () => {
		const given = all();
		const before = [...given];
		listEntities(given, { order: 'mentions' });
		assert.deepEqual(given, before);
	});
});

describe('what a text is looked for by', () => {
	it('holds no case, accents, widths, curly apostrophes or runs of white space', () => {
		for (const [one, other] of [
			['Zelenskyy’s', "ZELENSKYY'S"],
			['Dvořák', 'dvorak'],
			['Straße', 'STRASSE'],
			['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
			['Ｋｙｉｖ', 'kyiv'],
			['Ёлка', 'елка'],
			[' New\n York ', 'new york'],
		])
			assert.equal(searchKey(one!), searchKey(other!));
	});

	it('is its own key', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				assert.equal(searchKey(searchKey(text)), searchKey(text));
			}),
		);
	});
});

describe('the order of a corpus’s entities', () => {
	it('is the same after any changes as if all were sorted anew', () => {
		const slugs = ['a', 'b', 'c', 'd', 'e'];
		const change = fc.record({
			path: fc.constantFrom('1.txt', '2.txt', '3.txt'),
			entities: fc.option(fc.dictionary(fc.constantFrom(...slugs), fc.constantFrom('Z', 'a', 'M', 'Ä'))),
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
				const kept = new Corpus();
				const files = new Map<string, { text: string; sidecar: string }>();
				for (const { path, entities } of changes) {
					if (entities) {
						const named = Object.entries(entities).map(([slug, name]) => [slug, entity(name)]);
						const file = annotated('Nothing.', { entities: Object.fromEntries(named) });
						files.set(path, file as { text: string; sidecar: string });
						kept.put({ path, ...file });
					} else {
						files.delete(path);
						kept.remove(path);
					}
					const anew = new Corpus();
					for (const [name, file] of files) anew.put({ path: name, ...file });
					const shown = (corpus: Corpus) => corpus.entities().map(({ slug, name }) => `${name} ${slug}`);
					assert.deepEqual(shown(kept), shown(anew));
				}
			}),
			{ numRuns: 30 },
		);
	});
});

describe('the findings of entities', () => {
	const corpus = () =>
		project({
			'a.txt': annotated('Wagner said so.', {
				entities: { wagner: entity('Wagner', { kind: 'armed-group' }) },
				sources: { fighters: { kind: 'group', identification: 'anonymous', entity: 'wagner' } },
			}),
		}).corpus;
	const finding = (
		kind: Finding['about']['kind'],
		id: string,
		level: Finding['level'] = 'warning',
	): Finding => ({
		code: 'source.anonymous',
		level,
		message: '',
		place: { path: 'a.txt', span: { start: 0, end: 0 } },
		about: { kind, id },
		claims: [],
		related: [],
	});

	it('are those about it, and about it as a source; notes are none', () => {
		const index = new EntityFindingsIndex(corpus());
		const findings = [
			finding('entity', 'wagner', 'error'),
			finding('source', 'wagner'),
			finding('source', 'fighters'),
			finding('source', 'a man in the street'),
			finding('claim', 'wagner'),
			finding('entity', 'wagner', 'note'),
		];
		index.update(new Map([['a.txt', findings]]));
		assert.deepEqual(index.of('wagner'), { errors: 1, warnings: 2 });
		assert.deepEqual(index.of('nobody'), { errors: 0, warnings: 0 });
	});

	it('follow their files', () => {
		const index = new EntityFindingsIndex(corpus());
		const [mine, theirs] = [[finding('entity', 'wagner')], [finding('entity', 'wagner')]];
		index.update(
			new Map([
				['a.txt', mine],
				['a.annotations.yaml', theirs],
			]),
		);
		assert.equal(index.of('wagner').warnings, 2);
		index.update(new Map([['a.txt', mine]]));
		assert.equal(index.of('wagner').warnings, 1);
		index.update(new Map([['a.txt', [...mine, ...theirs]]]));
		assert.equal(index.of('wagner').warnings, 2);
		index.update(new Map());
		assert.deepEqual(index.of('wagner'), { errors: 0, warnings: 0 });
	});
});
