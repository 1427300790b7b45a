import type { Sensitive } from '../formats/sensitive';
import type { Told } from './events';
import type { Report } from './reportData';

const withheld = '(withheld: sensitive)';

/** Words of ours, and ids of what is not kept back. */
const ours: ReadonlySet<string> = new Set([
	...[
		'standing',
		'commit',
		'code',
		'footing',
		'act',
		'modality',
		'status',
		'decision',
		'basis',
		'handling',
		'stale',
		'of',
	],
	...['id', 'claim', 'claims', 'twinOf', 'asserts', 'denies', 'neutral', 'unnamed', 'field', 'scale'],
]);

/**
 * The report without words that hold a name that is kept back, or that stand where one is meant: sentences in which they stand
 * are withheld whole. Ids, which point to claims of this report, stay.
 */
export function withoutNames(report: Report, told: readonly Told[], sensitive: Sensitive): Report {
	const hidden = new Set(
		told
			.filter(({ document: { path }, placed: { placement } }) =>
				placement.spans.some((span) => sensitive.at({ path, span })),
			)
			.map(({ placed }) => placed.id),
	);
	const cleaned = cleanedOf(report, sensitive) as Report;
	return {
		...cleaned,
		claims: cleaned.claims.map((claim) =>
			hidden.has(claim.id) ? { ...claim, words: withheld, statement: undefined } : claim,
		),
	};
}

function cleanedOf(value: unknown, sensitive: Sensitive): unknown {
	if (typeof value === 'string') return sensitive.names(value) ? withheld : value;
	if (Array.isArray(value)) return value.map((item) => cleanedOf(item, sensitive));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, held]) => [key, ours.has(key) ? held : cleanedOf(held, sensitive)]),
	);
}
