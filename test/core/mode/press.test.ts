import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core';
import { Session } from './support';

const text = `Rockets hit Bakhmut on Monday, officials said. The road was cut, but the bridge held.
“We will not leave,” Anna Petrova said. “Five villages were lost in May and two more were shelled.”
Local officials have asked for help.
`;

describe('going through an article by keys', () => {
	it('stops at what is said, else at whole sentences, and never at what is a claim already', () => {
		const session = new Session(text);
		const stops: string[] = [];
		for (let turn = 0; turn < 5; turn++) stops.push(session.press('move.go-on').selected);
		assert.deepEqual(stops, [
			'Rockets hit Bakhmut on Monday',
			'The road was cut, but the bridge held',
			'We will not leave',
			'Five villages were lost in May and two more were shelled',
			'Local officials have asked for help',
		]);
		session.press('topic.political', 'move.go-back', 'move.go-back', 'topic.political', 'move.go-back');
		assert.equal(session.selected, 'The road was cut, but the bridge held');
		assert.equal(
			session.press('move.go-on').selected,
			'Five villages were lost in May and two more were shelled',
		);
	});

	it('stops at suggestions alone where they are shown', () => {
		const session = new Session(text, undefined, { suggestions: true });
		assert.ok(session.annotation.suggestions!.claims.length > 0);
		for (const { span } of session.annotation.suggestions!.claims) {
			session.press('move.go-on');
			assert.ok(session.wordsOf(span).includes(session.selected), session.selected);
		}
	});

	it('goes by sentences, clauses, quotations and what is around', () => {
		const session = new Session(text);
		assert.equal(session.at('road').press('move.next-span').selected, 'the bridge held');
		assert.equal(session.press('move.previous-span').selected, 'The road was cut');
		assert.equal(session.press('move.grow').selected, 'The road was cut, but the bridge held');
		assert.equal(session.press('move.next-sentence').selected, 'We will not leave');
		assert.equal(session.press('move.previous-sentence').selected, 'The road was cut, but the bridge held');
		assert.equal(
			session.at('Monday').press('move.without-attribution').selected,
			'Rockets hit Bakhmut on Monday',
		);
		assert.equal(session.at('Monday').press('move.quotation').selected, 'We will not leave');
		assert.equal(session.press('edge.end.word-back').selected, 'We will not');
		assert.equal(session.press('edge.start.word-on').selected, 'will not');
		assert.equal(session.press('edge.end.sentence', 'edge.start.sentence').selected.split(' ').length, 7);
		assert.equal(session.at('village').press('move.grow').selected, 'villages');
	});

	it('says so where there is nothing that way', () => {
		const session = new Session('One line alone.\n');
		session.press('move.go-on', 'move.go-on');
		assert.notEqual(session.said, '');
		assert.equal(session.selected, 'One line alone');
	});
});

