import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { Corpus, reviewHash, textIdPattern } from '../../../src/core';

const text = 'Rockets hit Bakhmut on Monday. “Five villages were lost in May”, the staff said on Tuesday.\n';

/** Everything that a sidecar may say of a claim, a source and an article. */
const full = `corroborate: 1
article:
  text: sha1:0000000000000000000000000000000000000000
  title: Five villages
  publisher: Daily
  published: { date: 2023-05-02, basis: stated }
  review: { by: ben, on: 2023-05-03, of: x, decision: publish }
entities:
  staff: { name: General Staff, kind: government-body, side: ukraine, role: command, mentions: { staff: all } }
sources:
  staff: { kind: organization, identification: named, channel: statement, reliability: { grade: C, by: ben } }
  daily: { name: Daily, kind: media, identification: named }
claims:
  anna:
    k3f9wq2:
      quote: Five villages were lost in May
      prefix: "on Monday. “"
      suffix: "”, the staff"
      is: { topic: territory, act: reports, modality: hedged, interest: own, credibility: 3, status: ready }
      said: { mode: direct-quote, source: staff, via: [daily], cue: said }
      hedges: [perhaps, it seems]
      statement: Five villages were lost.
      when: { date: 2023-05, precision: 3, basis: stated }
      where: { place: bakhmut, precision: 2 }
      actors: [russia, ukraine]
      figure: { low: 5, high: 5, unit: villages, of: lost, basis: count }
      casualties: { low: 1, high: 2, category: killed, side: ukraine, asOf: 2023-05-01 }
      events: [{ event: lost, stance: asserts }]
      relations: [{ type: contradicts, to: p7d2cxm, independence: unknown, note: differs }]
      evidence: [{ kind: photo, url: "https://example.org/1", result: shows it }]
      thread: [{ by: ben, text: Sure? }]
      note: seen twice
      sensitive: true
      review: { by: ben, on: 2023-05-03, of: x, decision: publish, reason: fine }
`;

type Data = Record<string, unknown>;
const data = parse(full) as Data;

function at(holder: unknown, ...path: readonly string[]): Data {
	return path.reduce<unknown>((held, key) => (held as Data)[key], holder) as Data;
}

function hashes(sidecar: string, article = text, project?: string) {
	const corpus = new Corpus({ project });
	corpus.put({ path: 'a.txt', text: article, sidecar });
	const document = corpus.document('a.txt')!;
	assert.deepEqual(document.sidecar?.problems, []);
	return {
		claim: reviewHash(corpus.project, document, document.claims[0]),
		article: reviewHash(corpus.project, document),
	};
}

/** The data with the keys of every map in another order. */
function shuffled(value: unknown, order: (key: string) => number): unknown {
	if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => order(a) - order(b))
			.map(([key, held]) => [key, shuffled(held, order)]),
	);
}

/** The data with one change to the claim. */
function with_(change: (claim: Data, all: Data) => void): string {
	const copy = structuredClone(data);
	change(at(copy, 'claims', 'anna', 'k3f9wq2'), copy);
	return stringify(copy);
}

