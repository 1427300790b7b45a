import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCarrier, describeSpan, reanchorSpans, type Anchor } from '../../../src/core';
import { fold } from '../../../src/core/anchor/fold';
import { occurrences } from '../../../src/core/anchor/occurrences';
import { texts, textsWithSpan } from './arbitraries';

const words = (text: string): string => fold(text).text.trim();
const isSure = (state: string): boolean => state === 'exact' || state === 'moved';

/** The processor's time that `work` takes, in seconds: other work on the machine does not count. */
function seconds(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}

describe('re-anchoring', () => {
	it('property: an unchanged text leaves every anchor where it was', () => {
		fc.assert(
			fc.property(textsWithSpan, ({ text, start, end }) => {
				const anchors = [describeSpan(text, { start, end })];
				const [placement] = reanchorSpans({ anchors, newText: text, oldText: text });
				if (text.includes('\r\n')) return;
				assert.deepEqual(placement, { state: 'exact', spans: [{ start, end }] });
			}),
			{ numRuns: 1000 },
		);
	});

	it('property: any anchors and texts give states, spans inside of the text, and the same words where it is sure', () => {
		const anchors = fc.array(
			fc.record({ quote: texts, prefix: texts, suffix: texts }, { requiredKeys: ['quote'] }),
			{ maxLength: 4 },
		);
		fc.assert(
			fc.property(anchors, texts, fc.option(texts, { nil: undefined }), (given, newText, oldText) => {
				const described = oldText ? [describeSpan(oldText, { start: 1, end: 12 })] : [];
				const all: readonly Anchor[] = [...given, ...described];
				const placements = reanchorSpans({ anchors: all, newText, oldText });
				assert.equal(placements.length, all.length);
				for (const [i, { state, spans }] of placements.entries()) {
					assert.equal(spans.length === 0, state === 'orphaned');
					if (state !== 'ambiguous') assert.ok(spans.length <= 1);
					for (const { start, end } of spans) assert.ok(0 <= start && start < end && end <= newText.length);
					if (isSure(state))
						assert.equal(words(newText.slice(spans[0]!.start, spans[0]!.end)), words(all[i]!.quote));
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('property: edits around a span leave its words, and the order of anchors changes nothing', () => {
		fc.assert(
			fc.property(textsWithSpan, texts, texts, ({ text, start, end }, above, below) => {
				const anchors = [
					describeSpan(text, { start, end }),
					describeSpan(text, { start: 0, end }),
					{ quote: 'said' },
				];
				const newText = `${above}\n${text}\n${below}`;
				const placements = reanchorSpans({ anchors, newText, oldText: text });
				for (const [i, { state, spans }] of placements.entries())
					if (isSure(state))
						assert.equal(words(newText.slice(spans[0]!.start, spans[0]!.end)), words(anchors[i]!.quote));
				const reversed = reanchorSpans({ anchors: [...anchors].reverse(), newText, oldText: text });
				assert.deepEqual([...reversed].reverse(), placements);
			}),
			{ numRuns: 1000 },
		);
	});

	it('property: long words are found as short ones are', () => {
		fc.assert(
			fc.property(fc.nat(3), fc.nat(2000), fc.nat(600), fc.nat(1900), (noise, size, length, at) => {
				const text = Array.from({ length: size }, (_, i) => ((i * i) % 97 < noise ? 'b' : 'a')).join('');
				const words = text.slice(at, at + length) || 'a';
				const expected: number[] = [];
				for (let k = text.indexOf(words); k >= 0; k = text.indexOf(words, k + 1)) expected.push(k);
				assert.deepEqual(occurrences(text, words, Infinity), expected);
			}),
			{ numRuns: 500 },
		);
	});

	it('places a quotation in parts by the surest state that holds of all', () => {
		const old = '“We hold the city,” he said on Monday in Kyiv, “and we will keep it.” Nobody else spoke.';
		const anchorOf = (quote: string) => {
			const start = old.indexOf(quote);
			return describeSpan(old, { start, end: start + quote.length });
		};
		const parts = [anchorOf('“We hold the city,”'), anchorOf('“and we will keep it.”')];
		const place = (newText: string) => createCarrier(old, newText).place(parts);
		assert.equal(place(old).state, 'exact');
		assert.equal(place(`Update. ${old}`).state, 'moved');
		assert.equal(place(old.replace('will keep', 'may lose')).state, 'changed');
		assert.equal(place(old.replace(', “and we will keep it.”', '.')).state, 'orphaned');
		assert.equal(place(old.replace('will keep', 'may lose')).spans.length, 2);
	});

	it('holds what is written without spaces by its characters', () => {
		const old = '俄军周一进入巴赫穆特市中心。市长说没有人受伤。';
		const anchors = [describeSpan(old, { start: 0, end: 14 })];
		const [placement] = reanchorSpans({ anchors, newText: old.replace('周一', '周五'), oldText: old });
		assert.deepEqual(placement, { state: 'changed', spans: [{ start: 0, end: 14 }] });
	});

	describe('stays within seconds', function () {
		this.timeout(120_000);
		const line = 'The same words.\n\n';
		const cases: readonly [string, string, string][] = [
			['100,000 equal characters', 'a'.repeat(100_000), 'a'.repeat(99_990)],
			['100,000 equal words', 'a '.repeat(100_000), `b ${'a '.repeat(99_000)}`],
			['10,000 equal paragraphs', line.repeat(10_000), `${line.repeat(9_000)}New.\n\n${line.repeat(500)}`],
			[
				'10,000 equal paragraphs, all edited',
				line.repeat(10_000),
				line.replace('same', 'very').repeat(9_000),
			],
			['two unlike texts of 200,000 characters', unlike(1), unlike(7)],
			[
				'one paragraph of 200,000 characters rewritten',
				unlike(1).replaceAll('\n', ' '),
				unlike(3).replaceAll('\n', ' '),
			],
		];
		for (const [name, old, now] of cases)
			it(name, () => {
				const spans = Array.from({ length: 20 }, (_, i) => ({
					start: i * 1500,
					end: i * 1500 + 20 + i * 10,
				}));
				const anchors = [
					...spans.map((span) => describeSpan(old, span)),
					...spans.map(({ start, end }) => ({ quote: old.slice(start, end) })),
					{ quote: old.slice(0, 50_000) },
				];
				const taken = seconds(() => {
					reanchorSpans({ anchors, newText: now, oldText: old });
					reanchorSpans({ anchors, newText: now });
				});
				assert.ok(taken < 10, `${taken} s`);
			});
	});
});

/** Words by number, ten to a sentence, a hundred to a paragraph. */
function unlike(step: number): string {
	let text = '';
	for (let i = 0; text.length < 200_000; i++) {
		text += `w${(i * i * step) % 977}`;
		text += i % 100 === 99 ? '.\n\n' : i % 10 === 9 ? '. W' : ' ';
	}
	return text;
}
