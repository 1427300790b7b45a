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

	it('property: are what a plain search finds, the longest of all first', () => {
		const word = /[\p{L}\p{N}\p{M}_]/u;
		const bits = fc.constantFrom('a', 'b', 'ab', ' ', ' ', '-', '"', '😀', 'é', '_');
		const some = (maxLength: number) => fc.array(bits, { maxLength }).map((all) => all.join(''));
		const tidy = (text: string) => text.replace(/ +/g, ' ').trim();
		fc.assert(
			fc.property(some(40).map(tidy), fc.uniqueArray(some(5).map(tidy), { maxLength: 8 }), (text, forms) => {
				const points = [...text];
				const isEdge = (at: number) => !(word.test(points[at - 1] ?? ' ') && word.test(points[at] ?? ' '));
				const all = forms.flatMap((form) => {
					const { length } = [...form];
					return points.flatMap((_, start) =>
						length > 0 &&
						points.slice(start, start + length).join('') === form &&
						isEdge(start) &&
						isEdge(start + length)
							? [{ form, start, end: start + length, size: form.length }]
							: [],
					);
				});
				const taken: typeof all = [];
				for (const hit of all.sort((a, b) => b.size - a.size || a.start - b.start))
					if (taken.every(({ start, end }) => hit.end <= start || hit.start >= end)) taken.push(hit);
				const orphaned = forms.filter((form) => !all.some((hit) => hit.form === form));
				assert.deepEqual(
					found(text, ...forms.map((form) => [form, form] as const)).map(([form, state]) => [form, state]),
					[
						...taken.sort((a, b) => a.start - b.start).map(({ form }) => [form, 'exact']),
						...orphaned.map((form) => [form, 'orphaned']),
					],
				);
			}),
			{ numRuns: 2_000 },
		);
	});

	const hostile: Record<string, { readonly text: string; readonly forms: readonly string[] }> = {
		'4,000 forms that begin alike': {
			text: 'the '.repeat(40_000),
			forms: Array.from({ length: 4_000 }, (_, n) => `the x${n}`),
		},
		'forms that begin each other': {
			text: 'a '.repeat(40_000),
			forms: Array.from({ length: 500 }, (_, n) => `a${' a'.repeat(n)}`),
		},
		'forms that begin each other, in a text that breaks off': {
			text: `${'a '.repeat(300)}b `.repeat(150),
			forms: Array.from({ length: 500 }, (_, n) => `a${' a'.repeat(n)}`),
		},
		'one long form that repeats itself': { text: 'a '.repeat(40_000), forms: [`${'a '.repeat(10_000)}b`] },
		'forms without words': {
			text: '-'.repeat(80_000),
			forms: Array.from({ length: 500 }, (_, n) => '-'.repeat(n + 1)),
		},
	};
	for (const [name, { text, forms }] of Object.entries(hostile))
		it(`take no longer for ${name}`, () => {
			const before = process.cpuUsage().user;
			mentionsOf(
				text,
				forms.map((form) => ({ entity: 'x', form })),
			);
			assert.ok(process.cpuUsage().user - before < 3e6, 'took more than 3 s');
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
