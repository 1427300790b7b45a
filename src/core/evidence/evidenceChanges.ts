import type { EvidenceRecord } from '../model/schema';
import type { Change } from '../sidecar/change';

/** Where evidence is kept: the path of what has it, such as `['claims', 'anna', 'k3f9wq2']`; empty in the file of an event. */
export type EvidencePlace = readonly string[];

const listAt = (place: EvidencePlace): readonly string[] => [...place, 'evidence'];

/** Adds a piece of evidence; fields that are empty or undefined are not written. */
export const addEvidence = (place: EvidencePlace, evidence: EvidenceRecord): readonly Change[] => [
	{ do: 'append', path: listAt(place), value: filled(evidence) },
];

/** Gives a piece of evidence, known by all that it says, other fields. Refused where it is not there as it was. */
export const editEvidence = (
	place: EvidencePlace,
	from: EvidenceRecord,
	to: EvidenceRecord,
): readonly Change[] => [{ do: 'edit-item', path: listAt(place), from, to: filled(to) }];

/** Deletes a piece of evidence, and the list with its last one. */
export const deleteEvidence = (place: EvidencePlace, from: EvidenceRecord): readonly Change[] => [
	{ do: 'edit-item', path: listAt(place), from },
];

function filled(evidence: EvidenceRecord): EvidenceRecord {
	const fields = Object.entries(evidence).filter(([, value]) => value !== undefined && value !== '');
	return Object.fromEntries(fields) as EvidenceRecord;
}
