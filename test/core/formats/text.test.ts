import assert from 'node:assert/strict';
import { toText } from '../../../src/core/formats/text';
import { at, finding, output } from './support';

const text = 'They reportedly left.\n\nThey left. They left for good, and nobody knows where to.\n';

describe('the text format', () => {
	it('lists errors and warnings under their file, in columns, and counts what it leaves out', () => {
		const findings = [
			finding({
				place: at(text, 'They reportedly left'),
				related: [
					{ ...at(text, 'They left.'), message: 'flat here' },
					{ ...at(text, 'They left for'), message: 'flat here' },
					{ ...at(text, 'They left for good'), message: 'flat here' },
					{ path: 'b.txt', span: { start: 0, end: 0 }, message: 'and there' },
				],
			}),
			finding({
				level: 'warning',
				code: 'source.none',
				message: 'Nobody says so.',
				place: at(text, 'nobody'),
			}),
			finding({ level: 'note', place: at(text, 'where') }),
			finding({
				level: 'warning',
				code: 'date.missing',
				place: { path: 'b.txt', span: { start: 0, end: 0 } },
			}),
		];
		assert.equal(
			toText(findings, output({ 'a.txt': text }, 5)),
			`a.txt
   1:1  error    Hedged here, stated flatly elsewhere.  claim.hedge-dropped
                 │ They reportedly left
                 ↳ 3:1, 3:12  flat here
                 ↳ b.txt:1:1  and there
  3:36  warning  Nobody says so.                        source.none
                 │ nobody

b.txt
  1:1  warning  Hedged here, stated flatly elsewhere.  date.missing

5 articles: 1 error, 2 warnings, 1 note (notes not shown: list them with --format json)
`,
		);
	});

	it('lists notes when asked to', () => {
		const shown = toText([finding({ level: 'note' })], output({}), { lowest: 'note' });
		assert.match(shown, /1:1 {2}note {2}Hedged here/);
		assert.match(shown, /\n1 article: 1 note\n$/);
	});

	it('says in one line that nothing was noticed', () => {
		assert.equal(toText([], output({}, 5)), '5 articles: nothing noticed\n');
		assert.equal(toText([], output({}, 0)), 'No articles: nothing to check\n');
	});

	it('wraps to the terminal, under the message', () => {
		const shown = toText([finding({ message: 'word '.repeat(40).trim() })], output({}), { width: 80 });
		const lines = shown.split('\n').slice(1, -3);
		assert.ok(lines.length > 3);
		assert.ok(lines.every((line) => line.length <= 80));
		assert.ok(lines.slice(1).every((line) => /^ {14}word/.test(line)));
	});

	it('keeps a finding on one line where there is no terminal', () => {
		const shown = toText([finding({ message: 'word '.repeat(40).trim() })], output({}));
		assert.equal(shown.split('\n').length, 5);
	});

	it('colours through the styler alone', () => {
		const tag = (name: string) => (words: string) => `<${name}>${words}</${name}>`;
		const styler = {
			heading: tag('h'),
			dim: tag('d'),
			error: tag('e'),
			warning: tag('w'),
			note: tag('n'),
			success: tag('s'),
		};
		const shown = toText([finding()], output({}), { styler });
		assert.match(shown, /^<h>a\.txt<\/h>\n {2}<d>1:1<\/d> {2}<e>error<\/e> {2}Hedged/);
		assert.match(toText([], output({}), { styler }), /^<s>1 article: nothing noticed<\/s>/);
		assert.doesNotMatch(toText([finding()], output({})), /\u001b/);
	});

	it('lets no control or direction character of an article, a path or a message through', () => {
		const hostile = 'x\u001b[31m\u009b2J\r\n\u202e\u2066\u0007y';
		const path = `a${hostile}.txt`;
		const of = `Said ${hostile}.`;
		const place = { path, span: { start: 0, end: of.length } };
		const shown = toText(
			[
				finding({
					message: hostile,
					place,
					related: [{ path: hostile, span: place.span, message: hostile }],
				}),
			],
			output({ [path]: of }),
		);
		assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
		assert.equal(shown.split('\n').length, 7);
	});

	it('clips a long quotation in its middle and shows none that is withheld', () => {
		const long = `It begins ${'and goes on '.repeat(30)}and ends`;
		const place = at(long, long);
		assert.match(
			toText([finding({ place })], output({ 'a.txt': long })),
			/│ It begins and .+ … .+ and ends\n/,
		);
		const withheld = { ...finding({ place }), withheld: true };
		assert.doesNotMatch(toText([withheld], output({ 'a.txt': long })), /begins/);
	});
});
