import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { applyEdits } from '../../../src/core/model/edits';
import type { Anchor, Claim, Sidecar } from '../../../src/core/model/schema';
import { applyChanges, newSidecar, type Change } from '../../../src/core';
import { readSidecar } from '../../../src/core/sidecar/read';
import { applyStep, type Step } from '../../../src/core/sidecar/step';

const claim: Claim = {
	quote: 'troops have seized control of several villages near Bakhmut',
	is: { topic: 'territory', act: 'reports', status: 'draft' },
	said: { mode: 'author', source: '@article' },
};
const claimLines = [
	'    b2c3d4f:',
	'      quote: troops have seized control of several villages near Bakhmut',
	'      is: { topic: territory, act: reports, status: draft }',
	'      said: { mode: author, source: "@article" }',
	'',
].join('\n');
const addClaim = (before?: string): Change => ({
	do: 'add-claim',
	annotator: 'ben',
	id: 'b2c3d4f',
	claim,
	before,
});

function changed(source: string, ...changes: Change[]): string {
	const { edits, refused } = applyChanges(source, changes);
	assert.equal(refused, undefined);
	return applyEdits(source, edits ?? []);
}

function refusal(source: string, ...changes: Change[]): string {
	const { refused } = applyChanges(source, changes.length > 0 ? changes : [addClaim()]);
	assert.ok(refused !== undefined, 'expected a refusal');
	return refused;
}

describe('sidecar: the fresh file', () => {
	it('has an empty header for every annotator', () => {
		const text = 'sha1:1b94929d352156ebe2b9432c8565a525b1c0d90b';
		assert.equal(
			newSidecar({ text, annotators: ['anna', 'ben'] }),
			`corroborate: 1\narticle:\n  text: ${text}\nclaims:\n  anna:\n  ben:\ndismissed:\n  anna:\n  ben:\n`,
		);
	});

	it('is a header alone without annotators', () => {
		assert.equal(newSidecar({ annotators: [] }), 'corroborate: 1\n');
	});
});

describe('sidecar: the sample of the format', () => {
	const sample = readFileSync(new URL('sample.annotations.yaml', import.meta.url), 'utf8');
	const data = readSidecar(sample).value as Sidecar & { claims: Record<string, Record<string, Claim>> };

	it('comes out to the byte from single changes', () => {
		const { anna } = data.claims as { anna: Record<string, Claim> };
		const { text, ...article } = data.article!;
		let source = newSidecar({ text, annotators: ['anna', 'ben'] });
		const changes: Change[] = [
			{ do: 'set', path: ['article', 'published'], value: article.published },
			{ do: 'add-entity', slug: 'syrskyi', entity: data.entities!['syrskyi']! },
			{ do: 'add-entity', slug: 'bakhmut', entity: { name: 'Bakhmut', kind: 'place' } },
			{ do: 'add-mention', entity: 'bakhmut', form: 'Bakhmut', anchors: 'all' },
			{ do: 'add-source', slug: 'syrskyi', source: data.sources!['syrskyi']! },
			{ do: 'add-claim', annotator: 'anna', id: 'w4mzk7r', claim: anna['w4mzk7r']! },
			{ do: 'add-claim', annotator: 'anna', id: 'k3f9wq2', claim: anna['k3f9wq2']!, before: 'w4mzk7r' },
			{ do: 'add-claim', annotator: 'anna', id: 'p7d2cxm', claim: anna['p7d2cxm']!, before: 'w4mzk7r' },
			{ do: 'dismiss', annotator: 'ben', dismissal: data.dismissed!['ben']![0]! },
		];
		for (const change of changes) source = changed(source, change);
		assert.equal(source, sample);
		assert.equal(changed(newSidecar({ text, annotators: ['anna', 'ben'] }), ...changes), sample);
	});

	it('is a fixed point of Prettier', async () => {
		assert.equal(await prettier.format(sample, { parser: 'yaml' }), sample);
	});
});

