import assert from 'node:assert/strict';
import { type Finding, suggest } from '../../src/core';
import { project } from './rules/project';

const long = (piece: string, length = 12_000): string => piece.repeat(Math.ceil(length / piece.length));

const hostile: Readonly<Record<string, string>> = {
	empty: '',
	'one word': 'Bakhmut',
	'white space': long(' \n\t\r\n'),
	'one long word': long('a'),
	'one long line': long('Troops seized the town near Bakhmut, officials said, '),
	'all capitals': long('RUSSIAN FORCES SHELLED KHERSON ON TUESDAY, KILLING MANY, OFFICIALS SAID. '),
	'all quotation marks': long('“"‘\'«„'),
	'opening marks only': long('“ said '),
	quotations: long('“The shelling never stops at all here.” '),
	'all hedges': long('perhaps allegedly some people say it may be so. '),
	'all weasels in one sentence': long('some many several it is widely considered that '),
	'words of saying': long('said said that he said '),
	'control characters': long('\u0000\u0007\u001b[31m\u202e\u200b\ufeff said. '),
	'halves of pairs': long('\ud83d \ude00 '),
	'emoji and marks': long('👩‍👩‍👧 a\u0301\u0301\u0301 '),
	brackets: long('([{<'),
	numbers: long('1,000.5 2022-13-45 Friday '),
	links: long('https://example.org/?a=b&c=<script> '),
};

describe('hostile texts', () => {
	for (const [name, text] of Object.entries(hostile))
		it(`${name}: no crash and no flood`, () => {
			const perCode = new Map<string, number>();
			for (const { code } of project({ text }).findings()) perCode.set(code, (perCode.get(code) ?? 0) + 1);
			for (const [code, rows] of perCode) assert.ok(rows <= 101, `${code}: ${rows}`);
			const { attributions, hedges, entities, claims } = suggest(text);
			const spans = [
				...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
				...hedges.map(({ span }) => span),
				...entities.flatMap(({ mentions }) => mentions),
				...claims.map(({ span }) => span),
			];
			for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= text.length);
		});
});

describe('a flood of one code', () => {
	const rows = (text: string): readonly Finding[] => project({ text }).findings('claim.hedged');

	it('ends with a row that says how many more there are, at the first of them', () => {
		const text = 'It was reportedly hit.\n\n'.repeat(150);
		const found = rows(text);
		assert.equal(found.length, 101);
		assert.equal(found.at(-1)!.message, '50 more findings of this kind from here on: they are not listed.');
		const place = text.split('reportedly', 101).join('reportedly').length;
		assert.equal(found.at(-1)!.place.span.start, place);
	});

	it('takes any number of rows', () => {
		assert.equal(project({ text: '“'.repeat(200_000) }).findings('quote.malformed').length, 101);
	});

	it('is none where one row more would say as much', () => {
		assert.equal(rows('It was reportedly hit.\n\n'.repeat(101)).length, 101);
		assert.ok(
			rows('It was reportedly hit.\n\n'.repeat(101)).every(({ message }) => message.startsWith('Hedged')),
		);
	});
});
