import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../src/core/model/document';
import { applyChanges } from '../../../src/core';
import { parseYaml } from '../../../src/core/sidecar/parse';
import { readEvent, readProject, readSidecar } from '../../../src/core/sidecar/read';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const value = (source: string): unknown => plain(readSidecar(source).value);
const claimText = (id: string, fields = ''): string =>
	`    ${id}: { quote: x, is: { topic: territory, act: reports, status: draft }, said: { mode: author, source: "@article" }${fields} }\n`;
const inClaims = (lines: string): string => `corroborate: 1\nclaims:\n  anna:\n${lines}`;

/** Code, the words that are marked, claim. */
const rows = (source: string, problems: readonly Problem[] = readSidecar(source).problems): string[] =>
	problems.map(({ code, span, claim }) =>
		[code, source.slice(span.start, span.end), ...(claim === undefined ? [] : [claim])].join(' | '),
	);

describe('sidecar: reading what is well formed', () => {
	it('an empty file is an empty sidecar that may be edited', () => {
		for (const source of ['', '\n', '\uFEFF', '# to do\n', '---\n']) {
			const { problems, locked } = readSidecar(source);
			assert.deepEqual([value(source), problems, locked], [{ corroborate: 1 }, [], undefined]);
		}
	});

	it('sections, sources and entities may be empty, `claims` may be missing', () => {
		const source = 'corroborate: 1\nentities:\nsources:\ndismissed:\n  ben:\n';
		assert.deepEqual(rows(source), []);
		assert.deepEqual(value(source), {
			corroborate: 1,
			entities: null,
			sources: null,
			dismissed: { ben: null },
		});
	});

	it('keys and texts are read as they are written: no word becomes a number, a date or a truth value', () => {
		const source =
			'corroborate: 1\nentities:\n  1e234:\n    name: no\n    kind: place\n    aliases: [2023-04-11, 007, null, 1.0, ~]\n    mentions: { 0x1F: all, true: all }\n';
		assert.deepEqual(rows(source), []);
		assert.deepEqual(value(source), {
			corroborate: 1,
			entities: {
				'1e234': {
					name: 'no',
					kind: 'place',
					aliases: ['2023-04-11', '007', 'null', '1.0', '~'],
					mentions: { '0x1F': 'all', true: 'all' },
				},
			},
		});
	});

	it('a slug may be any name, `constructor` too, and no name finds what nobody wrote', () => {
		const { value } = readSidecar('corroborate: 1\nentities:\n  constructor: { name: C, kind: person }\n');
		assert.equal(value.entities?.['constructor']?.name, 'C');
		assert.equal(value.entities?.['toString'], undefined);
	});

	it('an optional field without a value is one that is not there', () => {
		const source = 'corroborate: 1\narticle:\n  title:\n  language: en\n';
		assert.deepEqual([value(source), rows(source)], [{ corroborate: 1, article: { language: 'en' } }, []]);
	});

	it('the state of a pass is not a claim', () => {
		const source = inClaims(`    pass: { state: open }\n${claimText('b2c3d4f')}`);
		assert.deepEqual(rows(source), []);
	});

	it('`locate` gives the key and value of an item, without what stands around it', () => {
		const source =
			'corroborate: 1\nentities:\n  # a\n  a:\n    name: A # n\n    kind: place # k\n\n  # b\n  b: { name: B, kind: place }\n';
		const { locate } = readSidecar(source);
		const words = (...path: string[]): string | undefined => {
			const span = locate(path);
			return span && source.slice(span.start, span.end);
		};
		assert.equal(words('entities', 'a'), 'a:\n    name: A # n\n    kind: place');
		assert.equal(words('entities', 'b', 'kind'), 'kind: place');
		assert.equal(words('entities', 'c'), undefined);
		assert.equal(words('entities', 'a', 'name', 'x'), undefined);
	});
});

