import assert from 'node:assert/strict';
import fc from 'fast-check';
import { modeKeys, readSidecar } from '../../../src/core';
import { Session } from './support';

const pieces = [
	'Shells fell',
	' ',
	'on Bakhmut',
	', ',
	'. ',
	'“',
	'”',
	'"',
	'’',
	'\n',
	'\n\n',
	'\r\n',
	'officials said',
	'that ',
	'and ',
	'🙂',
	'𝐀𝐁',
	'é',
	' — ',
	'U.S.',
	'الجيش قال',
	'، ',
	'\u200f',
	'\ufeff',
	'# ',
	'null',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
const actions = modeKeys.flatMap(({ keys }) => keys.map(({ action }) => action));
/** Up to two parts selected with the mouse, or a caret. */
const byMouse = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
const hands = fc.array(fc.oneof(fc.constantFrom(...actions), byMouse), { maxLength: 12 });

/** What ben and the adjudicators have written, with a comment. */
const sidecar = `corroborate: 1
# of all of us
claims:
  anna:
  ben:
    k3f9wq2:
      quote: Shells fell
      is: { topic: territory, act: reports, status: draft } # not sure
      said: { mode: author, source: "@article" }
  agreed:
    k3f9wq3:
      quote: on Bakhmut
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const othersIn = (yaml: string): string =>
	yaml.slice(yaml.indexOf('  ben:\n    k'), yaml.indexOf('dismissed:') + 1 || undefined);

/** No editor has a caret inside a character or a line end. */
const isPlace = (text: string, at: number): boolean =>
	!/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));

function place(text: string, number: number): number {
	const at = number % (text.length + 1);
	return isPlace(text, at) ? at : at - 1;
}

function select(session: Session, numbers: readonly number[]): void {
	const { text } = session;
	const [a = 0, b, c, d] = numbers.map((one) => place(text, one)).sort((x, y) => x - y);
	const parts = [
		[a, b],
		[c, d],
	].flatMap(([from, to]) => {
		const words = text.slice(from, to);
		if (from === undefined || to === undefined || words.trim() === '') return [];
		const start = from + words.length - words.trimStart().length;
		return [{ start, end: start + words.trim().length }];
	});
	session.hand = { ...session.hand, selections: parts, caret: parts.at(-1)?.end ?? a };
}

describe('any keys on any text', () => {
	for (const rule of ['bare', 'whole'])
		it(`property: select words of the text, and touch nothing of others’ (${rule})`, () => {
			fc.assert(
				fc.property(texts, hands, fc.boolean(), (text, done, suggestions) => {
					const project = `corroborate: 1\nspans: ${rule}\ntopics: [mining]\n`;
					const session = new Session(text, sidecar, { project, suggestions });
					const own = () => session.placed.filter(({ annotator }) => annotator === 'anna');
					for (const one of done) {
						if (typeof one === 'string') session.press(one);
						else select(session, one);
						let last = 0;
						for (const { start, end } of session.hand.selections) {
							assert.ok(last <= start && start < end && end <= text.length);
							assert.ok(isPlace(text, start) && isPlace(text, end));
							last = end;
						}
						const { problems, locked } = readSidecar(session.sidecar);
						assert.deepEqual([problems, locked], [[], undefined]);
						assert.ok(own().every(({ placement }) => /^(?:exact|moved)$/.test(placement.state)));
						assert.equal(othersIn(session.sidecar).trimEnd(), othersIn(sidecar).trimEnd());
					}
					for (let left = own(); left.length > 0; left = own()) {
						session.hand = { ...session.hand, selections: left[0]!.placement.spans };
						session.press('claim.delete');
						assert.ok(own().length < left.length);
					}
					const before = session.sidecar.replace(/^(?:sources|dismissed):\n(?: .*\n)+/gm, '');
					assert.equal(before, sidecar);
				}),
				{ numRuns: 120 },
			);
		});

	it('property: put a claim on the very words that are selected; what is split can be joined again', () => {
		fc.assert(
			fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
				const session = new Session(text);
				select(session, [a, b]);
				session.press('topic.territory');
				const spans = () => session.placed.map(({ placement }) => placement.spans);
				if (spans().length === 0) return;
				assert.deepEqual(structuredClone(spans()[0]), structuredClone(session.hand.selections));
				const [whole] = spans();
				session.press('claim.split');
				if (spans().length === 1) return assert.deepEqual(spans(), [whole]);
				session.hand = { ...session.hand, selections: spans()[0]! };
				session.press('claim.join');
				assert.deepEqual(structuredClone(spans()), structuredClone([whole]));
			}),
		);
	});
});
