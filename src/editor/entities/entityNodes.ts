import { entityKinds } from '../../core';
import type { Corpus, EntityInArticle, EntityInCorpus, EntityKind, Span } from '../../core';
import { excerpt, type Excerpt } from '../reading/excerpt';

/** What the tree needs of a project. */
export interface EntitySource {
	/** Names the project; no two have the same. */
	readonly key: string;
	readonly label: string;
	readonly corpus: Corpus;
	/** The zero-based line of a UTF-16 offset of an article. */
	lineOf(path: string, offset: number): number;
}

interface Base<P> {
	/** The same for the same thing as long as the tree lives. */
	readonly id: string;
	readonly source: EntitySource;
	readonly parent: P;
	/** Everything that is shown of the node itself: it is drawn again when this differs. */
	readonly look: string;
}

export interface ProjectNode extends Base<undefined> {
	readonly type: 'project';
	readonly children: readonly KindNode[];
}

export interface KindNode extends Base<ProjectNode | undefined> {
	readonly type: 'kind';
	readonly kind: EntityKind;
	readonly entities: readonly EntityInCorpus[];
	/** Made when first asked for, as in all nodes below. */
	readonly children?: readonly EntityNode[];
}

export interface EntityNode extends Base<KindNode> {
	readonly type: 'entity';
	readonly entity: EntityInCorpus;
	readonly children?: readonly ArticleNode[];
}

export interface ArticleNode extends Base<EntityNode> {
	readonly type: 'article';
	readonly article: EntityInArticle;
	/** The article's title, else its file's name. */
	readonly title: string;
	readonly children?: readonly MentionNode[];
}

export interface MentionNode extends Base<ArticleNode> {
	readonly type: 'mention';
	readonly span: Span;
	readonly excerpt: Excerpt;
	/** Zero-based. */
	readonly line: number;
}

export type TreeNode = ProjectNode | KindNode | EntityNode | ArticleNode | MentionNode;

/** Nodes keep their identity; the model alone swaps what they hold. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Roots {
	readonly source: EntitySource;
	readonly project: ProjectNode | undefined;
	kinds: readonly KindNode[];
}

/**
 * The entities of all projects as a tree: project (where there are several) -> kind -> entity -> article -> mention.
 * Kept by difference: a node is the same object for as long as the thing it stands for.
 */
export class EntityNodes {
	#roots: readonly Roots[] = [];

