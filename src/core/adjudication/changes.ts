import type { PlacedClaim, SidecarReading } from '../model/document';
import type { Claim, Sidecar } from '../model/schema';
import { agreedHandle } from '../model/vocabulary';
import type { Change } from '../sidecar/change';
import { newClaimId } from '../sidecar/claimId';
import { sameData } from '../sidecar/step';
import { agreedPlaces, type ComparedItem, type Comparison } from './comparison';
import {
	decisionsIn,
	DecisionsByClaim,
	pathOfDecision,
	type Decision,
	type TakenDecision,
} from './decisions';
import { digestOf } from './digest';
import { pathsOf, type ComparedField } from './fields';
import { neededRecords } from './records';
import { counterpartsOf, mapped, relinked, type Counterparts } from './relations';

/** Who decides, and on what day (ISO 8601). */
export interface Judge {
	readonly by: string;
	readonly on: string;
	/** Whether an id is in use elsewhere in the project. */
	isTaken(id: string): boolean;
}

/** The changes that carry a decision out, or why it cannot be, in a sentence for people. */
export type Outcome = readonly Change[] | { readonly refused: string };

const refuse = (refused: string): { readonly refused: string } => ({ refused });
const section = ['claims', agreedHandle];

/** Takes the claim of a side over whole, in the place of what was decided before. A side that has none is refused. */
export function takeSide(
	comparison: Comparison,
	item: ComparedItem,
	side: number,
	sidecar: SidecarReading,
	judge: Judge,
): Outcome {
	const placed = item.claims[side];
	if (!placed) return refuse('This side has no claim here.');
	const problem = problemOf(comparison, item, sidecar);
	return problem ? refuse(problem) : take(comparison, [{ item, side, placed }], sidecar, judge);
}

/** Takes one field of a side over into the claim that was taken; where none was, the side's claim whole. */
export function takeField(
	comparison: Comparison,
	item: ComparedItem,
	field: ComparedField,
	side: number,
	sidecar: SidecarReading,
	judge: Judge,
): Outcome {
	const placed = item.claims[side];
	const problem = problemOf(comparison, item, sidecar);
	const before = takenIn(sidecar.value);
	const kept = before.find(({ from }) => isAbout(from, item));
	if (!placed || problem || !kept) return takeSide(comparison, item, side, sidecar, judge);
	const source = contentOf(comparison, side, placed, sidecar.value, counterpartsOf(before));
	const records = neededRecords(source, comparison.sides[side]!, sidecar.value);
	const path = [...section, kept.id];
	const values = pathsOf(field).map((keys): Change => ({
		do: 'set',
		path: [...path, ...keys],
		value: valueAt(source, keys),
	}));
	const first = kept.from.find((id) => item.about.some((one) => one.id === id));
	const stamp = stampOf(item, first ?? placed.id, judge);
	const stamped = Object.entries(stamp).map(([key, value]): Change => ({
		do: 'set',
		path: [...path, 'adjudicated', key],
		value,
	}));
	const after = before.map((one) => (one === kept ? { ...kept, from: stamp.from } : one));
	const rewritten = field === 'relations' ? [kept.id] : [];
	return [...records, ...values, ...stamped, ...clear(comparison, sidecar, [item], { after, rewritten })];
}

/** Takes over, in one step, every open item that all sides have in the same words and fields. None where there is none. */
export function takeAllAgreed(comparison: Comparison, sidecar: SidecarReading, judge: Judge): Outcome {
	const decisions = new DecisionsByClaim(decisionsIn(sidecar.value));
	const items = comparison.items.filter(
		({ kind, about }) => kind === 'agreed' && decisions.on(about.map(({ id }) => id)).length === 0,
	);
	const problem = items.map((item) => problemOf(comparison, item, sidecar)).find((found) => found);
	if (problem) return refuse(problem);
	return take(
		comparison,
		items.map((item) => ({ item, side: 0, placed: item.claims[0]! })),
		sidecar,
		judge,
	);
}

