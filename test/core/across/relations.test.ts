import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	applyChanges,
	applyEdits,
	type ArticleRecord,
	pairTarget,
	proposeRelations,
	readSidecar,
	relationSuggestion,
	type RelationProposal,
} from '../../../src/core';
import { type Annotations, annotated, claim, project } from '../rules/project';

const sides = {
	north: { name: 'The North', actors: ['north-army'] },
	south: { name: 'The South', actors: ['south-army'] },
};
const entities = {
	hill: { name: 'Hilltown', kind: 'place', sub: 'settlement', mentions: { Hilltown: 'all' } },
	'north-army': { name: 'Northern Army', kind: 'military-unit', mentions: { Northern: 'all' } },
	'south-army': { name: 'Southern Army', kind: 'military-unit', mentions: { Southern: 'all' } },
} as const;
const sources = {
	mayor: { name: 'The mayor', kind: 'person', identification: 'named' },
	general: { name: 'The general', kind: 'person', identification: 'named' },
	agency: { name: 'An agency', kind: 'media', identification: 'named' },
} as const;

const advance = 'Northern troops advanced on Hilltown.';
const retreat = 'Northern troops retreated from Hilltown.';
const broke = 'Northern troops broke through at Hilltown.';
const day: ArticleRecord = { published: { date: '2023-05-11' } };

type Parts = Parameters<typeof claim>[1];
interface Side {
	readonly quote: string;
	readonly article?: ArticleRecord;
	readonly parts?: Parts;
	readonly more?: Annotations;
}

/** Two articles of one claim each. */
function two(a: Side, b: Side) {
	const file = ({ quote, article = day, parts, more }: Side, id: string) =>
		annotated(quote, {
			article,
			entities: entities as never,
			sources: sources as never,
			claims: { anna: { [id]: claim(quote, parts) } },
			...more,
		});
	return project({ 'a.txt': file(a, 'bbbbbb2'), 'b.txt': file(b, 'bbbbbb3') }, { sides });
}

const from = (
	{ corpus }: ReturnType<typeof two>,
	path = 'a.txt',
	pass?: string,
): readonly RelationProposal[] => proposeRelations(corpus, path, { pass });
const shown = (list: readonly RelationProposal[]) =>
	list.map(
		({ from: a, to: b, type, independence }) => `${a.placed.id} ${type} ${b.placed.id} ${independence}`,
	);

