import { spanOf } from '../corpus/shown';
import type { Corpus } from '../corpus/corpus';
import type { SourceView } from '../corpus/source';
import type { Document, PlacedClaim } from '../model/document';
import type { Finding, Place, Subject } from '../model/finding';
import type { Span } from '../model/span';
import type { Level } from '../model/vocabulary';

/** A finding before levels, profiles and dismissals have their say. */
export interface Draft {
	readonly code: string;
	readonly message: string;
	readonly about: Subject;
	readonly place: Place;
	readonly claims?: readonly string[];
	readonly related?: Finding['related'];
	readonly correction?: string;
	/** Where the case is milder than the code's level says; `off`: only the profile `audit` shows it. */
	readonly atMost?: Exclude<Level, 'error'>;
}

/** One article as a rule sees it. */
export interface Context {
	readonly corpus: Corpus;
	readonly document: Document;
	/** Claims of finished passes and of the pass asked for, by place; those with `code` dismissed are not among them. */
	claimsFor(code: string): readonly PlacedClaim[];
	/** Whether the claim is shown now: its pass is finished, or is the one asked for. */
	isShown(document: Document, placed: PlacedClaim): boolean;
	/** Where sections stand in the sidecar that are not to be seen. */
	readonly hidden: readonly Span[];
	/** The claims shown now whose words share something with `span`, in the order of the text. */
	shownAt(span: Span): readonly PlacedClaim[];
	/** Whether an annotation covers the sentence that holds `span`: there it alone speaks. */
	isAnnotated(span: Span): boolean;
	source(slug: string): SourceView;
}

/** One family of checks. Rules notice and explain; they never rate, decide or corroborate. */
export interface Rule {
	/** What it may yield; all are in the catalogue. */
	readonly codes: readonly string[];
	/** @param context One article; called for each. */
	check(context: Context): Iterable<Draft>;
	/** What concerns no single article. */
	checkProject?(corpus: Corpus): Iterable<Draft>;
}

/** The place of a claim: its first part, or its item in the sidecar where its words are not found. */
export function placeOf(document: Document, placed: PlacedClaim): Place {
	const span = spanOf(placed);
	if (span) return { path: document.path, span };
	const item = document.sidecar?.locate(['claims', placed.annotator, placed.id]);
	return { path: document.sidecarPath, span: item ?? { start: 0, end: 0 } };
}

/** Places of claims, to be shown beside a finding. */
export function relatedClaims(
	document: Document,
	claims: readonly PlacedClaim[],
	message: string,
): Finding['related'] {
	return claims.map((placed) => ({ ...placeOf(document, placed), message }));
}
