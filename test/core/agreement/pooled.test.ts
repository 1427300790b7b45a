import assert from 'node:assert/strict';
import {
	agreementGate,
	agreementOf,
	agreementToText,
	codedArticles,
	codedTexts,
	isUndefined,
	sensitiveIn,
	spanAgreementOf,
	type Agreement,
	type AgreementField,
	type Measured,
} from '../../../src/core';
import { annotated, type ArticleFiles, project } from '../rules/project';

const text =
	'Bila fell on Monday. Forty men were lost there. Nobody lives in the town now. The bridge still stands.';
const words = {
	fell: 'Bila fell on Monday',
	lost: 'Forty men were lost there',
	town: 'Nobody lives in the town now',
	bridge: 'The bridge still stands',
} as const;

let ids = 0;
const nextId = () => `m${String(++ids).padStart(6, '2').replaceAll('0', 'x').replaceAll('1', 'y')}`;

interface Fields {
	readonly topic?: string;
	readonly source?: string;
	readonly credibility?: number;
	readonly quote?: string;
}

/** Claims of a section, by the words that they are on. */
function section(claims: Partial<Record<keyof typeof words, Fields>>): object {
	return Object.fromEntries(
		Object.entries(claims).map(([at, { topic = 'other', source = 'koval', credibility, quote }]) => [
			nextId(),
			{
				quote: quote ?? words[at as keyof typeof words],
				is: { topic, act: 'reports', ...(credibility && { credibility }), status: 'ready' },
				said: { mode: 'indirect', source },
			},
		]),
	);
}

const agreementIn = (
	articles: ArticleFiles | Record<string, ArticleFiles>,
	fields?: readonly AgreementField[],
): Agreement => agreementOf(codedArticles(project(articles).corpus), { fields });
const fieldOf = (agreement: Agreement, field: AgreementField) =>
	agreement.fields.find((one) => one.field === field)!;
const told = (measured: Measured): number => {
	assert.ok(!isUndefined(measured));
	return measured.value;
};

