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

function whole({ old, now, alignment: { to } }: Crossing, piece: Piece): Carried | undefined {
	for (let i = piece.first; i <= piece.last; i++)
		if (to[i]! < 0 || (i > piece.first && to[i] !== to[i - 1]! + 1)) return undefined;
	const span = spanOf(old, now, piece, to[piece.first]!, to[piece.last]!);
	const same = old.folded.text.slice(piece.start, piece.end) === now.folded.text.slice(span.start, span.end);
	return { state: same ? 'moved' : 'changed', spans: [span] };
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

	// The edges of the text are neighbours that never go.
	const before = first === 0 ? neighbours : heldBeside(to, first - 1, -1);
	const after = last === to.length - 1 ? neighbours : heldBeside(to, last + 1, 1);
	const from = first === 0 ? 0 : before > 0 ? to[first - 1]! + 1 : low;
	const until = last === to.length - 1 ? now.keys.length - 1 : after > 0 ? to[last + 1]! - 1 : high;
	const held = before > 0 && after > 0 && before + after >= neighbours;
	if (fits(from, until) && (enough || held)) return changed(from, until);
	return enough && fits(low, high) ? changed(low, high) : undefined;
}

/** How many tokens from `at` on, away from the span, stand side by side again. */
function heldBeside(to: Int32Array, at: number, step: 1 | -1): number {
	let count = 0;
	for (let i = at; i >= 0 && i < to.length && count < neighbours && to[i]! >= 0; i += step, count++)
		if (count > 0 && to[i] !== to[i - step]! + step) break;
	return count;
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
