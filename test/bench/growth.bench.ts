import { check, Corpus, readSidecar } from '../../src/core';
import { timed, type BenchFile, type BenchRow } from '../host/benchTable';
import { annotated, article } from './projects';

const sizes = [100, 1000, 10000] as const;

/** How cost grows from 100 to 10,000: an edit must not pay for the rest of the project, nor a claim for its siblings. */
const growth: BenchFile = async () => {
	const rows: BenchRow[] = [];
	const edits: number[] = [];
	const text = article(200);
	for (const count of sizes) {
		const corpus = new Corpus({ project: 'corroborate: 1\n' });
		for (let i = 0; i < count; i++)
			corpus.put({ path: `${i}.txt`, text, sidecar: annotated(text, 3, i * 3) });
		check(corpus);
		let edit = 0;
		const row = await timed(`an edit in one of ${count} articles, read and checked`, () => {
			corpus.put({ path: '0.txt', text: `${text}${edit++}`, sidecar: annotated(text, 3) });
			check(corpus, { paths: ['0.txt', '0.annotations.yaml'] });
		});
		edits.push(row.value);
		rows.push(row);
	}
	rows.push({ what: '10,000 articles beside 100', value: edits[2]! / edits[0]!, unit: '×', limit: 2 });

	const reads: number[] = [];
	for (const count of sizes) {
		const sidecar = annotated(article(count * 5), count);
		let run = 0;
		const row = await timed(`a sidecar of ${count} claims, per claim`, () =>
			readSidecar(`${sidecar}# ${run++}\n`),
		);
		reads.push(row.value / count);
		rows.push({ ...row, value: (row.value / count) * 1000, unit: 'µs' });
	}
	rows.push({
		what: '10,000 claims beside 100, per claim',
		value: reads[2]! / reads[0]!,
		unit: '×',
		limit: 3,
	});
	return rows;
};

export default growth;
