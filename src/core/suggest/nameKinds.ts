import type { EntityKind } from '../model/vocabulary';
import { militaryWords, officialWords } from './lexicons/nameParts';
import { Class, stateOf } from './nameLexicon';
import type { Run } from './nameRuns';
import { Near } from './nearWords';
import { lowerWords, wordAt } from './runWords';

/**
 * The kind of what the words of a run from `p` to `end` name.
 * @param found The classes of the noun that tells it.
 */
export function kindOfNoun(found: number, { words }: Run, p: number, end: number): EntityKind {
	const has = (set: ReadonlySet<string>): boolean => {
		for (let k = p; k < end && k < words.length; k++) if (set.has(words[k]!.lower)) return true;
		return false;
	};
	if (found & Class.unit) return 'military-unit';
	const isAssociation = found & Class.organization && (!(found & Class.government) || has(onWords));
	if (isAssociation) {
		if (has(militaryWords)) return 'military-unit';
		return has(services) && has(officialWords) ? 'government-body' : 'organization';
	}
	if (found & Class.government) return 'government-body';
	if (found & Class.armed) return 'armed-group';
	if (found & Class.event) return 'event';
	if (found & Class.place) return 'place';
	return found & Class.media ? 'media' : 'weapon';
}

/** `Council on Foreign Relations` is no state's. */
const onWords = new Set(['on', 'for']);
const services = new Set(['service', 'services']);

/** Whether a noun of that kind alone, with a capital inside a sentence, names somebody: `the Coalition`. */
export const speaksAlone = (kind: EntityKind): boolean =>
	kind !== 'place' && kind !== 'event' && kind !== 'weapon' && kind !== 'media';

/** Small-letter words that make an actor of the name before them: where they end, and of which kind it is. */
export interface Actor {
	readonly end: number;
	readonly kind: EntityKind;
}

/** The actor that the words from `p` on make of what stands before them: `army`, `security forces`; `p` may be behind the run. */
export function actorAt(run: Run, p: number): Actor | undefined {
	let end = p;
	let near = nearAt(run, p);
	while (end < p + 2 && near & Near.forcesKind) {
		const next = nearAt(run, end + 1);
		if (!(next & Near.actorPart)) break;
		near = next;
		end++;
	}
	const kind = kindOfActor(near);
	return kind && { end: end + 1, kind };
}

const nearAt = (run: Run, p: number): number => wordAt(run, p)?.near ?? 0;

function kindOfActor(near: number): EntityKind | undefined {
	if (near & Near.forces) return 'military-unit';
	if (near & Near.state) return 'government-body';
	if (near & Near.opposition) return 'organization';
	return near & Near.members ? 'group' : undefined;
}

/** What `Ukrainian army` and `Government of Iraq` are called, however they are written; undefined for other names. */
export function bodyOfState(run: Run, p: number, to: number): string | undefined {
	const first = wordAt(run, p)!;
	if (to - p > 3 || !(first.classes & (Class.national | Class.government))) return undefined;
	const state = stateOf(first.lower);
	if (state !== undefined && to - p > 1) {
		const rest = lowerWords(run, p + 1, to, false).join(' ');
		if (allForces.has(rest)) return `Armed Forces of ${withArticle(state)}`;
		if (rest === 'government') return `Government of ${withArticle(state)}`;
	}
	const isOwned = first.lower === 'government' && wordAt(run, p + 1)?.lower === 'of';
	const owner = isOwned ? wordAt(run, p + 2) : undefined;
	const entry = owner?.listed.find(({ words, kind }) => words.length === 1 && kind === 'state');
	return entry && `Government of ${withArticle(entry.name)}`;
}

/** What a people's adjective makes its armed forces of. */
const allForces = new Set(['army', 'military', 'forces', 'troops', 'armed forces']);
const withArticle = (state: string): string =>
	/^(?:United|Netherlands|Philippines|Democratic|Central|Soviet)/.test(state) ? `the ${state}` : state;