describe('relations proposed across articles', () => {
	it('hold two claims on one matter, place and side against each other, and say why', () => {
		const [one, ...rest] = from(two({ quote: advance }, { quote: broke }));
		assert.deepEqual(shown([one!]), ['bbbbbb2 corroborates bbbbbb3 unknown']);
		assert.deepEqual(rest, []);
		assert.match(one!.why, /^Both speak of ground gained or lost \(“advanced”, “broke through”\); /);
		assert.match(one!.why, /the same place: Hilltown/);
		assert.equal(one!.to.document.path, 'b.txt');
	});

	it('are the same from either side', () => {
		const both = two({ quote: advance }, { quote: retreat });
		const swap = (list: readonly RelationProposal[]) =>
			list.map(({ type, score, independence }) => ({ type, score, independence }));
		assert.equal(from(both).length, 1);
		assert.deepEqual(swap(from(both, 'a.txt')), swap(from(both, 'b.txt')));
	});

	it('call it a contradiction only where both are dated to one day', () => {
		const type = (a: ArticleRecord, b: ArticleRecord) =>
			from(two({ quote: advance, article: a }, { quote: retreat, article: b })).map((one) => one.type);
		assert.deepEqual(type(day, day), ['contradicts']);
		assert.deepEqual(type(day, {}), ['differs-over-time']);
		assert.deepEqual(type({}, {}), ['differs-over-time']);
		assert.deepEqual(type(day, { published: { date: '2023-05-12' } }), ['differs-over-time']);
		assert.deepEqual(
			type(day, { published: { date: '2023-05' } }),
			['differs-over-time'],
			'a month is no day',
		);
		assert.deepEqual(type(day, { published: { date: '2023-05-11', basis: 'inferred' } }), [
			'differs-over-time',
		]);
	});

	it('know that what one side gains the other loses, and that two sides may each have losses', () => {
		const type = (a: string, b: string) => from(two({ quote: a }, { quote: b })).map((one) => one.type);
		assert.deepEqual(type(advance, 'Southern troops retreated from Hilltown.'), ['corroborates']);
		assert.deepEqual(type(advance, 'Southern troops advanced on Hilltown.'), ['contradicts']);
		assert.deepEqual(
			type(
				'Northern troops took heavy losses at Hilltown.',
				'Southern troops took heavy losses at Hilltown.',
			),
			[],
		);
		assert.deepEqual(
			type('Northern troops took heavy losses at Hilltown.', 'Northern troops had few losses at Hilltown.'),
			['contradicts'],
		);
	});

	it('read negation, and take what could be for nothing that is', () => {
		const type = (a: string, b: string) => from(two({ quote: a }, { quote: b })).map((one) => one.type);
		assert.deepEqual(
			type('The centre of Hilltown was destroyed.', 'The centre of Hilltown was not destroyed.'),
			['contradicts'],
		);
		assert.deepEqual(type(advance, 'Northern troops could retreat from Hilltown.'), []);
	});

	it('hold figures of one unit against each other, in kilometres or miles', () => {
		const cut = (low: number, unit: string): Side => ({ quote: advance, parts: { figure: { low, unit } } });
		const type = (a: Side, b: Side) =>
			from(two({ ...a, quote: broke }, b)).map(({ type, why }) => [type, /figures \w+/.exec(why)?.[0]]);
		assert.deepEqual(type(cut(2, 'km'), cut(3, 'miles')), [['corroborates', 'figures differ']]);
		assert.deepEqual(
			type(cut(5, 'km'), { quote: advance, parts: { figure: { low: 3, high: 4, unit: 'mile' } } }),
			[['corroborates', 'figures meet']],
		);
	});

	it('are none between claims of different places, or on nothing in common', () => {
		assert.deepEqual(
			from(
				two(
					{ quote: advance },
					{ quote: 'Northern troops broke through.', parts: { where: { place: 'valley' } } },
				),
			),
			[],
		);
		assert.deepEqual(
			from(
				two(
					{ quote: advance },
					{ quote: 'The minister went to Hilltown.', parts: { is: { topic: 'political' } } },
				),
			),
			[],
		);
	});

	it('within one article read `the opposite` against what stands before it', () => {
		const { corpus } = project(
			annotated('Better-trained troops are coming, the general said. We have seen the opposite.', {
				sources: sources as never,
				claims: {
					anna: {
						bbbbbb2: claim('Better-trained troops are coming', {
							said: { source: 'general' },
							is: { topic: 'force-posture' },
						}),
						bbbbbb3: claim('We have seen the opposite.', { is: { topic: 'force-posture' } }),
					},
				},
			}),
		);
		assert.deepEqual(shown(proposeRelations(corpus, 'a.txt', { claim: 'bbbbbb3' })), [
			'bbbbbb3 contradicts bbbbbb2 unknown',
		]);
	});
});

describe('what comes from one origin', () => {
	const types = (a: Partial<Side>, b: Partial<Side>) =>
		from(two({ quote: advance, ...a }, { quote: broke, ...b })).map(
			({ type, independence, from: first }) => `${first.document.path} ${type} ${independence}`,
		);

	it('one speaker repeats himself', () => {
		const said: Parts = { said: { source: 'mayor' } };
		assert.deepEqual(types({ parts: said }, { parts: said }), ['a.txt repeats same-source']);
	});

	it('so does one entity under two names, an agency that both cite, one publisher', () => {
		const asMayor = {
			sources: { ...sources, boss: { entity: 'mayor', kind: 'person', identification: 'named' } } as never,
		};
		const known = { entities: { ...entities, mayor: { name: 'The mayor', kind: 'person' } } as never };
		assert.deepEqual(
			types(
				{ parts: { said: { source: 'mayor' } }, more: known },
				{ parts: { said: { source: 'boss' } }, more: { ...known, ...asMayor } },
			),
			['a.txt repeats same-source'],
		);
		const cited = (source: string): Partial<Side> => ({ parts: { said: { source, via: ['agency'] } } });
		assert.deepEqual(types(cited('mayor'), cited('general')), ['a.txt repeats same-source']);
		const paper: Partial<Side> = { article: { ...day, publisher: 'The Paper' } };
		assert.deepEqual(types(paper, paper), ['a.txt repeats same-source']);
	});

	it('a text made from what the other quotes is derived from it', () => {
		const copy: Partial<Side> = { article: { ...day, derivedFrom: ['agency'] } };
		assert.deepEqual(types({ parts: { said: { source: 'agency' } } }, copy), [
			'b.txt derived-from same-source',
		]);
	});

	it('the same words in two articles are said once', () => {
		const words = 'Northern troops broke through at Hilltown after a night of heavy rain in the hills.';
		assert.deepEqual(types({ quote: words }, { quote: words }), ['a.txt repeats same-source']);
	});

	it('nothing is ever called independent', () => {
		assert.deepEqual(
			types({ parts: { said: { source: 'mayor' } } }, { parts: { said: { source: 'general' } } }),
			['a.txt corroborates unknown'],
		);
	});
});