describe('agreement in a corpus', () => {
	it('compares the claims that share words, and counts those that nobody else has', () => {
		const claims = {
			anna: section({ fell: { topic: 'territory' }, lost: { topic: 'casualties' }, town: {} }),
			ben: section({
				fell: { topic: 'armed-clash', quote: 'fell on Monday' },
				lost: { topic: 'casualties' },
			}),
		};
		const agreement = agreementIn(annotated(text, { claims }));
		assert.deepEqual([agreement.units, fieldOf(agreement, 'topic').units], [2, 2]);
		assert.deepEqual(
			agreement.coders.map(({ coder, claims, alone }) => [coder, claims, alone]),
			[['anna', 3, 1], ['ben', 2, 0]], // prettier-ignore
		);
		assert.ok(Math.abs(told(fieldOf(agreement, 'topic').overall[0]!.result) - 0.4) < 1e-12);
		const [confusion] = agreement.confusions;
		assert.deepEqual(confusion!.labels, ['territory', 'armed-clash']);
		assert.deepEqual(confusion!.examples[0]!.quote, words.fell);
	});

	it('takes two sources that are one entity for one', () => {
		const files = annotated(text, {
			entities: { koval: { name: 'Olena Koval', kind: 'person' } },
			sources: { mayor: { kind: 'person', identification: 'named', entity: 'koval' } },
			claims: {
				anna: section({ fell: { source: 'mayor' }, lost: { source: 'ministry' } }),
				ben: section({ fell: { source: 'koval' }, lost: { source: 'ministry' } }),
			},
		});
		assert.equal(told(fieldOf(agreementIn(files), 'source').overall[0]!.result), 1);
	});

	it('leaves 6 out of the scale of credibility, and measures it as one', () => {
		const claims = {
			anna: section({
				fell: { credibility: 1 },
				lost: { credibility: 5 },
				town: { credibility: 6 },
				bridge: {},
			}),
			ben: section({
				fell: { credibility: 2 },
				lost: { credibility: 4 },
				town: { credibility: 1 },
				bridge: { credibility: 2 },
			}),
		};
		const { scale, units, overall } = fieldOf(agreementIn(annotated(text, { claims })), 'credibility');
		assert.deepEqual([scale, units], ['ordinal', 2]);
		assert.deepEqual(
			overall.map(({ measure }) => measure),
			['alpha', 'kappa-linear', 'kappa-quadratic'],
		);
		// Near misses at both ends of the scale: an ordinal alpha is high, where a nominal one would be below 0.
		assert.ok(told(overall[0]!.result) > 0.6);
	});

	it('has neither unfinished passes nor what was agreed, nor articles of which the reader’s own pass is open', () => {
		const open = { pass: { state: 'open' } };
		const of = (claims: Record<string, object>) => project(annotated(text, { claims })).corpus;
		const [one, other] = [section({ fell: {} }), section({ fell: {} })];
		const codersIn = (...args: Parameters<typeof codedArticles>) =>
			codedArticles(...args).flatMap(({ codings }) => codings.map(({ coder }) => coder));
		const corpus = of({ agreed: section({ fell: {} }), anna: one, ben: { ...open, ...other }, cem: {} });
		assert.deepEqual(codersIn(corpus), ['anna']);
		assert.deepEqual(codersIn(corpus, { pass: 'ben' }), ['anna', 'ben']);
		assert.deepEqual(codersIn(corpus, { reader: 'ben' }), []);
		assert.deepEqual(codersIn(corpus, { reader: 'anna' }), ['anna']);
		assert.equal(codedArticles(corpus)[0]!.agreed.length, 1);
	});

	it('has a finished pass without claims among the readers of an article, for spans', () => {
		const claims = { anna: section({ fell: {} }), ben: { pass: { state: 'finished' } } };
		const coded = codedArticles(project(annotated(text, { claims })).corpus);
		assert.deepEqual(codedTexts(coded)[0]!.coders, ['anna', 'ben']);
		assert.equal(spanAgreementOf(coded).pairs[0]!.f1.strict.f1, 0);
	});

	it('of three is told by pair, and of labels each against all others', () => {
		const claims = {
			anna: section({ fell: { topic: 'territory' }, lost: { topic: 'casualties' } }),
			ben: section({ fell: { topic: 'territory' }, lost: { topic: 'casualties' } }),
			cem: section({ fell: { topic: 'territory' }, lost: { topic: 'other' } }),
		};
		const { pairs, labels, overall } = fieldOf(agreementIn(annotated(text, { claims })), 'topic');
		assert.deepEqual(
			overall.map(({ measure }) => measure),
			['alpha', 'fleiss'],
		);
		assert.deepEqual(
			pairs.map(({ coders }) => coders.join()),
			['anna,ben', 'anna,cem', 'ben,cem'],
		);
		assert.equal(told(pairs[0]!.measured[0]!.result), 1);
		assert.deepEqual(
			labels.map(({ label, given }) => [label, given]),
			[['territory', 3], ['casualties', 2], ['other', 1]], // prettier-ignore
		);
		assert.equal(told(labels[0]!.measured[0]!.result), 1);
	});

	it('draws intervals of articles where there are ten', () => {
		const articles = Object.fromEntries(
			Array.from({ length: 10 }, (_, index) => {
				const topic = index % 3 === 0 ? 'territory' : 'other';
				const claims = {
					anna: section({ fell: { topic: 'territory' }, lost: {} }),
					ben: section({ fell: { topic }, lost: {} }),
				};
				return [`${index}.txt`, annotated(text, { claims })];
			}),
		);
		const [alpha] = fieldOf(agreementIn(articles), 'topic').overall;
		const { low, high, of } = alpha!.interval!;
		assert.equal(of, 'articles');
		assert.ok(low < told(alpha!.result) && told(alpha!.result) < high);
	});

	it('keeps words and slugs back, and tells the same coefficients', () => {
		const claims = {
			anna: section({ fell: { source: 'mole', topic: 'territory' }, lost: { source: 'koval' } }),
			ben: section({ fell: { source: 'koval', topic: 'other' }, lost: { source: 'koval' } }),
		};
		const files = annotated(text, {
			entities: { petrenko: { name: 'Ivan Petrenko', kind: 'person', sensitive: true } },
			sources: { mole: { kind: 'person', identification: 'named', entity: 'petrenko' } },
			claims,
		});
		const { corpus } = project(files);
		const sensitive = sensitiveIn(corpus, () => files.sidecar);
		const open = agreementOf(codedArticles(corpus));
		const kept = agreementOf(codedArticles(corpus, { sensitive }));
		assert.deepEqual(fieldOf(kept, 'source').overall, fieldOf(open, 'source').overall);
		const shown = agreementToText(kept, { textOf: () => text });
		assert.doesNotMatch(shown, /mole|Petrenko|fell on Monday/i);
		assert.match(
			shown,
			/anna said \(withheld \d\) where ben said \(withheld \d\) \(source\): once\n.*\(words withheld\)/,
		);
	});

	it('passes a gate only where the alpha is known to be high enough', () => {
		const claims = {
			anna: section({ fell: { topic: 'territory' }, lost: { topic: 'casualties' } }),
			ben: section({ fell: { topic: 'territory' }, lost: { topic: 'other' } }),
		};
		const agreement = agreementIn(annotated(text, { claims }));
		const failed = (least: number, named?: readonly AgreementField[]) =>
			agreementGate(agreement, least, named).failed.map(({ field }) => field);
		assert.deepEqual(failed(0.67, ['topic']), ['topic']);
		assert.deepEqual(failed(0.3, ['topic']), []);
		assert.deepEqual(failed(-1, ['act', 'interest']), ['act', 'interest']);
		assert.deepEqual(failed(0.3), ['act', 'mode', 'source']);
	});
});
