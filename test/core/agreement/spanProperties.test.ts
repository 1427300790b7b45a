import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	alphaUnitizing,
	bestAlignment,
	type CodedSpan,
	type CodedText,
	dissimilarity,
	evenWeights,
	gammaOf,
	isUndefined,
	type Measured,
	spanF1,
	spanF1Schemes,
} from '../../../src/core';
import type { Candidates } from '../../../src/core/agreement/gammaCandidates';
import { bestPacking } from '../../../src/core/agreement/gammaPacking';

const length = 60;

/** Texts of a few annotators; spans may overlap, touch and be the same. */
const texts = (coders: number, most: number): fc.Arbitrary<CodedText> => {
	const names = Array.from({ length: coders }, (_, k) => `coder${k}`);
	const span = fc
		.record({
			coder: fc.constantFrom(...names),
			start: fc.nat(length - 2),
			size: fc.integer({ min: 1, max: 15 }),
			label: fc.constantFrom('a', 'b'),
		})
		.map(({ coder, start, size, label }): CodedSpan => ({
			coder,
			start,
			end: Math.min(length, start + size),
			label,
		}));
	return fc.array(span, { minLength: 1, maxLength: most }).map((spans) => ({ length, coders: names, spans }));
};

const renamed = (text: CodedText, name: (coder: string) => string): CodedText => ({
	...text,
	coders: text.coders.map(name).sort(),
	spans: [...text.spans].reverse().map((span) => ({ ...span, coder: name(span.coder) })),
});

/** The lowest disorder of all alignments there are, one by one. */
function lowestDisorder({ coders, spans }: CodedText): number {
	const pairs = (coders.length * (coders.length - 1)) / 2;
	const costOf = (group: readonly CodedSpan[]): number => {
		let sum = 0;
		for (const [k, one] of group.entries())
			for (const other of group.slice(k + 1)) sum += dissimilarity(one, other, evenWeights);
		return (sum + pairs - (group.length * (group.length - 1)) / 2) / pairs;
	};
	const lowest = (left: readonly CodedSpan[]): number => {
		const [first, ...others] = left;
		if (!first) return 0;
		let least = Infinity;
		const extend = (group: readonly CodedSpan[], from: number): void => {
			least = Math.min(least, costOf(group) + lowest(others.filter((span) => !group.includes(span))));
			for (let k = from; k < others.length; k++)
				if (group.every(({ coder }) => coder !== others[k]!.coder)) extend([...group, others[k]!], k + 1);
		};
		extend([first], 0);
		return least;
	};
	return lowest(spans) / (spans.length / coders.length);
}

function gamma(text: CodedText): Measured {
	const steps = gammaOf([text], { precision: 1 });
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value.gamma;
	}
}

const near = (actual: number, expected: number): void =>
	assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

