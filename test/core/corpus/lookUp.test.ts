import assert from 'node:assert/strict';
import { Corpus, lookUp } from '../../../src/core';

const sidecar = `corroborate: 1
entities:
  artemivsk: { name: Bakhmut, kind: place, aliases: [Artemivsk] }
  wagner: { name: Wagner Group, kind: armed-group }
claims:
  anna:
    k3f9wq2:
      quote: Bakhmut fell.
      prefix: ""
      suffix: ""
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
  ben:
    pass: { state: open }
    k3f9xxx:
      quote: Bakhmut fell.
      prefix: ""
      suffix: ""
      is: { topic: territory, act: reports, status: draft }
      said: { mode: author, source: "@article" }
`;

function found(query: string, reader?: string): string[] {
	const project = 'corroborate: 1\nentities:\n  nato: { name: NATO, kind: organization }\n';
	const corpus = new Corpus({ project });
	corpus.put({ path: 'a.txt', text: 'Bakhmut fell.', sidecar });
	return [...lookUp(corpus, query, reader)].flatMap((one) => {
		if (!one) return [];
		return one.type === 'claim' ? one.placed.id : one.of === undefined ? one.name : `${one.name} (${one.of})`;
	});
}

describe('looking for a name in a project', () => {
	it('finds entities by letters of their names in this order, those of the project file too', () => {
		assert.deepEqual(found('bkh'), ['Bakhmut']);
		assert.deepEqual(found('w grp'), ['Wagner Group']);
		assert.deepEqual(found('nato'), ['NATO']);
		assert.deepEqual(found(''), ['Bakhmut', 'Wagner Group', 'NATO']);
	});

	it('finds an entity by another name, and says whose that is', () => {
		assert.deepEqual(found('artem'), ['Artemivsk (Bakhmut)']);
	});

	it('finds claims by the beginning of their id, but none of an open pass of somebody else', () => {
		assert.deepEqual(found('k3f'), ['k3f9wq2']);
		assert.deepEqual(found('K3F9', 'ben'), ['k3f9wq2', 'k3f9xxx']);
		assert.deepEqual(found('k3'), []);
	});

	it('rests at every thing that it looks at', () => {
		const corpus = new Corpus({});
		for (let at = 0; at < 20; at++) corpus.put({ path: `${at}.txt`, text: 'Bakhmut fell.', sidecar });
		assert.equal([...lookUp(corpus, 'zzz', undefined)].length, 22);
	});
});
