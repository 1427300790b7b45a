import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { check, codePointOffsets, Corpus, type Finding, sidecarPathOf, type Span } from '../../../src/core';
import type { BenchRow } from '../../host/benchTable';

/** A file of the gold: one article as a careful reader saw it. Offsets in code points. */
interface Gold {
	readonly article: string;
	readonly claims: readonly Expecting[];
	readonly quotes: readonly Expecting[];
	readonly document_warnings: readonly { readonly code: string }[];
	readonly span_warnings: readonly (Place & { readonly code: string })[];
}

interface Place {
	readonly exact: string;
	readonly start: number;
	readonly end: number;
}

interface Expecting extends Place {
	readonly warnings?: readonly string[];
}

interface Expected {
	readonly code: string;
	/** UTF-16; absent where the whole article is meant. */
	readonly span?: Span;
	readonly words: string;
}

/** The gold's names of codes that have others now; what is not here has kept its name. */
const renamed: Readonly<Record<string, readonly string[]>> = {
	'source.partisan': ['source.party-to-conflict'],
	// One voice or two, a hedge in one place only, and sums of years, which are a matter of dates now.
	'consistency.internal': [
		'text.contradicts-itself',
		'sources.disagree',
		'claims.differ-over-time',
		'claim.hedge-dropped',
		'date.stale',
	],
	'consistency.cross-article': ['claims.contradict', 'claims.differ-over-time'],
};

/** Claims that support each other: relations and events now, no warning. */
const noWarning = 'consistency.corroborated';
/** One row an article, wherever the gold notes it. */
const onceAnArticle: ReadonlySet<string> = new Set(['date.missing', 'date.stale']);

const seeds = new URL('../../../seeds/', import.meta.url);
const readSeed = (path: string): string => readFileSync(new URL(path, seeds), 'utf8');

/**
 * How many of the warnings that a careful reader expects on the seeds are raised, by code and by sentence, and how many rows
 * a reviewer gets. `folder` holds one YAML file an article, named after its first three letters. With CORROBORATE_MISSES set
 * it prints what was not raised.
 */
export function goldRows(folder: string): BenchRow[] {
	const review = readSeeds('review');
	const audit = readSeeds('audit');
	const files = readdirSync(folder).filter((name) => /^\d{3}\.yaml$/.test(name));
	const counts = { expected: 0, review: 0, audit: 0 };
	const misses = new Map<string, string[]>();
	for (const name of files.sort()) {
		const gold = parse(readFileSync(join(folder, name), 'utf8')) as Gold;
		const { text, reading } = audit.document(gold.article)!;
		const [inReview, inAudit] = [review, audit].map((corpus) =>
			check(corpus).map((finding) => ({ finding, places: placesOf(finding, gold.article) })),
		);
		const isRaised = (one: Expected, raised: typeof inAudit): boolean =>
			raised!.some(({ finding, places }) => meets(finding, places, one, reading.sentences));
		for (const one of expectedIn(gold, text)) {
			counts.expected++;
			if (isRaised(one, inReview)) counts.review++;
			if (isRaised(one, inAudit)) counts.audit++;
			else misses.set(one.code, [...(misses.get(one.code) ?? []), `${name.slice(0, 3)} ${one.words}`]);
		}
	}
	if (process.env.CORROBORATE_MISSES) printMisses(misses);
	const share = (raised: number): number => (100 * raised) / counts.expected;
	const of = `of ${counts.expected} warnings expected on the seeds`;
	return [
		{ what: `${of}, raised by the profile audit`, value: share(counts.audit), unit: '%', least: 85 },
		{ what: `${of}, raised by the profile review`, value: share(counts.review), unit: '%' },
		...[...review.paths()].sort().map((path) => ({
			what: `rows of errors and warnings, ${path.slice(0, 3)}`,
			value: check(review, { paths: [path] }).filter(({ level }) => level !== 'note').length,
			unit: 'rows',
			limit: 25,
		})),
	];
}

function readSeeds(profile: string): Corpus {
	const project = parse(readSeed('corroborate.yaml')) as Record<string, unknown>;
	const corpus = new Corpus({ project: stringify({ ...project, profile }) });
	for (const path of readdirSync(seeds))
		if (path.endsWith('.txt'))
			corpus.put({ path, text: readSeed(path), sidecar: readSeed(sidecarPathOf(path)) });
	for (const name of readdirSync(new URL('events/', seeds)))
		corpus.setEvent(`events/${name}`, readSeed(`events/${name}`));
	return corpus;
}

function expectedIn(gold: Gold, text: string): Expected[] {
	const units = codePointOffsets(text);
	const at = ({ start, end, exact }: Place): Pick<Expected, 'span' | 'words'> => ({
		span: { start: units.toUtf16(start), end: units.toUtf16(end) },
		words: exact,
	});
	return [
		...[...gold.claims, ...gold.quotes].flatMap((one) =>
			(one.warnings ?? []).map((code) => ({ code, ...at(one) })),
		),
		...gold.span_warnings.map((one) => ({ code: one.code, ...at(one) })),
		...gold.document_warnings.map(({ code }) => ({ code, words: '(the whole article)' })),
	].filter(({ code }) => code !== noWarning);
}

/** Where a finding points to in an article, the places beside it too. */
function placesOf({ place, related }: Finding, path: string): Span[] {
	return [place, ...related].filter((one) => one.path === path).map(({ span }) => span);
}

/** Whether a finding is of the code and at the words expected, or in a sentence of theirs. */
function meets(
	{ code }: Finding,
	places: readonly Span[],
	{ code: expected, span }: Expected,
	sentences: readonly Span[],
): boolean {
	if (!(renamed[expected] ?? [expected]).includes(code)) return false;
	if (!span || onceAnArticle.has(code)) return places.length > 0;
	const around = sentences.filter((sentence) => touch(sentence, span));
	return places.some((at) => touch(at, span) || around.some((sentence) => touch(sentence, at)));
}

function touch(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function printMisses(misses: ReadonlyMap<string, readonly string[]>): void {
	for (const [code, places] of [...misses].sort(([a], [b]) => (a < b ? -1 : 1))) {
		console.log(`${code}: ${places.length} not raised`);
		for (const place of places) console.log(`    ${place.replaceAll('\n', ' ')}`);
	}
}
