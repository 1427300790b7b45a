import { decisionsIn, pathOfDecision } from '../adjudication/decisions';
import { resolveEntity } from '../corpus/source';
import { commonSides } from '../model/meanings';
import { type Claim, isClaimKey } from '../model/schema';
import { articleSource, topics } from '../model/vocabulary';
import type { Context, Draft } from './rule';

const knownTopics: ReadonlySet<string> = new Set(topics);

interface Reference {
	/** What it should be, in words. */
	readonly kind: 'source' | 'entity' | 'side' | 'claim' | 'event' | 'topic' | 'annotator';
	readonly name: string;
	/** Where in the sidecar. */
	readonly path: readonly string[];
	/** Adjudication named it as it was then: it may have gone since. */
	readonly isPast?: true;
}

/** Names in a sidecar that stand for nothing, in it or in the project. */
export function* references(context: Context): Iterable<Draft> {
	const { document } = context;
	const { sidecar, sidecarPath } = document;
	if (!sidecar) return;
	const known = new Map<string, boolean>();
	for (const { kind, name, path, isPast } of [...ofArticle(context), ...ofClaims(context)]) {
		const key = `${kind} ${name}`;
		if (!known.has(key)) known.set(key, resolves(context, kind, name));
		if (known.get(key)) continue;
		const claim = path[0] === 'claims' && isClaimKey(path[2]!) ? path[2] : undefined;
		yield {
			code: kind === 'topic' ? 'sidecar.schema' : 'sidecar.reference',
			message: wordsFor(context, kind, name),
			about: claim ? { kind: 'claim', id: claim } : { kind: 'sidecar', id: sidecarPath },
			place: { path: sidecarPath, span: locate(context, path) },
			claims: claim ? [claim] : [],
			// Whoever decided did so, known to the project or not.
			atMost: isPast ? 'note' : kind === 'annotator' ? 'warning' : undefined,
		};
	}
}

function wordsFor({ corpus }: Context, kind: Reference['kind'], name: string): string {
	if (kind === 'topic') return `No topic is called “${name}”.`;
	if (kind === 'annotator')
		return `The decision is by “${name}”, whom ${corpus.projectPath} does not name among the annotators.`;
	return `There is no ${kind} “${name}” to refer to.`;
}

function resolves({ corpus, document, source }: Context, kind: Reference['kind'], name: string): boolean {
	const project = corpus.project.value;
	const isEntity = (slug: string) => resolveEntity(document, project, slug) !== undefined;
	switch (kind) {
		case 'source':
			return name === articleSource || source(name).known;
		case 'entity':
			return isEntity(name);
		case 'side':
			return Object.hasOwn(commonSides, name) || project.sides?.[name] !== undefined || isEntity(name);
		case 'claim':
			return corpus.claim(name) !== undefined;
		case 'event':
			return !corpus.hasProject || corpus.event(name) !== undefined;
		case 'topic':
			return knownTopics.has(name) || (project.topics?.includes(name) ?? false);
		case 'annotator':
			return project.annotators?.includes(name) ?? true;
	}
}

function* ofArticle({ document }: Context): Iterable<Reference> {
	const { article, entities, sources } = document.sidecar!.value;
	if (article?.review)
		yield { kind: 'annotator', name: article.review.by, path: ['article', 'review', 'by'] };
	for (const name of article?.derivedFrom ?? [])
		yield { kind: 'source', name, path: ['article', 'derivedFrom'] };
	for (const [slug, { side }] of Object.entries(entities ?? {}))
		if (side) yield { kind: 'side', name: side, path: ['entities', slug, 'side'] };
	for (const [slug, { side, entity, name }] of Object.entries(sources ?? {})) {
		if (side) yield { kind: 'side', name: side, path: ['sources', slug, 'side'] };
		if (entity) yield { kind: 'entity', name: entity, path: ['sources', slug, 'entity'] };
		else if (!name) yield { kind: 'entity', name: slug, path: ['sources', slug] };
	}
}

function* ofClaims({ document, isShown }: Context): Iterable<Reference> {
	for (const placed of document.claims)
		if (isShown(document, placed)) yield* ofClaim(placed.claim, ['claims', placed.annotator, placed.id]);
	for (const decision of decisionsIn(document.sidecar!.value))
		for (const name of decision.from)
			yield { kind: 'claim', name, path: pathOfDecision(decision), isPast: true };
}

function* ofClaim(claim: Claim, at: readonly string[]): Iterable<Reference> {
	const { is, said, where, casualties, actors = [], relations = [], events = [], review } = claim;
	yield { kind: 'topic', name: is.topic, path: [...at, 'is', 'topic'] };
	yield { kind: 'source', name: said.source, path: [...at, 'said', 'source'] };
	for (const name of said.via ?? []) yield { kind: 'source', name, path: [...at, 'said', 'via'] };
	if (where) yield { kind: 'entity', name: where.place, path: [...at, 'where', 'place'] };
	for (const name of actors) yield { kind: 'entity', name, path: [...at, 'actors'] };
	if (casualties?.side) yield { kind: 'side', name: casualties.side, path: [...at, 'casualties', 'side'] };
	for (const { event } of events) yield { kind: 'event', name: event, path: [...at, 'events'] };
	if (review) yield { kind: 'annotator', name: review.by, path: [...at, 'review', 'by'] };
	for (const { to } of relations) yield { kind: 'claim', name: to, path: [...at, 'relations'] };
}

/** The innermost item of the path that the file has. */
function locate({ document }: Context, path: readonly string[]) {
	for (let length = path.length; length > 0; length--) {
		const span = document.sidecar!.locate(path.slice(0, length));
		if (span) return span;
	}
	return { start: 0, end: 0 };
}
