import type { Source } from '../model/schema';
import { articleSource, grades, sourceKinds } from '../model/vocabulary';
import { isCheckable } from '../rules/judgement';
import { actKeys, modalityKeys, topicKeys } from '../tagging/modeKeys';
import type { ClaimRow } from './claimRow';

/** The fields that can be gone through in a list, one key or one line each. */
export type SweepField =
	| 'date'
	| 'topic'
	| 'act'
	| 'modality'
	| 'status'
	| 'interest'
	| 'credibility'
	| 'reliability'
	| 'reason'
	| 'kind';

/** A field of claims, or of their sources as the articles have them. */
export interface SweepFieldInfo {
	readonly of: 'claim' | 'source';
	/** The value of each key; none where the value is typed. */
	readonly keys: Readonly<Record<string, string>>;
	/** Whether a claim or source may do without it. */
	readonly isOptional: boolean;
}

/** Sources and interests have letters of their own; a reviewer's grades are what they are. */
export const sweepFields: Readonly<Record<SweepField, SweepFieldInfo>> = {
	date: { of: 'claim', keys: {}, isOptional: true },
	topic: { of: 'claim', keys: byKey(topicKeys), isOptional: false },
	act: { of: 'claim', keys: byKey(actKeys), isOptional: false },
	modality: { of: 'claim', keys: byKey(modalityKeys), isOptional: true },
	status: { of: 'claim', keys: { r: 'ready', d: 'draft' }, isOptional: false },
	interest: { of: 'claim', keys: { o: 'own', a: 'against', m: 'mixed', n: 'none' }, isOptional: true },
	credibility: {
		of: 'claim',
		keys: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' },
		isOptional: true,
	},
	reliability: {
		of: 'source',
		keys: Object.fromEntries(grades.map((grade) => [grade.toLowerCase(), grade])),
		isOptional: true,
	},
	reason: { of: 'source', keys: {}, isOptional: true },
	kind: {
		of: 'source',
		keys: Object.fromEntries(sourceKinds.map((kind) => [kind.charAt(0), kind])),
		isOptional: false,
	},
};

/** What may be gone through, most useful first: a field, and which claims lack it. */
export const sweepFilters = [
	'undated-territory',
	'unexplained-sources',
	'no-modality',
	'topic-other',
	'unrated-sources',
	'no-interest',
	'undated',
	'unrated-claims',
	'unknown-kind',
	'not-ready',
	'every-topic',
	'every-act',
	'every-modality',
] as const;
export type SweepFilter = (typeof sweepFilters)[number];

interface Gap {
	readonly field: SweepField;
	lacks(row: ClaimRow, reader: string | undefined): boolean;
}

/** Ground of which nobody says when it was held is what a map is drawn wrong by; a denial has no day. */
const gaps: Readonly<Record<SweepFilter, Gap>> = {
	'undated-territory': { field: 'date', lacks: (row) => isUndated(row) && topicOf(row) === 'territory' },
	'unexplained-sources': {
		field: 'reason',
		lacks: ({ source }) => source.identification === 'anonymous' && source.anonymityReason === undefined,
	},
	'no-modality': { field: 'modality', lacks: ({ placed }) => placed.claim.is.modality === undefined },
	'topic-other': { field: 'topic', lacks: (row) => topicOf(row) === 'other' },
	'unrated-sources': {
		field: 'reliability',
		lacks: ({ source }) => source.slug !== articleSource && source.reliability === undefined,
	},
	'no-interest': {
		field: 'interest',
		lacks: ({ source, placed }) =>
			source.side !== undefined && !bystanders.has(source.side) && placed.claim.is.interest === undefined,
	},
	undated: { field: 'date', lacks: (row) => isUndated(row) && topicOf(row) !== 'territory' },
	'unrated-claims': {
		field: 'credibility',
		// It is their annotator's judgement: nobody else may give it in their name.
		lacks: ({ placed }, reader) => placed.annotator === reader && placed.claim.is.credibility === undefined,
	},
	'unknown-kind': {
		field: 'kind',
		lacks: ({ source }) => source.slug !== articleSource && source.kind === 'unknown',
	},
	'not-ready': { field: 'status', lacks: ({ placed }) => placed.claim.is.status === 'draft' },
	'every-topic': { field: 'topic', lacks: () => true },
	'every-act': { field: 'act', lacks: () => true },
	'every-modality': { field: 'modality', lacks: () => true },
};

const bystanders: ReadonlySet<string> = new Set(['civilian', 'third-party', 'unknown']);

/** The field of a list. */
export const sweepFieldOf = (filter: SweepFilter): SweepField => gaps[filter].field;

/**
 * Whether a claim, or its source, still lacks what a list is about.
 * @param reader The annotator at the keyboard, whose ratings alone are theirs to give.
 */
export function isLacking(filter: SweepFilter, row: ClaimRow, reader: string | undefined): boolean {
	return gaps[filter].lacks(row, reader);
}

/** The lines of a list, in the order given: claims, or of a source's field the first claim of each source in each article. Linear. */
export function sweepRows(
	rows: readonly ClaimRow[],
	filter: SweepFilter,
	reader: string | undefined,
): readonly ClaimRow[] {
	const found = rows.filter((row) => isLacking(filter, row, reader));
	return sweepFields[sweepFieldOf(filter)].of === 'source' ? onePerSource(found) : found;
}

function onePerSource(rows: readonly ClaimRow[]): readonly ClaimRow[] {
	const known = new Set<string>();
	return rows.filter(({ path, source }) => {
		const key = `${path} ${source.slug}`;
		const isNew = !known.has(key);
		known.add(key);
		return isNew;
	});
}

/** What a claim, or its source, has now in a field; undefined where it lacks it. */
export function sweepValue(field: SweepField, { placed: { claim }, source }: ClaimRow): string | undefined {
	switch (field) {
		case 'date':
			return claim.when?.date;
		case 'topic':
		case 'act':
		case 'modality':
		case 'status':
		case 'interest':
			return claim.is[field];
		case 'credibility':
			return claim.is.credibility?.toString();
		case 'reliability':
			return source.reliability?.grade;
		case 'reason':
			return source.anonymityReason;
		case 'kind':
			return source.kind satisfies Source['kind'];
	}
}

const topicOf = ({ placed }: ClaimRow): string => placed.claim.is.topic;

const isUndated = ({ placed: { claim } }: ClaimRow): boolean =>
	isCheckable(claim) && claim.is.modality !== 'denied' && claim.when?.date === undefined;

function byKey(keys: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(keys).map(([value, key]) => [key, value]));
}
