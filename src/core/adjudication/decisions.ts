import { type Claim, isClaimKey, type Sidecar } from '../model/schema';
import { agreedHandle } from '../model/vocabulary';

type LeftOutEntry = NonNullable<NonNullable<NonNullable<Sidecar['claims']>[string]>['leftOut']>[number];

/** What the `agreed` section says of some claims. */
export type Decision = TakenDecision | LeftOutDecision;

interface DecisionBase {
	/** The claims that it is about, by id: the one that was taken first. */
	readonly from: readonly string[];
	readonly by: string;
	readonly on: string;
	/** What these said then, as `digestOf` names it; absent where somebody wrote the decision by hand. */
	readonly of?: string;
	readonly why?: string;
}

/** A claim was taken over. */
export interface TakenDecision extends DecisionBase {
	readonly kind: 'taken';
	/** Of the claim in the `agreed` section. */
	readonly id: string;
	readonly claim: Claim;
}

/** Claims were left out. */
export interface LeftOutDecision extends DecisionBase {
	readonly kind: 'left-out';
	/** In `leftOut`. */
	readonly index: number;
}

/** The decisions in a sidecar, in the order of the file. What was put into `agreed` by hand is none. */
export function decisionsIn({ claims }: Sidecar): readonly Decision[] {
	const section = claims?.[agreedHandle] ?? {};
	const taken = Object.entries(section).flatMap(([id, value]): Decision[] => {
		if (!isClaimKey(id)) return [];
		const claim = value as Claim;
		return claim.adjudicated ? [{ kind: 'taken', id, claim, ...claim.adjudicated }] : [];
	});
	const entries = (section.leftOut ?? []) as readonly LeftOutEntry[];
	return [
		...taken,
		...entries.map(({ claims: from, ...entry }, index): Decision => ({
			kind: 'left-out',
			index,
			from,
			...entry,
		})),
	];
}

/** Where a decision stands in its sidecar. */
export function pathOfDecision(decision: Decision): readonly string[] {
	return decision.kind === 'taken'
		? ['claims', agreedHandle, decision.id, 'adjudicated']
		: ['claims', agreedHandle, 'leftOut', String(decision.index)];
}

/** Decisions by the claims that they are about. */
export class DecisionsByClaim {
	readonly #byClaim = new Map<string, Decision[]>();

	constructor(decisions: readonly Decision[]) {
		for (const decision of decisions)
			for (const id of new Set(decision.from)) {
				const known = this.#byClaim.get(id);
				if (known) known.push(decision);
				else this.#byClaim.set(id, [decision]);
			}
	}

	/** The decisions about any of these claims. */
	on(ids: Iterable<string>): readonly Decision[] {
		return [...new Set([...ids].flatMap((id) => this.#byClaim.get(id) ?? []))];
	}
}
