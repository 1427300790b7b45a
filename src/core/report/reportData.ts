import type { Finding } from '../model/finding';
import type { Claim, ProjectRecord } from '../model/schema';
import type { Decision, Identification } from '../model/vocabulary';

/** What every report says of itself. */
export const standing = 'Annotators’ judgements, not findings of fact.';

/** On what a claim rests: how its origin is identified, or the article’s own word. Firmest first. */
export const footings = ['named', 'pseudonymous', 'anonymous', 'vague', 'none', 'author'] as const;
export type Footing = Identification | 'author';

/** A project as people who did not annotate it read it. All text is the files’ own, on one line, and may be hostile. */
export interface Report {
	readonly version: 1;
	readonly standing: typeof standing;
	/** Of the project: what its front calls it, most often its folder. */
	readonly name: string;
	/** Absent outside of a repository. */
	readonly revision?: Revision;
	readonly handling?: ProjectRecord['handling'];
	/** By path. */
	readonly articles: readonly ReportedArticle[];
	/** By article, then in the order of the text. */
	readonly claims: readonly ReportedClaim[];
	/** By name. */
	readonly events: readonly ReportedEvent[];
	/** Outlets that claims came through or rest on, those with most claims first. */
	readonly outlets: readonly ReportedOutlet[];
	readonly agreement: ReportedAgreement;
	/** What was left out as sensitive, in numbers. */
	readonly withheld: { readonly articles: number; readonly claims: number; readonly events: number };
	/** Articles that were left out whole, since who reads this has an open pass of their own there. */
	readonly ownPass?: { readonly annotator: string; readonly articles: number };
	/** Unfinished passes that were left out. */
	readonly unfinished: readonly { readonly annotator: string; readonly articles: number }[];
}

/** The commit that the files are of. */
export interface Revision {
	/** The whole id. */
	readonly commit: string;
	/** When it was committed, ISO 8601. */
	readonly date?: string;
	/** Whether files differ from it. */
	readonly dirty: boolean;
}

/** A decision with who took it and when. */
export interface ReportedReview {
	readonly decision: Decision;
	readonly by: string;
	/** ISO 8601. */
	readonly on: string;
	readonly reason?: string;
	/** That it was taken on other content than that of today, or that nobody can tell; absent where it holds. */
	readonly stale?: 'changed' | 'unknown';
}

export interface ReportedArticle {
	readonly path: string;
	readonly title: string;
	readonly publisher?: string;
	/** As its record or its dateline says, ISO 8601. */
	readonly published?: string;
	readonly review?: ReportedReview;
	/** What keeps it from being published, most serious first. */
	readonly blockers: readonly ReportedBlocker[];
}

export interface ReportedBlocker extends Pick<Finding, 'code' | 'message'> {
	/** What the code stands for. */
	readonly title: string;
	/** From 1; absent for the article as a whole. */
	readonly line?: number;
	/** Claims of this report that it concerns. */
	readonly claims: readonly string[];
}

export interface ReportedClaim {
	readonly id: string;
	/** Which of the report’s articles it stands in, from 0. */
	readonly article: number;
	/** From 1; absent where the words are not found any more. */
	readonly line?: number;
	/** The claim of another annotator on the same words that counts in its place. */
	readonly twinOf?: string;
	readonly words: string;
	readonly statement?: string;
	readonly topic: string;
	readonly act: Claim['is']['act'];
	readonly modality?: Claim['is']['modality'];
	/** Whether it can be held against the facts. */
	readonly checkable: boolean;
	readonly footing: Footing;
	/** Who says it and through whom, e.g. `Telegraph (not rated) ← unnamed officials (not rated)`. */
	readonly chain: string;
	/** Whether the chain ends with somebody whom nobody can name. */
	readonly endsUnnamed: boolean;
	readonly credibility?: number;
	readonly annotator: string;
	readonly status: Claim['is']['status'];
	readonly review?: ReportedReview;
}

export interface ReportedDate {
	/** ISO 8601, to the precision known. */
	readonly date: string;
	readonly basis: 'stated' | 'inferred' | 'retrieved';
}

export interface ReportedEvent {
	readonly slug: string;
	readonly name: string;
	readonly topic?: string;
	readonly place?: string;
	readonly when?: ReportedDate;
	readonly note?: string;
	/** Who is cited on it, those firmest identified first, then those with most claims. */
	readonly voices: readonly Voice[];
	/** What it, and what claims say of it, in numbers: by measure, in the order in which they come up. */
	readonly figures: readonly ReportedFigure[];
	/** When claims on it say that it was, by date. */
	readonly dates: readonly (ReportedDate & { readonly claim: string })[];
	readonly evidence: readonly ReportedEvidence[];
}

/** One speaker, or the author of one article, on an event. */
export interface Voice {
	readonly name: string;
	readonly footing: Footing;
	/** Ids of claims. A stance that nobody noted is none. */
	readonly asserts: readonly string[];
	readonly denies: readonly string[];
	readonly neutral: readonly string[];
	/** Names of other voices on the event that people marked independent of this one, or the same source. */
	readonly independentOf: readonly string[];
	readonly sameSourceAs: readonly string[];
}

export interface ReportedFigure {
	/** What is counted, e.g. `km advance`. */
	readonly measure: string;
	/** Lowest first. */
	readonly ranges: readonly ReportedRange[];
	/** Whether two of them have no number in common. */
	readonly differs: boolean;
}

export interface ReportedRange {
	readonly low: number;
	readonly high: number;
	/** Who says so; of the event’s own record, on what basis. */
	readonly by: string;
	/** The claim that says so; absent in the event’s own record. */
	readonly claim?: string;
}

export interface ReportedEvidence {
	readonly kind: string;
	/** The claim that it is evidence on; absent where it is on the event. */
	readonly claim?: string;
	readonly url?: string;
	readonly archived?: string;
	readonly sha256?: string;
	readonly by?: string;
	readonly on?: string;
	readonly result?: string;
	readonly note?: string;
}

export interface ReportedOutlet {
	readonly name: string;
	/** Claims that came through it, or that it is the origin of. */
	readonly claims: readonly string[];
	/** Those of them whose chain ends with somebody unnamed. */
	readonly unnamed: readonly string[];
}

/** How far annotators agree; or why that cannot be said. */
export type ReportedAgreement =
	| { readonly fields: readonly AgreementOnField[]; readonly annotators: readonly string[] }
	| { readonly undefined: string };

/** Krippendorff’s alpha of one field. */
export interface AgreementOnField {
	readonly field: string;
	readonly scale: string;
	/** Passages with values of two or more annotators. */
	readonly units: number;
	readonly alpha?: number;
	/** Of the bootstrap, 95 %, and what was drawn anew: whole articles, or passages where these are too few. */
	readonly low?: number;
	readonly high?: number;
	readonly of?: 'articles' | 'passages';
	/** Why there is no alpha. */
	readonly why?: string;
}
