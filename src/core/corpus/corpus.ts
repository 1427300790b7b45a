import { Carriers } from '../anchor/carriers';
import type { Document, EventReading, PlacedClaim, ProjectEvent, ProjectReading } from '../model/document';
import type { Claim } from '../model/schema';
import { articleSource } from '../model/vocabulary';
import { readEvent, readProject } from '../sidecar/read';
import { type ArticleInput, readDocument, type Reused } from './document';
import { type EntityInCorpus, EntityIndex } from './entityIndex';
import { PathIndex } from './pathIndex';
import { isArticle, projectFileName } from './paths';
import { Readings } from './readings';
import { type Annotations, type Chain, chainOf, resolveSource, sideName, type SourceView } from './source';

/** A claim and the article that holds it. */
export interface ClaimInCorpus {
	readonly document: Document;
	readonly placed: PlacedClaim;
}

/** Is told of what comes and goes, so that an index of its own is updated by difference. */
export interface CorpusObserver {
	/** An article is there, or it has another text or sidecar. Nothing is read for this. */
	put(path: string, text: string): void;
	remove(path: string): void;
}

interface Entry {
	readonly input: ArticleInput;
	readonly ids: readonly string[];
	readonly targets: readonly string[];
	document?: Document;
	/** Parts of what stood here before that still hold. */
	reused?: Reused;
}

/**
 * The index over all documents of one project, updated by difference. What it holds is text; a document is read when
 * first asked for and kept until its text or its sidecar changes, so that changing one reads no other.
 */
export class Corpus {
	readonly #entries = new Map<string, Entry>();
	/** Paths of the articles whose sidecars seem to hold an id: a cheap look at the text, verified when asked. */
	readonly #ids = new PathIndex();
	/** The same for ids that relations seem to name. */
	readonly #targets = new PathIndex();
	readonly #claims = new WeakMap<Document, Map<string, readonly PlacedClaim[]>>();
	/** Articles with a sidecar: without one there is no entity to know. */
	readonly #unread = new Set<string>();
	readonly #carriers = new Carriers();
	#readings = new Readings();
	readonly #entities = new EntityIndex();
	readonly #events = new Map<string, { readonly text: string; reading?: EventReading }>();
	#eventList: readonly ProjectEvent[] | undefined;
	readonly #loneSidecars = new Map<string, string>();
	readonly #observers: CorpusObserver[] = [];
	#paths: readonly string[] | undefined;
	#projectText: string | undefined;
	#project: ProjectReading = noProject;

	/** @param options.project The text of `corroborate.yaml`, where there is one. */
	constructor(options: { readonly project?: string } = {}) {
		this.setProject(options.project);
	}

	/** The project's file as read; an empty record where there is none. */
	get project(): ProjectReading {
		return this.#project;
	}

	/** Where the project's file stands. */
	readonly projectPath = projectFileName;

	/** False where no `corroborate.yaml` stands above the articles: events are off then. */
	get hasProject(): boolean {
		return this.#projectText !== undefined;
	}