describe('proposals that nobody needs', () => {
	it('are not made again: recorded from either side, or rejected as a pair or for a claim', () => {
		const related: Parts = { relations: [{ type: 'repeats', to: 'bbbbbb2' }] };
		assert.deepEqual(from(two({ quote: advance }, { quote: broke, parts: related })), []);
		for (const target of [pairTarget('bbbbbb3', 'bbbbbb2'), 'bbbbbb2', 'bbbbbb3']) {
			const more = { dismissed: { anna: [{ code: relationSuggestion, target, reason: 'two hills' }] } };
			assert.deepEqual(from(two({ quote: advance }, { quote: broke, more })), [], target);
		}
	});

	it('are forgotten with a claim that is deleted', () => {
		const { sidecar } = annotated(broke, {
			dismissed: {
				anna: [
					{ code: relationSuggestion, target: pairTarget('bbbbbb2', 'bbbbbb3'), reason: 'two hills' },
					{ code: relationSuggestion, target: pairTarget('bbbbbb3', 'bbbbbb4'), reason: 'two hills' },
				],
			},
		});
		const { edits } = applyChanges(sidecar!, [{ do: 'delete-references', id: 'bbbbbb2' }]);
		const { dismissed } = readSidecar(applyEdits(sidecar!, edits!)).value;
		assert.deepEqual(
			dismissed?.['anna']?.map(({ target }) => target),
			['bbbbbb3 bbbbbb4'],
		);
	});

	it('are none while the annotator’s own pass is open, nor on what others have not finished', () => {
		const open = (handle: string): Side => ({
			quote: advance,
			more: { claims: { [handle]: { pass: { state: 'open' }, bbbbbb2: claim(advance) } } },
		});
		assert.deepEqual(from(two(open('anna'), { quote: broke }), 'a.txt', 'anna'), []);
		assert.deepEqual(from(two(open('anna'), { quote: broke }), 'b.txt', 'ben'), []);
		assert.equal(from(two(open('anna'), { quote: broke }), 'b.txt', 'anna').length, 1);
	});

	it('follow what changes: claims that come and go, and the project’s sides', () => {
		const both = two({ quote: advance }, { quote: 'Southern troops advanced on Hilltown.' });
		assert.deepEqual(
			from(both).map(({ type }) => type),
			['contradicts'],
		);
		both.corpus.remove('b.txt');
		assert.deepEqual(from(both), []);
		assert.deepEqual(from(both, 'gone.txt'), []);
		both.corpus.put({
			path: 'c.txt',
			...annotated(broke, {
				article: day,
				entities: entities as never,
				claims: { ben: { bbbbbb4: claim(broke) } },
			}),
		});
		assert.deepEqual(shown(from(both)), ['bbbbbb2 corroborates bbbbbb4 unknown']);
		both.corpus.setProject(
			'corroborate: 1\nsides: { north: { name: N }, south: { name: S, actors: [north-army] } }\n',
		);
		assert.equal(from(both).length, 1);
	});
});

describe('properties of proposals', () => {
	const verbs = [
		'advanced on',
		'retreated from',
		'broke through at',
		'took heavy losses at',
		'had few losses at',
		'destroyed',
		'did not destroy',
	];
	const sentence = fc
		.tuple(fc.constantFrom('Northern', 'Southern'), fc.constantFrom(...verbs))
		.map(([who, what]) => `${who} troops ${what} Hilltown.`);
	const date = fc.option(fc.constantFrom('2023', '2023-05', '2023-05-11', '2023-05-12'), { nil: undefined });
	const one = fc.record({ quote: sentence, date, source: fc.constantFrom('@article', 'mayor', 'general') });
	const sideOf = ({
		quote,
		date: on,
		source,
	}: {
		quote: string;
		date: string | undefined;
		source: string;
	}): Side => ({
		quote,
		article: on === undefined ? {} : { published: { date: on } },
		parts: { said: { source } },
	});

	it('are symmetric; never contradict with a date missing or another; never corroborate by one speaker', () => {
		fc.assert(
			fc.property(one, one, (a, b) => {
				const both = two(sideOf(a), sideOf(b));
				const [there, back] = [from(both, 'a.txt'), from(both, 'b.txt')];
				const seen = (list: readonly RelationProposal[]) =>
					list.map(({ type, independence, score }) => ({ type, independence, score }));
				assert.deepEqual(seen(there), seen(back));
				for (const { type, independence } of there) {
					if (type === 'contradicts') assert.ok(a.date?.length === 10 && a.date === b.date);
					if (type === 'corroborates')
						assert.ok(independence === 'unknown' && (a.source !== b.source || a.source === '@article'));
					assert.ok(['same-source', 'unknown'].includes(independence));
				}
			}),
			{ numRuns: 60 },
		);
	});
});
