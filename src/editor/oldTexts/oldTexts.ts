import type * as vscode from 'vscode';
import { Queues } from '../queue';
import { TextCache } from './oldTextsCache';
import { GitTexts, type TextsInGit } from './oldTextsGit';

/** Of documents that show an older text. */
export const oldScheme = 'corroborate-old';
/** Of articles as a commit has them. */
export const pastScheme = 'corroborate-past';

/** Where the texts come from that annotations were made on, when the article is another by now. */
export class OldTexts implements vscode.Disposable {
	readonly #cache: TextCache;
	readonly #git = new GitTexts();
	readonly #lookups = new Queues();

	/** Fires with the root of a repository where another answer may be had now. */
	readonly onDidChange = this.#git.onDidChange;

	/** @param cache the folder for texts that were annotated; undefined where there is no place for it */
	constructor(cache: vscode.Uri | undefined) {
		this.#cache = new TextCache(cache);
	}

	/** Keeps a text that annotations are made on. Does not wait, and never throws. */
	keep(text: string): void {
		void this.#cache.put(text);
	}

	/** The texts with these ids that were kept here. Never throws. */
	async kept(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
		const texts = new Map<string, string>();
		for (const id of ids) {
			const text = await this.#cache.get(id);
			if (text !== undefined) texts.set(id, text);
		}
		return texts;
	}

	/** What the repository of an article has of it. One article at a time: git is a program. Never throws. */
	inGit(article: vscode.Uri, ids: Iterable<string>): Promise<TextsInGit> {
		return this.#lookups.run('', () => this.#git.find(article, ids));
	}

	dispose(): void {
		this.#git.dispose();
	}
}
