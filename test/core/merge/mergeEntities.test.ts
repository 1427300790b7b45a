import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as prettier from 'prettier';
import {
	applyEdits,
	mergeEntities as merge,
	readDocument,
	readSidecar,
	type EntityMerge,
	type FileKind,
} from '../../../src/core';
import { applyChanges } from '../../../src/core/sidecar/applyChanges';
import * as models from '../sidecar/models';
import { renderUgly } from '../sidecar/ugly';

const runs = Number(process.env['RUNS'] ?? 30);

const both: EntityMerge = {
	slug: 'artemivsk',
	into: 'bakhmut',
	survivor: { name: 'Bakhmut', kind: 'place', side: 'ukraine' },
	sides: [],
};

const sidecar = `corroborate: 1
article:
  derivedFrom: [artemivsk]
entities:
  # The name until 2016.
  artemivsk:
    name: Artemivsk
    kind: organization
    sub: settlement
    side: russia
    aliases: [Artyomovsk]
    mentions: { Artemivsk: all, Bakhmut: all }
    formerly: [artyomovsk]
  bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } } # checked
  wagner: { name: Wagner, kind: armed-group, side: artemivsk }
sources:
  artemivsk: { name: Artemivsk, kind: unknown, identification: named }
  mayor: { kind: unknown, identification: named, entity: artemivsk, name: Mayor }
claims:
  anna:
    k3f9wq2:
      quote: Fighting in artemivsk goes on.
      is: { topic: armed-clash, act: reports, status: draft }
      said: { mode: indirect, source: artemivsk, via: [mayor, bakhmut] }
      where: { place: artemivsk }
      actors: [wagner, artemivsk, bakhmut]
      casualties: { low: 1, side: artemivsk }
      note: artemivsk
dismissed:
  anna:
    - { code: source.anonymous, target: source:artemivsk, reason: artemivsk }
    - { code: entity.side, target: entity:artemivsk, reason: artemivsk }
`;

function merged(
	source: string,
	options: Partial<EntityMerge> = {},
	kind: FileKind = 'sidecar',
	text?: string,
) {
	const result = merge(source, { ...both, ...options }, kind, text);
	assert.equal(result.refused, undefined, source);
	return { ...result, text: applyEdits(source, result.edits) };
}

