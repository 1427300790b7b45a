import assert from 'node:assert/strict';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { toSarif } from '../../../src/core/formats/sarif';
import type { Shown } from '../../../src/core/formats/output';
import { catalog } from '../../../src/core/rules/catalog';
import { at, finding, output } from './support';

const validate = new Ajv({
	strict: false,
	validateFormats: false,
	unicodeRegExp: false,
	allErrors: true,
}).compile(schema);
const text = 'One.\r\nTwo 🙂 three four.\r\nFive.\r\n';
const log = (findings: readonly Shown[], texts: Readonly<Record<string, string>> = { 'a.txt': text }): Log =>
	JSON.parse(toSarif(findings, output(texts), { version: '1.2.3' }));

describe('the SARIF format', () => {
	it('is valid by the published schema', () => {
		const related = [{ ...at(text, 'Five'), message: 'here too' }];
		const found = log([
			finding({ place: at(text, 'three'), related }),
			finding({ code: 'not.known', level: 'note' }),
		]);
		assert.ok(validate(found), JSON.stringify(validate.errors?.slice(0, 3)));
		assert.ok(validate(log([])), JSON.stringify(validate.errors?.slice(0, 3)));
	});

	it('names the schema, the tool and every rule of the catalogue with help', () => {
		const { $schema, version, runs } = log([]);
		assert.match($schema!, /^https:\/\/.*sarif-schema-2\.1\.0\.json$/);
		assert.equal(version, '2.1.0');
		const { name, version: tool, rules = [] } = runs[0]!.tool.driver;
		assert.deepEqual([name, tool], ['Corroborate', '1.2.3']);
		assert.deepEqual(
			rules.map(({ id }) => id),
			[...catalog.keys()],
		);
		for (const { id, help, defaultConfiguration } of rules) {
			const level = catalog.get(id)!.level;
			assert.ok(help!.text.length > 0 && help!.markdown!.length > 0, id);
			assert.equal(defaultConfiguration!.level, level === 'off' ? 'none' : level);
			assert.equal(defaultConfiguration!.enabled, level !== 'off');
		}
		assert.equal(runs[0]!.columnKind, 'unicodeCodePoints');
	});

	it('points at rule and region in code points', () => {
		const place = at(text, 'three');
		const { tool, results = [] } = log([finding({ place, code: 'source.none', level: 'warning' })]).runs[0]!;
		const [result] = results;
		assert.equal(tool.driver.rules![result!.ruleIndex!]!.id, 'source.none');
		assert.equal(result!.level, 'warning');
		assert.deepEqual(result!.locations![0]!.physicalLocation, {
			artifactLocation: { uri: 'a.txt', uriBaseId: '%SRCROOT%' },
			region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 12, charOffset: 12, charLength: 5 },
		});
	});

	it('keeps a fingerprint when lines move, and gives equal findings different ones', () => {
		const moved = `New line.\r\n\r\n${text}`;
		const twice = (of: string) => {
			const one = finding({ place: at(of, 'three'), about: { kind: 'article', id: 'a.txt' } });
			const { results = [] } = log([one, one], { 'a.txt': of }).runs[0]!;
			return results.map(({ partialFingerprints }) => partialFingerprints!['corroborate/v1']);
		};
		assert.deepEqual(twice(text), twice(moved));
		assert.notEqual(twice(text)[0], twice(text)[1]);
	});

	it('says of each result whether a baseline holds it, where there is one', () => {
		const found = log([
			{ ...finding(), known: true },
			{ ...finding(), known: false },
		]);
		assert.ok(validate(found), JSON.stringify(validate.errors?.slice(0, 3)));
		const states = found.runs[0]!.results!.map(({ baselineState }) => baselineState);
		assert.deepEqual(states, ['unchanged', 'new']);
		assert.equal(log([finding()]).runs[0]!.results![0]!.baselineState, undefined);
	});

	it('lets no placeholder or link of an article into a message', () => {
		const { results = [] } = log([finding({ message: 'He said {0}: [see](https://example.org) [sic]' })])
			.runs[0]!;
		assert.equal(results[0]!.message.text, 'He said {{0}}: \\[see](https://example.org) [sic]');
	});

	it('writes any path as a URI', () => {
		const path = 'a b/50%#?/c:é.txt';
		const { results = [] } = log([finding({ place: { path, span: { start: 0, end: 0 } } })]).runs[0]!;
		const { uri } = results[0]!.locations![0]!.physicalLocation!.artifactLocation!;
		assert.equal(uri, 'a%20b/50%25%23%3F/c%3A%C3%A9.txt');
		assert.equal(decodeURIComponent(uri!), path);
	});

	it('makes the fingerprint of withheld words from no word of them', () => {
		const print = (words: string) => {
			const of = `Say ${words}.`;
			const shown = { ...finding({ place: at(of, words) }), withheld: true };
			return log([shown], { 'a.txt': of }).runs[0]!.results![0]!.partialFingerprints;
		};
		assert.deepEqual(print('this'), print('that other'));
	});
});
