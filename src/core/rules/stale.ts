import { sentenceRange } from '../corpus/sentences';
import type { Fact } from '../model/schema';
import type { Span } from '../model/span';
import type { TimeUnit } from '../model/time';
import { sayingVerbs } from '../text/lexicons/cues';
import { count } from '../text/count';
import { createPhrases, type Phrases } from '../text/phrases';
import { dayOf, daysOf, resolveDate } from '../text/resolveDate';
import { type Token, tokensOf } from '../text/tokens';
import { covering } from './covering';
import { datesWithin } from './datesWithin';
import { facts as shipped } from './facts';
import type { Context, Draft } from './rule';
import type { WrittenOn } from './writtenOn';

const code = 'date.stale';
/** Words on each side of a name that are looked at, inside its sentence. */
const reach = 60;
const mostEvidence = 20;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** Say that the sentence is about now. */
const present = set(
	`is are isn't aren't has have hasn't haven't continues continue remains remain rages rage leads heads commands runs wants
	plans insists warns claims says holds fights may will could still now ongoing`,
);
/** Say that it looks back, or knows. */
const past = set(
	`was were had did ended fell former late late-stage ex- once then founded founder died dead death killed killing slain
	assassinated assassination funeral widow widowed posthumous anniversary remembered regarded became predecessor successor
	ousted dismissed sacked replaced outgoing until after before during ago previously earlier history historic lessons legacy`,
);
const ends = set(
	'died dead death killed killing slain assassinated assassination funeral widow posthumous crash mutiny',
);
const prepositions = set('of for with against to from by on about and or like under over after at in');
const ledBy = set('led headed commanded run chaired owned spearheaded');

/** A place in the text that does not fit its date, and what it does not fit. */
interface Evidence {
	readonly span: Span;
	readonly fact: Fact;
	readonly message: string;
	/** Somebody holds an office no more: less of a fault than a life or a battle that is over. */
	readonly isMild: boolean;
}

/** What an article tells as present although it was over on its stated day: one row an article, at its date. */
export function* stale(context: Context, written: WrittenOn | undefined): Iterable<Draft> {
	const day = written?.isStated ? dayOf(written.date) : undefined;
	if (written === undefined || day === undefined) return;
	const { document, corpus } = context;
	const evidence = findEvidence(context, corpus.project.value.facts ?? [], written.date, day);
	const [first] = evidence;
	if (!first) return;
	const { path, reading } = document;
	const claimsAt = covering(context.claimsFor(code));
	const dateline = reading.datelines.find(({ date }) => date === written.date.slice(0, 10))?.span;
	const more = evidence.length > 1 ? `; ${count(evidence.length - 1, 'other place')} beside it` : '';
	yield {
		code,
		message: `Dated ${written.date.slice(0, 10)}, but ${first.message}${more}.`,
		about: { kind: 'article', id: path },
		place: { path, span: dateline ?? first.span },
		claims: [...new Set(evidence.flatMap(({ span }) => claimsAt(span).map(({ id }) => id)))],
		related: evidence.map(({ span, message }) => ({ path, span, message })),
		atMost: evidence.every(({ isMild }) => isMild) ? 'warning' : undefined,
	};
}

function findEvidence(
	context: Context,
	own: readonly Fact[],
	date: string,
	day: number,
): readonly Evidence[] {
	const { text } = context.document;
	const { phrases, byName } = indexOf(own);
	const tokens = tokensOf(text);
	const found: Evidence[] = [];
	const known = new Set<Fact>();
	for (let i = 0; i < tokens.length; i++) {
		const match = phrases.at(tokens, i);
		if (!match) continue;
		const mention = { tokens, from: i, to: i + match.length };
		i += match.length - 1;
		for (const fact of byName.get(match.entry)!) {
			const around = sentenceAround(context, mention);
			if (around.some(({ lower }) => ends.has(lower))) known.add(fact);
			if (found.length < mostEvidence)
				found.push(...evidenceOf(context, { fact, mention, around, date, day }));
		}
	}
	// An article that tells of the death knows of it.
	return found.filter(({ fact }) => !known.has(fact));
}

interface Mention {
	readonly tokens: readonly Token[];
	readonly from: number;
	readonly to: number;
}

interface Considered {
	readonly fact: Fact;
	readonly mention: Mention;
	/** The sentence's words. */
	readonly around: readonly Token[];
	readonly date: string;
	/** Days since 1970. */
	readonly day: number;
}

