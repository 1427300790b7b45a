import assert from 'node:assert/strict';
import { check, Corpus, type Report, reportOf } from '../../../src/core/index';
import { reportHtml } from '../../../src/report/node';
import { corpusOf, reportedProject } from '../../reportedProject';

const reportOn = (corpus: Corpus, name = 'bridge'): Report =>
	reportOf(corpus, { name, findings: check(corpus, { profile: 'publish' }) });

const empty = /^<(meta|br)\b/;

/** Elements that are not closed, or closed in the wrong order; attributes without quotes are found too. */
function faults(page: string): readonly string[] {
	const open: string[] = [];
	const found: string[] = [];
	const body = page.replace(/<style>[^<]*<\/style>/, '').replace(/^<!doctype html>/, '');
	for (const [tag] of body.matchAll(/<[^>]*>/g)) {
		if (!/^<(?:\/[\w]+|[\w]+(?:\s+[\w-]+="[^"<>]*")*\s*)>$/.test(tag)) found.push(tag);
		if (empty.test(tag)) continue;
		const name = /\w+/.exec(tag)![0];
		if (!tag.startsWith('</')) open.push(name);
		else if (open.pop() !== name) found.push(`${tag} at the wrong place`);
	}
	return [...found, ...open];
}

/** Attributes that would run or style something, by their names. */
const handlersIn = (page: string): readonly string[] =>
	[...page.matchAll(/<[^>]*>/g)].flatMap(([tag]) =>
		Array.from(tag.replaceAll(/"[^"]*"/g, '').matchAll(/\s(on\w+|style|src)\s*=/gi), ([, name]) => name!),
	);

const idsIn = (page: string): readonly string[] =>
	Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id!);
const linksIn = (page: string): readonly string[] =>
	Array.from(page.matchAll(/ href="([^"]*)"/g), ([, address]) => address!);

describe('the page of a report', () => {
	const report = reportOn(corpusOf(reportedProject()));
	const page = reportHtml(report);

	it('is well formed, without a script and without anything that it would load', () => {
		assert.deepEqual(faults(page), []);
		assert.doesNotMatch(page, /<script|<link|<img|<iframe|<object|<embed|@import/i);
		assert.deepEqual(handlersIn(page), []);
		assert.doesNotMatch(page, /url\((?!#)/);
		assert.match(page, /default-src 'none'/);
	});

	it('has a mark for every claim that can be checked, each linked to where it stands', () => {
		const ids = idsIn(page);
		assert.equal(new Set(ids).size, ids.length, 'ids are unique');
		for (const address of linksIn(page))
			assert.ok(address.startsWith('https://') || ids.includes(address.slice(1)), address);
		const rests = page.slice(page.indexOf('<section id="rests">'), page.indexOf('<section id="events">'));
		const marked = linksIn(rests).filter((address) => !address.startsWith('#article-'));
		const checkable = report.claims.filter(({ checkable, twinOf }) => checkable && twinOf === undefined);
		assert.deepEqual([...marked].sort(), checkable.map(({ id }) => `#${id}`).sort());
	});

	it('lets the keyboard reach every mark, and names it by the words of its claim', () => {
		assert.doesNotMatch(page, /tabindex="-1"|role="img"/);
		assert.match(page, /<a href="#c2c3d4f"><title>“Between 20 and 40 soldiers were killed” The Telegraph/);
	});

	it('counts no decision that may not hold, and says whether it is known that it does not', () => {
		const changed = (stale: 'changed' | 'unknown'): string =>
			reportHtml({
				...report,
				articles: report.articles.map((article) => ({
					...article,
					review: { decision: 'publish', by: 'ben', on: '2023-06-03', stale },
				})),
			});
		assert.match(changed('changed'), /<b>0<\/b> publish<\/li>.*<b>3<\/b> to be decided again</s);
		assert.match(changed('changed'), /<small>changed since</);
		assert.match(changed('unknown'), /<small>on a state that is not recorded</);
	});

	it('says of what intervals are, and why a coefficient is undefined', () => {
		assert.match(page, /95 % intervals, of passages, since the articles are too few/);
		assert.match(page, /undefined<\/td>\s*<td class="quiet">Sources are graded once in a sidecar/);
	});

	it('tells fills apart without colour', () => {
		for (const fill of ['fill-pseudonymous', 'fill-anonymous', 'fill-vague']) {
			assert.ok(page.includes(`<pattern id="${fill}"`) && page.includes(`url(#${fill})`), fill);
		}
		assert.match(page, /forced-colors: active/);
	});

	it('says what revision it is of, how it may be handled, and what it is not', () => {
		const revision = { commit: 'a1b2c3d4e5f6a7b8', date: '2023-06-04T10:00:00.000Z', dirty: true };
		const head = reportHtml({ ...report, revision });
		assert.match(head, /a1b2c3d4e5<\/code> of <time datetime="2023-06-04T10:00:00.000Z">2023-06-04</);
		assert.match(head, /changes that are not committed/);
		assert.match(head, /Annotators’ judgements, not findings of fact\./);
		assert.match(head, /team: for the team only/);
		assert.match(page, /<dt>Revision<\/dt>\s*<dd>not known/);
	});

	it('is the same bytes for the same report', () => {
		assert.equal(reportHtml(report), page);
		assert.equal(reportHtml(reportOn(corpusOf(reportedProject()))), page);
	});

	it('is a page for a project of nothing, of one article, and of claims whose words are gone', () => {
		const nothing = reportHtml(reportOn(new Corpus(), 'nothing'));
		assert.deepEqual(faults(nothing), []);
		assert.match(nothing, /No articles\./);
		const one = new Corpus({ project: 'corroborate: 1\n' });
		const sidecar = reportedProject()['bridge.annotations.yaml']!;
		one.put({ path: 'bridge.txt', text: 'Another text.\n', sidecar });
		const lost = reportHtml(reportOn(one));
		assert.deepEqual(faults(lost), []);
		assert.match(lost, />not found<\/a>/);
	});
});

describe('hostile text in a report', () => {
	const attacks = [
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		"' onload='alert(1)",
		']]><svg/onload=alert(1)>',
		'</style></title><b>',
		'&#60;script&#62;',
		'\u202egnp.exe\u0000\ud800',
	];
	const attack = attacks.join(' ');
	const report = reportOn(corpusOf(reportedProject()));

	/** The report with the attack behind every text in it that is not of a closed list. */
	function attacked(value: unknown, key = ''): unknown {
		if (typeof value === 'string')
			return /^(id|claim|claims|asserts|denies|neutral|unnamed|twinOf|footing|decision|handling|basis|date)$/.test(
				key,
			)
				? value
				: `${value}${attack}`;
		if (Array.isArray(value)) return value.map((item) => attacked(item, key));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, attacked(held, name)]));
	}

	const page = reportHtml(attacked(report) as Report);

	it('stays text', () => {
		assert.deepEqual(faults(page), []);
		assert.doesNotMatch(page, /<script|<img|<b>alert|<svg\//i);
		assert.deepEqual(handlersIn(page), []);
		assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
		assert.ok(page.includes('&amp;#60;script&amp;#62;'));
	});

	it('turns no direction of writing and holds no character that HTML forbids', () => {
		assert.doesNotMatch(page, /[\u202a-\u202e\u2066-\u2069\u0000\ud800]/);
	});

	it('is no address that runs', () => {
		const event = report.events[0]!;
		for (const url of [
			'javascript:alert(1)',
			'data:text/html,x',
			' javascript:alert(1)',
			'https://example.org/" onclick="x',
			'vscode://x',
		])
			assert.deepEqual(
				linksIn(reportHtml({ ...report, events: [{ ...event, evidence: [{ kind: 'video', url }] }] })).filter(
					(address) => !address.startsWith('#'),
				),
				[],
				url,
			);
	});
});
