import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import writeGood from 'write-good';
import type * as sources from '../../../src/core';
import type { BenchRow } from '../../host/benchTable';
import { root, seeds } from '../../host/paths';

/** The library as it is built: what runs the benches wraps every function of the sources, which costs more than half. */
type Core = typeof sources;

/** Reads texts that nobody annotated, each as a project of one article. */
type Pass = (texts: readonly string[]) => void;

async function builtPass(): Promise<Pass> {
	const built = pathToFileURL(join(root, 'dist/core.js')).href;
	const { check, Corpus, suggest } = (await import(built)) as Core;
	return (texts) => {
		for (const [i, text] of texts.entries()) {
			const corpus = new Corpus();
			const path = `${i}.txt`;
			corpus.put({ path, text });
			suggest(text, corpus.document(path)!.reading);
			check(corpus);
		}
	};
}

/** How fast reading, suggestions and rules are together, beside two tools that read English on the same text. */
export async function speedRows(corpora: string | undefined): Promise<readonly BenchRow[]> {
	const wholePass = await builtPass();
	const texts = news(corpora ?? seeds);
	const size = sum(texts);
	const some = texts.slice(0, 20);
	const ours = best(3, () => wholePass(texts)) / size;
	const oursOnSome = best(3, () => wholePass(some)) / sum(some);
	const peer = (read: (text: string) => unknown): number =>
		best(2, () => some.forEach(read)) / sum(some) / oursOnSome;
	return [
		{ what: 'reading, suggestions and rules together', value: 1e-3 / ours, unit: 'MB/s', least: 10 },
		{ what: 'times as fast as write-good', value: peer((text) => writeGood(text)), unit: '×', least: 5 },
		{
			what: 'times as fast as compromise',
			value: peer((text) => nlp(text).people().concat(nlp(text).places()).json()),
			unit: '×',
			least: 20,
		},
		...growth(wholePass, texts),
	];
}

/** One article made of many: what a character costs in 5 MB beside what it costs in 50 kB. */
function growth(wholePass: Pass, texts: readonly string[]): readonly BenchRow[] {
	const cost = (size: number): number => {
		let text = '';
		for (let i = 0; text.length < size; i++) text += `${texts[i % texts.length]!}\n\n`;
		return best(size > 1e6 ? 1 : 5, () => wholePass([text])) / text.length;
	};
	const small = cost(5e4);
	return [
		{ what: 'a character of 5 MB, beside one of 50 kB', value: cost(5e6) / small, unit: '×', limit: 2 },
	];
}

/** All `.txt` files below a folder. */
function news(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.txt') && statSync(join(folder, name)).isFile())
		.sort()
		.map((name) => readFileSync(join(folder, name), 'utf8'));
}

const sum = (texts: readonly string[]): number => texts.reduce((size, text) => size + text.length, 0);

/** In ms, of so many runs. */
function best(runs: number, work: () => unknown): number {
	let least = Infinity;
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		work();
		least = Math.min(least, performance.now() - start);
	}
	return least;
}
