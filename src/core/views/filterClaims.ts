import { topics } from '../model/vocabulary';
import { searchKey } from '../text/searchKey';
import { type ClaimRow, claimStates } from './claimRow';

/** Which claims to show: those that meet every condition given. */
export interface ClaimFilter {
	/** All of these words stand in the claim's own, its statement or note, its source, its annotator or its article; capitals and accents aside. */
	readonly text?: string;
	readonly topics?: readonly string[];
	readonly states?: readonly string[];
	/** Of findings; `warning` and `error` for what a reviewer has to look at. */
	readonly levels?: readonly string[];
}

/** Whether a filter leaves nothing out. */
export function isOpenFilter({ text, topics, states, levels }: ClaimFilter): boolean {
	return !text?.trim() && [topics, states, levels].every((list) => !list || list.length === 0);
}

/** The rows that a filter lets through, in their order; an empty list is no condition. */
export function filterClaims(rows: readonly ClaimRow[], filter: ClaimFilter): readonly ClaimRow[] {
	if (isOpenFilter(filter)) return rows;
	const words = searchKey(filter.text ?? '')
		.split(' ')
		.filter(Boolean);
	return rows.filter(
		(row) =>
			isAmong(filter.topics, row.placed.claim.is.topic) &&
			isAmong(filter.states, row.state) &&
			isAmong(filter.levels, row.level) &&
			hasWords(row, words),
	);
}

/** A value that claims have, and how many. */
export interface Facet {
	readonly of: 'topics' | 'states' | 'levels';
	readonly value: string;
	readonly claims: number;
}

/** What claims may be filtered by: the values that there are, most serious level first, then states and topics in their order. */
export function facetsOf(rows: readonly ClaimRow[]): readonly Facet[] {
	return [
		...tally('levels', rows, ({ level }) => level, ['error', 'warning', 'note']),
		...tally('states', rows, ({ state }) => state, claimStates),
		...tally('topics', rows, ({ placed }) => placed.claim.is.topic, topics),
	];
}

function tally(
	of: Facet['of'],
	rows: readonly ClaimRow[],
	read: (row: ClaimRow) => string | undefined,
	order: readonly string[],
): readonly Facet[] {
	const counts = new Map<string, number>(order.map((value) => [value, 0]));
	for (const row of rows) {
		const value = read(row);
		if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].flatMap(([value, claims]) => (claims > 0 ? [{ of, value, claims }] : []));
}

function isAmong(values: readonly string[] | undefined, value: string | undefined): boolean {
	return !values || values.length === 0 || (value !== undefined && values.includes(value));
}

function hasWords(row: ClaimRow, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const key = keyOf(row);
	return words.every((word) => key.includes(word));
}

/** A row is asked again at every update of a list. */
const keys = new WeakMap<ClaimRow, string>();

function keyOf(row: ClaimRow): string {
	const known = keys.get(row);
	if (known !== undefined) return known;
	const { placed, quote, source, title } = row;
	const { claim, annotator } = placed;
	const key = searchKey([quote, claim.statement, claim.note, source.name, annotator, title].join(' '));
	keys.set(row, key);
	return key;
}
