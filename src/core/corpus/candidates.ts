import type { Document } from '../model/document';
import { commonSides, meaningsOf } from '../model/meanings';
import { agreedHandle, articleSource, topics } from '../model/vocabulary';
import { catalog } from '../rules/catalog';
import type { NamedKind } from '../sidecar/names';
import { knownEntities } from '../tagging/known';
import { brief } from '../text/oneLine';
import { type AboutContext, suggestionCodes } from './about';
import { isPassShown } from './shown';
import { wordsOf } from './wordsOf';

/** A name that may be written at some place. Plain text from files. */
export interface Candidate {
	readonly name: string;
	/** What it stands for in words: a name, the quote of a claim. */
	readonly words: string;
	/** Other words by which people may look for it. */
	readonly also?: string;
	/** Where or what it is, in a word or two. */
	readonly detail: string;
}

/** The names of a kind, nearest first, each once; one at a time, so that whoever asks may stop after any. */
export function* candidates(context: AboutContext, kind: NamedKind): Generator<Candidate, void> {
	const seen = new Set<string>();
	for (const candidate of all(context, kind))
		if (!seen.has(candidate.name)) {
			seen.add(candidate.name);
			yield candidate;
		}
}

function all(context: AboutContext, kind: NamedKind): Iterable<Candidate> {
	const { corpus, document } = context;
	const project = corpus.project.value;
	switch (kind) {
		case 'claim':
			return claims(context);
		case 'source':
			return sources(context);
		case 'entity':
			return entities(context, () => true);
		case 'place':
			return entities(context, (entityKind) => entityKind === 'place');
		case 'side':
			return [
				...Object.entries(project.sides ?? {}).map(([name, { name: words }]) => ({
					name,
					words,
					detail: 'side',
				})),
				...Object.entries(commonSides).map(([name, words]) => ({ name, words, detail: '' })),
				...entities(context, (entityKind) => entityKind === 'state' || entityKind === 'armed-group'),
			];
		case 'event':
			return corpus
				.events()
				.map(({ slug, event }) => ({ name: slug, words: event.name, detail: event.topic ?? '' }));
		case 'annotator':
			return [
				...(context.annotator === undefined ? [] : [context.annotator]),
				...(project.annotators ?? []),
				...Object.keys(document?.sidecar?.value.claims ?? {}),
				agreedHandle,
			].map((name) => ({
				name,
				words: name === agreedHandle ? 'what adjudication has settled' : '',
				detail: '',
			}));
		case 'topic':
			return [
				...Object.entries(meaningsOf(topics)!).map(([name, words]) => ({ name, words, detail: '' })),
				...(project.topics ?? []).map((name) => ({ name, words: 'a topic of this project', detail: '' })),
			];
		case 'code':
			return [
				...Array.from(catalog.values(), ({ code, title, level }) => ({
					name: code,
					words: title,
					detail: level,
				})),
				...Object.entries(suggestionCodes).map(([name, words]) => ({ name, words, detail: '' })),
			];
	}
}

function* claims({ corpus, document, annotator }: AboutContext): Generator<Candidate, void> {
	if (document) yield* claimsOf(document, annotator);
	for (const other of corpus.documents()) if (other !== document) yield* claimsOf(other, annotator);
}

function* claimsOf(document: Document, reader: string | undefined): Generator<Candidate, void> {
	for (const { id, annotator, claim } of document.claims)
		if (isPassShown(document, annotator, reader))
			yield { name: id, words: brief(wordsOf(claim), 120), detail: document.path };
}

function* sources(context: AboutContext): Generator<Candidate, void> {
	const { corpus, document } = context;
	if (document) {
		yield { name: articleSource, words: 'the author’s own voice', detail: '' };
		for (const slug of Object.keys(document.sidecar?.value.sources ?? {})) {
			const { name, identification } = corpus.source(document, slug);
			yield { name: slug, words: name, detail: `source, ${identification}` };
		}
	}
	const holder = document ?? { sidecar: undefined };
	for (const slug of Object.keys(corpus.project.value.sources ?? {}))
		yield { name: slug, words: corpus.source(holder, slug).name, detail: 'source of the project' };
	yield* entities(context, () => true);
}

function* entities(
	{ corpus, document }: AboutContext,
	fits: (kind: string) => boolean,
): Generator<Candidate, void> {
	for (const [slug, { name, kind, aliases }] of Object.entries(document?.sidecar?.value.entities ?? {}))
		if (fits(kind))
			yield { name: slug, words: name, also: aliases?.join(' '), detail: `${kind}, in this article` };
	for (const { slug, name, kind, forms } of knownEntities(corpus))
		if (fits(kind)) yield { name: slug, words: name, also: forms.join(' '), detail: kind };
}
