import * as vscode from 'vscode';
import type { Entity, EntityInCorpus } from '../../core';
import { counted } from '../counts';
import { escapeMarkdown } from '../markdown';
import { countIn, sideNames, titleOf, type EntitySource } from './entitySource';
import { kinds } from './kinds';

/** A tooltip is not a list. */
const maximumArticles = 12;

/** How many mentions in how many articles. */
export function mentionsIn({ mentions, articles }: EntityInCorpus): string {
	return vscode.l10n.t('{0} in {1}', counted.mentions(mentions), counted.articles(articles.length));
}

/** What is known of an entity, as Markdown in which nothing of the files' text is live. */
export function entityTooltip(source: EntitySource, entity: EntityInCorpus): vscode.MarkdownString {
	const each = (read: (entity: Entity) => string | undefined): string[] => [
		...new Set(entity.articles.flatMap((article) => read(article.entity) ?? [])),
	];
	const side = sideNames(source, entity);
	const rows: readonly (readonly [string, readonly string[]])[] = [
		[vscode.l10n.t('Also'), entity.aliases],
		[vscode.l10n.t('Side'), side ? [side] : []],
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
	const kind = [kinds[entity.kind].one, ...each(({ sub }) => sub)].join(', ');
	const lines = [
		`**${escapeMarkdown(entity.name)}** ${escapeMarkdown(`(${kind})`)}`,
		...rows.flatMap(([label, values]) =>
			values.length ? [`${label}: ${values.map((value) => escapeMarkdown(value)).join(', ')}`] : [],
		),
		`${mentionsIn(entity)}:`,
	];
	const shown = entity.articles.slice(0, maximumArticles).map((article) => {
		const title = titleOf(source, article.path);
		return `- ${escapeMarkdown(title)} ${escapeMarkdown(`(${countIn(article)})`)}`;
	});
	const rest = entity.articles.length - shown.length;
	return new vscode.MarkdownString(
		`${lines.join('\n\n')}\n\n${shown.join('\n')}${rest > 0 ? `\n- ${vscode.l10n.t('and {0} more', rest)}` : ''}`,
	);
}
