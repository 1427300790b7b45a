import type { Document, PlacedClaim } from '../model/document';
import { agreedHandle } from '../model/vocabulary';
import { passStateOf } from '../passes/passState';
import { digestOf } from './digest';

/** An annotator's section of an article, laid beside others. */
export interface Side {
	readonly annotator: string;
	/** The revision that it is of; absent: it stands in the sidecar now. */
	readonly revision?: string;
	/** The article with the sidecar that holds it. */
	readonly document: Document;
	/** In the order of the text. */
	readonly claims: readonly PlacedClaim[];
}

/** An earlier state of a sidecar, its claims placed in the present text. */
export interface EarlierSidecar {
	/** As people name it. */
	readonly revision: string;
	readonly document: Document;
}

/**
 * What can be laid over an article: the sections of all who have finished, in the order of the file, then those of an
 * earlier state of it that were others then. What an unfinished pass holds, now or then, is not among them, nor is what
 * adjudication wrote.
 */
export function finishedSides(document: Document, earlier?: EarlierSidecar): readonly Side[] {
	const present = finishedIn(document).map((annotator) => sideOf(document, annotator));
	if (!earlier) return present;
	const before = finishedIn(earlier.document)
		.filter((annotator) => passStateOf(document.sidecar, annotator) !== 'open')
		.map((annotator) => ({ ...sideOf(earlier.document, annotator), revision: earlier.revision }))
		.filter(({ annotator, claims }) => {
			const now = present.find((side) => side.annotator === annotator);
			return !now || digestOf(now.claims) !== digestOf(claims);
		});
	return [...present, ...before];
}

function finishedIn({ sidecar }: Document): readonly string[] {
	return Object.entries(sidecar?.value.claims ?? {})
		.filter(([annotator, section]) => {
			const state = passStateOf(sidecar, annotator);
			return annotator !== agreedHandle && state !== 'open' && (state === 'finished' || section);
		})
		.map(([annotator]) => annotator);
}

function sideOf(document: Document, annotator: string): Side {
	return { annotator, document, claims: document.claims.filter((claim) => claim.annotator === annotator) };
}

/** Why sides may not be laid over each other: the sidecar cannot be changed, the reader has not finished, or there is but one. */
export type WhyNot = 'locked' | 'own-pass' | 'too-few';

/**
 * Whether a reader may compare these sides of an article; undefined where they may.
 * @param reader the annotator at the keyboard, who sees nobody else's work before their own is handed in
 */
export function whyNotCompare(
	document: Document,
	reader: string | undefined,
	sides: readonly Side[],
): WhyNot | undefined {
	if (document.sidecar?.locked !== undefined) return 'locked';
	if (reader !== undefined && passStateOf(document.sidecar, reader) === 'open') return 'own-pass';
	return sides.length < 2 ? 'too-few' : undefined;
}
