import type { Corpus } from '../corpus/corpus';
import { projectFileName } from '../corpus/paths';
import type { Document } from '../model/document';
import type { Place } from '../model/finding';
import type { Entity, Source } from '../model/schema';
import type { Span } from '../model/span';
import { oneLine } from '../text/oneLine';
import { createPrefixes } from '../text/prefixes';

/** What of a corpus may not be shown outside the editor. */
export interface Sensitive {
	/** True where nothing is marked, so that there is nothing to keep back. */
	readonly nothing: boolean;
	/** Whether a place lies in a file or in a passage that is kept back. */
	at(place: Place): boolean;
	/** Whether words hold a name, a slug or the beginning of a quotation that is kept back. */
	names(words: string): boolean;
	slug(slug: string): boolean;
	claim(id: string): boolean;
}

/** What entities and sources have in common here. */
type Named = Partial<Pick<Entity, 'name' | 'aliases' | 'mentions' | 'sensitive'> & Pick<Source, 'entity'>> & {
	readonly kind?: string;
};

/** Looks at the text itself: what a reader left out as malformed may be marked too. */
const marked = /\bsensitive["']?\s*:\s*["']?true\b/i;
/** How much of a quotation a message must repeat to give it away. */
const telling = 24;

/** A project that is `restricted` as a whole. */
const everything: Sensitive = {
	nothing: false,
	at: () => true,
	names: () => true,
	slug: () => true,
	claim: () => true,
};

const nothing: Sensitive = {
	nothing: true,
	at: () => false,
	names: () => false,
	slug: () => false,
	claim: () => false,
};

/**
 * What is marked `sensitive` in a corpus, with all that would give it away; everything in a project whose `handling` is
 * `restricted`, or cannot be read.
 * @param textOf The text of the sidecars, of `corroborate.yaml` and of the events' files.
 */
export function sensitiveIn(corpus: Corpus, textOf: (path: string) => string | undefined): Sensitive {
	if (isRestricted(corpus)) return everything;
	if (!mayMark(corpus, textOf)) return nothing;
	const documents = [...corpus.documents()];
	const records = [...namedRecords(corpus, documents)];
	const slugs = sensitiveSlugs(records);
	const events = corpus.events().filter(({ event }) => event.sensitive);
	const claims = new Set<string>();
	const files = new Set<string>();
	const spans = new Map<string, Span[]>();
	const words = new Set<string>();

	for (const [slug, record] of records)
		if (slugs.has(slug)) for (const name of namesOf(slug, record)) words.add(name);
	for (const { slug, path, event } of events) {
		slugs.add(slug);
		files.add(path);
		words.add(event.name);
	}
	for (const document of documents) {
		const marks = marked.test(textOf(document.sidecarPath) ?? '');
		const record = document.sidecar?.value;
		if (marks) files.add(document.sidecarPath);
		// A malformed item is left out of the record, and with it what its mark protects.
		if (record?.article?.sensitive || (marks && (document.sidecar?.problems.length ?? 0) > 0))
			files.add(document.path).add(document.sidecarPath);

		const kept: Span[] = [];
		for (const { id, claim, placement } of document.claims) {
			const voices = [claim.said.source, ...(claim.said.via ?? [])];
			if (!claim.sensitive && !files.has(document.path) && !voices.some((voice) => slugs.has(voice)))
				continue;
			claims.add(id);
			kept.push(...placement.spans);
			for (const quote of quotesOf(claim.quote))
				if (quote.length >= telling) words.add(quote.slice(0, telling));
		}
		for (const { entity, placement } of document.mentions)
			if (slugs.has(entity)) kept.push(...placement.spans);
		if (kept.length > 0) spans.set(document.path, kept);
	}
	for (const path of [projectFileName, ...corpus.loneSidecars()])
		if (marked.test(textOf(path) ?? '')) files.add(path);

	const prefixes = createPrefixes([...words].map((word) => caseless(word).trim()));
	return {
		nothing: slugs.size === 0 && claims.size === 0 && files.size === 0,
		at: ({ path, span }) => files.has(path) || (spans.get(path) ?? []).some((kept) => overlaps(kept, span)),
		names: (text) => beginsAWord(caseless(text), prefixes),
		slug: (slug) => slugs.has(slug),
		claim: (id) => claims.has(id),
	};
}

/** Whether any file may spell the word, if only by escapes: where none can, nothing need be read to know that nothing is marked. */
function mayMark(corpus: Corpus, textOf: (path: string) => string | undefined): boolean {
	const mayHold = (text = '') => /sensitive|\\[xuU]/i.test(text);
	const { project } = corpus;
	return (
		/sensitive/.test(JSON.stringify(project.value)) ||
		corpus.paths().some((path) => mayHold(corpus.sidecarText(path))) ||
		[corpus.projectPath, ...corpus.loneSidecars()].some((path) => mayHold(textOf(path))) ||
		corpus.events().some(({ path, event }) => event.sensitive || mayHold(textOf(path)))
	);
}

/** A handling that is there and is none of ours is taken for the narrowest. */
function isRestricted({ project }: Corpus): boolean {
	const { handling } = project.value;
	return handling === 'restricted' || (handling === undefined && project.locate(['handling']) !== undefined);
}

function* namedRecords(corpus: Corpus, documents: readonly Document[]): Generator<readonly [string, Named]> {
	for (const value of [corpus.project.value, ...documents.map(({ sidecar }) => sidecar?.value)]) {
		yield* Object.entries(value?.entities ?? {});
		yield* Object.entries(value?.sources ?? {});
	}
}

/** Slugs marked in any file, and both sides of a source that is an entity. */
function sensitiveSlugs(records: readonly (readonly [string, Named])[]): Set<string> {
	const slugs = new Set<string>();
	for (const [slug, record] of records) if (record.sensitive) slugs.add(slug);
	for (const [slug, { entity }] of records) {
		if (entity === undefined) continue;
		if (slugs.has(slug)) slugs.add(entity);
		else if (slugs.has(entity)) slugs.add(slug);
	}
	return slugs;
}

function* namesOf(slug: string, record: Named): Generator<string> {
	const names = [record.name, ...(record.aliases ?? [])].filter((name) => name !== undefined);
	yield* names;
	if (slug.length > 2) yield slug;
	// A form without a capital ("he", "the driver") is no name; its places are kept back all the same.
	for (const form of Object.keys(record.mentions ?? {}))
		if (form !== form.toLowerCase() || isCaseless(form)) yield form;
	// A person is also known by one part of the name.
	if (record.kind === 'person')
		for (const name of names)
			yield* name.split(/[\s-]+/u).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part));
}

const isCaseless = (text: string) => text.toLowerCase() === text.toUpperCase();

function quotesOf(quote: string | readonly { readonly quote: string }[]): readonly string[] {
	return typeof quote === 'string' ? [quote] : quote.map((part) => part.quote);
}

/** Lower case first: a few capital letters have no other way to the pair that they make. */
const caseless = (text: string) => oneLine(text.normalize('NFKC')).toLowerCase().toUpperCase();

/** Whether one of the words stands in a text from the beginning of a word on; the word may go on, as "Petrenko's" does. */
function beginsAWord(text: string, prefixes: ReturnType<typeof createPrefixes>): boolean {
	for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])\S/gu)) if (prefixes(text, index)) return true;
	return false;
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
