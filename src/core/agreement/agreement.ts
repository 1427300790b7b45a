import type { Span } from '../model/span';
import type { Interval } from './bootstrap';
import type { GammaSampling } from './gamma';
import type { Measured } from './measured';
import type { SpanF1, SpanF1Scheme } from './spanF1';

/** What two annotators may say differently of one claim; `reliability` is that of its source. */
export const agreementFields = [
	'topic',
	'act',
	'modality',
	'mode',
	'source',
	'interest',
	'credibility',
	'reliability',
	'status',
] as const;
export type AgreementField = (typeof agreementFields)[number];

/** Coefficients that a field can be measured by; `alpha` takes the metric of the field's scale. */
export const agreementMeasures = [
	'alpha',
	'kappa',
	'kappa-linear',
	'kappa-quadratic',
	'fleiss',
	'pi',
	's',
	'ac1',
	'randolph',
] as const;
export type AgreementMeasure = (typeof agreementMeasures)[number];

export interface MeasuredBy {
	readonly measure: AgreementMeasure;
	readonly result: Measured;
	/** Absent where there is no value, or too little to resample. */
	readonly interval?: Interval;
}

/** How far annotators agree on one field of the claims that they have in common. */
export interface FieldAgreement {
	readonly field: AgreementField;
	readonly scale: 'nominal' | 'ordinal';
	/** How many passages have values of two or more annotators; only these can be compared. */
	readonly units: number;
	/** The first is the alpha, which any number of annotators and absent values leave comparable. */
	readonly overall: readonly MeasuredBy[];
	readonly pairs: readonly PairAgreement[];
	readonly labels: readonly LabelAgreement[];
	readonly articles: readonly ArticleAgreement[];
}

export interface PairAgreement {
	readonly coders: readonly [string, string];
	readonly units: number;
	readonly measured: readonly MeasuredBy[];
}

/** A value against all others. */
export interface LabelAgreement {
	readonly label: string;
	/** How often it was given where there was something to compare it with. */
	readonly given: number;
	readonly measured: readonly MeasuredBy[];
}

export interface ArticleAgreement {
	readonly path: string;
	readonly units: number;
	readonly measured: readonly MeasuredBy[];
}

/** Two values that stood against each other on the same words, the first annotator's first. */
export interface Confusion {
	readonly field: AgreementField;
	readonly coders: readonly [string, string];
	readonly labels: readonly [string, string];
	readonly times: number;
	/** The first few. */
	readonly examples: readonly ConfusionExample[];
}

export interface ConfusionExample {
	readonly path: string;
	/** Ids of the two claims, as the annotators stand. */
	readonly claims: readonly [string, string];
	/** Of the first one's claim, from its first part to its last, in UTF-16 units. */
	readonly span: Span;
	/** Its words; empty where they are kept back. */
	readonly quote: string;
}

/** Claims of one annotator in the articles that others did too. */
export interface CoderShare {
	readonly coder: string;
	readonly claims: number;
	/** Claims on words where nobody else has one: fields do not count them, spans do. */
	readonly alone: number;
	/** Claims whose place is not known: nothing counts them. */
	readonly unplaced: number;
}

/** How far annotators agree on where claims are, with their topics as labels. */
export interface SpanAgreement {
	/** Of all annotators. */
	readonly spans: number;
	/** Krippendorff's alpha for unitizing. */
	readonly unitizing: Measured;
	/** How many spans it took together with one of the same annotator and label that overlaps them. */
	readonly joined: number;
	/** Absent where it was not worked out. */
	readonly gamma?: Measured;
	/** γcat: of the labels alone, on spans that are aligned. */
	readonly gammaOfLabels?: Measured;
	/** How chance was sampled for gamma, and how sure its alignments are. */
	readonly sampling?: GammaSampling;
	readonly pairs: readonly {
		readonly coders: readonly [string, string];
		readonly unitizing: Measured;
		readonly f1: SpanF1s;
	}[];
	readonly labels: readonly SpanGroup<{ readonly label: string }>[];
	readonly articles: readonly SpanGroup<{ readonly path: string }>[];
	/** Against what adjudication wrote, of articles where it did. */
	readonly againstAgreed: readonly {
		readonly coder: string;
		readonly articles: number;
		readonly f1: SpanF1s;
	}[];
}

export type SpanGroup<Of> = Of & {
	readonly spans: number;
	readonly unitizing: Measured;
	readonly gamma?: Measured;
};

type SpanF1s = Readonly<Record<SpanF1Scheme, SpanF1>>;

/** Agreement of two or more annotators on the articles that at least two of them did. */
export interface Agreement {
	readonly coders: readonly CoderShare[];
	/** Paths of the articles. */
	readonly articles: readonly string[];
	/** Passages on which two or more annotators have a claim. */
	readonly units: number;
	readonly fields: readonly FieldAgreement[];
	/** Absent where it was not asked for. */
	readonly spans?: SpanAgreement;
	/** The most frequent first. */
	readonly confusions: readonly Confusion[];
}
