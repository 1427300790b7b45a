import assert from 'node:assert/strict';
import { check, Corpus, type Report, reportOf, sensitiveIn } from '../../../src/core/index';
import { corpusOf, reportedProject } from '../../reportedProject';

type Files = Readonly<Record<string, string>>;

function reportOn(files: Files = reportedProject(), paths?: ReadonlySet<string>): Report {
	const corpus = corpusOf(files);
	return reportOf(corpus, {
		name: 'bridge',
		paths,
		findings: check(corpus, { profile: 'publish' }),
		sensitive: sensitiveIn(corpus, (path) => files[path]),
	});
}

const changed = (files: Files, path: string, from: string, to: string): Files => {
	assert.ok(files[path]!.includes(from), from);
	return { ...files, [path]: files[path]!.replace(from, to) };
};

describe('the report on a project', () => {
	const report = reportOn();
	const claim = (id: string) => report.claims.find((one) => one.id === id)!;

	it('says of every article what was decided, and by whom, and whether it was changed since', () => {
		const reviews = report.articles.map(({ path, review }) => [
			path,
			review?.decision,
			review?.by,
			review?.stale,
		]);
		assert.deepEqual(reviews, [
			['bridge.txt', 'attribute', 'ben', undefined],
			['empty.txt', undefined, undefined, undefined],
			['losses.txt', 'hold', 'ben', 'unknown'],
		]);
	});

	it('lists what keeps an article from being published, whatever the profile of the project', () => {
		const files = reportedProject();
		const relaxed = { ...files, 'corroborate.yaml': `${files['corroborate.yaml']}profile: annotate\n` };
		const blockers = reportOn(relaxed).articles.map((article) => article.blockers.map(({ code }) => code));
		assert.deepEqual(
			blockers,
			report.articles.map((article) => article.blockers.map(({ code }) => code)),
		);
		assert.ok(blockers[1]!.includes('date.missing'));
	});

	it('says on what each claim rests, through whom, and where its words stand', () => {
		const { line, footing, chain, endsUnnamed, checkable } = claim('c2c3d4f');
		assert.deepEqual(
			{ line, footing, endsUnnamed, checkable },
			{ line: 4, footing: 'anonymous', endsUnnamed: true, checkable: true },
		);
		assert.equal(chain, 'The Telegraph (not rated) ← unnamed Western officials (not rated)');
		assert.equal(claim('m2c3d4f').footing, 'author');
		assert.equal(claim('m2c3d4f').endsUnnamed, false);
		assert.equal(claim('f2c3d4f').checkable, false);
	});

	it('leaves unfinished passes out, and says so', () => {
		assert.equal(claim('p2c3d4f'), undefined);
		assert.deepEqual(report.unfinished, [{ annotator: 'ben', articles: 1 }]);
	});

	it('tells who reads it nothing of articles of which their own pass is open', () => {
		const corpus = corpusOf(reportedProject());
		const findings = check(corpus, { profile: 'publish' });
		const { articles, claims, ownPass } = reportOf(corpus, { name: 'bridge', findings, reader: 'ben' });
		assert.deepEqual(
			articles.map(({ path }) => path),
			['bridge.txt', 'empty.txt'],
		);
		assert.ok(claims.every(({ article }) => article === 0));
		assert.deepEqual(ownPass, { annotator: 'ben', articles: 1 });
		assert.equal(reportOf(corpus, { name: 'bridge', findings, reader: 'anna' }).ownPass, undefined);
	});

	it('counts once what two annotators tagged', () => {
		assert.equal(claim('h2c3d4f').twinOf, 'c2c3d4f');
		assert.equal(claim('c2c3d4f').twinOf, undefined);
		assert.deepEqual(report.outlets, [{ name: 'The Telegraph', claims: ['c2c3d4f'], unnamed: ['c2c3d4f'] }]);
	});

	it('says of an event who asserts and denies it, and whom people noted as independent', () => {
		const [bridge] = report.events;
		assert.deepEqual(
			bridge!.voices.map(({ name, asserts, denies, neutral, independentOf }) => [
				name,
				[...asserts],
				[...denies],
				[...neutral],
				[...independentOf],
			]),
			[
				['General Staff', ['b2c3d4f'], [], [], ['Russian Ministry of Defence']],
				['Russian Ministry of Defence', [], ['d2c3d4f'], [], ['General Staff']],
				['Badger', [], [], ['n2c3d4f'], []],
				['Western officials', ['c2c3d4f'], [], [], []],
				['a medic', ['k2c3d4f'], [], [], []],
			],
		);
	});

	it('lays the figures of an event beside each other, with who gives them, and says where they do not meet', () => {
		assert.deepEqual(report.events[0]!.figures, [
			{
				measure: 'people killed',
				ranges: [
					{ low: 12, high: 12, by: 'a medic', claim: 'k2c3d4f' },
					{ low: 15, high: 15, by: 'a funeral count', claim: undefined },
					{ low: 20, high: 40, by: 'Western officials', claim: 'c2c3d4f' },
				],
				differs: true,
			},
		]);
	});

	it('keeps dates apart that are stated and inferred, and evidence with what it is on', () => {
		const [{ when, dates, evidence }] = report.events as [Report['events'][number]];
		assert.deepEqual(when, { date: '2023-05-09', basis: 'stated' });
		assert.deepEqual(
			dates.map(({ date, basis, claim: id }) => `${date} ${basis} ${id}`),
			['2023-05-09 stated b2c3d4f', '2023-05-10 inferred k2c3d4f'],
		);
		assert.deepEqual(
			evidence.map(({ kind, claim: id }) => [kind, id]),
			[
				['video', undefined],
				['satellite image', 'b2c3d4f'],
			],
		);
	});

	it('measures agreement by field, and says why where it cannot', () => {
		assert.ok('fields' in report.agreement);
		assert.deepEqual(report.agreement.annotators, ['anna', 'ben']);
		const topic = report.agreement.fields.find(({ field }) => field === 'topic')!;
		assert.deepEqual([topic.units, topic.alpha], [3, 1]);
		assert.ok(
			report.agreement.fields.every(({ alpha, why }) => (alpha === undefined) === (why !== undefined)),
		);
	});

	it('says who alone has annotated', () => {
		const files = reportedProject();
		const alone = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('bridge')));
		assert.deepEqual(reportOn(alone).agreement, {
			undefined: 'anna alone has annotated: agreement needs two annotators.',
		});
		assert.deepEqual(reportOf(new Corpus(), { name: '', findings: [] }).agreement, {
			undefined: 'Nobody has annotated yet.',
		});
	});

	it('is of the articles that are asked for', () => {
		const { articles, claims } = reportOn(undefined, new Set(['losses.txt']));
		assert.deepEqual(
			[articles.map(({ path }) => path), claims.map(({ id }) => id)],
			[['losses.txt'], ['k2c3d4f', 'm2c3d4f', 'n2c3d4f']],
		);
	});

	it('is the same for the same input', () => {
		assert.deepEqual(reportOn(), report);
	});
});

