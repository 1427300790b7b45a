import assert from 'node:assert/strict';
import { applyChanges, applyEdits, readDocument } from '../../../src/core';
import type { Change, Claim } from '../../../src/core';
import { foretell } from '../../../src/core/corpus/foretell';

const text = 'Rockets hit Bakhmut on Monday. Five villages were lost in May, the staff said on Tuesday.\n';
const sidecar = `corroborate: 1
claims:
  anna:
    k3f9wq2:
      quote: Rockets hit Bakhmut
      prefix: ""
      suffix: " on Monday. Five villages were lo"
      is: { topic: remote-violence, act: reports, status: draft }
      said: { mode: author, source: "@article" }
    p7d2cxm:
      quote: Five villages were lost
      prefix: "Rockets hit Bakhmut on Monday. "
      suffix: " in May, the staff said on Tuesd"
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;
const claim: Claim = {
	quote: 'the staff said on Tuesday',
	is: { topic: 'other', act: 'reports', status: 'draft' },
	said: { mode: 'author', source: '@article' },
};
const document = readDocument({ path: 'a.txt', text, sidecar });
const path = (...rest: readonly string[]) => ['claims', 'anna', 'k3f9wq2', ...rest];

/** What is told of the claims, in the order of the text. */
const shown = (claims: typeof document.claims) =>
	claims
		.map((placed) => ({ id: placed.id, claim: placed.claim, spans: placed.placement.spans }))
		.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);

describe('what changes will make of claims', () => {
	const all: Readonly<Record<string, readonly Change[]>> = {
		'a new claim': [{ do: 'add-claim', annotator: 'anna', id: 'w4mzk7r', claim }],
		'a field': [{ do: 'set', path: path('is', 'status'), value: 'ready' }],
		'a field that goes': [
			{ do: 'set', path: path('is', 'modality'), value: 'hedged' },
			{ do: 'delete', path: path('is', 'modality') },
		],
		'other words': [
			{ do: 'set', path: path('quote'), value: 'Rockets hit' },
			{ do: 'set', path: path('suffix'), value: ' Bakhmut on Monday. Five village' },
		],
		'a deletion': [{ do: 'delete', path: path() }],
		'what is no claim': [{ do: 'set', path: ['article', 'title'], value: 'Bakhmut' }],
	};
	for (const [what, changes] of Object.entries(all))
		it(`is what is read once they are written: ${what}`, () => {
			const { edits } = applyChanges(sidecar, changes);
			assert.ok(edits);
			const written = readDocument({ path: 'a.txt', text, sidecar: applyEdits(sidecar, edits) });
			assert.deepEqual(shown(foretell(document, changes).claims), shown(written.claims));
		});

	it('builds on what was foretold before', () => {
		const first = foretell(document, all['a new claim']!);
		const second = foretell(
			document,
			[{ do: 'set', path: ['claims', 'anna', 'w4mzk7r', 'is', 'status'], value: 'ready' }],
			first,
		);
		const added = second.claims.find(({ id }) => id === 'w4mzk7r')!;
		assert.equal(added.claim.is.status, 'ready');
		assert.deepEqual([...second.moved], [added]);
		assert.equal(claim.is.status, 'draft', 'what was given is left alone');
	});

	it('tells whose words are others', () => {
		const ids = (changes: readonly Change[]) => [...foretell(document, changes).moved].map(({ id }) => id);
		assert.deepEqual(ids(all['other words']!), ['k3f9wq2']);
		assert.deepEqual(ids(all['a field']!), []);
	});
});
