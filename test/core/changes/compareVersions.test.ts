import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { changeLine, changesSinceReview, compareVersions, isReviewed, reviewHash } from '../../../src/core';
import { Corpus, type Document } from '../../../src/core';
import { readDocument } from '../../../src/core/corpus/document';
import * as models from '../sidecar/models';

const text = [
	'Rockets hit Bakhmut on Monday. The town burned.',
	'',
	'Two civilians were wounded, the governor said.',
	'',
].join('\n');
const claim = (id: string, quote: string, more = '') => `    ${id}:
      quote: ${quote}
      is: { topic: remote-violence, act: reports, credibility: 3, status: draft }
      said: { mode: indirect, source: governor }
${more}`;
const sidecar = (claims: string, rest = '') => `corroborate: 1
${rest}entities:
  governor: { name: The governor, kind: person, mentions: { governor: all } }
sources:
  governor: { name: The governor, kind: person, identification: named }
claims:
  anna:
${claims}`;
const first = claim('k3f9wq2', 'Rockets hit Bakhmut on Monday.');
const second = claim('p7d2cxm', 'Two civilians were wounded');
const old = sidecar(first + second);

const version = (yaml: string, words = text): Document =>
	readDocument({ path: 'a.txt', text: words, sidecar: yaml });
const lines = (before: Document, after: Document, reader?: string): readonly string[] =>
	compareVersions(before, after, { reader }).map(changeLine);
/** The words at the places of a change. */
const wordsAt = (after: Document, about: string, id: string): readonly string[] =>
	compareVersions(version(old), after)
		.filter((change) => change.about === about && change.id === id)
		.flatMap(({ spans }) => spans.map(({ start, end }) => after.text.slice(start, end)));

