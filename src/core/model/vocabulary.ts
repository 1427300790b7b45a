/**
 * The closed vocabularies of the format, in the field's standard terms. Order is the order shown to people.
 * Topics follow ACLED's event types, act and modality ICD 203's separation of reporting from judgement,
 * grades the Admiralty code of STANAG 2511.
 */
export const topics = [
	'territory',
	'armed-clash',
	'remote-violence',
	'casualties',
	'materiel',
	'force-posture',
	'civilian-harm',
	'political',
	'other',
] as const;
export const acts = ['reports', 'assesses', 'predicts', 'intends'] as const;
export const modalities = ['asserted', 'hedged', 'unverified', 'denied'] as const;
export const interests = ['own', 'against', 'mixed', 'none'] as const;
export const statuses = ['draft', 'ready'] as const;
export const modes = ['direct-quote', 'partial-quote', 'indirect', 'footage', 'document', 'author'] as const;
export const sourceKinds = [
	'person',
	'group',
	'organization',
	'media',
	'document',
	'footage',
	'unknown',
] as const;
export const identifications = ['named', 'pseudonymous', 'anonymous', 'vague', 'none'] as const;
export const channels = [
	'interview',
	'statement',
	'press-conference',
	'social-media-post',
	'press-report',
	'official-report',
	'footage',
	'document',
	'observation',
] as const;
export const accesses = ['direct', 'indirect', 'unknown'] as const;
export const entityKinds = [
	'person',
	'military-unit',
	'armed-group',
	'government-body',
	'state',
	'organization',
	'media',
	'platform',
	'place',
	'group',
	'weapon',
	'event',
] as const;
export const placeKinds = ['settlement', 'region', 'water', 'facility'] as const;
export const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const dateBases = ['stated', 'inferred', 'retrieved'] as const;
export const provenances = [
	'original',
	'syndicated',
	'rewrite',
	'paraphrase',
	'suspected-synthetic',
] as const;
export const relationTypes = [
	'corroborates',
	'contradicts',
	'differs-over-time',
	'repeats',
	'updates',
	'derived-from',
] as const;
export const independences = ['independent', 'same-source', 'unknown'] as const;
export const stances = ['asserts', 'denies', 'neutral'] as const;
export const casualtyCategories = ['killed', 'wounded', 'captured', 'missing', 'unspecified'] as const;
export const decisions = ['publish', 'attribute', 'hold', 'drop'] as const;
export const passStates = ['open', 'finished'] as const;
export const levels = ['error', 'warning', 'note', 'off'] as const;
export const profiles = ['annotate', 'review', 'publish', 'audit'] as const;
export const handlings = ['clear', 'team', 'restricted'] as const;
/** How the edges of a claim are cut: without the marks around it, or with them. */
export const spanRules = ['bare', 'whole'] as const;

export type Topic = (typeof topics)[number];
export type Act = (typeof acts)[number];
export type Mode = (typeof modes)[number];
export type Modality = (typeof modalities)[number];
export type Identification = (typeof identifications)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type EntityKind = (typeof entityKinds)[number];
export type Grade = (typeof grades)[number];
export type Level = (typeof levels)[number];
export type SpanRule = (typeof spanRules)[number];
export type Profile = (typeof profiles)[number];
export type Decision = (typeof decisions)[number];

/** The article's own voice, as a source. */
export const articleSource = '@article';
/** The section that adjudication writes; no annotator may take this handle. */
export const agreedHandle = 'agreed';

/** Source reliability in words: MISP `admiralty-scale`, short labels. */
export const gradeLabels: Readonly<Record<(typeof grades)[number], string>> = {
	A: 'completely reliable',
	B: 'usually reliable',
	C: 'fairly reliable',
	D: 'not usually reliable',
	E: 'unreliable',
	F: 'reliability cannot be judged',
};

/** Information credibility in words: MISP `admiralty-scale`, short labels. */
export const credibilityLabels: Readonly<Record<number, string>> = {
	1: 'confirmed by other sources',
	2: 'probably true',
	3: 'possibly true',
	4: 'doubtful',
	5: 'improbable',
	6: 'truth cannot be judged',
};
