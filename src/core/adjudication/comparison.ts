import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import type { Span } from '../model/span';
import { agreedHandle } from '../model/vocabulary';
import { alignClaims, type SideClaim, spansOf } from './align';
import { decisionsIn, DecisionsByClaim, type Decision } from './decisions';
import { digestOf } from './digest';
import { comparedFields, fieldKeys, relationsKey, type ComparedField, type FieldKeys } from './fields';
import type { Side } from './sides';

/** `agreed`: every side has it, in the same words and fields; `only`: one side alone has it; `differing`: all else. */
export type ItemKind = 'agreed' | 'differing' | 'only';

/** Claims of several sides that are about the same words, at most one a side. */
export interface ComparedItem {
	/** The same as long as it is made up of the same claims. */
	readonly id: string;
	readonly kind: ItemKind;
	/** By side; undefined where the side has none. */
	readonly claims: readonly (PlacedClaim | undefined)[];
	/** The claims that a decision on it is about: those that the sidecar has now; where it has none, those of the revision. */
	readonly about: readonly PlacedClaim[];
	/** From the first to the last of its words; undefined where they are not found. */
	readonly span: Span | undefined;
	/** The fields that are not the same in all claims of it. */
	readonly differing: readonly ComparedField[];
	readonly state: 'open' | 'taken' | 'left-out';
	/** Why it is open again: its claims have changed since it was decided, or it was decided more than once. */
	readonly again?: 'changed' | 'twice';
	/** What the `agreed` section says of it, also where it is open again. */
	readonly decisions: readonly Decision[];
}

/** The sides of an article laid over each other. */
export interface Comparison {
	readonly project: ProjectReading;
	readonly document: Document;
	readonly sides: readonly Side[];
	/** In the order of the text, what is not found in it last; every claim of every side is in exactly one. */
	readonly items: readonly ComparedItem[];
	/** How many of them are not open. */
	readonly decided: number;
}

/**
 * Lays sides over an article. What was decided already is read from the `agreed` section of its sidecar, so that nothing of it
 * has to be kept anywhere else. Any reading is accepted.
 * @param sides as `finishedSides` gives them, two or more
 */
export function compareSides(
	project: ProjectReading,
	document: Document,
	sides: readonly Side[],
): Comparison {
	const keys = new Map<PlacedClaim, FieldKeys>();
	const claims = sides.flatMap(({ document: of, claims: own }, side) =>
		own.map((placed): SideClaim => {
			keys.set(placed, fieldKeys(project, of, placed));
			return { side, placed };
		}),
	);
	const groups = alignClaims(claims, (a, b) => likeness(keys.get(a.placed)!, keys.get(b.placed)!));
	const itemOf = new Map<string, string>();
	for (const group of groups) for (const { placed } of group) itemOf.set(placed.id, idOf(group, sides));
	const decisions = new DecisionsByClaim(decisionsIn(document.sidecar?.value ?? { corroborate: 1 }));
	const items = groups
		.map((group): ComparedItem => {
			const held = sides.map((_, side) => group.find((claim) => claim.side === side)?.placed);
			const present = group.map(({ placed }) => placed);
			const differing = comparedFields.filter((field) => {
				const values = present.map((placed) =>
					field === 'relations'
						? relationsKey(placed.claim, (id) => itemOf.get(id))
						: keys.get(placed)![field],
				);
				return new Set(values).size > 1;
			});
			const about = aboutOf(group, sides);
			return {
				id: idOf(group, sides),
				kind: kindOf(present.length, sides.length, differing.length),
				claims: held,
				about,
				span: extentOf(present),
				differing,
				...stateOf(about, decisions),
			};
		})
		.sort(inTextOrder);
	return { project, document, sides, items, decided: items.filter(({ state }) => state !== 'open').length };
}

const fieldsButWords = comparedFields.filter((field) => field !== 'words' && field !== 'relations');

const likeness = (a: FieldKeys, b: FieldKeys): number =>
	fieldsButWords.filter((field) => a[field] === b[field]).length;

function kindOf(present: number, sides: number, differing: number): ItemKind {
	if (present === 1) return 'only';
	return present === sides && differing === 0 ? 'agreed' : 'differing';
}

function idOf(group: readonly SideClaim[], sides: readonly Side[]): string {
	return group
		.map(({ side, placed }) => {
			const { annotator, revision } = sides[side]!;
			return [annotator, ...(revision === undefined ? [] : [revision]), placed.id].join(' ');
		})
		.join(', ');
}

function aboutOf(group: readonly SideClaim[], sides: readonly Side[]): readonly PlacedClaim[] {
	const now = group.filter(({ side }) => sides[side]!.revision === undefined);
	return (now.length > 0 ? now : group).map(({ placed }) => placed);
}

function stateOf(
	about: readonly PlacedClaim[],
	known: DecisionsByClaim,
): Pick<ComparedItem, 'state' | 'again' | 'decisions'> {
	const decisions = known.on(about.map(({ id }) => id));
	const [decision] = decisions;
	if (!decision) return { state: 'open', decisions };
	if (decisions.length > 1) return { state: 'open', again: 'twice', decisions };
	return isAsDecided(decision, about)
		? { state: decision.kind, decisions }
		: { state: 'open', again: 'changed', decisions };
}

function isAsDecided({ from, of }: Decision, about: readonly PlacedClaim[]): boolean {
	const ids = new Set(about.map(({ id }) => id));
	const isSame = ids.size === new Set(from).size && from.every((id) => ids.has(id));
	return isSame && (of === undefined || of === digestOf(about));
}

function extentOf(claims: readonly PlacedClaim[]): Span | undefined {
	const spans = claims.flatMap(spansOf);
	if (spans.length === 0) return undefined;
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end)),
	};
}

/** What begins together, the longer first; then by the ids, which no two have alike. */
function inTextOrder(a: ComparedItem, b: ComparedItem): number {
	if (!a.span || !b.span) return Number(!a.span) - Number(!b.span) || (a.id < b.id ? -1 : 1);
	return a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1);
}

/** The claims of the `agreed` section that are placed in the text, with where they begin, in its order. */
export function agreedPlaces({
	claims,
}: Document): readonly { readonly id: string; readonly start: number }[] {
	return claims
		.filter(({ annotator }) => annotator === agreedHandle)
		.flatMap((placed) =>
			spansOf(placed)
				.slice(0, 1)
				.map(({ start }) => ({ id: placed.id, start })),
		);
}
