import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readText, type Span } from '../../../src/core';
import { texts } from '../anchor/arbitraries';

const seeds = readdirSync('seeds')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`seeds/${name}`, 'utf8'));
const words = (text: string, spans: readonly Span[]) =>
	spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
/** `source < cue`, in the order of the text. */
const cited = (text: string) =>
	readText(text).attributions.map(({ source, cue }) => `${words(text, source)} < ${words(text, cue)}`);
/** `source < cue > content`. */
const whole = (text: string) =>
	readText(text).attributions.map(
		({ source, cue, content }) => `${words(text, source)} < ${words(text, cue)} > ${words(text, content)}`,
	);
const speakers = (text: string) =>
	readText(text).attributions.map(({ source, speaker }) => words(text, speaker ? [speaker] : source));

describe('the source of an attribution', () => {
	it('stands before its cue', () => {
		assert.deepEqual(cited('Ukrainian commanders said Friday that it fell.'), [
			'Ukrainian commanders < said',
		]);
		assert.deepEqual(cited('While some entities have assessed that it is lost, others fight.'), [
			'some entities < assessed',
		]);
		assert.deepEqual(cited('In a statement, a spokesperson for the Armed Forces of Ukraine said it fell.'), [
			'a spokesperson for the Armed Forces of Ukraine < said',
		]);
		assert.deepEqual(cited('Officials were quick to claim that it had begun.'), ['Officials < claim']);
	});

	it('stands around an insertion; a full name there is it', () => {
		assert.deepEqual(cited('General Oleksandr Syrsky, the commander, said that they left.'), [
			'General Oleksandr Syrsky < said',
		]);
		assert.deepEqual(
			cited('The commander of the forces, General Oleksandr Syrsky, this week described it.'),
			['General Oleksandr Syrsky < described'],
		);
	});

	it('stands after its cue, with its name or why it has none', () => {
		assert.deepEqual(cited('‘No,’ said one defense expert, who spoke on condition of anonymity. More.'), [
			'one defense expert, who spoke on condition of anonymity < said',
		]);
		assert.deepEqual(cited('“No,” wrote one blogger, Anastasia Kashevarova.'), [
			'one blogger, Anastasia Kashevarova < wrote',
		]);
		assert.deepEqual(cited('‘No,’ said Dr.\nElena Petrova, a senior fellow.'), ['Dr.\nElena Petrova < said']);
		assert.deepEqual(cited('According to the *Telegraph*, they left.'), ['the *Telegraph* < According to']);
	});

	it('is a capitalised country, not a pronoun', () => {
		assert.deepEqual(cited('They left, according to US officials.'), ['US officials < according to']);
	});

	it('is the subject of the verb before, where verbs follow one another', () => {
		assert.deepEqual(
			cited('Kyiv denied the report and said that its troops held, adding that more would come.'),
			['Kyiv < denied', 'Kyiv < said', 'Kyiv < adding'],
		);
	});

	it('is none where nobody is named', () => {
		assert.deepEqual(
			readText('Russian forces have reportedly gone “scorched earth”.').attributions.map(
				({ source }) => source,
			),
			[[]],
		);
		assert.deepEqual(cited('It was said that the town had fallen.'), [' < said']);
	});
});

describe('cues', () => {
	it('are one where they belong together', () => {
		assert.deepEqual(cited('The ministry expressed doubts about it.'), ['The ministry < expressed doubts']);
		assert.deepEqual(cited('The ministry issued a statement saying that it fell.'), [
			'The ministry < statement saying',
		]);
	});

	it('are no nouns, and nothing in a quotation', () => {
		assert.deepEqual(
			cited('The scale of the advance indicates a lack of order. The claims and reports of losses rose.'),
			[],
		);
		assert.deepEqual(cited('“He said so,” it reads.'), ['it < reads']);
	});
});

describe('the content of an attribution', () => {
	it('follows the cue, to the end of its clause', () => {
		assert.deepEqual(whole('Officials said that the town fell, but fighting went on.'), [
			'Officials < said > that the town fell',
		]);
		assert.deepEqual(whole('Officials said on Friday that the town fell.'), [
			'Officials < said > that the town fell',
		]);
		assert.deepEqual(whole('In a statement, a spokesperson said: “We hold the town.”'), [
			'a spokesperson < said > “We hold the town.”',
		]);
	});

	it('stands before the cue, and goes on after it', () => {
		assert.deepEqual(whole('The town fell, officials said.'), ['officials < said > The town fell']);
		assert.deepEqual(whole('“The enemy,” he added, “is using this.”'), [
			'he < added > “The enemy,” … “is using this.”',
		]);
		assert.deepEqual(whole('Now, the general said, the town may fall.'), [
			'the general < said > Now … the town may fall',
		]);
		assert.deepEqual(whole('“Why?” Colonel Petrov asked. “Who sent us?”'), [
			'Colonel Petrov < asked > “Why?” … “Who sent us?”',
		]);
	});

	it('is what follows or stands before a name after “according to”', () => {
		assert.deepEqual(whole('According to the ministry, which gave no figures, the town fell.'), [
			'the ministry < According to > the town fell',
		]);
		assert.deepEqual(whole('The town fell, according to officials, who gave no figures.'), [
			'officials < according to > The town fell',
		]);
	});

	it('takes in quotations of the speaker that stand alone', () => {
		assert.deepEqual(whole('“We left,” said Olha Shevchenko. “We took nothing.”\n\n“We will be back.”'), [
			'Olha Shevchenko < said > “We left,” … “We took nothing.” … “We will be back.”',
		]);
	});

	it('is direct where it is quoted, partial where some of it is, else indirect', () => {
		const modes = readText(
			'“We left,” she said. He said that it was “a long way”. They said they left.',
		).attributions.map(({ mode }) => mode);
		assert.deepEqual(modes, ['direct-quote', 'partial-quote', 'indirect']);
	});

	it('follows where nothing but a mark stands before', () => {
		assert.deepEqual(whole('It fell.\n\n, said Ukraine wanted more arms.'), [
			'Ukraine < said > wanted more arms',
		]);
		assert.deepEqual(whole(', according to Kyiv, it fell.'), ['Kyiv < according to > it fell']);
		assert.deepEqual(whole('“It fell.” , said Ivan Petrov.'), ['Ivan Petrov < said > “It fell.”']);
	});

	it('does not go on where nothing but a mark stands behind', () => {
		assert.deepEqual(whole('It fell, he said, .'), ['he < said > It fell']);
		assert.deepEqual(whole('It fell, according to Kyiv, .'), ['Kyiv < according to > It fell']);
	});
});

