import assert from 'node:assert/strict';
import {
	compareSides,
	Corpus,
	readDocument,
	finishedSides,
	whyNotCompare,
	type Comparison,
} from '../../../src/core';
import { annotated, claim, project, type Annotations } from '../rules/project';
import { Adjudicated } from './support';

const text =
	'Russian forces took the town of Popasna on Monday. Two tanks were burnt near the river. ' +
	'Nobody was hurt, officials said. The road is open.\n';
const took = 'Russian forces took the town of Popasna on Monday.';
const tanks = 'Two tanks were burnt near the river.';
const hurt = 'Nobody was hurt';

const compared = (annotations: Annotations): Comparison => new Adjudicated(text, annotations).comparison();
const shape = ({ items }: Comparison) =>
	items.map(({ kind, claims }) => [kind, ...claims.map((placed) => placed?.id ?? '-')].join(' '));

describe('sides laid over an article', () => {
	it('agree, differ, or stand alone, in the order of the text', () => {
		const { items, ...all } = compared({
			claims: {
				anna: { bbbbbb4: claim(hurt), bbbbbb2: claim(took), bbbbbb3: claim(tanks) },
				ben: {
					ccccccc: claim(tanks, { is: { topic: 'materiel', act: 'assesses' } }),
					cccccc2: claim(took),
				},
			},
		});
		assert.deepEqual(shape({ items, ...all }), [
			'agreed bbbbbb2 cccccc2',
			'differing bbbbbb3 ccccccc',
			'only bbbbbb4 -',
		]);
		assert.deepEqual(
			items.map(({ differing }) => differing),
			[[], ['topic', 'act'], []],
		);
		assert.equal(all.decided, 0);
	});

	it('differ in the words, though these overlap', () => {
		const { items } = compared({
			claims: { anna: { bbbbbb2: claim(took) }, ben: { cccccc2: claim('took the town of Popasna') } },
		});
		assert.deepEqual(
			items.map(({ kind, differing }) => [kind, differing]),
			[['differing', ['words']]],
		);
	});

	it('give each claim the best partner, and but one', () => {
		const all = compared({
			claims: {
				anna: { bbbbbb2: claim(took) },
				ben: { cccccc2: claim('Russian forces'), cccccc3: claim('the town of Popasna on Monday') },
			},
		});
		assert.deepEqual(shape(all), ['differing bbbbbb2 cccccc3', 'only - cccccc2']);
	});

	it('tell claims on the same words apart by what they say', () => {
		const material = { is: { topic: 'materiel' } } as const;
		const all = compared({
			claims: {
				anna: { bbbbbb2: claim(took), bbbbbb3: claim(took, material) },
				ben: { cccccc2: claim(took, material), cccccc3: claim(took) },
			},
		});
		assert.deepEqual(shape(all).sort(), ['agreed bbbbbb2 cccccc3', 'agreed bbbbbb3 cccccc2']);
	});

	it('are as many as there are, and the same whatever their order', () => {
		const sections = {
			anna: { bbbbbb2: claim(took), bbbbbb3: claim(tanks) },
			ben: { cccccc2: claim(took), cccccc3: claim('Two tanks were burnt') },
			carol: { dddddd2: claim(took), dddddd3: claim('near the river') },
		};
		const all = compared({ claims: sections });
		// No two claims of an item are apart: what ben and carol marked has no word in common.
		assert.deepEqual(shape(all), [
			'agreed bbbbbb2 cccccc2 dddddd2',
			'differing bbbbbb3 cccccc3 -',
			'only - - dddddd3',
		]);
		const { carol, ben, anna } = sections;
		const turned = compared({ claims: { carol, ben, anna } });
		const idsOf = ({ items }: Comparison) =>
			items.map(({ claims }) => claims.flatMap((placed) => placed?.id ?? []).sort());
		assert.deepEqual(idsOf(turned), idsOf(all));
	});

	it('agree only where all have it', () => {
		const all = compared({
			claims: {
				anna: { bbbbbb2: claim(took) },
				ben: { cccccc2: claim(took) },
				carol: { dddddd3: claim(tanks) },
			},
		});
		assert.deepEqual(shape(all), ['differing bbbbbb2 cccccc2 -', 'only - - dddddd3']);
		assert.deepEqual(all.items[0]!.differing, []);
	});

	it('take two names of one entity for one source', () => {
		const syrskyi = { name: 'Oleksandr Syrskyi', kind: 'person' } as const;
		const commander = { entity: 'syrskyi', kind: 'person', identification: 'named' } as const;
		const all = compared({
			entities: { syrskyi },
			sources: { syrskyi: { kind: 'person', identification: 'named' }, commander },
			claims: {
				anna: { bbbbbb2: claim(took, { said: { source: 'syrskyi' } }) },
				ben: { cccccc2: claim(took, { said: { source: 'commander' } }) },
			},
		});
		assert.deepEqual(shape(all), ['agreed bbbbbb2 cccccc2']);
	});

	it('take relations to claims of one item for the same', () => {
		const to = (id: string) => ({ relations: [{ type: 'contradicts' as const, to: id }] });
		const sections = (other: string) => ({
			claims: {
				anna: { bbbbbb2: claim(took, to('bbbbbb3')), bbbbbb3: claim(tanks) },
				ben: { cccccc2: claim(took, to(other)), cccccc3: claim(tanks) },
			},
		});
		assert.deepEqual(shape(compared(sections('cccccc3'))), [
			'agreed bbbbbb2 cccccc2',
			'agreed bbbbbb3 cccccc3',
		]);
		assert.deepEqual(compared(sections('cccccc2')).items[0]!.differing, ['relations']);
	});

	it('do not differ in how far an annotator had come, nor in remarks and decisions', () => {
		const all = compared({
			claims: {
				anna: { bbbbbb2: claim(took, { is: { status: 'draft' }, thread: [{ by: 'ben', text: 'Sure?' }] }) },
				ben: { cccccc2: claim(took, { review: { by: 'anna', on: '2026-11-21', decision: 'hold' } }) },
			},
		});
		assert.deepEqual(shape(all), ['agreed bbbbbb2 cccccc2']);
	});

	it('go together by their words where these are not in the text any more, and stand last', () => {
		const gone = 'The bridge across the Siverskyi Donets was blown up by its defenders overnight.';
		const all = compared({
			claims: {
				anna: { bbbbbb2: claim(gone), bbbbbb3: claim(tanks) },
				ben: { cccccc2: claim(gone), cccccc3: claim(tanks) },
			},
		});
		assert.deepEqual(shape(all), ['agreed bbbbbb3 cccccc3', 'agreed bbbbbb2 cccccc2']);
		assert.equal(all.items[1]!.span, undefined);
	});

	it('are laid over each other in time, a thousand claims a side', () => {
		const lines = Array.from({ length: 1000 }, (_, n) => `The village number ${n} was taken on that day.`);
		const sectionOf = (letter: string) =>
			Object.fromEntries(
				lines.map((line, n) => [`${letter}${n.toString(23).padStart(6, 'z')}`, claim(line)]),
			);
		const { corpus, document } = project(
			annotated(lines.join('\n'), {
				claims: { anna: sectionOf('b'), ben: sectionOf('c'), carol: sectionOf('d') },
			}),
		);
		const sides = finishedSides(document());
		const before = process.cpuUsage().user;
		const { items } = compareSides(corpus.project, document(), sides);
		const took = process.cpuUsage().user - before;
		assert.equal(items.length, 1000);
		assert.ok(items.every(({ kind }) => kind === 'agreed'));
		assert.ok(took < 2e6, `took ${took / 1e6} s`);
	});
});

