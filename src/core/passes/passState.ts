import type { SidecarReading } from '../model/document';
import type { passStates } from '../model/vocabulary';

/** `open`: its owner's alone; `finished`: handed in, for all to see. */
export type PassState = (typeof passStates)[number];

/** How an annotator's pass of an article stands; undefined where there is none: then the section is seen by all, as it always was. */
export function passStateOf(sidecar: SidecarReading | undefined, annotator: string): PassState | undefined {
	const section = sidecar?.value.claims?.[annotator];
	return (section as { readonly pass?: { readonly state: PassState } } | null | undefined)?.pass?.state;
}
