import assert from 'node:assert/strict';
import {
	suggestionsRow,
	suggestionsToJson,
	suggestionsToText,
	type SuggestedDocument,
} from '../../../src/core';

const text = '🙂 Olena Koval said she might go to Kyiv.\nKoval left.';
const span = (words: string, from = 0) => {
	const start = text.indexOf(words, from);
	return { start, end: start + words.length };
};
const document: SuggestedDocument = {
	path: 'a\u202eb.txt',
	text,
	suggestions: {
		attributions: [
			{
				source: [span('she')],
				cue: [span('said')],
				content: [span('might go'), span('to Kyiv')],
				mode: 'indirect',
				speaker: span('Olena Koval'),
			},
		],
		hedges: [{ span: span('might'), entry: 'might', kind: 'hedge' }],
		entities: [
			{ name: 'Olena Koval', kind: 'person', mentions: [span('Olena Koval'), span('Koval', 20)] },
			{ name: 'Kyiv', kind: 'place', mentions: [span('Kyiv')] },
		],
		claims: [{ span: span('she might go to Kyiv'), topic: 'other', act: 'intends' }],
	},
};

describe('suggestions as JSON', () => {
	it('count code points, and give each mention a row in the order of the text', () => {
		assert.deepEqual(JSON.parse(suggestionsRow(document)), {
			path: 'a\u202eb.txt',
			attributions: [
				{
					source: [[19, 22]],
					cue: [[14, 18]],
					content: [
						[23, 31],
						[32, 39],
					],
					mode: 'indirect',
					speaker: [2, 13],
				},
			],
			hedges: [{ start: 23, end: 28, cue: 'might', kind: 'hedge' }],
			entities: [
				{ start: 2, end: 13, kind: 'person', name: 'Olena Koval' },
				{ start: 35, end: 39, kind: 'place', name: 'Kyiv' },
				{ start: 41, end: 46, kind: 'person', name: 'Olena Koval' },
			],
			claims: [{ start: 19, end: 39, topic: 'other', act: 'intends' }],
		});
	});

	it('are one document whatever the number of texts, each line safe to show', () => {
		for (const number of [0, 1, 3]) {
			const json = [...suggestionsToJson(Array.from({ length: number }, () => document))].join('');
			assert.equal(JSON.parse(json).documents.length, number);
			assert.equal(json.includes('\u202e'), false);
		}
	});

	it('leave a withheld name empty', () => {
		const isWithheld = (_: unknown, words: string) => words === 'Kyiv';
		const { entities } = JSON.parse(suggestionsRow({ ...document, isWithheld }));
		assert.deepEqual(
			entities.map(({ name }: { name: string }) => name),
			['Olena Koval', '', 'Olena Koval'],
		);
	});
});

describe('suggestions for people', () => {
	it('stand at their places, with what they are', () => {
		assert.equal(
			[...suggestionsToText([document])].join(''),
			`ab.txt
  1:20  claim        other, intends
                     │ she might go to Kyiv
  1:20  attribution  indirect, she (Olena Koval): said
                     │ might go … to Kyiv
   1:3  entity       person, Olena Koval: 2 mentions
                     │ Koval
  1:36  entity       place, Kyiv: 1 mention
  1:24  hedge        might

1 article: 1 claim, 1 attribution, 2 entities, 1 hedge
`,
		);
	});

	it('are cut to the width of the terminal', () => {
		const long = { ...document, text: text.replace('she', `${'she '.repeat(200)}`) };
		const wide = { ...long, suggestions: { ...document.suggestions, claims: [] } };
		const claims = [{ span: { start: 20, end: 600 }, topic: 'other' as const, act: 'reports' as const }];
		const shown = [
			...suggestionsToText([{ ...wide, suggestions: { ...wide.suggestions, claims } }], { width: 60 }),
		].join('');
		for (const line of shown.split('\n')) assert.ok(line.length <= 60, line);
	});

	it('keep back what is withheld, wherever it stands', () => {
		const isWithheld = (_: unknown, words: string) => words.includes('Koval');
		const shown = [...suggestionsToText([{ ...document, isWithheld }])].join('');
		assert.equal(shown.includes('Koval'), false);
		assert.match(shown, /person, \(withheld: sensitive\): 2 mentions/);
	});

	it('say so where there is no article', () => {
		assert.deepEqual([...suggestionsToText([])], ['No articles: nothing to suggest\n']);
	});
});
