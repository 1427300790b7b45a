import assert from 'node:assert/strict';
import { annotated, claim, project } from './project';

/** Levels and words of a code in a text that nobody annotated. */
function found(text: string, code: string): (readonly [string, string])[] {
	const at = project({ text });
	return at
		.findings(code)
		.flatMap(({ level, place, related }) =>
			[place, ...related].map((one) => [level, at.wordsAt({ place: one })] as const),
		);
}

describe('quote.no-speaker', () => {
	const code = 'quote.no-speaker';
	const loose = '“It has been going on for months.”';

	it('is an error for a statement that stands alone', () => {
		const text = `The town burns.\n\n${loose}\n\nNobody came.\n\n“Where are you all? Help us!”`;
		assert.deepEqual(found(text, code), [
			['error', loose],
			['error', '“Where are you all? Help us!”'],
		]);
	});

	it('is one note for all that is shorter', () => {
		const text = 'The town “burns”.\n\n“Help us!”\n\n“Now.”';
		assert.deepEqual(
			found(text, code).map(([level]) => level),
			['note', 'note', 'note'],
		);
		assert.equal(project({ text }).findings(code).length, 1);
	});

	it('is a note for part of a sentence of the article’s', () => {
		assert.deepEqual(
			found('Boats came to the town that “burns by day and by night” in the east.', code).map(
				([level]) => level,
			),
			['note'],
		);
	});

	it('is silent where somebody says it', () => {
		for (const text of [
			`${loose.replace('.”', ',”')} Olha Petrenko said.`,
			`Olha Petrenko said: ${loose}`,
			`The mayor said:\n\n${loose}`,
			`${loose} — Olha Petrenko`,
			'“The town,” the mayor said, “has been burning for months.”',
		])
			assert.deepEqual(found(text, code), [], text);
	});

	it('is no error where somebody quoted just before may be going on', () => {
		const text = `“The town is burning, all of it,” the mayor said.\n\n${loose}`;
		assert.ok(found(text, code).every(([level]) => level === 'note'));
	});

	it('leaves headlines, captions and posts alone', () => {
		assert.deepEqual(found(`Town Burns ‘For Months And Months And Months’\n\nIt does.`, code), []);
	});

	it('believes the annotation on it', () => {
		const text = `The town burns.\n\n${loose}`;
		const sources = {
			olha: { name: 'Olha Petrenko', kind: 'person', identification: 'named' },
			nobody: { name: 'Quoted words without a speaker', kind: 'unknown', identification: 'none' },
		} as const;
		const levels = (source: string) => {
			const said = { mode: 'direct-quote', source } as const;
			const file = annotated(text, { sources, claims: { anna: { bbbbbb2: claim(loose, { said }) } } });
			return project(file)
				.findings(code)
				.map(({ level, about }) => [level, about.id]);
		};
		assert.deepEqual(levels('olha'), []);
		assert.deepEqual(levels('nobody'), [['error', 'bbbbbb2']]);
	});
});

describe('quote.fragment', () => {
	const code = 'quote.fragment';

	it('notes a few words inside a sentence', () => {
		assert.deepEqual(found('Russia is incurring “heavy losses” there.', code), [['note', '“heavy losses”']]);
		assert.deepEqual(found("It yields only 'incremental gains', he said.", code), [
			['note', "'incremental gains'"],
		]);
	});

	it('leaves whole sentences, names and titles alone', () => {
		for (const text of [
			'“Forward, forward!” one soldier shouted.',
			'The star of “Cake Boss” and of “Game of Drones” came; his callsign is “Bandit”.',
			'He said, “We go.”',
			'They said that “the town has been burning for many months”.',
		])
			assert.deepEqual(
				found(text, code).filter(([, words]) => !/Drones/.test(words)),
				[],
				text,
			);
	});

	it('is a row for each claim', () => {
		const text = 'Russia is incurring “heavy losses” there. Kyiv puts up a “stiff defence”.';
		const at = project(
			annotated(text, { claims: { anna: { bbbbbb2: claim('Russia is incurring “heavy losses” there.') } } }),
		);
		assert.deepEqual(
			at.findings(code).map(({ about, message }) => [about.id, message]),
			[
				['bbbbbb2', 'A few words quoted, the rest of the sentence is not: “heavy losses”.'],
				['a.txt', 'A few words quoted, the rest of the sentence is not: “stiff defence”.'],
			],
		);
	});
});

describe('quote.malformed', () => {
	const code = 'quote.malformed';

	it('warns of a quotation without its end', () => {
		assert.deepEqual(found('She said: “It burns.\n\nNobody came.', code), [['warning', '“It burns.']]);
	});

	it('lets each paragraph of a long quotation open anew', () => {
		assert.deepEqual(found('She said: “It burns.\n\n“Nobody came.”', code), []);
	});

	it('warns of a pronoun that does not go with the one person named', () => {
		const text = (pronoun: string) =>
			`“Nobody agrees,” wrote one blogger, Anastasia Kashevarova. “We are many.”\n\n“The enemy,” ${pronoun} added, “is using this.”`;
		assert.deepEqual(found(text('he'), code), [['warning', 'he added']]);
		assert.deepEqual(found(text('she'), code), []);
	});

	it('is silent on the pronoun where somebody else may be meant', () => {
		for (const between of [
			'“Nobody agrees,” wrote Anastasia Kashevarova of Prigozhin.',
			'“Nobody agrees,” wrote Anastasia Kashevarova to Ivan Petrov.',
			'“Nobody agrees,” wrote Anastasia Kashevarova of her brother and his men.',
			'“Nobody agrees,” wrote Sasha Kashevarova.',
		])
			assert.deepEqual(found(`${between}\n\n“The enemy,” he added, “is using this.”`, code), [], between);
	});

	it('notes words that an editor put in, but for the usual marks', () => {
		assert.deepEqual(found('“I see changes [in Russia] and fears,” she said.', code), [
			['note', '[in Russia]'],
		]);
		assert.deepEqual(found('“I see [sic] changes […] and fears [...],” she said.', code), []);
	});
});

describe('rules on quotations', () => {
	it('do not crash, hang or flood on hostile text', () => {
		for (const part of [
			'“a b c d e f.”\n\n',
			'“',
			'”',
			'"a" ',
			'‘x’ he said. ',
			'“[',
			'Anna Bell he said “x y”. ',
		]) {
			const findings = project({ text: part.repeat(500) }, { profile: 'audit' }).findings();
			assert.ok(findings.length < 1000, `${part}: ${findings.length}`);
		}
	});
});
