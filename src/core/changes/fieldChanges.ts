import { pairItems } from '../merge/lists';
import { isMapValue } from '../sidecar/emit';
import { sameData } from '../sidecar/step';
import { count } from '../text/count';
import { oneLine } from '../text/oneLine';

/** One field of an item in two versions, in words for people; all of it is plain text of the files. */
export interface FieldChange {
	/** Its path in the item, such as `is.credibility`; beside those of the format `words`, `place`, `annotator`, `slug` and `text`. */
	readonly field: string;
	/** What people call it. */
	readonly label: string;
	/** Absent where the field was not there. */
	readonly from?: string;
	/** Absent where it is gone. */
	readonly to?: string;
}

/** What fields are called where their path in the file says it worse. */
const names: Readonly<Record<string, string>> = {
	'is.topic': 'topic',
	'is.act': 'act',
	'is.modality': 'modality',
	'is.interest': 'interest',
	'is.credibility': 'credibility',
	'is.status': 'status',
	'said.mode': 'way of saying',
	'said.source': 'source',
	'said.via': 'through whom',
	'said.cue': 'cue',
	'when.date': 'date',
	'where.place': 'place',
	'review.decision': 'decision',
	'review.reason': 'reason of the decision',
	'review.by': 'reviewer',
	'review.on': 'day of the review',
	'reliability.grade': 'reliability',
	relations: 'relation',
	events: 'event',
	figures: 'figure',
	thread: 'post',
};

/** Lists whose items are told one by one. */
const oneByOne: ReadonlySet<string> = new Set(['relations', 'events', 'evidence', 'figures', 'thread']);

/** A field in words; `from` and `to` are plain text. */
export function changeOf(field: string, from: string | undefined, to?: string): FieldChange {
	const label = Object.hasOwn(names, field) ? names[field]! : oneLine(field.replaceAll('.', ' '));
	return { field, label, from, to };
}

/**
 * The fields in which two versions of an item differ, in the order of the earlier one, what is new last.
 * @param passedOver Keys of the item that are not looked at.
 */
export function fieldChanges(
	before: unknown,
	after: unknown,
	passedOver: ReadonlySet<string> = new Set(),
): readonly FieldChange[] {
	const [old, now] = [mapOf(before), mapOf(after)];
	return keysOf(old, now)
		.filter((key) => !passedOver.has(key))
		.flatMap((key) => changesAt([key], old[key], now[key]));
}

function changesAt(path: readonly string[], before: unknown, after: unknown): readonly FieldChange[] {
	if (sameData(before, after)) return [];
	const [top = '', form] = path;
	if (top === 'mentions' && form !== undefined)
		return [
			{
				field: path.join('.'),
				label: `mentions as “${oneLine(form)}”`,
				from: placesOf(before),
				to: placesOf(after),
			},
		];
	if (path.length === 1 && oneByOne.has(top)) return itemChanges(top, listOf(before), listOf(after));
	if (isMapValue(before) || isMapValue(after)) {
		const [old, now] = [mapOf(before), mapOf(after)];
		return keysOf(old, now).flatMap((key) => changesAt([...path, key], old[key], now[key]));
	}
	return [changeOf(path.join('.'), wordsOf(before), wordsOf(after))];
}

function itemChanges(
	list: string,
	before: readonly unknown[],
	after: readonly unknown[],
): readonly FieldChange[] {
	const pairs = pairItems(before, after, list);
	const kept = pairs.flatMap((at, index): FieldChange[] => {
		const from = itemWords(list, before[index]);
		if (at < 0) return [changeOf(list, from)];
		return sameData(before[index], after[at]) ? [] : [changeOf(list, from, itemWords(list, after[at]))];
	});
	const added = after.flatMap((item, at): FieldChange[] =>
		pairs.includes(at) ? [] : [changeOf(list, undefined, itemWords(list, item))],
	);
	return [...kept, ...added];
}

function itemWords(list: string, item: unknown): string {
	const { by, text } = mapOf(item);
	if (list === 'thread') return `${wordsOf(by) ?? ''}: ${wordsOf(text) ?? ''}`;
	return leavesOf(item).join(', ');
}

const leavesOf = (value: unknown): readonly string[] =>
	typeof value === 'object' && value !== null
		? Object.values(value).flatMap(leavesOf)
		: [oneLine(String(value))];

/** Undefined for what is not there. */
function wordsOf(value: unknown): string | undefined {
	return value === undefined || value === null ? undefined : leavesOf(value).join(', ');
}

function placesOf(value: unknown): string | undefined {
	if (Array.isArray(value)) return count(value.length, 'place');
	return value === undefined ? undefined : 'wherever it stands';
}

const mapOf = (value: unknown): Readonly<Record<string, unknown>> => (isMapValue(value) ? value : {});

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const keysOf = (before: object, after: object): readonly string[] => [
	...new Set([...Object.keys(before), ...Object.keys(after)]),
];
