import assert from 'node:assert/strict';
import { annotated, claim, project } from './project';

/** The words that a code stands at in a text that nobody annotated. */
function wordsOf(text: string, code: string): string[] {
	const at = project({ text }, { profile: 'audit' });
	return at
		.findings(code)
		.flatMap(({ place, related }) => [place, ...related].map((one) => at.wordsAt({ place: one })));
}

describe('number.vague-quantifier', () => {
	const code = 'number.vague-quantifier';

	it('notes amounts without a number', () => {
		for (const [text, words] of [
			['Russia is incurring heavy losses.', 'heavy losses'],
			['They accept unacceptably high casualties.', 'high casualties'],
			['They seized several villages.', 'several villages'],
			['Tens of thousands of soldiers died.', 'Tens of thousands of soldiers'],
			['He freed thousands of Russian prisoners.', 'thousands of Russian prisoners'],
			['They spent significant resources.', 'significant resources'],
			['Few remaining residents stayed.', 'Few remaining residents'],
		])
			assert.deepEqual(wordsOf(text!, code), [words], text);
	});

	it('leaves other words alone', () => {
		for (const text of [
			'Heavy artillery is massive; a heavy heart gives up.',
			'Many analysts expect several things.',
			'Some 300 soldiers and 12 villages are a number.',
			'Several, and the soldiers, left.',
			'Many fled to villages, few were soldiers.',
			'The major said that few would go to the villages.',
		])
			assert.deepEqual(wordsOf(text, code), [], text);
	});

	it('is one row for each claim and one for the rest, and silent where the claim has its number', () => {
		const text = 'They seized several villages with heavy losses. Many houses burn. Some bridges fell.';
		const quote = 'They seized several villages with heavy losses.';
		const found = (parts: Parameters<typeof claim>[1]) => {
			const at = project(annotated(text, { claims: { anna: { bbbbbb2: claim(quote, parts) } } }));
			return at
				.findings(code)
				.map(({ about, place, related, level }) => [
					about.id,
					level,
					...[place, ...related].map((one) => at.wordsAt({ place: one })),
				]);
		};
		const rest = ['a.txt', 'note', 'Many houses', 'Some bridges'];
		assert.deepEqual(found({}), [['bbbbbb2', 'note', 'several villages', 'heavy losses'], rest]);
		assert.deepEqual(found({ figure: { low: 3, unit: 'villages' } }), [rest]);
	});

	it('keeps to a note in text that nobody annotated, whatever the project says, and to dismissals', () => {
		const text = 'They seized several villages.';
		const levels = { [code]: 'error' } as const;
		assert.equal(project({ text }, { levels }).findings(code)[0]!.level, 'note');
		const file = annotated(text, { claims: { anna: { bbbbbb2: claim(text) } } });
		assert.equal(project(file, { levels }).findings(code)[0]!.level, 'error');
		const dismissed = [{ code, target: 'bbbbbb2', reason: 'the source has no number' }];
		assert.deepEqual(project(file, { dismissed }).findings(code), []);
	});
});

describe('language.superlative', () => {
	const code = 'language.superlative';

	it('notes ranks and records', () => {
		assert.deepEqual(wordsOf('It is the most aggressive push.', code), ['most aggressive']);
		assert.deepEqual(wordsOf('Ukraine’s most intense battle.', code), ['most intense']);
		assert.deepEqual(wordsOf('It is unprecedented, and the only place.', code), [
			'unprecedented',
			'the only',
		]);
		assert.deepEqual(wordsOf('For the first time they fled.', code), ['For the first time']);
	});

	it('leaves alone what ranks nothing', () => {
		for (const text of [
			'Most of them and most people fled in the most recent attack.',
			'At first the first brigade came. It was not the only one.',
			'Lviv is the largest city of the west.',
			'They are mostly at their utmost.',
		])
			assert.deepEqual(wordsOf(text, code), [], text);
	});
});

describe('language.loaded, text.artefact, text.masked-profanity', () => {
	it('are off by default', () => {
		const { findings } = project({ text: 'A videos of the brutal invaders, f*** it.' });
		assert.deepEqual(
			findings().filter(({ code }) => /loaded|artefact|profanity/.test(code)),
			[],
		);
	});

	it('name the words in an audit', () => {
		assert.deepEqual(wordsOf('The brutal invaders took the once-elegant city.', 'language.loaded'), [
			'brutal',
			'invaders',
			'once-elegant',
		]);
		assert.deepEqual(wordsOf('A videos which shows it. A troops carrier burns.', 'text.artefact'), [
			'A videos',
		]);
		assert.deepEqual(
			wordsOf('You f***, you sh*t, you btard, said **he** of 2 * 3 * 4.', 'text.masked-profanity'),
			['f***', 'sh*t', 'btard'],
		);
	});
});