describe('properties of measures on spans', () => {
	for (const coders of [2, 3, 4])
		it(`no alignment of ${coders} annotators has a lower disorder than the best one`, () => {
			fc.assert(
				fc.property(texts(coders, 7), (text) => {
					const best = bestAlignment(text, evenWeights);
					near(best.disorder, lowestDisorder(text));
					near(best.least, best.disorder);
					assert.deepEqual(new Set(best.groups.flat()), new Set(text.spans));
					assert.equal(best.groups.flat().length, text.spans.length);
					for (const group of best.groups)
						assert.equal(new Set(group.map(({ coder }) => coder)).size, group.length);
				}),
				{ numRuns: 150 },
			);
		});

	const candidates = fc
		.array(
			fc.record({
				group: fc
					.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 4 })
					.map((group) => group.sort((a, b) => a - b)),
				saving: fc.double({ min: 0.01, max: 3, noNaN: true }),
			}),
			{ maxLength: 10 },
		)
		.map((all) => ({
			members: all.map(({ group }) => group),
			savings: all.map(({ saving }) => saving),
			isCut: false,
		}));

	/** What the best of all packings saves, one by one. */
	function largestSaving({ members, savings }: Candidates, from = 0, taken: readonly number[] = []): number {
		if (from === members.length) return 0;
		const without = largestSaving({ members, savings, isCut: false }, from + 1, taken);
		if (members[from]!.some((span) => taken.includes(span))) return without;
		const others = largestSaving({ members, savings, isCut: false }, from + 1, [...taken, ...members[from]!]);
		return Math.max(without, savings[from]! + others);
	}

	it('no packing saves more than the best one, nor than its bound where the search was cut short', () => {
		fc.assert(
			fc.property(candidates, fc.nat(12), (all, steps) => {
				const exact = bestPacking(8, all);
				near(exact.saving, largestSaving(all));
				near(exact.bound, exact.saving);
				const cut = bestPacking(8, all, [{ rounds: 2, hardening: 0.5, steps }]);
				assert.ok(cut.saving < exact.saving + 1e-6 && cut.bound > exact.saving - 1e-6);
				for (const { chosen, saving } of [exact, cut]) {
					const spans = chosen.flatMap((k) => all.members[k]!);
					assert.equal(new Set(spans).size, spans.length);
					near(
						saving,
						chosen.reduce((sum, k) => sum + all.savings[k]!, 0),
					);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('the same spans and labels are full agreement', () => {
		fc.assert(
			fc.property(texts(1, 6), fc.integer({ min: 2, max: 3 }), (text, coders) => {
				const names = Array.from({ length: coders }, (_, k) => `coder${k}`);
				const spans = names.flatMap((coder) => text.spans.map((span) => ({ ...span, coder })));
				const same = { length, coders: names, spans };
				near(bestAlignment(same, evenWeights).disorder, 0);
				const measured = gamma(same);
				assert.ok(!isUndefined(measured) && measured.value > 1 - 1e-6, JSON.stringify(measured));
				const { overall } = alphaUnitizing([same]);
				assert.ok(isUndefined(overall) || overall.value === 1);
				const rated = spanF1([{ reference: text.spans, other: [...text.spans].reverse() }]);
				for (const scheme of spanF1Schemes) assert.equal(rated[scheme].f1, 1);
			}),
			{ numRuns: 25 },
		);
	});

	it('names of annotators and the order of spans make no difference', () => {
		fc.assert(
			fc.property(texts(3, 12), (text) => {
				const other = renamed(text, (coder) => `${9 - Number(coder.at(-1))}`);
				near(bestAlignment(other, evenWeights).disorder, bestAlignment(text, evenWeights).disorder);
				const [one, two] = [alphaUnitizing([text]).overall, alphaUnitizing([other]).overall];
				assert.equal(isUndefined(one), isUndefined(two));
				if (!isUndefined(one) && !isUndefined(two)) near(one.value, two.value);
			}),
			{ numRuns: 100 },
		);
	});

	it('alpha for unitizing is 1 at most, and undefined rather than no number', () => {
		fc.assert(
			fc.property(fc.array(texts(3, 12), { maxLength: 3 }), (several) => {
				const { overall, byLabel } = alphaUnitizing(several);
				for (const measured of [overall, ...byLabel.values()]) {
					if (isUndefined(measured)) assert.match(measured.undefined, /\.$/);
					else assert.ok(Number.isFinite(measured.value) && measured.value <= 1);
				}
			}),
			{ numRuns: 100 },
		);
	});

	it('F1 is the same whoever is the reference; what is missing for one is spurious for the other', () => {
		fc.assert(
			fc.property(texts(2, 12), ({ spans }) => {
				const [one, two] = ['coder0', 'coder1'].map((coder) => spans.filter((span) => span.coder === coder));
				const there = spanF1([{ reference: one!, other: two! }]);
				const back = spanF1([{ reference: two!, other: one! }]);
				for (const scheme of spanF1Schemes) {
					const { missing, spurious, correct, incorrect, partial, f1 } = there[scheme];
					assert.deepEqual(
						[missing, spurious, f1],
						[back[scheme].spurious, back[scheme].missing, back[scheme].f1],
					);
					assert.equal(correct + incorrect + partial + missing, one!.length);
					assert.equal(correct + incorrect + partial + spurious, two!.length);
				}
				assert.ok(there.strict.correct <= there.exact.correct && there.strict.correct <= there.type.correct);
			}),
			{ numRuns: 200 },
		);
	});
});
