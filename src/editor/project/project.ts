import * as vscode from 'vscode';
import { foretell, isPassShown, shownClaims, SpanIndex } from '../../core';
import type {
	Change,
	Corpus,
	Document,
	Finding,
	Follower,
	Foretold,
	PlacedClaim,
	PlacedMention,
	Span,
	SpanEntry,
	TextEdit,
} from '../../core';
import { annotatorSetting } from '../annotatorSetting';
import type { OldTexts } from '../oldTexts/oldTexts';
import { OldTextsInProject } from '../oldTexts/oldTextsInProject';
import { ProjectFindings } from './projectFindings';
import { ProjectSchedule } from './projectSchedule';
import { ProjectTexts, sureSpans } from './projectTexts';

/** A claim with the places of its parts at this instant. */
export interface ClaimPlaces {
	readonly placed: PlacedClaim;
	readonly spans: readonly Span[];
}

/** What stands where in an article, with what that depends on. */
interface Places {
	readonly moves: object | undefined;
	readonly annotator: string | undefined;
	readonly claims: SpanIndex<PlacedClaim>;
	/** Those of them that count. */
	readonly counted: ReadonlySet<PlacedClaim>;
	readonly mentions: SpanIndex<PlacedMention>;
}

/**
 * One project in the editor: the only owner of what is known of its files. Texts go in (open documents first, then the
 * disk), findings and documents come out; readers subscribe to `onDidUpdate`.
 */
export class Project implements vscode.Disposable {
	readonly #texts: ProjectTexts;
	readonly #findings: ProjectFindings;
	readonly #schedule: ProjectSchedule;
	readonly #updated = new vscode.EventEmitter<ReadonlySet<string>>();
	readonly #places = new WeakMap<Document, Places>();
	/** Of documents that will soon be others. */
	readonly #foretold = new WeakMap<Document, Foretold>();
	readonly #changedAhead = new vscode.EventEmitter<string>();
	/** The texts that annotations were made on, where those are not the present ones. */
	readonly oldTexts: OldTextsInProject;

	/** Fires with the paths whose findings or annotations may differ now. Sets are swapped, never cleared first. */
	readonly onDidUpdate = this.#updated.event;
	/** Fires with the path of an article of which something else is foretold now. */
	readonly onDidForetell = this.#changedAhead.event;

