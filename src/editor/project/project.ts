import * as vscode from 'vscode';
import {
	articlePathOf,
	check,
	Corpus,
	Follower,
	isPassShown,
	kindInProject,
	notUtf8,
	sidecarPathOf,
} from '../../core';
import type { Document, Finding, PlacedClaim, PlacedMention, Span, TextEdit } from '../../core';
import { annotatorSetting } from '../annotatorSetting';
import { isUtf8, readFile } from '../files';
import { log, reason } from '../log';
import type { OldTexts } from '../oldTexts/oldTexts';
import { OldTextsInProject } from '../oldTexts/oldTextsInProject';
import { Positions } from '../positions';
import { Queues } from '../queue';

export const projectFileName = 'corroborate.yaml';
const settleMilliseconds = 200;
/** An article longer than this, in UTF-16 units, takes seconds to read: typing must rest for longer. */
const longArticle = 500_000;
const longSettleMilliseconds = 3000;
/** A turn of background reading gives the host back after this long. */
const turnMilliseconds = 8;

/**
 * One project in the editor: the only owner of what is known of its files. Texts go in (open documents first, then the
 * disk), findings and documents come out; readers subscribe to `onDidUpdate`.
 */
export class Project implements vscode.Disposable {
	readonly corpus = new Corpus();
	readonly #texts = new Map<string, string>();
	readonly #positions = new Map<string, Positions>();
	readonly #findings = new Map<string, readonly Finding[]>();
	/** Articles that have been edited while open. */
	readonly #followers = new Map<string, Follower>();
	/** Folders below, with `/` behind, that have a project file of their own: the nearest one above an article counts. */
	readonly #foreign = new Set<string>();
	/** Sidecars that are not UTF-8: only their bytes show it. */
	readonly #miscoded = new Set<string>();
	readonly #stale = new Set<string>();
	readonly #updated = new vscode.EventEmitter<ReadonlySet<string>>();
	/** The texts that annotations were made on, where those are not the present ones. */
	readonly oldTexts: OldTextsInProject;
	#watcher: vscode.FileSystemWatcher | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#loading: Promise<void> | undefined;
	#settling: Promise<void> = Promise.resolve();
	readonly #reads = new Queues();
	#loaded = false;
	#disposed = false;

	/** Fires with the paths whose findings or annotations may differ now. Sets are swapped, never cleared first. */
	readonly onDidUpdate = this.#updated.event;

	/** @param configured whether `root` holds a corroborate.yaml; without it `.txt` with a sidecar are the articles */
	constructor(
		readonly root: vscode.Uri,
		readonly configured: boolean,
		oldTexts: OldTexts,
	) {
		this.oldTexts = new OldTextsInProject(
			oldTexts,
			(path) => this.uriOf(path),
			(path) => {
				this.#stale.add(path);
				void this.settle();
			},
		);
	}

	uriOf(path: string): vscode.Uri {
		return vscode.Uri.joinPath(this.root, path);
	}

	/** The path in the project, with `/`; undefined for what lies outside. */
	pathOf(uri: vscode.Uri): string | undefined {
		const base = this.root.path.endsWith('/') ? this.root.path : `${this.root.path}/`;
		if (uri.scheme !== this.root.scheme || uri.authority !== this.root.authority) return undefined;
		return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
	}

	/** The findings shown in a file, most serious first. */
	findings(path: string): readonly Finding[] {
		return this.#findings.get(path) ?? [];
	}

