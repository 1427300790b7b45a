import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	leaveOut,
	mergeFiles,
	readSidecar,
	reopen,
	sayWhy,
	takeAllAgreed,
	takeField,
	takeSide,
	type Claim,
	type Comparison,
} from '../../../src/core';
import { claim } from '../rules/project';
import { Adjudicated, judge } from './support';

const words = Array.from({ length: 40 }, (_, n) => `word${n}`);
const text = `${words.join(' ')}\n`;
const runs = Number(process.env['RUNS'] ?? 25);
const handles = ['anna', 'ben', 'carol'] as const;

interface Marked {
	readonly from: number;
	readonly length: number;
	readonly topic: string;
	readonly act: Claim['is']['act'];
	readonly to: number;
}

const marked: fc.Arbitrary<Marked> = fc.record({
	from: fc.nat({ max: 36 }),
	length: fc.integer({ min: 1, max: 4 }),
	topic: fc.constantFrom('territory', 'other'),
	act: fc.constantFrom('reports', 'assesses'),
	to: fc.nat({ max: 6 }),
});

const sections = fc.tuple(
	...handles.map(() => fc.uniqueArray(marked, { maxLength: 6, selector: JSON.stringify })),
);

const idOf = (side: number, at: number): string => `${'bcd'[side]!}${'cccccc'.slice(1)}${'bcdefghjk'[at]!}`;

/** An article with up to six claims of each of three people; every third relates to another of its side. */
function fileOf(made: readonly (readonly Marked[])[]): Adjudicated {
	const claims = Object.fromEntries(
		handles.map((handle, side) => [
			handle,
			Object.fromEntries(
				made[side]!.map(({ from, length, topic, act, to }, at) => [
					idOf(side, at),
					claim(words.slice(from, from + length).join(' '), {
						prefix: from === 0 ? '' : `${words[from - 1]!} `,
						suffix: ` ${words[from + length] ?? ''}`,
						is: { topic, act },
						...(to < made[side]!.length && to !== at
							? { relations: [{ type: 'repeats' as const, to: idOf(side, to) }] }
							: {}),
					}),
				]),
			),
		]),
	);
	return new Adjudicated(text, { claims: { ...claims, agreed: null as unknown as object } });
}

type Act = (file: Adjudicated) => void;

const nth = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

function decided(
	at: number,
	act: (all: Comparison, item: Comparison['items'][number]) => Parameters<Adjudicated['do']>[0],
): Act {
	return (file) => {
		const all = file.comparison();
		const item = nth(all.items, at);
		if (item) file.do(act(all, item));
	};
}

/** A side that has a claim in the item. */
const sideIn = ({ claims }: Comparison['items'][number], at: number): number =>
	nth(
		[...claims.keys()].filter((side) => claims[side]),
		at,
	)!;

const acts: fc.Arbitrary<Act> = fc.oneof(
	fc
		.tuple(fc.nat({ max: 20 }), fc.nat({ max: 2 }))
		.map(([at, side]) =>
			decided(at, (_, item) => (all, sidecar) => takeSide(all, item, sideIn(item, side), sidecar, judge)),
		),
	fc
		.tuple(fc.nat({ max: 20 }), fc.nat({ max: 2 }), fc.constantFrom('topic', 'words', 'relations'))
		.map(([at, side, field]) =>
			decided(
				at,
				(_, item) => (all, sidecar) =>
					takeField(all, item, field as 'topic', sideIn(item, side), sidecar, judge),
			),
		),
	fc
		.nat({ max: 20 })
		.map((at) => decided(at, (_, item) => (all, sidecar) => leaveOut(all, item, sidecar, judge))),
	fc.nat({ max: 20 }).map((at) => decided(at, (_, item) => (all, sidecar) => reopen(all, item, sidecar))),
	fc
		.tuple(fc.nat({ max: 20 }), fc.constantFrom('so', 'a: b # c', 'two words'))
		.map(([at, why]) =>
			decided(at, (_, item) => (all, sidecar) => (item.state === 'open' ? [] : sayWhy(item, why, sidecar))),
		),
	fc.constant<Act>((file) => void file.do((all, sidecar) => takeAllAgreed(all, sidecar, judge))),
);

