import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../../../src/core';
import type { BenchRow } from '../../host/benchTable';

/**
 * Uncertain sentences of CoNLL-2010's Wikipedia task, in the folder `wikiweasel` of `corpora`, one a line in files named
 * `*-certain.txt` and `*-uncertain.txt`: a sentence is found where it has a hedge. No rows where there are no such files.
 */
export function hedges(corpora: string): readonly BenchRow[] {
	const folder = join(corpora, 'wikiweasel');
	const files = existsSync(folder) ? readdirSync(folder) : [];
	const certain = sentencesOf(files, /(?:^|-)certain\.txt$/, folder);
	const uncertain = sentencesOf(files, /(?:^|-)uncertain\.txt$/, folder);
	if (certain.length === 0 || uncertain.length === 0) {
		console.log(`${folder} holds no certain and uncertain sentences: hedges are not measured.`);
		return [];
	}
	const isFound = (sentence: string): boolean => suggest(sentence).hedges.length > 0;
	const right = uncertain.filter(isFound).length;
	const wrong = certain.filter(isFound).length;
	const precision = (100 * right) / Math.max(1, right + wrong);
	const recall = (100 * right) / uncertain.length;
	const f1 = (200 * right) / (right + wrong + uncertain.length);
	return [
		{ what: 'uncertain sentences (WikiWeasel): precision', value: precision, unit: '%' },
		{ what: 'uncertain sentences (WikiWeasel): recall', value: recall, unit: '%' },
		{ what: 'uncertain sentences (WikiWeasel): F1', value: f1, unit: '%', least: 62 },
	];
}

const sentencesOf = (files: readonly string[], name: RegExp, folder: string): readonly string[] =>
	files
		.filter((file) => name.test(file))
		.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
		.filter((line) => line.trim() !== '');
