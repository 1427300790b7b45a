import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreedSpan, readText } from '../../../src/core';
import { spanIn } from '../tagging/support';

const cut = (text: string, words: string, rule: 'bare' | 'whole' = 'bare'): string => {
	const { start, end } = agreedSpan(text, readText(text), spanIn(text, words), rule);
	return text.slice(start, end);
};

describe('the words that are tagged', () => {
	it('stand without white space, outer quotation marks and final punctuation', () => {
		const text = 'She said, “We will not surrender.” Shells fell.\n';
		assert.equal(cut(text, '“We will not surrender.” '), 'We will not surrender');
		assert.equal(cut(text, ' Shells fell.\n'), 'Shells fell');
		assert.equal(cut(text, 'We will not surrender'), 'We will not surrender');
	});

	it('keep the marks that belong to words inside', () => {
		const text =
			'Forces have gone “scorched earth.” They came from the U.S. “Never,” he said, “again.” It is so.\n';
		assert.equal(cut(text, 'Forces have gone “scorched earth.”'), 'Forces have gone “scorched earth.”');
		assert.equal(cut(text, '“Never,” he said, “again.”'), '“Never,” he said, “again.”');
		assert.equal(cut(text, 'They came from the U.S.'), 'They came from the U.S.');
	});

	it('lose the mark of a quotation of which they are a part', () => {
		const text = '“We will not surrender. Every inch is ours.”\n';
		assert.equal(cut(text, '“We will not surrender.'), 'We will not surrender');
		assert.equal(cut(text, 'Every inch is ours.”'), 'Every inch is ours');
	});

	it('stand with their marks where a project wants them whole', () => {
		const text = 'She said, “We will not surrender.” Shells fell.\n';
		for (const words of ['“We will not surrender.”', 'We will not surrender', 'We will not surrender.'])
			assert.equal(cut(text, words, 'whole'), '“We will not surrender.”');
		assert.equal(cut(text, 'Shells fell', 'whole'), 'Shells fell.');
	});

	it('are cut in the punctuation of Arabic too', () => {
		const text = 'قال المتحدث: «سقطت القذائف على المدينة.» هل انسحبوا؟\n';
		assert.equal(cut(text, '«سقطت القذائف على المدينة.»'), 'سقطت القذائف على المدينة');
		assert.equal(cut(text, 'هل انسحبوا؟'), 'هل انسحبوا');
	});

	it('take in the mark whose partner is inside, and the dot of initials', () => {
		const text = 'Forces have gone “scorched earth.” They came from the U.S. “Never,” he said, “again.”\n';
		assert.equal(cut(text, 'Forces have gone “scorched earth'), 'Forces have gone “scorched earth.”');
		assert.equal(cut(text, 'They came from the U.S'), 'They came from the U.S.');
		assert.equal(cut(text, 'Never,” he said, “again'), '“Never,” he said, “again.”');
		assert.equal(cut("''We stay,'' she said.\n", "''We stay,''"), 'We stay');
		assert.equal(cut('The .45 calibre round.\n', '.45 calibre'), '.45 calibre');
	});

	it('property: are the same for everybody who selects them with or without their marks', () => {
		const texts = fc
			.array(
				fc.constantFrom('a', 'Bc', ' ', '.', ',', '“', '”', '"', '‘', '’', '\n', 'U.S.', '?', '،', '\r\n'),
				{
					minLength: 1,
					maxLength: 30,
				},
			)
			.map((parts) => parts.join(''));
		const rules = fc.constantFrom('bare' as const, 'whole' as const);
		fc.assert(
			fc.property(texts, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), rules, (text, numbers, rule) => {
				const [a = 0, b = 0, before = 0, after = 0] = numbers;
				const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
					number,
					number,
				];
				const reading = readText(text);
				const once = agreedSpan(text, reading, { start, end }, rule);
				assert.ok(once.start >= 0 && once.end <= text.length && once.start <= once.end);
				assert.deepEqual(agreedSpan(text, reading, once, rule), once);
				if (!/\p{L}/u.test(text.slice(start, end))) return;
				const isMark = (at: number): boolean =>
					/[\s.,?،]/.test(text[at] ?? 'a') ||
					reading.quotations.some(({ span, closed }) => span.start === at || (closed && span.end === at + 1));
				const wider = { start, end };
				for (let n = before % 4; n > 0 && wider.start > 0 && isMark(wider.start - 1); n--) wider.start--;
				for (let n = after % 4; n > 0 && isMark(wider.end); n--) wider.end++;
				assert.deepEqual(agreedSpan(text, reading, wider, rule), once);
			}),
		);
	});
});
