import * as vscode from 'vscode';
import { type Entity, type EntityInCorpus, type EntityKind } from '../../core';
import { counted } from '../counts';
import { escapeMarkdown } from '../markdown';
import { countIn, type EntitySource, type TreeNode } from './entityNodes';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** Plural and icon of each kind. */
const kinds: Readonly<Record<EntityKind, readonly [label: string, singular: string, icon: string]>> = {
	person: [vscode.l10n.t('People'), vscode.l10n.t('person'), 'person'],
	'military-unit': [vscode.l10n.t('Military units'), vscode.l10n.t('military unit'), 'shield'],
	'armed-group': [vscode.l10n.t('Armed groups'), vscode.l10n.t('armed group'), 'flame'],
	'government-body': [vscode.l10n.t('Government bodies'), vscode.l10n.t('government body'), 'library'],
	state: [vscode.l10n.t('States'), vscode.l10n.t('state'), 'globe'],
	organization: [vscode.l10n.t('Organizations'), vscode.l10n.t('organization'), 'organization'],
	media: [vscode.l10n.t('Media'), vscode.l10n.t('media'), 'broadcast'],
	platform: [vscode.l10n.t('Platforms'), vscode.l10n.t('platform'), 'comment-discussion'],
	place: [vscode.l10n.t('Places'), vscode.l10n.t('place'), 'location'],
	group: [vscode.l10n.t('Groups'), vscode.l10n.t('group'), 'account'],
	weapon: [vscode.l10n.t('Weapons'), vscode.l10n.t('weapon'), 'target'],
	event: [vscode.l10n.t('Events'), vscode.l10n.t('event'), 'calendar'],
};

/** The one place where a node of the entity tree becomes what VS Code shows. */
export function renderEntityNode(node: TreeNode, openMention: string): vscode.TreeItem {
	const item = new vscode.TreeItem('', node.type === 'mention' ? None : Collapsed);
	item.id = node.id;
	item.contextValue = node.type;
	switch (node.type) {
		case 'project':
			item.label = node.source.label;
			item.iconPath = new vscode.ThemeIcon('root-folder');
			item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
			break;
		case 'kind': {
			const [label, , icon] = kinds[node.kind];
			item.label = label;
			item.description = String(node.entities.length);
			item.iconPath = new vscode.ThemeIcon(icon);
			spoken(item, `${label}, ${node.entities.length}`);
			break;
		}
		case 'entity': {
			const { entity, source } = node;
			const side = sidesOf(source, entity);
			item.label = entity.name;
			item.description = side ? `${entity.mentions} · ${side}` : String(entity.mentions);
			const mentions = mentionsIn(entity);
			const parts = [entity.name, kinds[entity.kind][1], mentions, ...(side ? [side] : [])];
			spoken(item, parts.join(', '));
			break;
		}
		case 'article':
			item.label = node.title;
			item.description = String(countIn(node.article));
			item.iconPath = new vscode.ThemeIcon('file-text');
			spoken(item, `${node.title}, ${counted.mentions(countIn(node.article))}`);
			break;
		case 'mention': {
			const { text, highlight } = node.excerpt;
			item.label = { label: text, highlights: [[...highlight]] };
			item.description = vscode.l10n.t('line {0}', node.line + 1);
			item.command = { command: openMention, title: vscode.l10n.t('Go to the Words'), arguments: [node] };
			spoken(item, vscode.l10n.t('line {0}: {1}', node.line + 1, text));
		}
	}
	return item;
}

/** How many mentions in how many articles. */
function mentionsIn({ mentions, articles }: EntityInCorpus): string {
	return vscode.l10n.t('{0} in {1}', counted.mentions(mentions), counted.articles(articles.length));
}

/** What hovering over a node shows; made when asked for. Markdown in which nothing of the files' text is live. */
export function tooltipOf(node: TreeNode): vscode.MarkdownString | undefined {
	if (node.type === 'article') return new vscode.MarkdownString(escapeMarkdown(node.article.path));
	if (node.type !== 'entity') return undefined;
	const { entity, source } = node;
	const each = (read: (entity: Entity) => string | undefined): string[] => [
		...new Set(entity.articles.flatMap((article) => read(article.entity) ?? [])),
	];
	const rows: readonly (readonly [string, readonly string[]])[] = [
		[vscode.l10n.t('Also'), entity.aliases],
		[vscode.l10n.t('Side'), sidesOf(source, entity) ? [sidesOf(source, entity)] : []],
		[vscode.l10n.t('Faction'), each(({ faction }) => faction)],
		[vscode.l10n.t('Role'), each(({ role }) => role)],
		[vscode.l10n.t('Note'), each(({ note }) => note)],
		[
			vscode.l10n.t('Sensitive'),
			each(({ sensitive }) =>
				sensitive ? vscode.l10n.t('kept out of every output but the editor') : undefined,
			),
		],
	];
	const kind = [kinds[entity.kind][1], ...each(({ sub }) => sub)].join(', ');
	const lines = [
		`**${escapeMarkdown(entity.name)}** ${escapeMarkdown(`(${kind})`)}`,
		...rows.flatMap(([label, values]) =>
			values.length ? [`${label}: ${values.map(escapeMarkdown).join(', ')}`] : [],
		),
		`${mentionsIn(entity)}:`,
	];
	const shown = entity.articles.slice(0, maximumArticles).map((article) => {
		const title = source.corpus.document(article.path)?.sidecar?.value.article?.title ?? article.path;
		return `- ${escapeMarkdown(title)} ${escapeMarkdown(`(${countIn(article)})`)}`;
	});
	const rest = entity.articles.length - shown.length;
	return new vscode.MarkdownString(
		`${lines.join('\n\n')}\n\n${shown.join('\n')}${rest > 0 ? `\n- ${vscode.l10n.t('and {0} more', rest)}` : ''}`,
	);
}

/** A tooltip is not a list. */
const maximumArticles = 12;

/** The sides that articles put an entity on, in words. */
function sidesOf({ corpus }: EntitySource, { articles }: EntityInCorpus): string {
	const sides = new Set(articles.flatMap(({ entity }) => entity.side ?? []));
	const named = [...sides].map((side) => corpus.project.value.sides?.[side]?.name ?? nameOf(side));
	return named.join(' / ');

	function nameOf(slug: string): string {
		for (const { path } of articles) {
			const entity = corpus.document(path)?.sidecar?.value.entities?.[slug];
			if (entity) return entity.name;
		}
		return slug;
	}
}

function spoken(item: vscode.TreeItem, label: string): void {
	item.accessibilityInformation = { label };
}
