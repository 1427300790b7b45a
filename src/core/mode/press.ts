import type { Act, Grade, Modality } from '../model/vocabulary';
import { classifySource } from '../suggest/classifySource';
import type { ModeAction, Move } from '../tagging/modeKeys';
import { knownSources, ownVoice, sourceFor, type SourceChoice } from '../tagging/sourceChoices';
import type { Edge, EdgeMove } from './edges';
import { setField, type Step, tag } from './fields';
import { type Annotation, claimInHand, type Hand, ownClaims } from './hand';
import { eventsByDigit, rateClaim, rateSource, toggleEvent } from './judging';
import { hullOf, moved } from './moves';
import { nearSources } from './nearSources';
import { addPart, join, moveEdge, remove, split } from './reshape';

/**
 * What a key of annotation mode does to an article, as a value: what is selected then, what becomes of the sidecar, what is said.
 * Nothing is asked, nothing is shown; a key that can do nothing says so. Keys of the mode itself (undo, the page of keys) are the
 * editor's own, and do nothing here.
 * @param today ISO 8601, for judgements.
 */
export function press(annotation: Annotation, hand: Hand, action: ModeAction, today: string): Step {
	const [kind, ...rest] = action.split('.') as [string, ...string[]];
	const [value = '', more = ''] = rest;
	switch (kind) {
		case 'move':
			return go(annotation, hand, value as Move);
		case 'edge':
			return moveEdge(annotation, hand, value as Edge, more as EdgeMove);
		case 'topic':
			return setField(annotation, hand, { topic: topicOf(annotation, hand, value) });
		case 'act':
			return setField(annotation, hand, { act: value as Act });
		case 'modality':
			return setField(annotation, hand, { modality: value as Modality });
		case 'source':
			return takeSource(annotation, hand, sourcesByDigit(annotation, hand)[Number(value)]);
		case 'event':
			return toggleEvent(annotation, hand, eventsByDigit(annotation, hand)[Number(value) - 1]);
		case 'credibility':
			return rateClaim(annotation, hand, Number(value));
		case 'reliability':
			return rateSource(annotation, hand, value as Grade, today);
		case 'claim':
			return claimKeys[value]!(annotation, hand);
		default:
			return { say: '' };
	}
}

const claimKeys: Readonly<Record<string, (annotation: Annotation, hand: Hand) => Step>> = {
	tag: (annotation, hand) =>
		claimInHand(annotation, hand) ? go(annotation, hand, 'go-on') : tag(annotation, hand),
	repeat,
	'name-source': nameSource,
	join,
	split,
	'add-part': addPart,
	delete: remove,
};

function go(annotation: Annotation, hand: Hand, move: Move): Step {
	const select = moved(annotation, hand, move);
	return select ? { select, say: '' } : { say: 'There is nothing more this way.' };
}

/** `other` pressed again goes through the topics of the team's own. */
function topicOf(annotation: Annotation, hand: Hand, topic: string): string {
	const own = annotation.corpus.project.value.topics ?? [];
	const now = claimInHand(annotation, hand)?.claim.is.topic;
	if (topic !== 'other' || now === undefined || own.length === 0) return topic;
	const all: readonly string[] = ['other', ...own];
	return all[(all.indexOf(now) + 1) % all.length]!;
}

/** The sources as digits choose them: 0 the author's voice, 1 that of the claim before, 2 and on those before it. */
export function sourcesByDigit(annotation: Annotation, hand: Hand): readonly SourceChoice[] {
	const placed = claimInHand(annotation, hand);
	const known = knownSources(annotation, placed?.placement.spans[0]?.start ?? hullOf(hand).start);
	return [ownVoice, ...known.filter(({ slug }) => slug !== placed?.claim.said.source)].slice(0, 10);
}

function takeSource(annotation: Annotation, hand: Hand, source: SourceChoice | undefined): Step {
	return source ? setField(annotation, hand, { source }) : { say: 'There are not so many sources yet.' };
}

/**
 * Words that are selected and are no claim name the source of the last claim; else the claim in hand gets the source that the text
 * names nearest to it, and with every further press the next one.
 */
function nameSource(annotation: Annotation, hand: Hand): Step {
	const placed = claimInHand(annotation, hand);
	const { text } = annotation.document;
	const last = placed ? undefined : ownClaims(annotation).find(({ id }) => id === hand.last);
	if (last && hand.selections.length === 1) {
		const { start, end } = hand.selections[0]!;
		const words = text.slice(start, end);
		const source = sourceFor(annotation, words, classifySource(words));
		return setField(annotation, { ...hand, selections: last.placement.spans }, { source });
	}
	const near = nearSources(annotation, placed?.placement.spans[0] ?? hullOf(hand));
	const now = near.findIndex(({ slug }) => slug === placed?.claim.said.source);
	const source = near[(now + 1) % near.length];
	return source
		? setField(annotation, hand, { source })
		: { say: 'Nobody is named here: select the words that name the source, then press n.' };
}

/** Tags the selected words with topic, act, modality and source of the last claim. */
function repeat(annotation: Annotation, hand: Hand): Step {
	const last = ownClaims(annotation).find(({ id }) => id === hand.last);
	if (!last) return { say: 'There is no last claim to repeat.' };
	const { topic, act, modality } = last.claim.is;
	const { slug, name } = annotation.corpus.source(annotation.document, last.claim.said.source);
	const now = claimInHand(annotation, hand)?.claim.is;
	return setField(annotation, hand, {
		topic,
		act,
		// A claim that is marked so already would lose its mark; for new words, what the text says holds where nothing was marked.
		modality: !now ? modality : now.modality === modality ? undefined : (modality ?? 'asserted'),
		source: slug === ownVoice.slug ? ownVoice : { slug, name, description: '' },
	});
}