	setProject(text: string | undefined): void {
		if (text === this.#projectText) return;
		this.#projectText = text;
		this.#project = text === undefined ? noProject : readProject(text);
		const { words } = this.#project.value;
		if (JSON.stringify(words) === JSON.stringify(this.#readings.words)) return;
		this.#readings = new Readings(words);
		this.#forgetDocuments();
	}

	/** Tells `observer` of every article that is there, and from now on of all that comes and goes. */
	observe(observer: CorpusObserver): void {
		this.#observers.push(observer);
		for (const [path, { input }] of this.#entries) observer.put(path, input.text);
	}

	/** Adds an article or changes it; the same text and sidecar again change nothing. Returns whether anything changed. */
	put(input: ArticleInput): boolean {
		const { path, text, sidecar } = input;
		const before = this.#entries.get(path);
		if (before && isSameInput(before.input, input)) return false;
		this.remove(path);
		const ids = sidecar === undefined ? [] : idsIn(sidecar);
		const targets = sidecar === undefined ? [] : targetsIn(sidecar);
		const reused = before && {
			sidecar:
				before.input.sidecar === sidecar ? (before.document?.sidecar ?? before.reused?.sidecar) : undefined,
		};
		this.#entries.set(path, { input, ids, targets, reused });
		if (sidecar !== undefined) this.#unread.add(path);
		this.#paths = undefined;
		this.#ids.add(path, ids);
		this.#targets.add(path, targets);
		for (const observer of this.#observers) observer.put(path, text);
		return true;
	}

	remove(path: string): void {
		const entry = this.#entries.get(path);
		if (!entry) return;
		this.#entries.delete(path);
		this.#unread.delete(path);
		this.#paths = undefined;
		this.#entities.delete(path);
		this.#ids.delete(path, entry.ids);
		this.#targets.delete(path, entry.targets);
		for (const observer of this.#observers) observer.remove(path);
	}

	/** A sidecar whose article is missing. */
	putLoneSidecar(path: string, text: string): void {
		this.#loneSidecars.set(path, text);
	}

	removeLoneSidecar(path: string): void {
		this.#loneSidecars.delete(path);
	}

	/** Paths of the sidecars without an article, in order. */
	loneSidecars(): readonly string[] {
		return [...this.#loneSidecars.keys()].sort();
	}

	/** @param path Of the event's file, `events/<slug>.yaml`. */
	setEvent(path: string, text: string): void {
		if (this.#events.get(path)?.text === text) return;
		this.#events.set(path, { text });
		this.#eventList = undefined;
	}

	removeEvent(path: string): void {
		this.#events.delete(path);
		this.#eventList = undefined;
	}

	/** Whether `path` is one of the project's articles by its globs. */
	isArticle(path: string): boolean {
		return isArticle(this.hasProject ? this.#project.value : undefined, path);
	}

	/** Paths of all articles, in order; reads nothing. */
	paths(): readonly string[] {
		return (this.#paths ??= [...this.#entries.keys()].sort());
	}

	document(path: string): Document | undefined {
		const entry = this.#entries.get(path);
		if (!entry) return undefined;
		if (!entry.document) {
			entry.document = readDocument(entry.input, {
				...entry.reused,
				readings: this.#readings,
				carriers: this.#carriers,
			});
			entry.reused = undefined;
			this.#unread.delete(path);
			this.#entities.set(entry.document);
		}
		return entry.document;
	}

	/** The text of an article's sidecar, where it has one; reads nothing. */
	sidecarText(path: string): string | undefined {
		return this.#entries.get(path)?.input.sidecar;
	}

	/** All documents by path, each read when it comes up. */
	*documents(): Generator<Document, void> {
		for (const path of this.paths()) {
			const document = this.document(path);
			if (document) yield document;
		}
	}

	/** The claim with this id; reads only the article that holds it. */
	claim(id: string): ClaimInCorpus | undefined {
		return this.claimsWithId(id)[0];
	}

	/** Every claim with this id: more than one is an error of the project's. */
	claimsWithId(id: string): readonly ClaimInCorpus[] {
		const found: ClaimInCorpus[] = [];
		for (const path of this.#ids.get(id)) {
			const document = this.document(path);
			for (const placed of this.#byId(document!).get(id) ?? []) found.push({ document: document!, placed });
		}
		return found;
	}

	/** Every claim with a relation to the claim `id`; reads only the articles whose sidecars seem to name it so. */
	claimsRelatedTo(id: string): readonly ClaimInCorpus[] {
		const found: ClaimInCorpus[] = [];
		for (const path of this.#targets.get(id)) {
			const document = this.document(path)!;
			for (const placed of document.claims)
				if (placed.claim.relations?.some(({ to }) => to === id)) found.push({ document, placed });
		}
		return found;
	}

	/** Entities of all articles merged by slug. The first call reads what is unread. */
	entities(): readonly EntityInCorpus[] {
		this.#readAll();
		return this.#entities.all();
	}

	entity(slug: string): EntityInCorpus | undefined {
		this.#readAll();
		return this.#entities.get(slug);
	}

	event(slug: string): ProjectEvent | undefined {
		return this.events().find((event) => event.slug === slug);
	}

	/** The project's events, by path; none without a project. */
	events(): readonly ProjectEvent[] {
		if (!this.hasProject) return [];
		this.#eventList ??= [...this.#events.keys()].sort().map((path) => ({
			slug: path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, ''),
			path,
			event: this.eventReading(path)!.value,
		}));
		return this.#eventList;
	}

	eventReading(path: string): EventReading | undefined {
		const file = this.#events.get(path);
		if (!file) return undefined;
		return (file.reading ??= readEvent(file.text));
	}

	/** The source as people see it, from the article's sidecar, its entities and the project. */
	source(document: Annotations, slug: string): SourceView {
		return resolveSource(document, this.#project, slug);
	}

	/** Every source that the article or the project has a record of, or that a claim rests on; by name. */
	sources(document: Document): readonly SourceView[] {
		const slugs = new Set([
			...Object.keys(document.sidecar?.value.sources ?? {}),
			...Object.keys(this.#project.value.sources ?? {}),
			...document.claims.flatMap(({ claim: { said } }) => [said.source, ...(said.via ?? [])]),
		]);
		slugs.delete(articleSource);
		return [...slugs]
			.map((slug) => this.source(document, slug))
			.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
	}

	/** A side in words: the project's name for it, or the entity's. */
	sideName(document: Document, side: string): string {
		return sideName(document, this.#project.value, side);
	}

	/** The origin of a claim and what it came through. */
	chain(document: Document, claim: Claim): Chain {
		return chainOf(document, this.#project, claim);
	}

	#byId(document: Document): ReadonlyMap<string, readonly PlacedClaim[]> {
		let byId = this.#claims.get(document);
		if (!byId) {
			byId = new Map();
			for (const placed of document.claims) byId.set(placed.id, [...(byId.get(placed.id) ?? []), placed]);
			this.#claims.set(document, byId);
		}
		return byId;
	}

	/** The project's words belong to every reading. */
	#forgetDocuments(): void {
		for (const [path, entry] of this.#entries) {
			entry.reused = { sidecar: entry.document?.sidecar ?? entry.reused?.sidecar };
			entry.document = undefined;
			if (entry.input.sidecar !== undefined) this.#unread.add(path);
		}
	}

	#readAll(): void {
		for (const path of [...this.#unread]) this.document(path);
	}
}

/** What an editor tracked is no other input: it only helps to read a new one. */
function isSameInput(a: ArticleInput, b: ArticleInput): boolean {
	if (a.text !== b.text || a.sidecar !== b.sidecar || a.committed !== b.committed) return false;
	const [old, other] = [a.oldTexts ?? new Map<string, string>(), b.oldTexts ?? new Map<string, string>()];
	return old.size === other.size && [...old.keys()].every((id) => other.has(id));
}

const noProject: ProjectReading = { value: { corroborate: 1 }, problems: [], locate: () => undefined };

/** Words that stand where a claim's id may stand. */
function idsIn(sidecar: string): readonly string[] {
	return matchesIn(sidecar, /(?:^|[\s{,])["']?([b-z][2-9b-z]{6})["']?\s*:/g);
}

/** Words that stand where a relation names a claim. */
function targetsIn(sidecar: string): readonly string[] {
	return matchesIn(sidecar, /\bto["']?\s*:\s*["']?([b-z][2-9b-z]{6})(?![\w-])/g);
}

function matchesIn(text: string, pattern: RegExp): readonly string[] {
	return [...new Set(Array.from(text.matchAll(pattern), (match) => match[1]!))];
}
