import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { mentionsOf, readText, suggest, type KnownEntity, type SuggestedEntity } from '../../../src/core';

const entitiesOf = (text: string, known: readonly KnownEntity[] = []): readonly SuggestedEntity[] =>
	suggest(text, readText(text), known).entities;

/** `kind name: form | form` of each entity. */
const shown = (text: string, known: readonly KnownEntity[] = []): readonly string[] =>
	entitiesOf(text, known).map(({ kind, name, mentions, known: slug }) => {
		const forms = mentions.map(({ start, end }) => text.slice(start, end));
		return `${kind} ${slug ? `#${slug} ` : ''}${name}: ${[...new Set(forms)].join(' | ')}`;
	});

describe('entities in bare text', () => {
	const cases: Readonly<Record<string, readonly [text: string, ...expected: string[]]>> = {
		'a title and a rank are no part of a person’s name': [
			'The commander of the ground forces, General Oleksandr Syrsky, met Defence Secretary Ben Wallace and Dr. Elena Petrova.',
			'person Oleksandr Syrsky: Oleksandr Syrsky',
			'person Ben Wallace: Ben Wallace',
			'person Elena Petrova: Elena Petrova',
		],
		'initials, particles and articles': [
			'It was said that Yevhen V. Marchuk, Ursula van der Berg and Omar al-Hakim spoke to Abu Khalid al-Masri.',
			'person Yevhen V. Marchuk: Yevhen V. Marchuk',
			'person Ursula van der Berg: Ursula van der Berg',
			'person Omar al-Hakim: Omar al-Hakim',
			'person Abu Khalid al-Masri: Abu Khalid al-Masri',
		],
		'units by number and noun': [
			'Soldiers of the 93rd Mechanized Brigade and the 3rd Separate Assault Brigade joined the Adam Tactical Group.',
			'military-unit 93rd Mechanized Brigade: 93rd Mechanized Brigade',
			'military-unit 3rd Separate Assault Brigade: 3rd Separate Assault Brigade',
			'military-unit Adam Tactical Group: Adam Tactical Group',
		],
		'armed groups, media, platforms, weapons, events': [
			'On Telegram, Reuters said that Hezbollah fired a T-72 and a HIMARS during Operation Silent Dawn.',
			'platform Telegram: Telegram',
			'media Reuters: Reuters',
			'armed-group Hezbollah: Hezbollah',
			'weapon T-72: T-72',
			'weapon HIMARS: HIMARS',
			'event Operation Silent Dawn: Operation Silent Dawn',
		],
		'bodies of state, also with their state': [
			"Russia's Defense Ministry denied it. The Ministry of Culture and Tourism of Ukraine agreed with the Kremlin.",
			"government-body Russia's Defense Ministry: Russia's Defense Ministry",
			'government-body Ministry of Culture and Tourism of Ukraine: Ministry of Culture and Tourism of Ukraine',
			'government-body Kremlin: Kremlin',
		],
		'organisations with prepositions in their names': [
			'The Institute for Border Studies and the Dovira Foundation met at the Council on Eastern Affairs.',
			'organization Institute for Border Studies: Institute for Border Studies',
			'organization Dovira Foundation: Dovira Foundation',
			'organization Council on Eastern Affairs: Council on Eastern Affairs',
		],
		'places by what stands around them': [
			'Shelling hit the village of Orlivka, near Verkhnia, and the Zelena region. They fled to Deir ez-Zor, east of Al-Bab, along the Sukha River.',
			'place Orlivka: Orlivka',
			'place Verkhnia: Verkhnia',
			'place Zelena region: Zelena region',
			'place Deir ez-Zor: Deir ez-Zor',
			'place Al-Bab: Al-Bab',
			'place Sukha River: Sukha River',
		],
		'a list of places is of one kind': [
			'Drones struck in Orlivka, Verkhnia and Kamin.',
			'place Orlivka: Orlivka',
			'place Verkhnia: Verkhnia',
			'place Kamin: Kamin',
		],
		'a people is no place, its army is a unit': [
			'The Ukrainian army repelled Russian troops, Iraqi security forces and the Syrian government said; French farmers did not.',
			'military-unit Armed Forces of Ukraine: Ukrainian army',
			'military-unit Armed Forces of Russia: Russian troops',
			'military-unit Iraqi security forces: Iraqi security forces',
			'government-body Government of Syria: Syrian government',
		],
		'names around a hyphen': [
			'A London-based group met UN-backed and Russian-installed officials on the Syria-Iraq border in mid-June.',
			'place London: London',
			'organization United Nations: UN',
			'state Syria: Syria',
			'state Iraq: Iraq',
		],
		'an ampersand and a possessive': [
			'Shares of Marlow & Finch Group fell after Ukraine’s statement.',
			'organization Marlow & Finch Group: Marlow & Finch Group',
			'state Ukraine: Ukraine',
		],
		'the words of a sentence’s start name nothing': [
			'Residents fled. Meanwhile, Shelling continued. Retreating soldiers left. You’ve seen it. On Tuesday God knows.',
		],
		'a headline’s capitals tell nothing': [
			'Heavy Losses Mount As Russia Pushes On Towards Bakhmut Suburbs\n\nRussia lost ground near Bakhmut, it said.',
			'state Russia: Russia',
			'place Bakhmut: Bakhmut',
		],
		'a line in capitals': [
			'RUSSIAN FORCES SEIZE HEIGHTS NEAR BAKHMUT, UKRAINE\n\nThe town was hit.',
			'place Bakhmut: BAKHMUT',
			'state Ukraine: UKRAINE',
		],
	};
	for (const [what, [text, ...expected]] of Object.entries(cases))
		it(what, () => assert.deepEqual(shown(text), expected));
});

