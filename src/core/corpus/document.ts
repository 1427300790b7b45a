import { Carriers } from '../anchor/carriers';
import { createLocator, type Locator } from '../anchor/locate';
import { type Form, mentionsOf } from '../anchor/mentions';
import type { Document, PlacedClaim, PlacedMention, Placement, SidecarReading } from '../model/document';
import { type Anchor, type Claim, isClaimKey, type Sidecar } from '../model/schema';
import { readSidecar } from '../sidecar/read';
import { sidecarPathOf } from './paths';
import { Readings } from './readings';

/** What a document is read from. */
export interface ArticleInput {
	/** Relative to the project's root, with `/`. */
	readonly path: string;
	/** Without BOM. */
	readonly text: string;
	/** The text of its sidecar, without BOM; absent where it has none. */
	readonly sidecar?: string;
	/** Where an editor that followed the claims of an earlier reading through every edit since has them now, by id. */
	readonly tracked?: ReadonlyMap<string, PlacedClaim>;
	/** Older texts of the article that anchors were made on, by text id, as far as they could be had. Verified before use. */
	readonly oldTexts?: ReadonlyMap<string, string>;
	/** The text id of the article as its repository has it committed last; absent where there is none. */
	readonly committed?: string;
}

/** What need not be read again. */
export interface Reused {
	/** Of the same sidecar text. */
	readonly sidecar?: SidecarReading;
	/** What the project's texts show. */
	readonly readings?: Readings;
	/** Differences of texts that were made for earlier readings. */
	readonly carriers?: Carriers;
}

/**
 * Reads an article's annotations and puts every one of them in its place; what its text shows is read when it is asked for.
 * Never throws on what people wrote.
 */
export function readDocument(
	{ path, text, sidecar: yaml, tracked, oldTexts, committed }: ArticleInput,
	reused: Reused = {},
): Document {
	const { readings = new Readings() } = reused;
	const sidecar = yaml === undefined ? undefined : (reused.sidecar ?? readSidecar(yaml));
	const places = sidecar && placesIn(text, sidecar.value, oldTexts, reused.carriers ?? new Carriers());
	return {
		path,
		sidecarPath: sidecarPathOf(path),
		text,
		sidecar,
		claims: sidecar && places ? placeClaims(places, sidecar.value, tracked) : [],
		mentions: sidecar && places ? placeMentions(places, sidecar.value) : [],
		get reading() {
			return readings.of(text);
		},
		committed,
	};
}

/** Finds the anchors made on the text that `id` names, or that the article's record names. */
type Places = (id?: string) => Locator;

function placesIn(
	text: string,
	{ article }: Sidecar,
	oldTexts: ArticleInput['oldTexts'],
	carriers: Carriers,
): Places {
	const locator = createLocator(text);
	const known = new Map<string, Locator>();
	return (id = article?.text) => {
		const oldText = id === undefined ? undefined : oldTexts?.get(id);
		if (id === undefined || oldText === undefined) return locator;
		let carrier = known.get(id);
		if (!carrier) known.set(id, (carrier = carriers.from(id, oldText, locator) ?? locator));
		return carrier;
	};
}

function placeClaims(places: Places, sidecar: Sidecar, tracked: ArticleInput['tracked']): PlacedClaim[] {
	const placed: PlacedClaim[] = [];
	for (const [annotator, section] of Object.entries(sidecar.claims ?? {}))
		for (const [id, value] of Object.entries(section ?? {})) {
			if (!isClaimKey(id)) continue;
			const claim = value as Claim;
			const locator = places(claim.text);
			const locate = (): Placement => locator.place(partsOf(claim));
			const followed = tracked?.get(id);
			const placement = followed ? reconcile(locator.text, claim, locate, followed) : locate();
			placed.push({ id, annotator, claim, placement });
		}
	return placed.sort(byPlace);
}

/** What an editor followed is where the words are, or gone; only what has another quote now is looked for. */
function reconcile(text: string, claim: Claim, locate: () => Placement, followed: PlacedClaim): Placement {
	const parts = partsOf(claim);
	const { state, spans } = followed.placement;
	if (JSON.stringify(parts) !== JSON.stringify(partsOf(followed.claim))) return locate();
	if (state === 'ambiguous' || state === 'orphaned') return followed.placement;
	if (spans.length !== parts.length || spans.some(({ start, end }) => start >= end)) return locate();
	if (spans.every(({ start, end }, i) => text.slice(start, end) === parts[i]!.quote))
		return { state: 'exact', spans };
	const located = locate();
	const found = located.state === 'exact' || located.state === 'moved';
	const here = located.spans.every((span, i) => span.start < spans[i]!.end && spans[i]!.start < span.end);
	return found && here ? located : { state: 'changed', spans };
}

/** The anchors that make up a claim's quote. */
export function partsOf({ quote, prefix, suffix }: Claim): readonly Anchor[] {
	return typeof quote === 'string' ? [{ quote, prefix, suffix }] : quote;
}

function placeMentions(places: Places, sidecar: Sidecar): PlacedMention[] {
	const locator = places();
	const everywhere: Form[] = [];
	const placed: PlacedMention[] = [];
	for (const [entity, { mentions }] of Object.entries(sidecar.entities ?? {}))
		for (const [form, where] of Object.entries(mentions ?? {}))
			if (where === 'all') everywhere.push({ entity, form });
			else
				for (const anchor of where) placed.push({ entity, form, anchor, placement: locator.locate(anchor) });
	return [...placed, ...mentionsOf(locator.text, everywhere)].sort(byPlace);
}

/** Unplaced ones last; what starts together, the longer first. */
function byPlace(
	{ placement: a }: Pick<PlacedClaim, 'placement'>,
	{ placement: b }: Pick<PlacedClaim, 'placement'>,
) {
	const [first, second] = [a.spans[0], b.spans[0]];
	if (!first || !second) return Number(!first) - Number(!second);
	return first.start - second.start || second.end - first.end;
}
