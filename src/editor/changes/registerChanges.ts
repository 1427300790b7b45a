import * as vscode from 'vscode';
import {
	changeLine,
	changesSinceReview,
	compareVersions,
	isReviewed,
	readDocument,
	reviewState,
} from '../../core';
import type { Document, ItemChange, PastVersion, PlacedClaim, Reviewed } from '../../core';
import { command } from '../command';
import { activeArticle, claimFor, settledArticle, type ReadArticle } from '../commands/active';
import { choose, heading, type Choice } from '../commands/form';
import { nameOf } from '../files';
import { plainLabel } from '../labels';
import { showFailure } from '../offer';
import type { Projects } from '../project/projects';
import { placeCaret, tell } from '../show';
import { historyOf, type ArticleHistory, type PastCommit } from './pastVersions';
import { ShownChanges } from './shownChanges';

/** What changed since a review, and between any two revisions, shown on the article. */
export function registerChanges(projects: Projects): vscode.Disposable {
	const changes = new Changes(projects);
	return vscode.Disposable.from(
		changes,
		command('changesSinceReview', (argument) => changes.sinceReview(argument)),
		command('compareRevisions', () => changes.between()),
		command('listChanges', (uri) => changes.list(uri)),
		command('hideChanges', async (uri) => changes.hide(uri)),
	);
}

/** A version to compare: of a commit, or the article as it is now. */
type Version = { readonly hash: string } | 'now';

/** Compares versions of articles and shows what changed. */
export class Changes implements vscode.Disposable {
	readonly shown = new ShownChanges();
	readonly #projects: Projects;
	/** What is shown of articles as they are now, to be compared anew when they change. */
	readonly #live = new Map<string, (now: Document) => readonly ItemChange[]>();
	readonly #subscription: vscode.Disposable;