describe('changes between two versions of an article', () => {
	it('a field is told from what it was to what it is, at the words of its claim', () => {
		const after = version(old.replace('credibility: 3', 'credibility: 2'));
		assert.deepEqual(lines(version(old), after), ['Claim k3f9wq2 of anna: credibility 3 → 2']);
		assert.deepEqual(wordsAt(after, 'claim', 'k3f9wq2'), ['Rockets hit Bakhmut on Monday.']);
	});

	it('what is new, gone and taken over by another is told so; what is gone stands where it stood', () => {
		const third = claim('w4mzk7r', 'The town burned.');
		const after = version(sidecar(third, '') + `  ben:\n${second}`);
		assert.deepEqual(lines(version(old), after), [
			'Claim w4mzk7r of anna is new: “The town burned.”',
			'Claim p7d2cxm of ben: annotator anna → ben',
			'Claim k3f9wq2 of anna is gone: “Rockets hit Bakhmut on Monday.”',
		]);
		assert.deepEqual(wordsAt(after, 'claim', 'k3f9wq2'), ['Rockets hit Bakhmut on Monday.']);
	});

	it('words that were edited in the article are told, of the text and of the claim', () => {
		const after = version(old, text.replace('on Monday', 'at noon'));
		assert.deepEqual(lines(version(old), after).slice(0, 1), [
			'Text “Rockets hit Bakhmut on Monday.” → “Rockets hit Bakhmut at noon.”',
		]);
		assert.deepEqual(wordsAt(after, 'text', ''), ['Rockets hit Bakhmut at noon.']);
		assert.match(
			lines(version(old), after)[1]!,
			/^Claim k3f9wq2 of anna: words “Rockets hit Bakhmut on Monday.”/,
		);
	});

	it('lines put on top and other line ends change nothing that is annotated', () => {
		const after = version(old, `A new headline.\n\n${text}`);
		assert.deepEqual(lines(version(old), after), ['Text is new: “A new headline.”']);
		assert.deepEqual(lines(version(old), version(old, text.replaceAll('\n', '\r\n'))), []);
	});

	it('claims of two annotators on the same words have not moved where words above them changed', () => {
		const ofBen = `  ben:\n${claim('q7d2cxm', 'The town burned.')}${claim('r7d2cxm', 'Two civilians were wounded')}`;
		const both = sidecar(first + claim('w4mzk7r', 'The town burned.') + second) + ofBen;
		const after = version(both, `A headline.\n\n${text}`);
		assert.deepEqual(lines(version(both), after), ['Text is new: “A headline.”']);
	});

	it('a claim of which the paragraph was put elsewhere has moved, the others not', () => {
		const three = sidecar(first + claim('w4mzk7r', 'The town burned.') + second);
		const [top, below] = text.trim().split('\n\n');
		const after = version(three, `${below}\n\n${top}\n`);
		const moved = compareVersions(version(three), after).filter(({ about }) => about === 'claim');
		assert.deepEqual(moved.map(changeLine), ['Claim p7d2cxm of anna: now elsewhere in the article']);
	});

	it('posts, evidence and relations are told one by one', () => {
		const before = `      relations:
        - { type: repeats, to: w4mzk7r }
      thread:
        - { by: ben, on: 2026-11-21, text: Who says so? }
`;
		const after = `      relations:
        - { type: contradicts, to: w4mzk7r }
      evidence:
        - { kind: footage, url: "https://example.org/v" }
      thread:
        - { by: ben, on: 2026-11-21, text: Who says so? }
        - { by: anna, on: 2026-11-22, text: The governor. }
`;
		const [line] = lines(version(sidecar(first + before)), version(sidecar(first + after)));
		assert.equal(
			line,
			'Claim k3f9wq2 of anna: relation taken away: “repeats, w4mzk7r”; relation added: “contradicts, w4mzk7r”; post added: “anna: The governor.”; evidence added: “footage, https://example.org/v”',
		);
	});

	it('entities and sources are known by former slugs, the article by its fields, dismissals by what they are about', () => {
		const after = old
			.replace(
				'  governor: { name: The governor, kind: person, mentions',
				'  boss: { name: The governor, kind: person, formerly: [governor], role: head, mentions',
			)
			.replace('identification: named', 'identification: anonymous')
			.replace('corroborate: 1\n', 'corroborate: 1\narticle: { title: Rockets }\n');
		const dismissed =
			'dismissed:\n  ben:\n    - { code: source.none, target: k3f9wq2, reason: known to us }\n';
		assert.deepEqual(lines(version(old), version(after + dismissed)), [
			'Article: title added: Rockets',
			'Entity The governor (boss): slug governor → boss; role added: head',
			'Source The governor (governor): identification named → anonymous',
			'Dismissal of ben (source.none k3f9wq2) is new: reason added: “known to us”',
		]);
	});

	it("another annotator's unfinished pass is told to nobody else", () => {
		const more = `${old}  ben:\n    pass: { state: open }\n${claim('w4mzk7r', 'The town burned.')}`;
		assert.deepEqual(lines(version(old), version(more)), []);
		assert.equal(lines(version(old), version(more), 'ben').length, 1);
		assert.deepEqual(lines(version(more), version(old)), []);
		assert.equal(lines(version(more), version(more.replace('open', 'finished'))).length, 1);
		const dismissed = `${more}dismissed:\n  ben:\n    - { code: source.none, target: "@article", reason: his }\n`;
		const finished = dismissed.replace('open', 'finished');
		assert.deepEqual(lines(version(more), version(dismissed)), []);
		assert.equal(lines(version(more), version(dismissed), 'ben').length, 1);
		assert.equal(lines(version(dismissed), version(finished)).length, 2);
		assert.deepEqual(lines(version(finished), version(dismissed)), []);
	});

	it('versions without a sidecar, or with a broken one, are compared as far as they can be read', () => {
		const none = readDocument({ path: 'a.txt', text });
		assert.equal(lines(none, version(old)).length, 4);
		assert.equal(lines(version(old), none).length, 4);
		assert.deepEqual(lines(version('claims: ['), version('claims: [')), []);
	});

	it('of whatever two sidecars: the same is no change, and back is the same way', () => {
		fc.assert(
			fc.property(models.sidecars, models.sidecars, (one, other) => {
				const [a, b] = [one, other].map((value) => version(stringify(value)));
				assert.deepEqual(compareVersions(a!, a!), []);
				const there = compareVersions(a!, b!).map(known('added', 'deleted'));
				const back = compareVersions(b!, a!).map(known('deleted', 'added'));
				assert.deepEqual(there.sort(), back.sort());
			}),
			{ numRuns: 60 },
		);

		function known(added: string, deleted: string) {
			return ({ about, id, change, fields }: ReturnType<typeof compareVersions>[number]): string => {
				const what = change === 'added' ? added : change === 'deleted' ? deleted : change;
				// A new dismissal says its reason; of what moved past each other, either has moved.
				const paths = change === 'changed' ? fields.filter(({ field }) => field !== 'place') : [];
				return JSON.stringify([about, id, what, paths.map(({ field }) => field).sort()]);
			};
		}
	});

	it('of one claim: a change is told exactly where its content is another one', () => {
		fc.assert(
			fc.property(models.claims, models.claims, (one, other) => {
				const [a, b] = [one, { ...other, quote: one.quote }].map((value) =>
					version(stringify({ corroborate: 1, claims: { anna: { k3f9wq2: value } } })),
				);
				const isOther = JSON.stringify(sorted(a!)) !== JSON.stringify(sorted(b!));
				assert.equal(compareVersions(a!, b!).length > 0, isOther);
			}),
			{ numRuns: 100 },
		);

		function sorted({ claims: [placed] }: Document): unknown {
			const plain = (value: unknown): unknown =>
				typeof value === 'object' && value !== null
					? Object.entries(value)
							.sort(([x], [y]) => (x < y ? -1 : 1))
							.map(([key, held]) => [key, plain(held)])
					: value;
			return placed && plain({ ...placed.claim, prefix: undefined, suffix: undefined, text: undefined });
		}
	});
});

