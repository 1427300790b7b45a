import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { articleLine, card, catalog, check, Corpus, sidecarPathOf } from '../../../src/core';

const seeds = new URL('../../../seeds/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, seeds), 'utf8');
const articles = readdirSync(seeds)
	.filter((path) => path.endsWith('.txt'))
	.map((path) => ({ path, text: read(path), sidecar: read(sidecarPathOf(path)) }));

/** A file as it may be while somebody edits it, or after a bad merge: a piece cut out, and something else put there. */
const damaged = (text: string) =>
	fc
		.tuple(
			fc.nat(text.length),
			fc.nat(200),
			fc.constantFrom('', ' ', '{', '\n', '- ', ': ', '"', '\u0000', '🙂', '<<<<<<< a\n'),
		)
		.map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));

describe('check, on anything', () => {
	it('never throws, and every finding is of the catalogue and stands inside its file', function () {
		this.timeout(60_000);
		const project = read('corroborate.yaml');
		const input = fc
			.constantFrom(...articles)
			.chain(({ path, text, sidecar }) =>
				fc.tuple(fc.constant(path), damaged(text), damaged(sidecar), damaged(project)),
			);
		fc.assert(
			fc.property(input, ([path, text, sidecar, file]) => {
				const corpus = new Corpus({ project: file });
				corpus.put({ path, text, sidecar });
				const length = {
					[path]: text.length,
					[sidecarPathOf(path)]: sidecar.length,
					'corroborate.yaml': file.length,
				};
				const findings = check(corpus);
				for (const { code, place, related } of findings) {
					assert.ok(catalog.has(code), code);
					for (const { path: of, span } of [place, ...related])
						assert.ok(0 <= span.start && span.start <= span.end && span.end <= length[of]!, `${code} ${of}`);
				}
				const document = corpus.document(path)!;
				articleLine(corpus, document, findings);
				for (const placed of document.claims)
					assert.ok(card(corpus, document, placed, findings).lines.length <= 8);
			}),
			{ numRuns: 60 },
		);
	});
});
