import type { PlacedClaim } from '../model/document';
import type { Span } from '../model/span';
import { partsOf } from '../corpus/document';

/** A claim of one of several sides, by the side's number. */
export interface SideClaim {
	readonly side: number;
	readonly placed: PlacedClaim;
}

/** Two claims of different sides, by their numbers in the list, that may be about the same. */
interface Pair {
	readonly first: number;
	readonly second: number;
	/** The share of their characters that both have; above 1 for one claim in two states. */
	readonly score: number;
}

/**
 * Groups the claims of several sides, at most one a side in a group, every claim in exactly one. Claims go together that share
 * words, the better part of them first (Jaccard's index over characters); where that ties, those that are alike in more
 * fields, then those that stand first. In a group every claim shares words with every other. A claim that has an id on two
 * sides is one claim in two states; claims whose words are not found go together where they have the same words.
 * Whatever the order of the sides, the groups are the same but for that order.
 * @param likeness in how many fields two claims are alike
 * @returns groups in the order in which their first claims are given. About linear where few claims overlap.
 */
export function alignClaims(
	claims: readonly SideClaim[],
	likeness: (a: SideClaim, b: SideClaim) => number,
): readonly (readonly SideClaim[])[] {
	const pairs = new Map<string, Pair>();
	for (const pair of [...overlapping(claims), ...ofSameWords(claims), ...ofSameId(claims)])
		pairs.set(`${pair.first} ${pair.second}`, pair);
	const names = claims.map(nameOf);
	const alike = new Map<Pair, number>();
	const likenessOf = ({ first, second }: Pair): number => likeness(claims[first]!, claims[second]!);
	for (const pair of pairs.values()) alike.set(pair, likenessOf(pair));
	const ordered = [...pairs.values()].sort(
		(a, b) =>
			b.score - a.score ||
			alike.get(b)! - alike.get(a)! ||
			compare(nameOfPair(a, names), nameOfPair(b, names)),
	);
	const groups = claims.map((_, index) => [index]);
	for (const { first, second } of ordered) {
		const [one, other] = [groups[first]!, groups[second]!];
		if (one === other || !fit(one, other)) continue;
		one.push(...other);
		for (const index of other) groups[index] = one;
	}
	return [...new Set(groups)].map((group) => group.sort((a, b) => a - b).map((index) => claims[index]!));

	function fit(one: readonly number[], other: readonly number[]): boolean {
		return one.every((a) =>
			other.every((b) => claims[a]!.side !== claims[b]!.side && pairs.has(a < b ? `${a} ${b}` : `${b} ${a}`)),
		);
	}
}

/** Where a claim's parts stand; none where that is not known. */
export function spansOf({ placement: { state, spans } }: PlacedClaim): readonly Span[] {
	return state === 'ambiguous' || state === 'orphaned' ? [] : spans;
}

/** The same however the sides are ordered; in the order of the text. */
function nameOf({ placed }: SideClaim): string {
	const places = spansOf(placed).map(({ start, end }) => `${pad(start)} ${pad(end)}`);
	return [...places, placed.id, JSON.stringify(placed.claim)].join(' ');
}

const pad = (offset: number): string => String(offset).padStart(9, '0');

function nameOfPair({ first, second }: Pair, names: readonly string[]): string {
	return [names[first]!, names[second]!].sort().join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function overlapping(claims: readonly SideClaim[]): readonly Pair[] {
	const parts = claims.flatMap(({ placed }, index) => spansOf(placed).map((span) => ({ span, index })));
	parts.sort((a, b) => a.span.start - b.span.start);
	const shared = new Map<string, number>();
	let open: typeof parts = [];
	for (const part of parts) {
		open = open.filter(({ span }) => span.end > part.span.start);
		for (const { span, index } of open) {
			if (claims[index]!.side === claims[part.index]!.side) continue;
			const key = keyOf(index, part.index);
			const common = Math.min(span.end, part.span.end) - part.span.start;
			if (common > 0) shared.set(key, (shared.get(key) ?? 0) + common);
		}
		open.push(part);
	}
	const lengths = claims.map(({ placed }) =>
		spansOf(placed).reduce((sum, { start, end }) => sum + end - start, 0),
	);
	return [...shared].map(([key, common]) => {
		const [first, second] = key.split(' ').map(Number) as [number, number];
		return { first, second, score: common / (lengths[first]! + lengths[second]! - common) };
	});
}

function ofSameWords(claims: readonly SideClaim[]): readonly Pair[] {
	return among(claims, 1, ({ placed }) =>
		spansOf(placed).length > 0 ? undefined : JSON.stringify(partsOf(placed.claim).map(({ quote }) => quote)),
	);
}

function ofSameId(claims: readonly SideClaim[]): readonly Pair[] {
	return among(claims, 2, ({ placed }) => placed.id);
}

/** Every two claims of different sides that have the same key. */
function among(
	claims: readonly SideClaim[],
	score: number,
	keyOfClaim: (claim: SideClaim) => string | undefined,
): readonly Pair[] {
	const byKey = new Map<string, number[]>();
	claims.forEach((claim, index) => {
		const key = keyOfClaim(claim);
		if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), index]);
	});
	return [...byKey.values()].flatMap((indexes) =>
		indexes.flatMap((first, at) =>
			indexes
				.slice(at + 1)
				.filter((second) => claims[first]!.side !== claims[second]!.side)
				.map((second) => ({ first, second, score })),
		),
	);
}

const keyOf = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