describe('the sides of an article', () => {
	const bare = { claims: { anna: { bbbbbb2: claim(took) }, ben: null, agreed: { dddddd2: claim(took) } } };
	const names = (annotations: Annotations) =>
		finishedSides(new Adjudicated(text, annotations).document).map(({ annotator }) => annotator);

	it('are the sections of all who have finished, and not what adjudication wrote', () => {
		const finished = { pass: { state: 'finished' } };
		const open = { pass: { state: 'open' }, ccccccc: claim(took) };
		assert.deepEqual(names({ claims: { anna: bare.claims.anna, ben: open, carol: finished } }), [
			'anna',
			'carol',
		]);
		assert.deepEqual(names(bare as unknown as Annotations), ['anna']);
		assert.deepEqual(names({}), []);
	});

	it('are closed to whoever has not finished', () => {
		const whyNot = (annotations: Annotations | string, reader?: string) => {
			const { document } = new Adjudicated(text, annotations);
			return whyNotCompare(document, reader, finishedSides(document));
		};
		const two = { anna: { bbbbbb2: claim(took) }, ben: { cccccc2: claim(took) } };
		assert.equal(whyNot({ claims: two }, 'carol'), undefined);
		assert.equal(whyNot({ claims: { ...two, carol: { pass: { state: 'open' } } } }, 'carol'), 'own-pass');
		assert.equal(whyNot({ claims: { ...two, carol: { pass: { state: 'open' } } } }, 'ben'), undefined);
		assert.equal(whyNot({ claims: { anna: two.anna } }, 'anna'), 'too-few');
		assert.equal(whyNot('corroborate: 1\nclaims:\n  anna:\n  anna:\n', 'carol'), 'locked');
		const marked = 'corroborate: 1\nclaims:\n<<<<<<< HEAD\n  anna:\n=======\n  ben:\n>>>>>>> theirs\n';
		assert.equal(whyNot(marked, 'carol'), 'locked');
	});

	it('are those of a revision too, where they were others', () => {
		const at = (annotations: Annotations) =>
			readDocument({ path: 'a.txt', text, sidecar: annotated(text, annotations).sidecar });
		const carol = { ddddddd: claim(tanks) };
		const now = at({ claims: { anna: { bbbbbb2: claim(took), bbbbbb3: claim(tanks) }, carol } });
		const open = { pass: { state: 'open' }, bbbbbb4: claim(hurt) };
		const then = at({
			claims: { anna: { bbbbbb2: claim('took the town') }, ben: { cccccc2: claim(hurt) }, carol, eve: open },
		});
		const sides = finishedSides(now, { revision: '1a2b3c4', document: then });
		assert.deepEqual(
			sides.map(({ annotator, revision }) => [annotator, revision ?? 'now'].join(' ')),
			['anna now', 'carol now', 'anna 1a2b3c4', 'ben 1a2b3c4'],
		);
		const all = compareSides(new Corpus({}).project, now, sides);
		// A claim that has its id in both states is one, whatever became of its words.
		assert.deepEqual(shape(all), [
			'differing bbbbbb2 - bbbbbb2 -',
			'differing bbbbbb3 ddddddd - -',
			'only - - - cccccc2',
		]);
	});
});
