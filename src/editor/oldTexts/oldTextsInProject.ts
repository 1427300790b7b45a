import type * as vscode from 'vscode';
import { textId } from '../../core';
import type { ArticleInput, Document, Sidecar } from '../../core';
import { openDocument } from '../files';
import type { OldTexts } from './oldTexts';

interface Known {
	/** By text id. */
	readonly texts: Map<string, string>;
	/** Ids that were asked for; also those that nobody has. */
	readonly asked: Set<string>;
	/** Whether a text came in that no reading has seen. */
	hasArrived: boolean;
	/** The text id of the article as committed last. */
	committed?: string;
	isCommittedAsked: boolean;
	/** Settles when everything asked for so far was answered. */
	answered: Promise<void>;
}

/**
 * The older texts that the articles of a project need: those that a sidecar names and that are not the present one. Each is
 * asked for once, after a reading and never during one; what comes in is told, so that the article is read again.
 */
export class OldTextsInProject implements vscode.Disposable {
	readonly #oldTexts: OldTexts;
	readonly #uriOf: (path: string) => vscode.Uri;
	readonly #found: (path: string) => void;
	readonly #articles = new Map<string, Known>();
	readonly #sought = new WeakSet<Document>();

	/** @param found told of an article that should be read again */
	constructor(oldTexts: OldTexts, uriOf: (path: string) => vscode.Uri, found: (path: string) => void) {
		this.#oldTexts = oldTexts;
		this.#uriOf = uriOf;
		this.#found = found;
	}

	/** What a reading of an article with this text is given. */
	inputOf(path: string, text: string): Pick<ArticleInput, 'oldTexts' | 'committed'> {
		const known = this.#articles.get(path);
		if (!known) return {};
		const older = [...known.texts].filter(([, old]) => old !== text);
		return { oldTexts: older.length > 0 ? new Map(older) : undefined, committed: known.committed };
	}

	/** The text with this id, where an article's annotations were made on it and it could be had. */
	get(path: string, id: string): string | undefined {
		return this.#articles.get(path)?.texts.get(id);
	}

	/** Whether texts came in since the last reading: places that were found without them count no more. Asked once. */
	takeArrived(path: string): boolean {
		const known = this.#articles.get(path);
		const hasArrived = known?.hasArrived ?? false;
		if (known) known.hasArrived = false;
		return hasArrived;
	}

	/** After a reading: keeps the text where annotations were made on it, and asks for the others that they were made on. */
	seek(document: Document): void {
		const { path, text, sidecar } = document;
		if (!sidecar || this.#sought.has(document)) return;
		this.#sought.add(document);
		const named = namedTexts(sidecar.value);
		if (named.size === 0) return;
		const present = textId(text);
		const known = this.#knownOf(path);
		for (const id of known.texts.keys()) if (!named.has(id)) known.texts.delete(id);
		if (named.has(present)) {
			known.texts.set(present, text);
			if (openDocument(this.#uriOf(path))) this.#oldTexts.keep(text);
		}
		const isOlder = sidecar.value.article?.text !== undefined && sidecar.value.article.text !== present;
		const missing = [...named].filter((id) => !known.texts.has(id) && !known.asked.has(id));
		if (missing.length > 0 || (isOlder && !known.isCommittedAsked)) this.#ask(path, known, missing);
	}

	/** A text that annotations are about to be made on: it is there when the next reading needs it. */
	keep(path: string, text: string): void {
		this.#knownOf(path).texts.set(textId(text), text);
		this.#oldTexts.keep(text);
	}

	/** Resolves when everything that was asked for an article is answered. Never rejects. */
	async answered(path: string): Promise<void> {
		await this.#articles.get(path)?.answered;
	}

	/** Asks again for what a repository may know by now. */
	repositoryChanged(root: vscode.Uri): void {
		for (const [path, known] of this.#articles) {
			const isIn = this.#uriOf(path).path.startsWith(`${root.path}/`);
			if (isIn && known.isCommittedAsked)
				this.#ask(
					path,
					known,
					[...known.asked].filter((id) => !known.texts.has(id)),
				);
		}
	}

	/** What is answered later is for nobody. */
	forget(path: string): void {
		this.#articles.delete(path);
	}

	dispose(): void {
		this.#articles.clear();
	}

	#knownOf(path: string): Known {
		let known = this.#articles.get(path);
		if (!known) {
			known = {
				texts: new Map(),
				asked: new Set(),
				hasArrived: false,
				isCommittedAsked: false,
				answered: Promise.resolve(),
			};
			this.#articles.set(path, known);
		}
		return known;
	}

	#ask(path: string, known: Known, ids: readonly string[]): void {
		for (const id of ids) known.asked.add(id);
		known.isCommittedAsked = true;
		known.answered = known.answered.then(() => this.#answer(path, known, ids));
	}

	async #answer(path: string, known: Known, ids: readonly string[]): Promise<void> {
		const kept = await this.#oldTexts.kept(ids);
		this.#take(path, known, kept, known.committed);
		if (this.#articles.get(path) !== known) return;
		const missing = ids.filter((id) => !kept.has(id));
		const { texts, committed } = await this.#oldTexts.inGit(this.#uriOf(path), missing);
		this.#take(path, known, texts, committed);
	}

	#take(path: string, known: Known, texts: ReadonlyMap<string, string>, committed: string | undefined): void {
		if (this.#articles.get(path) !== known) return;
		if (texts.size === 0 && committed === known.committed) return;
		for (const [id, text] of texts) known.texts.set(id, text);
		known.hasArrived ||= texts.size > 0;
		known.committed = committed;
		this.#found(path);
	}
}

/** Ids of the texts that a sidecar's anchors were made on. */
function namedTexts({ article, claims }: Sidecar): ReadonlySet<string> {
	const ids = new Set<string>();
	if (article?.text !== undefined) ids.add(article.text);
	for (const section of Object.values(claims ?? {}))
		for (const claim of Object.values(section ?? {}))
			if ('text' in claim && claim.text !== undefined) ids.add(claim.text);
	return ids;
}
