import type { Candidates } from './gammaCandidates';

/** Candidates that share no span. */
export interface Packing {
	/** Their places among the candidates. */
	readonly chosen: readonly number[];
	readonly saving: number;
	/** No choice saves more than this. */
	readonly bound: number;
}

/** How hard to try. */
interface Effort {
	/** In which prices come to rest. */
	readonly rounds: number;
	/** What is left of the softness after each round. */
	readonly hardening: number;
	/** Of the search, before it makes do with what it has. */
	readonly steps: number;
}

/**
 * The first nearly always proves its result, for three annotators; the second takes a second or two, and nearly does for five
 * and more. A long text gets its steps for each span, lest it need the second for its length alone.
 */
const effortsFor = (count: number): readonly Effort[] => [
	{ rounds: 50, hardening: 0.915, steps: Math.max(20_000, 32 * count) },
	{ rounds: 300, hardening: 0.985, steps: Math.max(1_000_000, 32 * count) },
];

/** The softness of the first round, of the largest saving. */
const softest = 0.1;

/** How many ways a search that has used up its steps still follows. */
const few = 20;

const small = 1e-9;

/**
 * The candidates that save most together while no two share a span: weighted set packing, which is NP-hard for three
 * annotators and more, but near to one dimension here, as spans are aligned with near ones.
 *
 * Each span gets a price so that no candidate saves more than its spans are worth; the sum of the prices then bounds every
 * packing (linear programming duality), and what a packing falls short of the bound is the sum of its losses: a candidate's,
 * the worth of its spans less its saving; a span's left alone, its price. The search begins with candidates without a loss
 * and is made part by part, as these connect the spans. A further candidate can only help if its loss is less than those of
 * the parts that it would connect; while there are such, they are added and their parts are searched again. The result is
 * exact then. In the search of a part, spans are settled in the order of the text, and of equal sets of taken spans only the
 * best is followed. A search that takes too long ends with the most promising ways: more than `saving` may then be possible, but not
 * more than `bound`.
 * @param count How many spans there are.
 * @param efforts At least one; each is made only if the one before has not proven its result.
 */
export function bestPacking(
	count: number,
	candidates: Candidates,
	[first, ...harder]: readonly Effort[] = effortsFor(count),
): Packing {
	let best = packed(count, candidates, first!);
	for (const effort of harder) {
		if (best.bound === best.saving) break;
		const next = packed(count, candidates, effort);
		best = {
			...(next.saving > best.saving ? next : best),
			bound: Math.min(next.bound, best.bound),
		};
	}
	return best;
}

function packed(count: number, { members, savings }: Candidates, effort: Effort): Packing {
	const touching: number[][] = Array.from({ length: count }, () => []);
	members.forEach((group, edge) => group.forEach((span) => touching[span]!.push(edge)));
	const prices = pricesOf(touching, savings, effort);
	const losses = members.map((group, edge) =>
		Math.max(0, group.reduce((sum, span) => sum + prices[span]!, 0) - savings[edge]!),
	);

	const parts = new Parts(count);
	const solutions = new Map<number, Solution>();
	const budget = { steps: effort.steps };
	const isActive = new Uint8Array(members.length);
	/** Of the parts that these spans are in. */
	const lossOf = (group: readonly number[]): number => {
		const roots = group.map((span) => parts.rootOf(span));
		return roots.reduce(
			(sum, root, k) => sum + (roots.indexOf(root) === k ? solutions.get(root)!.loss : 0),
			0,
		);
	};
	/** Of each span, the loss of the part that it is in. */
	const lossAt = new Float64Array(count);
	let added = losses.flatMap((loss, edge) => (loss <= small ? [edge] : []));
	let stale: Iterable<number> = Array(count).keys();
	for (;;) {
		for (const edge of added) isActive[edge] = 1;
		for (const edge of added) for (const root of parts.join(members[edge]!)) solutions.delete(root);
		for (const span of stale) {
			const root = parts.rootOf(span);
			if (!solutions.has(root)) {
				const edgesFrom = (first: number) =>
					touching[first]!.filter((edge) => isActive[edge] && members[edge]![0] === first);
				const spans = parts.spansOf(root);
				const solution = search(spans, edgesFrom, members, losses, prices, budget);
				solutions.set(root, solution);
				for (const each of spans) lossAt[each] = solution.loss;
			}
		}
		if (budget.steps <= 0) break;
		added = [];
		for (let edge = 0; edge < members.length; edge++) {
			if (isActive[edge]) continue;
			const group = members[edge]!;
			let most = 0;
			for (let k = 0; k < group.length; k++) most += lossAt[group[k]!]!;
			if (losses[edge]! < most - small && losses[edge]! < lossOf(group) - small) added.push(edge);
		}
		if (added.length === 0) break;
		stale = new Set(added.flatMap((edge) => members[edge]!));
	}
	const chosen = [...solutions.values()].flatMap((solution) => solution.chosen);
	const saving = chosen.reduce((sum, edge) => sum + savings[edge]!, 0);
	const isExact = budget.steps > 0;
	const worth = prices.reduce((sum, price) => sum + price, 0);
	return { chosen, saving, bound: isExact ? saving : Math.max(saving, worth) };
}

