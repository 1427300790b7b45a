import type { Corpus } from '../corpus/corpus';
import type { Sensitive } from '../formats/sensitive';
import type { Document, PlacedClaim } from '../model/document';
import { isClaimKey } from '../model/schema';
import { agreedHandle, articleSource } from '../model/vocabulary';
import { passStateOf } from '../passes/passState';

/** One article with what each coder made of it. A coder is an annotator, or one of the sides that are compared. */
export interface CodedArticle {
	readonly path: string;
	/** The text that all claims are placed in. */
	readonly text: string;
	/** Coders that did this article, though they may have found nothing; who is not among them, has not. */
	readonly codings: readonly Coding[];
	/** Claims of the `agreed` section: a reference, not a coder. */
	readonly agreed: readonly PlacedClaim[];
	/** Ids of claims whose words, and slugs of sources whose names, no output may hold. */
	readonly keptBack: { readonly claims: ReadonlySet<string>; readonly slugs: ReadonlySet<string> };
}

export interface Coding {
	readonly coder: string;
	/** Each with the coder as its annotator, in the order of the text. */
	readonly claims: readonly PlacedClaim[];
	/** Whom a source stands for, by its slug: two sources that are one entity are the same. */
	readonly identityOf: (slug: string) => string;
	/** Grades of sources by their slugs, where this coder has a record of their own of them; annotators of one sidecar share theirs. */
	readonly grades?: ReadonlyMap<string, string>;
}

export interface CodedOptions {
	/** Only these articles. */
	readonly paths?: Iterable<string>;
	/** The annotator whose unfinished passes are read too. */
	readonly pass?: string;
	/** An annotator whom nothing may be told of articles of which their own pass is not finished. */
	readonly reader?: string;
	/** What may not leave the editor; nothing is kept back where absent. */
	readonly sensitive?: Sensitive;
}

/**
 * The articles of a corpus with the sections of their sidecars as codings: finished passes, and sections that say nothing of a pass
 * but hold claims. An empty section is one that nobody has begun.
 */
export function codedArticles(
	corpus: Corpus,
	{ paths = corpus.paths(), pass, reader, sensitive }: CodedOptions = {},
): readonly CodedArticle[] {
	return [...paths].flatMap((path) => {
		const document = corpus.document(path);
		if (!document || (reader !== undefined && passStateOf(document.sidecar, reader) === 'open')) return [];
		return [codedArticle(corpus, document, pass, sensitive)];
	});
}

function codedArticle(
	corpus: Corpus,
	document: Document,
	pass: string | undefined,
	sensitive: Sensitive | undefined,
): CodedArticle {
	const { path, text } = document;
	const coders = codersOf(document, pass);
	return {
		path,
		text,
		codings: coders.map((coder) => ({
			coder,
			claims: claimsOf(document, coder),
			identityOf: identityIn(corpus, document),
		})),
		agreed: claimsOf(document, agreedHandle),
		keptBack: keptBack(corpus, document, sensitive),
	};
}

/** Who did an article: whose section holds claims or a finished pass. An unfinished one counts for `pass` alone. */
export function codersOf({ sidecar }: Document, pass: string | undefined): readonly string[] {
	return Object.entries(sidecar?.value.claims ?? {})
		.filter(([annotator, section]) => {
			const state = passStateOf(sidecar, annotator);
			const isDone = state === 'finished' || Object.keys(section ?? {}).some(isClaimKey);
			return annotator !== agreedHandle && isDone && (state !== 'open' || annotator === pass);
		})
		.map(([annotator]) => annotator);
}

/** An annotator's claims in an article, in the order of its sidecar. */
export const claimsOf = ({ claims }: Document, annotator: string): readonly PlacedClaim[] =>
	claims.filter((placed) => placed.annotator === annotator);

/** The slug of the entity that a source of an article is, else its own: two annotators who mean one source agree. */
export const identityIn =
	(corpus: Corpus, document: Document) =>
	(slug: string): string =>
		corpus.source(document, slug).entity ?? slug;

/** What of an article no output may hold: its sources under their own slugs, and under those of the entities that they are. */
export function keptBack(
	corpus: Corpus,
	document: Document,
	sensitive?: Sensitive,
): CodedArticle['keptBack'] {
	if (!sensitive || sensitive.nothing) return { claims: new Set(), slugs: new Set() };
	const { path, claims, text } = document;
	const isKept = ({ id, placement: { spans } }: PlacedClaim): boolean =>
		sensitive.claim(id) ||
		spans.some((span) => sensitive.at({ path, span }) || sensitive.names(text.slice(span.start, span.end)));
	const identityOf = identityIn(corpus, document);
	const kept = new Set(claims.filter(isKept));
	// A slug is most often the name, also where the article or the claim is what is marked.
	const slugs = claims.flatMap((placed) => {
		const { source } = placed.claim.said;
		return [source, identityOf(source)].filter(
			(slug) => slug !== articleSource && (kept.has(placed) || sensitive.slug(slug)),
		);
	});
	return { claims: new Set([...kept].map(({ id }) => id)), slugs: new Set(slugs) };
}

/** Articles that two or more coders did: only these can be compared. */
export const comparedIn = (articles: readonly CodedArticle[]): readonly CodedArticle[] =>
	articles.filter(({ codings }) => codings.length > 1);

/** Who did these, by name. */
export const codersIn = (articles: readonly CodedArticle[]): readonly string[] =>
	[...new Set(articles.flatMap(({ codings }) => codings.map(({ coder }) => coder)))].sort();
