import { createLocator } from '../anchor/locate';
import type { Corpus } from '../corpus/corpus';
import { suggestionCodes } from '../corpus/about';
import { isPassShown } from '../corpus/shown';
import { wordsOf } from '../corpus/wordsOf';
import type { Document } from '../model/document';
import type { Dismissal } from '../model/schema';
import type { Span } from '../model/span';
import { catalog } from '../rules/catalog';
import type { Change } from '../sidecar/change';
import { oneLine } from '../text/oneLine';

/** What somebody said need not be shown. */
export interface DismissalRow {
	/** The article whose sidecar has it; absent: `corroborate.yaml`, which speaks for the whole project. */
	readonly article?: string;
	/** Who dismissed it: the owner of its section; undefined where nobody says. */
	readonly by: string | undefined;
	/** The annotator whose section has it; absent in `corroborate.yaml`. */
	readonly section?: string;
	readonly dismissal: Dismissal;
	/** What the code is called, for people. */
	readonly title: string;
	/** What it is about, for people: the words of the claim, a source, the article. The files' own text. */
	readonly about: string;
}

/** The dismissals of an article, in the order of its sidecar; those of others' unfinished passes are not among them. */
export function dismissalsOf(document: Document, reader: string | undefined): readonly DismissalRow[] {
	return Object.entries(document.sidecar?.value.dismissed ?? {})
		.filter(([section]) => isPassShown(document, section, reader))
		.flatMap(([section, dismissals]) =>
			(dismissals ?? []).map((dismissal) => ({
				article: document.path,
				by: section,
				section,
				dismissal,
				title: titleOf(dismissal.code),
				about: aboutWords(dismissal.target, document),
			})),
		);
}

/** The dismissals of `corroborate.yaml`, for the whole project. */
export function projectDismissals({ project }: Corpus): readonly DismissalRow[] {
	return (project.value.dismissed ?? []).map((dismissal) => ({
		by: dismissal.by,
		dismissal,
		title: titleOf(dismissal.code),
		about: aboutWords(dismissal.target, undefined),
	}));
}

/** The change that takes a dismissal back, in the file that has it. */
export function restoring({ section, dismissal }: DismissalRow): Change {
	const path = section === undefined ? ['dismissed'] : ['dismissed', section];
	return { do: 'edit-item', path, from: dismissal, to: undefined };
}

function titleOf(code: string): string {
	return catalog.get(code)?.title ?? (Object.hasOwn(suggestionCodes, code) ? suggestionCodes[code]! : code);
}

function aboutWords(target: Dismissal['target'], document: Document | undefined): string {
	if (typeof target !== 'string') return `“${oneLine(target.quote)}”`;
	if (target === '@article') return document ? 'the whole article' : 'the whole project';
	const ids = target.split(' ');
	const claims = ids.flatMap((id) => document?.claims.find((placed) => placed.id === id) ?? []);
	return claims.length === 0 ? target : claims.map(({ claim }) => `“${oneLine(wordsOf(claim))}”`).join(', ');
}

/** Where in the article what was dismissed stands; undefined where it is no place in it, or is not found. */
export function dismissedPlace(
	{ dismissal: { target } }: DismissalRow,
	document: Document,
): Span | undefined {
	if (typeof target !== 'string') {
		const { state, spans } = createLocator(document.text).locate(target);
		return state === 'ambiguous' ? undefined : spans[0];
	}
	const id = target.split(' ')[0];
	return document.claims.find((placed) => placed.id === id)?.placement.spans[0];
}
