import { sidecarPathOf } from '../corpus/paths';
import { wordsOf } from '../corpus/wordsOf';
import type { Document, SidecarReading } from '../model/document';
import type { Span } from '../model/span';
import type { Change } from '../sidecar/change';
import { passStateOf } from './passState';

/**
 * Closes an annotator's pass in a sidecar: from then on everybody sees their section. None where it is handed in already.
 * @returns or why not, in a sentence for people
 */
export function handInPass(
	sidecar: SidecarReading,
	annotator: string,
): readonly Change[] | { readonly refused: string } {
	switch (passStateOf(sidecar, annotator)) {
		case 'open':
			return [{ do: 'set', path: ['claims', annotator, 'pass', 'state'], value: 'finished' }];
		case 'finished':
			return [];
		case undefined:
			return { refused: `${annotator} has no pass here that could be handed in. Start it first.` };
	}
}

/** Something that an annotator may want to look at before they hand in. */
export interface Unready {
	/** Unfinished by its own status; not of the format; or its words are gone, or stand in several places. */
	readonly why: 'draft' | 'malformed' | 'lost';
	/** The claim that it is about, where it is about one that could be read. */
	readonly claim?: string;
	/** Where to look: in the article or, for what is malformed, in the sidecar. */
	readonly path: string;
	readonly span: Span;
	/** The words of the claim, or what is wrong with the file. From files. */
	readonly words: string;
}

/** What of an annotator's section in an article is not ready to be handed in; in the order of the section. */
export function unreadyIn(document: Document, annotator: string): readonly Unready[] {
	const { path, sidecar, claims } = document;
	const section = sidecar?.locate(['claims', annotator]);
	const malformed = (sidecar?.problems ?? [])
		.filter(({ span }) => section && span.start < section.end && span.end > section.start)
		.map(({ message, span, claim }): Unready => ({
			why: 'malformed',
			claim,
			path: sidecarPathOf(path),
			span,
			words: message,
		}));
	const unfinished = claims
		.filter((placed) => placed.annotator === annotator)
		.flatMap(({ id, claim, placement: { state, spans } }): readonly Unready[] => {
			const words = wordsOf(claim);
			if (state === 'orphaned' || state === 'ambiguous') {
				const entry = sidecar!.locate(['claims', annotator, id])!;
				return [{ why: 'lost', claim: id, path: sidecarPathOf(path), span: entry, words }];
			}
			return claim.is.status === 'draft' ? [{ why: 'draft', claim: id, path, span: spans[0]!, words }] : [];
		});
	return [...malformed, ...unfinished];
}
