import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	claimChanges,
	draftClaim,
	mentionChanges,
	readSidecar,
	suggestedTarget,
	textId,
} from '../../../src/core';
import type { Claim, Span } from '../../../src/core';
import { after, annotatingOf, spanIn } from './support';

const text = `Rockets reportedly hit Bakhmut on Monday.
The governor said that two civilians were wounded in Bakhmut.
Bakhmut Street was quiet.
`;
const header = 'corroborate: 1\n# Ours.\nclaims:\n  anna:\n  ben:\n';

function accepted(words: string, sidecar = header, project?: string): string {
	const annotating = annotatingOf(text, sidecar, { project });
	const spans = [spanIn(text, words)];
	return after(sidecar, (reading) =>
		claimChanges(annotating, reading, 'anna', {
			spans,
			draft: draftClaim(annotating, spans),
			origin: 'suggested',
		}),
	);
}

/** What is read has no prototype. */
const plain = <T>(value: T): T => structuredClone(value);
const claimsIn = (sidecar: string): readonly Claim[] =>
	Object.values(readSidecar(sidecar).value.claims?.anna ?? {}) as readonly Claim[];

describe('a suggested claim that is accepted', () => {
	it('has its fields filled in, and says that it was suggested', () => {
		const sidecar = accepted('Rockets reportedly hit Bakhmut on Monday.');
		assert.deepEqual(readSidecar(sidecar).problems, []);
		const [claim] = claimsIn(sidecar);
		assert.deepEqual(claim?.is, {
			topic: 'remote-violence',
			act: 'reports',
			modality: 'hedged',
			status: 'draft',
		});
		assert.deepEqual(claim.hedges, ['reportedly']);
		assert.equal(claim.origin, 'suggested');
		assert.equal(claim.text, textId(text));
		assert.match(sidecar, /^corroborate: 1\n# Ours\.\n/);
	});

	it('brings a source that no file knows', () => {
		const sidecar = accepted('two civilians were wounded in Bakhmut');
		assert.deepEqual(plain(readSidecar(sidecar).value.sources), {
			governor: { name: 'The governor', kind: 'person', identification: 'anonymous' },
		});
		const [claim] = claimsIn(sidecar);
		assert.deepEqual(claim?.said, { mode: 'indirect', source: 'governor', cue: 'said' });
	});

	it('rests on the source or the entity that the words name, where there is one', () => {
		const known = `${header}sources:\n  head: { name: the governor, kind: person, identification: anonymous }\n`;
		const sidecar = accepted('two civilians were wounded in Bakhmut', known);
		assert.deepEqual(Object.keys(readSidecar(sidecar).value.sources ?? {}), ['head']);
		assert.equal(claimsIn(sidecar)[0]?.said.source, 'head');
		const project = 'corroborate: 1\nentities:\n  gov: { name: The governor, kind: person }\n';
		const entity = accepted('two civilians were wounded in Bakhmut', header, project);
		assert.deepEqual(plain(readSidecar(entity).value.sources), {
			gov: { kind: 'person', identification: 'named' },
		});
	});

	it('stands in the order of the text', () => {
		const words = [
			'Rockets reportedly hit Bakhmut on Monday.',
			'two civilians were wounded in Bakhmut',
		] as const;
		for (const [first, second] of [words, words.toReversed()]) {
			const both = accepted(second!, accepted(first!));
			assert.deepEqual(
				claimsIn(both).map(({ quote }) => quote),
				words,
			);
		}
	});
});

const spansOf = (words: string): Span[] =>
	[...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
		start: index,
		end: index + words.length,
	}));

describe('a suggested entity that is accepted', () => {
	const suggestion = (mentions: readonly Span[], known?: string) =>
		({ name: 'Bakhmut', kind: 'place', known, mentions }) as const;

	function tagged(mentions: readonly Span[], sidecar = header, options = {}, known?: string) {
		const annotating = annotatingOf(text, sidecar, options);
		const result = after(sidecar, (reading) =>
			mentionChanges(text, reading, suggestedTarget(annotating, suggestion(mentions, known)), mentions),
		);
		assert.deepEqual(readSidecar(result).problems, []);
		return plain(readSidecar(result).value.entities);
	}

	it('has its forms as `all` where they stand nowhere else', () => {
		assert.deepEqual(tagged(spansOf('Bakhmut')), {
			bakhmut: { name: 'Bakhmut', kind: 'place', mentions: { Bakhmut: 'all' }, origin: 'suggested' },
		});
	});

	it('has the places of a form that also stands for something else', () => {
		const entities = tagged(spansOf('Bakhmut').slice(0, 2));
		const places = entities?.bakhmut?.mentions?.Bakhmut;
		assert.ok(Array.isArray(places));
		assert.deepEqual(
			places.map(({ quote }) => quote),
			['Bakhmut', 'Bakhmut'],
		);
		const street = `${header}entities:\n  street: { name: Bakhmut Street, kind: place, mentions: { Bakhmut Street: all } }\n`;
		assert.equal(tagged(spansOf('Bakhmut').slice(0, 2), street)?.bakhmut?.mentions?.Bakhmut, 'all');
		assert.equal(Array.isArray(tagged(spansOf('Bakhmut'), street)?.bakhmut?.mentions?.Bakhmut), true);
	});

	it('is the known one under its slug, with what lasts of it', () => {
		const others = {
			'b.txt': `${header}entities:\n  town: { name: Bakhmut, kind: place, sub: settlement, mentions: { the city: all }, note: x }\n`,
		};
		assert.deepEqual(tagged(spansOf('Bakhmut'), header, { others }, 'town'), {
			town: {
				name: 'Bakhmut',
				kind: 'place',
				sub: 'settlement',
				mentions: { Bakhmut: 'all' },
				origin: 'suggested',
			},
		});
	});

	it('gets mentions only, where the article has it', () => {
		const sidecar = `${header}entities:\n  bakhmut: { name: Bakhmut, kind: place, mentions: { Artemivsk: all } }\n`;
		assert.deepEqual(tagged(spansOf('Bakhmut'), sidecar, {}, 'bakhmut'), {
			bakhmut: { name: 'Bakhmut', kind: 'place', mentions: { Artemivsk: 'all', Bakhmut: 'all' } },
		});
	});

	it('takes no slug of another thing', () => {
		const project = 'corroborate: 1\nsources:\n  bakhmut: { name: The Bakhmut Times, kind: media }\n';
		assert.deepEqual(Object.keys(tagged(spansOf('Bakhmut'), header, { project }) ?? {}), ['bakhmut-2']);
	});

	it('property: the places that are written are the places that were given', () => {
		const words = fc.constantFrom('Bakhmut', 'Bakhmut Street', 'Kyiv', 'town', '“Kyiv”', '🙂');
		const article = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(article, fc.integer({ min: 1, max: 4095 }), (some, choice) => {
				const places = [...some.matchAll(/Bakhmut|Kyiv/g)]
					.map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
					.filter((_, at) => choice & (1 << (at % 12)));
				if (places.length === 0) return;
				const annotating = annotatingOf(some, header);
				const sidecar = after(header, (reading) =>
					mentionChanges(some, reading, suggestedTarget(annotating, suggestion(places)), places),
				);
				const { document } = annotatingOf(some, sidecar);
				const found = document.mentions.flatMap(({ placement }) => placement.spans);
				assert.deepEqual(
					found.map(({ start }) => start).sort((a, b) => a - b),
					places.map(({ start }) => start),
				);
			}),
			{ numRuns: 60 },
		);
	});
});
