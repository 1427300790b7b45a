import assert from 'node:assert/strict';
import * as prettier from 'prettier';
import {
	compareSides,
	Corpus,
	finishedSides,
	leaveOut,
	readDocument,
	readSidecar,
	reopen,
	sayWhy,
	takeAllAgreed,
	takeField,
	takeSide,
	type Claim,
	type Comparison,
} from '../../../src/core';
import { shownClaims } from '../../../src/core/corpus/shown';
import { annotated, claim } from '../rules/project';
import { Adjudicated, judge } from './support';

const took = 'Russian forces took the town of Popasna on Monday.';
const tanks = 'Two tanks were burnt near the river, the mayor said.';
const hurt = 'Nobody was hurt in the shelling of the centre that day.';
const text = `${took}\n${tanks}\n${hurt}\n`;

/** Anna and ben agree on the first claim, differ on the second; the third is ben's alone. */
const start = () =>
	new Adjudicated(text, {
		claims: {
			anna: {
				bbbbbb2: claim(took, { relations: [{ type: 'contradicts', to: 'bbbbbb3' }] }),
				bbbbbb3: claim(tanks, { hedges: ['the mayor said'] }),
			},
			ben: {
				cccccc2: claim(took, { relations: [{ type: 'contradicts', to: 'cccccc3' }] }),
				cccccc3: claim('Two tanks were burnt', {
					is: { topic: 'materiel', act: 'assesses', credibility: 2 },
				}),
				cccccc4: claim(hurt, { note: 'alone' }),
			},
			agreed: null as unknown as object,
		},
	});

const states = ({ items }: Comparison) => items.map(({ state, again }) => again ?? state);
const agreedOf = ({ document }: Comparison) =>
	document.claims.filter(({ annotator }) => annotator === 'agreed');
const claimOf = (comparison: Comparison, at = 0): Claim => agreedOf(comparison)[at]!.claim;

