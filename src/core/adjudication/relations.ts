import type { Claim } from '../model/schema';
import { agreedHandle } from '../model/vocabulary';
import type { Change } from '../sidecar/change';
import { sameData } from '../sidecar/step';
import type { TakenDecision } from './decisions';

type Relations = Claim['relations'];

/** Which claim of the `agreed` section stands for a claim of a side, by their ids. */
export type Counterparts = ReadonlyMap<string, string>;

/** Of decisions: the first that is about a claim stands for it. */
export function counterpartsOf(
	taken: readonly { readonly id: string; readonly from: readonly string[] }[],
): Counterparts {
	const found = new Map<string, string>();
	for (const { id, from } of taken) for (const one of from) if (!found.has(one)) found.set(one, id);
	return found;
}

/** Relations to claims that were taken over, as relations to what stands for them; others stay. None twice. */
export function mapped(relations: Relations, counterparts: Counterparts): Relations {
	const all = relations?.map(({ to, ...relation }) => ({
		...relation,
		to: counterparts.get(to) ?? to,
	}));
	return all?.filter((relation, at) => all.findIndex((other) => sameData(other, relation)) === at);
}

/**
 * The changes that bring the relations of agreed claims in line with what stands for which claim from now on: those that were
 * copied from a side are copied anew; where somebody edited them, each follows by itself.
 * @param agreed the claims to look at, as they are
 * @param known what stands for which claim now
 * @param after the agreed claims that there will be: to one that goes, no relation is left
 * @param claimOf the claim of a side, by its id
 */
export function relinked(
	agreed: readonly TakenDecision[],
	known: Counterparts,
	after: readonly { readonly id: string; readonly from: readonly string[] }[],
	claimOf: (id: string) => Claim | undefined,
): readonly Change[] {
	const now = counterpartsOf(after);
	const kept = new Set(after.map(({ id }) => id));
	const gone = new Map<string, string>();
	for (const [origin, id] of known) if (!kept.has(id) && !gone.has(id)) gone.set(id, origin);
	return agreed.flatMap(({ id, claim: { relations }, from }): Change[] => {
		if (!relations) return [];
		const copied = from
			.map((one) => claimOf(one)?.relations)
			.find((own) => own && sameData(mapped(own, known), relations));
		const origin = copied ?? relations.map(({ to, ...rest }) => ({ ...rest, to: gone.get(to) ?? to }));
		const value = mapped(origin, now);
		if (sameData(value, relations)) return [];
		return [{ do: 'set', path: ['claims', agreedHandle, id, 'relations'], value }];
	});
}
