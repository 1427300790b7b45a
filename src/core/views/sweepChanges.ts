import type { Sidecar } from '../model/schema';
import type { ResolvedDate } from '../model/time';
import type { Change } from '../sidecar/change';
import { sourceChanges } from '../tagging/sourceChanges';
import type { ClaimRow } from './claimRow';
import { type SweepField, sweepFields } from './sweep';

/** What is set: text for a key's value or typed words; a date with how it is known; undefined clears. */
export type SweepInput = string | Partial<ResolvedDate> | undefined;

/**
 * The changes that set one field of a claim, or of its source in its article, in a sidecar as it is now. A source that the article
 * has no record of gets one.
 * @param by Who judges and on what day (ISO 8601): kept with a rating.
 */
export function sweepChanges(
	field: SweepField,
	{ placed, source }: ClaimRow,
	value: SweepInput,
	sidecar: Sidecar,
	by: { readonly by: string | undefined; readonly on: string },
): readonly Change[] {
	if (sweepFields[field].of === 'source') {
		const [key, held] = sourceField(field, value as string | undefined, by);
		return sourceChanges(source, sidecar, { [key]: held });
	}
	const claim = ['claims', placed.annotator, placed.id];
	if (field === 'credibility') {
		const held = value === undefined ? undefined : Number(value);
		return [{ do: 'set', path: [...claim, 'is', field], value: held }];
	}
	if (field !== 'date') return [{ do: 'set', path: [...claim, 'is', field], value }];
	// Without its date a precision or a basis says nothing.
	if (value === undefined) return [{ do: 'set', path: [...claim, 'when'], value }];
	const when = typeof value === 'string' ? { date: value } : value;
	return (['date', 'precision', 'basis'] as const).map((key) => ({
		do: 'set',
		path: [...claim, 'when', key],
		value: when[key],
	}));
}

function sourceField(
	field: SweepField,
	value: string | undefined,
	by: { readonly by: string | undefined; readonly on: string },
): readonly [key: string, value: unknown] {
	if (field === 'reason') return ['anonymityReason', value];
	if (field === 'kind') return ['kind', value];
	return ['reliability', value === undefined ? undefined : { grade: value, ...by }];
}
