import * as v from 'valibot';
import * as words from './vocabulary';

/**
 * The shape of everything on disk, in one place: types are inferred from these schemas, readers check with them,
 * and `media/*.schema.json` is generated from them. The order of the keys is the order in which we write them.
 */

/** A handle names an annotator in public; `agreed` is reserved for adjudication. */
export const handlePattern = /^[a-z][a-z0-9-]{1,31}$/;
/** Ids of claims: random, unique in a project, never reused. */
export const claimIdPattern = /^[b-z][2-9b-z]{6}$/;
/** Ids of entities, sources, events and sides: the same slug for one thing in every article. */
export const slugPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
/**
 * Globs of articles. What many tools read as choices, sets, negation or escapes is refused rather than taken for itself:
 * whoever writes it counts on it.
 */
const globPattern = /^(?!!)[^{}[\]\\]{1,512}$/;
/** `text` names the text that anchors were made on. Nothing else may ever be handed to git. */
export const textIdPattern = /^sha1:[0-9a-f]{40}$/;

const text = v.string();
const line = v.pipe(v.string(), v.nonEmpty());
const glob = v.pipe(
	v.string(),
	v.regex(globPattern, 'a glob of *, ** and ? without braces, brackets, backslashes or “!” in front'),
);
const handle = v.pipe(v.string(), v.regex(handlePattern, 'a handle: a-z, 0-9 and -, 2 to 32 characters'));
const slug = v.pipe(v.string(), v.regex(slugPattern, 'a slug: a-z, 0-9 and -, 1 to 64 characters'));
const claimId = v.pipe(v.string(), v.regex(claimIdPattern, 'the id of a claim: seven characters'));
const textId = v.pipe(v.string(), v.regex(textIdPattern, 'sha1: and 40 hexadecimal digits'));
const date = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?$/, 'an ISO 8601 date'),
);
const flag = v.boolean();
/** What a merge could not join, by field: `is.credibility: { base: 3, ours: 2, theirs: 4 }`; ours stands in place. */
const conflict = v.record(v.string(), v.unknown());
const amount = v.pipe(v.number(), v.minValue(0));
const grade = v.picklist(words.grades);
const credibility = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6));
/** ACLED and UCDP precision: 1 is the most exact. */
const datePrecision = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
const placePrecision = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
/** A team may add topics of its own in `corroborate.yaml`; a rule checks that the name is known. */
const topic = v.union([v.picklist(words.topics), slug]);
const level = v.picklist(words.levels);

/** The words themselves, and what stands before and after where they alone are not unique (W3C TextQuoteSelector). */
const anchorSchema = v.strictObject({
	quote: line,
	prefix: v.optional(text),
	suffix: v.optional(text),
});

const rating = v.strictObject({
	grade,
	by: v.optional(handle),
	on: v.optional(date),
	basis: v.optional(line),
});

const review = v.strictObject({
	by: handle,
	on: date,
	of: v.optional(line),
	decision: v.picklist(words.decisions),
	reason: v.optional(text),
});

const place = v.strictObject({ place: slug, precision: v.optional(placePrecision) });

const when = v.strictObject({
	date: v.optional(date),
	precision: v.optional(datePrecision),
	basis: v.optional(v.picklist(words.dateBases)),
});

const figure = v.strictObject({
	low: v.optional(amount),
	high: v.optional(amount),
	unit: v.optional(line),
	of: v.optional(line),
	basis: v.optional(line),
});

const evidence = v.strictObject({
	kind: line,
	url: v.optional(line),
	archived: v.optional(line),
	sha256: v.optional(line),
	by: v.optional(handle),
	on: v.optional(date),
	result: v.optional(line),
	note: v.optional(text),
});

/** Of a claim in the `agreed` section: who took it over, when, from which claims, as they were then, and why. */
const adjudicated = v.strictObject({
	by: handle,
	on: date,
	from: v.array(claimId),
	of: v.optional(line),
	why: v.optional(line),
});

/** What adjudication left out of the `agreed` section: the claims that were looked at, by whom, and why. */
const leftOutSchema = v.strictObject({
	claims: v.array(claimId),
	by: handle,
	on: date,
	of: v.optional(line),
	why: v.optional(line),
});

const post = v.strictObject({ by: handle, on: v.optional(date), text: line });

