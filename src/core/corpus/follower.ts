import { anchorsOf } from '../anchor/anchorsOf';
import { createCarrier } from '../anchor/carrier';
import { inDetail } from '../anchor/inDetail';
import { shiftSpans, type ShiftedSpan } from '../anchor/shift';
import type { Document, PlacedClaim, PlacedMention, Placement } from '../model/document';
import { applyEdits, EditSequence } from '../model/edits';
import type { Span, TextEdit } from '../model/span';

/** A text in which claims had these places, and every edit since. */
interface Reading {
	readonly text: string;
	readonly claims: Map<string, PlacedClaim>;
	edits: EditSequence;
	/** Some edits since were told in less detail than they were made. */
	guessed: boolean;
}

/** A text that the article had a while ago. */
interface State {
	readonly text: string;
	readonly edits: ReadonlyMap<Reading, EditSequence>;
}

/** A claim as one reading has it now. */
interface Followed {
	readonly reading: Reading;
	readonly claim: PlacedClaim;
	readonly spans: readonly ShiftedSpan[];
	/** With the very words that it was read with. */
	readonly isWhole: boolean;
}

/** Readings beyond these are put together in one; what undo would bring back is found by its words then. */
const maxReadings = 16;
/** Earlier texts that are remembered, and their characters. */
const maxStates = 200;
const maxRemembered = 4_000_000;

/**
 * Follows the annotations of one open article through every edit, exactly and at once. Places are never carried from edit to
 * edit: they are those of an earlier text, carried across all that changed since. So a text that comes back, by undo, redo or
 * reload, has its annotations where they were; and a claim whose words come back does too.
 */
export class Follower {
	#text: string;
	/** The oldest first. */
	#readings: Reading[];
	/** The least recent first. */
	#states: State[] = [];
	#mentions: { readonly list: readonly PlacedMention[]; edits: EditSequence };
	/** What was worked out since the last edit. */
	#now: { claims?: ReadonlyMap<string, Followed>; mentions?: ReadonlyMap<PlacedMention, readonly Span[]> } =
		{};

	/** @param document The article as last read, before the first edit. */
	constructor(document: Document) {
		this.#text = document.text;
		this.#readings = [readingOf(document.text, document.claims.filter(hasPlace))];
		this.#mentions = { list: document.mentions, edits: new EditSequence(document.text) };
	}

	/** The article's text after every edit. */
	get text(): string {
		return this.#text;
	}

	/** Another object after every edit and every reading: for as long as it is the same, so are the places. */
	get state(): object {
		return this.#now;
	}