describe('text.name-typo', () => {
	const code = 'text.name-typo';
	const messages = (text: string, file?: Parameters<typeof project>[1]) =>
		project({ text }, file)
			.findings(code)
			.map(({ message }) => message);

	it('notes a slip in a name that the article, the project or every report of a war has', () => {
		const text = 'They left Toretskyi. In Toretskyi, and near Toretskyi, it burns. They hold Toretsyki.';
		assert.deepEqual(messages(text), ['“Toretsyki” looks like a slip for “Toretskyi”.']);
		assert.deepEqual(messages('President Volodomyr Zelensky spoke.'), [
			'“Volodomyr” looks like a slip for “Volodymyr”.',
		]);
		const entities = { stanovaya: { name: 'Tatiana Stanovaya', kind: 'person' } } as const;
		assert.deepEqual(messages('The scholar Stanovyaa spoke.'), []);
		assert.deepEqual(messages('The scholar Stanoavya spoke.', { entities }), [
			'“Stanoavya” looks like a slip for “Stanovaya”.',
		]);
	});

	it('notes common misspellings', () => {
		assert.deepEqual(messages('It has been going on for moths.'), [
			'“for moths” looks like a slip for “for months”.',
		]);
		assert.deepEqual(messages('Soliders fled.'), ['“Soliders” looks like a slip for “Soldiers”.']);
		assert.deepEqual(messages('The moths flew.'), []);
	});

	it('leaves alone what may be another name or word', () => {
		for (const text of [
			'Russia and Russian and Russians; in Russia, of Russia, by Russia.',
			'Near Johnson, Johnson and Ron Johnson stood with Don Johnston.',
			'They call Maria, Maria and Maria, and not Mario.',
			'They said Trees, in Trees, by Trees. The three Threes.',
			'The general said General Petrov. Petrova, and Petrova and Petrova, agreed.',
		])
			assert.deepEqual(messages(text), [], text);
	});
});

describe('text.variant', () => {
	it('notes two spellings of one name, at the rarer one', () => {
		const at = project({ text: 'In Kyiv and near Kyiv it is calm, in Kiev it is not.' });
		const [finding, ...more] = at.findings('text.variant');
		assert.deepEqual(more, []);
		assert.equal(finding!.level, 'note');
		assert.equal(at.wordsAt(finding!), 'Kiev');
		assert.equal(finding!.correction, 'Kyiv');
		assert.deepEqual(project({ text: 'In Kyiv, near Kharkiv.' }).findings('text.variant'), []);
	});
});

describe('what stands beside the article’s sentences', () => {
	const text = [
		' date 2023-04-11 The town fell, said Dr.',
		'Elena Petrova. ‘We know of it.',
		'It is under control,’ she said in *The Telegraph*.',
		'',
		'A tank burns near the town. A. Name/Anadolu Agency/Getty',
		'',
		'The battle. pic.twitter.com/abc — A Name (@name) April 11, 2023',
	].join('\n');

	it('is told in an audit only', () => {
		const codes = ['boilerplate', 'caption', 'link-citation', 'linebreak-in-name', 'linebreak-in-quote'];
		assert.deepEqual(
			codes.flatMap((code) => project({ text }).findings(`text.${code}`)),
			[],
		);
		assert.deepEqual(
			codes.map((code) => wordsOf(text, `text.${code}`)),
			[
				['date 2023-04-11', '*The Telegraph*'],
				['A tank burns near the town. A. Name/Anadolu Agency/Getty'],
				['pic.twitter.com/abc', '— A Name (@name) April 11, 2023'],
				['Dr.\nElena Petrova'],
				['‘We know of it.\nIt is under control,’'],
			],
		);
	});
});

describe('rules on hostile text', () => {
	it('do not crash, hang or flood', () => {
		const parts = [
			'heavy losses ',
			'f*',
			'*a',
			'Kyiv Kiev ',
			'Abcdef Abcdfe ',
			'the most ',
			'— a (@b) ',
			'on Friday ',
			'\n“a ',
			'Dr.\nAb ',
		];
		for (const part of parts) {
			const findings = project({ text: part.repeat(1000) }, { profile: 'audit' }).findings();
			assert.ok(findings.length < 200, `${part}: ${findings.length}`);
		}
	});
});