const articleSchema = v.strictObject({
	text: v.optional(textId),
	title: v.optional(line),
	publisher: v.optional(line),
	byline: v.optional(line),
	published: v.optional(v.strictObject({ date, basis: v.optional(v.picklist(words.dateBases)) })),
	dateline: v.optional(
		v.strictObject({
			place: v.optional(line),
			date: v.optional(date),
			basis: v.optional(v.picklist(words.dateBases)),
		}),
	),
	url: v.optional(line),
	archived: v.optional(line),
	retrieved: v.optional(date),
	language: v.optional(line),
	translation: v.optional(v.strictObject({ of: v.optional(line), by: v.optional(line) })),
	provenance: v.optional(v.picklist(words.provenances)),
	derivedFrom: v.optional(v.array(slug)),
	sensitive: v.optional(flag),
	review: v.optional(review),
	note: v.optional(text),
	conflict: v.optional(conflict),
});

/** How an annotation came about, where a person did not find it alone: they followed a suggestion of the engine's. */
const origin = v.optional(v.literal('suggested'));

const entitySchema = v.strictObject({
	name: line,
	kind: v.picklist(words.entityKinds),
	sub: v.optional(v.picklist(words.placeKinds)),
	side: v.optional(slug),
	faction: v.optional(line),
	role: v.optional(line),
	aliases: v.optional(v.array(line)),
	mentions: v.optional(v.record(line, v.union([v.literal('all'), v.array(anchorSchema)]))),
	origin,
	formerly: v.optional(v.array(slug)),
	sensitive: v.optional(flag),
	note: v.optional(text),
	conflict: v.optional(conflict),
});

const sourceSchema = v.strictObject({
	name: v.optional(line),
	entity: v.optional(slug),
	kind: v.picklist(words.sourceKinds),
	identification: v.picklist(words.identifications),
	side: v.optional(slug),
	faction: v.optional(line),
	channel: v.optional(v.picklist(words.channels)),
	anonymityReason: v.optional(line),
	access: v.optional(v.picklist(words.accesses)),
	descriptor: v.optional(line),
	reliability: v.optional(rating),
	formerly: v.optional(v.array(slug)),
	sensitive: v.optional(flag),
	note: v.optional(text),
	conflict: v.optional(conflict),
});

const is = v.strictObject({
	topic,
	act: v.picklist(words.acts),
	modality: v.optional(v.picklist(words.modalities)),
	interest: v.optional(v.picklist(words.interests)),
	credibility: v.optional(credibility),
	status: v.picklist(words.statuses),
});

const said = v.strictObject({
	mode: v.picklist(words.modes),
	source: v.union([v.literal(words.articleSource), slug]),
	/** The hearsay chain, nearest first. */
	via: v.optional(v.array(slug)),
	cue: v.optional(line),
});

const relationSchema = v.strictObject({
	type: v.picklist(words.relationTypes),
	to: claimId,
	independence: v.optional(v.picklist(words.independences)),
	note: v.optional(text),
});

export const claimSchema = v.strictObject({
	/** One anchor (with `prefix` and `suffix` beside it), or the parts of a quotation split by its attribution. */
	quote: v.union([line, v.array(anchorSchema)]),
	prefix: v.optional(text),
	suffix: v.optional(text),
	/** Names the text that this claim was anchored on, where it is newer than the article's. */
	text: v.optional(textId),
	is,
	said,
	hedges: v.optional(v.array(line)),
	origin,
	statement: v.optional(line),
	when: v.optional(when),
	where: v.optional(place),
	actors: v.optional(v.array(slug)),
	figure: v.optional(figure),
	casualties: v.optional(
		v.strictObject({
			low: v.optional(amount),
			high: v.optional(amount),
			category: v.optional(v.picklist(words.casualtyCategories)),
			side: v.optional(slug),
			asOf: v.optional(date),
		}),
	),
	events: v.optional(v.array(v.strictObject({ event: slug, stance: v.optional(v.picklist(words.stances)) }))),
	relations: v.optional(v.array(relationSchema)),
	evidence: v.optional(v.array(evidence)),
	thread: v.optional(v.array(post)),
	note: v.optional(text),
	sensitive: v.optional(flag),
	review: v.optional(review),
	adjudicated: v.optional(adjudicated),
	conflict: v.optional(conflict),
});

/** `@article`, the id of a claim, two of them with a space between, `source:slug`, `entity:slug`, or the anchor of a rejected suggestion. */
const target = v.union([line, anchorSchema]);

