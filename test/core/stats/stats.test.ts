import assert from 'node:assert/strict';
import { statsToCsv, statsToJson, statsToText } from '../../../src/core/formats/stats';
import { Corpus } from '../../../src/core/corpus/corpus';
import { stats } from '../../../src/core/stats/stats';

const text = 'Kyiv, 10 May 2023. The town was taken on Tuesday, the mayor Olena Koval said.\n';
const claim = (id: string, more = '', is = '') => `    ${id}:
      quote: The town was taken on Tuesday
      is: { topic: territory, act: reports, status: ready${is} }
      said: { mode: indirect, source: koval, cue: said }
${more}`;
const sidecar = (claims: string) => `corroborate: 1
article:
  published: { date: 2023-05-10, basis: stated }
  review: { by: ben, on: 2026-11-21, decision: hold }
entities:
  koval: { name: Olena Koval, kind: person, mentions: { Olena Koval: all }, origin: suggested, sensitive: true }
sources:
  koval: { kind: person, identification: named, sensitive: true }
claims:
${claims}`;

const counted = (claims: string, pass?: string) => {
	const corpus = new Corpus({ project: 'corroborate: 1\ntopics: [mining]\n' });
	corpus.put({ path: 'a.txt', text, sidecar: sidecar(claims) });
	corpus.put({ path: 'b.txt', text: 'One two-three.\n' });
	return stats([{ corpus, paths: ['a.txt', 'b.txt'], pass }]);
};
const group = (rows: ReturnType<typeof counted>, name: string) =>
	Object.fromEntries(rows.filter((row) => row.group === name).map((row) => [row.name, row.count]));

describe('stats', () => {
	const both = `  anna:\n    pass: { state: finished }\n${claim('k3f9wq2', '      origin: suggested\n')}${claim('p7d2cxm').replace('territory', 'mining')}  ben:\n    pass: { state: open }\n${claim('w4mzk7r')}`;

	it('counts articles, their words and their claims', () => {
		const rows = counted(both);
		assert.deepEqual(group(rows, 'articles'), { total: 2, annotated: 1, words: 17 });
		assert.deepEqual(group(rows, 'claims'), { total: 2, suggested: 1 });
		assert.deepEqual(group(rows, 'topics'), { territory: 1, mining: 1 });
		assert.deepEqual(group(rows, 'voices'), { named: 2 });
		assert.deepEqual(group(rows, 'sources'), { named: 1 });
		assert.deepEqual(group(rows, 'entities'), { total: 1, suggested: 1 });
	});

	it('leaves an open pass to its owner, and says that there is one', () => {
		assert.deepEqual(group(counted(both), 'annotators'), { anna: 2 });
		assert.deepEqual(group(counted(both), 'passes'), { open: 1, finished: 1 });
		assert.deepEqual(group(counted(both, 'ben'), 'annotators'), { ben: 1 });
	});

	it('counts a decision that is bound to nothing as stale', () => {
		const rows = counted(both);
		assert.deepEqual(group(rows, 'articleDecisions'), { stale: 1, undecided: 1 });
		assert.deepEqual(group(rows, 'claimDecisions'), { undecided: 2 });
	});

	it('counts findings as check finds them', () => {
		const rows = counted(both);
		const codes = group(rows, 'findings');
		assert.equal(codes['date.missing'], 1);
		const sum = (counts: Readonly<Record<string, number>>) =>
			Object.values(counts).reduce((all, count) => all + count, 0);
		assert.equal(sum(codes), sum(group(rows, 'levels')));
	});

	it('has totals where there is nothing', () => {
		const rows = stats([]);
		assert.deepEqual(group(rows, 'articles'), { total: 0, annotated: 0, words: 0 });
		assert.deepEqual(group(rows, 'claims'), { total: 0, suggested: 0 });
	});

	it('is written as JSON, CSV and text, with no name of anybody', () => {
		const rows = counted(both);
		const json = JSON.parse(statsToJson(rows));
		assert.deepEqual([json.version, json.claims, json.topics.mining], [1, { total: 2, suggested: 1 }, 1]);
		assert.match(statsToCsv(rows), /^group,name,count\r\n(?:[a-zA-Z]+,[a-z][a-z.-]*,\d+\r\n)+$/);
		assert.match(statsToText(rows), /^Claims\n {2}total +2\n {2}suggested +1 {2}50 %\n/m);
		for (const output of [statsToJson(rows), statsToCsv(rows), statsToText(rows)])
			assert.doesNotMatch(output, /koval|taken/i);
	});
});