describe('adjudication', () => {
	it('takes a side over as a new claim that says who decided and from what', () => {
		const file = start();
		const now = file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		assert.deepEqual(states(now), ['open', 'taken', 'open']);
		assert.equal(now.decided, 1);
		const { id, claim: taken } = agreedOf(now)[0]!;
		assert.match(id, /^[b-z][2-9b-z]{6}$/);
		const { of, ...stamp } = taken.adjudicated!;
		assert.deepEqual(stamp, { by: 'carol', on: '2026-11-22', from: ['cccccc3', 'bbbbbb3'] });
		assert.match(of!, /^[0-9a-f]{12}$/);
		assert.deepEqual(taken.is, { topic: 'materiel', act: 'assesses', credibility: 2, status: 'ready' });
		assert.equal(taken.quote, 'Two tanks were burnt');
	});

	it('takes single fields of different sides, the words as one unit', () => {
		const file = start();
		file.do((all, sidecar) => takeField(all, all.items[1]!, 'topic', 1, sidecar, judge));
		file.do((all, sidecar) => takeField(all, all.items[1]!, 'act', 0, sidecar, judge));
		const now = file.do((all, sidecar) => takeField(all, all.items[1]!, 'words', 0, sidecar, judge));
		assert.equal(agreedOf(now).length, 1);
		const { quote, is, hedges, adjudicated } = claimOf(now);
		assert.equal(quote, tanks);
		assert.deepEqual(is, { topic: 'materiel', act: 'reports', credibility: 2, status: 'ready' });
		assert.equal(hedges, undefined);
		assert.deepEqual(adjudicated?.from, ['cccccc3', 'bbbbbb3']);
		const unrated = file.do((all, sidecar) =>
			takeField(all, all.items[1]!, 'credibility', 0, sidecar, judge),
		);
		assert.equal(claimOf(unrated).is.credibility, undefined);
		assert.deepEqual(states(unrated), ['open', 'taken', 'open']);
	});

	it('takes all that agree in one step, and nothing else', () => {
		const now = start().do((all, sidecar) => takeAllAgreed(all, sidecar, judge));
		assert.deepEqual(states(now), ['taken', 'open', 'open']);
		const again = start();
		again.do((all, sidecar) => leaveOut(all, all.items[0]!, sidecar, judge));
		assert.deepEqual(states(again.do((all, sidecar) => takeAllAgreed(all, sidecar, judge))), [
			'left-out',
			'open',
			'open',
		]);
	});

	it('relates agreed claims to each other, and to what is not agreed on as the side did', () => {
		const file = start();
		const to = (all: Comparison) => claimOf(all).relations?.map((relation) => relation.to);
		const first = file.do((all, sidecar) => takeAllAgreed(all, sidecar, judge));
		assert.deepEqual(to(first), ['bbbbbb3']);
		const both = file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		assert.deepEqual(to(both), [agreedOf(both)[1]!.id]);
		const back = file.do((all, sidecar) => reopen(all, all.items[1]!, sidecar));
		assert.deepEqual(to(back), ['bbbbbb3']);
	});

	it('says why, of what was taken and of what was left out, and nothing of what is open', () => {
		const file = start();
		file.do((all, sidecar) => takeSide(all, all.items[1]!, 0, sidecar, judge));
		file.do((all, sidecar) => leaveOut(all, all.items[2]!, sidecar, judge));
		file.do((all, sidecar) => sayWhy(all.items[1]!, 'the whole sentence', sidecar));
		const now = file.do((all, sidecar) => sayWhy(all.items[2]!, 'no claim: a void', sidecar));
		assert.deepEqual(
			now.items.map(({ decisions }) => decisions[0]?.why),
			[undefined, 'the whole sentence', 'no claim: a void'],
		);
		// Another side of the same: it stands.
		const other = file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		assert.equal(other.items[1]!.decisions[0]?.why, 'the whole sentence');
		assert.deepEqual(sayWhy(now.items[0]!, 'so', readSidecar(file.sidecar)), {
			refused: 'Nothing is decided here yet.',
		});
	});

	it('leaves out what was taken, and takes what was left out', () => {
		const file = start();
		file.do((all, sidecar) => takeSide(all, all.items[1]!, 0, sidecar, judge));
		const out = file.do((all, sidecar) => leaveOut(all, all.items[1]!, sidecar, judge));
		assert.deepEqual([states(out)[1], agreedOf(out).length], ['left-out', 0]);
		file.do((all, sidecar) => leaveOut(all, all.items[2]!, sidecar, judge));
		const taken = file.do((all, sidecar) => takeSide(all, all.items[1]!, 0, sidecar, judge));
		assert.deepEqual(states(taken), ['open', 'taken', 'left-out']);
	});

	it('is open again where a claim was edited since, and not where it was reviewed or moved', () => {
		const file = start();
		file.do((all, sidecar) => takeSide(all, all.items[1]!, 0, sidecar, judge));
		file.do((all, sidecar) => leaveOut(all, all.items[2]!, sidecar, judge));
		const edit = (path: readonly string[], value: unknown) =>
			file.do(() => [{ do: 'set', path: ['claims', ...path], value }]);
		edit(['ben', 'cccccc3', 'review'], { by: 'eve', on: '2026-11-22', decision: 'hold' });
		edit(['anna', 'bbbbbb3', 'is', 'status'], 'draft');
		assert.deepEqual(states(edit(['anna', 'bbbbbb3', 'prefix'], took)), ['open', 'taken', 'left-out']);
		// The side that was not taken counts, too.
		assert.deepEqual(states(edit(['ben', 'cccccc3', 'is', 'topic'], 'other')), [
			'open',
			'changed',
			'left-out',
		]);
		assert.deepEqual(states(edit(['ben', 'cccccc4', 'note'], 'not alone')), ['open', 'changed', 'changed']);
		const settled = file.do((all, sidecar) => leaveOut(all, all.items[2]!, sidecar, judge));
		assert.deepEqual(states(settled), ['open', 'changed', 'left-out']);
		assert.equal(readSidecar(file.sidecar).value.claims!['agreed']!.leftOut?.length, 1);
		const taken = file.do((all, sidecar) => takeSide(all, all.items[1]!, 0, sidecar, judge));
		assert.deepEqual([states(taken)[1], agreedOf(taken).length], ['taken', 1]);
	});

	it('is open again where a side’s claim is gone, and the rules note what it was', () => {
		const file = start();
		file.do((all, sidecar) => takeSide(all, all.items[1]!, 0, sidecar, judge));
		const now = file.do(() => [{ do: 'delete', path: ['claims', 'ben', 'cccccc3'] }]);
		assert.deepEqual(states(now)[1], 'changed');
		const notes = file.project.findings('sidecar.reference').filter(({ level }) => level === 'note');
		assert.deepEqual(
			notes.map(({ message, about }) => [message, about.id]),
			[['There is no claim “cccccc3” to refer to.', agreedOf(now)[0]!.id]],
		);
	});

	it('refuses what was changed or deleted between looking and deciding', () => {
		const file = start();
		const seen = file.comparison();
		file.do(() => [{ do: 'set', path: ['claims', 'ben', 'cccccc3', 'is', 'topic'], value: 'other' }]);
		file.do(() => [{ do: 'delete', path: ['claims', 'ben', 'cccccc4'] }]);
		const sidecar = readSidecar(file.sidecar);
		const why = (id: string) => ({
			refused: `The claim ${id} of ben was changed or deleted meanwhile: look again.`,
		});
		assert.deepEqual(takeSide(seen, seen.items[1]!, 0, sidecar, judge), why('cccccc3'));
		assert.deepEqual(leaveOut(seen, seen.items[2]!, sidecar, judge), why('cccccc4'));
		assert.deepEqual(takeSide(seen, seen.items[2]!, 0, sidecar, judge), {
			refused: 'This side has no claim here.',
		});
	});

	it('by two people is open until one of the two decisions is taken', () => {
		const file = start();
		const seen = file.comparison();
		const before = readSidecar(file.sidecar);
		file.do(() => takeSide(seen, seen.items[1]!, 0, before, judge));
		const twice = file.do(() => takeSide(seen, seen.items[1]!, 1, before, { ...judge, by: 'dora' }));
		assert.deepEqual([states(twice)[1], agreedOf(twice).length], ['twice', 2]);
		const settled = file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		assert.deepEqual([states(settled)[1], agreedOf(settled).length], ['taken', 1]);
		assert.equal(claimOf(settled).is.topic, 'materiel');
	});

	it('keeps what was said and decided of the agreed claim itself', () => {
		const file = start();
		const [id] = agreedOf(file.do((all, sidecar) => takeSide(all, all.items[1]!, 0, sidecar, judge))).map(
			(placed) => placed.id,
		);
		const review = { by: 'eve', on: '2026-11-22', decision: 'hold' as const };
		file.do(() => [{ do: 'set', path: ['claims', 'agreed', id!, 'review'], value: review }]);
		const now = file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		assert.deepEqual(claimOf(now).review, review);
	});

	it('hides what it took and left out from the checks', () => {
		const file = start();
		file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		const { document } = file.do((all, sidecar) => leaveOut(all, all.items[2]!, sidecar, judge));
		const ids = (pass?: string) =>
			shownClaims(document, pass).map(({ annotator, id }) => (annotator === 'agreed' ? annotator : id));
		assert.deepEqual(ids(), ['bbbbbb2', 'cccccc2', 'agreed']);
	});

	it('hides what it wrote from whoever is still in a pass', () => {
		const file = start();
		file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		file.do(() => [{ do: 'set', path: ['claims', 'eve'], value: { pass: { state: 'open' } } }]);
		const { document } = file;
		assert.ok(!shownClaims(document, 'eve').some(({ annotator }) => annotator === 'agreed'));
	});

	it('is written as Prettier would', async () => {
		const file = start();
		file.do((all, sidecar) => takeSide(all, all.items[1]!, 1, sidecar, judge));
		file.do((all, sidecar) => leaveOut(all, all.items[2]!, sidecar, judge));
		file.do((all, sidecar) =>
			sayWhy(all.items[2]!, 'what did not happen is no claim: see the guideline, on negations', sidecar),
		);
		file.do((all, sidecar) => leaveOut(all, all.items[0]!, sidecar, judge));
		const own = file.sidecar.slice(file.sidecar.indexOf('  agreed:'));
		assert.equal(await prettier.format(own, { parser: 'yaml' }), own.replace(/^ {2}/gm, ''));
		assert.match(own, /\n {4}leftOut:\n {6}- claims: \[cccccc4\]\n {8}by: carol\n/);
	});

	it('brings a source of a revision back with the claim that names it', () => {
		const at = (sidecar: string) => readDocument({ path: 'a.txt', text, sidecar });
		const said = { source: 'mayor' };
		const then = annotated(text, {
			entities: { popasna: { name: 'Popasna', kind: 'place' } },
			sources: { mayor: { name: 'the mayor', kind: 'person', identification: 'named' } },
			claims: { anna: { bbbbbb3: claim(tanks, { said, where: { place: 'popasna' } }) } },
		}).sidecar!;
		const now = annotated(text, { claims: { anna: { bbbbbb3: claim(tanks) } } }).sidecar!;
		const document = at(now);
		const sides = finishedSides(document, { revision: '1a2b3c4', document: at(then) });
		const all = compareSides(new Corpus({}).project, document, sides);
		const changes = takeSide(all, all.items[0]!, 1, readSidecar(now), judge);
		assert.ok(!('refused' in changes));
		assert.deepEqual(
			changes.map((change) => change.do),
			['add-entity', 'add-source', 'add-claim'],
		);
	});
});
