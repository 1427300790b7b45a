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

	it('property: are the same for everybody who selects them with or without their marks', () => {
		const texts = fc
			.array(fc.constantFrom('a', 'Bc', ' ', '.', ',', '“', '”', '"', '‘', '’', '\n', 'U.S.', '?'), {
				minLength: 1,
				maxLength: 30,
			})
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(
				texts,
				fc.nat(),
				fc.nat(),
				fc.constantFrom('bare' as const, 'whole' as const),
				(text, a, b, rule) => {
					const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
						number,
						number,
					];
					const reading = readText(text);
					const once = agreedSpan(text, reading, { start, end }, rule);
					assert.ok(once.start >= 0 && once.end <= text.length && once.start <= once.end);
					if (rule === 'bare') assert.ok(once.start >= start && once.end <= end);
					assert.deepEqual(agreedSpan(text, reading, once, rule), once);
				},
			),
		);
	});
});
