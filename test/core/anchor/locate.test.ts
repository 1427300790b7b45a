import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeSpan } from '../../../src/core/anchor/describe';
import { fold } from '../../../src/core/anchor/fold';
import { createLocator } from '../../../src/core/anchor/locate';
import { reanchorSpans } from '../../../src/core/anchor/reanchor';
import { texts, textsWithSpan } from './arbitraries';

const anchorOf = (text: string, words: string) => {
	const start = text.indexOf(words);
	return describeSpan(text, { start, end: start + words.length });
};

const article = [
	'Russian forces have reportedly gone "scorched earth" in the city, officials said.',
	'The commander denied it. “We hold the city,” he said, “and we’ll keep it.”',
	'Residents of the city described a chaotic exodus as artillery pounded the area.',
].join('\n\n');

describe('locating an anchor', () => {
	it('is exact where the same words stand with their context', () => {
		const start = article.lastIndexOf('the city');
		const anchor = describeSpan(article, { start, end: start + 8 });
		assert.deepEqual(createLocator(article).locate(anchor), {
			state: 'exact',
			spans: [{ start, end: start + 8 }],
		});
	});

	it('is moved where only line ends, white space, quote style or normalisation differ', () => {
		const anchor = anchorOf(
			article,
			'The commander denied it. “We hold the city,” he said, “and we’ll keep it.”',
		);
		for (const change of [
			(text: string) => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
			(text: string) => text.replaceAll(' it. ', ' it.\r\n'),
			(text: string) => text.replaceAll('he said', 'he\u00a0said'),
		]) {
			const text = change(article);
			const { state, spans } = createLocator(text).locate(anchor);
			assert.equal(state, 'moved');
			assert.match(text.slice(spans[0]!.start, spans[0]!.end), /^The commander denied it[^]*keep it\.["”]$/);
		}
	});

	it('finds a quote over a line end in an article checked out with CR LF', () => {
		const anchor = { quote: 'denied it.\nWe hold' };
		const text = 'He denied it.\r\nWe hold the city.';
		assert.deepEqual(createLocator(text).locate(anchor), { state: 'moved', spans: [{ start: 3, end: 22 }] });
	});

	it('refuses to choose between places', () => {
		const text = 'The city fell. Later the city fell again.';
		const { state, spans } = createLocator(text).locate({ quote: 'city fell' });
		assert.equal(state, 'ambiguous');
		assert.deepEqual(spans, [
			{ start: 4, end: 13 },
			{ start: 25, end: 34 },
		]);
	});

	it('takes a quote between strangers for another', () => {
		const anchor = anchorOf('First the army said the city had fallen to them on Monday.', 'the city');
		const text = 'Nobody here knows anything about the city. Nothing at all is left.';
		assert.equal(createLocator(text).locate(anchor).state, 'orphaned');
	});

	it('is content with one side of the context', () => {
		const anchor = anchorOf(article, 'described a chaotic exodus');
		const text = article.replace('Residents of the city', 'Many inhabitants');
		const { state, spans } = createLocator(text).locate(anchor);
		assert.equal(state, 'exact');
		assert.equal(text.slice(spans[0]!.start, spans[0]!.end), 'described a chaotic exodus');
	});

	it('knows a repeated word by the words around it, some of which were edited', () => {
		const start = article.lastIndexOf('the city');
		const anchor = describeSpan(article, { start, end: start + 8 });
		const text = article.replace('Residents of', 'People of').replace('chaotic', 'hasty');
		const at = text.lastIndexOf('the city');
		assert.deepEqual(createLocator(text).locate(anchor), {
			state: 'exact',
			spans: [{ start: at, end: at + 8 }],
		});
	});

	it('takes edited words in their own context before the same words in a poorer one', () => {
		const start = article.lastIndexOf('the city');
		const anchor = describeSpan(article, { start, end: start + 8 });
		const text = article.replace('Residents of the city', 'Residents of the xity');
		const at = text.indexOf('the xity');
		assert.deepEqual(createLocator(text).locate(anchor), {
			state: 'changed',
			spans: [{ start: at, end: at + 8 }],
		});
	});

	it('asks for edited words also where the same words stand in much the same context', () => {
		const first = 'The army of the north said on Monday that rebels had left.';
		const second = 'The army of the south said on Monday that rebels had gone.';
		const old = `${first}\n\n${second}`;
		const start = old.lastIndexOf('rebels');
		const text = `${first}\n\n${second.replace('rebels', 'rebelz')}`;
		assert.deepEqual(createLocator(text).locate(describeSpan(old, { start, end: start + 6 })), {
			state: 'changed',
			spans: [{ start, end: start + 6 }],
		});
	});

	it('takes a part of a longer word for no place of a word', () => {
		const anchor = anchorOf('Later that day he said to reporters in Kyiv that it was over.', 'he');
		const text = 'Later on that same day she said to reporters in Kyiv that it was over.';
		assert.notEqual(createLocator(text).locate(anchor).state, 'exact');
	});

	it('knows a word of a script without spaces by the characters around it', () => {
		const anchor = anchorOf('记者昨天在北京报道了这次会议。专家认为东京的会议更重要。', '北京');
		const text = '专家认为东京的会议更重要。北京很大。记者今天在北京报道了这次会谈。';
		const at = text.lastIndexOf('北京');
		assert.deepEqual(createLocator(text).locate(anchor), {
			state: 'exact',
			spans: [{ start: at, end: at + 2 }],
		});
	});

	it('finds edited words without context as whole words, and not where only common words are shared', () => {
		const anchor = anchorOf(article, 'Residents of the city described a chaotic exodus as artillery');
		const edited = article.replace('described a chaotic exodus', 'spoke about a hasty exodus');
		const { state, spans } = createLocator(edited).locate(anchor);
		assert.equal(state, 'changed');
		assert.equal(
			edited.slice(spans[0]!.start, spans[0]!.end),
			'Residents of the city spoke about a hasty exodus as artillery',
		);
		const lastWord = article.replace('artillery', 'mortars');
		const [place] = createLocator(lastWord).locate(anchor).spans;
		assert.match(lastWord.slice(place!.start, place!.end), /^Residents of .* exodus as( mortars)?$/);
		const gone = article.replace(/Residents.*/, 'The mayor of the town denied a rumour as nonsense.');
		assert.equal(createLocator(gone).locate(anchor).state, 'orphaned');
	});

	it('is orphaned where the words are gone', () => {
		assert.deepEqual(createLocator(article).locate({ quote: 'no such words' }), {
			state: 'orphaned',
			spans: [],
		});
		assert.equal(createLocator('').locate({ quote: 'x', prefix: '', suffix: '' }).state, 'orphaned');
		assert.equal(createLocator('x').locate({ quote: '' }).state, 'orphaned');
	});

	it('places the parts of a quotation that was split by its attribution', () => {
		const locator = createLocator(article);
		const parts = [anchorOf(article, '“We hold the city,”'), anchorOf(article, '“and we’ll keep it.”')];
		const placed = locator.place(parts);
		assert.equal(placed.state, 'exact');
		assert.equal(placed.spans.length, 2);
		assert.equal(locator.place([...parts].reverse()).state, 'ambiguous');
		assert.equal(locator.place([parts[0]!, { quote: 'never said' }]).state, 'orphaned');
		assert.equal(locator.place([]).state, 'orphaned');
	});

	it('with the old text, tells the same offset from another', () => {
		const anchors = [anchorOf(article, 'Residents of the city described a chaotic exodus as artillery')];
		const state = (newText: string) => reanchorSpans({ anchors, newText, oldText: article })[0]!.state;
		assert.equal(state(article), 'exact');
		assert.equal(state(`${article} More.`), 'exact');
		assert.equal(state(`😀${article}`), 'moved');
	});

	it('property: folds away what does not count, and only that', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const folded = fold(text);
				const changed = text.normalize('NFD').replace(/\r\n|\r|\n/g, '\r\n');
				assert.equal(fold(changed).text, folded.text);
				assert.equal(fold(folded.text).text, folded.text);
				assert.equal(folded.starts.length, folded.text.length + 1);
				for (let i = 0; i < folded.text.length; i++) {
					assert.ok(folded.starts[i]! < folded.ends[i]!);
					assert.ok(folded.ends[i]! <= folded.starts[i + 1]! || folded.starts[i] === folded.starts[i + 1]);
				}
				const quotes: Record<string, string> = { '«': '"', '»': '"' };
				const plain = text
					.normalize('NFC')
					.replace(/[“”«»]/g, (mark) => quotes[mark] ?? '"')
					.replace(/[‘’]/g, "'")
					.replace(/\s+/g, ' ');
				assert.equal(folded.text, plain);
			}),
			{ numRuns: 2000 },
		);
	});

	it('property: never silently elsewhere after line ends, quote style and normalisation change', () => {
		fc.assert(
			fc.property(textsWithSpan, ({ text, start, end }) => {
				fc.pre(text.slice(start, end).trim() !== '' && text === text.normalize('NFC'));
				const anchor = describeSpan(text, { start, end });
				const changed = text.replace(/\r\n|\r|\n/g, '\r\n').replace(/[“”]/g, '"');
				const { state, spans } = createLocator(changed).locate(anchor);
				if (state !== 'exact' && state !== 'moved') return;
				assert.equal(
					fold(changed.slice(spans[0]!.start, spans[0]!.end)).text.trim(),
					fold(anchor.quote).text.trim(),
				);
			}),
			{ numRuns: 2000 },
		);
	});

	it('property: any anchor in any text gives a state and spans inside the text', () => {
		fc.assert(
			fc.property(texts, texts, texts, texts, (text, quote, prefix, suffix) => {
				for (const anchor of [{ quote }, { quote, prefix, suffix }, { quote: quote.slice(0, 2), prefix }]) {
					const { state, spans } = createLocator(text).locate(anchor);
					assert.equal(spans.length === 0, state === 'orphaned');
					for (const span of spans)
						assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