	/** @param configured whether `root` holds a corroborate.yaml; without it `.txt` with a sidecar are the articles */
	constructor(
		readonly root: vscode.Uri,
		readonly configured: boolean,
		oldTexts: OldTexts,
	) {
		const uriOf = (path: string): vscode.Uri => this.uriOf(path);
		this.oldTexts = new OldTextsInProject(oldTexts, uriOf, (path) => {
			this.touch(path);
			void this.settle();
		});
		this.#texts = new ProjectTexts(uriOf, configured, this.oldTexts);
		this.#findings = new ProjectFindings(this.#texts, uriOf);
		this.#schedule = new ProjectSchedule({
			root,
			configured,
			texts: this.#texts,
			findings: this.#findings,
			oldTexts: this.oldTexts,
			pathOf: (uri) => this.pathOf(uri),
			annotator: () => this.annotator,
			checked: (paths) => this.#updated.fire(paths),
		});
	}

	get corpus(): Corpus {
		return this.#texts.corpus;
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
		return this.#findings.in(path);
	}

	/** Paths of every file of the project that was read. */
	files(): readonly string[] {
		return this.#texts.paths();
	}

	/** The text of a file as last read; empty for one that is not there. */
	textOf(path: string): string {
		return this.#texts.textOf(path);
	}

	/** The range of a span in a file as last read; the file need not be open. */
	rangeOf(path: string, span: Span): vscode.Range {
		return this.#texts.rangeOf(path, span);
	}

	locationOf(path: string, span: Span): vscode.Location {
		return new vscode.Location(this.uriOf(path), this.rangeOf(path, span));
	}

	/** Whether the places that are known are those of an article with this text. */
	isKnownAs(path: string, text: string): boolean {
		return this.#texts.isKnownAs(path, text);
	}

	/** Where the parts of a claim are this instant, after every edit so far; none where that is not known. */
	spansOf(path: string, claim: PlacedClaim): readonly Span[] {
		return this.#texts.spansOf(path, claim);
	}

	/** Where a mention is this instant, as `spansOf` says it of a claim. */
	spansOfMention(path: string, mention: PlacedMention): readonly Span[] {
		return this.#texts.spansOfMention(path, mention);
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

	/** The claims that this annotator may see with their places, as they will be once all that is being written is read. */
	claimPlaces(document: Document): readonly ClaimPlaces[] {
		const foretold = this.#foretold.get(document);
		if (!foretold)
			return this.claimsOf(document).map((placed) => ({
				placed,
				spans: this.spansOf(document.path, placed),
			}));
		const { claims, moved } = foretold;
		return this.claimsOf({ ...document, reading: document.reading, claims }).map((placed) => ({
			placed,
			spans: moved.has(placed) ? sureSpans(placed) : this.spansOf(document.path, placed),
		}));
	}

	/** Says what is about to be written to the sidecar of an article: it is shown at once. Until another reading, or `forgetForetold`. */
	foretell(path: string, changes: readonly Change[]): void {
		const document = this.corpus.document(path);
		if (!document) return;
		this.#foretold.set(document, foretell(document, changes, this.#foretold.get(document)));
		this.#changedAhead.fire(path);
	}

	/** Takes back what was foretold of an article and did not come. */
	forgetForetold(path: string): void {
		const document = this.corpus.document(path);
		if (document && this.#foretold.delete(document)) this.#changedAhead.fire(path);
	}

	/** The innermost claim at a UTF-16 offset of an article. */
	claimAt(document: Document, offset: number): PlacedClaim | undefined {
		return this.claimsAround(document, offset)[0];
	}

	/**
	 * The claims that a UTF-16 offset of an article lies in or at the edge of, the innermost first: those that count, as `shownClaims` has
	 * it; the others only where none of these is.
	 */
	claimsAround(document: Document, offset: number): readonly PlacedClaim[] {
		const { claims, counted } = this.#placesIn(document);
		const around = [...new Set(claims.around(offset).map(({ item }) => item))];
		const counting = around.filter((claim) => counted.has(claim));
		return counting.length > 0 ? counting : around;
	}

	/** The mentions at a UTF-16 offset of an article, with their places, the shortest first. */
	mentionsAround(document: Document, offset: number): readonly SpanEntry<PlacedMention>[] {
		return this.#placesIn(document).mentions.around(offset);
	}

	/** Bounded work in the change handler: follow the edits, note the path, come back later. */
	edited(path: string, changes: readonly TextEdit[]): void {
		this.#texts.follow(path, changes);
		this.touch(path);
	}

	/** An article is open with this text: what was followed in another one, as before it was closed, is given up. */
	async opened(path: string, text: string): Promise<void> {
		if (this.#texts.isKnownAs(path, text)) return;
		this.#texts.release(path);
		this.touch(path);
		await this.settle();
	}

	/** Asks for a file to be read again, soon. */
	touch(path: string): void {
		this.#schedule.touch(path);
	}

	/** Everything in a folder that was deleted is looked for again. */
	deleted(folder: vscode.Uri): void {
		for (const path of this.files())
			if (this.uriOf(path).toString().startsWith(`${folder.toString()}/`)) this.touch(path);
	}

	/** Somebody else annotates at this keyboard now: what they may see is another thing. */
	readerChanged(): void {
		this.#schedule.readerChanged();
	}

	/** Gives up a file that was renamed; returns what has followed its edits, for `adopt` at its new place. */
	release(path: string): Follower | undefined {
		this.touch(path);
		return this.#texts.release(path);
	}

	/** Takes a file that was renamed to this path, with what has followed its edits. */
	adopt(path: string, follower: Follower | undefined): void {
		if (follower) this.#texts.adopt(path, follower);
		this.touch(path);
	}

	/** Brings everything that was touched up to date now; resolves when readers have been told. */
	settle(): Promise<void> {
		return this.#schedule.settle();
	}

	/** Reads an article with what it needs to be read, if that is still to be done, ahead of all others and unchecked. */
	begin(path: string): Promise<void> {
		return this.#schedule.begin(path);
	}

	/** Checks an article that has been read and is still to be checked, ahead of others. */
	check(path: string): void {
		this.#schedule.check(path);
	}

	/** Reads every file of the project, once; the given article first, so that its reader need not wait for the rest. */
	load(first?: string): Promise<void> {
		return this.#schedule.load(first);
	}

	dispose(): void {
		this.#schedule.dispose();
		this.#findings.clear();
		this.oldTexts.dispose();
		this.#updated.dispose();
		this.#changedAhead.dispose();
	}

	/** The places of this instant, indexed when first asked for. */
	#placesIn(document: Document): Places {
		const { path } = document;
		const { annotator } = this;
		const moves = this.#texts.movesOf(path);
		const known = this.#places.get(document);
		if (known && known.moves === moves && known.annotator === annotator) return known;
		const spansOf = <T>(items: readonly T[], of: (item: T) => readonly Span[]): SpanIndex<T> =>
			new SpanIndex(items.flatMap((item) => of(item).map((span) => ({ span, item }))));
		const places = {
			moves,
			annotator,
			claims: spansOf(this.claimsOf(document), (claim) => this.spansOf(path, claim)),
			counted: new Set(shownClaims(document, annotator)),
			mentions: spansOf(document.mentions, (mention) => this.spansOfMention(path, mention)),
		};
		this.#places.set(document, places);
		return places;
	}
}
