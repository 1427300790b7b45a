import assert from 'node:assert/strict';
import { annotated, claim, project } from './project';

const officials = {
	kind: 'group',
	identification: 'anonymous',
	name: 'Senior US defence officials',
} as const;

describe('source.anonymous', () => {
	const text =
		'The losses are heavy. According to senior US defense officials, two villages fell. The officials said that a third one fell.';

	it('is one row for a source, at its words, with the claims that rest on it', () => {
		const at = project(
			annotated(text, {
				sources: { officials },
				claims: {
					anna: {
						bbbbbb2: claim('two villages fell', { said: { source: 'officials', cue: 'According to' } }),
						bbbbbb3: claim('a third one fell', { said: { source: 'officials' } }),
					},
				},
			}),
		);

		const findings = at.findings('source.anonymous');

		assert.equal(findings.length, 1);
		const [finding] = findings;
		assert.equal(at.wordsAt(finding!), 'senior US defense officials');
		assert.equal(finding!.level, 'warning');
		assert.deepEqual(finding!.about, { kind: 'source', id: 'officials' });
		assert.deepEqual(finding!.claims, ['bbbbbb2', 'bbbbbb3']);
		assert.deepEqual(
			finding!.related.map((place) => at.wordsAt({ place })),
			['two villages fell', 'a third one fell'],
		);
		assert.match(finding!.message, /2 claims rest on “senior US defense officials”/);
	});

	const wordsOf = (text: string, name: string, said = 'fell') => {
		const at = project(
			annotated(text, {
				sources: { x: { kind: 'person', identification: 'anonymous', name } },
				claims: { anna: { bbbbbb2: claim(said, { said: { source: 'x' } }) } },
			}),
		);
		const [finding] = at.findings('source.anonymous');
		return finding && [finding.place.span.start, at.wordsAt(finding)];
	};

	it('finds the name between word edges, in any case, signs and all', () => {
		assert.deepEqual(wordsOf('Amen. A MAN (unnamed)? said that Bakhmut fell.', 'a man (unnamed)?'), [
			6,
			'A MAN (unnamed)?',
		]);
		assert.deepEqual(wordsOf('😀 Aman. ÉLAN vital: the town fell.', 'élan'), [9, 'ÉLAN']);
		assert.deepEqual(wordsOf('Die Straße STRASSE: the town fell.', 'strasse'), [11, 'STRASSE']);
	});

	it('takes a name of any length', () => {
		const name = 'x'.repeat(50_000);
		assert.deepEqual(wordsOf(`An ${name} said that the town fell.`, name), [3, name]);
		assert.deepEqual(wordsOf('The town fell.', name), [9, 'fell']);
		const before = process.cpuUsage().user;
		wordsOf(`${'x'.repeat(200_000)}. The town fell.`, name);
		assert.ok(process.cpuUsage().user - before < 3e6, 'took more than 3 s');
	});

	const levelWith = (source: object, is: object = {}) =>
		project(
			annotated('A person said that two villages fell.', {
				sources: { x: { kind: 'person', identification: 'anonymous', name: 'A person', ...source } },
				claims: { anna: { bbbbbb2: claim('two villages fell', { is, said: { source: 'x' } }) } },
			}),
		).findings('source.anonymous')[0]?.level;

	it('is a note where nothing that rests on it can be checked', () => {
		assert.equal(levelWith({}, { act: 'predicts' }), 'note');
		assert.equal(levelWith({}, { topic: 'political' }), 'note');
	});

	it('is a note for a spokesperson, for residents, and where the reason for anonymity is recorded', () => {
		assert.equal(levelWith({ name: 'A spokeswoman for the army' }), 'note');
		assert.equal(levelWith({ channel: 'press-conference' }), 'note');
		assert.equal(levelWith({ kind: 'group', side: 'civilian' }), 'note');
		assert.equal(levelWith({ anonymityReason: 'safety' }), 'note');
	});

	it('leaves a named source alone', () => {
		assert.equal(levelWith({ identification: 'named' }), undefined);
		assert.equal(levelWith({ identification: 'pseudonymous' }), undefined);
	});

	it('stands at the first claim where the source has no words of its own', () => {
		const at = project(
			annotated('Two villages fell.', {
				sources: { x: { kind: 'person', identification: 'anonymous', name: 'Somebody' } },
				claims: { anna: { bbbbbb2: claim('Two villages fell.', { said: { source: 'x' } }) } },
			}),
		);
		assert.equal(at.wordsAt(at.findings('source.anonymous')[0]!), 'Two villages fell.');
	});
});

