import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSpan, reanchorSpans, type Placement, type Span } from '../../src/core';
import { battery } from '../core/anchor/battery';
import { judge, judgePlace, sharesOf, type Verdict } from '../core/anchor/judge';
import { createRandom } from '../core/anchor/random';
import { samplesOf } from '../core/anchor/samples';
import { timed, type BenchFile, type BenchRow } from '../host/benchTable';
import { root } from '../host/paths';
import { peerAnchor, peerPlace } from './peerMatcher';
import { article } from './projects';

type Verdicts = Record<'withOld' | 'without' | 'peer', Verdict[]>;
const none = (): Verdicts => ({ withOld: [], without: [], peer: [] });

/** Re-anchoring over the battery of edits, beside a peer's matcher, and what it costs. */
const reanchoring: BenchFile = async () => [...states(), ...(await times())];

/** Prints the table by kinds of edit; gives the bars. */
function states(): readonly BenchRow[] {
	const texts = articles();
	const random = createRandom(11);
	const verdicts = new Map(battery.map((kind) => [kind, none()]));
	const perText = Math.max(4, Math.ceil(120 / texts.length));
	for (const text of texts)
		for (const span of samplesOf(text, random, perText))
			for (const [kind, found] of verdicts) {
				const others = texts.filter((other) => other !== text);
				const edited = kind.apply({ text, span }, random, random.pick(others));
				if (!edited) continue;
				const quote = text.slice(span.start, span.end);
				const request = { anchors: [describeSpan(text, span)], newText: edited.text };
				const add = (list: Verdict[], placement: Placement) => list.push(judge(placement, quote, edited));
				add(found.withOld, reanchorSpans({ ...request, oldText: text })[0]!);
				add(found.without, reanchorSpans(request)[0]!);
				found.peer.push(judgePlace(peerPlace(edited.text, peerAnchor(text, span)), edited));
			}
	printTable(verdicts);
	return bars(verdicts);
}

function articles(): readonly string[] {
	const folder = process.env.CORROBORATE_ARTICLES;
	const read = (path: string): string[] =>
		readdirSync(path)
			.filter((name) => name.endsWith('.txt'))
			.sort()
			.map((name) => readFileSync(join(path, name), 'utf8').replace(/^\ufeff/, ''));
	const seeds = read(join(root, 'seeds'));
	if (folder && existsSync(folder)) return [...seeds, ...read(folder)];
	console.log(
		folder
			? `  There is no folder ${folder}: the seed articles only.`
			: '  The seed articles only: CORROBORATE_ARTICLES may name a folder of .txt files to measure on as well.',
	);
	return seeds;
}

function printTable(verdicts: ReadonlyMap<{ readonly name: string }, Verdicts>): void {
	const cells = ({ right, silent, flagged, orphaned }: ReturnType<typeof sharesOf>): string =>
		[right, silent, flagged, orphaned].map((share) => share.toFixed(1).padStart(6)).join('');
	const heading = ' right silent asked orph.';
	console.log(
		`  ${''.padEnd(44)}${'n'.padStart(6)}  with the old text         without                   peer, without`,
	);
	console.log(`  ${'%'.padEnd(50)} ${heading}  ${heading}  ${heading}`);
	for (const [{ name }, { withOld, without, peer }] of verdicts)
		console.log(
			`  ${name.padEnd(44)}${String(withOld.length).padStart(6)}  ${[withOld, without, peer].map((list) => cells(sharesOf(list))).join('  ')}`,
		);
}

function bars(verdicts: ReadonlyMap<(typeof battery)[number], Verdicts>): readonly BenchRow[] {
	const list = (which: keyof Verdicts, of: (kind: (typeof battery)[number]) => boolean = () => true) =>
		[...verdicts].filter(([kind]) => of(kind)).flatMap(([, found]) => found[which]);
	const surviving = (all: readonly Verdict[]) => all.filter(({ gone }) => !gone);
	const light = ({ heavy }: { heavy?: boolean }) => !heavy;
	const deletes = (kind: { deletes?: boolean }) => kind.deletes === true;
	const row = (what: string, value: number, limit: number): BenchRow => ({ what, value, unit: '%', limit });
	return [
		row('silently wrong, with the old text', sharesOf(list('withOld')).silent, 0.3),
		row('silently wrong, without', sharesOf(list('without')).silent, 1.5),
		row('wrong place where it survives, with', 100 - sharesOf(surviving(list('withOld', light))).right, 1),
		row(
			'the same after heavy rewrites',
			100 - sharesOf(surviving(list('withOld', (kind) => !light(kind)))).right,
			4,
		),
		row('wrong place where it survives, without', 100 - sharesOf(surviving(list('without', light))).right, 5),
		row('gone and not reported so (A, H), with', 100 - sharesOf(list('withOld', deletes)).orphaned, 5),
		row('gone and not reported so (A, H), without', 100 - sharesOf(list('without', deletes)).orphaned, 20),
		row('flagged for nothing, with', sharesOf(list('withOld')).needless, 1),
		row('flagged for nothing, without', sharesOf(list('without')).needless, 2),
		{ what: "silently wrong, the peer's scoring", value: sharesOf(list('peer')).silent, unit: '%' },
	];
}

async function times(): Promise<readonly BenchRow[]> {
	const old = article(5000);
	// Every tenth word is another one: a matcher that takes what stands there word for word has little to take.
	let word = 0;
	const edited = `A new paragraph.\n\n${old.replace(/\w+/g, (same) => (word++ % 10 === 9 ? 'instead' : same))}`;
	const spans = spansIn(old, 1000);
	const anchors = spans.map((span) => describeSpan(old, span));
	const peers = spans.map((span) => peerAnchor(old, span));
	const withOld = await timed(
		'1,000 anchors in 5,000 words, with the old text',
		() => reanchorSpans({ anchors, newText: edited, oldText: old }),
		60,
	);
	const start = performance.now();
	for (const anchor of peers) peerPlace(edited, anchor);
	const peer = performance.now() - start;
	const rows: BenchRow[] = [
		withOld,
		await timed('the same without', () => reanchorSpans({ anchors, newText: edited })),
		{ what: "the same by the peer's scoring", value: peer, unit: 'ms' },
		{ what: 'ours beside it', value: withOld.value / peer, unit: '×', limit: 0.1 },
		await timed(
			'1,000 anchors, two unrelated texts of 5,000 words',
			() => reanchorSpans({ anchors, newText: article(5000, 7), oldText: old }),
			2000,
		),
	];
	const costs: number[] = [];
	for (const count of [100, 1000, 10000]) {
		const many = spansIn(old, count).map((span) => describeSpan(old, span));
		const row = await timed(`${count} anchors in 5,000 words`, () =>
			reanchorSpans({ anchors: many, newText: edited, oldText: old }),
		);
		costs.push(row.value);
		rows.push(row);
	}
	rows.push({ what: '10,000 anchors beside 100', value: costs[2]! / costs[0]!, unit: '×', limit: 100 });
	return rows;
}

function spansIn(text: string, count: number): readonly Span[] {
	return Array.from({ length: count }, (_, i) => {
		const start = Math.floor((i * (text.length - 80)) / count);
		return { start, end: start + 20 + (i % 60) };
	});
}

export default reanchoring;
