import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { TextReading } from '../../../src/core/model/document';
import type { Span } from '../../../src/core/model/span';
import { readText } from '../../../src/core/text/readText';
import { texts } from '../anchor/arbitraries';

const seeds = new Map(
	readdirSync('seeds')
		.filter((name) => name.endsWith('.txt'))
		.map((name) => [name.slice(0, 3), readFileSync(`seeds/${name}`, 'utf8')]),
);
const words = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => words(text, readText(text).sentences);
const quotations = (text: string) =>
	readText(text).quotations.map(
		({ span, closed }) => `${text.slice(span.start, span.end)}${closed ? '' : ' (open)'}`,
	);
const hedges = (text: string) =>
	words(
		text,
		readText(text).hedges.map(({ span }) => span),
	);
const boilerplate = (text: string) => words(text, readText(text).boilerplate);
const datelines = (text: string) =>
	readText(text).datelines.map(({ span, date }) => `${text.slice(span.start, span.end)} ${date}`);

describe('paragraphs', () => {
	const paragraphs = (text: string) => words(text, readText(text).paragraphs);

	it('are lines, without the white space around them', () => {
		assert.deepEqual(paragraphs(' One. \n\n\r\n\tTwo.\rThree.\u2029Four.'), [
			'One.',
			'Two.',
			'Three.',
			'Four.',
		]);
		assert.deepEqual(paragraphs(' \n '), []);
	});

	it('go on where a line ends inside a sentence', () => {
		assert.deepEqual(paragraphs('said Dr.\nElena Petrova. More.\nNext one.'), [
			'said Dr.\nElena Petrova. More.',
			'Next one.',
		]);
		assert.deepEqual(paragraphs('Troops have\nwithdrawn.'), ['Troops have\nwithdrawn.']);
	});
});

describe('sentences', () => {
	it('do not end at titles, initials and initialisms', () => {
		const text =
			'Dr. Petrova met Col. Ivan V. Petrov of the U.S. Army at 5 p.m. Friday. He left. In the U.S. The war goes on.';
		assert.deepEqual(sentences(text), [
			'Dr. Petrova met Col. Ivan V. Petrov of the U.S. Army at 5 p.m. Friday.',
			'He left.',
			'In the U.S.',
			'The war goes on.',
		]);
	});

	it('end with their quotation marks, and not before a small letter', () => {
		assert.deepEqual(sentences('“Stop!” one soldier shouted. “It is over.” He left. Who? Me… Yes.'), [
			'“Stop!” one soldier shouted.',
			'“It is over.”',
			'He left.',
			'Who?',
			'Me…',
			'Yes.',
		]);
	});

	it('keep numbers and addresses whole', () => {
		assert.deepEqual(sentences('It rose 3.5 km. See www.example.org/a.b now.').length, 2);
	});

	it('begin after a dateline', () => {
		assert.ok(sentences(seeds.get('000')!)[2]!.startsWith('The battle for Bakhmut continues'));
		assert.ok(sentences(seeds.get('004')!)[0]!.startsWith('A video emerged'));
	});

	it('also end in other scripts', () => {
		assert.equal(sentences('军队撤退了。城市陷落。').length, 2);
		assert.equal(sentences('هل انسحبوا؟ نعم.').length, 2);
		assert.equal(sentences('سقط «الحصن».\u200f ثم عاد.').length, 2);
		assert.equal(sentences('״הם נסוגו.״\u200f כך אמר.').length, 2);
	});
});

describe('quotations', () => {
	it('are read in every style', () => {
		assert.deepEqual(
			quotations('A "one" b “two” c ‘three’ d \'four\' e «five» f „six“ g „seven” h 「八」.'),
			['"one"', '“two”', '‘three’', "'four'", '«five»', '„six“', '„seven”', '「八」'],
		);
	});

	it('are read in Hebrew, where the mark of an abbreviation is none', () => {
		assert.deepEqual(quotations('דובר צה"ל אמר: "חיילי צה"ל נסוגו". כך מסר צה״ל.'), ['"חיילי צה"ל נסוגו"']);
		assert.deepEqual(quotations('״כן״ ”לא” „אולי” "די"'), ['״כן״', '”לא”', '„אולי”', '"די"']);
		assert.deepEqual(quotations('נכתב ב"הארץ" כי מנכ"לית הקרן התפטרה.'), ['"הארץ"']);
	});

	it('have doubled marks, and marks of two styles', () => {
		assert.deepEqual(quotations("''I could,'' she wrote. ''It’s hard.'' The students' ''plan''."), [
			"''I could,''",
			"''It’s hard.''",
			"''plan''",
		]);
		assert.deepEqual(quotations('"They fled,” he said. "All of them.” Then “no" more.'), [
			'"They fled,”',
			'"All of them.”',
			'“no"',
		]);
		assert.deepEqual(quotations('“He said "no" to me,” she said. “Yes.”'), [
			'“He said "no" to me,”',
			'“Yes.”',
		]);
	});

	it('are not apostrophes', () => {
		assert.deepEqual(quotations("The soldiers' guns in the '90s weren't Ukraine's. Rock 'n' roll."), []);
		assert.deepEqual(quotations('The soldiers’ guns weren’t Ukraine’s.'), []);
		assert.deepEqual(quotations('‘We saw the brigades’ positions and don’t worry,’ he said.'), [
			'‘We saw the brigades’ positions and don’t worry,’',
		]);
		assert.deepEqual(quotations('merely ‘consolidating gains’ in areas already theirs.'), [
			'‘consolidating gains’',
		]);
	});

	it('hold the quotations inside them', () => {
		assert.deepEqual(quotations('“He said ‘no’ to me,” she said.'), ['“He said ‘no’ to me,”']);
		assert.deepEqual(quotations('‘He said “no” to me,’ she said.'), ['‘He said “no” to me,’']);
	});

	it('are two where the attribution splits them', () => {
		assert.deepEqual(quotations('“The enemy,” he added, “is using this.”'), [
			'“The enemy,”',
			'“is using this.”',
		]);
	});

	it('go on over a line end', () => {
		assert.deepEqual(quotations('He said, ‘We know.\nIt’s under control.’ Then.'), [
			'‘We know.\nIt’s under control.’',
		]);
	});

	it('go on over paragraphs that open anew', () => {
		assert.deepEqual(quotations('“One.\n\n“Two.”\n\nAfter.'), ['“One.\n\n“Two.”']);
	});

	it('are open where the closing mark is missing', () => {
		assert.deepEqual(quotations('“One. Two.\n\nThree.'), ['“One. Two. (open)']);
		assert.deepEqual(quotations('He said "this.\n\nA "b" c.'), ['"this. (open)', '"b"']);
	});

	it('of the seeds are all found', () => {
		const counts = [...seeds.values()].map((text) => readText(text).quotations.length);
		assert.deepEqual(counts, [6, 15, 10, 17, 5]);
		for (const text of seeds.values()) assert.ok(readText(text).quotations.every(({ closed }) => closed));
	});
});

