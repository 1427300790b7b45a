import assert from 'node:assert/strict';
import { Corpus, describeSpan, readDocument, textId, type Anchor } from '../../../src/core';

const old = [
	'Troops entered the town on Monday, the mayor said. Nobody was hurt, he added.',
	'Shells hit the school at noon. The mayor said that nobody was hurt.',
	'A spokesman denied the report.',
].join('\n\n');

const fieldsOf = (anchor: Anchor): string => JSON.stringify(anchor).slice(1, -1);
const anchorIn = (text: string, start: number, words: string): Anchor =>
	describeSpan(text, { start, end: start + words.length });

/** One claim and one anchored mention; `text` names the text of each. */
function sidecar(claim: Anchor, names: { article?: string; claim?: string }, mention?: Anchor): string {
	const form = mention
		? `\n  mayor: { name: M, kind: person, mentions: { m: [${JSON.stringify(mention)}] } }`
		: ' {}';
	return `corroborate: 1
article: {${names.article ? ` text: "${names.article}" ` : ''}}
entities:${form}
claims:
  anna:
    k3f9wq2: { ${fieldsOf(claim)}, ${names.claim ? `text: "${names.claim}", ` : ''}is: { topic: other, act: reports, status: draft }, said: { mode: author, source: "@article" } }
`;
}

const stateWith = (input: { text: string; sidecar: string; oldTexts?: ReadonlyMap<string, string> }) => {
	const [claim] = readDocument({ path: 'a.txt', ...input }).claims;
	return claim!.placement.state;
};

describe('reading with the texts that anchors were made on', () => {
	// The first "nobody was hurt" is deleted with its paragraph; the same words stand in the next.
	const text = old.slice(old.indexOf('Shells'));
	const claim: Anchor = { quote: 'was hurt', prefix: 'Nobody ', suffix: '' };
	const oldTexts = new Map([[textId(old), old]]);
	const shells = anchorIn(old, old.indexOf('hit the school'), 'hit the school');

	it('carries claims and mentions from the text that the article names', () => {
		const [moved] = readDocument({
			path: 'a.txt',
			text,
			sidecar: sidecar(shells, { article: textId(old) }),
			oldTexts,
		}).claims;
		assert.equal(moved!.placement.state, 'moved');
		assert.deepEqual(moved!.placement.spans, [{ start: 7, end: 21 }]);
		const edited = old.replace('hit the school at', 'struck the school before');
		const mention = anchorIn(old, old.indexOf('hit the school'), 'hit the school');
		const document = readDocument({
			path: 'a.txt',
			text: edited,
			sidecar: sidecar(shells, { article: textId(old) }, mention),
			oldTexts,
		});
		assert.deepEqual(
			document.mentions.map(({ placement }) => placement.state),
			['changed'],
		);
		assert.deepEqual(document.mentions[0]!.placement, document.claims[0]!.placement);
	});

	it('knows what is gone though its words stand elsewhere', () => {
		const yaml = sidecar(claim, { article: textId(old) });
		const elsewhere = 'Nobody was hurt.';
		assert.equal(stateWith({ text: elsewhere, sidecar: yaml }), 'exact');
		const unrelated = old.replace(' Nobody was hurt, he added.', '');
		assert.equal(stateWith({ text: unrelated, sidecar: yaml, oldTexts }), 'orphaned');
	});

	it('prefers the text that the claim itself names', () => {
		const newer = `${old}\n\nThe school was empty.`;
		const later = `Update.\n\n${newer}`;
		const anchor = anchorIn(newer, newer.indexOf('was empty'), 'was empty');
		const yaml = sidecar(anchor, { article: textId(old), claim: textId(newer) });
		const both = new Map([...oldTexts, [textId(newer), newer]]);
		const replaced = later.replace('was empty', 'had closed');
		assert.equal(stateWith({ text: replaced, sidecar: yaml, oldTexts: both }), 'changed');
	});

	it('uses no text that is not the one named, and none that is the present one', () => {
		const yaml = sidecar(shells, { article: textId(old) });
		const forged = new Map([[textId(old), old.replace('hit the school', 'hit a school')]]);
		const state = (oldTexts: ReadonlyMap<string, string>) => stateWith({ text, sidecar: yaml, oldTexts });
		assert.deepEqual([state(oldTexts), state(forged)], ['moved', 'exact']);
		const present = { text: old.replaceAll('\n', '\r\n'), sidecar: yaml, oldTexts };
		assert.equal(stateWith(present), 'exact');
	});

	it('takes old and new texts with any line ends and a BOM', () => {
		const yaml = sidecar(shells, { article: textId(old) });
		const crlf = new Map([[textId(old), `\ufeff${old.replaceAll('\n', '\r\n')}`]]);
		const gone = text.replaceAll('\n', '\r\n').replace('hit the school', 'hit no school');
		assert.equal(stateWith({ text: gone, sidecar: yaml, oldTexts: crlf }), 'changed');
	});

	it('reads again when an old text arrives', () => {
		const corpus = new Corpus();
		const input = { path: 'a.txt', text, sidecar: sidecar(shells, { article: textId(old) }) };
		corpus.put(input);
		const state = () => corpus.document('a.txt')!.claims[0]!.placement.state;
		const without = state();
		corpus.put({ ...input, oldTexts });
		assert.deepEqual([without, state()], ['exact', 'moved']);
	});
});