describe('what is sensitive in a report', () => {
	const files = reportedProject();

	it('leaves out a claim, and what of it stands elsewhere', () => {
		const report = reportOn(
			changed(
				files,
				'bridge.annotations.yaml',
				'casualties: { low: 20',
				'sensitive: true\n      casualties: { low: 20',
			),
		);
		assert.equal(report.withheld.claims, 1);
		assert.doesNotMatch(JSON.stringify(report), /c2c3d4f/);
		assert.deepEqual(
			report.events[0]!.figures[0]!.ranges.map(({ by }) => by),
			['a medic', 'a funeral count'],
		);
	});

	it('leaves out an article, with its path, and an event', () => {
		let some = changed(files, 'losses.annotations.yaml', 'article:\n', 'article:\n  sensitive: true\n');
		some = changed(
			some,
			'events/road.yaml',
			'name: Northern road cut',
			'name: Northern road cut\nsensitive: true',
		);
		const report = reportOn(some);
		assert.deepEqual([report.withheld.articles, report.withheld.events], [1, 1]);
		assert.doesNotMatch(JSON.stringify(report), /losses|Losses|Badger|Northern/);
	});

	it('withholds words that hold a name, wherever they stand', () => {
		let some = changed(files, 'losses.annotations.yaml', 'name: Badger,', 'name: Badger, sensitive: true,');
		some = changed(some, 'events/bridge.yaml', 'basis: a funeral count', 'basis: Badger counted');
		const report = reportOn(some);
		assert.doesNotMatch(JSON.stringify(report), /Badger/);
		assert.match(JSON.stringify(report), /\(withheld: sensitive\)/);
	});

	it('shows nothing of a project that is restricted', () => {
		const report = reportOn(changed(files, 'corroborate.yaml', 'handling: team', 'handling: restricted'));
		assert.deepEqual([report.articles, report.claims, report.events, report.outlets], [[], [], [], []]);
		assert.equal(report.withheld.articles, 3);
	});
});
