import type { AnchorState } from '../model/document';
import type { Span } from '../model/span';
import type { Alignment } from './align';
import { occurrences } from './occurrences';
import { countUpTo, type Tokens } from './tokens';

/** Where a span of the old text is in the new one: one span, or the candidates where `ambiguous`, in folded units. */
export interface Carried {
	readonly state: Exclude<AnchorState, 'exact'>;
	readonly spans: readonly Span[];
}

/** Share of a span's tokens that must be left for it to be the same span with edited words. */
const keptWords = 0.4;
/** Fewer tokens than this alone are no sign: a difference may take any of several that are the same. */
const slippery = 4;
/** So many tokens beside a span that stand where they stood are full evidence of its place. */
const neighbours = 3;
/** An edited span may have grown so much, in tokens, and by a few more. */
const growth = 2;
const someMore = 4;
/** Moved words shorter than this, in tokens, must bring some of their old neighbours along. */
const tellingLength = 8;
const fewNeighbours = 4;
/** Words that stand in more places cannot be told apart by what is around them. */
const maxPlaces = 200;
/** Old neighbours that are compared on each side of words that moved. */
const comparedNeighbours = 12;

const orphaned: Carried = { state: 'orphaned', spans: [] };

/** What a span is carried across. Both texts' tokens share one numbering. */
export interface Crossing {
	readonly old: Tokens;
	readonly now: Tokens;
	readonly alignment: Alignment;
}

/**
 * Carries a span of the old folded text across an alignment. `moved` where all of its tokens stand side by side again with
 * the same characters between them; `changed` where it is held in place by enough of its own words or by its neighbours; where
 * neither, its words are looked for in what is new. Undefined for a span without tokens.
 */
export function carry(crossing: Crossing, span: Span): Carried | undefined {
	const { old } = crossing;
	const first = countUpTo(old.ends, span.start);
	const last = countUpTo(old.starts, span.end - 1) - 1;
	if (last < first) return undefined;
	const piece: Piece = { ...span, first, last };
	return whole(crossing, piece) ?? edited(crossing, piece) ?? elsewhere(crossing, piece);
}

/** A span with the tokens that it touches. */
interface Piece extends Span {
	readonly first: number;
	readonly last: number;
}

function whole({ old, now, alignment }: Crossing, piece: Piece): Carried | undefined {
	const { to } = alignment;
	const { first, last } = piece;
	for (let i = first; i <= last; i++)
		if (to[i]! < 0 || (i > first && to[i] !== to[i - 1]! + 1)) return undefined;
	if (last - first + 1 < slippery && !isHeld({ old, now, alignment }, piece)) return undefined;
	const span = spanOf(old, now, piece, to[piece.first]!, to[piece.last]!);
	const same = old.folded.text.slice(piece.start, piece.end) === now.folded.text.slice(span.start, span.end);
	return { state: same ? 'moved' : 'changed', spans: [span] };
}

/** Whether a token beside the piece stands beside it again, or the edge of a paragraph does. */
function isHeld({ old, now, alignment: { to } }: Crossing, { first, last }: Piece): boolean {
	const isBeside = (i: number, step: 1 | -1): boolean => {
		const here = paragraphAt(old, i);
		const there = paragraphAt(now, to[i]!);
		const edge = step < 0 ? i === here.start : i === here.end - 1;
		const edgeNow = step < 0 ? to[i] === there.start : to[i] === there.end - 1;
		return edge ? edgeNow : to[i + step] === to[i]! + step;
	};
	return isBeside(first, -1) || isBeside(last, 1);
}

/** Held between its neighbours, or by its own words. */
function edited(crossing: Crossing, piece: Piece): Carried | undefined {
	const { old, now, alignment } = crossing;
	const { to } = alignment;
	const { first, last } = piece;
	let kept = 0;
	let low = -1;
	let high = -1;
	for (let i = first; i <= last; i++) {
		if (to[i]! < 0) continue;
		kept++;
		if (low < 0) low = to[i]!;
		high = to[i]!;
	}
	const length = last - first + 1;
	const fits = (from: number, until: number): boolean =>
		from >= 0 && until >= from && until - from + 1 <= growth * length + someMore;
	const changed = (from: number, until: number): Carried => ({
		state: 'changed',
		spans: [spanOf(old, now, piece, from, until)],
	});
	const enough = kept >= keptWords * length;

	const before = heldBeside(crossing, first, -1);
	const after = heldBeside(crossing, last, 1);
	// At the edge of its paragraph a span begins or ends with the paragraph.
	const from = before.edge
		? paragraphAt(now, low >= 0 ? low : after.at).start
		: before.held > 0
			? before.at + 1
			: low;
	const until = after.edge
		? paragraphAt(now, high >= 0 ? high : before.at).end - 1
		: after.held > 0
			? after.at - 1
			: high;
	const held = before.held > 0 && after.held > 0 && before.held + after.held >= neighbours;
	if (fits(from, until) && (enough || (held && !(before.edge && after.edge)))) return changed(from, until);
	return enough && fits(low, high) ? changed(low, high) : undefined;
}