function* evidenceOf(context: Context, considered: Considered): Iterable<Evidence> {
	const { fact, mention, around, day } = considered;
	const { text } = context.document;
	const span = spanOf(mention.tokens.slice(mention.from, mention.to));
	const words = text.slice(span.start, span.end);
	const until = fact.until === undefined ? undefined : daysOf(fact.until)?.[1];
	if (until !== undefined && day > until + 2 && isPresent(context, considered, until))
		yield {
			span,
			fact,
			message: `“${words}” is told as present: ${fact.what ?? 'ended'} on ${fact.until!}`,
			isMild: fact.as !== undefined,
		};
	const from = fact.from === undefined ? undefined : daysOf(fact.from)?.[0];
	if (from === undefined || !saysNow(around)) return;
	for (const { span: at, time } of datesWithin(context.document.reading.dates, spanOf(around))) {
		if (time.kind !== 'duration') continue;
		const said = time.count * daysIn[time.unit];
		const isNear = (length: number): boolean =>
			Math.abs(length - said) <= Math.max(said / 4, daysIn[time.unit]);
		if (isNear(day - from) || (until !== undefined && isNear(until - from))) continue;
		const since = fact.from!;
		yield {
			span: at,
			fact,
			message: `“${text.slice(at.start, at.end)}” does not fit: that began on ${since}`,
			isMild: false,
		};
	}
}

const daysIn: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 30.5, year: 365 };

const saysNow = (words: readonly Token[]): boolean =>
	words.some(({ lower }) => present.has(lower)) && !words.some(({ lower }) => past.has(lower));

function isPresent(context: Context, considered: Considered, until: number): boolean {
	const { fact, mention, around } = considered;
	if (fact.as) return saysNow(around) && hasBeside(mention, fact.as);
	if (fact.from !== undefined) return saysNow(around);
	const { tokens, from, to } = mention;
	const isLeading = tokens[from - 1]?.lower === 'by' && ledBy.has(tokens[from - 2]?.lower ?? '');
	const next = tokens[to]?.lower ?? '';
	// `Critics of X are many`: the verb is not about X.
	const isSubject = !prepositions.has(tokens[from - 1]?.lower ?? '');
	if (isLeading || (isSubject && present.has(next))) return saysNow(around);
	return isSubject && sayingVerbs.has(next) && isDatedAfter(context, considered, until);
}

/** `Sinwar said on Friday`, where that Friday is after the day. */
function isDatedAfter({ document }: Context, { around, date }: Considered, until: number): boolean {
	return datesWithin(document.reading.dates, spanOf(around)).some((expression) => {
		const resolved = resolveDate(expression, date);
		const on = resolved && resolved.precision <= 3 ? dayOf(resolved.date) : undefined;
		return on !== undefined && on > until;
	});
}

/** Whether one of the phrases stands just before the name, or behind it and a comma or two. */
function hasBeside({ tokens, from, to }: Mention, phrases: readonly string[]): boolean {
	const before = tokens.slice(Math.max(0, from - 5), from);
	const behind = tokens.slice(to, to + 9);
	const text = (words: readonly Token[]): string => words.map(({ lower }) => lower).join(' ');
	const left = text(before).replace(/ ,$/, '');
	const right = behind[0]?.text === ',' ? text(behind) : '';
	return phrases.some(
		(phrase) => left.endsWith(phrase.toLowerCase()) || right.includes(phrase.toLowerCase()),
	);
}

const spanOf = (words: readonly Token[]): Span => ({ start: words[0]!.start, end: words.at(-1)!.end });

function sentenceAround({ document: { reading } }: Context, { tokens, from, to }: Mention): readonly Token[] {
	const [first, last] = sentenceRange(reading, { start: tokens[from]!.start, end: tokens[to - 1]!.end });
	const start = reading.sentences[first]?.start ?? 0;
	const end = reading.sentences[last]?.end ?? 0;
	let left = from;
	while (left > 0 && from - left < reach && tokens[left - 1]!.start >= start) left--;
	let right = to;
	while (right < tokens.length && right - to < reach && tokens[right]!.end <= end) right++;
	return tokens.slice(left, right);
}

interface FactIndex {
	readonly phrases: Phrases;
	readonly byName: ReadonlyMap<string, readonly Fact[]>;
}

const none: readonly Fact[] = [];
const indexes = new WeakMap<readonly Fact[], FactIndex>();

/** The shipped facts and a project's own. */
function indexOf(own: readonly Fact[]): FactIndex {
	const key = own.length === 0 ? none : own;
	let index = indexes.get(key);
	if (!index) {
		const byName = new Map<string, Fact[]>();
		for (const fact of [...shipped, ...own])
			for (const name of [fact.name, ...(fact.aliases ?? [])])
				byName.set(name, [...(byName.get(name) ?? []), fact]);
		indexes.set(key, (index = { phrases: createPhrases(byName.keys()), byName }));
	}
	return index;
}