describe('sidecar: named cases of writing', () => {
	it('empty value: a claim below `ben:`', () => {
		assert.equal(
			changed('corroborate: 1\nclaims:\n  ben:\n  cleo:\n', addClaim()),
			`corroborate: 1\nclaims:\n  ben:\n${claimLines}  cleo:\n`,
		);
		assert.equal(
			changed('corroborate: 1\nclaims:\n  ben: # nothing yet\n', addClaim()),
			`corroborate: 1\nclaims:\n  ben: # nothing yet\n${claimLines}`,
		);
		assert.equal(
			changed('corroborate: 1\nclaims:\n  ben: {}\n', addClaim()),
			`corroborate: 1\nclaims:\n  ben:\n${claimLines}`,
		);
	});

	it('block scalar with a header comment: the comment stays', () => {
		const source =
			'corroborate: 1\nentities:\n  a:\n    note: | # from the desk\n      one\n      two\n    name: A # n\n    kind: place\n';
		const path = ['entities', 'a', 'note'];
		assert.equal(
			changed(source, { do: 'set', path, value: 'three' }),
			'corroborate: 1\nentities:\n  a:\n    note: three # from the desk\n    name: A # n\n    kind: place\n',
		);
		assert.equal(
			changed(source, { do: 'delete', path }),
			'corroborate: 1\nentities:\n  a:\n    name: A # n\n    kind: place\n',
		);
	});

	it('block scalar that keeps its line ends: what is added goes behind them', () => {
		const source =
			'corroborate: 1\nentities:\n  a:\n    name: A\n    kind: place\n    note: |+\n      one\n\n\n';
		assert.equal(
			changed(source, { do: 'set', path: ['entities', 'a', 'conflict'], value: { note: 'x' } }),
			`${source}    conflict: { note: x }\n`,
		);
	});

	it('comment at the indent of an item belongs to the item below', () => {
		const source =
			'corroborate: 1\nentities:\n  # a, of course\n  a: { name: A, kind: place }\n  # c\n  # and more of c\n  c: { name: C, kind: place }\n';
		const b = '  b: { name: B, kind: place }\n';
		assert.equal(
			changed(source, { do: 'add-entity', slug: 'b', entity: { name: 'B', kind: 'place' } }),
			source.replace('  # c\n', `${b}  # c\n`),
		);
		assert.equal(
			changed(source, { do: 'delete', path: ['entities', 'a'] }),
			'corroborate: 1\nentities:\n  # c\n  # and more of c\n  c: { name: C, kind: place }\n',
		);
		assert.equal(
			changed(source, { do: 'delete', path: ['entities', 'c'] }),
			'corroborate: 1\nentities:\n  # a, of course\n  a: { name: A, kind: place }\n',
		);
	});

	it('comment at another indent does not belong to the item below', () => {
		const source =
			'corroborate: 1\nentities:\n# all of them\n  a: { name: A, kind: place }\n  c: { name: C, kind: place }\n';
		assert.equal(
			changed(source, { do: 'delete', path: ['entities', 'a'] }),
			source.replace('  a: { name: A, kind: place }\n', ''),
		);
	});

	it('deleting the only item leaves `{}`, and the header of a section', () => {
		const source =
			'corroborate: 1\nentities: # all of them\n  a: { name: A, kind: place }\nclaims:\n  ben:\n' +
			claimLines;
		assert.equal(
			changed(source, { do: 'delete', path: ['entities', 'a'] }),
			source.replace(
				'entities: # all of them\n  a: { name: A, kind: place }\n',
				'entities: {} # all of them\n',
			),
		);
		assert.equal(
			changed(source, { do: 'delete', path: ['claims', 'ben', 'b2c3d4f'] }),
			source.replace(claimLines, ''),
		);
	});

	it('flow map over several lines, with comments: one line is added, no comment lost', () => {
		const source =
			'corroborate: 1\nentities:\n  a: {\n    name: A, # as on the map\n    kind: place # settlement\n  }\n';
		assert.equal(
			changed(source, { do: 'set', path: ['entities', 'a', 'note'], value: 'x, y' }),
			'corroborate: 1\nentities:\n  a: {\n    name: A, # as on the map\n    kind: place, # settlement\n    note: "x, y"\n  }\n',
		);
		assert.equal(
			changed(source, { do: 'set', path: ['entities', 'a', 'kind'], value: 'state' }),
			source.replace('kind: place', 'kind: state'),
		);
		assert.equal(
			changed(source, { do: 'delete', path: ['entities', 'a', 'name'] }),
			'corroborate: 1\nentities:\n  a: {\n    kind: place # settlement\n  }\n',
		);
	});

	it('trailing comma', () => {
		const source = 'corroborate: 1\nentities:\n  a: {name: A, kind: place,}\n  b: [\n    1,\n  ]\n';
		const path = ['entities', 'a'];
		assert.match(
			changed(source, { do: 'set', path: [...path, 'note'], value: 'n' }),
			/\{name: A, kind: place, note: n,\}/,
		);
		assert.match(changed(source, { do: 'delete', path: [...path, 'kind'] }), /\{name: A,\}/);
		assert.match(changed(source, { do: 'delete', path: [...path, 'name'] }), /\{kind: place,\}/);
		assert.match(
			changed(source, { do: 'append', path: ['entities', 'b'], value: 2 }),
			/\[\n {4}1,\n {4}2,\n {2}\]/,
		);
	});

	it('comment after a value: stays with a new value, goes with a deleted one', () => {
		const source = 'corroborate: 1\narticle:\n  title: Old   # as printed\n  language: en # guessed\n';
		assert.equal(
			changed(source, { do: 'set', path: ['article', 'title'], value: 'New: one' }),
			source.replace('Old', '"New: one"'),
		);
		assert.equal(
			changed(source, { do: 'delete', path: ['article', 'language'] }),
			'corroborate: 1\narticle:\n  title: Old   # as printed\n',
		);
	});

	it('blank lines between items stay where they are', () => {
		const source =
			'corroborate: 1\n\nentities:\n\n  a: { name: A, kind: place }\n\n\n  c: { name: C, kind: place }\n\nclaims:\n\n  ben:\n\n';
		assert.equal(
			changed(source, { do: 'add-entity', slug: 'b', entity: { name: 'B', kind: 'place' } }, addClaim()),
			source
				.replace('kind: place }\n\n\n', 'kind: place }\n  b: { name: B, kind: place }\n\n\n')
				.replace('  ben:\n', `  ben:\n${claimLines}`),
		);
		assert.equal(
			changed(source, { do: 'delete', path: ['entities', 'c'] }),
			source.replace('  c: { name: C, kind: place }\n', ''),
		);
	});

	it('CRLF: what is written has CRLF', () => {
		const source = 'corroborate: 1\r\nclaims:\r\n  ben:\r\n';
		assert.equal(changed(source, addClaim()), source + claimLines.replaceAll('\n', '\r\n'));
	});

	it('mixed line ends: ours are as the first, the others stay', () => {
		const source = 'corroborate: 1\nentities:\r\n  a: { name: A, kind: place }\r\nclaims:\n  ben:\r\n';
		assert.equal(changed(source, addClaim()), source + claimLines);
		assert.equal(
			changed(source, { do: 'delete', path: ['entities', 'a'] }),
			'corroborate: 1\nentities: {}\r\nclaims:\n  ben:\r\n',
		);
	});

	it('no final newline', () => {
		assert.equal(
			changed('corroborate: 1\nclaims:\n  ben:', addClaim()),
			`corroborate: 1\nclaims:\n  ben:\n${claimLines.trimEnd()}`,
		);
		assert.equal(
			changed('corroborate: 1\nentities:\n  a: { name: A, kind: place }', {
				do: 'delete',
				path: ['entities', 'a'],
			}),
			'corroborate: 1\nentities: {}\n',
		);
	});

	it('BOM stays first', () => {
		assert.equal(changed('\uFEFF', addClaim()), `\uFEFFcorroborate: 1\nclaims:\n  ben:\n${claimLines}`);
		assert.equal(
			changed('\uFEFFclaims:\n  ben:\n', addClaim()),
			`\uFEFFcorroborate: 1\nclaims:\n  ben:\n${claimLines}`,
		);
	});

	it('quoted keys are the same keys, and stay quoted', () => {
		const source = 'corroborate: 1\n"claims":\n  \'ben\':\n    "k3f9wq2":\n      "note": old\n';
		assert.equal(
			changed(source, { do: 'set', path: ['claims', 'ben', 'k3f9wq2', 'note'], value: 'new' }),
			source.replace('old', 'new'),
		);
	});

	it('keys that look like numbers or dates are names', () => {
		const source =
			'corroborate: 1\nentities:\n  1e234: { name: A, kind: place }\n  2023-04-11: { name: B, kind: event }\n';
		assert.equal(
			changed(source, { do: 'set', path: ['entities', '1e234', 'name'], value: 'C' }),
			source.replace('name: A', 'name: C'),
		);
		assert.equal(
			changed(source, { do: 'add-entity', slug: '007', entity: { name: 'Bond', kind: 'person' } }),
			source.replace('entities:\n', 'entities:\n  "007": { name: Bond, kind: person }\n'),
		);
		assert.match(
			refusal(source, { do: 'add-entity', slug: '1e234', entity: { name: 'D', kind: 'place' } }),
			/already/,
		);
	});

	it('a map of ours that no longer fits its line is laid out anew, alone', () => {
		const source = `corroborate: 1\nclaims:\n  ben:\n${claimLines}`;
		const result = changed(source, {
			do: 'set',
			path: ['claims', 'ben', 'b2c3d4f', 'is', 'modality'],
			value: 'hedged',
		});
		assert.equal(
			result,
			source.replace(
				'is: { topic: territory, act: reports, status: draft }',
				'is: { topic: territory, act: reports, modality: hedged, status: draft }',
			),
		);
		assert.equal(
			changed(result, { do: 'set', path: ['claims', 'ben', 'b2c3d4f', 'is', 'interest'], value: 'own' }),
			source.replace(
				' { topic: territory, act: reports, status: draft }',
				'\n        topic: territory\n        act: reports\n        modality: hedged\n        interest: own\n        status: draft',
			),
		);
	});

	it('unknown keys stay', () => {
		const source = 'corroborate: 1\nmood: good\nentities:\n  a: { name: A, colour: red, kind: place }\n';
		assert.equal(
			changed(source, { do: 'set', path: ['entities', 'a', 'name'], value: 'B' }, addClaim()),
			`${source.replace('name: A', 'name: B')}claims:\n  ben:\n${claimLines}`,
		);
	});

	it('missing parts are made in the order of the schema', () => {
		const source = 'corroborate: 1\nclaims:\n  ben:\n';
		const result = changed(
			source,
			{
				do: 'dismiss',
				annotator: 'ben',
				dismissal: { code: 'source.none', target: '@article', reason: 'known' },
			},
			{ do: 'add-source', slug: 's', source: { kind: 'person', identification: 'named' } },
			{ do: 'set', path: ['article', 'title'], value: 'T' },
		);
		assert.equal(
			result,
			[
				'corroborate: 1',
				'article:',
				'  title: T',
				'sources:',
				'  s: { kind: person, identification: named }',
				'claims:',
				'  ben:',
				'dismissed:',
				'  ben:',
				'    - { code: source.none, target: "@article", reason: known }',
				'',
			].join('\n'),
		);
	});

	it('a mention joins the anchors of its form, and `all` covers it', () => {
		const source = 'corroborate: 1\nentities:\n  a: { name: A, kind: place, mentions: { A: all } }\n';
		const mention = (form: string, quote: string): Change => ({
			do: 'add-mention',
			entity: 'a',
			form,
			anchors: [{ quote }],
		});
		assert.equal(changed(source, mention('A', 'A')), source);
		const once = changed(source, mention('it', 'it'));
		assert.equal(
			changed(once, mention('it', 'It'), mention('it', 'it')),
			'corroborate: 1\nentities:\n  a:\n    name: A\n    kind: place\n    mentions:\n      A: all\n      it:\n        - { quote: it }\n        - { quote: It }\n',
		);
	});

	it('an item of a list that a change before it could not be written beside: its number is the one that it had then', () => {
		const thread = (posts: string): string =>
			`corroborate: 1\nclaims:\n  ben:\n    b2c3d4f:\n      thread:\n${posts}`;
		const posts = (at: string): string[] => ['claims', 'ben', 'b2c3d4f', 'thread', ...at.split('.')];
		const text = changed(
			thread(
				'        - { by: anna, text: one }\n        - by: ben\n          on: 2026-11-21\n          text: two\n',
			),
			{ do: 'set', path: posts('1.text'), value: ['two', 'three'] },
			{ do: 'delete', path: posts('1.on') },
			{ do: 'delete', path: posts('0') },
		);
		assert.equal(text, thread('        - by: ben\n          text: [two, three]\n'));
	});
});