describe('through whom a statement came', () => {
	const via = (text: string) =>
		readText(text).attributions.map(
			(one) => `${words(text, one.source)} via ${words(text, one.via ? [one.via] : [])}`,
		);

	it('is the outlet that was told', () => {
		assert.deepEqual(via('“Yes,” Tatiana Stanovaya, a scholar, told CNBC.'), ['Tatiana Stanovaya via CNBC']);
		assert.deepEqual(via('The mayor said in an interview with the BBC that it fell.'), [
			'The mayor via the BBC',
		]);
		assert.deepEqual(via('The mayor told residents that it fell.'), ['The mayor via ']);
	});

	it('is who cites another', () => {
		assert.deepEqual(via('The Telegraph said it fell, citing two officials.'), [
			'The Telegraph via ',
			'two officials via The Telegraph',
		]);
	});
});

describe('the speaker behind a source', () => {
	it('is the last one of that gender, or the fuller name', () => {
		assert.deepEqual(
			speakers(
				'Elena Petrova said it fell. Mr. Oleg Ivanov denied it. He said it held. She said it had burned. Petrova said so.',
			),
			['Elena Petrova', 'Mr. Oleg Ivanov', 'Oleg Ivanov', 'Elena Petrova', 'Elena Petrova'],
		);
	});

	it('is whom a description described', () => {
		assert.deepEqual(
			speakers(
				'Sergei Lavrov, the foreign minister, said no. Ann Smith said yes. The minister said he left.',
			),
			['Sergei Lavrov', 'Ann Smith', 'Sergei Lavrov'],
		);
	});

	it('is the word before a relative pronoun', () => {
		assert.deepEqual(speakers('Western analysts, who warn that it may fall, left.'), ['Western analysts']);
	});

	it('may be without a name', () => {
		assert.deepEqual(speakers('One soldier said it fell. He said they ran.'), ['One soldier', 'One soldier']);
	});
});

describe('words quoted right after a pronoun', () => {
	it('are of the people that the sentence is about', () => {
		const text = 'Many of its residents are so used to the sound that they “pay no attention” to it.';
		assert.deepEqual(speakers(text), ['Many of its residents']);
		assert.deepEqual(cited(text), ['they < sound']);
	});

	it('are of the person before, and of nobody else where the source is named', () => {
		const before = 'Anna Petrova came to Kyiv. ';
		const text = `${before}So many were used to the sound that she “will never forget”.`;
		assert.deepEqual(speakers(text), ['Anna Petrova']);
		assert.deepEqual(cited(`${before}Olha Bondar said that she “will never forget” it.`), [
			'Olha Bondar < said',
		]);
	});
});

/** What attributions are made of, in any order. */
const speech = fc
	.array(
		fc.constantFrom(
			...'According to claimed statements reports said say claim claims who which they he the a of by citing saying'.split(
				' ',
			),
			...[
				'officials',
				'Anna Petrova',
				'residents',
				', ',
				'. ',
				': ',
				'“it fell”',
				'“It fell.” ',
				'\n\n',
				' and ',
				'told CNN',
				'Monday',
			],
		),
		{ maxLength: 25 },
	)
	.map((words) => words.join(' '));

describe('attributions of any text', () => {
	it('property: are in order, inside the text, and their lists are too', () => {
		fc.assert(
			fc.property(fc.oneof(texts, speech, fc.constantFrom(...seeds)), (text) => {
				for (const { source, cue, content, speaker, via } of readText(text).attributions) {
					for (const spans of [source, cue, content, speaker ? [speaker] : [], via ? [via] : []]) {
						let end = 0;
						for (const span of spans) {
							assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
							end = span.end;
						}
					}
					assert.equal(cue.length, 1);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('take linear time, whatever the text', () => {
		const took = (part: string, size: number): number => {
			const text = 'He said so. ' + part.repeat(size / part.length);
			// Of the processor: what else runs on the machine does not count.
			const start = process.cpuUsage();
			readText(text);
			const { user, system } = process.cpuUsage(start);
			return (user + system) / 1000;
		};
		for (const part of [
			'said, ',
			'"a b c d e" said ',
			'he said that ',
			'“a b c d e f.” ',
			'said by Monday ',
			'A said: “b c d e f g.” He “h i j k l m.”\n',
			'“'.repeat(50),
			'He said so\u2028',
			'Trump and Putin, who '.repeat(5),
		]) {
			took(part, 10_000);
			const small = Math.max(20, took(part, 50_000));
			assert.ok(took(part, 400_000) < 40 * small, part);
		}
	}).timeout(60_000);
});
