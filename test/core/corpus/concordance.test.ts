import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concordance, concordanceRows, Corpus, type ConcordanceLine } from '../../../src/core';
import { annotated, project } from '../rules/project';

function corpusOf(...texts: readonly string[]): Corpus {
	const corpus = new Corpus();
	texts.forEach((text, i) => corpus.put({ path: `${i}.txt`, text }));
	return corpus;
}
const inContext = ({ left, keyword, right }: ConcordanceLine) => `${left}[${keyword}]${right}`;
const linesOf = (corpus: Corpus, text: string, wholeWords = false) =>
	concordance(corpus, { text, wholeWords }).lines.map(inContext);

describe('a concordance of words', () => {
	it('has every place over all articles, by article', () => {
		const corpus = corpusOf('Bakhmut fell.', 'Nothing.', 'They left Bakhmut. Bakhmut!');
		const { lines, places, articles } = concordance(corpus, { text: 'bakhmut', wholeWords: true });
		assert.deepEqual(lines.map(inContext), [
			'[Bakhmut] fell.',
			'They left [Bakhmut]. Bakhmut!',
			'They left Bakhmut. [Bakhmut]!',
		]);
		assert.deepEqual([places, articles], [3, 2]);
	});

	it('finds whole words, or parts of them', () => {
		const corpus = corpusOf('Art, artillery and the state of the art.');
		assert.equal(linesOf(corpus, 'art', true).length, 2);
		assert.equal(linesOf(corpus, 'art').length, 3);
		assert.equal(linesOf(corpusOf('Élan, élan vital.'), 'lan', true).length, 0);
	});

	it('does not count case, white space, the style of quotation marks and normalisation', () => {
		const corpus = corpusOf('Zelenskyy’s  new\ttank. Café, cafe\u0301, cafe. ΛΟΓΟΣ λόγος “x”');
		assert.deepEqual(linesOf(corpus, "ZELENSKYY'S NEW tank").length, 1);
		assert.deepEqual(linesOf(corpus, 'café').length, 2);
		assert.deepEqual(linesOf(corpus, 'cafe').length, 1);
		assert.deepEqual(linesOf(corpus, 'λογοσ').length, 1);
		assert.deepEqual(linesOf(corpus, '"X"').length, 1);
	});

	it('takes words for no regular expression', () => {
		const corpus = corpusOf('a.c abc (east) 50% $5 [x] a|b \\d {2} ^');
		for (const text of ['a.c', '(east)', '$5', '[x]', 'a|b', '\\d', '{2}', '^', '50%', '(', '\\'])
			assert.equal(linesOf(corpus, text).length, 1, text);
		assert.deepEqual(linesOf(corpus, '.*'), []);
		assert.deepEqual(linesOf(corpus, '  '), []);
	});

	it('shows the line of the article, cut at word edges', () => {
		const long = `${'before '.repeat(20)}Bakhmut${' after'.repeat(20)}`;
		const [line] = linesOf(corpusOf(`Above.\n${long}\nBelow.`), 'Bakhmut');
		assert.match(line!, /^…(before )+\[Bakhmut\]( after)+…$/);
		assert.equal(linesOf(corpusOf('Above.\nIn Bakhmut it is.\nBelow.'), 'Bakhmut')[0], 'In [Bakhmut] it is.');
	});

	it('counts what is too much to read', () => {
		const { lines, places } = concordance(corpusOf('a '.repeat(30_000)), { text: 'a', wholeWords: true });
		assert.equal(places, 30_000);
		assert.equal(lines.length, 20_000);
	});

	it('is sorted by the words behind or in front, the nearest first', () => {
		const corpus = corpusOf('Alpha c tank x b.', 'Zulu “a, tank x a.', 'Mike b tank. Á!', 'Oscar b tank.');
		const sorted = (order: 'left' | 'right') =>
			concordance(corpus, { text: 'tank', wholeWords: true }, order).lines.map(
				({ left }) => left.split(' ')[0],
			);
		assert.deepEqual(sorted('left'), ['Zulu', 'Mike', 'Oscar', 'Alpha']);
		assert.deepEqual(sorted('right'), ['Oscar', 'Mike', 'Zulu', 'Alpha']);
	});

	it('has the keyword at its place, and the rest of its line around it', () => {
		const word = fc.constantFrom(
			'Bakhmut',
			'bakhmut',
			'BAKH',
			'mut',
			'é',
			'e\u0301',
			'“',
			'😀',
			' ',
			'\n',
			'.',
			'İ',
			'ß',
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 40 }), word, fc.boolean(), (words, text, wholeWords) => {
				const article = words.join('');
				for (const { span, left, keyword, right } of concordance(corpusOf(article), { text, wholeWords })
					.lines) {
					const flat = (part: string) => part.replace(/\s+/g, ' ');
					assert.equal(keyword, flat(article.slice(span.start, span.end)));
					assert.equal(keyword.normalize('NFC').toLowerCase(), text.normalize('NFC').toLowerCase());
					assert.ok(flat(article.slice(0, span.start)).endsWith(left.replace(/^…/, '')));
					assert.ok(flat(article.slice(span.end)).startsWith(right.replace(/…$/, '').trimEnd()));
				}
			}),
		);
	});
});

