import * as vscode from 'vscode';
import { articlePathOf, check, Corpus, shiftSpans, sidecarPathOf } from '../core';
import type { Document, Finding, PlacedClaim, Span, TextEdit } from '../core';
import { readFile } from './files';
import { log, reason } from './log';
import { Positions } from './positions';

export const projectFileName = 'corroborate.yaml';
const settleMilliseconds = 200;
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
	readonly #live = new Map<string, Map<string, readonly Span[]>>();
	readonly #stale = new Set<string>();
	readonly #updated = new vscode.EventEmitter<ReadonlySet<string>>();
	#watcher: vscode.FileSystemWatcher | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#loading: Promise<void> | undefined;
	#settling: Promise<void> = Promise.resolve();
	#disposed = false;

	/** Fires with the paths whose findings or annotations may differ now. Sets are swapped, never cleared first. */
	readonly onDidUpdate = this.#updated.event;

	/** @param configured whether `root` holds a corroborate.yaml; without it `.txt` with a sidecar are the articles */
	constructor(
		readonly root: vscode.Uri,
		readonly configured: boolean,
	) {}

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
	spansOf(path: string, { id, placement }: PlacedClaim): readonly Span[] {
		return this.#live.get(path)?.get(id) ?? (placement.state === 'ambiguous' ? [] : placement.spans);
	}

	/** The innermost claim at a UTF-16 offset of an article. */
	claimAt(document: Document, offset: number): PlacedClaim | undefined {
		let best: { claim: PlacedClaim; length: number } | undefined;
		for (const claim of document.claims)
			for (const { start, end } of this.spansOf(document.path, claim))
				if (start <= offset && offset <= end && (!best || end - start < best.length))
					best = { claim, length: end - start };
		return best?.claim;
	}

	/** Bounded work in the change handler: shift the spans, note the path, come back later. */
	edited(path: string, changes: readonly TextEdit[]): void {
		const spans = this.#live.get(path) ?? this.#track(path);
		for (const [id, parts] of spans ?? []) spans!.set(id, shiftSpans(parts, changes));
		this.touch(path);
	}

	/** Asks for a file to be read again, soon. */
	touch(path: string): void {
		this.#stale.add(path);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.settle(), settleMilliseconds);
	}

	/** Brings everything that was touched up to date now; resolves when readers have been told. */
	settle(): Promise<void> {
		clearTimeout(this.#timer);
		return (this.#settling = this.#settling.then(() => this.#settle()));
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
		const glob = this.configured ? '**/*.{txt,yaml}' : '**/*.annotations.yaml';
		const found = await vscode.workspace.findFiles(
			new vscode.RelativePattern(this.root, glob),
			'**/node_modules/**',
		);
		const paths = new Set(found.flatMap((uri) => this.#unitOf(this.pathOf(uri)) ?? []));
		if (first !== undefined) paths.delete(first);
		const foreign = nestedProjects([...found].flatMap((uri) => this.pathOf(uri) ?? []));
		let turn = Date.now();
		for (const path of paths) {
			if (this.#disposed) return;
			if (foreign.some((folder) => path.startsWith(folder))) continue;
			await this.#read(path);
			if (Date.now() - turn < turnMilliseconds) continue;
			await new Promise((resolve) => setTimeout(resolve));
			turn = Date.now();
		}
		this.#check([...this.#texts.keys()]);
	}

	async #settle(): Promise<void> {
		if (this.#disposed || this.#stale.size === 0) return;
		const touched = new Set([...this.#stale].flatMap((path) => this.#unitOf(path) ?? []));
		this.#stale.clear();
		for (const path of touched) await this.#read(path);
		if (this.#disposed) return;
		this.#check(
			touched.has(projectFileName) ? [...this.#texts.keys()] : [...touched, ...this.#dependents(touched)],
		);
	}

	/** The file to read again when `path` changed: an article for its sidecar; undefined for what is not ours. */
	#unitOf(path: string | undefined): string | undefined {
		if (path === undefined) return undefined;
		const article = articlePathOf(path);
		if (article !== undefined) return article;
		if (path === projectFileName || isEvent(path)) return path;
		return path.endsWith('.txt') && (!this.configured || this.corpus.isArticle(path)) ? path : undefined;
	}

	async #read(path: string): Promise<void> {
		if (path === projectFileName) {
			const file = await readFile(this.uriOf(path));
			this.corpus.setProject(file?.text);
			this.#keep(path, file?.text);
		} else if (isEvent(path)) {
			const file = await readFile(this.uriOf(path));
			if (file) this.corpus.setEvent(path, file.text);
			else this.corpus.removeEvent(path);
			this.#keep(path, file?.text);
		} else await this.#readArticle(path);
	}

	async #readArticle(path: string): Promise<void> {
		const sidecarPath = sidecarPathOf(path);
		const sidecar = await readFile(this.uriOf(sidecarPath));
		// The article last: what is typed while files are read is in it.
		const file = await readFile(this.uriOf(path));
		const isArticle = file !== undefined && (sidecar !== undefined || this.configured);
		if (isArticle) this.corpus.put({ path, text: file.text, sidecar: sidecar?.text });
		else this.corpus.remove(path);
		if (sidecar && !file) this.corpus.putLoneSidecar(sidecarPath, sidecar.text);
		else this.corpus.removeLoneSidecar(sidecarPath);
		this.#keep(path, isArticle ? file.text : undefined);
		this.#keep(sidecarPath, sidecar?.text);
		this.#live.delete(path);
	}

	#keep(path: string, text: string | undefined): void {
		if (this.#texts.get(path) === text) return;
		this.#positions.delete(path);
		if (text === undefined) {
			this.#texts.delete(path);
			this.#findings.delete(path);
		} else this.#texts.set(path, text);
	}

	#track(path: string): Map<string, readonly Span[]> | undefined {
		const document = this.corpus.document(path);
		if (!document) return undefined;
		const spans = new Map(
			document.claims
				.filter(({ placement }) => placement.state !== 'ambiguous')
				.map(({ id, placement }) => [id, placement.spans]),
		);
		this.#live.set(path, spans);
		return spans;
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
		for (const finding of check(this.corpus, { paths })) {
			const list = byPath.get(finding.place.path);
			if (list) list.push(finding);
			else byPath.set(finding.place.path, [finding]);
		}
		for (const path of paths) {
			const findings = byPath.get(path);
			if (findings) this.#findings.set(path, findings);
			else this.#findings.delete(path);
		}
		this.#updated.fire(paths);
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
		this.#watcher.onDidCreate(touched);
		this.#watcher.onDidDelete(touched);
	}
}

function isEvent(path: string): boolean {
	return /^events\/[^/]+\.yaml$/.test(path);
}

/** Folders below the root with a project file of their own: the nearest one above an article counts. */
function nestedProjects(paths: readonly string[]): string[] {
	return paths
		.filter((path) => path.endsWith(`/${projectFileName}`))
		.map((path) => path.slice(0, -projectFileName.length));
}
