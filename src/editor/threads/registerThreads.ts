import * as vscode from 'vscode';
import { addPost, deletePost, editPost, wordsOf } from '../../core';
import type { PlacedClaim, Post, PostChanges } from '../../core';
import { command } from '../command';
import { activeArticle, claimFor } from '../commands/active';
import { today } from '../commands/dates';
import { choose } from '../commands/form';
import type { Writing } from '../commands/writing';
import { plainLabel } from '../labels';
import type { Article } from '../project/projects';
import { tell } from '../show';
import { annotate } from '../writing/annotate';
import { typedIn, type ShownPost } from './posts';
import { Threads } from './threads';

/** Threads on claims, and the commands that begin, answer and change them. */
export function registerThreads(writing: Writing): vscode.Disposable {
	const threads = new Threads(writing.projects);
	const commands = new ThreadCommands(writing, threads);
	return vscode.Disposable.from(
		threads,
		command('startThread', (id: unknown) => commands.start(id)),
		command('post', (reply: vscode.CommentReply) => commands.post(reply)),
		command('editPost', (shown: ShownPost) => Promise.resolve(commands.edit(shown, true))),
		command('cancelPost', (shown: ShownPost) => Promise.resolve(commands.edit(shown, false))),
		command('savePost', (shown: ShownPost) => commands.save(shown)),
		command('deletePost', (shown: ShownPost) => commands.remove(shown)),
	);
}

/** What people do with threads: each write is one step of undo, and what cannot be written stays in its box. */
export class ThreadCommands {
	readonly #writing: Writing;
	readonly #threads: Threads;

	constructor(writing: Writing, threads: Threads) {
		this.#writing = writing;
		this.#threads = threads;
	}

	/** Asks for a post on the claim at the caret, or the one with this id, and shows the thread. */
	async start(id: unknown): Promise<void> {
		const active = await activeArticle(this.#writing.projects);
		const placed = active && claimFor(active, typeof id === 'string' ? id : undefined);
		if (!active || !placed) return;
		const handle = await this.#writing.annotator.handle(active.project);
		if (handle === undefined) return;
		const last = placed.claim.thread?.at(-1);
		const text = await vscode.window.showInputBox({
			title: last
				? vscode.l10n.t('Answer in the Thread on Claim {0}', placed.id)
				: vscode.l10n.t('Start a Thread on Claim {0}', placed.id),
			prompt: last
				? plainLabel(`${last.by}: ${last.text}`)
				: vscode.l10n.t('Plain text. It is kept in the sidecar, under your handle.'),
		});
		if (text === undefined || text.trim() === '') return;
		await this.#add(active, placed, { by: handle, on: today(), text });
	}

	/** Writes what was typed below a thread, or at a claim that has none yet. */
	async post({ thread, text }: vscode.CommentReply): Promise<void> {
		const isNew = this.#threads.claimOf(thread) === undefined;
		if (!(await this.#send(thread, text))) this.#threads.keep(thread, text);
		// The claim has a thread of its own now.
		else if (isNew) thread.dispose();
	}

	/** Opens the box of one's own post, or closes it with what the post says. */
	edit(shown: ShownPost, isOpen: boolean): void {
		const thread = this.#threadOf(shown);
		if (thread) this.#threads.edit(thread, shown, isOpen);
	}

	/** Writes what stands in the box of a post. */
	async save(shown: ShownPost): Promise<void> {
		const thread = this.#threadOf(shown);
		if (!thread) return;
		const text = typedIn(shown);
		const { post } = shown;
		if (!post) {
			if (await this.#send(thread, text)) this.#threads.edit(thread, shown, false);
			return;
		}
		if (text.trim() === post.text) return this.#threads.edit(thread, shown, false);
		const isWritten = await this.#change(thread, (placed, sidecar) => editPost(sidecar, placed, post, text));
		if (isWritten) this.#threads.edit(thread, shown, false);
	}

	/** Deletes one's own post. */
	async remove(shown: ShownPost): Promise<void> {
		const thread = this.#threadOf(shown);
		const { post } = shown;
		if (!thread || !post) return;
		if (await this.#change(thread, (placed, sidecar) => deletePost(sidecar, placed, post)))
			tell(vscode.l10n.t('The post is deleted. Undo takes it back.'));
	}

	#threadOf(shown: ShownPost): vscode.CommentThread | undefined {
		return this.#threads.all().find(({ comments }) => comments.includes(shown));
	}

	/** Resolves to false where nothing was written; the user has been told why, or has left. */
	async #send(thread: vscode.CommentThread, text: string): Promise<boolean> {
		const known = this.#threads.claimOf(thread) ?? (await this.#claimAt(thread));
		const handle = known && (await this.#writing.annotator.handle(known.article.project));
		if (!known || handle === undefined) return false;
		return this.#add(known.article, known.placed, { by: handle, on: today(), text });
	}

	async #add(article: Article, placed: PlacedClaim, post: Post): Promise<boolean> {
		const { writer } = this.#writing;
		const written = await annotate(writer, article, (sidecar) => addPost(sidecar, placed, post));
		if (written) this.#threads.expand(article.project.uriOf(article.path), placed.id);
		return written;
	}

	async #change(
		thread: vscode.CommentThread,
		changes: (placed: PlacedClaim, sidecar: Parameters<typeof addPost>[0]) => PostChanges,
	): Promise<boolean> {
		const known = this.#threads.claimOf(thread);
		if (!known) {
			tell(vscode.l10n.t('This claim is not in the article any more.'));
			return false;
		}
		const { article, placed } = known;
		return annotate(this.#writing.writer, article, (sidecar) => changes(placed, sidecar));
	}

	/** The claim that a thread was begun at: the `+` says no more than the line, so it is asked where there are several. */
	async #claimAt({ uri, range }: vscode.CommentThread): Promise<ReturnType<Threads['claimOf']>> {
		const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
		const article = document && (await this.#writing.projects.open(document));
		await article?.project.settle();
		const read = article && this.#writing.projects.read(uri);
		if (!document || !read || !range) return undefined;
		const { project, path } = read;
		const place = {
			start: document.offsetAt(new vscode.Position(range.start.line, 0)),
			end: document.offsetAt(new vscode.Position(range.end.line + 1, 0)),
		};
		const claims = project
			.claimsOf(read.document)
			.filter((placed) =>
				project.spansOf(path, placed).some(({ start, end }) => start < place.end && place.start < end),
			);
		const placed =
			claims.length < 2
				? claims[0]
				: await choose<PlacedClaim>(
						vscode.l10n.t('Which claim is it about?'),
						claims.map((one) => ({
							label: plainLabel(wordsOf(one.claim)),
							description: `${one.annotator} ${one.id}`,
							value: one,
						})),
					);
		if (claims.length === 0) tell(vscode.l10n.t('There is no claim on this line.'));
		return placed && { article: read, placed };
	}
}
