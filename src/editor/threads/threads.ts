import * as vscode from 'vscode';
import type { PlacedClaim, Post } from '../../core';
import { plainLabel, plainMessage } from '../labels';
import { rangeIn } from '../positions';
import type { Article, Projects } from '../project/projects';
import { openPost, shownPost, type ShownPost } from './posts';

/** The thread of a claim in an open article. */
interface ClaimThread {
	readonly thread: vscode.CommentThread;
	/** What its posts were made of: rebuilt when that is other. */
	shown: string;
}

/** What a thread belongs to. */
export interface ThreadOfClaim {
	readonly article: Article;
	readonly placed: PlacedClaim;
}

/**
 * The threads of claims in VS Code's comments: one for each claim that has posts, in every article that is shown, at the
 * claim's words. The sidecar is the store; a thread's place follows every edit. What is written is up to its owner.
 */
export class Threads implements vscode.Disposable {
	readonly #projects: Projects;
	readonly #controller: vscode.CommentController;
	readonly #articles = new Map<string, Map<string, ClaimThread>>();
	/** The claims of each article at which threads are offered: VS Code draws every thread anew when it is told of others. */
	readonly #offered = new Map<string, string>();
	/** Threads that were just begun, with words that could not be written yet. */
	readonly #kept = new Set<vscode.CommentThread>();
	readonly #subscriptions: readonly vscode.Disposable[];

	constructor(projects: Projects) {
		this.#projects = projects;
		this.#controller = vscode.comments.createCommentController(
			'corroborate',
			vscode.l10n.t('Threads on Claims'),
		);
		this.#controller.options = {
			prompt: vscode.l10n.t('Answer…'),
			placeHolder: vscode.l10n.t('Plain text. It is kept in the sidecar, under your handle.'),
		};
		const showArticle = ({ project, path }: Article): void => this.#show(project.uriOf(path));
		this.#subscriptions = [
			this.#controller,
			projects.onDidReadArticle(showArticle),
			projects.onDidOpenArticle(showArticle),
			projects.onDidForetell(showArticle),
			projects.onDidUpdate(({ project, paths }) => {
				for (const path of paths) if (path.endsWith('.txt')) this.#show(project.uriOf(path));
			}),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
			vscode.window.onDidChangeVisibleTextEditors(() => this.#showVisible()),
		];
		this.#showVisible();
		this.#offerPlaces();
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	/** The threads that are shown in an article, by the ids of their claims. */
	in(article: vscode.Uri): ReadonlyMap<string, vscode.CommentThread> {
		const threads = this.#articles.get(article.toString());
		return new Map(Array.from(threads ?? [], ([id, { thread }]) => [id, thread]));
	}

	/** Every thread with a post in it, be it one that is not written yet. */
	all(): readonly vscode.CommentThread[] {
		const threads = [...this.#articles.values()].flatMap((ofArticle) => [...ofArticle.values()]);
		return [...threads.map(({ thread }) => thread), ...this.#kept];
	}

	/** The claim that one of our threads is on; undefined for a thread that was just begun, and for what is gone. */
	claimOf(thread: vscode.CommentThread): ThreadOfClaim | undefined {
		const threads = this.#articles.get(thread.uri.toString());
		const [id] = [...(threads ?? [])].find(([, one]) => one.thread === thread) ?? [];
		const article = this.#projects.read(thread.uri);
		const placed = article?.project.claimsOf(article.document).find((one) => one.id === id);
		return article && placed && { article, placed };
	}

	/** Puts text that could not be written back in a box of its thread: nothing that was typed is lost. */
	keep(thread: vscode.CommentThread, text: string): void {
		const isNew = this.claimOf(thread) === undefined;
		if (isNew) this.#kept.add(thread);
		const by = this.#projects.peek(thread.uri)?.project.annotator ?? '';
		thread.comments = [...thread.comments, openPost(text, by)];
		thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
	}

	/** Opens the box of a post, or closes it with what the post says. */
	edit(thread: vscode.CommentThread, shown: ShownPost, isOpen: boolean): void {
		const reader = this.#projects.peek(thread.uri)?.project.annotator;
		thread.comments = thread.comments.flatMap((comment): ShownPost[] => {
			if (comment !== shown) return [comment];
			const { post } = shown;
			if (isOpen) return post ? [openPost(post.text, post.by, post)] : [shown];
			// A post that was changed meanwhile is among the others as it is now.
			const isThere =
				post !== undefined && this.claimOf(thread)?.placed.claim.thread?.some((one) => isSame(one, post));
			return isThere ? [shownPost(post, reader)] : [];
		});
		if (thread.comments.length > 0) return;
		this.#kept.delete(thread);
		thread.dispose();
	}

	/** Shows a claim's thread opened. */
	expand(article: vscode.Uri, id: string): void {
		const known = this.#articles.get(article.toString())?.get(id);
		if (known) known.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
	}

	#showVisible(): void {
		const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
		for (const [key, threads] of this.#articles) {
			const uri = vscode.Uri.parse(key);
			// A text that is open in a tab keeps what is being typed in its threads.
			const isOpen = vscode.workspace.textDocuments.some((open) => open.uri.toString() === key);
			if (visible.has(key) || (isOpen && this.#projects.peek(uri))) continue;
			for (const { thread } of threads.values()) thread.dispose();
			this.#articles.delete(key);
			this.#offered.delete(key);
		}
		for (const { document } of vscode.window.visibleTextEditors) this.#show(document.uri);
	}

	/** Brings the threads of an article up to what its sidecar has. */
	#show(uri: vscode.Uri): void {
		const key = uri.toString();
		const article = this.#projects.read(uri);
		const textDocument = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key);
		const isShown = vscode.window.visibleTextEditors.some(({ document }) => document === textDocument);
		let threads = this.#articles.get(key);
		if (!threads && !isShown) return;
		if (!threads) this.#articles.set(key, (threads = new Map()));
		const claims =
			article && textDocument
				? article.project.claimPlaces(article.document).map(({ placed }) => placed)
				: [];
		const wanted = new Map(claims.filter(hasPosts).map((placed) => [placed.id, placed]));
		for (const [id, { thread }] of threads) {
			if (wanted.has(id)) continue;
			thread.dispose();
			threads.delete(id);
		}
		if (!article || !textDocument) return;
		for (const [id, placed] of wanted) {
			let known = threads.get(id);
			if (!known) {
				const range = this.#rangeOf(article, textDocument, placed);
				const thread = this.#controller.createCommentThread(uri, range, []);
				thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
				threads.set(id, (known = { thread, shown: '' }));
			}
			fill(known, placed, article.project.annotator);
		}
		this.#follow(textDocument);
		const ids = claims.map(({ id }) => id).join();
		if (this.#offered.get(key) === ids) return;
		this.#offered.set(key, ids);
		this.#offerPlaces();
	}

	/** Keeps the places of threads true to the text: it comes with every letter, and looks at what has a thread alone. */
	#follow(textDocument: vscode.TextDocument): void {
		const threads = this.#articles.get(textDocument.uri.toString());
		if (!threads || threads.size === 0) return;
		const article = this.#projects.read(textDocument.uri);
		if (!article) return;
		const { project, path, document } = article;
		// The places that are known are those of another text: the reading of this one is on its way.
		if (!project.isKnownAs(path, textDocument.getText())) return;
		for (const placed of project.claimsOf(document)) {
			const known = threads.get(placed.id);
			if (!known) continue;
			const spans = project.spansOf(path, placed);
			const range = this.#rangeOf(article, textDocument, placed);
			if (!known.thread.range?.isEqual(range)) known.thread.range = range;
			const label = labelOf(placed, spans.length > 0);
			if (known.thread.label !== label) known.thread.label = label;
		}
	}

	/** The claim's words from its first part to its last; the top of the article where they stand nowhere. */
	#rangeOf({ project, path }: Article, document: vscode.TextDocument, placed: PlacedClaim): vscode.Range {
		const spans = project.spansOf(path, placed);
		if (spans.length === 0) return new vscode.Range(0, 0, 0, 0);
		return rangeIn(document, {
			start: Math.min(...spans.map(({ start }) => start)),
			end: Math.max(...spans.map(({ end }) => end)),
		});
	}

	/** A thread can be begun where a claim stands, and nowhere else. VS Code asks anew for a provider that is set anew. */
	#offerPlaces(): void {
		this.#controller.commentingRangeProvider = {
			provideCommentingRanges: (textDocument) => {
				const article = this.#projects.read(textDocument.uri);
				if (!article || !article.project.isKnownAs(article.path, textDocument.getText())) return [];
				const { project, path, document } = article;
				return project
					.claimsOf(document)
					.flatMap((placed) => project.spansOf(path, placed))
					.map((span) => rangeIn(textDocument, span));
			},
		};
	}
}