	/** Takes one change event: replacements in the text before it, apart, in any order. */
	edit(changes: readonly TextEdit[]): void {
		const details = changes.map((change) => inDetail(this.#text, change));
		const edits = details
			.flatMap((detail) => detail.edits)
			.sort((a, b) => a.start - b.start || a.end - b.end);
		const guessed = details.some((detail) => detail.guessed);
		this.#remember();
		this.#text = applyEdits(this.#text, edits);
		this.#now = {};
		const before = this.#states.findLast(({ text }) => text === this.#text);
		for (const reading of this.#readings) {
			const known = before?.edits.get(reading);
			if (known) reading.edits = known.copy();
			else reading.edits.add(edits);
			reading.guessed ||= guessed;
		}
		this.#mentions.edits.add(edits);
	}

	/**
	 * Takes a new reading of the present text: what it says of a claim's place counts from now on.
	 * @param isSurer The reading knew an older text that those before did not: a place that it does not confirm is given up.
	 */
	read({ text, claims, mentions }: Document, isSurer = false): void {
		const followed = this.#claims();
		const isDoubted = ({ id }: PlacedClaim): boolean =>
			followed.get(id)?.spans.every(({ gone }) => !gone) ?? false;
		if (isSurer)
			for (const claim of claims)
				if (!hasPlace(claim) && isDoubted(claim))
					for (const reading of this.#readings) reading.claims.delete(claim.id);
		const fresh = claims.filter((claim) => hasPlace(claim) && !isSame(claim, followed.get(claim.id)));
		for (const claim of fresh) {
			const known = followed.get(claim.id);
			// Only what was lost may come back where it was.
			if (known && (known.isWhole || quoteOf(known.claim) !== quoteOf(claim)))
				for (const reading of this.#readings) reading.claims.delete(claim.id);
		}
		if (this.#readings.length >= maxReadings) {
			this.#readings = [readingOf(text, claims.filter(hasPlace))];
			this.#states = [];
		} else if (fresh.length > 0) this.#readings.push(readingOf(text, fresh));
		this.#mentions = { list: mentions, edits: new EditSequence(text) };
		this.#now = {};
	}

	/** Where the parts of a claim are at this instant; none where its words are gone; undefined for one that was never placed. */
	spansOf(id: string): readonly Span[] | undefined {
		const known = this.#claims().get(id);
		return known && (known.spans.some(({ gone }) => gone) ? [] : known.spans.map(plainSpan));
	}

	/** Where a mention of the last reading is at this instant. */
	spansOfMention(mention: PlacedMention): readonly Span[] | undefined {
		this.#now.mentions ??= this.#shiftMentions();
		return this.#now.mentions.get(mention);
	}

	/**
	 * Every claim with a place in the present text, to read it by. One that was cut at an edge or lost, or edited in a way that
	 * can only be guessed, is looked for by the difference to the text that it was last seen in.
	 */
	tracked(): ReadonlyMap<string, PlacedClaim> {
		const carriers = new Map<string, ReturnType<typeof createCarrier>>();
		return new Map(
			[...this.#claims()].map(([id, { reading, claim, spans, isWhole }]) => {
				if (isWhole || (!reading.guessed && spans.every(({ gone, cut }) => !gone && !cut)))
					return [id, { ...claim, placement: { ...claim.placement, spans: spans.map(plainSpan) } }];
				let carrier = carriers.get(reading.text);
				if (!carrier) carriers.set(reading.text, (carrier = createCarrier(reading.text, this.#text)));
				return [id, { ...claim, placement: carrier.place(anchorsOf(reading.text, claim.placement.spans)) }];
			}),
		);
	}

	/** Each claim by the oldest reading that has its very words, else by the newest that has any of them. */
	#claims(): ReadonlyMap<string, Followed> {
		if (this.#now.claims) return this.#now.claims;
		const claims = new Map<string, Followed>();
		for (const reading of this.#readings)
			for (const next of this.#follow(reading)) {
				const known = claims.get(next.claim.id);
				const isLost = next.spans.some(({ gone }) => gone);
				if (!known || (!known.isWhole && !isLost)) claims.set(next.claim.id, next);
			}
		return (this.#now.claims = claims);
	}

	*#follow(reading: Reading): Generator<Followed> {
		const claims = [...reading.claims.values()];
		const shifted = shiftSpans(
			claims.flatMap(({ placement }) => placement.spans),
			reading.edits.edits(),
		);
		let next = 0;
		for (const claim of claims) {
			const was = claim.placement.spans;
			const spans = shifted.slice(next, (next += was.length));
			const isWhole = spans.every(
				({ start, end }, i) =>
					end - start === was[i]!.end - was[i]!.start &&
					this.#text.startsWith(reading.text.slice(was[i]!.start, was[i]!.end), start),
			);
			yield { reading, claim, spans, isWhole };
		}
	}

	#shiftMentions(): ReadonlyMap<PlacedMention, readonly Span[]> {
		const { list, edits } = this.#mentions;
		const shifted = shiftSpans(
			list.flatMap(({ placement }) => placement.spans),
			edits.edits(),
		);
		let next = 0;
		return new Map(
			list.map((mention) => {
				const spans = shifted.slice(next, (next += mention.placement.spans.length));
				return [mention, spans.filter(({ gone }) => !gone).map(plainSpan)];
			}),
		);
	}

	/** Keeps what is known of the present text for when it comes back. */
	#remember(): void {
		this.#states = this.#states.filter(({ text }) => text !== this.#text);
		this.#states.push({
			text: this.#text,
			edits: new Map(this.#readings.map((reading) => [reading, reading.edits.copy()])),
		});
		let size = this.#states.reduce((sum, { text }) => sum + text.length, 0);
		while (size > maxRemembered || this.#states.length > maxStates) size -= this.#states.shift()!.text.length;
	}
}

function readingOf(text: string, claims: readonly PlacedClaim[]): Reading {
	return {
		text,
		claims: new Map(claims.map((claim) => [claim.id, claim])),
		edits: new EditSequence(text),
		guessed: false,
	};
}

function isSame(claim: PlacedClaim, followed: Followed | undefined): boolean {
	if (!followed || quoteOf(claim) !== quoteOf(followed.claim)) return false;
	return samePlace(claim.placement, followed);
}

const quoteOf = ({ claim }: PlacedClaim): string => JSON.stringify(claim.quote);

function samePlace({ spans }: Placement, followed: Followed): boolean {
	return (
		spans.length === followed.spans.length &&
		spans.every(({ start, end }, i) => followed.spans[i]!.start === start && followed.spans[i]!.end === end)
	);
}

const plainSpan = ({ start, end }: Span): Span => ({ start, end });

const hasPlace = ({ placement }: PlacedClaim): boolean =>
	placement.state !== 'ambiguous' && placement.state !== 'orphaned';