describe('aliases of an entity', () => {
	const cases: Readonly<Record<string, readonly [text: string, ...expected: string[]]>> = {
		'the surname after the full name': [
			'Anatoliy Ivanchuk said so. Later Ivanchuk left, and Mr Ivanchuk came back.',
			'person Anatoliy Ivanchuk: Anatoliy Ivanchuk | Ivanchuk',
		],
		transliterations: [
			'Serhiy Kovalskyi spoke. President Kovalsky agreed; Sergei Kovalskiy did too.',
			'person Serhiy Kovalskyi: Serhiy Kovalskyi | Kovalsky | Sergei Kovalskiy',
		],
		'two persons of one surname': [
			'Ivan Marchenko met Olena Marchenko. Marchenko said nothing.',
			'person Ivan Marchenko: Ivan Marchenko',
			'person Olena Marchenko: Olena Marchenko',
			'person Marchenko: Marchenko',
		],
		'an acronym in brackets': [
			'The Directorate of Coastal Safety (DCS) opened. The DCS closed.',
			'government-body Directorate of Coastal Safety: Directorate of Coastal Safety | DCS',
		],
		'an acronym of the initials': [
			'The Union of Free Miners called a strike. UFM members walked out.',
			'organization Union of Free Miners: Union of Free Miners | UFM',
		],
		'the short form': [
			'The Dovira Foundation paid. Later the Foundation denied it.',
			'organization Dovira Foundation: Dovira Foundation | Foundation',
		],
		'a title for its bearer': [
			'Foreign Secretary Jane Marlow arrived. The Foreign Secretary left.',
			'person Jane Marlow: Jane Marlow | Foreign Secretary',
		],
		'what a person’s name makes of a noun': [
			'The Assad regime denied it, and the Asad regime’s army left.',
			'government-body Bashar al-Assad regime: Assad regime | Asad regime',
		],
		'names of a state': [
			'The United States, or U.S., sent arms. America waited; US aid came.',
			'state United States: United States | U.S. | America | US',
		],
	};
	for (const [what, [text, ...expected]] of Object.entries(cases))
		it(what, () => assert.deepEqual(shown(text), expected));
});

describe('known entities', () => {
	const known: readonly KnownEntity[] = [
		{ slug: 'zelenskyy', name: 'Volodymyr Zelenskyy', kind: 'person', forms: ['Volodymyr Zelensky'] },
		{ slug: 'nexta', name: 'NEXTA', kind: 'media', forms: ['@nexta_tv'] },
		{ slug: 'us', name: 'United States', kind: 'state', forms: [] },
		{ slug: 'ukraine', name: 'Ukraine', kind: 'state', forms: ['Kyiv'] },
	];

	it('are found by their forms, whatever these look like', () => {
		assert.deepEqual(shown('Kyiv denied what @nexta_tv posted.', known), [
			'state #ukraine Ukraine: Kyiv',
			'media #nexta NEXTA: @nexta_tv',
		]);
	});

	it('and by other forms of their names', () => {
		assert.deepEqual(shown('President Zelenskiy thanked the U.S. and left. Zelensky came back.', known), [
			'person #zelenskyy Volodymyr Zelenskyy: Zelenskiy | Zelensky',
			'state #us United States: U.S.',
		]);
	});

	it('and by what its people’s adjective makes of it', () => {
		const forces = {
			slug: 'afu',
			name: 'Armed Forces of Ukraine',
			kind: 'military-unit',
			forms: [],
		} as const;
		assert.deepEqual(
			shown('The Ukrainian army said that the AFU had left, and Ukrainian forces with it.', [forces]),
			['military-unit #afu Armed Forces of Ukraine: Ukrainian army | AFU | Ukrainian forces'],
		);
	});

	it('a longer name that holds one is another', () => {
		assert.deepEqual(shown('The Armed Forces of Ukraine defended Ukraine.', known), [
			'military-unit Armed Forces of Ukraine: Armed Forces of Ukraine',
			'state #ukraine Ukraine: Ukraine',
		]);
	});
});

