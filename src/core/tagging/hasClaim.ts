import type { PlacedClaim, SidecarReading } from '../model/document';

/** Whether a sidecar still has a claim; what is written to one that is gone would make a fragment of it. */
export function hasClaim({ value }: SidecarReading, { annotator, id }: PlacedClaim): boolean {
	return Object.hasOwn(value.claims?.[annotator] ?? {}, id);
}
