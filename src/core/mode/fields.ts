import type { PlacedClaim, SidecarReading } from '../model/document';
import type { Claim } from '../model/schema';
import type { Span } from '../model/span';
import type { Change } from '../sidecar/change';
import { addSource } from '../tagging/addSource';
import { claimChanges, type NewClaim } from '../tagging/claimChanges';
import { draftClaim, type ClaimDraft } from '../tagging/claimDraft';
import type { SourceChoice } from '../tagging/sourceChoices';
import { hasClaim } from '../tagging/hasClaim';
import { sourceSets } from '../tagging/sourceSets';
import { agreed, agreedParts, type Annotation, claimInHand, type Hand, same, spanRuleOf } from './hand';
import { hullOf, sentenceAt } from './moves';
import { spansIn } from './likelySpans';

/** What a sidecar as it is now has to become, or why it cannot. */
export type StepChanges = (sidecar: SidecarReading) => readonly Change[] | { readonly refused: string };

/** What a key of annotation mode does. */
export interface Step {
	/** The words that are selected then, in the order of the text; absent where they stay. */
	readonly select?: readonly Span[];
	readonly changes?: StepChanges;
	/** Why nothing was done, or what cannot be seen in the article; empty where there is nothing to say. */
	readonly say: string;
}

/** One field of a claim as a key gives it; absent ones stay. `modality: 'asserted'` is what nothing marks. */
export interface FieldChoice {
	readonly topic?: string;
	readonly act?: Claim['is']['act'];
	readonly modality?: NonNullable<Claim['is']['modality']>;
	readonly source?: SourceChoice;
}

/** Gives the claim in hand a field; where there is none, tags the selected words with it, all else as the text suggests. */
export function setField(annotation: Annotation, hand: Hand, choice: FieldChoice): Step {
	const placed = claimInHand(annotation, hand);
	return placed ? change(annotation, placed, choice) : tag(annotation, hand, choice);
}

/** Tags the selected words, or those of the sentence at the caret, as the text suggests but for what is given. */
export function tag(annotation: Annotation, hand: Hand, given: FieldChoice = {}): Step {
	const drafted = draftOf(annotation, hand);
	if (!drafted) return { say: 'There are no words to tag here.' };
	const { spans, draft } = drafted;
	draft.topic = given.topic ?? draft.topic;
	draft.act = given.act ?? draft.act;
	if (given.modality) draft.modality = given.modality === 'asserted' ? undefined : given.modality;
	draft.source = given.source ?? draft.source;
	return {
		select: spans,
		changes: (sidecar) => claimChanges(annotation, sidecar, annotation.annotator, drafted),
		say: '',
	};
}

/** What the selected words, or those of the sentence at the caret, would be tagged as; undefined where there are none. */
export function draftOf(
	annotation: Annotation,
	hand: Hand,
): (NewClaim & { readonly draft: ClaimDraft }) | undefined {
	const spans = spansToTag(annotation, hand);
	if (!spans) return undefined;
	const draft = draftClaim(annotation, spans);
	const suggested = annotation.suggestions?.claims.find(({ span }) =>
		same([agreed(annotation, span)], spans),
	);
	if (!suggested) return { spans, draft };
	const { topic, act } = suggested;
	return { spans, draft: { ...draft, topic, act }, origin: 'suggested' };
}

function change(annotation: Annotation, placed: PlacedClaim, choice: FieldChoice): Step {
	const { claim, placement } = placed;
	const { topic, act, modality, source } = choice;
	// A second press takes the mark back.
	const marked = modality === claim.is.modality || modality === 'asserted' ? undefined : modality;
	const sets = [
		...(topic ? [{ path: ['is', 'topic'], value: topic }] : []),
		...(act ? [{ path: ['is', 'act'], value: act }] : []),
		...(modality ? [{ path: ['is', 'modality'], value: marked }] : []),
		...(source ? sourceSets(claim, source) : []),
	];
	return {
		select: placement.spans,
		changes: (sidecar) => {
			if (!hasClaim(sidecar, placed)) return gone(placed);
			return [...addSource(sidecar, source), ...setsIn(placed, sets)];
		},
		say: '',
	};
}

/** The selected words as the project cuts them; from a caret the likeliest of its sentence. */
function spansToTag(annotation: Annotation, hand: Hand): readonly Span[] | undefined {
	if (hand.selections.length > 0) {
		const cut = agreedParts(annotation, hand.selections);
		const { text } = annotation.document;
		return cut.every(({ start, end }) => hasWord.test(text.slice(start, end))) ? cut : undefined;
	}
	const sentence = sentenceAt(annotation, hullOf(hand).start);
	if (!sentence) return undefined;
	const spans = spansIn(annotation.document, sentence, spanRuleOf(annotation));
	const around = spans.filter(({ start, end }) => start <= hand.caret && hand.caret <= end);
	const [best] = around.sort((a, b) => a.end - a.start - (b.end - b.start));
	return best && [best];
}

const hasWord = /[\p{L}\p{N}]/u;

/** The refusal of a change to a claim that somebody deleted meanwhile. */
export const gone = ({ id }: PlacedClaim): { readonly refused: string } => ({
	refused: `The claim ${id} is not in it any more.`,
});

function setsIn(
	{ annotator, id }: PlacedClaim,
	sets: readonly { readonly path: readonly string[]; readonly value: unknown }[],
): readonly Change[] {
	return sets.map(({ path, value }) => ({ do: 'set', path: ['claims', annotator, id, ...path], value }));
}