describe('sidecar: what names a claim', () => {
	const source = `corroborate: 1
claims:
  anna:
    k3f9wq2:
      relations:
        - { type: repeats, to: p7d2cxm } # The same speaker.
        - { type: resembles, to: w4mzk7r, house: ours }
        # Goes with the item below: to: p7d2cxm
        - { type: contradicts, to: p7d2cxm }
  ben:
    w4mzk7r:
      relations: [{ type: resembles, to: p7d2cxm }]
      quote: [p7d2cxm]
dismissed:
  anna:
    - { code: source.none, target: w4mzk7r, reson: typo }
    - { code: claim.twin, target: p7d2cxm, reason: no }
    - { code: source.none, target: entity:p7d2cxm, reason: no }
  ben:
    - { code: claim.twin, target: p7d2cxm }
`;

	it('goes, and what stands beside it stays, read or not', () => {
		const gone = source
			.split('\n')
			.filter((line) => !line.includes('to: p7d2cxm') && !line.includes('target: p7d2cxm'));
		assert.equal(changed(source, { do: 'delete-references', id: 'p7d2cxm' }), gone.join('\n'));
	});

	it('may be nothing', () => {
		assert.equal(changed(source, { do: 'delete-references', id: 'zzzzzzz' }), source);
		assert.equal(
			changed('corroborate: 1\ndismissed:\n', { do: 'delete-references', id: 'b2c3d4f' }),
			'corroborate: 1\ndismissed:\n',
		);
	});

	it('goes with other changes in any order', () => {
		const references: Change = { do: 'delete-references', id: 'p7d2cxm' };
		const others: Change[] = [
			{ do: 'delete', path: ['claims', 'anna', 'k3f9wq2'] },
			{ do: 'append', path: ['dismissed', 'anna'], value: { code: 'claim.twin', target: 'k3f9wq2' } },
		];
		assert.equal(changed(source, references, ...others), changed(source, ...others, references));
	});
});