describe('a concordance of an entity', () => {
	it('has its mentions as they are tagged, in the order of each article', () => {
		const { corpus } = project({
			'b.txt': annotated('Prigozhin: he, Prigozhin.', {
				entities: {
					prigozhin: {
						name: 'Yevgeny Prigozhin',
						kind: 'person',
						mentions: { he: 'all', Prigozhin: 'all', gone: 'all' },
					},
				},
			}),
			'a.txt': annotated('No Prigozhin here that is tagged.'),
		});
		assert.deepEqual(concordance(corpus, { entity: 'prigozhin' }).lines.map(inContext), [
			'[Prigozhin]: he, Prigozhin.',
			'Prigozhin: [he], Prigozhin.',
			'Prigozhin: he, [Prigozhin].',
		]);
		assert.deepEqual(concordance(corpus, { entity: 'nobody' }), { lines: [], places: 0, articles: 0 });
	});
});

describe('rows of a concordance', () => {
	const rows = (...texts: readonly string[]) =>
		concordanceRows(
			concordance(corpusOf(...texts), { text: 'x', wholeWords: true }).lines,
			({ path }) => path,
		);

	it('have their keywords in one column', () => {
		const all = rows('A long way to x.', 'x!', 'On 😀 x.');
		assert.deepEqual(
			all.map(({ text }) => text),
			['0.txt  A long way to x.', '1.txt                x!', '2.txt           On 😀 x.'],
		);
		for (const { text, keyword } of all) assert.equal(text.slice(keyword.start, keyword.end), 'x');
		assert.equal(new Set(all.map(({ text, keyword }) => [...text.slice(0, keyword.start)].length)).size, 1);
	});

	it('are one line each without control and direction characters', () => {
		for (const { text } of rows('a\u202e\u2067\u0007 x \u2069\u2028b\u0085c', 'שלום x \u202dעולם'))
			assert.doesNotMatch(
				text,
				/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066\u2067\u2028\u2029]/,
			);
	});

	it('are isolated where letters run from right to left', () => {
		const [row] = rows('שלום x עולם');
		assert.equal(row!.text, '0.txt  \u2068שלום \u2069x\u2068 עולם\u2069');
		assert.equal(row!.text.slice(row!.keyword.start, row!.keyword.end), 'x');
	});

	it('cut what is endless', () => {
		const line: ConcordanceLine = {
			path: 'p'.repeat(10_000),
			span: { start: 0, end: 1 },
			left: '',
			keyword: 'k'.repeat(10_000),
			right: '',
		};
		assert.ok(concordanceRows([line], ({ path }) => path)[0]!.text.length < 150);
	});
});