describe('sidecar: reading what is not', () => {
	it('leaves out the wrong field alone where it is optional', () => {
		const source = inClaims(
			claimText('b2c3d4f', ', sensitive: maybe, hedges: [a, { b: c }], figure: { low: few, unit: men }'),
		);
		assert.deepEqual(rows(source), [
			'sidecar.schema | maybe | b2c3d4f',
			'sidecar.schema | { b: c } | b2c3d4f',
			'sidecar.schema | few | b2c3d4f',
		]);
		const claim = readSidecar(source).value.claims?.['anna']?.['b2c3d4f'];
		assert.deepEqual(plain(claim), {
			quote: 'x',
			is: { topic: 'territory', act: 'reports', status: 'draft' },
			said: { mode: 'author', source: '@article' },
			hedges: ['a'],
			figure: { unit: 'men' },
		});
	});

	it('leaves out the item where a required field is missing or wrong, and keeps its neighbours', () => {
		const source =
			'corroborate: 1\nentities:\n  a: { name: A }\n  b: { name: B, kind: town }\n  c: { name: C, kind: place }\n  d:\n';
		assert.deepEqual(rows(source), ['sidecar.schema | a', 'sidecar.schema | town', 'sidecar.schema | d']);
		assert.deepEqual(value(source), { corroborate: 1, entities: { c: { name: 'C', kind: 'place' } } });
	});

	it('says what a value is and what it may be', () => {
		const message = (fields: string): string =>
			readSidecar(inClaims(claimText('b2c3d4f', fields))).problems[0]?.message ?? '';
		assert.equal(message(', sensitive: maybe'), '“sensitive” must be true or false; it is “maybe”.');
		assert.equal(
			message(', casualties: { category: hurt }'),
			'“category” must be one of killed, wounded, captured, missing, unspecified; it is “hurt”.',
		);
		assert.equal(message(', figure: { low: -1 }'), '“low” must be a number, 0 or more; it is “-1”.');
		assert.equal(
			message(', where: { place: bakhmut, precision: 9 }'),
			'“precision” must be a whole number from 1 to 7; it is “9”.',
		);
		assert.equal(
			message(', when: 2023'),
			'“when” must be keys and values (date, precision, basis); it is “2023”.',
		);
		assert.match(
			message(', colour: red'),
			/^“colour” is not a key that can stand here\. Possible are: quote, /,
		);
	});

	it('keeps a claim whose id is no id, and one whose id another has, and says so', () => {
		const source = inClaims(`${claimText('no-id')}${claimText('b2c3d4f')}  ben:\n${claimText('b2c3d4f')}`);
		assert.deepEqual(rows(source), [
			'sidecar.schema | no-id | no-id',
			'sidecar.duplicate | b2c3d4f | b2c3d4f',
		]);
		assert.deepEqual(Object.keys(readSidecar(source).value.claims?.['ben'] ?? {}), ['b2c3d4f']);
		assert.equal(readSidecar(source).locked, undefined);
	});

	it('reports a conflict until it is resolved', () => {
		const source = inClaims(
			claimText('b2c3d4f', ', conflict: { is.credibility: { base: 3, ours: 2, theirs: 4 } }'),
		);
		assert.deepEqual(rows(source), [
			'sidecar.conflict | conflict: { is.credibility: { base: 3, ours: 2, theirs: 4 } } | b2c3d4f',
		]);
	});

	it('shows both of two duplicate sections, and locks the file', () => {
		const source = inClaims(`${claimText('b2c3d4f')}  anna:\n${claimText('c2c3d4f')}`);
		assert.deepEqual(rows(source), ['sidecar.duplicate | anna']);
		assert.deepEqual(Object.keys(readSidecar(source).value.claims?.['anna'] ?? {}), ['b2c3d4f', 'c2c3d4f']);
		assert.match(readSidecar(source).locked ?? '', /twice/);
	});

	it('shows what both sides of merge markers have, each problem once, at its place in the file', () => {
		const source = [
			'corroborate: 1',
			'mood: good',
			'claims:',
			'  anna:',
			'<<<<<<< HEAD',
			claimText('b2c3d4f', ', note: ours').trimEnd(),
			'||||||| base',
			'    nothing: here',
			'=======',
			claimText('b2c3d4f', ', note: theirs').trimEnd(),
			claimText('c2c3d4f', ', colour: red').trimEnd(),
			'>>>>>>> theirs',
			'  ben:',
			'',
		].join('\r\n');
		const reading = readSidecar(source);
		assert.deepEqual(rows(source), [
			'sidecar.markers | <<<<<<< HEAD',
			'sidecar.schema | mood',
			'sidecar.schema | colour | c2c3d4f',
		]);
		const { anna } = reading.value.claims as unknown as { anna: Record<string, { note?: string }> };
		assert.deepEqual([Object.keys(anna), anna['b2c3d4f']?.note], [['b2c3d4f', 'c2c3d4f'], 'ours']);
		assert.match(reading.locked ?? '', /merge markers/);
		const place = reading.locate(['claims', 'anna', 'c2c3d4f'])!;
		assert.equal(source.slice(place.start, place.start + 7), 'c2c3d4f');
	});

	it('reads a file of a newer version as far as it goes, and locks it', () => {
		const reading = readSidecar('corroborate: 2\nentities:\n  a: { name: A, kind: place }\n');
		assert.deepEqual(
			reading.problems.map(({ message }) => message),
			['This file was written by a newer version of Corroborate.'],
		);
		assert.equal(reading.value.entities?.['a']?.name, 'A');
		assert.match(reading.locked ?? '', /Update Corroborate/);
	});

	it('follows no alias, however often it is nested', () => {
		const lines = Array.from(
			{ length: 40 },
			(_, index) => `  a${index}: &a${index} [*a${index - 1}, *a${index - 1}]\n`,
		);
		const { problems, locked } = readSidecar(`corroborate: 1\nentities:\n  a: &a-1 [x]\n${lines.join('')}`);
		assert.ok(problems.length > 0);
		assert.match(locked ?? '', /aliases/);
	});
});