/** Leaves an item out, in the place of what was decided before; what was said of why stays with a decision of the kind. */
export function leaveOut(
	comparison: Comparison,
	item: ComparedItem,
	sidecar: SidecarReading,
	judge: Judge,
): Outcome {
	const problem = problemOf(comparison, item, sidecar);
	if (problem) return refuse(problem);
	const before = takenIn(sidecar.value);
	const { from: claims, ...stamp } = stampOf(item, item.about[0]!.id, judge);
	const known = decisionsOn(item, sidecar.value).find((decision) => decision.kind === 'left-out');
	const after = before.filter(({ from }) => !isAbout(from, item));
	const value = { claims, ...stamp, why: known?.why };
	const path = [...section, 'leftOut'];
	return [
		known ? { do: 'set', path: [...path, String(known.index)], value } : { do: 'append', path, value },
		...clear(comparison, sidecar, [item], { after, entry: known?.index }),
	];
}

/** Takes back whatever was decided of an item; nothing where nothing was. */
export function reopen(comparison: Comparison, item: ComparedItem, sidecar: SidecarReading): Outcome {
	const after = takenIn(sidecar.value).filter(({ from }) => !isAbout(from, item));
	return clear(comparison, sidecar, [item], { after });
}

/** Says why an item was decided as it was; undefined takes the reason away. An item that is not decided is refused. */
export function sayWhy(item: ComparedItem, why: string | undefined, sidecar: SidecarReading): Outcome {
	const [decision] = decisionsOn(item, sidecar.value);
	if (!decision) return refuse('Nothing is decided here yet.');
	return [{ do: 'set', path: [...pathOfDecision(decision), 'why'], value: why }];
}

interface Taking {
	readonly item: ComparedItem;
	readonly side: number;
	readonly placed: PlacedClaim;
}

function take(
	comparison: Comparison,
	takings: readonly Taking[],
	sidecar: SidecarReading,
	judge: Judge,
): readonly Change[] {
	const file = sidecar.value;
	const before = takenIn(file);
	const ids = new Set<string>();
	const isTaken = (id: string): boolean => judge.isTaken(id) || ids.has(id) || isInFile(file, id);
	const made = takings.map(({ item, side, placed }) => {
		const kept = before.find(({ from }) => isAbout(from, item));
		const id = kept?.id ?? newClaimId(isTaken);
		ids.add(id);
		return { item, side, placed, kept, id, from: stampOf(item, placed.id, judge).from };
	});
	const replaced = new DecisionsByClaim(before);
	const gone = new Set(made.flatMap(({ item }) => replaced.on(item.about.map(({ id }) => id))));
	const after = [...before.filter((one) => !gone.has(one)), ...made];
	const counterparts = counterpartsOf(after);
	const next = followers(comparison, file);
	const changes = made.flatMap(({ item, side, placed, kept, id }): Change[] => {
		const content = contentOf(comparison, side, placed, file, counterparts);
		const stamp = { ...stampOf(item, placed.id, judge), why: kept?.claim.adjudicated?.why };
		const claim: Claim = { ...content, adjudicated: stamp };
		const records = neededRecords(claim, comparison.sides[side]!, file);
		if (!kept) return [...records, addition(id, claim, next(item.span?.start))];
		// What was said and decided of the agreed claim itself is not the side's.
		const { thread, review, conflict } = kept.claim;
		return [...records, { do: 'set', path: [...section, id], value: { ...claim, thread, review, conflict } }];
	});
	const items = made.map(({ item }) => item);
	return [...changes, ...clear(comparison, sidecar, items, { after, rewritten: ids })];
}

const addition = (id: string, claim: Claim, before: string | undefined): Change => ({
	do: 'add-claim',
	annotator: agreedHandle,
	id,
	claim,
	before,
});

/** What stays of the decisions on some items. */
interface Kept {
	/** All agreed claims that there will be. */
	readonly after: readonly { readonly id: string; readonly from: readonly string[] }[];
	/** Those among them whose relations are written already. */
	readonly rewritten?: Iterable<string>;
	/** The place in `leftOut` of what stays there. */
	readonly entry?: number;
}

