import * as vscode from 'vscode';
import { entityKinds, listEntities } from '../../core';
import type {
	EntityFilter,
	EntityInArticle,
	EntityInCorpus,
	EntityKind,
	EntityOrder,
	Span,
} from '../../core';
import { counted } from '../counts';
import { plainLabel } from '../labels';
import { escapeMarkdown } from '../markdown';
import type { Project } from '../project/project';
import { excerpt } from '../reading/excerpt';
import type { Branch, Row } from '../trees/branch';
import type { TreeNode } from '../trees/liveTree';
import { countIn, sideNames, titleOf, type EntitySource } from './entitySource';
import { entityTooltip, mentionsIn } from './entityTooltip';
import { kinds } from './kinds';

/** How the tree is filtered and sorted. */
export interface EntityView {
	readonly filter: EntityFilter;
	readonly order: EntityOrder;
}

/** What stands at the top: the kinds; the projects, where several have entities. */
export function entityRoots(sources: readonly EntitySource[], view: EntityView): readonly Branch[] {
	const filled = sources.filter(({ corpus }) => corpus.entities().length > 0);
	const groups = filled
		.map((source) => ({ source, below: kindsIn(source, view) }))
		.filter(({ below }) => below.length > 0);
	return filled.length > 1
		? groups.map(({ source, below }) => new ProjectBranch(source, below))
		: groups.flatMap(({ below }) => below);
}

/** The ids from the top down to an entity. */
export function pathTo(
	{ key }: EntitySource,
	{ slug, kind }: EntityInCorpus,
	view: EntityView,
	severalProjects: boolean,
): readonly string[] {
	return [...(severalProjects ? [`project ${key}`] : []), kindId(key, kind, view), entityId(key, kind, slug)];
}

class ProjectBranch implements Branch {
	readonly id: string;
	readonly version = {};
	readonly isOpen = true;

	constructor(
		readonly source: EntitySource,
		private readonly below: readonly Branch[],
	) {
		this.id = `project ${source.key}`;
	}

	row(): Row {
		return { label: plainLabel(this.source.label), icon: 'root-folder' };
	}

	children(): readonly Branch[] {
		return this.below;
	}
}

/** A kind is looked into at every update: what it holds is looked into only where that differs. */
class KindBranch implements Branch {
	readonly id: string;
	readonly version = {};
	readonly isOpen: boolean;

	constructor(
		readonly source: EntitySource,
		private readonly kind: EntityKind,
		private readonly entities: readonly EntityInCorpus[],
		view: EntityView,
	) {
		this.id = kindId(source.key, kind, view);
		this.isOpen = isSearched(view);
	}

	row(): Row {
		const { many, icon } = kinds[this.kind];
		const size = this.entities.length;
		return {
			label: many,
			description: String(size),
			icon,
			spoken: vscode.l10n.t('{0}, {1}', many, size),
			context: 'kind',
		};
	}

	children(): readonly Branch[] {
		return this.entities.map((entity) => new EntityBranch(this.source, entity));
	}
}

export class EntityBranch implements Branch {
	readonly id: string;
	readonly version: string;

	constructor(
		readonly source: EntitySource,
		readonly entity: EntityInCorpus,
	) {
		this.id = entityId(source.key, entity.kind, entity.slug);
		const { errors, warnings } = source.findingsOf(entity.slug);
		this.version = `${serial(entity)} ${serial(source.corpus.project)} ${errors} ${warnings}`;
	}

	row(): Row {
		const { source, entity } = this;
		const { one, icon } = kinds[entity.kind];
		const { errors, warnings } = source.findingsOf(entity.slug);
		const side = plainLabel(sideNames(source, entity));
		const noticed = [
			...(errors ? [counted.errors(errors)] : []),
			...(warnings ? [counted.warnings(warnings)] : []),
		];
		const label = plainLabel(entity.name);
		const sided = side ? [side] : [];
		return {
			label,
			description: [entity.mentions, ...noticed, ...sided].join(' · '),
			icon: errors ? 'error' : warnings ? 'warning' : icon,
			colour: errors ? 'list.errorForeground' : warnings ? 'list.warningForeground' : undefined,
			spoken: [label, one, mentionsIn(entity), ...sided, ...noticed].join(', '),
			context: 'entity',
			basis: [
				entity.aliases,
				entity.articles.map((article) => [
					titleOf(source, article.path),
					countIn(article),
					{ ...article.entity, mentions: undefined },
				]),
			],
		};
	}

