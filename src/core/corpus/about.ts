import type { Document, PlacedClaim } from '../model/document';
import { commonSides, meaningsOf } from '../model/meanings';
import { agreedHandle, articleSource, gradeLabels, topics } from '../model/vocabulary';
import { catalog } from '../rules/catalog';
import type { NamedKind } from '../sidecar/names';
import { count } from '../text/count';
import { brief, oneLine } from '../text/oneLine';
import type { Corpus } from './corpus';
import type { EntityInCorpus } from './entityIndex';
import { isPassShown } from './shown';
import type { Annotations } from './source';
import { wordsOf } from './wordsOf';

/** Where a name stands: it may mean something of its own there. */
export interface AboutContext {
	readonly corpus: Corpus;
	/** The article whose sidecar it is; undefined in the files of the project. */
	readonly document: Document | undefined;
	/** Whose unfinished pass is shown. */
	readonly annotator: string | undefined;
}

/** Codes of what dismissals are about beside findings. */
export const suggestionCodes: Readonly<Record<string, string>> = {
	'suggestion.claim': 'a suggested claim that was rejected',
	'suggestion.entity': 'a suggested entity that was rejected',
	'suggestion.relation': 'a proposed relation that was rejected',
};

/**
 * What a name in a file stands for: in a first line, and in more. Plain text from files, each line on one line: whoever
 * renders it escapes it. Undefined for what nobody knows.
 */
export function about(context: AboutContext, kind: NamedKind, name: string): readonly string[] | undefined {
	const lines = linesOf(context, kind, name);
	return lines?.map(oneLine).filter((line) => line !== '');
}

function linesOf(context: AboutContext, kind: NamedKind, name: string): readonly string[] | undefined {
	const { corpus, document } = context;
	const project = corpus.project.value;
	switch (kind) {
		case 'claim':
			return name === articleSource ? ['The article as a whole'] : aboutClaim(context, name);
		case 'entity':
		case 'place':
			return aboutEntity(context, name);
		case 'source':
			return aboutSource(context, name);
		case 'side':
			return aboutSide(context, name) ?? aboutEntity(context, name);
		case 'event': {
			const event = corpus.event(name)?.event;
			if (!event) return undefined;
			const { topic = '', when, where } = event;
			const place = where && (aboutEntity(context, where.place)?.[0] ?? where.place);
			return [event.name, ['event', topic, when?.date, place].filter(Boolean).join(', ')];
		}
		case 'annotator': {
			const claims = shownIn(context).filter(({ annotator }) => annotator === name).length;
			const hasClaims = document?.claims.some((placed) => placed.annotator === name) ?? false;
			const isKnown = hasClaims || project.annotators?.includes(name) || name === agreedHandle;
			if (!isKnown) return undefined;
			const who = name === agreedHandle ? 'what adjudication has settled' : 'an annotator';
			if (!document) return [name, who];
			return isPassShown(document, name, context.annotator)
				? [name, who, `${count(claims, 'claim')} in this article`]
				: [name, who, 'a pass of this article that is not to be seen yet'];
		}
		case 'topic': {
			const meaning = valueOf(meaningsOf(topics), name);
			if (meaning !== undefined) return [name, meaning];
			return project.topics?.includes(name) ? [name, 'a topic of this project'] : undefined;
		}
		case 'code': {
			const suggestion = valueOf(suggestionCodes, name);
			if (suggestion !== undefined) return [name, suggestion];
			const entry = catalog.get(name);
			return entry && [entry.title, `${entry.code}, by default ${entry.level}`, brief(entry.notices, 400)];
		}
	}
}

function aboutClaim({ corpus, annotator }: AboutContext, id: string): readonly string[] | undefined {
	const found = corpus
		.claimsWithId(id)
		.find(({ document, placed }) => isPassShown(document, placed.annotator, annotator));
	return found && claimLines(corpus, found.document, found.placed);
}

/** A claim in words: its quote first. */
export function claimLines(corpus: Corpus, document: Document, placed: PlacedClaim): readonly string[] {
	const { is, review } = placed.claim;
	const title = document.sidecar?.value.article?.title;
	return [
		`“${brief(wordsOf(placed.claim), 400)}”`,
		`${is.topic}, ${is.act}${is.modality ? `, ${is.modality}` : ''}`,
		`Source: ${brief(corpus.chain(document, placed.claim).text)}`,
		`${is.status}, by ${placed.annotator}${review ? `; ${review.decision}, by ${review.by}` : ''}`,
		title === undefined ? document.path : `${document.path}: ${brief(title)}`,
	];
}