describe('two entities are merged', () => {
	it('into one that has the mentions, aliases and references of both, and says what it dropped', () => {
		const { text, dropped } = merged(sidecar);
		assert.equal(
			text,
			`corroborate: 1
article:
  derivedFrom: [bakhmut]
entities:
  bakhmut: # checked
    name: Bakhmut
    kind: place
    sub: settlement
    side: russia
    aliases: [Artemivsk, Artyomovsk]
    mentions: { Bakhmut: all, Artemivsk: all }
    formerly: [artemivsk, artyomovsk]
  wagner: { name: Wagner, kind: armed-group, side: bakhmut }
sources:
  bakhmut:
    name: Bakhmut
    kind: unknown
    identification: named
    formerly: [artemivsk]
  mayor: { kind: unknown, identification: named, entity: bakhmut, name: Mayor }
claims:
  anna:
    k3f9wq2:
      quote: Fighting in artemivsk goes on.
      is: { topic: armed-clash, act: reports, status: draft }
      said: { mode: indirect, source: bakhmut, via: [mayor] }
      where: { place: bakhmut }
      actors: [wagner, bakhmut]
      casualties: { low: 1, side: bakhmut }
      note: artemivsk
dismissed:
  anna:
    - { code: source.anonymous, target: source:bakhmut, reason: artemivsk }
    - { code: entity.side, target: entity:bakhmut, reason: artemivsk }
`,
		);
		assert.deepEqual(dropped, [
			{ path: ['entities', 'artemivsk', 'kind'], value: 'organization' },
			{ path: ['sources', 'artemivsk', 'name'], value: 'Artemivsk' },
			{ path: [], value: '# The name until 2016.' },
		]);
	});

	it('tells every place that changes, in the order of the file', () => {
		const { places } = merged(sidecar);
		assert.deepEqual(
			places.map(({ path, span }) => [path.join('.'), sidecar.slice(span.start, span.end).split('\n')[0]]),
			[
				['article.derivedFrom.0', 'artemivsk'],
				['entities.artemivsk', 'artemivsk:'],
				['entities.bakhmut', 'bakhmut: { name: Bakhmut, kind: place, mentions: { Bakhmut: all } }'],
				['entities.wagner', 'wagner: { name: Wagner, kind: armed-group, side: artemivsk }'],
				['sources.artemivsk', 'artemivsk: { name: Artemivsk, kind: unknown, identification: named }'],
				['sources.mayor', 'mayor: { kind: unknown, identification: named, entity: artemivsk, name: Mayor }'],
				['claims.anna.k3f9wq2.said.source', 'source: artemivsk'],
				['claims.anna.k3f9wq2.said.via.1', 'bakhmut'],
				['claims.anna.k3f9wq2.where.place', 'place: artemivsk'],
				['claims.anna.k3f9wq2.actors.1', 'artemivsk'],
				['claims.anna.k3f9wq2.casualties.side', 'side: artemivsk'],
				['dismissed.anna.0.target', 'target: source:artemivsk'],
				['dismissed.anna.1.target', 'target: entity:artemivsk'],
			],
		);
	});

	it('into the one that stays where a file has the other alone: it gets its name and kind, and keeps its own as an alias', () => {
		const alone = `corroborate: 1
entities:
  artemivsk: { name: Artemivsk, kind: state, role: hub, mentions: { Art: all } }
`;
		const { text, dropped } = merged(alone);
		assert.equal(
			text,
			`corroborate: 1
entities:
  bakhmut:
    name: Bakhmut
    kind: place
    side: ukraine
    role: hub
    aliases: [Artemivsk]
    mentions: { Art: all }
    formerly: [artemivsk]
`,
		);
		assert.deepEqual(dropped, [{ path: ['entities', 'artemivsk', 'kind'], value: 'state' }]);
	});

	it('in the file of the project and in events', () => {
		const project = `corroborate: 1
sides:
  east: { name: East, actors: [artemivsk, bakhmut], allies: [artemivsk] }
sources:
  artemivsk: { kind: media, reliability: { grade: C } }
  bakhmut: { reliability: { grade: B } }
entities:
  artemivsk: { name: Artemivsk, kind: place }
dismissed:
  - { code: source.anonymous, target: source:artemivsk, reason: known }
`;
		const { text, dropped } = merged(project, {}, 'project');
		assert.equal(
			text,
			`corroborate: 1
sides:
  east: { name: East, actors: [bakhmut], allies: [bakhmut] }
sources:
  bakhmut: { kind: media, reliability: { grade: B }, formerly: [artemivsk] }
entities:
  bakhmut:
    name: Bakhmut
    kind: place
    side: ukraine
    aliases: [Artemivsk]
    formerly: [artemivsk]
dismissed:
  - { code: source.anonymous, target: source:bakhmut, reason: known }
`,
		);
		assert.deepEqual(dropped, [{ path: ['sources', 'artemivsk', 'reliability'], value: '{"grade":"C"}' }]);
		assert.equal(
			merged('name: Battle\nwhere: { place: artemivsk }\nsides: [artemivsk, bakhmut]\n', {}, 'event').text,
			'name: Battle\nwhere: { place: bakhmut }\nsides: [bakhmut]\n',
		);
	});

	it('and keeps secret what one of them keeps secret', () => {
		const secret = sidecar.replace('side: russia', 'sensitive: true');
		assert.equal(readSidecar(merged(secret).text).value.entities?.['bakhmut']?.sensitive, true);
	});

	it('and leaves `side` alone where a side of the project has its slug; nobody gets on their own side', () => {
		const sides = ['artemivsk'];
		const named = (text: string) => text.match(/side: \S+/g);
		assert.deepEqual(named(merged(sidecar.replace('side: russia', 'side: artemivsk'), { sides }).text), [
			'side: artemivsk',
			'side: artemivsk',
			'side: artemivsk',
		]);
		const own = merged(sidecar.replace('side: russia', 'side: bakhmut'));
		assert.deepEqual(named(own.text), ['side: bakhmut', 'side: bakhmut']);
		assert.deepEqual(own.dropped[0], { path: ['entities', 'artemivsk', 'side'], value: 'bakhmut' });
		assert.equal(readSidecar(own.text).value.entities?.['bakhmut']?.side, undefined);
	});

	it('without losing a place that is listed to a longer name of another', () => {
		const text = 'Artemivsk Street is in Artemivsk.\n';
		const listed = `corroborate: 1
entities:
  artemivsk:
    name: Artemivsk
    kind: place
    mentions:
      Artemivsk:
        - { quote: Artemivsk, prefix: "", suffix: " Street is in Artemivsk.\\n" }
  bakhmut: { name: Bakhmut, kind: place, mentions: { Artemivsk: all } }
  street: { name: Artemivsk Street, kind: place, mentions: { Artemivsk Street: all } }
`;
		const after = merged(listed, {}, 'sidecar', text).text;
		assert.deepEqual(placesOf(text, after, 'bakhmut'), ['0-9', '23-32']);
		const without = listed.replace(/ {2}street.*\n/, '');
		assert.match(merged(without, {}, 'sidecar', text).text, /mentions: \{ Artemivsk: all \}/);
	});

	it('not in a file that has nothing of the one that goes', () => {
		assert.deepEqual(merge('corroborate: 1\nx: &y 1\n', both, 'sidecar'), {
			edits: [],
			places: [],
			dropped: [],
		});
		assert.deepEqual(merged('corroborate: 1\nnote: artemivsk\n').edits, []);
	});

	it('not in a file that is broken, in conflict or of another form: it is refused, with the line', () => {
		const refused = (source: string): string => merge(source, both, 'sidecar').refused ?? 'not refused';
		assert.match(
			refused(`<<<<<<< ours\n${sidecar}=======\n${sidecar}>>>>>>> theirs\n`),
			/^Line 1: .* markers/,
		);
		assert.match(refused(sidecar.replace('  wagner:', '  bakhmut:')), /^Line 15: A key stands twice/);
		assert.match(refused(`${sidecar}x: [\n`), /^Line \d+: The file is not valid YAML/);
		const conflict = '      conflict: { is.credibility: { base: 3, ours: 2, theirs: 4 } }\n';
		assert.match(
			refused(sidecar.replace('      note:', `${conflict}      note:`)),
			/^Line 28: The file holds a conflict/,
		);
		assert.match(
			refused(sidecar.replace('aliases: [Artyomovsk]', 'aliases: Artyomovsk')),
			/^Line 11: This cannot/,
		);
		assert.match(
			refused(sidecar.replace('Bakhmut: all }\n    f', 'Bakhmut: some }\n    f')),
			/^Line 12: This cannot/,
		);
	});
});

