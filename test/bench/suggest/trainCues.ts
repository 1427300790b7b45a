import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readText } from '../../../src/core';
import { evidenceOf, families, type Family, formOfWord, key } from '../../../src/core/text/cueEvidence';
import { tokensOf } from '../../../src/core/text/tokens';
import { unitsOf } from '../../../src/core/text/unit';
import { type GoldArticle, goldArticles } from './polnear';

/**
 * Estimates the weights of `cueWeights` from news with attributions in brat's standoff format:
 * `tsx test/bench/suggest/trainCues.ts FOLDER…` rewrites the file. Logistic regression, most weights held at nothing (L1).
 */
interface Example {
	readonly evidence: readonly number[];
	readonly isCue: boolean;
}

/** The larger, the fewer weights. */
const penalty = 1.5;
const rounds = 400;
const target = 'src/core/text/lexicons/cueWeights.ts';

function examplesOf({ text, attributions }: GoldArticle): readonly Example[] {
	const reading = readText(text);
	const cues = attributions.flatMap(({ cue }) => cue);
	return unitsOf(text, tokensOf(text), reading.sentences, reading.quotations).flatMap((unit) => {
		const isHeading = reading.boilerplate.some(({ start, end }) => start <= unit.start && unit.start < end);
		return unit.tokens.flatMap((token, i) => {
			const form = formOfWord(token.word);
			if (!form) return [];
			const isCue = cues.some(({ start, end }) => start < token.end && token.start < end);
			return [{ evidence: [...form.evidence, ...evidenceOf(unit, i, form, isHeading)], isCue }];
		});
	});
}

/** By accelerated proximal gradient; the weights by key. */
function train(examples: readonly Example[]): ReadonlyMap<number, number> {
	const seen = new Map<number, number>();
	for (const { evidence } of examples) for (const one of evidence) seen.set(one, (seen.get(one) ?? 0) + 1);
	const keys = [...seen].filter(([, times]) => times > 2).map(([one]) => one);
	const column = new Map(keys.map((one, i) => [one, i]));
	const rows = examples.map(({ evidence }) =>
		evidence.map((one) => column.get(one)).filter((i) => i !== undefined),
	);
	const step = 1 / (0.25 * norm(rows, keys.length) + 0.5);
	let weights = new Float64Array(keys.length);
	let ahead = weights;
	let momentum = 1;
	for (let round = 0; round < rounds; round++) {
		const slope = new Float64Array(keys.length);
		for (const [i, row] of rows.entries()) {
			let sum = 0;
			for (const k of row) sum += ahead[k]!;
			const error = 1 / (1 + Math.exp(-sum)) - Number(examples[i]!.isCue);
			for (const k of row) slope[k]! += error;
		}
		const next = new Float64Array(keys.length);
		for (let k = 0; k < next.length; k++) {
			const moved = ahead[k]! - step * (slope[k]! + 0.5 * ahead[k]!);
			next[k] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * penalty);
		}
		const faster = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
		ahead = next.map((one, k) => one + ((momentum - 1) / faster) * (one - weights[k]!));
		weights = next;
		momentum = faster;
	}
	return new Map(keys.map((one, i): [number, number] => [one, weights[i]!]));
}

/** The largest eigenvalue of the rows' product with themselves, by power iteration. */
function norm(rows: readonly (readonly number[])[], size: number): number {
	let vector = new Float64Array(size).fill(1);
	let length = 0;
	for (let round = 0; round < 30; round++) {
		const next = new Float64Array(size);
		for (const row of rows) {
			let sum = 0;
			for (const k of row) sum += vector[k]!;
			for (const k of row) next[k]! += sum;
		}
		length = Math.sqrt(next.reduce((sum, one) => sum + one * one, 0));
		vector = next.map((one) => one / length);
	}
	return length;
}

/** As tenths, by family and name. */
function table(weights: ReadonlyMap<number, number>): string {
	const parts = Object.entries(families).map(
		([family, domains]: [string, readonly (readonly string[])[]]) => {
			const entries: string[] = [];
			for (const [a, name] of domains[0]!.entries())
				for (const [b, other] of (domains[1] ?? ['']).entries()) {
					const weight = Math.round(10 * (weights.get(key(family as Family, a, b)) ?? 0));
					if (weight !== 0) entries.push(`${other === '' ? name : `${name}|${other}`}=${weight}`);
				}
			return entries.length === 0 ? '' : `\t${family}: \`${wrap(entries)}\`,\n`;
		},
	);
	return parts.join('');
}

function wrap(entries: readonly string[]): string {
	const lines = [''];
	for (const entry of entries) {
		const line = lines.at(-1)!;
		if (line.length + entry.length > 110) lines.push(entry);
		else lines[lines.length - 1] = line === '' ? entry : `${line} ${entry}`;
	}
	return lines.join('\n\t\t');
}

const folders = process.argv.slice(2);
const weights = train(folders.flatMap((folder) => goldArticles(folder)).flatMap(examplesOf));
const source = `/**
 * What speaks for a word being the cue of an attribution, and against it: tenths of log-odds. Estimated by logistic regression
 * on news of the corpus PolNeAR, whose texts are not among them; \`npx tsx test/bench/suggest/trainCues.ts\` writes this file. The names are
 * those of \`cueEvidence\`.
 */
export const threshold = -3;

export const cueWeights: Readonly<Record<string, string>> = {
${table(weights)}};
`;
void resolveConfig(target)
	.then((config) => format(source, { ...config, filepath: target }))
	.then((formatted) => {
		writeFileSync(target, formatted);
	});