function aboutEntity(context: AboutContext, slug: string): readonly string[] | undefined {
	const { corpus, document } = context;
	const inArticles = corpus.entity(slug);
	const project = corpus.project.value;
	const own = valueOf(document?.sidecar?.value.entities, slug);
	const record = own ?? valueOf(project.entities, slug) ?? inArticles?.articles[0]?.entity;
	if (!record) return undefined;
	const { kind, sub, side, role, note } = record;
	const sideName = side === undefined ? '' : `, side: ${aboutSide(context, side)?.[0] ?? side}`;
	const names = [...new Set([...(record.aliases ?? []), ...(inArticles?.aliases ?? [])])];
	return [
		record.name,
		brief(`${kind}${sub ? `, ${sub}` : ''}${sideName}${role ? `, ${role}` : ''}`),
		names.length > 0 ? brief(`Also: ${names.join(', ')}`) : '',
		mentioned(inArticles),
		note ? brief(`Note: ${note}`) : '',
	];
}

function mentioned(entity: EntityInCorpus | undefined): string {
	if (!entity) return 'in no article';
	return `${count(entity.mentions, 'mention')} in ${count(entity.articles.length, 'article')}`;
}

function aboutSource(context: AboutContext, slug: string): readonly string[] | undefined {
	const { corpus, document } = context;
	const source = corpus.source(document ?? holderOf(corpus, slug), slug);
	if (!source.known) return undefined;
	const { kind, identification, sideName, reliability, anonymityReason, descriptor } = source;
	if (slug === articleSource) return ['The author’s own voice', 'nobody is named'];
	const rated =
		reliability &&
		`${reliability.grade}, ${gradeLabels[reliability.grade]} (${
			[reliability.by && `by ${reliability.by}`, reliability.on].filter(Boolean).join(', ') ||
			'nobody says by whom'
		})`;
	const claims = shownIn(context).filter(
		({ claim: { said } }) => said.source === slug || said.via?.includes(slug),
	).length;
	return [
		source.name,
		brief(`${kind}, identification: ${identification}${sideName ? `, side: ${sideName}` : ''}`),
		`Reliability: ${rated ?? 'not rated'}`,
		brief([anonymityReason && `unnamed because: ${anonymityReason}`, descriptor].filter(Boolean).join('; ')),
		document === undefined
			? ''
			: `${count(claims, 'claim')} of this article rest${claims === 1 ? 's' : ''} on it`,
	];
}

/** The claims of the article that whoever reads may see. */
function shownIn({ document, annotator }: AboutContext): readonly PlacedClaim[] {
	return (document?.claims ?? []).filter((placed) => isPassShown(document!, placed.annotator, annotator));
}

/** Of what no file of an article says, the project's record counts, else the first article's that has one. */
function holderOf(corpus: Corpus, slug: string): Annotations {
	if (valueOf(corpus.project.value.sources, slug)) return { sidecar: undefined };
	for (const document of corpus.documents())
		if (valueOf(document.sidecar?.value.sources, slug)) return document;
	const path = corpus.entity(slug)?.articles[0]?.path;
	return (path === undefined ? undefined : corpus.document(path)) ?? { sidecar: undefined };
}

function aboutSide({ corpus }: AboutContext, slug: string): readonly string[] | undefined {
	const side = valueOf(corpus.project.value.sides, slug);
	if (side) {
		const { actors = [], allies = [] } = side;
		return [
			side.name,
			'a side of this project',
			actors.length > 0 ? brief(`Actors: ${actors.join(', ')}`) : '',
			allies.length > 0 ? brief(`Allies: ${allies.join(', ')}`) : '',
		];
	}
	return Object.hasOwn(commonSides, slug) ? [slug, commonSides[slug]!] : undefined;
}

function valueOf<T>(values: Readonly<Record<string, T>> | null | undefined, slug: string): T | undefined {
	return values && Object.hasOwn(values, slug) ? values[slug] : undefined;
}