describe('the hash of what is reviewed', () => {
	const before = hashes(full);

	it('is a text id', () => {
		assert.match(before.claim, textIdPattern);
		assert.match(before.article, textIdPattern);
		assert.notEqual(before.claim, before.article);
	});

	it('does not depend on how the YAML is laid out', () => {
		fc.assert(
			fc.property(
				fc.integer(),
				fc.constantFrom('QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const, 'PLAIN' as const),
				fc.integer({ min: 20, max: 200 }),
				fc.boolean(),
				fc.boolean(),
				(seed, style, lineWidth, isFlow, isCrLf) => {
					const order = (key: string) =>
						Math.sin(seed + [...key].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7));
					const yaml = stringify(shuffled(data, order), {
						lineWidth,
						defaultStringType: style,
						defaultKeyType: 'PLAIN',
						collectionStyle: isFlow ? 'flow' : 'any',
					});
					// Narrow lines of some styles are not read as they were written.
					fc.pre(isDeepStrictEqual(parse(yaml), data));
					assert.deepEqual(hashes(isCrLf ? yaml.replaceAll('\n', '\r\n') : yaml), before);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('does not depend on where the words are, nor on line ends, Unicode form or a decision', () => {
		const same = [
			with_((claim) => delete claim['prefix']),
			with_((claim) => (claim['suffix'] = '”, the staff said')),
			with_((claim) => (claim['text'] = 'sha1:1111111111111111111111111111111111111111')),
			with_((claim) => delete claim['review']),
			with_((claim) => delete claim['thread']),
			with_((claim) => (claim['quote'] = 'Five villages  were lost in May')),
			with_((claim) => (claim['hedges'] = ['it seems', 'perhaps'])),
			with_((claim) => (claim['actors'] = ['ukraine', 'russia'])),
			with_((_, all) => delete at(all, 'article')['review']),
			with_((_, all) => (at(all, 'article')['text'] = 'sha1:1111111111111111111111111111111111111111')),
			with_((_, all) => (at(all, 'entities', 'staff')['mentions'] = {})),
		];
		for (const sidecar of same) assert.deepEqual(hashes(sidecar), before, sidecar);
		assert.deepEqual(hashes(full, text.replace('\n', '\r\n')), before);
		assert.equal(hashes(full, `A line on top.\n\n${text}`).claim, before.claim);
		const [composed, decomposed] = ['é', 'e\u0301'].map((e) =>
			hashes(with_((claim) => (claim['note'] = `caf${e}\nnoir`))),
		);
		assert.deepEqual(composed, decomposed);
		assert.notDeepEqual(composed, before);
	});

	it('differs with every field of the claim', () => {
		const seen = new Map([[before.claim, 'nothing']]);
		const ignored = ['prefix', 'suffix', 'review', 'thread'];
		const claim = at(data, 'claims', 'anna', 'k3f9wq2');
		for (const key of Object.keys(claim).filter((one) => !ignored.includes(one))) {
			const inner = claim[key];
			const keys = typeof inner === 'object' && !Array.isArray(inner) ? Object.keys(inner as Data) : [];
			for (const field of keys.length > 0 ? keys : [undefined]) {
				const sidecar = with_((changed) => {
					const holder = field === undefined ? changed : at(changed, key);
					holder[field ?? key] = other(holder[field ?? key], field ?? key);
				});
				const { claim: hash, article } = hashes(sidecar);
				const name = `${key}.${field ?? ''}`;
				assert.equal(seen.get(hash), undefined, `${name} changes nothing that ${seen.get(hash)} does not`);
				assert.notEqual(article, before.article, name);
				seen.set(hash, name);
			}
		}
	});

	it('differs with its sources, also those of the project, and with the words as they stand now', () => {
		const others = [
			with_((_, all) => (at(all, 'sources', 'staff')['identification'] = 'vague')),
			with_((_, all) => (at(all, 'sources', 'staff', 'reliability')['grade'] = 'D')),
			with_((_, all) => (at(all, 'sources', 'daily')['kind'] = 'footage')),
			with_((_, all) => (at(all, 'entities', 'staff')['side'] = 'russia')),
			with_((_, all) => (at(all, 'entities', 'staff')['name'] = 'Staff')),
		].map((sidecar) => hashes(sidecar).claim);
		const standing = 'corroborate: 1\nsources:\n  daily: { reliability: { grade: B } }\n';
		const edited = hashes(full, text.replace('Five villages', 'Two villages')).claim;
		const all = [before.claim, ...others, hashes(full, text, standing).claim, edited];
		assert.equal(new Set(all).size, all.length);
	});

	it('of the article differs with its text, its record and its claims, not with a pass that is open', () => {
		const others = [
			hashes(full, `${text}More.\n`),
			hashes(with_((_, all) => (at(all, 'article')['publisher'] = 'Weekly'))),
			hashes(with_((claim) => (claim['note'] = 'seen once'))),
			hashes(with_((_, all) => (at(all, 'claims', 'anna')['pass'] = { state: 'open' }))),
		].map(({ article }) => article);
		assert.equal(new Set([before.article, ...others]).size, 5);
		const open = { pass: { state: 'open' }, q2q2q2q: at(data, 'claims', 'anna', 'k3f9wq2') };
		assert.equal(hashes(with_((_, all) => (at(all, 'claims')['ben'] = open))).article, before.article);
	});

	it('renaming the slug of a source is no change of what is said', () => {
		const renamed = full.replaceAll('daily', 'the-daily');
		assert.equal(hashes(renamed).claim, before.claim);
	});
});

/** Another value of the same field that the format takes. */
function other(value: unknown, key: string): unknown {
	const words: Readonly<Record<string, string>> = {
		topic: 'political',
		act: 'assesses',
		modality: 'denied',
		interest: 'none',
		status: 'draft',
		mode: 'indirect',
		source: 'daily',
		basis: 'inferred',
		category: 'wounded',
		quote: 'villages were lost in May',
	};
	if (key in words) return words[key];
	if (typeof value === 'number') return value === 1 ? 2 : 1;
	if (typeof value === 'boolean') return !value;
	if (Array.isArray(value)) return [];
	return /^\d{4}-/.test(value as string) ? '2022-01' : 'other';
}