	tooltip(): vscode.MarkdownString {
		return entityTooltip(this.source, this.entity);
	}

	children(): readonly Branch[] {
		return this.entity.articles.map((article) => new ArticleBranch(this.source, this.id, article));
	}
}

class ArticleBranch implements Branch {
	readonly id: string;
	readonly version: EntityInArticle;

	constructor(
		readonly source: EntitySource,
		entityId: string,
		readonly article: EntityInArticle,
	) {
		this.id = `${entityId} ${article.path}`;
		this.version = article;
	}

	row(): Row {
		const label = plainLabel(titleOf(this.source, this.article.path));
		const size = countIn(this.article);
		const spoken = vscode.l10n.t('{0}, {1}', label, counted.mentions(size));
		return { label, description: String(size), icon: 'file-text', spoken };
	}

	tooltip(): vscode.MarkdownString {
		return new vscode.MarkdownString(escapeMarkdown(this.article.path));
	}

	children(): readonly Branch[] {
		return this.article.mentions
			.flatMap(({ placement }) => (placement.state === 'ambiguous' ? [] : placement.spans))
			.sort((a, b) => a.start - b.start)
			.map((span, index) => new MentionBranch(this.source, this, span, index));
	}
}

export class MentionBranch implements Branch {
	readonly id: string;
	readonly version: EntityInArticle;
	readonly path: string;

	constructor(
		readonly source: EntitySource,
		{ id, article }: ArticleBranch,
		readonly span: Span,
		index: number,
	) {
		this.id = `${id} ${index}`;
		this.version = article;
		this.path = article.path;
	}

	row(): Row {
		const { source, path, span } = this;
		const words = excerpt(source.corpus.document(path)?.text ?? '', span);
		const line = source.locationOf(path, span).range.start.line + 1;
		return {
			label: words.text,
			highlights: [words.highlight],
			description: vscode.l10n.t('line {0}', line),
			spoken: vscode.l10n.t('line {0}: {1}', line, words.text),
		};
	}

	place(): vscode.Location {
		return this.source.locationOf(this.path, this.span);
	}
}

/** The entity that a node of the tree stands for, as a command gets it; undefined for anything else. */
export function entityOfNode(
	projects: readonly Project[],
	node: unknown,
): { readonly project: Project; readonly entity: EntityInCorpus } | undefined {
	const branch = (node as Partial<TreeNode> | undefined)?.branch;
	if (!(branch instanceof EntityBranch)) return undefined;
	const project = projects.find(({ corpus }) => corpus === branch.source.corpus);
	const entity = project?.corpus.entity(branch.entity.slug);
	return project && entity && { project, entity };
}

function kindsIn(source: EntitySource, view: EntityView): readonly KindBranch[] {
	const warningsOf = (slug: string): number => {
		const { errors, warnings } = source.findingsOf(slug);
		return errors + warnings;
	};
	const byKind = new Map<EntityKind, EntityInCorpus[]>();
	for (const entity of listEntities(source.corpus.entities(), { ...view, warningsOf })) {
		const group = byKind.get(entity.kind);
		if (group) group.push(entity);
		else byKind.set(entity.kind, [entity]);
	}
	return entityKinds.flatMap((kind) => {
		const entities = byKind.get(kind);
		return entities ? [new KindBranch(source, kind, entities, view)] : [];
	});
}

/** Unfolded while a text is looked for, and folded again as before when that is over: as other branches. */
function kindId(key: string, kind: EntityKind, view: EntityView): string {
	return `kind ${key} ${kind}${isSearched(view) ? ' found' : ''}`;
}

function isSearched({ filter: { text = '' } }: EntityView): boolean {
	return text !== '';
}

// An id holds the kind: an entity that changes its kind is another branch, so that no two of one id ever live at once.
function entityId(key: string, kind: EntityKind, slug: string): string {
	return `entity ${key} ${kind} ${slug}`;
}

const serials = new WeakMap<object, number>();
let lastSerial = 0;

/** A number of an object's own. */
function serial(object: object): number {
	let number = serials.get(object);
	if (number === undefined) serials.set(object, (number = ++lastSerial));
	return number;
}