describe('sidecar: any text gives a reading', function () {
	this.timeout(120_000);

	const hostile: Record<string, string> = {
		'not YAML': 'claims: [}\n  : x: y\n',
		'a list': '- a\n- b\n',
		'a single text': 'The city fell on Tuesday.',
		'50 MB': 'a'.repeat(50_000_000),
		'full of merge markers': '<<<<<<< a\n=======\n>>>>>>> b\n'.repeat(5_000),
		'markers that never end': '<<<<<<< a\n<<<<<<< b\ncorroborate: 1\n',
		'20,000 nested brackets': `claims: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
		'20,000 open braces': '{a: '.repeat(20_000),
		'3,000 open brackets': `a: ${'['.repeat(3_000)}`,
		'5 MB of brackets': '['.repeat(4_999_999),
		'20,000 dashes': '- '.repeat(20_000),
		'2,000 dashes': '- '.repeat(2_000),
		'4,000 dashes, then one': `${'- '.repeat(4_000)}\n- a`,
		'8,000 question marks': '? '.repeat(8_000),
		'2,000 question marks': '? '.repeat(2_000),
		'2 MB of colons': ': '.repeat(1_000_000),
		'lists and maps in each other': '[{'.repeat(2_500_000),
		'deep indentation': Array.from({ length: 1_500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
		NUL: 'corroborate: 1\0',
		binary: String.fromCharCode(...Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)),
		'lone surrogates': 'corroborate: 1\nmood: "\ud800"\n\udc00: x\n',
		'an open quote': 'corroborate: 1\nclaims: "',
		'10,000 unknown keys': Array.from({ length: 10_000 }, (_, index) => `key${index}: ${index}\n`).join(''),
	};
	it('nested as deep as 64 levels, and no tree beyond', () => {
		const nested = (levels: number) => parseYaml(`a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);
		assert.deepEqual([nested(64).faults, nested(64).root?.kind], [[], 'map']);
		assert.deepEqual(
			[nested(65).faults.map(({ message }) => message), nested(65).root],
			[['Lists or brackets are nested too deeply to be read.'], undefined],
		);
	});

	it('with a second document, which is not read', () => {
		const { root, faults, locked } = parseYaml('a: 1\n---\nb: 2\n');
		assert.equal(root?.kind === 'map' && root.pairs.length, 1);
		assert.deepEqual(
			faults.map(({ message, start }) => [message, start]),
			[['“---” begins a second document here.', 5]],
		);
		assert.match(locked ?? '', /not valid YAML/);
	});

	for (const [name, source] of Object.entries(hostile)) {
		it(`${name}, in time and with a finding in the file`, () => {
			const before = process.cpuUsage().user;
			const { value, problems } = readSidecar(source);
			assert.ok(process.cpuUsage().user - before < 5e6, 'took more than 5 s');
			assert.equal(value.corroborate, 1);
			assert.ok(problems.length > 0 && problems.length <= 600);
			for (const { span } of problems)
				assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length);
		});
	}

	it('whatever is typed', () => {
		const bits = fc.constantFrom(
			'corroborate: 1\n',
			'claims:\n',
			'  anna:\n',
			claimText('b2c3d4f'),
			'{',
			'}',
			'[',
			']',
			': ',
			'- ',
			'? ',
			'&a ',
			'*a ',
			'!t ',
			'| ',
			'>\n',
			'"',
			"'",
			'#',
			'\n',
			'\r\n',
			'\t',
			'  ',
			'entities',
			'<<: ',
			'---\n',
			'...\n',
			'%YAML 1.1\n',
			'<<<<<<< x\n',
			'=======\n',
			'>>>>>>> y\n',
			'\uFEFF',
			'__proto__: ',
		);
		const source = fc
			.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 25 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(source, (text) => {
				for (const read of [readSidecar, readProject, readEvent]) {
					const { problems, locate } = read(text);
					for (const { span } of problems)
						assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
					locate(['claims', 'anna', 'b2c3d4f']);
				}
				applyChanges(text, [{ do: 'set', path: ['claims', 'anna', 'b2c3d4f', 'note'], value: 'x' }]);
			}),
			{ numRuns: 400 },
		);
	});
});