/** What stands beside a span in its own paragraph: another paragraph's words are no evidence. */
interface Beside {
	/** How many tokens stand side by side again. */
	readonly held: number;
	/** The new place of the nearest; -1 where it has none. */
	readonly at: number;
	/** The paragraph begins or ends with the span: as good as neighbours. */
	readonly edge: boolean;
}

function heldBeside({ old, alignment: { to } }: Crossing, token: number, step: 1 | -1): Beside {
	const { start, end } = paragraphAt(old, token);
	let held = 0;
	let i = token + step;
	if (i < start || i >= end) return { held: neighbours, at: -1, edge: true };
	const at = to[i]!;
	for (; i >= start && i < end && held < neighbours && to[i]! >= 0; i += step, held++)
		if (held > 0 && to[i] !== to[i - step]! + step) break;
	return { held, at, edge: false };
}

/** The paragraph of a token; an empty one for no token. */
function paragraphAt(
	{ paragraphs }: Tokens,
	token: number,
): { readonly start: number; readonly end: number } {
	const index = countUpTo(paragraphs, token);
	if (token < 0 || index >= paragraphs.length) return { start: -1, end: -1 };
	return { start: paragraphs[index - 1]!, end: paragraphs[index]! };
}

/** The same words where nothing old stands, with the most of their old neighbours. */
function elsewhere({ old, now, alignment: { fresh } }: Crossing, piece: Piece): Carried {
	const { first, last } = piece;
	const length = last - first + 1;
	const words = old.folded.text.slice(old.starts[first], old.ends[last]);
	const found: { at: number; neighbours: number }[] = [];
	for (const place of occurrences(now.folded.text, words, maxPlaces)) {
		const at = countUpTo(now.starts, place) - 1;
		let k = 0;
		while (k < length && fresh[at + k] && now.keys[at + k] === old.keys[first + k]) k++;
		if (k < length) continue;
		const left = alike(old, now, { i: first - 1, j: at - 1, step: -1 });
		const right = alike(old, now, { i: last + 1, j: at + length, step: 1 });
		found.push({ at, neighbours: left + right });
	}
	found.sort((a, b) => b.neighbours - a.neighbours);
	const [best, next] = found;
	if (!best) return orphaned;
	const place = ({ at }: { at: number }): Span => spanOf(old, now, piece, at, at + length - 1);
	if (next && next.neighbours === best.neighbours) return { state: 'ambiguous', spans: found.map(place) };
	if (length < tellingLength && best.neighbours < fewNeighbours) return orphaned;
	return { state: 'moved', spans: [place(best)] };
}

function alike(old: Tokens, now: Tokens, from: { i: number; j: number; step: 1 | -1 }): number {
	let { i, j } = from;
	let count = 0;
	while (
		count < comparedNeighbours &&
		i >= 0 &&
		j >= 0 &&
		i < old.keys.length &&
		old.keys[i] === now.keys[j]
	) {
		i += from.step;
		j += from.step;
		count++;
	}
	return count;
}

/** From one new token to another; an edge that stood inside of a token, or beyond it in white space, stays so. */
function spanOf(old: Tokens, now: Tokens, piece: Piece, from: number, until: number): Span {
	const { text } = now.folded;
	let start = now.starts[from]!;
	let end = now.ends[until]!;
	if (now.keys[from] === old.keys[piece.first]) {
		const cut = piece.start - old.starts[piece.first]!;
		if (cut > 0 || (cut < 0 && text[start + cut] === ' ')) start += cut;
	}
	if (now.keys[until] === old.keys[piece.last]) {
		const cut = old.ends[piece.last]! - piece.end;
		if (cut > 0 || (cut < 0 && text[end - cut - 1] === ' ')) end -= cut;
	}
	return { start, end };
}
