import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { check, Corpus, type Finding, sidecarPathOf } from '../../../src/core';

const seeds = new URL('../../../seeds/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, seeds), 'utf8');

function readSeeds(): Corpus {
	const corpus = new Corpus({ project: read('corroborate.yaml') });
	for (const path of readdirSync(seeds))
		if (path.endsWith('.txt')) corpus.put({ path, text: read(path), sidecar: read(sidecarPathOf(path)) });
	for (const name of readdirSync(new URL('events/', seeds)))
		corpus.setEvent(`events/${name}`, read(`events/${name}`));
	return corpus;
}

describe('the seeds', () => {
	const corpus = readSeeds();
	const findings = check(corpus);
	const wordsAt = ({ path, span }: Finding['place']) =>
		corpus.document(path)!.text.slice(span.start, span.end);
	/** Findings of a code in the article whose name starts so, as the words that they stand at and those beside them. */
	const found = (article: string, code: string) =>
		findings
			.filter(({ place, code: of }) => place.path.startsWith(article) && of === code)
			.map(({ place, related }) => [wordsAt(place), ...related.map(wordsAt)]);
	const has = (article: string, code: string, ...words: readonly string[]) =>
		assert.ok(
			found(article, code).some((places) =>
				words.every((word) => places.some((place) => place.includes(word))),
			),
			`${article} ${code}: ${JSON.stringify(found(article, code))}`,
		);

	it('hold together: no file, anchor or reference is broken', () => {
		assert.deepEqual(
			findings.filter(({ code }) => /^(sidecar|anchor|text\.encoding)/.test(code)),
			[],
		);
	});

	it('000: unnamed officials, facts in the author’s voice, a rewritten BBC article', () => {
		assert.ok(found('000', 'source.anonymous').some(([at]) => at === 'senior US defense officials'));
		has('000', 'source.none', 'Months of sustained bombardment');
		has('000', 'source.hearsay', 'BBC');
		has('000', 'source.vague', 'recent reports');
		assert.deepEqual(found('000', 'date.missing'), []);
	});

	it('001: no date; Russia on the defensive, yet advancing', () => {
		assert.equal(found('001', 'date.missing').length, 1);
		has(
			'001',
			'text.contradicts-itself',
			'continuing to advance on Bakhmut despite soaring losses',
			'on the defensive',
		);
		has('001', 'casualty.incomplete', 'tens of thousands of soldiers are believed to have died');
		has('001', 'source.vague', 'many analysts');
	});

	it('002: no date; told to CNBC', () => {
		assert.equal(found('002', 'date.missing').length, 1);
		has('002', 'source.hearsay', 'CNBC');
		has('002', 'claim.hedged', 'supposedly mobilized');
	});

	it('003: no date; the Telegraph’s unnamed sources; a war without end that is decided in weeks', () => {
		assert.equal(found('003', 'date.missing').length, 1);
		has('003', 'source.hearsay', 'Telegraph');
		has('003', 'source.none', 'aid convoys have been repeatedly blocked by Russian forces');
		has('003', 'source.anonymous', 'expert');
		has('003', 'text.contradicts-itself', 'no clear end in sight', 'will be decided in the coming weeks');
		has('003', 'sources.disagree', 'There is no mass advance, only localized skirmishes.');
	});

	it('004: a hedge that its caption drops; entities that nobody knows', () => {
		const [dropped, ...more] = findings.filter(({ code }) => code === 'claim.hedge-dropped');
		assert.deepEqual(more, []);
		assert.equal(dropped!.level, 'error');
		assert.equal(wordsAt(dropped!.place), 'Russian forces have reportedly gone "scorched earth."');
		assert.match(wordsAt(dropped!.related[0]!), /^Russia is now going "scorched earth"/);
		has('004', 'source.vague', 'some entities');
		assert.deepEqual(found('004', 'date.missing'), []);
	});

	it('call nothing a contradiction between articles: they are not dated alike', () => {
		assert.deepEqual(
			findings.filter(({ code }) => code === 'claims.contradict'),
			[],
		);
		assert.ok(findings.some(({ code }) => code === 'claims.differ-over-time'));
	});

	it('have at most 25 rows of errors and warnings each', () => {
		for (const path of corpus.paths()) {
			const rows = findings.filter(({ place, level }) => place.path === path && level !== 'note');
			assert.ok(rows.length > 0 && rows.length <= 25, `${path}: ${rows.length}`);
		}
	});
});
