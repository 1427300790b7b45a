import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus/corpus';
import { check } from '../../../src/core/check';
import { safeFixes } from '../../../src/core/rules/fixes/safe';
import { textId } from '../../../src/core/text/textId';

const old = 'The town was taken on Tuesday, the mayor Olena Koval said.\n';
const sidecar = `corroborate: 1
article:
  text: ${textId(old)}
claims:
  anna:
    k3f9wq2:
      quote: The town was taken on Tuesday
      is: { topic: territory, act: reports, status: ready }
      said: { mode: author, source: "@article" }
`;

const fixesOn = (text: string) => {
	const corpus = new Corpus({ project: 'corroborate: 1\n' });
	const oldTexts = new Map([[textId(old), old]]);
	corpus.put({ path: 'a.txt', text, sidecar, oldTexts, committed: textId(text) });
	return safeFixes(corpus, corpus.document('a.txt')!, check(corpus));
};

describe('safe fixes', () => {
	it('put the anchors on the present text where all are sure', () => {
		const now = `First.\n${old}`;
		assert.deepEqual(
			fixesOn(now).map(({ title, questions, changes }) => [title, questions, changes]),
			[['Update Anchors', [], [{ do: 'set', path: ['article', 'text'], value: textId(now) }]]],
		);
	});

	it('are none where one is not, however much else could be done about the findings', () => {
		assert.deepEqual(fixesOn(old.replace('was taken', 'was left')), []);
	});
});