describe('changes since a review', () => {
	const corpus = new Corpus();
	const hashOf = (document: Document, id?: string): string =>
		reviewHash(
			corpus.project,
			document,
			document.claims.find((placed) => placed.id === id),
		);

	it('the version that was reviewed is known by its hash, of a claim and of the article', () => {
		const past = { text, sidecar: old };
		const later = { text, sidecar: old.replace('credibility: 3', 'credibility: 2') };
		const ofClaim = hashOf(version(old), 'k3f9wq2');
		assert.ok(isReviewed('a.txt', past, { claim: 'k3f9wq2' }, ofClaim));
		assert.ok(!isReviewed('a.txt', later, { claim: 'k3f9wq2' }, ofClaim));
		assert.ok(!isReviewed('a.txt', past, { claim: 'p7d2cxm' }, ofClaim));
		assert.ok(!isReviewed('a.txt', { text, sidecar: '' }, { claim: 'k3f9wq2' }, ofClaim));
		assert.ok(isReviewed('a.txt', past, 'article', hashOf(version(old))));
		assert.ok(!isReviewed('a.txt', later, 'article', hashOf(version(old))));
	});

	it('of a claim: its own fields and those who say it, and neither decisions nor posts', () => {
		const more = `      thread:\n        - { by: ben, text: Fine. }\n      review: { by: ben, on: 2026-11-22, decision: publish }\n`;
		const after = sidecar(
			first.replace('credibility: 3', 'credibility: 2') + more + second.replace('3', '1'),
		).replace('identification: named', 'identification: anonymous');
		const since = (what: Parameters<typeof changesSinceReview>[2]) =>
			changesSinceReview(version(old), version(after), what).map(changeLine);
		assert.deepEqual(since({ claim: 'k3f9wq2' }), [
			'Source The governor (governor): identification named → anonymous',
			'Claim k3f9wq2 of anna: credibility 3 → 2',
		]);
		assert.equal(since('article').length, 3);
	});
});
