import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describeSpan, reanchorSpans } from '../../../src/core';
import { battery } from './battery';
import { judge, sharesOf, type Verdict } from './judge';
import { createRandom } from './random';
import { samplesOf } from './samples';

const articles = readdirSync('seeds')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`seeds/${name}`, 'utf8'));
/** None of the articles has a letter that can be written in two ways. */
const seeds = [...articles, articles[0]!.replaceAll('Russia', 'Rússia')];

/** Every edit on spans of every seed, judged with and without the old text. */
function run(): ReadonlyMap<
	string,
	{ readonly withOld: readonly Verdict[]; readonly without: readonly Verdict[] }
> {
	const random = createRandom(3);
	const verdicts = new Map(
		battery.map(({ name }) => [name, { withOld: [] as Verdict[], without: [] as Verdict[] }]),
	);
	for (const text of seeds)
		for (const span of samplesOf(text, random, 10)) {
			const others = articles.filter((other) => other.slice(0, 20) !== text.slice(0, 20));
			const anchor = describeSpan(text, span);
			const quote = text.slice(span.start, span.end);
			for (const { name, apply } of battery) {
				const edited = apply({ text, span }, random, random.pick(others));
				if (!edited) continue;
				const request = { anchors: [anchor], newText: edited.text };
				const { withOld, without } = verdicts.get(name)!;
				withOld.push(judge(reanchorSpans({ ...request, oldText: text })[0]!, quote, edited));
				without.push(judge(reanchorSpans(request)[0]!, quote, edited));
			}
		}
	return verdicts;
}

describe('the battery of edits, on the seed articles', function () {
	this.timeout(60_000);
	let verdicts: ReturnType<typeof run>;
	before(() => (verdicts = run()));
	const all = (which: 'withOld' | 'without', kinds = battery) =>
		kinds.flatMap(({ name }) => [...verdicts.get(name)![which]]);
	const light = battery.filter(({ heavy }) => !heavy);
	const heavy = battery.filter((kind) => kind.heavy);
	const deletions = battery.filter(({ deletes }) => deletes);
	const surviving = (list: readonly Verdict[]) => list.filter(({ gone }) => !gone);

	it('finds occasion for every edit', () => {
		for (const { name } of battery) assert.ok(verdicts.get(name)!.withOld.length > 0, name);
	});

	it('with the old text is never silently wrong, and seldom asks', () => {
		const { silent, needless } = sharesOf(all('withOld'));
		assert.ok(silent <= 0.3, `${silent} % silently wrong`);
		assert.ok(needless <= 1, `${needless} % flagged for nothing`);
		const { right } = sharesOf(surviving(all('withOld', light)));
		assert.ok(right >= 99, `${right} % in the right place`);
		const rewritten = sharesOf(surviving(all('withOld', heavy)));
		assert.ok(rewritten.right >= 96, `${rewritten.right} % in the right place after heavy edits`);
		const { orphaned } = sharesOf(all('withOld', deletions));
		assert.ok(orphaned >= 95, `${orphaned} % reported gone`);
	});

	it('without the old text is hardly ever silently wrong', () => {
		const { silent, needless } = sharesOf(all('without'));
		assert.ok(silent <= 1.5, `${silent} % silently wrong`);
		const { right } = sharesOf(surviving(all('without', light)));
		assert.ok(needless <= 2, `${needless} % flagged for nothing`);
		assert.ok(right >= 95, `${right} % in the right place`);
		const { orphaned } = sharesOf(all('without', deletions));
		assert.ok(orphaned >= 80, `${orphaned} % reported gone`);
	});

	it('needs the old text to stay where it is and no more: the same text is exact', () => {
		for (const text of seeds)
			for (const span of samplesOf(text, createRandom(5), 10)) {
				const anchors = [describeSpan(text, span)];
				const expected = [{ state: 'exact', spans: [{ start: span.start, end: span.end }] }];
				assert.deepEqual(reanchorSpans({ anchors, newText: text, oldText: text }), expected);
				assert.deepEqual(reanchorSpans({ anchors, newText: text }), expected);
			}
	});
});