const hasPosts = ({ claim: { thread = [] } }: PlacedClaim): boolean => thread.length > 0;

const isSame = (a: Post | undefined, b: Post): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Puts a claim's posts in its thread; a box in which somebody types stays, and what is typed in it. */
function fill(known: ClaimThread, { claim }: PlacedClaim, reader: string | undefined): void {
	const posts: readonly Post[] = claim.thread ?? [];
	const shown = JSON.stringify([posts, reader]);
	if (known.shown === shown) return;
	known.shown = shown;
	const boxes = known.thread.comments.filter(
		({ mode }) => mode === vscode.CommentMode.Editing,
	) as ShownPost[];
	const comments = posts.map(
		(post) => boxes.find((box) => isSame(box.post, post)) ?? shownPost(post, reader),
	);
	// What is edited here and gone in the file is still somebody's words.
	known.thread.comments = [...comments, ...boxes.filter((box) => !comments.includes(box))];
}

function labelOf({ id, annotator, placement, claim }: PlacedClaim, isPlaced: boolean): string {
	const name = vscode.l10n.t('Claim {0} of {1}', id, annotator);
	if (isPlaced) return plainLabel(name);
	const quote =
		typeof claim.quote === 'string' ? claim.quote : claim.quote.map((part) => part.quote).join(' … ');
	return plainMessage(
		placement.state === 'ambiguous'
			? vscode.l10n.t('{0}: its words stand in several places of the article: “{1}”', name, quote)
			: vscode.l10n.t('{0}: its words are no longer in the article: “{1}”', name, quote),
	);
}
