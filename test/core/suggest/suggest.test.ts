import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { classifySource } from '../../../src/core/suggest/classifySource';
import { suggestDefaults } from '../../../src/core/suggest/suggestDefaults';
import { readText } from '../../../src/core/text/readText';
import { textsWithSpan } from '../anchor/arbitraries';

const seed = (name: string) => readFileSync(`seeds/${name}.txt`, 'utf8');

describe('what the words of a source say', () => {
	const cases: Readonly<Record<string, readonly string[]>> = {
		'named person': [
			'General Oleksandr Syrsky',
			'68-year-old Anatoliy Ivanov',
			'one blogger, Anastasia Kashevarova',
			'he',
		],
		'named organization': ["Russia's Defense Ministry", 'The Ukrainian military', 'Ukraine', 'NATO'],
		'named media': ['the BBC', 'the Belarusian news outlet Nexta', '*Telegraph*'],
		'anonymous person': [
			'one defense expert',
			'a spokesperson for the Armed Forces of Ukraine',
			'one soldier',
		],
		'anonymous group': [
			'senior US defense officials',
			'Local officials',
			'unnamed Ukrainian military sources',
			'residents',
		],
		'pseudonymous person': ['a drone operator, who asked to be identified only by his nickname, Sem'],
		'vague group': ['some entities', 'many analysts', 'Western analysts', 'Several experts'],
		'none unknown': ['recent reports', 'Reports'],
	};
	for (const [expected, phrases] of Object.entries(cases))
		it(expected, () => {
			for (const words of phrases) {
				const { identification, kind } = classifySource(words);
				assert.equal(`${identification} ${kind}`, expected, words);
			}
		});

	it('a project’s own vague words', () => {
		assert.equal(classifySource('well-placed circles', ['well-placed circles']).identification, 'vague');
	});

	it('takes any string', () => {
		for (const words of ['', ',', '…', '😀', '\ud800', 'שלום']) assert.ok(classifySource(words).kind);
	});
});

describe('defaults of a tagged claim', () => {
	const defaults = (name: string, words: string) => {
		const text = seed(name);
		const start = text.indexOf(words);
		assert.ok(start >= 0);
		return suggestDefaults(text, readText(text), { start, end: start + words.length });
	};

	it('a hedged report in the author’s voice with a scare quote', () => {
		const claim = defaults('004_9baa869e5c3ae731', 'Russian forces have reportedly gone "scorched earth."');
		assert.deepEqual(claim, {
			topic: 'remote-violence',
			act: 'reports',
			modality: 'hedged',
			hedges: ['reportedly'],
			mode: 'partial-quote',
		});
	});

	it('a direct quotation whose speaker stands before', () => {
		const claim = defaults('003_bb99a33d54f90a16', 'It suggests Moscow is trying to exploit weaknesses');
		assert.equal(claim.mode, 'direct-quote');
		assert.equal(claim.act, 'assesses');
		assert.equal(claim.source?.words, 'one defense expert, who spoke on condition of anonymity');
		assert.equal(claim.source?.identification, 'anonymous');
		assert.equal(claim.cue, 'said');
	});

	it('an indirect one', () => {
		const claim = defaults(
			'001_6a86c1a986d87c82',
			'The Ukrainian Army advanced in an offensive near the eastern town of Bakhmut',
		);
		assert.equal(claim.mode, 'indirect');
		assert.equal(claim.topic, 'territory');
		assert.equal(claim.source?.words, 'Ukrainian commanders');
	});

	it('a prediction and an intent', () => {
		assert.equal(
			defaults('000_6714190810d2113e', 'This internal friction could hinder Russia').act,
			'predicts',
		);
		assert.equal(defaults('003_bb99a33d54f90a16', 'vowing to continue the fight').act, 'intends');
	});

	it('a report of what happened in May', () => {
		const text = 'Five villages were lost in May.';
		assert.equal(suggestDefaults(text, readText(text), { start: 0, end: text.length }).act, 'reports');
	});

	it('property: any span of any text has defaults', () => {
		fc.assert(
			fc.property(textsWithSpan, ({ text, start, end }) => {
				const { mode, source } = suggestDefaults(text, readText(text), { start, end });
				assert.ok(mode);
				if (source) assert.equal(source.words, text.slice(source.span.start, source.span.end));
			}),
		);
	});
});
