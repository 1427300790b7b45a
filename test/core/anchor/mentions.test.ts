import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { mentionsOf } from '../../../src/core/anchor/mentions';
import { texts } from './arbitraries';

const found = (text: string, ...forms: (readonly [string, string])[]) =>
	mentionsOf(
		text,
		forms.map(([entity, form]) => ({ entity, form })),
	).map(({ entity, placement: { state, spans } }) => [
		entity,
		state,
		...spans.map((span) => text.slice(span.start, span.end)),
	]);

describe('mentions of a form', () => {
	it('are all occurrences between word edges, case as written', () => {
		assert.deepEqual(
			mentionsOf('Ukraine, Ukrainian, ukraine, Ukraine’s #Ukraine', [
				{ entity: 'ukraine', form: 'Ukraine' },
			]).map(({ placement }) => placement.spans[0]!.start),
			[0, 29, 40],
		);
	});

	it('belong to the longest form of any entity', () => {
		assert.deepEqual(
			found(
				'The Armed Forces of Ukraine and Ukraine.',
				['ukraine', 'Ukraine'],
				['army', 'Armed Forces of Ukraine'],
				['forces', 'Armed Forces'],
			),
			[
				['army', 'exact', 'Armed Forces of Ukraine'],
				['ukraine', 'exact', 'Ukraine'],
			],
		);
	});

	it('belong to both entities that share the form', () => {
		assert.deepEqual(found('Syrsky', ['a', 'Syrsky'], ['b', 'Syrsky']).length, 2);
	});

	it('are found over line ends and in another quote style, as moved', () => {
		assert.deepEqual(found('said Dr.\r\nElena Petrova', ['petrova', 'Dr. Elena Petrova']), [
			['petrova', 'moved', 'Dr.\r\nElena Petrova'],
		]);
		assert.deepEqual(found('Ukraine’s army', ['army', "Ukraine's army"]), [
			['army', 'moved', 'Ukraine’s army'],
		]);
	});

	it('are orphaned where the form stands nowhere', () => {
		assert.deepEqual(found('nothing', ['x', 'Bakhmut']), [['x', 'orphaned']]);
		assert.deepEqual(found('', ['x', '']), [['x', 'orphaned']]);
	});

	it('take forms of any script and of no letters', () => {
		assert.deepEqual(found('в Бахмуте и 🇺🇦!', ['a', 'Бахмуте'], ['b', '🇺🇦'], ['c', 'Бахмут']), [
			['a', 'exact', 'Бахмуте'],
			['b', 'exact', '🇺🇦'],
			['c', 'orphaned'],
		]);
	});

	it('property: never overlap, always stand where they say', () => {
		fc.assert(
			fc.property(
				texts,
				fc.array(fc.constantFrom('the', 'troops Bakhmut', 'Bakhmut', 'a', 'ab', 'é', '😀')),
				(text, forms) => {
					const mentions = mentionsOf(
						text,
						[...new Set(forms)].map((form) => ({ entity: form, form })),
					);
					let end = 0;
					for (const { form, placement } of mentions)
						for (const span of placement.spans) {
							assert.ok(span.start >= end);
							end = span.end;
							if (placement.state === 'exact') assert.equal(text.slice(span.start, span.end), form);
						}
				},
			),
		);
	});

	it('take 500 forms in 5,000 words within milliseconds', () => {
		const text = readFileSync('seeds/001_6a86c1a986d87c82.txt', 'utf8').repeat(5);
		const words = [...new Set(text.split(/\s+/))].slice(0, 500);
		const from = performance.now();
		mentionsOf(
			text,
			words.map((form) => ({ entity: 'x', form })),
		);
		assert.ok(performance.now() - from < 1000);
	});
});