/** Where an entity is mentioned, in UTF-16. */
function placesOf(text: string, yaml: string, slug: string): string[] {
	const { mentions } = readDocument({ path: 'a.txt', text, sidecar: yaml });
	const spans = mentions.filter(({ entity }) => entity === slug).flatMap(({ placement }) => placement.spans);
	return spans
		.map(({ start, end }) => `${start}-${end}`)
		.sort((a, b) => Number(a.split('-')[0]) - Number(b.split('-')[0]));
}

describe('two entities are merged in files that people wrote', () => {
	const options: EntityMerge = {
		slug: 'gone-one',
		into: 'stays-on',
		survivor: { name: 'Stays', kind: 'place' },
		sides: [],
	};
	const { slug, into } = options;
	const names = fc.constantFrom(slug, into, 'nobody', 'somebody');

	/** A sidecar that has one of the two, or both, and refers to them wherever it can. */
	const referring = fc
		.tuple(
			models.sidecars,
			fc.array(models.entities, { minLength: 1, maxLength: 2 }),
			fc.array(models.sources, { maxLength: 2 }),
			fc.array(names, { minLength: 4, maxLength: 4 }),
			fc.uniqueArray(names, { minLength: 1, maxLength: 3 }),
			fc.boolean(),
			fc.nat(),
		)
		.map(([data, entities, sources, [source, actor, place, side], via, isGoneFirst, seed]) => {
			const value = structuredClone(data) as Record<string, unknown>;
			const order = isGoneFirst ? [slug, into] : [into, slug];
			const named = <T>(items: readonly T[]) => Object.fromEntries(items.map((item, i) => [order[i]!, item]));
			value['entities'] = { ...(data.entities ?? {}), ...named(entities) };
			value['sources'] = { ...(data.sources ?? {}), ...named(sources) };
			for (const section of Object.values((value['claims'] ?? {}) as Record<string, object | null>))
				for (const claim of Object.values(section ?? {}) as Record<string, unknown>[]) {
					claim['said'] = { mode: 'indirect', source, via };
					claim['actors'] = [actor, 'y', slug];
					claim['where'] = { place };
					claim['casualties'] = { low: 1, side };
				}
			return { value, seed };
		});

	const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

	it('so that nothing that named either is lost, and nothing else changes', () => {
		fc.assert(
			fc.property(referring, ({ value, seed }) => {
				const { text } = renderUgly(value, seed);
				const result = merged(text, options);
				const after = readSidecar(result.text);
				assert.deepEqual(after.problems, [], result.text);
				const { entities, sources, ...rest } = plain(after.value) as Record<string, Records>;
				const before = plain(value) as Record<string, Records>;
				assert.deepEqual(heard(rest), heard(named(withoutRecords(before))), `${text}\n${result.text}`);
				const others = (records: Records | undefined) => withoutRecords(records ?? {});
				assert.deepEqual(others(entities), named(others(before['entities'])));
				assert.deepEqual(others(sources), named(others(before['sources'])));
				for (const [room, records] of Object.entries({ entities, sources })) {
					assert.equal(records?.[slug], undefined);
					united(room, before[room] ?? {}, records ?? {}, result.dropped);
				}
			}),
			{ numRuns: runs },
		);
	});

	it('so that a second time does nothing', () => {
		fc.assert(
			fc.property(referring, ({ value, seed }) => {
				const once = merged(renderUgly(value, seed).text, options).text;
				assert.deepEqual(merged(once, options).edits, []);
			}),
			{ numRuns: runs },
		);
	});

	it('and what we wrote stays a fixed point of Prettier', async () => {
		await fc.assert(
			fc.asyncProperty(referring, async ({ value }) => {
				const written = applyEdits('', applyChanges('', [{ do: 'set', path: [], value }]).edits ?? []);
				const { text } = merged(written, options);
				assert.equal(await prettier.format(text, { parser: 'yaml' }), text);
			}),
			{ numRuns: runs },
		);
	});

	it('and every place in the article that was a mention of either is one of the one that stays', () => {
		const words = fc.constantFrom('Bakhmut', 'Artemivsk', 'Street', 'the city', 'of');
		const form = fc.array(words, { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' '));
		const article = fc.array(words, { minLength: 1, maxLength: 14 }).map((parts) => `${parts.join(' ')}.\n`);
		const mentions = fc.dictionary(form, fc.oneof(fc.constant('all'), fc.array(fc.nat(), { maxLength: 2 })), {
			maxKeys: 3,
		});
		fc.assert(
			fc.property(article, fc.tuple(mentions, mentions, mentions), (text, each) => {
				const [first, second, third] = each.map((forms) => anchored(text, forms));
				const of = (name: string, forms: unknown) => ({ name, kind: 'place', mentions: forms });
				const value = {
					corroborate: 1,
					entities: { [slug]: of('Gone', first), [into]: of('Stays', second), other: of('Other', third) },
				};
				const before = applyEdits('', applyChanges('', [{ do: 'set', path: [], value }]).edits ?? []);
				const after = merged(before, options, 'sidecar', text).text;
				const now = placesOf(text, after, into).map((place) => place.split('-').map(Number));
				for (const place of [...placesOf(text, before, slug), ...placesOf(text, before, into)]) {
					const [start, end] = place.split('-').map(Number);
					assert.ok(
						now.some(([from, to]) => from! <= start! && end! <= to!),
						`${place} of ${text}\n${before}\n${after}`,
					);
				}
				assert.deepEqual(placesOf(text, after, 'other'), placesOf(text, before, 'other'));
			}),
			{ numRuns: runs * 4 },
		);
	});

	it('and no text makes it throw', () => {
		fc.assert(
			fc.property(referring, fc.nat(), models.anyText, ({ value, seed }, at, noise) => {
				const { text } = renderUgly(value, seed);
				const cut = at % (text.length + 1);
				merge(text.slice(0, cut) + noise + text.slice(cut), options, 'sidecar');
				for (const kind of ['project', 'event'] as const) merge(text, options, kind);
			}),
			{ numRuns: runs },
		);
	});

	type Records = Record<string, Record<string, unknown>>;

	function withoutRecords<T extends object>(records: T): T {
		const without = ['entities', 'sources', slug, into];
		return Object.fromEntries(Object.entries(records).filter(([key]) => !without.includes(key))) as T;
	}

	/** With the one that goes under its new name, by the names of the fields, which the code does not go by. */
	function named(value: unknown, field = ''): unknown {
		if (Array.isArray(value)) {
			const items = value.map((item) => named(item, field));
			const isNew = (item: unknown, index: number) => item !== into || items.indexOf(item) === index;
			return ['via', 'actors'].includes(field) ? items.filter(isNew) : items;
		}
		if (typeof value !== 'object' || value === null) {
			const isName = ['source', 'via', 'actors', 'place', 'side', 'entity'].includes(field);
			return isName && value === slug ? into : value;
		}
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, key)]));
	}

	/** Nobody hears anything from themselves: what such a chain says of it does not count; nor does the order of what is one now. */
	function heard(value: unknown): unknown {
		if (Array.isArray(value)) return value.map(heard);
		if (typeof value !== 'object' || value === null) return value;
		const { via, ...rest } = Object.fromEntries(
			Object.entries(value).map(([key, item]) => [key, heard(item)]),
		);
		const others = Array.isArray(via) ? via.filter((name) => name !== rest['source']).sort() : [];
		return others.length > 0 ? { ...rest, via: others } : rest;
	}

	function united(
		room: string,
		before: Records,
		after: Records,
		dropped: readonly { path: readonly string[] }[],
	) {
		const [gone, stay] = [before[slug], before[into]];
		const now = after[into];
		if (!gone && !stay) return assert.equal(now, undefined);
		assert.ok(now);
		const told = new Set(dropped.map(({ path }) => path.join('.')));
		for (const [key, value] of Object.entries(stay ?? {}))
			if (!['mentions', 'aliases', 'sensitive'].includes(key)) assert.deepEqual(now[key], value, key);
		for (const [key, value] of Object.entries(gone ?? {}))
			if (!['mentions', 'aliases', 'sensitive', 'name', 'origin'].includes(key))
				if (!told.has(`${room}.${slug}.${key}`)) assert.deepEqual(now[key], named(value, key), key);
		const list = (record: Record<string, unknown> | undefined, key: string) =>
			(record?.[key] ?? []) as unknown[];
		for (const record of [gone, stay]) {
			const forms = Object.entries((record?.['mentions'] ?? {}) as Record<string, unknown>);
			const united1 = (now['mentions'] ?? {}) as Record<string, unknown>;
			for (const [form, where] of forms)
				if (united1[form] !== 'all')
					for (const one of where as unknown[])
						assert.ok(
							(united1[form] as unknown[]).some((other) => JSON.stringify(other) === JSON.stringify(one)),
						);
			if (room === 'entities')
				for (const name of [record?.['name'], ...list(record, 'aliases')])
					assert.ok(name === undefined || now['name'] === name || list(now, 'aliases').includes(name));
		}
		if (gone) assert.ok(list(now, 'formerly').includes(slug));
		if (gone?.['sensitive'] || stay?.['sensitive']) assert.equal(now['sensitive'], true);
	}

	/** Mentions of which some are listed by the number of a place where the form stands. */
	function anchored(text: string, forms: Record<string, string | readonly number[]>): unknown {
		return Object.fromEntries(
			Object.entries(forms).map(([form, where]) => {
				if (typeof where === 'string') return [form, where];
				const starts = [...text.matchAll(new RegExp(`(?<!\\w)${form}(?!\\w)`, 'g'))].map(
					({ index }) => index,
				);
				const spans = where.flatMap((n) => (starts.length > 0 ? [starts[n % starts.length]!] : []));
				return [form, [...new Set(spans)].map((start) => describe1(text, start, start + form.length))];
			}),
		);
	}

	function describe1(text: string, start: number, end: number) {
		return { quote: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
	}
});
