import type { Anchor, Claim, Entity, EventRecord, ProjectRecord, Sidecar } from './schema';
import type { Span } from './span';
import type { DateExpression } from './time';
import type { Mode } from './vocabulary';

/** A fault in a YAML file of ours, at its place in that file. Codes are `sidecar.*`. */
export interface Problem {
	readonly code: string;
	readonly message: string;
	readonly span: Span;
	/** The id of the claim that it is about, where it is about one. */
	readonly claim?: string;
}

/** What could be read of a YAML file of ours: any bytes give a reading. */
export interface Reading<T> {
	/** Everything that is well formed; what is not is left out here, stays in the file, and has a problem. */
	readonly value: T;
	readonly problems: readonly Problem[];
	/** Why the file may not be edited (broken, duplicate keys, aliases, merge markers …), for people; absent when it may. */
	readonly locked?: string;
	/** Where the item at `path` stands, key and value, e.g. `['claims', 'anna', 'k3f9wq2']`; undefined where there is none. */
	locate(path: readonly string[]): Span | undefined;
}

export type SidecarReading = Reading<Sidecar>;
export type ProjectReading = Reading<ProjectRecord>;
export type EventReading = Reading<EventRecord>;

/** `exact` and `moved` pass silently; the others are findings. */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphaned';

/** Where an annotation is now. */
export interface Placement {
	readonly state: AnchorState;
	/** The parts in order; the candidates where `ambiguous`; none where `orphaned`. */
	readonly spans: readonly Span[];
}

export interface PlacedClaim {
	readonly id: string;
	readonly annotator: string;
	readonly claim: Claim;
	readonly placement: Placement;
}

export interface PlacedMention {
	/** Slug of the entity. */
	readonly entity: string;
	/** The surface form as the sidecar has it. */
	readonly form: string;
	/** The very anchor of the sidecar's list; absent where the form is placed wherever it stands. */
	readonly anchor?: Anchor;
	readonly placement: Placement;
}

export interface Quotation {
	/** With its quotation marks. */
	readonly span: Span;
	/** False where the closing mark is missing. */
	readonly closed: boolean;
}

/** A word or phrase of a lexicon, found in the text. */
export interface Cue {
	readonly span: Span;
	/** The lexicon's entry. */
	readonly entry: string;
}

/** Who is said to have said, thought or wanted what: as found by rule on bare text. Each list in the order of the text. */
export interface Attribution {
	/** The words that stand for the source where it is cited: a name, a description, a pronoun. None where nobody is named. */
	readonly source: readonly Span[];
	/** The words by which it is cited; none where a quotation just follows its speaker's last one. */
	readonly cue: readonly Span[];
	/** What is said; in more than one part where source and cue stand inside. */
	readonly content: readonly Span[];
	/** All of the content in quotation marks, some of it, or none. */
	readonly mode: AttributionMode;
	/** Whom a pronoun or a description stands for: the fullest name before it. Absent where `source` says it itself. */
	readonly speaker?: Span;
	/** Through whom it came: the outlet of `told CNBC`, whoever is citing the source. */
	readonly via?: Span;
}

export type AttributionMode = Extract<Mode, 'direct-quote' | 'partial-quote' | 'indirect'>;

/** What a paragraph is that is not one of the article's own: a `label` is `Read more:`, a line of credits or the like. */
export type BoilerplateKind = 'headline' | 'caption' | 'post' | 'link' | 'label';

export interface Boilerplate extends Span {
	readonly kind: BoilerplateKind;
}

/** What the text itself shows, without annotations. All spans in UTF-16. */
export interface TextReading {
	/** Where it is not, hedges, uncertain sentences and attributions are not read: there are none. */
	readonly isEnglish: boolean;
	readonly paragraphs: readonly Span[];
	readonly sentences: readonly Span[];
	readonly quotations: readonly Quotation[];
	readonly hedges: readonly Cue[];
	/** Sentences that read as uncertain or vague, with the words that make them so, which do not overlap. */
	readonly uncertain: readonly { readonly span: Span; readonly cues: readonly Span[] }[];
	readonly attributions: readonly Attribution[];
	/** Datelines and leaked date lines, with their ISO date where one can be read. */
	readonly datelines: readonly { readonly span: Span; readonly date?: string }[];
	/** Expressions of time, not yet placed in the calendar: `resolveDate` does that. */
	readonly dates: readonly DateExpression[];
	/** Paragraphs that are not the article's own sentences. */
	readonly boilerplate: readonly Boilerplate[];
}

/** One article with what annotators made of it: read, and every annotation put in its place. */
export interface Document {
	/** Relative to the project's root, with `/`. */
	readonly path: string;
	readonly sidecarPath: string;
	/** Without BOM. */
	readonly text: string;
	/** Undefined where the article has no sidecar. */
	readonly sidecar: SidecarReading | undefined;
	/** In the order of the text; unplaced ones last. Claims of unfinished passes are among them. */
	readonly claims: readonly PlacedClaim[];
	readonly mentions: readonly PlacedMention[];
	readonly reading: TextReading;
	/** The text id of the article as committed last, where it is in a repository. */
	readonly committed?: string;
}

export interface ProjectEvent {
	readonly slug: string;
	readonly path: string;
	readonly event: EventRecord;
}

/** An entity as one article has it. */
export interface EntityInArticle {
	readonly path: string;
	readonly entity: Entity;
	readonly mentions: readonly PlacedMention[];
}
