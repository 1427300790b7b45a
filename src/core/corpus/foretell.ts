import { createLocator } from '../anchor/locate';
import type { Document, PlacedClaim, Placement } from '../model/document';
import type { Claim } from '../model/schema';
import type { Change } from '../sidecar/change';
import { applyStep } from '../sidecar/step';
import { partsOf } from './document';

/** The claims of an article as they will be. */
export interface Foretold {
	readonly claims: readonly PlacedClaim[];
	/** Those among them whose words are others than before: their placement says where they are. */
	readonly moved: ReadonlySet<PlacedClaim>;
}

/**
 * What changes that are about to be written will make of an article's claims, for showing them before the sidecar is written and
 * read again. What changes nothing of claims is passed over; whether the changes can be made is not looked at.
 * @param before What was foretold of the same document by changes before these.
 */
export function foretell(document: Document, changes: readonly Change[], before?: Foretold): Foretold {
	const claims = new Map((before?.claims ?? document.claims).map((placed) => [keyOf(placed), placed]));
	const others = new Set(Array.from(before?.moved ?? [], keyOf));
	for (const change of changes) {
		if (change.do === 'add-claim') {
			const key = keyOf(change);
			const { annotator, id, claim } = change;
			claims.set(key, { annotator, id, claim, placement: unplaced });
			others.add(key);
			continue;
		}
		// Items of lists say nothing of words or places.
		if (!('path' in change) || change.do === 'edit-item' || change.path[0] !== 'claims') continue;
		const [, annotator = '', id = '', ...rest] = change.path;
		const key = keyOf({ annotator, id });
		const known = claims.get(key);
		if (!known) continue;
		if (rest.length === 0 && change.do === 'delete') claims.delete(key);
		if (rest.length === 0 && change.do !== 'set') continue;
		const claim = applyStep(JSON.parse(JSON.stringify(known.claim)), { ...change, path: rest }) as Claim;
		claims.set(key, { ...known, claim });
		if (JSON.stringify(partsOf(claim)) !== JSON.stringify(partsOf(known.claim))) others.add(key);
	}
	const locator = createLocator(document.text);
	const moved = new Set<PlacedClaim>();
	for (const key of others) {
		const placed = claims.get(key);
		if (!placed) continue;
		const there = { ...placed, placement: locator.place(partsOf(placed.claim)) };
		claims.set(key, there);
		moved.add(there);
	}
	return { claims: [...claims.values()], moved };
}

const unplaced: Placement = { state: 'orphaned', spans: [] };

const keyOf = ({ annotator, id }: Pick<PlacedClaim, 'annotator' | 'id'>): string => `${annotator} ${id}`;
