import { mentionsOf } from '../anchor/mentions';
import type { Span } from '../model/span';
import type { EntityKind } from '../model/vocabulary';
import { classifySource } from '../suggest/classifySource';
import type { SuggestedEntity } from '../suggest/suggestions';
import { groupNouns, personNouns } from '../text/lexicons/sourceNouns';
import { oneLine } from '../text/oneLine';
import { tokensOf } from '../text/tokens';
import type { Annotating } from './annotating';
import { entityCandidates, likeness } from './entityCandidates';
import { formsInUse, slugOfEntity, type EntityTarget } from './entityChanges';
import { guessSide } from './guessSide';
import { openSuggestions } from './open';

/** What selected words may be tagged as. */
export interface EntityOffers {
	/** The words, on one line. */
	readonly form: string;
	/** False for words like `the governor` or `he`: who is meant by them is each place's own. */
	readonly isName: boolean;
	/** What the words may name, the likeliest first; the new entity is among them. */
	readonly ranked: readonly EntityTarget[];
	/** The new entity that the words may stand for, with its kind and side guessed. */
	readonly fresh: EntityTarget;
	/** All other entities that the project knows, the most mentioned first. */
	readonly others: readonly EntityTarget[];
	/**
	 * Where the article would mention a target, besides where it does already: wherever the words stand, and other forms of its
	 * name that the engine has found. In the order of the text.
	 */
	placesOf(target: EntityTarget): readonly Span[];
	/** Of these very words, those that are no mention of a target yet. */
	selectedOf(target: EntityTarget): readonly Span[];
}

/**
 * @param selected in the order of the text, UTF-16; one at least
 * @param open what the engine has found and is not tagged, where that is known already
 */
export function entityOffers(
	annotating: Annotating,
	selected: readonly Span[],
	open: readonly SuggestedEntity[] = openSuggestions(annotating).entities,
): EntityOffers {
	const { corpus, document } = annotating;
	const { text } = document;
	const forms = [...new Set(selected.map(({ start, end }) => oneLine(text.slice(start, end))))];
	const form = forms[0]!;
	const isName = /[\p{Lu}\p{Lo}\p{N}]/u.test(form.replace(/^(?:The|An?)\s/, ''));
	const group = open.find((entity) =>
		entity.mentions.some((mention) => selected.some((span) => isMeant(span, mention, entity))),
	);
	const fresh = freshTarget(annotating, form, selected, group?.known === undefined ? group : undefined);

	const scores = new Map(
		entityCandidates(corpus).map((candidate) => {
			const likest = Math.max(...forms.map((one) => likeness(candidate, one)));
			return [candidate, group?.known === candidate.slug ? Math.max(likest, 2) : likest];
		}),
	);
	const ofScore = (...wanted: number[]): EntityTarget[] =>
		[...scores].filter(([, score]) => wanted.includes(score)).map(([target]) => target);
	const sure = [...ofScore(3), ...ofScore(2)];
	const isNew = group !== undefined && group.known === undefined;
	const others = ofScore(0);
	const ranked = isName
		? [...sure, ...(isNew ? [fresh, ...ofScore(1)] : [...ofScore(1), fresh])]
		: [...sure, ...ofScore(1), ...others, fresh];

	const everywhere = occurrences(annotating, forms);
	const without = (target: EntityTarget, spans: readonly Span[]): readonly Span[] => {
		const known = document.mentions
			.filter(({ entity, placement }) => entity === target.slug && placement.state !== 'ambiguous')
			.flatMap(({ placement }) => placement.spans);
		return spans.filter(({ start, end }) => !known.some((one) => one.start <= start && end <= one.end));
	};
	return {
		form,
		isName,
		ranked,
		fresh,
		others: isName ? others : [],
		placesOf(target) {
			const found =
				target === fresh || target.slug === fresh.slug
					? isNew
						? group
						: undefined
					: open.find(({ known }) => known === target.slug);
			return without(target, distinct([...selected, ...everywhere, ...(found?.mentions ?? [])]));
		},
		selectedOf: (target) => without(target, selected),
	};
}

/** The words themselves; of a person also a part of the name, or the name with a title. */
function isMeant(span: Span, mention: Span, { kind }: SuggestedEntity): boolean {
	if (span.start === mention.start && span.end === mention.end) return true;
	const isWithin = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;
	const hasEdge = span.start === mention.start || span.end === mention.end;
	return kind === 'person' && hasEdge && (isWithin(span, mention) || isWithin(mention, span));
}

/** Wherever forms stand that no longer form of any entity has taken. */
function occurrences({ document }: Annotating, forms: readonly string[]): readonly Span[] {
	const wanted = forms.map((form) => ({ entity: '', form }));
	const inUse = formsInUse(document.sidecar?.value.entities);
	return mentionsOf(document.text, [...wanted, ...inUse])
		.filter(({ entity }) => entity === '')
		.flatMap(({ placement }) => placement.spans);
}

function distinct(spans: readonly Span[]): readonly Span[] {
	const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
	let end = -1;
	return sorted.filter((span) => {
		const isFree = span.start >= end;
		if (isFree) end = span.end;
		return isFree;
	});
}

function freshTarget(
	annotating: Annotating,
	form: string,
	selected: readonly Span[],
	group: SuggestedEntity | undefined,
): EntityTarget {
	const { text } = annotating.document;
	const name = group?.name ?? form;
	const kind = group?.kind ?? kindOf(text, form, selected[0]!);
	const side = sideless.has(kind) ? undefined : sideOf(annotating, group?.mentions ?? selected);
	return { slug: slugOfEntity(annotating, name), entity: { name, kind, side } };
}

const sideless: ReadonlySet<EntityKind> = new Set(['place', 'weapon', 'event', 'platform']);

/** From the words and what stands before them. */
function kindOf(text: string, form: string, { start }: Span): EntityKind {
	const { kind } = classifySource(form);
	if (kind === 'media' || kind === 'organization' || kind === 'group') return kind;
	const before = text.slice(Math.max(0, start - 20), start);
	if (/\b(?:in|at|near|around|outside|into|towards?|from|to|of)\s+(?:the\s+)?$/.test(before)) return 'place';
	return form.includes(' ') ? 'person' : 'place';
}

/** The one side that the names themselves, or the titles in front of them, speak of; undefined where they do not agree. */
function sideOf(annotating: Annotating, mentions: readonly Span[]): string | undefined {
	const { text } = annotating.document;
	const phrases = new Set(mentions.map((span) => text.slice(titleStart(text, span.start), span.end)));
	const sides = new Set([...phrases].flatMap((phrase) => guessSide(annotating, phrase) ?? []));
	return sides.size === 1 ? [...sides][0] : undefined;
}

const titleLength = 80;

/** Where the words in front of a name begin that are part of its phrase: `Russian Defense Minister `. */
function titleStart(text: string, start: number): number {
	const from = Math.max(0, start - titleLength);
	let at = start;
	for (const token of tokensOf(text, from, start).toReversed()) {
		const isTitle = token.isCapitalised || personNouns.has(token.lower) || groupNouns.has(token.lower);
		if (!token.isWord || !isTitle || /\n\s*\n/.test(text.slice(token.end, at))) break;
		at = token.start;
	}
	return at;
}