describe('source.vague', () => {
	const findings = (identification: 'vague' | 'none', said: object, is = {}, kind = 'group') =>
		project(
			annotated('While some entities have assessed that the town fell.', {
				sources: { entities: { kind: kind as 'group', identification, name: 'Some entities' } },
				claims: { anna: { bbbbbb2: claim('the town fell', { is, said: { source: 'entities', ...said } }) } },
			}),
		).findings('source.vague');

	it('notices words that could mean anyone', () => {
		assert.equal(findings('vague', {})[0]!.level, 'warning');
		assert.equal(findings('none', {})[0]!.level, 'warning');
	});

	it('takes a judgement that nobody stands for as seriously as a report, a forecast less', () => {
		assert.equal(findings('vague', {}, { act: 'assesses' })[0]!.level, 'warning');
		assert.equal(findings('vague', {}, { act: 'assesses', topic: 'political' })[0]!.level, 'note');
		assert.equal(findings('vague', {}, { act: 'predicts' })[0]!.level, 'note');
	});

	it('leaves a quotation without a speaker and footage without a maker to other checks', () => {
		assert.deepEqual(findings('none', { mode: 'direct-quote' }), []);
		assert.deepEqual(findings('none', { mode: 'footage' }, {}, 'footage'), []);
	});
});

describe('source.none', () => {
	const levels = (is: object) =>
		project(
			annotated('Aid convoys have been repeatedly blocked.', {
				claims: { anna: { bbbbbb2: claim('Aid convoys have been repeatedly blocked.', { is }) } },
			}),
		)
			.findings('source.none')
			.map(({ level }) => level);

	it('warns of consequential facts in the author’s voice', () => {
		for (const topic of ['territory', 'casualties', 'civilian-harm', 'armed-clash', 'remote-violence'])
			assert.deepEqual(levels({ topic }), ['warning'], topic);
	});

	it('only notes other facts, and leaves judgements, forecasts and politics alone', () => {
		assert.deepEqual(levels({ topic: 'materiel' }), ['note']);
		assert.deepEqual(levels({ topic: 'force-posture' }), ['note']);
		assert.deepEqual(levels({ topic: 'political' }), []);
		assert.deepEqual(levels({ topic: 'other' }), []);
		assert.deepEqual(levels({ act: 'assesses' }), []);
		assert.deepEqual(levels({ act: 'predicts' }), []);
	});

	it('looks back two sentences for somebody who said it', () => {
		const with_ = (between: string, said = {}) =>
			project(
				annotated(`The governor said that the village fell.${between} The hill fell too.`, {
					sources: { governor: { kind: 'person', identification: 'named', name: 'The governor' } },
					claims: {
						anna: {
							bbbbbb2: claim('the village fell', { said: { source: 'governor', ...said } }),
							bbbbbb3: claim('The hill fell too.'),
						},
					},
				}),
			).findings('source.none')[0]!.level;

		assert.equal(with_(' It rained.'), 'note');
		assert.equal(with_(' It rained. It snowed.'), 'warning', 'three sentences back is too far');
		assert.equal(with_('\n\n'), 'warning', 'another paragraph is another matter');
		assert.equal(
			with_(' It rained.', { mode: 'direct-quote' }),
			'warning',
			'a quotation ends with its marks',
		);
	});

	it('is a note in a headline above somebody’s word on its topic', () => {
		const headline = 'Hill Falls to Advancing Troops';
		const level = (topic: string) =>
			project(
				annotated(`${headline}\n\nOn Monday the hill fell after a long fight, the army said in Kyiv.`, {
					sources: { army: { kind: 'organization', identification: 'named', name: 'the army' } },
					claims: {
						anna: {
							bbbbbb2: claim(headline),
							bbbbbb3: claim('the hill fell', { is: { topic }, said: { source: 'army' } }),
						},
					},
				}),
			)
				.findings('source.none')
				.map((finding) => finding.level);
		assert.deepEqual(level('territory'), ['note']);
		assert.deepEqual(level('casualties'), ['warning'], 'on another topic');
	});

	it('leaves a claim with a source alone', () => {
		const at = project(
			annotated('The army said that the hill fell.', {
				sources: { army: { kind: 'organization', identification: 'named', name: 'The army' } },
				claims: { anna: { bbbbbb2: claim('the hill fell', { said: { source: 'army' } }) } },
			}),
		);
		assert.deepEqual(at.findings('source.none'), []);
	});
});

