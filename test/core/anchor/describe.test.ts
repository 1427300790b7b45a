import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describeSpan } from '../../../src/core/anchor/describe';
import { describe as describeAnchor, reanchor } from '../../../src/core/anchor/library';
import { createLocator } from '../../../src/core/anchor/locate';
import { textsWithSpan } from './arbitraries';

const count = (text: string, words: string): number => {
	let found = 0;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found++;
	return found;
};

describe('describing a span', () => {
	it('stores a long unique quote alone', () => {
		const text = `One. ${'x'.repeat(39)}y. Two.`;
		assert.deepEqual(describeSpan(text, { start: 5, end: 45 }), { quote: `${'x'.repeat(39)}y` });
	});

	it('stores both sides of a quote under 40 code points, 32 code points each', () => {
		const text = `${'a'.repeat(50)}quote${'b'.repeat(50)}`;
		assert.deepEqual(describeSpan(text, { start: 50, end: 55 }), {
			quote: 'quote',
			prefix: 'a'.repeat(32),
			suffix: 'b'.repeat(32),
		});
	});

	it('counts code points, not units', () => {
		const text = `${'😀'.repeat(39)}. Rest.`;
		const anchor = describeSpan(text, { start: 0, end: 78 });
		assert.equal(anchor.prefix, '');
		assert.equal(anchor.suffix, '. Rest.');
		assert.equal(describeAnchor('😀😀ab', 2, 3).quote, 'a');
	});

	it('writes the edge of the text as an empty context', () => {
		assert.deepEqual(describeSpan('word', { start: 0, end: 4 }), { quote: 'word', prefix: '', suffix: '' });
	});

	it('grows the context, one side after the other, until the whole is unique', () => {
		const block = 'x'.repeat(100);
		const text = `A${block}word${block}B${block}word${block}C`;
		const start = text.indexOf('word');
		const anchor = describeSpan(text, { start, end: start + 4 });
		const { prefix = '', suffix = '' } = anchor;
		assert.equal(count(text, prefix + anchor.quote + suffix), 1);
		assert.ok(Math.abs(prefix.length - suffix.length) <= 1, `${prefix.length} ${suffix.length}`);
	});

	it('never splits a surrogate pair, even where the span does', () => {
		assert.equal(describeSpan('a😀b', { start: 2, end: 4 }).quote, '😀b');
		const text = `${'😀'.repeat(40)}word${'😀'.repeat(40)}`;
		const anchor = describeSpan(text, { start: 80, end: 84 });
		assert.equal(anchor.prefix, '😀'.repeat(32));
		assert.equal(anchor.suffix, '😀'.repeat(32));
	});

	it('property: the whole stands once, on code points, and finds its own span again, exact', () => {
		fc.assert(
			fc.property(textsWithSpan, ({ text, start, end }) => {
				const anchor = describeSpan(text, { start, end });
				const whole = (anchor.prefix ?? '') + anchor.quote + (anchor.suffix ?? '');
				assert.equal(count(text, whole), 1);
				assert.equal(anchor.quote, text.slice(start, end));
				assert.equal(anchor.prefix === undefined, anchor.suffix === undefined);
				if (anchor.prefix === undefined) assert.ok([...anchor.quote].length >= 40);
				assert.deepEqual(createLocator(text).locate(anchor), { state: 'exact', spans: [{ start, end }] });
			}),
			{ numRuns: 2000 },
		);
	});

	it('property: the library speaks code points', () => {
		fc.assert(
			fc.property(textsWithSpan, ({ text, from, to }) => {
				fc.pre(!text.startsWith('\ufeff'));
				const anchor = describeAnchor(text, from, to);
				assert.deepEqual(reanchor({ anchors: [anchor], newText: text }), [
					{ state: 'exact', start: from, end: to },
				]);
				assert.deepEqual(reanchor({ anchors: [anchor], newText: `\ufeff${text}`, oldText: text }), [
					{ state: 'exact', start: from, end: to },
				]);
			}),
		);
	});

	it('finds every sentence and every word of the seeds again', () => {
		for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
			const text = readFileSync(`seeds/${name}`, 'utf8');
			const locator = createLocator(text);
			for (const match of text.matchAll(/[^.\n]+|\S+/g)) {
				const span = { start: match.index, end: match.index + match[0].length };
				assert.deepEqual(locator.locate(describeSpan(text, span)), { state: 'exact', spans: [span] });
			}
		}
	});

	it('stays linear on a text that only repeats itself', () => {
		const text = 'ab'.repeat(200_000);
		const anchor = describeSpan(text, { start: 100_000, end: 100_002 });
		assert.equal(anchor.quote, 'ab');
		assert.equal(createLocator(text).locate(anchor).state, 'exact');
	});
});