describe('entities of the seeds', () => {
	for (const file of readdirSync('seeds').filter((name) => name.endsWith('.annotations.yaml')))
		it(`${file.slice(0, 3)}: nine of ten forms are found, and most by kind`, () => {
			const text = readFileSync(`seeds/${file.replace('.annotations.yaml', '.txt')}`, 'utf8');
			const { entities } = parse(readFileSync(`seeds/${file}`, 'utf8')) as {
				entities: Record<string, { kind: string; mentions?: Record<string, unknown> }>;
			};
			const found = entitiesOf(text);
			// Adjectives of peoples are mentions to an annotator; suggestions leave them out.
			const forms = Object.entries(entities).flatMap(([entity, { mentions = {} }]) =>
				Object.keys(mentions)
					.filter((form) => !['Russian', 'Ukrainian'].includes(form))
					.map((form) => ({ entity, form })),
			);
			const hits = mentionsOf(text, forms).map(({ entity, placement: { spans } }) => {
				const one = found.find(({ mentions }) =>
					mentions.some((mention) =>
						spans.some(({ start, end }) => mention.start < end && start < mention.end),
					),
				);
				return one && { isOfKind: one.kind === entities[entity]!.kind };
			});
			assert.ok(hits.filter(Boolean).length >= 0.9 * hits.length);
			assert.ok(hits.filter((hit) => hit?.isOfKind).length >= 0.8 * hits.length);
		});
});

describe('entities of any text', () => {
	const pieces = fc.constantFrom(
		...[
			'Ministry of ',
			'Minister ',
			'the ',
			'al-',
			'al Qaeda ',
			"Russia's ",
			'U.S. ',
			'3rd ',
			'Brigade ',
			'Ivan ',
			'A. ',
			'(ABC) ',
			'and ',
			'“',
			'” ',
			'\n\n',
			'. ',
			'\u0000',
			'\ud800',
			'😀',
			'ß',
			'İ',
			'Ukrainian ',
			'army ',
			'London-based ',
			'T-72 ',
			', ',
			'’s ',
		],
	);

	it('property: mentions are in the text and in order, and none overlap', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }),
				(parts) => {
					const text = parts.join('');
					const all = entitiesOf(text).map(({ mentions, name }) => {
						assert.ok(name.trim() !== '' && mentions.length > 0);
						for (let i = 1; i < mentions.length; i++) assert.ok(mentions[i]!.start >= mentions[i - 1]!.end);
						return mentions;
					});
					const spans = all.flat().sort((a, b) => a.start - b.start);
					for (let i = 0; i < spans.length; i++) {
						assert.ok(
							spans[i]!.start >= 0 && spans[i]!.end > spans[i]!.start && spans[i]!.end <= text.length,
						);
						if (i > 0) assert.ok(spans[i]!.start >= spans[i - 1]!.end);
					}
				},
			),
		);
	});

	it('property: all that is known is found where it stands alone', () => {
		const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
				const name = words.join(' ');
				const known = [{ slug: 'one', name, kind: 'organization', forms: [] } as const];
				assert.deepEqual(shown(`it was (${name}), they said.`, known), [
					`organization #one ${name}: ${name}`,
				]);
			}),
		);
	});

	it('reads a title with a name that is a people’s too, at the end of a text', () => {
		assert.deepEqual(shown('The soldiers who were in the town said that it was President German'), [
			'person German: German',
		]);
	});

	for (const [what, part] of Object.entries({
		capitals: 'ABC DEF ',
		joiners: 'Ministry of the Ministry of ',
		titles: 'Minister Minister of ',
		initials: 'A. B. ',
		neighbours: 'Kyiv, Foobar and ',
		'many names': 'Ivan Petrovsky, Olena and Kyiv said. ',
	}))
		it(`takes a long text of ${what} in linear time`, () => {
			const text = part.repeat(200_000 / part.length);
			const started = performance.now();
			entitiesOf(text);
			assert.ok(performance.now() - started < 10_000);
		});
});