	/**
	 * Takes over what the projects know now.
	 * @returns the nodes to draw again, each with all below it; `undefined` among them is the whole tree
	 */
	update(sources: readonly EntitySource[]): readonly (TreeNode | undefined)[] {
		const filled = sources.filter(({ corpus }) => corpus.entities().length > 0);
		const same =
			filled.length === this.#roots.length &&
			filled.every((source, index) => source === this.#roots[index]!.source);
		const changed: (TreeNode | undefined)[] = [];
		if (!same) {
			this.#roots = filled.map((source) => rootsOf(source, filled.length > 1));
			changed.push(undefined);
		}
		for (const roots of this.#roots) updateKinds(roots, changed);
		return changed.includes(undefined) ? [undefined] : changed;
	}

	/** The nodes below one, or at the top; in an order that is made once. */
	children(node?: TreeNode): readonly TreeNode[] {
		switch (node?.type) {
			case undefined:
				return this.#roots.flatMap<TreeNode>(({ project, kinds }) => project ?? kinds);
			case 'project':
				return node.children;
			case 'kind':
				return entitiesOf(node);
			case 'entity':
				return articlesOf(node);
			case 'article':
				return mentionsOf(node);
			case 'mention':
				return [];
		}
	}

	/** The node of an entity. */
	entity(key: string, slug: string): EntityNode | undefined {
		const roots = this.#roots.find(({ source }) => source.key === key);
		const kind = roots?.kinds.find(({ entities }) => entities.some((entity) => entity.slug === slug));
		return kind && entitiesOf(kind).find(({ entity }) => entity.slug === slug);
	}
}

/** How often an article mentions an entity, where the places are known. */
export function countIn({ mentions }: EntityInArticle): number {
	return mentions.reduce(
		(sum, { placement }) => sum + (placement.state === 'ambiguous' ? 0 : placement.spans.length),
		0,
	);
}

function rootsOf(source: EntitySource, several: boolean): Roots {
	const project: ProjectNode | undefined = several
		? {
				type: 'project',
				id: `project ${source.key}`,
				source,
				parent: undefined,
				look: source.label,
				children: [],
			}
		: undefined;
	return { source, project, kinds: [] };
}

function updateKinds(roots: Roots, changed: (TreeNode | undefined)[]): void {
	const { source, project } = roots;
	const byKind = new Map<EntityKind, EntityInCorpus[]>();
	for (const entity of source.corpus.entities()) {
		const group = byKind.get(entity.kind);
		if (group) group.push(entity);
		else byKind.set(entity.kind, [entity]);
	}
	const kinds: KindNode[] = [];
	for (const kind of entityKinds) {
		const entities = byKind.get(kind);
		if (!entities) continue;
		const node = roots.kinds.find((known) => known.kind === kind);
		if (node) updateEntities(node, entities, changed);
		const id = `kind ${source.key} ${kind}`;
		kinds.push(
			node ?? { type: 'kind', id, source, parent: project, kind, entities, look: String(entities.length) },
		);
	}
	const same =
		kinds.length === roots.kinds.length && kinds.every((node, index) => node === roots.kinds[index]);
	roots.kinds = kinds;
	if (project) (project as Mutable<ProjectNode>).children = kinds;
	if (!same) changed.push(project);
}

function updateEntities(
	node: Mutable<KindNode>,
	entities: readonly EntityInCorpus[],
	changed: (TreeNode | undefined)[],
): void {
	const before = node.entities;
	node.entities = entities;
	const same =
		before.length === entities.length && entities.every(({ slug }, index) => slug === before[index]!.slug);
	if (!same) changed.push(node);
	node.look = String(entities.length);
	if (!node.children) return;
	const below: (TreeNode | undefined)[] = [];
	const known = same ? undefined : new Map(node.children.map((child) => [child.entity.slug, child]));
	const children = entities.map((entity, index) => {
		const child = known ? known.get(entity.slug) : node.children![index];
		if (child && child.entity !== entity) updateEntity(child, entity, below);
		return child ?? entityNode(node, entity);
	});
	if (same) changed.push(...below);
	else node.children = children;
}

function updateEntity(
	node: Mutable<EntityNode>,
	entity: EntityInCorpus,
	changed: (TreeNode | undefined)[],
): void {
	node.entity = entity;
	const look = lookOf(node.source, entity);
	const same = look === node.look;
	node.look = look;
	if (!same) changed.push(node);
	if (!node.children) return;
	const below: (TreeNode | undefined)[] = [];
	const known = new Map(node.children.map((child) => [child.article.path, child]));
	node.children = entity.articles.map((article) => {
		const child = known.get(article.path);
		if (child && child.article !== article) updateArticle(child, article, below);
		return child ?? articleNode(node, article);
	});
	if (same) changed.push(...below);
}

function updateArticle(
	node: Mutable<ArticleNode>,
	article: EntityInArticle,
	changed: (TreeNode | undefined)[],
): void {
	node.article = article;
	node.title = titleOf(node.source, article);
	const before = node.children;
	if (!before) return;
	node.children = mentionNodes(node).map((fresh, index) => {
		const child: Mutable<MentionNode> | undefined = before[index];
		if (child?.look !== fresh.look) return fresh;
		child.span = fresh.span;
		return child;
	});
	const same =
		before.length === node.children.length && before.every((child, index) => child === node.children![index]);
	if (!same) changed.push(node);
}

function entitiesOf(node: Mutable<KindNode>): readonly EntityNode[] {
	return (node.children ??= node.entities.map((entity) => entityNode(node, entity)));
}

function articlesOf(node: Mutable<EntityNode>): readonly ArticleNode[] {
	return (node.children ??= node.entity.articles.map((article) => articleNode(node, article)));
}

function mentionsOf(node: Mutable<ArticleNode>): readonly MentionNode[] {
	return (node.children ??= mentionNodes(node));
}

// An id holds the kind: an entity that changes its kind is a new node, so that no two of one id ever live at once.
function entityNode(parent: KindNode, entity: EntityInCorpus): EntityNode {
	const { source } = parent;
	const id = `entity ${source.key} ${parent.kind} ${entity.slug}`;
	return { type: 'entity', id, source, parent, entity, look: lookOf(source, entity) };
}

function articleNode(parent: EntityNode, article: EntityInArticle): ArticleNode {
	const { source } = parent;
	const title = titleOf(source, article);
	return { type: 'article', id: `${parent.id} ${article.path}`, source, parent, article, title, look: title };
}

function mentionNodes(parent: ArticleNode): readonly MentionNode[] {
	const { source, article } = parent;
	const text = source.corpus.document(article.path)?.text ?? '';
	return article.mentions
		.flatMap(({ placement }) => (placement.state === 'ambiguous' ? [] : placement.spans))
		.sort((a, b) => a.start - b.start)
		.map((span, index) => {
			const words = excerpt(text, span);
			const line = source.lineOf(article.path, span.start);
			const look = `${line} ${words.highlight.join(' ')} ${words.text}`;
			return {
				type: 'mention',
				id: `${parent.id} ${index}`,
				source,
				parent,
				span,
				excerpt: words,
				line,
				look,
			};
		});
}

function lookOf(source: EntitySource, { name, aliases, articles }: EntityInCorpus): string {
	const within = articles.map((article) => [
		titleOf(source, article),
		article.path,
		countIn(article),
		{ ...article.entity, mentions: undefined },
	]);
	return JSON.stringify([name, aliases, within]);
}

function titleOf({ corpus }: EntitySource, { path }: EntityInArticle): string {
	return corpus.document(path)?.sidecar?.value.article?.title ?? path.slice(path.lastIndexOf('/') + 1);
}
