import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus';
import { check } from '../../../src/core/check';
import { redact } from '../../../src/core/formats/redact';
import { toGitHub } from '../../../src/core/formats/github';
import { toJson } from '../../../src/core/formats/json';
import { toSarif } from '../../../src/core/formats/sarif';
import { toText } from '../../../src/core/formats/text';
import type { Finding } from '../../../src/core/model/finding';
import { catalog } from '../../../src/core/rules/catalog';
import { driver } from '../../samples';
import { at, finding } from './support';

const { text } = driver;
const other = '11 May 2023. The army thanked Hrytsenko for what he did.\n';

const yaml = ({ claim = '', ...records }: Parameters<typeof driver.records>[0] & { claim?: string } = {}) =>
	`${driver.records(records)}  anna:
${driver.carried('k3f9wq2')}${claim}    w4mzk7r:
      quote: the town stands
      is: { topic: territory, act: reports, status: ready }
      said: { mode: indirect, source: officials, cue: said }
`;

/** Two articles, the first with this sidecar, and what may be said of them outside the editor. */
function project(sidecar: string, options: { readonly project?: string } = {}) {
	const corpus = new Corpus({ project: options.project ?? 'corroborate: 1\n' });
	corpus.put({ path: 'a.txt', text, sidecar });
	corpus.put({ path: 'b.txt', text: other });
	const texts: Readonly<Record<string, string>> = {
		'a.txt': text,
		'a.annotations.yaml': sidecar,
		'b.txt': other,
		'corroborate.yaml': options.project ?? 'corroborate: 1\n',
	};
	const textOf = (path: string) => texts[path];
	return { corpus, textOf, redacted: (findings: readonly Finding[]) => redact(findings, corpus, textOf) };
}

const title = `${catalog.get('claim.hedge-dropped')!.title} (words withheld: sensitive)`;
const secret = finding({
	place: at(text, 'I carried eleven'),
	message: '“I carried eleven of them out” has no date.',
});
const harmless = finding({
	place: at(text, 'the town stands'),
	message: 'Unnamed source: “Officials”.',
	about: { kind: 'source', id: 'officials' },
	claims: ['w4mzk7r'],
});

