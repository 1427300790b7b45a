import assert from 'node:assert/strict';
import { excerpt } from '../../src/editor/reading/excerpt';

describe('the words of a mention', () => {
	const around = (text: string, words: string) => {
		const start = text.indexOf(words);
		const { text: shown, highlight } = excerpt(text, { start, end: start + words.length });
		return [shown, shown.slice(...highlight)];
	};

	it('stand with a little of their line, cut between words', () => {
		const text = 'Last week a spokesman in Kyiv said that nobody had seen anything of the kind before.';
		assert.deepEqual(around(text, 'Kyiv'), [
			'…spokesman in Kyiv said that nobody had seen anything of…',
			'Kyiv',
		]);
	});

	it('stay on their line', () => {
		assert.deepEqual(around('One.\r\nIn Kyiv.\nTwo.', 'Kyiv'), ['In Kyiv.', 'Kyiv']);
	});

	it('are one line, also where they run over two', () => {
		assert.deepEqual(around('Dr.\nElena Petrova', 'Dr.\nElena'), ['Dr. Elena Petrova', 'Dr. Elena']);
	});

	it('are cut inside no character', () => {
		const [shown] = around(`${'🛰'.repeat(9)} Kyiv${'🛰'.repeat(30)}`, 'Kyiv');
		// Throws where half a pair is left.
		assert.ok(encodeURIComponent(shown!));
	});

	it('are harmless, and stand out as they do in the text', () => {
		const [shown, words] = around('\u202e$(bug)\u0000 in \u2067Kyiv\u202c.', '\u2067Kyiv\u202c');
		assert.equal(shown, '$\u200b(bug) in Kyiv.');
		assert.equal(words, 'Kyiv');
		const [arabic, name] = around('سقطت باخموت اليوم', 'باخموت');
		assert.equal(arabic, '\u2068سقطت باخموت اليوم\u2069');
		assert.equal(name, 'باخموت');
	});
});
