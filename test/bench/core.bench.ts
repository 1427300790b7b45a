import { parseDocument } from 'yaml';
import {
	applyChanges,
	check,
	concordance,
	concordanceOrders,
	Corpus,
	createLocator,
	describeSpan,
	readSidecar,
	readText,
} from '../../src/core';
import { timed, type BenchFile, type BenchRow } from '../host/benchTable';
import { annotated, article } from './projects';

/** What the core costs in one large article, beside the parser that it stands on. */
const core: BenchFile = async () => {
	const text = article(5000);
	const sidecar = annotated(text, 1000);
	const anchors = Array.from({ length: 1000 }, (_, i) => {
		const start = Math.floor((i * (text.length - 60)) / 1000);
		return describeSpan(text, { start, end: start + 60 });
	});
	// A reading is kept while its text is the same: each run gets a text of its own.
	let run = 0;
	const fresh = (): string => `${sidecar}# ${run++}\n`;
	const parse = await timed('yaml alone parses a sidecar of 1,000 claims', () => parseDocument(fresh()));
	const read = await timed('the same read, checked and placed', () => readSidecar(fresh()));
	const rows: BenchRow[] = [
		parse,
		read,
		{ what: 'ratio of the two', value: read.value / parse.value, unit: '×', limit: 4 },
		await timed('readText, 5,000 words', () => readText(text)),
		await timed('1,000 anchors located in 5,000 words', () => {
			const locator = createLocator(text);
			for (const anchor of anchors) locator.locate(anchor);
		}),
		await timed('one field changed in a sidecar of 1,000 claims', () =>
			applyChanges(fresh(), [{ do: 'set', path: ['article', 'title'], value: 'A title' }]),
		),
	];
	const corpus = new Corpus();
	const checked = (what: string, input: () => { text: string; sidecar: string }) =>
		timed(what, () => {
			corpus.put({ path: 'a.txt', ...input() });
			check(corpus, { paths: ['a.txt'] });
		});
	rows.push(
		await checked('1,000 claims placed and checked after typing', () => ({ text: text + run++, sidecar })),
		await checked('1,000 claims placed and checked after a tag', () => ({ text, sidecar: fresh() })),
	);
	const many = new Corpus();
	for (let i = 0; i < 460; i++) many.put({ path: `${i}.txt`, text: article(500, i + 1) });
	const village = { text: 'village', wholeWords: true };
	const { places } = concordance(many, village);
	for (const order of concordanceOrders)
		rows.push(
			await timed(
				`a concordance of ${places} places, by ${order}`,
				() => concordance(many, village, order),
				200,
			),
		);
	return rows;
};

export default core;