describe('hedges', () => {
	it('are words that hold back', () => {
		assert.deepEqual(
			hedges('Forces have reportedly gone. They may retreat, and are believed to have died.'),
			['reportedly', 'may', 'are believed to'],
		);
	});

	it('are not the month, a denial, an ability or an indirect question', () => {
		assert.deepEqual(
			hedges('On May 5 they could not leave. In May they asked if it was so, as soon as possible.'),
			[],
		);
		assert.deepEqual(hedges('We took just what we could carry.'), []);
		assert.deepEqual(hedges('If it falls, they could lose.'), ['If', 'could']);
	});

	it('are a project’s own, too', () => {
		const text = 'Word on the street is that it fell.';
		const reading = readText(text, { hedges: ['word on the street'] });
		assert.deepEqual(reading.hedges, [{ span: { start: 0, end: 18 }, entry: 'word on the street' }]);
	});
});

describe('datelines', () => {
	it('are read at the head, with their day', () => {
		assert.deepEqual(datelines(seeds.get('000')!), ['Bakhmut, Ukraine - February 9th, 2026 - 2026-02-09']);
		assert.deepEqual(datelines(seeds.get('004')!), ['date 2023-04-11 2023-04-11']);
		assert.deepEqual(datelines('KYIV, Ukraine (AP) — Troops left.'), ['KYIV, Ukraine (AP) — undefined']);
		assert.deepEqual(datelines('LONDON, May 12 (Reuters) - Troops left.'), [
			'LONDON, May 12 (Reuters) - undefined',
		]);
		assert.deepEqual(datelines('Title here\n\n11 April 2023\n\nTroops left.'), ['11 April 2023 2023-04-11']);
	});

	it('are not any dash, nor a day that no calendar has', () => {
		for (const text of [
			'The army - what is left of it - fled.',
			'date 2023-02-30 Text.',
			'Russia - Ukraine war goes on.',
		])
			assert.deepEqual(datelines(text), []);
		for (const name of ['001', '002', '003']) assert.deepEqual(datelines(seeds.get(name)!), []);
	});
});

describe('boilerplate', () => {
	it('is the headline, labels, links, credits and posts', () => {
		assert.deepEqual(boilerplate(seeds.get('000')!), [
			'Bakhmut Battle Rages On, Russia Incurs Heavy Losses',
			'Locales: UKRAINE, RUSSIAN FEDERATION',
			'Read the Full BBC Article at:',
			'[ https://www.bbc.com/news/articles/c99kndjg552o ]',
		]);
		assert.deepEqual(
			boilerplate(seeds.get('004')!).map((one) => one.slice(0, 20)),
			['A damaged car sits a', 'The State Border Ser'],
		);
	});

	it('is no article that begins with a sentence', () => {
		assert.deepEqual(boilerplate(seeds.get('002')!), []);
		assert.deepEqual(boilerplate(seeds.get('003')!), []);
	});
});

describe('reading any text', () => {
	const spansOf = (reading: TextReading): readonly (readonly Span[])[] => [
		reading.paragraphs,
		reading.sentences,
		reading.quotations.map(({ span }) => span),
		reading.hedges.map(({ span }) => span),
		reading.datelines.map(({ span }) => span),
		reading.boilerplate,
	];

	it('property: gives ordered, disjoint, trimmed spans inside the text', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const reading = readText(text);
				for (const spans of spansOf(reading)) {
					let end = 0;
					for (const span of spans) {
						assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
						assert.equal(text.slice(span.start, span.end), text.slice(span.start, span.end).trim());
						end = span.end;
					}
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('property: every letter outside a dateline stands in a sentence', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const { sentences: found, datelines: heads } = readText(text);
				const kept = [...found, ...heads.map(({ span }) => span)];
				for (const match of text.matchAll(/\p{L}/gu))
					assert.ok(kept.some(({ start, end }) => start <= match.index && match.index < end));
			}),
		);
	});

	it('takes an article in milliseconds, and what is no text at all', () => {
		const article = [...seeds.values()].join('\n\n');
		readText(article);
		const from = performance.now();
		readText(article);
		assert.ok(performance.now() - from < 1000);
		for (const hostile of [
			'said, '.repeat(100_000),
			'“'.repeat(100_000),
			"s' ".repeat(100_000),
			'\0\uffff'.repeat(100_000),
		])
			readText(hostile);
		assert.ok(performance.now() - from < 10_000);
	});
});
