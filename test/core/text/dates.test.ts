import assert from 'node:assert/strict';
import { type DateExpression, readText, resolveDate } from '../../../src/core';

/** Expressions of time, as words with what they resolve to on a day. */
function resolved(text: string, written?: string): (readonly [string, string | undefined])[] {
	return readText(text).dates.map((expression) => {
		const found = resolveDate(expression, written);
		const { start, end } = expression.span;
		return [text.slice(start, end), found && `${found.date} ${found.precision} ${found.basis}`] as const;
	});
}

const dateIn = (text: string, written?: string) => resolved(text, written)[0]?.[1];
const wordsIn = (text: string) => resolved(text).map(([words]) => words);

describe('dates in the text', () => {
	it('are stated where they are whole, in the orders that news has', () => {
		for (const words of ['10 May 2023', 'May 10, 2023', 'May 10th, 2023', '10th of May, 2023', '2023-05-10'])
			assert.deepEqual(resolved(`It fell on ${words}, they said.`), [[words, '2023-05-10 1 stated']]);
		assert.deepEqual(resolved('It fell on Feb. 9, 2023.'), [['Feb. 9, 2023', '2023-02-09 1 stated']]);
		assert.deepEqual(resolved('It began in February 2022.'), [['February 2022', '2022-02 4 stated']]);
		assert.deepEqual(resolved('Fighting since 2014 goes on.'), [['2014', '2014 5 stated']]);
	});

	it('take the year nearest to the day of writing', () => {
		assert.equal(dateIn('It fell on May 10.', '2023-05-12'), '2023-05-10 1 inferred');
		assert.equal(dateIn('It fell on 20 December.', '2023-01-04'), '2022-12-20 1 inferred');
		assert.equal(dateIn('It begins on 3 January.', '2022-12-28'), '2023-01-03 1 inferred');
		assert.equal(dateIn('It fell on 29 February.', '2023-03-04'), '2024-02-29 1 inferred');
		assert.equal(dateIn('It fell in December.', '2023-01-04'), '2022-12 4 inferred');
		assert.equal(dateIn('It fell last July.', '2023-05-12'), '2022-07 4 inferred');
		assert.equal(dateIn('It comes next July.', '2023-05-12'), '2023-07 4 inferred');
	});

	it('count weekdays back from the day of writing, that day included', () => {
		// 2023-04-11 was a Tuesday.
		assert.equal(dateIn('It emerged Tuesday.', '2023-04-11'), '2023-04-11 1 inferred');
		assert.equal(dateIn('It emerged Wednesday.', '2023-04-11'), '2023-04-05 1 inferred');
		assert.equal(dateIn('It emerged last Tuesday.', '2023-04-11'), '2023-04-04 1 inferred');
		assert.equal(dateIn('They meet next Monday.', '2023-04-11'), '2023-04-17 1 inferred');
		assert.equal(dateIn('They meet this Friday.', '2023-04-11'), '2023-04-14 1 inferred');
	});

	it('count days, weeks, months and years from the day of writing, as precise as they are', () => {
		for (const [words, date] of [
			['yesterday', '2023-04-10 1'],
			['two days ago', '2023-04-09 1'],
			['earlier last week', '2023-04-03 3'],
			['this week', '2023-04-10 3'],
			['next month', '2023-05 4'],
			['a year ago', '2022 5'],
			['last year', '2022 5'],
		])
			assert.deepEqual(resolved(`It came ${words}, they said.`, '2023-04-11'), [[words, `${date} inferred`]]);
	});

	it('resolve to nothing where no day of writing is known to the day, or no calendar tells', () => {
		for (const text of [
			'It fell on Friday.',
			'It fell last week.',
			'It fell on May 10.',
			'It fell in May.',
		]) {
			assert.equal(resolved(text).length, 1, text);
			assert.equal(dateIn(text), undefined, text);
			assert.equal(dateIn(text, '2023-05'), undefined, text);
		}
		for (const words of ['recently', 'for months', 'two days earlier', 'in the coming weeks', 'last winter'])
			assert.deepEqual(resolved(`It fell ${words}.`, '2023-04-11'), [[words, undefined]]);
	});

	it('know how long something went on', () => {
		const [expression] = readText('They fought for nearly two years.').dates;
		assert.deepEqual(expression?.time, { kind: 'duration', unit: 'year', count: 2 });
	});

	it('keep the weekday that stands beside a date', () => {
		const weekdays = (text: string): DateExpression['weekday'][] =>
			readText(text).dates.map(({ weekday }) => weekday);
		assert.deepEqual(weekdays('It fell on Tuesday, April 11, 2023. It fell on Fri 14 April.'), [2, 5]);
		assert.deepEqual(weekdays('It fell on April 11.'), [undefined]);
	});

	it('are not the verbs, names and numbers that look like them', () => {
		for (const text of [
			'They may march on the town, and the march may last.',
			'May the force hold. March to the sea!',
			'The mar was sat in the sun.',
			'On Good Friday and Super Tuesday nothing closed.',
			'2022 shells, 300,000 troops and 45 May none is a day.',
			'The last of this lot came next.',
			'A two-year-old sat on the second floor.',
		])
			assert.deepEqual(wordsIn(text), [], text);
		assert.deepEqual(wordsIn('He was jailed in May.'), ['May']);
		assert.deepEqual(wordsIn('By April Russian forces held it.'), ['April']);
	});

	it('are read from any text in linear time', () => {
		for (const part of ['last ', '10 ', 'May 10, ', 'the past few ', 'Friday, ', '2023-04-11T', 'nearly '])
			assert.ok(readText(part.repeat(20_000)).dates.length <= 40_000);
	});
});

describe('paragraphs that are not the article’s own', () => {
	it('are of a kind each', () => {
		const text = [
			'Town Falls After Siege',
			'The town fell on Friday.',
			'A tank burns near the town. A. Name/Anadolu Agency/Getty',
			'Photo: A. Name',
			'A video of the battle. pic.twitter.com/abc — A Name (@name) April 11, 2023',
			'[ https://example.org/story ]',
			'Reporting by A. Name and B. Name',
		].join('\n\n');
		assert.deepEqual(
			readText(text).boilerplate.map(({ kind }) => kind),
			['headline', 'caption', 'caption', 'post', 'link', 'label'],
		);
	});
});