describe('tagging by keys', () => {
	it('takes the words at hand, with topic, act and source as the text has them, and changes one field a key', () => {
		const session = new Session(text).press('move.go-on', 'claim.tag');
		assert.deepEqual(session.claims, [
			'Rockets hit Bakhmut on Monday · remote-violence · reports · officials',
		]);
		session.press('topic.civilian-harm', 'act.assesses', 'modality.denied', 'source.0');
		assert.deepEqual(session.claims, [
			'Rockets hit Bakhmut on Monday · civilian-harm · assesses · denied · @article',
		]);
		assert.deepEqual(structuredClone(session.claim(0).said), { mode: 'author', source: '@article' });
		session.press('modality.denied', 'source.1');
		assert.deepEqual(session.claims, [
			'Rockets hit Bakhmut on Monday · civilian-harm · assesses · officials',
		]);
	});

	it('tags the clause at a caret, and the selected parts as one claim', () => {
		const session = new Session(text).at('bridge').press('topic.materiel');
		assert.equal(session.selected, 'the bridge held');
		session.at('We will not leave', true);
		session.hand = {
			...session.hand,
			selections: [...session.hand.selections, ...session.at('Five villages', true).hand.selections],
		};
		session.press('topic.territory');
		assert.match(session.claims[1]!, /^We will not leave \| Five villages · territory/);
	});

	it('repeats the last claim, and goes back to it', () => {
		const session = new Session(text).press(
			'move.go-on',
			'topic.materiel',
			'act.assesses',
			'move.go-on',
			'claim.repeat',
		);
		assert.match(
			session.claims[1]!,
			/^The road was cut, but the bridge held · materiel · assesses · officials$/,
		);
		session.press('move.next-sentence', 'move.last-claim', 'topic.territory');
		assert.match(session.claims[1]!, / · territory · assesses/);
	});

	it('repeats a modality, also on a claim that has it or another', () => {
		const session = new Session(text).press(
			'move.go-on',
			'topic.materiel',
			'modality.denied',
			'claim.repeat',
		);
		assert.equal(session.claim(0).is.modality, 'denied');
		session.press('move.go-on', 'claim.repeat');
		assert.equal(session.claim(1).is.modality, 'denied');
		session.press('modality.denied', 'move.go-back', 'claim.repeat');
		assert.equal(session.claim(1).is.modality, undefined);
	});

	it('names a source from the text: the nearest first, then the next, or the selected words', () => {
		const session = new Session(text).at('Local').press('topic.political', 'source.0');
		assert.equal(session.press('claim.name-source').claim(0).said.source, 'local-officials');
		assert.equal(session.press('claim.name-source').claim(0).said.source, 'anna-petrova');
		session.press('source.0');
		session.at('Anna Petrova', true).press('claim.name-source');
		assert.equal(session.claim(0).said.source, 'anna-petrova');
		assert.equal(session.selected, 'Local officials have asked for help');
	});

	it('guesses the side of a new source where its words name one', () => {
		const project = 'corroborate: 1\nsides:\n  ukraine: { name: Ukraine }\n  russia: { name: Russia }\n';
		const sided = new Session('A Ukrainian spokesman said that the road was cut.\n', undefined, { project });
		sided.press('move.go-on', 'claim.tag');
		assert.equal(readSidecar(sided.sidecar).value.sources?.['ukrainian-spokesman']?.side, 'ukraine');
		const both = new Session('A Russian and Ukrainian official said that the road was cut.\n', undefined, {
			project,
		});
		both.press('move.go-on', 'claim.tag');
		assert.deepEqual(
			Object.values(readSidecar(both.sidecar).value.sources ?? {}).flatMap(({ side }) => side ?? []),
			[],
		);
	});

	it('moves the edges of a claim, splits it, and joins it again', () => {
		const session = new Session(text).at('Five villages').press('topic.territory');
		assert.equal(session.selected, 'Five villages were lost in May');
		session.press('move.grow', 'claim.delete').at('Five villages').press('move.grow');
		const whole = new Session(text).at('Five villages were lost in May and two more were shelled', true);
		whole.press('topic.territory', 'claim.split');
		assert.deepEqual(
			whole.placed.map(({ placement }) => whole.wordsOf(placement.spans[0]!)),
			['Five villages were lost in May', 'two more were shelled'],
		);
		whole.press('topic.remote-violence', 'edge.end.word-back');
		assert.match(whole.claims[1]!, /^two more were · remote-violence/);
		whole
			.press('edge.end.word-on', 'move.go-back', 'move.last-claim')
			.at('Five villages')
			.press('claim.join');
		assert.equal(whole.placed.length, 1);
		assert.match(whole.claims[0]!, /^Five villages were lost in May and two more were shelled · territory/);
	});

	it('does not join away what it cannot say again', () => {
		const session = new Session(text).press(
			'move.go-on',
			'topic.territory',
			'move.go-on',
			'topic.territory',
			'credibility.3',
		);
		session.press('move.go-back', 'move.last-claim').at('Rockets').press('claim.join');
		assert.equal(session.placed.length, 2);
		assert.match(session.said, /would be lost/);
	});

	it('adds a part to the last claim', () => {
		const session = new Session(text)
			.at('We will')
			.press('topic.political')
			.at('two more were shelled', true);
		session.press('claim.add-part');
		assert.match(session.claims[0]!, /^We will not leave \| two more were shelled · political/);
	});

	it('rates by a letter and a digit, and keeps “confirmed” for what is corroborated', () => {
		const session = new Session(text).press(
			'move.go-on',
			'topic.territory',
			'credibility.3',
			'reliability.C',
		);
		assert.equal(session.claim(0).is.credibility, 3);
		assert.deepEqual(structuredClone(readSidecar(session.sidecar).value.sources?.officials?.reliability), {
			grade: 'C',
			by: 'anna',
			on: '2026-11-22',
		});
		session.press('credibility.1');
		assert.equal(session.claim(0).is.credibility, 3);
		assert.match(session.said, /corroborates/);
	});

	it('puts a claim with an event by its digit, and takes it off by the same', () => {
		const session = new Session(text);
		session.corpus.setEvent('events/bridge.yaml', 'name: The bridge\n');
		session.corpus.setEvent('events/road.yaml', 'name: The road\n');
		session.press('move.go-on', 'topic.territory', 'event.2');
		assert.deepEqual(structuredClone(session.claim(0).events), [{ event: 'road' }]);
		session.press('event.1');
		assert.equal(session.claim(0).events, undefined);
	});

	it('rejects a suggestion for good by the key that deletes', () => {
		const session = new Session(text, undefined, { suggestions: true }).press('move.go-on');
		const words = session.selected;
		session.press('claim.delete', 'move.go-back', 'move.go-on');
		assert.notEqual(session.selected, words);
		assert.match(session.sidecar, /suggestion\.claim/);
	});

	it('touches nobody else’s claims', () => {
		const bens = `corroborate: 1
claims:
  anna:
  ben:
    k3f9wq2:
      quote: The road was cut
      prefix: "officials said. "
      suffix: ", but the bridge"
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
		const session = new Session(text, bens)
			.at('The road was cut', true)
			.press('topic.materiel', 'edge.end.word-back');
		assert.equal(session.placed.length, 2);
		assert.ok(session.sidecar.includes(bens.slice(bens.indexOf('  ben:'))));
		session.press('claim.delete');
		assert.equal(session.sidecar, bens);
	});
});