/** Deletes what else was decided of these items, and brings the relations of the other agreed claims in line. */
function clear(
	comparison: Comparison,
	{ value: file }: SidecarReading,
	items: readonly ComparedItem[],
	{ after, rewritten = [], entry }: Kept,
): readonly Change[] {
	const kept = new Set(after.map(({ id }) => id));
	const before = takenIn(file);
	const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => [...section, id]);
	const entries = new DecisionsByClaim(decisionsIn(file))
		.on(items.flatMap(({ about }) => about.map(({ id }) => id)))
		.flatMap((decision) => (decision.kind === 'left-out' && decision.index !== entry ? decision.index : []))
		// From the last to the first: what is deleted moves what is behind it.
		.sort((a, b) => b - a);
	const all = file.claims?.[agreedHandle]?.leftOut?.length;
	const path = [...section, 'leftOut'];
	const leftOut = entries.length === all ? [path] : entries.map((index) => [...path, String(index)]);
	const own = new Set(rewritten);
	const relations = relinked(
		before.filter(({ id }) => kept.has(id) && !own.has(id)),
		counterpartsOf(before),
		after,
		(id) => claimWithId(comparison, id),
	);
	return [...relations, ...[...gone, ...leftOut].map((one): Change => ({ do: 'delete', path: one }))];
}

/** What a claim says, for the `agreed` section of this sidecar: without what was said and decided of it. */
function contentOf(
	{ sides }: Comparison,
	side: number,
	{ claim }: PlacedClaim,
	file: Sidecar,
	counterparts: Counterparts,
): Claim {
	const madeOn = claim.text ?? sides[side]!.document.sidecar?.value.article?.text;
	return {
		...claim,
		text: madeOn === file.article?.text ? undefined : madeOn,
		relations: mapped(claim.relations, counterparts),
		thread: undefined,
		review: undefined,
		adjudicated: undefined,
		conflict: undefined,
	};
}

/** The claim that was taken first, then all that it was compared with. */
function stampOf(item: ComparedItem, first: string, { by, on }: Judge) {
	const ids = item.about.map(({ id }) => id);
	const from = [...new Set([...ids.filter((id) => id === first), ...ids])];
	return { by, on, from, of: digestOf(item.about) };
}

/** What was compared must be what stands in the file at this moment. */
function problemOf(
	{ sides }: Comparison,
	{ claims, about }: ComparedItem,
	{ value }: SidecarReading,
): string | undefined {
	const now = claims.flatMap((placed, side) =>
		placed && about.includes(placed) && sides[side]!.revision === undefined ? placed : [],
	);
	const other = now.find(({ annotator, id, claim }) => {
		const own = value.claims?.[annotator] ?? {};
		const present = Object.hasOwn(own, id) ? (own[id] as Claim) : undefined;
		if (!present) return true;
		return !sameData(present, claim) && digestOf([{ id, claim: present }]) !== digestOf([{ id, claim }]);
	});
	return other && `The claim ${other.id} of ${other.annotator} was changed or deleted meanwhile: look again.`;
}

const takenIn = (file: Sidecar): readonly TakenDecision[] =>
	decisionsIn(file).filter((decision) => decision.kind === 'taken');

function decisionsOn({ about }: ComparedItem, file: Sidecar): readonly Decision[] {
	return new DecisionsByClaim(decisionsIn(file)).on(about.map(({ id }) => id));
}

const isAbout = (from: readonly string[], { about }: ComparedItem): boolean =>
	about.some(({ id }) => from.includes(id));

/** The claim of the `agreed` section that follows a place of the text, so that claims stand in its order. */
function followers(
	{ document }: Comparison,
	file: Sidecar,
): (start: number | undefined) => string | undefined {
	const own = file.claims?.[agreedHandle] ?? {};
	const places = agreedPlaces(document).filter(({ id }) => Object.hasOwn(own, id));
	return (start) => places.find((place) => place.start > (start ?? Infinity))?.id;
}

function claimWithId({ sides }: Comparison, id: string): Claim | undefined {
	for (const { claims } of sides) {
		const found = claims.find((placed) => placed.id === id);
		if (found) return found.claim;
	}
	return undefined;
}

const isInFile = ({ claims }: Sidecar, id: string): boolean =>
	Object.values(claims ?? {}).some((own) => own && Object.hasOwn(own, id));

function valueAt(claim: Claim, path: readonly string[]): unknown {
	return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], claim);
}
