import { applyChanges, applyEdits, Corpus, readSidecar } from '../../../src/core';
import type { Annotating, Change, OpenSuggestions, SidecarReading, Span } from '../../../src/core';

/** An article in a project of its own, as `annotator` has it. */
export function annotatingOf(
	text: string,
	sidecar?: string,
	{ annotator = 'anna', project = 'corroborate: 1\n', others = {} as Readonly<Record<string, string>> } = {},
): Annotating {
	const corpus = new Corpus({ project });
	corpus.put({ path: 'a.txt', text, sidecar });
	for (const [path, yaml] of Object.entries(others)) corpus.put({ path, text: '', sidecar: yaml });
	return { corpus, document: corpus.document('a.txt')!, annotator };
}

/** Where words stand, the first time from `from` on. */
export function spanIn(text: string, words: string, from = 0): Span {
	const start = text.indexOf(words, from);
	if (start < 0) throw new Error(`“${words}” is not in the text`);
	return { start, end: start + words.length };
}

/** What a sidecar is after changes that its present reading asks for. */
export function after(sidecar: string, changes: (reading: SidecarReading) => readonly Change[]): string {
	const { edits, refused } = applyChanges(sidecar, changes(readSidecar(sidecar)));
	if (refused !== undefined) throw new Error(refused);
	return applyEdits(sidecar, edits);
}

/** The words of suggestions: of claims, and of all mentions of each entity. */
export function wordsOf(text: string, { claims, entities }: OpenSuggestions) {
	const words = ({ start, end }: Span) => text.slice(start, end);
	return {
		claims: claims.map(({ span }) => words(span)),
		entities: entities.map(({ mentions }) => mentions.map(words)),
	};
}