describe('project and event files', () => {
	it('the sample of corroborate.yaml has no problem', () => {
		const source = [
			'corroborate: 1',
			'articles: ["**/*.txt"]',
			'annotators: [anna, ben]',
			'sides:',
			'  russia: { name: Russia, actors: [wagner, russian-mod] }',
			'sources:',
			'  nexta:',
			'    name: NEXTA',
			'    kind: media',
			'    reliability: { grade: C, by: ben, on: 2026-11-21, basis: record }',
			'levels: { source.pseudonym: warning, language.loaded: off }',
			'words: { hedges: [word has it], vague: [well-placed circles] }',
			'dismissed:',
			'  - { code: source.anonymous, target: source:ru-spox, reason: known, by: ben }',
			'',
		].join('\n');
		assert.deepEqual(rows(source, readProject(source).problems), []);
		assert.equal(readProject(source).value.levels?.['language.loaded'], 'off');
	});

	it('an event without a name has a finding and an empty name', () => {
		const source = 'topic: territory\nwhen: { date: 2023-05-10, precision: 2 }\n';
		assert.equal(readEvent(source).value.name, '');
		assert.deepEqual(
			readEvent(source).problems.map(({ message }) => message),
			['The file has no “name”, which is required.'],
		);
		assert.deepEqual(readEvent('name: Advance\nsides: [ukraine]\n').problems, []);
	});
});
