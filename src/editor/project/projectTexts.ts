import type * as vscode from 'vscode';
import { Corpus, Follower, kindInProject, sidecarPathOf } from '../../core';
import type { PlacedClaim, PlacedMention, Span, TextEdit } from '../../core';
import { isUtf8, readFile } from '../files';
import { log, reason } from '../log';
import type { OldTextsInProject } from '../oldTexts/oldTextsInProject';
import { Positions } from '../positions';
import { Queues } from '../queue';

/**
 * The files of a project as last read: their texts, the corpus that they make, and where edits since have moved what is
 * annotated. Open documents are read first, then the disk.
 */
export class ProjectTexts {
	readonly corpus = new Corpus();
	readonly #uriOf: (path: string) => vscode.Uri;
	readonly #configured: boolean;
	readonly #oldTexts: OldTextsInProject;
	readonly #texts = new Map<string, string>();
	readonly #positions = new Map<string, Positions>();
	/** Articles that have been edited while open. */
	readonly #followers = new Map<string, Follower>();
	/** Sidecars that are not UTF-8: only their bytes show it. */
	readonly #miscoded = new Set<string>();
	readonly #reads = new Queues();

	/** @param configured whether every text counts; otherwise only one with a sidecar does */
	constructor(uriOf: (path: string) => vscode.Uri, configured: boolean, oldTexts: OldTextsInProject) {
		this.#uriOf = uriOf;
		this.#configured = configured;
		this.#oldTexts = oldTexts;
	}

	paths(): readonly string[] {
		return [...this.#texts.keys()];
	}

	/** Empty for a file that is not there. */
	textOf(path: string): string {
		return this.#texts.get(path) ?? '';
	}

	rangeOf(path: string, span: Span): vscode.Range {
		let positions = this.#positions.get(path);
		if (!positions) this.#positions.set(path, (positions = new Positions(this.textOf(path))));
		return positions.range(span);
	}

	isMiscoded(path: string): boolean {
		return this.#miscoded.has(path);
	}

	/** Where the parts of a claim are after every edit so far; none where that is not known. */
	spansOf(path: string, claim: PlacedClaim): readonly Span[] {
		return this.#followers.get(path)?.spansOf(claim.id) ?? sureSpans(claim);
	}

	/** Another object whenever edits may have moved what is annotated in an article; undefined before the first edit. */
	movesOf(path: string): object | undefined {
		return this.#followers.get(path)?.state;
	}

	/** Where a mention is, as `spansOf` says it of a claim. */
	spansOfMention(path: string, mention: PlacedMention): readonly Span[] {
		return this.#followers.get(path)?.spansOfMention(mention) ?? sureSpans(mention);
	}

	/** Follows edits of an open article; bounded work. */
	follow(path: string, changes: readonly TextEdit[]): void {
		let follower = this.#followers.get(path);
		const document = follower ? undefined : this.corpus.document(path);
		if (document) this.#followers.set(path, (follower = new Follower(document)));
		follower?.edit(changes);
	}

	/** Whether an article is known with this text, its edits counted. */
	isKnownAs(path: string, text: string): boolean {
		return (this.#followers.get(path)?.text ?? this.textOf(path)) === text;
	}

	/** Gives up what has followed the edits of an article, and returns it. */
	release(path: string): Follower | undefined {
		const follower = this.#followers.get(path);
		this.#followers.delete(path);
		return follower;
	}

	/** Takes over what has followed the edits of an article under another path. */
	adopt(path: string, follower: Follower): void {
		if (!this.#followers.has(path)) this.#followers.set(path, follower);
	}

	/**
	 * Reads a file anew: an article with its sidecar, an event or the project file. One reading of a file after the other: an
	 * older one must not be put after a newer one. Never rejects: what cannot be read is logged and stays as it was.
	 * Resolves to whether anything is other than before.
	 */
	read(path: string): Promise<boolean> {
		return this.#reads.run(path, async () => {
			try {
				const kind = kindInProject(path);
				if (kind === 'project' || kind === 'event') return await this.#readRecord(path, kind);
				return await this.#readArticle(path);
			} catch (error) {
				log().warn(`${this.#uriOf(path).toString(true)} could not be read: ${reason(error)}`);
				return false;
			}
		});
	}

	/** Forgets a file that is not the project's. */
	forget(path: string): void {
		this.corpus.remove(path);
		this.#oldTexts.forget(path);
		this.corpus.removeLoneSidecar(path);
		this.#keep(path, undefined);
	}

	async #readRecord(path: string, kind: 'project' | 'event'): Promise<boolean> {
		const text = await readFile(this.#uriOf(path));
		if (kind === 'project') this.corpus.setProject(text);
		else if (text === undefined) this.corpus.removeEvent(path);
		else this.corpus.setEvent(path, text);
		return this.#keep(path, text);
	}

	async #readArticle(path: string): Promise<boolean> {
		const sidecarPath = sidecarPathOf(path);
		const sidecar = await readFile(this.#uriOf(sidecarPath));
		// The article last: what is typed while files are read is in it.
		const text = await readFile(this.#uriOf(path));
		const isArticle = text !== undefined && (sidecar !== undefined || this.#configured);
		let isOther = false;
		// What happened unseen, as to a file that was closed, could not be followed.
		if (!isArticle || this.#followers.get(path)?.text !== text) this.#followers.delete(path);
		if (isArticle) {
			const follower = this.#followers.get(path);
			const older = this.#oldTexts.inputOf(path, text);
			// Places that were found without an older text, which is there now, are looked for again.
			const hasArrived = this.#oldTexts.takeArrived(path);
			const tracked = hasArrived ? undefined : follower?.tracked();
			isOther = this.corpus.put({ path, text, sidecar, tracked, ...older });
			follower?.read(this.corpus.document(path)!, hasArrived);
		} else {
			this.corpus.remove(path);
			this.#oldTexts.forget(path);
		}
		if (sidecar !== undefined && text === undefined) this.corpus.putLoneSidecar(sidecarPath, sidecar);
		else this.corpus.removeLoneSidecar(sidecarPath);
		isOther = this.#keep(path, isArticle ? text : undefined) || isOther;
		isOther = this.#keep(sidecarPath, sidecar) || isOther;
		const wasMiscoded = this.#miscoded.delete(sidecarPath);
		const isMiscoded = sidecar !== undefined && !(await isUtf8(this.#uriOf(sidecarPath), sidecar));
		if (isMiscoded) this.#miscoded.add(sidecarPath);
		return isOther || isMiscoded !== wasMiscoded;
	}

	/** Returns whether it is another text than before. */
	#keep(path: string, text: string | undefined): boolean {
		if (this.#texts.get(path) === text) return false;
		this.#positions.delete(path);
		if (text === undefined) this.#texts.delete(path);
		else this.#texts.set(path, text);
		return true;
	}
}

/** None where it is only known where it may be. */
export function sureSpans({ placement }: PlacedClaim | PlacedMention): readonly Span[] {
	return placement.state === 'ambiguous' ? [] : placement.spans;
}
