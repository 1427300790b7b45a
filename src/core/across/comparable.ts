import { claimDate } from '../corpus/claimDate';
import type { Corpus } from '../corpus/corpus';
import { sentenceRange } from '../corpus/sentences';
import { spanOf } from '../corpus/shown';
import type { Document, PlacedClaim } from '../model/document';
import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import { stem } from '../suggest/stem';
import { tokensOf } from '../text/tokens';
import { commonWords } from './lexicons/matters';
import { type Name, namesIn, type Names } from './names';
import { isRebuttal, type Stance, stancesIn } from './stances';

/** A claim made ready to be held against others. */
export interface Comparable {
	readonly path: string;
	readonly placed: PlacedClaim;
	/** Where its words stand, one span over all parts. */
	readonly span: Span;
	/** Places, by how surely it is about them: 1 its own, 0.5 its sentence's, 0.25 the article's. */
	readonly places: ReadonlyMap<string, number>;
	/** Who acts or is named, without places and states. */
	readonly actors: ReadonlySet<string>;
	/** Sides of those who act or are named. */
	readonly sides: ReadonlySet<string>;
	readonly stances: readonly Stance[];
	/** Stems of the words that tell what it is about. */
	readonly words: ReadonlySet<string>;
	/** Whether it sets itself against what stands before it. */
	readonly isRebuttal: boolean;
	/** When it holds; ISO 8601. */
	readonly date: string | undefined;
}

/** The claims of an article whose words are found, in the order of the text. */
export function comparablesOf(corpus: Corpus, document: Document): readonly Comparable[] {
	const names = namesIn(document, corpus.project.value);
	return document.claims.flatMap((placed): Comparable[] => {
		const first = spanOf(placed);
		if (!first) return [];
		const span = { start: first.start, end: Math.max(...placed.placement.spans.map(({ end }) => end)) };
		return [comparable(document, placed, span, names)];
	});
}

function comparable(document: Document, placed: PlacedClaim, span: Span, names: Names): Comparable {
	const { text } = document;
	const { claim } = placed;
	const own = names.within(span);
	const sided = names.sidedIn(span, claim);
	const acting = (claim.actors ?? []).flatMap((slug) => names.sideOf(slug) ?? []);
	const whose = new Set(acting).size === 1 ? acting[0] : undefined;
	return {
		path: document.path,
		placed,
		span,
		places: placesOf(document, claim, span, own, names),
		actors: new Set([
			...(claim.actors ?? []).filter((slug) => !names.isState(slug)),
			...own.filter(({ isActor }) => isActor).map(({ slug }) => slug),
		]),
		sides: new Set([...acting, ...sided.map(({ side }) => side)]),
		stances: stancesIn(text, span, sided, {
			acting: claim.casualties?.side ?? whose,
			speaker: names.speakerOf(claim),
		}),
		words: wordsIn(text, span, own),
		isRebuttal: isRebuttal(text, span.start, span.end),
		date: claimDate(document, claim),
	};
}

function placesOf(
	{ reading }: Document,
	claim: Claim,
	span: Span,
	own: readonly Name[],
	names: Names,
): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	if (names.main !== undefined) places.set(names.main.slug, names.main.isMost ? 0.5 : 0.25);
	const [first, last] = sentenceRange(reading, span);
	const around = reading.sentences[first] && {
		start: reading.sentences[first].start,
		end: reading.sentences[last]!.end,
	};
	for (const name of around ? names.within(around) : []) if (name.isPlace) places.set(name.slug, 0.5);
	for (const name of own) if (name.isPlace) places.set(name.slug, 1);
	if (claim.where) places.set(claim.where.place, names.isState(claim.where.place) ? 0.5 : 1);
	return places;
}

/** Names are left out: who and where is compared by itself. */
function wordsIn(text: string, span: Span, names: readonly Name[]): ReadonlySet<string> {
	const words = new Set<string>();
	let next = 0;
	for (const { lower, isWord, start } of tokensOf(text, span.start, span.end)) {
		while (next < names.length && names[next]!.end <= start) next++;
		const isName = next < names.length && names[next]!.start <= start;
		const word = isWord && !isName && lower.length > 2 ? stem(lower) : '';
		if (word !== '' && !common.has(word)) words.add(word);
	}
	return words;
}

const common: ReadonlySet<string> = new Set([...commonWords].map(stem));