	/** Paths of every file of the project that was read. */
	files(): readonly string[] {
		return [...this.#texts.keys()];
	}

	/** The text of a file as last read; empty for one that is not there. */
	textOf(path: string): string {
		return this.#texts.get(path) ?? '';
	}

	/** The range of a span in a file as last read; the file need not be open. */
	rangeOf(path: string, span: Span): vscode.Range {
		let positions = this.#positions.get(path);
		if (!positions) this.#positions.set(path, (positions = new Positions(this.textOf(path))));
		return positions.range(span);
	}

	locationOf(path: string, span: Span): vscode.Location {
		return new vscode.Location(this.uriOf(path), this.rangeOf(path, span));
	}

	/** Where the parts of a claim are this instant, after every edit so far; none where that is not known. */
	spansOf(path: string, claim: PlacedClaim): readonly Span[] {
		return this.#followers.get(path)?.spansOf(claim.id) ?? sureSpans(claim);
	}

	/** Where a mention is this instant, as `spansOf` says it of a claim. */
	spansOfMention(path: string, mention: PlacedMention): readonly Span[] {
		return this.#followers.get(path)?.spansOfMention(mention) ?? sureSpans(mention);
	}

	/** The annotator at the keyboard, whose unfinished pass is shown; undefined where no handle is set, or one that nobody can have. */
	get annotator(): string | undefined {
		return annotatorSetting(this.root).handle;
	}

	/** The claims that this annotator may see: an unfinished pass is its owner's alone. */
	claimsOf(document: Document): readonly PlacedClaim[] {
		const { annotator: reader } = this;
		return document.claims.filter(({ annotator }) => isPassShown(document, annotator, reader));
	}

	/** The innermost claim at a UTF-16 offset of an article. */
	claimAt(document: Document, offset: number): PlacedClaim | undefined {
		let best: { claim: PlacedClaim; length: number } | undefined;
		for (const claim of this.claimsOf(document))
			for (const { start, end } of this.spansOf(document.path, claim))
				if (start <= offset && offset <= end && (!best || end - start < best.length))
					best = { claim, length: end - start };
		return best?.claim;
	}

	/** Bounded work in the change handler: follow the edits, note the path, come back later. */
	edited(path: string, changes: readonly TextEdit[]): void {
		let follower = this.#followers.get(path);
		const document = follower ? undefined : this.corpus.document(path);
		if (document) this.#followers.set(path, (follower = new Follower(document)));
		follower?.edit(changes);
		this.touch(path);
	}

	/** An article is open with this text: what was followed in another one, as before it was closed, is given up. */
	async opened(path: string, text: string): Promise<void> {
		if ((this.#followers.get(path)?.text ?? this.textOf(path)) === text) return;
		this.#followers.delete(path);
		this.touch(path);
		await this.settle();
	}

	/** Asks for a file to be read again, soon. */
	touch(path: string): void {
		this.#stale.add(path);
		clearTimeout(this.#timer);
		const isLong = this.textOf(path).length > longArticle;
		const wait = isLong ? longSettleMilliseconds : settleMilliseconds;
		this.#timer = setTimeout(() => void this.settle(), wait);
	}

	/** Everything in a folder that was deleted is looked for again. */
	deleted(folder: vscode.Uri): void {
		for (const path of this.files())
			if (this.uriOf(path).toString().startsWith(`${folder.toString()}/`)) this.touch(path);
	}

	/** Gives up a file that was renamed; returns what has followed its edits, for `adopt` at its new place. */
	release(path: string): Follower | undefined {
		const follower = this.#followers.get(path);
		this.#followers.delete(path);
		this.touch(path);
		return follower;
	}

	/** Takes a file that was renamed to this path, with what has followed its edits. */
	adopt(path: string, follower: Follower | undefined): void {
		if (follower && !this.#followers.has(path)) this.#followers.set(path, follower);
		this.touch(path);
	}

	/** Brings everything that was touched up to date now; resolves when readers have been told. */
	settle(): Promise<void> {
		clearTimeout(this.#timer);
		return (this.#settling = this.#settling
			.then(() => this.#settle())
			.catch((error: unknown) => {
				log().error(
					`The project at ${this.root.toString(true)} could not be brought up to date: ${reason(error)}`,
				);
			}));
	}

	/** Reads every file of the project, once; the given article first, so that its reader need not wait for the rest. */
	load(first?: string): Promise<void> {
		return (this.#loading ??= this.#load(first).catch((error: unknown) => {
			log().error(`Could not read the project at ${this.root.toString(true)}: ${reason(error)}`);
		}));
	}

	dispose(): void {
		this.#disposed = true;
		clearTimeout(this.#timer);
		this.#watcher?.dispose();
		this.#findings.clear();
		this.oldTexts.dispose();
		this.#updated.dispose();
	}

	async #load(first: string | undefined): Promise<void> {
		this.#watch();
		if (this.configured) await this.#read(projectFileName);
		if (first !== undefined) {
			await this.#read(first);
			this.#check([first]);
		}
		// Without a project file only what has a sidecar is an article: no need to look at the other texts.
		const glob = this.configured ? '**/*.{txt,yaml}' : '**/{*.annotations,corroborate}.yaml';
		const found = await vscode.workspace.findFiles(
			new vscode.RelativePattern(this.root, glob),
			'**/node_modules/**',
		);
		for (const uri of found) this.#noteNested(this.pathOf(uri));
		const paths = new Set(found.flatMap((uri) => this.#unitOf(this.pathOf(uri)) ?? []));
		if (first !== undefined) paths.delete(first);
		let turn = Date.now();
		for (const path of paths) {
			if (this.#disposed) return;
			await this.#read(path);
			if (Date.now() - turn < turnMilliseconds) continue;
			await new Promise((resolve) => setTimeout(resolve));
			turn = Date.now();
		}
		this.#loaded = true;
		this.#check([...this.#texts.keys()]);
	}

	async #settle(): Promise<void> {
		if (this.#disposed || this.#stale.size === 0) return;
		const touched = new Set([...this.#stale].flatMap((path) => this.#unitOf(path) ?? []));
		this.#stale.clear();
		for (const path of touched) await this.#read(path);
		if (this.#disposed) return;
		this.#check([
			...touched,
			...(touched.has(projectFileName) ? this.#texts.keys() : this.#dependents(touched)),
		]);
	}

	/** The file to read again when `path` changed: an article for its sidecar; undefined for what is not ours. */
	#unitOf(path: string | undefined): string | undefined {
		if (path === undefined || [...this.#foreign].some((folder) => path.startsWith(folder))) return undefined;
		const article = articlePathOf(path);
		if (article !== undefined) return article;
		if (isProjectOrEvent(path)) return path;
		return path.endsWith('.txt') && (!this.configured || this.corpus.isArticle(path)) ? path : undefined;
	}

	/** One reading of a file after the other: an older one must not be put after a newer one. */
	#read(path: string): Promise<void> {
		return this.#reads.run(path, () => this.#readNow(path));
	}

	async #readNow(path: string): Promise<void> {
		try {
			if (isProjectOrEvent(path)) {
				const text = await readFile(this.uriOf(path));
				if (path === projectFileName) this.corpus.setProject(text);
				else if (text === undefined) this.corpus.removeEvent(path);
				else this.corpus.setEvent(path, text);
				this.#keep(path, text);
			} else await this.#readArticle(path);
		} catch (error) {
			log().warn(`${this.uriOf(path).toString(true)} could not be read: ${reason(error)}`);
		}
	}

	async #readArticle(path: string): Promise<void> {
		const sidecarPath = sidecarPathOf(path);
		const sidecar = await readFile(this.uriOf(sidecarPath));
		// The article last: what is typed while files are read is in it.
		const text = await readFile(this.uriOf(path));
		const isArticle = text !== undefined && (sidecar !== undefined || this.configured);
		// What happened unseen, as to a file that was closed, could not be followed.
		if (!isArticle || this.#followers.get(path)?.text !== text) this.#followers.delete(path);
		if (isArticle) {
			const follower = this.#followers.get(path);
			const older = this.oldTexts.inputOf(path, text);
			// Places that were found without an older text, which is there now, are looked for again.
			const hasArrived = this.oldTexts.takeArrived(path);
			const tracked = hasArrived ? undefined : follower?.tracked();
			this.corpus.put({ path, text, sidecar, tracked, ...older });
			follower?.read(this.corpus.document(path)!, hasArrived);
		} else {
			this.corpus.remove(path);
			this.oldTexts.forget(path);
		}
		if (sidecar !== undefined && text === undefined) this.corpus.putLoneSidecar(sidecarPath, sidecar);
		else this.corpus.removeLoneSidecar(sidecarPath);
		this.#keep(path, isArticle ? text : undefined);
		this.#keep(sidecarPath, sidecar);
		if (sidecar === undefined || (await isUtf8(this.uriOf(sidecarPath), sidecar)))
			this.#miscoded.delete(sidecarPath);
		else this.#miscoded.add(sidecarPath);
	}

	#keep(path: string, text: string | undefined): void {
		if (this.#texts.get(path) === text) return;
		this.#positions.delete(path);
		if (text === undefined) {
			this.#texts.delete(path);
			this.#findings.delete(path);
		} else this.#texts.set(path, text);
	}

	/** Articles whose findings point into one of these files. */
	#dependents(paths: ReadonlySet<string>): string[] {
		const found: string[] = [];
		for (const [path, findings] of this.#findings)
			if (!paths.has(path) && findings.some(({ related }) => related.some((place) => paths.has(place.path))))
				found.push(path);
		return found;
	}

	#check(units: readonly string[]): void {
		const paths = new Set(
			units.flatMap((path) => (path.endsWith('.txt') ? [path, sidecarPathOf(path)] : [path])),
		);
		const byPath = new Map<string, Finding[]>();
		const miscoded = [...paths]
			.filter((path) => this.#miscoded.has(path))
			.flatMap((path) => notUtf8(this.corpus, path, this.textOf(path)));
		const failed = new Set<string>();
		const onFailure = (path: string, error: unknown): void => {
			log().error(`${this.uriOf(path).toString(true)} could not be checked: ${reason(error)}`);
			failed.add(path).add(sidecarPathOf(path));
		};
		const found = check(this.corpus, { paths, pass: this.annotator, onFailure });
		for (const finding of [...miscoded, ...found]) {
			// What refers to an article that is not read yet only seems to refer to nothing.
			if (!this.#loaded && finding.code === 'sidecar.reference') continue;
			const list = byPath.get(finding.place.path);
			if (list) list.push(finding);
			else byPath.set(finding.place.path, [finding]);
		}
		for (const path of paths) {
			if (failed.has(path)) continue;
			const findings = byPath.get(path);
			if (findings) this.#findings.set(path, findings);
			else this.#findings.delete(path);
		}
		this.#updated.fire(paths);
		for (const path of paths) {
			const isRead = path.endsWith('.txt') && !failed.has(path);
			const document = isRead ? this.corpus.document(path) : undefined;
			if (document) this.oldTexts.seek(document);
		}
	}

	/** What lies beside a project file below is not ours; what was read of it is forgotten. */
	#noteNested(path: string | undefined): void {
		if (!path?.endsWith(`/${projectFileName}`)) return;
		const folder = path.slice(0, -projectFileName.length);
		if (this.#foreign.has(folder)) return;
		this.#foreign.add(folder);
		for (const file of this.files()) {
			if (!file.startsWith(folder)) continue;
			this.corpus.remove(file);
			this.oldTexts.forget(file);
			this.corpus.removeLoneSidecar(file);
			this.#keep(file, undefined);
		}
	}

	#watch(): void {
		this.#watcher = vscode.workspace.createFileSystemWatcher(
			new vscode.RelativePattern(this.root, '**/*.{txt,yaml}'),
		);
		const touched = (uri: vscode.Uri): void => {
			const path = this.pathOf(uri);
			if (path !== undefined) this.touch(path);
		};
		this.#watcher.onDidChange(touched);
		this.#watcher.onDidCreate((uri) => {
			this.#noteNested(this.pathOf(uri));
			touched(uri);
		});
		this.#watcher.onDidDelete(touched);
	}
}

/** None where it is only known where it may be. */
function sureSpans({ placement }: PlacedClaim | PlacedMention): readonly Span[] {
	return placement.state === 'ambiguous' ? [] : placement.spans;
}

function isProjectOrEvent(path: string): boolean {
	const kind = kindInProject(path);
	return kind === 'project' || kind === 'event';
}