describe('redaction', () => {
	it('changes nothing where nothing is sensitive', () => {
		const findings = [secret, harmless];
		assert.equal(project(yaml()).redacted(findings), findings);
	});

	it('of a claim keeps code, level and place, and withholds its words', () => {
		const { redacted } = project(yaml({ claim: '      sensitive: true\n' }));
		const [first, second] = redacted([secret, harmless]);
		assert.deepEqual(first, { ...secret, message: title, withheld: true });
		assert.deepEqual(second, harmless);
	});

	it('of a claim covers findings of the text in it, and messages that quote it from elsewhere', () => {
		const { redacted } = project(yaml({ claim: '      sensitive: true\n' }));
		const inIt = finding({ place: at(text, 'eleven'), about: { kind: 'article', id: 'a.txt' }, claims: [] });
		const quoting = { ...harmless, message: 'Differs from “I carried eleven of them out …”.' };
		const related = [
			{ ...at(text, 'eleven'), message: 'eleven here' },
			{ ...at(text, 'stands'), message: 'here' },
		];
		const [a, b, c] = redacted([inIt, quoting, { ...harmless, related }]);
		assert.ok(a!.withheld);
		assert.ok(b!.withheld);
		assert.ok(!c!.withheld);
		assert.doesNotMatch(c!.related[0]!.message, /eleven/);
		assert.equal(c!.related[1]!.message, 'here');
	});

	it('of an entity covers its name, its parts, its slug, its places and what it says, in every article', () => {
		const { redacted } = project(yaml({ entity: '    sensitive: true\n' }));
		const about = finding({
			about: { kind: 'entity', id: 'hrytsenko' },
			message: 'Has no side.',
			claims: [],
		});
		const elsewhere = finding({
			place: at(other, 'thanked Hrytsenko', 'b.txt'),
			about: { kind: 'article', id: 'b.txt' },
			claims: [],
		});
		const shown = redacted([about, elsewhere, secret, harmless]);
		assert.deepEqual(
			shown.map(({ withheld = false }) => withheld),
			[true, true, true, false],
		);
		assert.deepEqual(shown[0]!.about, { kind: 'entity', id: '' });
	});

	it('of a source covers the claims that rest on it', () => {
		const { redacted } = project(yaml({ source: ', sensitive: true' }));
		assert.deepEqual(
			redacted([secret, harmless]).map(({ withheld = false }) => withheld),
			[true, false],
		);
	});

	it('of an article covers all that is in it and in its sidecar', () => {
		const { redacted } = project(yaml({ article: '  sensitive: true\n' }));
		const inSidecar = finding({
			code: 'sidecar.schema',
			place: { path: 'a.annotations.yaml', span: { start: 0, end: 14 } },
			about: { kind: 'sidecar', id: 'a.annotations.yaml' },
			claims: [],
		});
		const beside = finding({
			place: at(other, 'army', 'b.txt'),
			about: { kind: 'article', id: 'b.txt' },
			claims: [],
		});
		assert.deepEqual(
			redacted([secret, harmless, inSidecar, beside]).map(({ withheld = false }) => withheld),
			[true, true, true, false],
		);
	});

	it('withholds the whole article where a mark stands in what could not be read', () => {
		const sidecar = yaml({ claim: '      sensitive: true\n' }).replace(
			'topic: casualties',
			'topic: [nonsense]',
		);
		const { redacted } = project(sidecar);
		const bare = finding({
			place: at(text, 'own hands'),
			about: { kind: 'article', id: 'a.txt' },
			claims: [],
		});
		assert.ok(redacted([bare])[0]!.withheld);
	});

	it('withholds everything in a project that is restricted, or whose handling cannot be read', () => {
		for (const handling of ['restricted', 'restrictd', '[team]']) {
			const { redacted } = project(yaml(), { project: `corroborate: 1\nhandling: ${handling}\n` });
			assert.deepEqual(
				redacted([secret, harmless]).map(({ withheld }) => withheld),
				[true, true],
				handling,
			);
		}
		const { redacted } = project(yaml(), { project: 'corroborate: 1\nhandling: team\n' });
		assert.deepEqual(redacted([harmless]), [harmless]);
	});

	it('knows what corroborate.yaml marks', () => {
		const projectText = `corroborate: 1
entities:
  hrytsenko: { name: Petro Hrytsenko, kind: person, sensitive: true }
`;
		const { redacted } = project(yaml(), { project: projectText });
		assert.ok(redacted([secret])[0]!.withheld);
	});

	it('knows a name in any case, from the beginning of a word on, and signs for themselves', () => {
		const named = (name: string, message: string) => {
			const projectText = `corroborate: 1\nentities:\n  x: { name: ${JSON.stringify(name)}, kind: place, sensitive: true }\n`;
			const { redacted } = project(yaml(), { project: projectText });
			const place = at(other, 'army', 'b.txt');
			return redacted([finding({ place, message, about: { kind: 'article', id: 'b.txt' }, claims: [] })])[0]!
				.withheld;
		};
		for (const [name, message, withheld] of [
			['Bakhmut', 'in BAKHMUT’s north', true],
			['Bakhmut', 'in Bakhmutske', true],
			['Bakhmut', 'in NovoBakhmut', undefined],
			['Straße 7', 'at STRASSE 7', true],
			['Πύργος', 'near ΠΎΡΓΟΣ', true],
			['(a+)+$', 'the place (a+)+$ there', true],
			['(a+)+$', 'the place aaaa', undefined],
			['Kyiv  Post', 'the Kyiv\nPost', true],
		] as const)
			assert.equal(named(name, message), withheld, `${name} in ${message}`);
	});

	it('takes names of any length and number', () => {
		const names = Array.from({ length: 4_000 }, (_, n) => `The Place ${n}x`);
		const projectText = `corroborate: 1
entities:
  long: { name: ${'x'.repeat(50_000)}, kind: place, sensitive: true }
  many: { name: Many, kind: place, sensitive: true, aliases: ${JSON.stringify(names)} }
`;
		const { redacted } = project(yaml(), { project: projectText });
		const place = at(other, 'army', 'b.txt');
		const one = finding({
			place,
			message: 'the '.repeat(100),
			about: { kind: 'article', id: 'b.txt' },
			claims: [],
		});
		const before = process.cpuUsage().user;
		const rows = redacted([...Array.from({ length: 2_000 }, () => one), { ...one, message: names[3_999]! }]);
		assert.ok(process.cpuUsage().user - before < 3e6, 'took more than 3 s');
		assert.equal(rows.filter(({ withheld }) => withheld).length, 1);
	});

	it('lets no name or word of it into any format', () => {
		for (const marked of [
			{ entity: '    sensitive: true\n' },
			{ source: ', sensitive: true' },
			{ claim: '      sensitive: true\n' },
			{ article: '  sensitive: true\n' },
		]) {
			const { corpus, textOf, redacted } = project(yaml(marked));
			const findings = redacted(check(corpus));
			const output = { articles: 2, textOf };
			const written = [
				toJson(findings, output),
				// The rules' own help has words enough of its own.
				JSON.stringify(JSON.parse(toSarif(findings, output, { version: '1' })).runs[0].results),
				toGitHub(findings, output),
				toText(findings, output, { lowest: 'note' }),
			];
			const words = 'claim' in marked ? /eleven|own hands/ : /eleven|own hands|hrytsenko/i;
			for (const text of written) assert.doesNotMatch(text, words);
		}
	});
});
