import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readText, spansAround } from '../../../src/core';
import { texts } from '../anchor/arbitraries';

const around = (text: string, words: string): readonly string[] =>
	spansAround(text, readText(text), text.indexOf(words)).map(({ start, end }) => text.slice(start, end));

describe('what may be selected around a place', () => {
	it('is the word, the clause, the sentence and the paragraph', () => {
		const text = 'Shells fell on Monday, but nobody was hurt. It is quiet.';
		assert.deepEqual(around(text, 'nobody'), [
			'nobody',
			'but nobody was hurt',
			'Shells fell on Monday, but nobody was hurt',
			'Shells fell on Monday, but nobody was hurt.',
			text,
		]);
	});

	it('is what a source says, without its attribution', () => {
		const text = 'Officials said that Russian troops fired 1,200 shells at Bakhmut on Monday.';
		assert.deepEqual(around(text, 'shells').slice(0, 3), [
			'shells',
			'Russian troops fired 1,200 shells at Bakhmut on Monday',
			'that Russian troops fired 1,200 shells at Bakhmut on Monday',
		]);
	});

	it('is a quotation inside its marks, then with them; a comma in it divides nothing', () => {
		const text = 'He said: “The school was hit, and burnt.”';
		assert.deepEqual(around(text, 'school').slice(0, 4), [
			'school',
			'The school was hit, and burnt',
			'The school was hit, and burnt.',
			'“The school was hit, and burnt.”',
		]);
	});

	it('knows the marks of Arabic and Hebrew, and looks through marks of direction', () => {
		const arabic =
			'قالت الوزارة إن القوات سيطرت على المحطة؛ ونفت الأركان ذلك، ثم صمتت. هل انتهت المعركة؟\u200f لا.';
		assert.deepEqual(around(arabic, 'ونفت'), [
			'ونفت',
			'ونفت الأركان ذلك',
			'قالت الوزارة إن القوات سيطرت على المحطة؛ ونفت الأركان ذلك، ثم صمتت',
			'قالت الوزارة إن القوات سيطرت على المحطة؛ ونفت الأركان ذلك، ثم صمتت.',
			arabic,
		]);
		assert.deepEqual(around(arabic, 'انتهت').slice(0, 3), [
			'انتهت',
			'هل انتهت المعركة',
			'هل انتهت المعركة؟\u200f',
		]);
		const hebrew = 'דובר צה"ל אמר: "חיילי צה"ל נסוגו, לפי הדיווח."';
		assert.deepEqual(around(hebrew, 'נסוגו').slice(1, 3), [
			'חיילי צה"ל נסוגו, לפי הדיווח',
			'חיילי צה"ל נסוגו, לפי הדיווח.',
		]);
	});

	it('is nothing beyond a text, and in an empty one', () => {
		assert.deepEqual(spansAround('', readText(''), 0), []);
		assert.deepEqual(spansAround('It fell.', readText('It fell.'), 100), []);
	});

	it('property: each span lies inside the text, around the place and within the next', () => {
		fc.assert(
			fc.property(texts, fc.nat(200), (text, offset) => {
				let last = { start: offset, end: offset };
				for (const span of spansAround(text, readText(text), offset)) {
					assert.ok(span.start >= 0 && span.end <= text.length);
					assert.ok(span.start <= last.start && span.end >= last.end);
					last = span;
				}
			}),
		);
	});
});