	constructor(projects: Projects) {
		this.#projects = projects;
		this.#subscription = projects.onDidUpdate(({ project, paths }) => {
			for (const path of paths) {
				const uri = project.uriOf(path);
				const compare = this.#live.get(uri.toString());
				const comparison = this.shown.in(uri);
				if (!comparison) this.#live.delete(uri.toString());
				const now = project.corpus.document(path);
				if (compare && comparison && now) this.shown.show(uri, { ...comparison, changes: compare(now) });
			}
		});
	}

	dispose(): void {
		this.#subscription.dispose();
		this.shown.dispose();
	}

	/**
	 * Shows what changed since the claim at the caret, the one that `argument` names by its id, or the article was decided on. An
	 * argument may name the article too, by its address.
	 */
	async sinceReview(argument?: unknown): Promise<void> {
		const subject = await this.#subject(argument);
		if (!subject) return;
		const { project, path, document, placed } = subject;
		const state = reviewState(project.corpus.project, document, placed);
		if (state.state === 'none')
			return tell(
				placed
					? vscode.l10n.t('Nobody has decided on this claim yet: there is nothing to compare with.')
					: vscode.l10n.t('Nobody has decided on this article yet: there is nothing to compare with.'),
			);
		const { by, on, of } = state.review;
		const title = vscode.l10n.t('since the review of {0}, {1}', by, on);
		if (state.state === 'current') return tell(vscode.l10n.t('Nothing changed {0}', title));
		const found = await historyOf(project, path);
		if ('problem' in found) return showFailure(found.problem);
		const reviewed: Reviewed = placed ? { claim: placed.id } : 'article';
		const version = of === undefined ? undefined : await this.#reviewed(found.history, path, reviewed, of);
		if (!version) {
			tell(vscode.l10n.t('No version in git is the one that was reviewed. Choose one to compare with.'));
			return this.#compare(subject, found.history);
		}
		const before = readDocument({ path, ...version.past });
		const { annotator: reader } = project;
		await this.#show(subject, title, before, version.hash, (now) =>
			changesSinceReview(before, now, reviewed, { reader }),
		);
	}

	/** Compares two versions that are asked for. */
	async between(): Promise<void> {
		const subject = await activeArticle(this.#projects);
		if (!subject) return;
		const found = await historyOf(subject.project, subject.path);
		if ('problem' in found) return showFailure(found.problem);
		await this.#compare(subject, found.history);
	}

	/** Lists the changes that are shown in a document: the words of the one that has the focus are in view, Enter goes there. */
	async list(argument: unknown): Promise<void> {
		const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
		const comparison = uri && this.shown.in(uri);
		if (!uri || !comparison) return;
		const editor = (): vscode.TextEditor | undefined =>
			[vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
				(one) => one?.document.uri.toString() === uri.toString(),
			);
		const lines = comparison.changes.map((change): Choice<ItemChange> => ({
			label: plainLabel(changeLine(change)),
			description: change.spans.length > 0 ? undefined : vscode.l10n.t('not in the text'),
			value: change,
		}));
		const chosen = await choose<ItemChange>(
			plainLabel(vscode.l10n.t('What changed {0}', comparison.title)),
			lines,
			{
				onActive: (change) => {
					const [place] = change?.spans ?? [];
					const shown = editor();
					if (place && shown) placeCaret(shown, place, true);
				},
			},
		);
		const [place] = chosen?.spans ?? [];
		const shown = editor();
		if (!place || !shown) return;
		// Beside its older text the article has the focus already, and to show it by itself would hide that.
		const focused =
			shown === vscode.window.activeTextEditor
				? shown
				: await vscode.window.showTextDocument(shown.document, { viewColumn: shown.viewColumn });
		placeCaret(focused, place);
	}

	/** Takes the changes away that are shown in a document. */
	hide(argument: unknown): void {
		const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
		if (uri) this.shown.hide(uri);
	}

	async #subject(argument: unknown): Promise<(ReadArticle & { readonly placed?: PlacedClaim }) | undefined> {
		const { article, claim } = recordOf(argument);
		if (typeof article === 'string') {
			const read = await settledArticle(this.#projects, article);
			const placed = read?.project.claimsOf(read.document).find(({ id }) => id === claim);
			if (!read || (claim !== undefined && !placed)) return undefined;
			return { ...read, placed };
		}
		const active = await activeArticle(this.#projects);
		if (!active) return undefined;
		if (typeof argument === 'string') {
			const placed = claimFor(active, argument);
			return placed && { ...active, placed };
		}
		const offset = active.editor.document.offsetAt(active.editor.selection.active);
		const around = active.project.claimsAround(active.document, offset);
		return { ...active, placed: around.find((placed) => placed.claim.review) };
	}

	/** The newest version whose content is what the review names. */
	#reviewed(
		history: ArticleHistory,
		path: string,
		reviewed: Reviewed,
		of: string,
	): Thenable<{ readonly hash: string; readonly past: PastVersion } | undefined> {
		const title = vscode.l10n.t('Looking for the version that was reviewed…');
		return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
			for (const { hash } of await history.commits()) {
				const past = await history.version(hash);
				if (past && isReviewed(path, past, reviewed, of)) return { hash, past };
			}
			return undefined;
		});
	}

	async #compare(subject: ReadArticle, history: ArticleHistory): Promise<void> {
		const { project, path, document } = subject;
		const commits = await history.commits();
		const from = await this.#ask(history, commits, vscode.l10n.t('Compare From Which Version?'), false);
		const to = from && (await this.#ask(history, commits, vscode.l10n.t('To Which Version?'), true));
		if (!from || !to || from === 'now') return;
		const past = await history.version(from.hash);
		const later = to === 'now' ? undefined : await history.version(to.hash);
		if (!past || (to !== 'now' && !later))
			return showFailure(
				vscode.l10n.t('That version does not have the article {0}.', nameOf(project.uriOf(path))),
			);
		const before = readDocument({ path, ...past });
		const { annotator: reader } = project;
		const compare = (after: Document): readonly ItemChange[] => compareVersions(before, after, { reader });
		if (to === 'now' || !later) {
			const title = vscode.l10n.t('since {0}', shortName(from.hash));
			return this.#show({ project, path, document }, title, before, from.hash, compare);
		}
		const name = nameOf(project.uriOf(path));
		const uri = this.shown.pastUri(name, to.hash, path, later.text);
		const title = vscode.l10n.t('from {0} to {1}', shortName(from.hash), shortName(to.hash));
		this.shown.show(uri, { title, changes: compare(readDocument({ path, ...later })) });
		await this.#open(name, before, from.hash, path, uri, later.text, title);
		await this.list(uri);
	}

	/** Asks for a version: out of the history, or as it is typed. */
	async #ask(
		history: ArticleHistory,
		commits: readonly PastCommit[],
		title: string,
		withNow: boolean,
	): Promise<Version | undefined> {
		const now: Choice<Version> = {
			label: vscode.l10n.t('$(edit) The article as it is now'),
			value: 'now',
		};
		const lines = commits.map(({ hash, subject, author, date }): Choice<Version> => ({
			label: plainLabel(subject || shortName(hash)),
			description: plainLabel(
				[shortName(hash), author, date?.toLocaleDateString()].filter(Boolean).join(' · '),
			),
			value: { hash },
		}));
		const typed: Choice<Version | 'typed'> = {
			label: vscode.l10n.t('$(keyboard) Another revision…'),
			description: vscode.l10n.t('a branch, a tag, HEAD~3'),
			value: 'typed',
		};
		const choices: Choice<Version | 'typed'>[] = [
			...(withNow ? [now] : []),
			...(lines.length > 0 ? [heading(vscode.l10n.t('Versions of this article'))] : []),
			...lines,
			typed,
		];
		const chosen = await choose<Version | 'typed'>(title, choices);
		return chosen === 'typed' ? this.#askTyped(history, title) : chosen;
	}

	async #askTyped(history: ArticleHistory, title: string): Promise<Version | undefined> {
		const name = await vscode.window.showInputBox({
			title,
			prompt: vscode.l10n.t('A branch, a tag, the id of a commit, or HEAD~3'),
		});
		if (name === undefined || name.trim() === '') return undefined;
		const hash = await history.commitNamed(name.trim());
		if (hash !== undefined) return { hash };
		showFailure(
			vscode.l10n.t(
				'There is no revision “{0}” in this repository. In a shallow clone, older ones have to be fetched first.',
				name.trim(),
			),
		);
		return undefined;
	}

	/** Shows changes on the article as it is now, beside the older text where that differs, and lists them. */
	async #show(
		{ project, path }: ReadArticle,
		title: string,
		before: Document,
		hash: string,
		compare: (now: Document) => readonly ItemChange[],
	): Promise<void> {
		const uri = project.uriOf(path);
		const now = project.corpus.document(path);
		if (!now) return;
		this.#live.set(uri.toString(), compare);
		this.shown.show(uri, { title, changes: compare(now) });
		await this.#open(nameOf(uri), before, hash, path, uri, now.text, title);
		await this.list(uri);
	}

	async #open(
		name: string,
		before: Document,
		hash: string,
		path: string,
		uri: vscode.Uri,
		text: string,
		title: string,
	): Promise<void> {
		if (before.text.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n')) {
			await vscode.window.showTextDocument(uri);
			return;
		}
		const past = this.shown.pastUri(name, hash, path, before.text);
		await vscode.commands.executeCommand('vscode.diff', past, uri, plainLabel(`${name} ${title}`));
	}
}

const shortName = (hash: string): string => hash.slice(0, 7);

function recordOf(argument: unknown): Readonly<Record<string, unknown>> {
	return typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>) : {};
}
