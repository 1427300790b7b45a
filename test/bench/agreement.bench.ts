import {
	alphaUnitizing,
	gammaOf,
	spanF1,
	type CodedSpan,
	type CodedText,
	type GammaResult,
} from '../../src/core';
import { timed, type BenchFile, type BenchRow } from '../host/benchTable';
import { randomFrom } from '../../src/core/agreement/random';

/** Agreement on spans: a corpus as large as projects get, and how the cost of one text grows. */
const agreement: BenchFile = async () => [...corpus(), ...(await growth())];

export default agreement;

/** Processor seconds of this process: others at work on the machine do not count. */
function gammaTimed(
	texts: readonly CodedText[],
	precision?: number,
): { result: GammaResult; seconds: number; pause: number } {
	const start = process.cpuUsage();
	const steps = gammaOf(texts, { precision });
	let pause = 0;
	for (;;) {
		const before = performance.now();
		const step = steps.next();
		pause = Math.max(pause, performance.now() - before);
		if (!step.done) continue;
		const { user, system } = process.cpuUsage(start);
		return { result: step.value, seconds: (user + system) / 1e6, pause };
	}
}

function corpus(): BenchRow[] {
	const texts = Array.from({ length: 50 }, (_, seed) => codedText(seed, 200, 3));
	const { result, seconds, pause } = gammaTimed(texts);
	const what = '50 texts of 200 spans by 3 annotators, gamma';
	const worst = Math.max(...result.texts.map(({ precision }) => precision));
	return [
		{ what, value: seconds, unit: 's of one core', limit: 30 },
		{ what: `${what}: samples of each text`, value: result.samples, unit: '', least: 30 },
		{ what: `${what}: precision of the corpus`, value: 100 * result.precision, unit: '%', limit: 2 },
		{ what: `${what}: precision of a text, the worst`, value: 100 * worst, unit: '%' },
		{
			what: `${what}: alignments not proven best, of ${result.alignments}`,
			value: result.unproven,
			unit: '',
			limit: 0,
		},
		{ what: `${what}: longest step`, value: pause, unit: 'ms' },
	];
}

async function growth(): Promise<BenchRow[]> {
	const rows: BenchRow[] = [];
	const sizes = [100, 1000, 10_000];
	for (const [name, measure] of [
		['alpha for unitizing', (text: CodedText) => alphaUnitizing([text])],
		[
			'span F1',
			({ spans, coders }: CodedText) =>
				spanF1([
					{
						reference: spans.filter(({ coder }) => coder === coders[0]),
						other: spans.filter(({ coder }) => coder === coders[1]),
					},
				]),
		],
	] as const) {
		const times: number[] = [];
		for (const size of sizes) {
			const text = codedText(1, size, 3);
			const row = await timed(`one text of ${size} spans by 3 annotators, ${name}`, () => measure(text));
			times.push(row.value / size);
			rows.push(row);
		}
		rows.push({
			what: `${name}, 10,000 spans beside 100, per span`,
			value: times[2]! / times[0]!,
			unit: '×',
			limit: 4,
		});
	}
	const times: number[] = [];
	for (const size of sizes) {
		const text = codedText(1, size, 3);
		gammaTimed([text], 1);
		const { result, seconds } = gammaTimed([text], 1);
		const each = (1000 * seconds) / result.alignments;
		times.push(each / size);
		rows.push({ what: `one text of ${size} spans by 3 annotators, an alignment`, value: each, unit: 'ms' });
		if (size === sizes.at(-1))
			rows.push({ what: 'its alignments not proven best', value: result.unproven, unit: '', limit: 0 });
	}
	rows.push({
		what: 'an alignment, 10,000 spans beside 100, per span',
		value: times[2]! / times[0]!,
		unit: '×',
		limit: 4,
	});
	return rows;
}

/**
 * A text most of which is marked, as annotators of claims leave it: of what there is, each annotator misses 15 % and marks
 * as much elsewhere; one in two bounds is off by up to 20, one in five labels another.
 */
function codedText(seed: number, size: number, annotators: number): CodedText {
	const random = randomFrom(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const label = () => 'abcdefgh'[below(8)]!;
	const meant: Omit<CodedSpan, 'coder'>[] = [];
	let length = 0;
	for (let k = 0; k < size; k++) {
		const start = length + below(80);
		length = start + 20 + below(160);
		meant.push({ start, end: length, label: label() });
	}
	const coders = Array.from({ length: annotators }, (_, k) => `annotator${k}`);
	const off = (place: number) =>
		Math.min(length, Math.max(0, random() < 0.5 ? place : place + below(40) - 20));
	const spans = coders.flatMap((coder) =>
		meant.map((span): CodedSpan => {
			if (random() < 0.15) {
				const start = below(length - 180);
				return { coder, start, end: start + 20 + below(160), label: label() };
			}
			const start = off(span.start);
			const end = Math.max(start + 1, off(span.end));
			return { coder, start, end, label: random() < 0.2 ? label() : span.label };
		}),
	);
	return { length, coders, spans };
}