describe('adjudication of anything', () => {
	it('has every claim of every side in exactly one item, at most one a side', () => {
		fc.assert(
			fc.property(sections, (made) => {
				const { items, sides } = fileOf(made).comparison();
				const seen = items.flatMap(({ claims }) =>
					claims.flatMap((placed, side) => (placed ? `${side} ${placed.id}` : [])),
				);
				const all = sides.flatMap(({ claims }, side) => claims.map(({ id }) => `${side} ${id}`));
				assert.deepEqual(seen.sort(), all.sort());
				for (const { kind, claims, differing } of items) {
					const present = claims.filter((placed) => placed);
					assert.equal(kind === 'only', present.length === 1);
					assert.equal(
						kind === 'agreed',
						present.length > 1 && present.length === sides.length && differing.length === 0,
					);
				}
			}),
			{ numRuns: runs },
		);
	});

	it('is taken back to the very file that there was', () => {
		fc.assert(
			fc.property(
				sections,
				fc.array(acts, { maxLength: 5 }),
				fc.nat({ max: 20 }),
				fc.nat({ max: 2 }),
				fc.boolean(),
				(made, before, at, side, isTaken) => {
					const file = fileOf(made);
					for (const act of before) act(file);
					const item = nth(file.comparison().items, at);
					if (!item || item.decisions.length > 0) return;
					const { sidecar: was } = file;
					file.do((all, sidecar) =>
						isTaken
							? takeSide(all, item, sideIn(item, side), sidecar, judge)
							: leaveOut(all, item, sidecar, judge),
					);
					assert.notEqual(file.sidecar, was);
					const now = file.comparison().items.find(({ id }) => id === item.id)!;
					assert.equal(now.state, isTaken ? 'taken' : 'left-out');
					file.do((all, sidecar) => reopen(all, now, sidecar));
					assert.equal(file.sidecar, was);
				},
			),
			{ numRuns: runs },
		);
	});

	it('never touches the sides, decides only what was meant, and can always be read', () => {
		fc.assert(
			fc.property(sections, fc.array(acts, { minLength: 1, maxLength: 6 }), (made, all) => {
				const file = fileOf(made);
				const { sidecar: was } = file;
				const sidesIn = (yaml: string) => handles.map((handle) => readSidecar(yaml).value.claims?.[handle]);
				for (const act of all) act(file);
				assert.deepEqual(sidesIn(file.sidecar), sidesIn(was));
				assert.deepEqual(readSidecar(file.sidecar).problems, []);
				for (const { decisions } of file.comparison().items) assert.ok(decisions.length <= 1);
			}),
			{ numRuns: runs },
		);
	});

	it('by two people on two machines loses nothing when it is merged', () => {
		fc.assert(
			fc.property(
				sections,
				fc.array(acts, { maxLength: 2 }),
				fc.array(acts, { maxLength: 4 }),
				fc.array(acts, { maxLength: 4 }),
				(made, first, mine, other) => {
					const file = fileOf(made);
					for (const act of first) act(file);
					const [ours, theirs] = [new Adjudicated(text, file.sidecar), new Adjudicated(text, file.sidecar)];
					for (const act of mine) act(ours);
					for (const act of other) act(theirs);
					const merged = mergeFiles(
						{ base: file.sidecar, ours: ours.sidecar, theirs: theirs.sidecar },
						'sidecar',
					);
					assert.ok(merged.refused === undefined, merged.refused);
					const sidecar = readSidecar(merged.text);
					assert.deepEqual(
						sidecar.problems.filter(({ code }) => code !== 'sidecar.conflict'),
						[],
					);
					const known = decisionsIn(merged.text);
					const before = decisionsIn(file.sidecar);
					// What either wrote or changed since is there, or stands in a conflict.
					for (const side of [ours, theirs])
						for (const decision of decisionsIn(side.sidecar))
							if (!before.includes(decision) && merged.conflicts.length === 0)
								assert.ok(known.includes(decision), `${decision}\n${merged.text}`);
				},
			),
			{ numRuns: runs },
		);
	});
});

/** Each decision as text, without what relations to others made of it. */
function decisionsIn(sidecar: string): readonly string[] {
	const { leftOut = [], ...claims } = readSidecar(sidecar).value.claims?.['agreed'] ?? {};
	return [
		...leftOut.map((entry) => JSON.stringify(entry)),
		...Object.entries(claims as Record<string, Claim>).map(([id, { adjudicated, is, quote }]) =>
			JSON.stringify({ id, adjudicated, is, quote }),
		),
	];
}
