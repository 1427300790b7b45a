import * as vscode from 'vscode';
import { concordance, concordanceOrders, type ConcordanceOrder, type ConcordanceQuery } from '../../core';
import { annotationsAt } from '../caret';
import { choose } from '../commands/form';
import { entityOfNode } from '../entities/entityBranches';
import type { Project } from '../project/project';
import { projectMeant } from '../project/projectMeant';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { ConcordancePages, orderNames } from './concordancePages';

/** Concordances and the commands around them. */
export function registerConcordance(projects: Projects): vscode.Disposable {
	const pages = new ConcordancePages(projects);
	const command = (name: string, run: (argument: unknown) => unknown): vscode.Disposable =>
		vscode.commands.registerCommand(`corroborate.${name}`, run);
	const here = () => pages.at(vscode.window.activeTextEditor);
	return vscode.Disposable.from(
		pages,
		command('concordance', (node) => open(projects, pages, node)),
		command('concordanceOfWords', () => ofWords(projects, pages)),
		command('sortConcordance', async (order) => {
			const page = here();
			if (!page) return tell(vscode.l10n.t('Not in a concordance.'));
			const chosen = concordanceOrders.find((one) => one === order) ?? (await chooseOrder(page.order));
			if (chosen) pages.change(page, { order: chosen });
		}),
		command('concordanceWholeWords', () => {
			const page = here();
			if (!page || 'entity' in page.query)
				return tell(vscode.l10n.t('Only a concordance of words takes whole words or parts of them.'));
			pages.change(page, { query: { ...page.query, wholeWords: !page.query.wholeWords } });
		}),
	);
}

/** Of the entity of a tree's node, of the words that are selected, of the entity at the caret, or of words that are asked for. */
async function open(projects: Projects, pages: ConcordancePages, node: unknown): Promise<void> {
	const meant = entityOfNode(projects.all(), node);
	if (meant) return pages.open(meant.project, meant.entity.name, { entity: meant.entity.slug });
	const editor = vscode.window.activeTextEditor;
	const article = editor && (await projects.open(editor.document));
	if (!article) return ofWords(projects, pages);
	const words = editor.document.getText(editor.selection);
	if (words.trim() !== '') return show(pages, article.project, words);
	const slug = annotationsAt(projects, editor)?.mention?.entity;
	const entity = slug === undefined ? undefined : article.project.corpus.entity(slug);
	if (entity) return pages.open(article.project, entity.name, { entity: entity.slug });
	const word = editor.document.getWordRangeAtPosition(editor.selection.active);
	await ofWords(projects, pages, word && editor.document.getText(word));
}

/** Asks for words. @param proposed stands in the box at first */
async function ofWords(projects: Projects, pages: ConcordancePages, proposed?: string): Promise<void> {
	const words = await vscode.window.showInputBox({
		title: vscode.l10n.t('Concordance'),
		prompt: vscode.l10n.t(
			'Words to look for in all articles. Capitals do not count; every character stands for itself.',
		),
		value: proposed,
	});
	if (words === undefined || words.trim() === '') return;
	const project = await projectMeant(projects, vscode.l10n.t('Concordance: in Which Project'));
	if (project) await show(pages, project, words);
}

/** Parts of words count only where no whole words are found. */
async function show(pages: ConcordancePages, project: Project, words: string): Promise<void> {
	await project.load();
	const query: ConcordanceQuery = { text: words.trim(), wholeWords: true };
	const wholeWords = concordance(project.corpus, query).places > 0;
	await pages.open(project, words.trim(), { ...query, wholeWords });
}

function chooseOrder(current: ConcordanceOrder): Promise<ConcordanceOrder | undefined> {
	const choices = concordanceOrders.map((value) => ({ label: orderNames[value], value }));
	return choose(vscode.l10n.t('Sort the Concordance'), choices, { current });
}