describe('source.hearsay', () => {
	const sources = {
		telegraph: { kind: 'media', identification: 'named', name: 'The Telegraph' },
		soldiers: { kind: 'group', identification: 'anonymous', name: 'unnamed soldiers' },
		scholar: { kind: 'person', identification: 'named', name: 'Tatiana Stanovaya' },
	} as const;
	const at = (text: string, said: object) =>
		project(annotated(text, { sources, claims: { anna: { bbbbbb2: claim('the hill fell', { said }) } } }));

	it('is a row for a chain, at the outlet, and never better than its origin', () => {
		const cited = at('According to the Telegraph, which cited unnamed soldiers, the hill fell.', {
			source: 'soldiers',
			via: ['telegraph'],
		});
		const [finding] = cited.findings('source.hearsay');
		assert.equal(finding!.level, 'warning');
		assert.equal(cited.wordsAt(finding!).toLowerCase(), 'the telegraph');
		assert.match(finding!.message, /The Telegraph \(not rated\) ← unnamed soldiers \(not rated\)/);
	});

	it('is a note where a named person told a named outlet, but not for quotation marks taken over', () => {
		const level = (mode: string) =>
			at('Tatiana Stanovaya told the Telegraph that the hill fell.', {
				mode,
				source: 'scholar',
				via: ['telegraph'],
			}).findings('source.hearsay')[0]!.level;
		assert.equal(level('indirect'), 'note');
		assert.equal(level('direct-quote'), 'warning');
	});

	it('takes whoever explains footage for no chain, but for a source', () => {
		const shown = project(
			annotated('Footage analyzed by unnamed soldiers shows that the hill fell.', {
				sources: { ...sources, footage: { kind: 'footage', identification: 'none', name: 'Footage' } },
				claims: {
					anna: {
						bbbbbb2: claim('the hill fell', {
							said: { mode: 'footage', source: 'footage', via: ['soldiers'] },
						}),
					},
				},
			}),
		);
		assert.deepEqual(shown.findings('source.hearsay'), []);
		assert.deepEqual(
			shown.findings('source.anonymous').map((finding) => shown.wordsAt(finding)),
			['unnamed soldiers'],
		);
	});

	it('leaves what was said to the article itself alone', () => {
		assert.deepEqual(
			at('Tatiana Stanovaya said the hill fell.', { source: 'scholar' }).findings('source.hearsay'),
			[],
		);
	});

	it('notices an article that is made from another', () => {
		const derived = project(
			annotated('The hill fell. Read the full Telegraph article.', {
				article: { published: { date: '2023-04-11' }, derivedFrom: ['telegraph'] },
				sources: { telegraph: { ...sources.telegraph, name: 'Telegraph' } },
			}),
		);
		const [finding] = derived.findings('source.hearsay');
		assert.equal(finding!.about.kind, 'article');
		assert.equal(derived.wordsAt(finding!), 'Telegraph');
	});
});

describe('source.party-to-conflict', () => {
	const findings = (side: string, is: object = {}) =>
		project(
			annotated('The ministry said the hill fell.', {
				sources: { ministry: { kind: 'organization', identification: 'named', name: 'The ministry', side } },
				claims: { anna: { bbbbbb2: claim('the hill fell', { is, said: { source: 'ministry' } }) } },
			}),
			{
				sides: { russia: { name: 'Russia' }, ukraine: { name: 'Ukraine', allies: ['uk'] } },
				entities: { uk: { name: 'United Kingdom', kind: 'state' } },
			},
		).findings('source.party-to-conflict');

	it('is noted for every side and for allies alike', () => {
		assert.match(findings('russia')[0]!.message, /of the side of Russia/);
		assert.match(findings('ukraine')[0]!.message, /of the side of Ukraine/);
		assert.match(findings('uk')[0]!.message, /an ally of Ukraine/);
		for (const side of ['russia', 'ukraine', 'uk']) assert.equal(findings(side)[0]!.level, 'note');
	});

	it('is silent on what was said against the speaker’s own interest', () => {
		assert.deepEqual(findings('russia', { interest: 'against' }), []);
	});

	it('is silent on third parties, civilians, and what is not about the fighting', () => {
		for (const side of ['third-party', 'civilian', 'unknown']) assert.deepEqual(findings(side), []);
		assert.deepEqual(findings('russia', { topic: 'political' }), []);
	});
});

describe('sources of a text that nobody annotated', () => {
	const rows = (text: string) => {
		const at = project({ text: `Kyiv, Ukraine - April 11th, 2023 - ${text}` });
		return at
			.findings()
			.filter(({ code }) => code.startsWith('source.'))
			.map((finding) => `${finding.level} ${finding.code} ${at.wordsAt(finding)}`);
	};

	it('are noted: unnamed ones, vague ones, second-hand ones', () => {
		assert.deepEqual(rows('According to senior US defense officials, the hill fell.'), [
			'note source.anonymous senior US defense officials',
		]);
		assert.deepEqual(rows('Some entities have assessed that the hill has no value.'), [
			'note source.vague Some entities',
		]);
		assert.deepEqual(rows('“I see a lot of fears,” Tatiana Stanovaya told CNBC.'), [
			'note source.hearsay told CNBC',
		]);
		assert.deepEqual(rows('Read the Full BBC Article at:'), [
			'note source.hearsay Read the Full BBC Article',
		]);
	});

	it('are one row each, however often they are cited', () => {
		const at = project({
			text: 'US officials said the hill fell. It rained. US officials said the town fell.',
		});
		const [finding, ...more] = at.findings('source.anonymous');
		assert.deepEqual(more, []);
		assert.equal(finding!.related.length, 1);
	});

	it('are left alone where they are named, speak for an office, or live there', () => {
		assert.deepEqual(rows('Andriy Biletsky said that the hill fell.'), []);
		assert.deepEqual(rows('A spokesperson for the Armed Forces of Ukraine said that the hill fell.'), []);
		assert.deepEqual(rows('Residents said that the hill fell.'), []);
		assert.deepEqual(rows('Biletsky told reporters that the hill fell.'), []);
	});

	it('are the annotator’s where somebody annotated the sentence', () => {
		const at = project(
			annotated('According to senior US defense officials, the hill fell.', {
				claims: { anna: { bbbbbb2: claim('the hill fell', { is: { act: 'assesses' } }) } },
			}),
		);
		assert.deepEqual(at.findings(), []);
	});
});