/**
 * A price for each span, none below 0, that make no candidate worth less than it saves, with a small sum: the dual of the
 * linear program, by coordinate descent. A span asks for the most that a candidate saves beyond its other spans' prices, or 0.
 * Taken as it is, this most comes to rest too early; so it is softened (`log Σ exp`), less in each round.
 */
function pricesOf(
	touching: readonly (readonly number[])[],
	savings: readonly number[],
	{ rounds, hardening }: Effort,
): Float64Array {
	const prices = new Float64Array(touching.length);
	/** Of each candidate, what it saves beyond the prices of its spans. */
	const beyond = Float64Array.from(savings);
	const edges = touching.map((edges) => Int32Array.from(edges));
	const settle = (span: number, softness: number): void => {
		const own = edges[span]!;
		const price = prices[span]!;
		let most = 0;
		for (let k = 0; k < own.length; k++) most = Math.max(most, beyond[own[k]!]! + price);
		if (softness > 0) {
			let sum = decay(-most / softness);
			for (let k = 0; k < own.length; k++) {
				sum += decay((beyond[own[k]!]! + price - most) / softness);
			}
			most += softness * Math.log(sum);
		}
		prices[span] = most;
		for (let k = 0; k < own.length; k++) beyond[own[k]!]! += price - most;
	};
	let softness = softest * savings.reduce((most, saving) => Math.max(most, saving), 0);
	for (let round = 0; round < rounds; round++, softness *= hardening)
		for (let k = 0; k < prices.length; k++) settle(round % 2 === 0 ? k : prices.length - 1 - k, softness);
	for (let span = 0; span < prices.length; span++) settle(span, 0);
	return prices;
}

/** `exp(x)` for x up to 0, as near as prices need it and several times as fast: (1 + x/16)^16. */
function decay(x: number): number {
	const root = 1 + x / 16;
	if (root <= 0) return 0;
	const fourth = root * root * root * root;
	return fourth * fourth * fourth * fourth;
}

/** The parts into which candidates connect the spans: a union-find that keeps the members. */
class Parts {
	private readonly parent: Int32Array;
	private readonly spans: number[][];

	constructor(count: number) {
		this.parent = Int32Array.from({ length: count }, (_, span) => span);
		this.spans = Array.from({ length: count }, (_, span) => [span]);
	}

	rootOf(span: number): number {
		let root = span;
		while (this.parent[root] !== root) root = this.parent[root]!;
		while (this.parent[span] !== root) [span, this.parent[span]] = [this.parent[span]!, root];
		return root;
	}

	/** The spans of a part, ascending. */
	spansOf(root: number): readonly number[] {
		return this.spans[root]!.sort((a, b) => a - b);
	}

	/** Makes one part of those of these spans. @returns The roots that these had. */
	join(spans: readonly number[]): ReadonlySet<number> {
		const roots = new Set(spans.map((span) => this.rootOf(span)));
		const [kept, ...others] = [...roots].sort((a, b) => this.spans[b]!.length - this.spans[a]!.length);
		for (const root of others) {
			this.parent[root] = kept!;
			for (const span of this.spans[root]!) this.spans[kept!]!.push(span);
			this.spans[root] = [];
		}
		return roots;
	}
}

interface Solution {
	readonly chosen: readonly number[];
	readonly loss: number;
}

/** A way to settle the spans so far. */
interface Way {
	readonly loss: number;
	readonly edge?: number;
	readonly before?: Way;
}

/** The choice of least loss in one part: the spans in the order of the text, each left alone or taken by a candidate that it begins. */
function search(
	spans: readonly number[],
	edgesFrom: (first: number) => readonly number[],
	members: readonly (readonly number[])[],
	losses: readonly number[],
	prices: Float64Array,
	budget: { steps: number },
): Solution {
	const placeOf = new Map(spans.map((span, place) => [span, place]));
	/** By the spans that are taken, this and later ones as bits. */
	let ways = new Map<bigint, Way>([[0n, { loss: 0 }]]);
	spans.forEach((span, place) => {
		const options = edgesFrom(span).map((edge) => ({
			edge,
			bits: members[edge]!.reduce((bits, member) => bits | (1n << BigInt(placeOf.get(member)! - place)), 0n),
		}));
		const next = new Map<bigint, Way>();
		const offer = (taken: bigint, loss: number, before: Way, edge?: number) => {
			const known = next.get(taken);
			if (known && known.loss <= loss) return;
			next.set(taken, edge === undefined ? { ...before, loss } : { loss, edge, before });
		};
		for (const [taken, way] of ways) {
			if (budget.steps <= 0 && next.size >= few) break;
			if (taken & 1n) {
				offer(taken >> 1n, way.loss, way);
				continue;
			}
			offer(taken >> 1n, way.loss + prices[span]!, way);
			budget.steps -= options.length;
			for (const { edge, bits } of options)
				if (!(taken & bits)) offer((taken | bits) >> 1n, way.loss + losses[edge]!, way, edge);
		}
		ways = next;
		if (budget.steps <= 0 && ways.size > few)
			ways = new Map([...ways].sort(([, a], [, b]) => a.loss - b.loss).slice(0, few));
	});
	const best = ways.get(0n)!;
	const chosen: number[] = [];
	for (let way: Way | undefined = best; way; way = way.before)
		if (way.edge !== undefined) chosen.push(way.edge);
	return { chosen, loss: best.loss };
}