describe('sidecar: one place of a mention', () => {
	const source = `corroborate: 1
entities:
  a:
    name: A
    kind: place
    mentions:
      it:
        - { quote: it, suffx: typo }
        - { quote: it, prefix: "of ", suffix: "" } # The second.
        - { quote: it, prefix: "in " }
      its: [{ quote: its }]
`;
	const move = (form: string, from: Anchor, to?: Anchor): Change => ({
		do: 'move-mention',
		entity: 'a',
		form,
		from,
		to,
	});

	it('is found by its anchor, whatever else is in the list', () => {
		assert.equal(
			changed(source, move('it', { quote: 'it', prefix: 'in ' }, { quote: 'it', prefix: 'on ' })),
			source.replace('"in "', '"on "'),
		);
		assert.equal(
			changed(source, move('it', { quote: 'it', prefix: 'of ', suffix: '' })),
			source.replace(/.*# The second.\n/, ''),
		);
	});

	it('takes its form along when it is the last', () => {
		assert.equal(changed(source, move('its', { quote: 'its' })), source.replace(/ +its: .*\n/, ''));
	});

	it('is refused where it is gone', () => {
		assert.match(refusal(source, move('it', { quote: 'it', prefix: 'on ' })), /no such place/);
		assert.match(refusal(source, move('that', { quote: 'that' })), /no such place/);
	});
});

describe('sidecar: what is refused', () => {
	const body = 'corroborate: 1\nentities:\n  a: { name: A, kind: place }\n';
	const cases: Record<string, [string, RegExp]> = {
		aliases: [`${body}  b: &b { name: B, kind: place }\n  c: *b\n`, /anchors, aliases/],
		'merge keys': [`${body}  b: { <<: { name: B }, kind: place }\n`, /merge keys/],
		tags: [`${body}  b: !!map { name: B, kind: place }\n`, /tags/],
		tabs: [`${body}  b: {\tname: B, kind: place }\n`, /tabs/],
		'tabs as indent': ['corroborate: 1\nentities:\n\ta: { name: A }\n', /not valid YAML/],
		'duplicate keys': [`${body}  a: { name: B, kind: place }\n`, /twice/],
		'merge markers': [`<<<<<<< HEAD\n${body}=======\n>>>>>>> theirs\n`, /merge markers/],
		'a newer version': ['corroborate: 2\n', /newer version/],
		'a list': ['- a\n', /not a map/],
		'broken YAML': [`${body}  b: { name: B\n`, /not valid YAML/],
		'two documents': [`${body}---\n${body}`, /not valid YAML/],
		'an explicit key': [`${body}  ? b\n  : { name: B, kind: place }\n`, /plain keys and values/],
	};
	for (const [name, [source, why]] of Object.entries(cases)) {
		it(`${name}: with a finding, never edited`, () => {
			assert.match(refusal(source), why);
			const { problems, locked } = readSidecar(source);
			assert.ok(problems.length > 0 && locked !== undefined);
		});
	}

	it('a place that is gone', () => {
		assert.match(
			refusal(body, { do: 'delete', path: ['entities', 'b'] }),
			/no “entities.b” in the file any more/,
		);
		assert.match(
			refusal(body, { do: 'add-mention', entity: 'b', form: 'B', anchors: 'all' }),
			/no “entities.b”/,
		);
		assert.match(refusal(body, { do: 'set', path: ['corroborate', 'x'], value: 1 }), /cannot hold/);
	});

	it('all changes, where one does not apply', () => {
		assert.match(refusal(body, addClaim(), { do: 'delete', path: ['sources', 'x'] }), /any more/);
	});

	it('a key too long for YAML', () => {
		assert.match(
			refusal(body, { do: 'add-mention', entity: 'a', form: 'x'.repeat(1100), anchors: 'all' }),
			/cannot be written/,
		);
	});
});

describe('sidecar: very many changes', () => {
	it('are worked out one by one without a copy of the file for each', () => {
		const before = process.cpuUsage().user;
		const names = Array.from({ length: 20_000 }, (_, n) => `a${n}`);
		const paths = names.flatMap((name) => [
			['entities', name],
			['claims', 'anna', name],
		]);
		const steps = paths.map((path): Step => ({ do: 'set', path, value: 1 }));
		const data = [
			...steps,
			...names.map((value): Step => ({ do: 'append', path: ['topics'], value })),
		].reduce<unknown>((all, step) => applyStep(all, step), {});
		assert.deepEqual(
			Object.values(data as Record<string, object>).map((one) => Object.keys(one).length),
			[20_000, 1, 20_000],
		);
		assert.ok(process.cpuUsage().user - before < 2e6, 'took more than 2 s');
	});
});