const dismissalSchema = v.strictObject({
	code: line,
	target,
	reason: line,
	by: v.optional(handle),
	conflict: v.optional(conflict),
});

const passSchema = v.strictObject({ state: v.picklist(words.passStates) });

/** Whether a key of an annotator's section is that of a claim: the others say how the pass stands and what was left out. */
export const isClaimKey = (key: string) => key !== 'pass' && key !== 'leftOut';

/** An annotator's claims by id; `pass` and `leftOut` beside them are no claims: the state of a pass, what adjudication did not take over. */
const section = v.nullable(
	v.objectWithRest(
		{ pass: v.optional(passSchema), leftOut: v.optional(v.array(leftOutSchema)) },
		claimSchema,
	),
);

export const sidecarSchema = v.strictObject({
	corroborate: v.literal(1),
	article: v.optional(articleSchema),
	entities: v.optional(v.nullable(v.record(slug, entitySchema))),
	sources: v.optional(v.nullable(v.record(slug, sourceSchema))),
	claims: v.optional(v.nullable(v.record(handle, section))),
	dismissed: v.optional(v.nullable(v.record(handle, v.nullable(v.array(dismissalSchema))))),
	/** Of fields that stand in no item, such as the state of a pass: by their path in the file. */
	conflict: v.optional(conflict),
});

export const eventSchema = v.strictObject({
	name: line,
	topic: v.optional(topic),
	when: v.optional(when),
	where: v.optional(place),
	sides: v.optional(v.array(slug)),
	figures: v.optional(v.array(figure)),
	evidence: v.optional(v.array(evidence)),
	formerly: v.optional(v.array(slug)),
	sensitive: v.optional(flag),
	note: v.optional(text),
	conflict: v.optional(conflict),
});

const side = v.strictObject({
	name: line,
	actors: v.optional(v.array(slug)),
	allies: v.optional(v.array(slug)),
});

/** What began or ended when; texts that are dated later and speak of it as present are stale. */
const factSchema = v.strictObject({
	/** As articles write it: a person, a battle, a siege. */
	name: line,
	aliases: v.optional(v.array(line)),
	/** The office that ended, in the words that stand beside the name; without it, the whole thing or life did. */
	as: v.optional(v.array(line)),
	from: v.optional(date),
	until: v.optional(date),
	/** What happened then: `died`, `left office`, `ended`. */
	what: v.optional(line),
	source: v.optional(line),
});

export const projectSchema = v.strictObject({
	corroborate: v.literal(1),
	articles: v.optional(v.array(glob)),
	annotators: v.optional(v.array(handle)),
	sides: v.optional(v.record(slug, side)),
	sources: v.optional(v.nullable(v.record(slug, v.partial(sourceSchema)))),
	entities: v.optional(v.nullable(v.record(slug, entitySchema))),
	profile: v.optional(v.picklist(words.profiles)),
	levels: v.optional(v.record(line, level)),
	topics: v.optional(v.array(slug)),
	/** Fields that every claim of a topic (`any`: of all) must have, by their paths: `casualties: [casualties.low, when.date]`. */
	required: v.optional(v.record(slug, v.array(line))),
	spans: v.optional(v.picklist(words.spanRules)),
	/** The file that tells annotators how to annotate, relative to this one. */
	guideline: v.optional(line),
	words: v.optional(v.strictObject({ hedges: v.optional(v.array(line)), vague: v.optional(v.array(line)) })),
	facts: v.optional(v.nullable(v.array(factSchema))),
	handling: v.optional(v.picklist(words.handlings)),
	dismissed: v.optional(v.nullable(v.array(dismissalSchema))),
	conflict: v.optional(conflict),
});

export type Anchor = v.InferOutput<typeof anchorSchema>;
export type ArticleRecord = v.InferOutput<typeof articleSchema>;
export type Entity = v.InferOutput<typeof entitySchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Claim = v.InferOutput<typeof claimSchema>;
export type Post = v.InferOutput<typeof post>;
export type EvidenceRecord = v.InferOutput<typeof evidence>;
export type Relation = v.InferOutput<typeof relationSchema>;
export type Dismissal = v.InferOutput<typeof dismissalSchema>;
export type Sidecar = v.InferOutput<typeof sidecarSchema>;
export type EventRecord = v.InferOutput<typeof eventSchema>;
export type Fact = v.InferOutput<typeof factSchema>;
export type ProjectRecord = v.InferOutput<typeof projectSchema>;
