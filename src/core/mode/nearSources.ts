import { hull, type Span } from '../model/span';
import { classifySource } from '../suggest/classifySource';
import { auxiliaries } from '../text/lexicons/functionWords';
import { tokensOf } from '../text/tokens';
import { sourceFor, type SourceChoice } from '../tagging/sourceChoices';
import type { Annotation } from './hand';

/** So many sentences before and after a claim are looked at for who says it. */
const sentencesAround = 2;

/**
 * The sources that the article names near a claim, likeliest first, none twice: who is cited in its sentence, then in those
 * around it, then names there that can say something. Known ones where there are; a new one with what its words say of it.
 */
export function nearSources(annotation: Annotation, claim: Span): readonly SourceChoice[] {
	const { text, reading, mentions, sidecar } = annotation.document;
	const { sentences, attributions } = reading;
	const here = sentences.findIndex(({ end }) => end > claim.start);
	if (here < 0) return [];
	const order = [0];
	for (let n = 1; n <= sentencesAround; n++) order.push(-n, n);
	const near = order.flatMap((step) => sentences[here + step] ?? []);
	const cited = attributions.flatMap(({ source, speaker, via }) => [
		...(speaker ? [speaker] : source.length > 0 ? [hull(source)!] : []),
		...(via ? [via] : []),
	]);
	const speaks = (slug: string): boolean => {
		const kind = sidecar?.value.entities?.[slug]?.kind;
		return kind !== undefined && !silent.has(kind);
	};
	const named = [
		...mentions.filter(({ entity }) => speaks(entity)).flatMap(({ placement }) => placement.spans),
		...(annotation.suggestions?.entities ?? [])
			.filter(({ kind }) => !silent.has(kind))
			.flatMap((entity) => entity.mentions),
	];
	const subjects = near.flatMap((sentence) => subjectOf(text, sentence) ?? []);
	const spans = [...within(cited, near), ...within([...subjects, ...named], near)];
	const choices = spans.map(({ start, end }) => {
		const words = text.slice(start, end);
		return sourceFor(annotation, words, classifySource(words));
	});
	const seen = new Set<string>();
	return choices.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
}

/** The words before the first auxiliary of a sentence, `Local officials` have, where they describe somebody who can say something. */
function subjectOf(text: string, sentence: Span): Span | undefined {
	const tokens = tokensOf(text, sentence.start, Math.min(sentence.end, sentence.start + longestSubject));
	const verb = tokens.findIndex(({ lower }) => auxiliaries.has(lower));
	const before = tokens.slice(0, Math.max(verb, 0));
	if (before.length === 0 || before.some(({ isWord }) => !isWord)) return undefined;
	const span = { start: before[0]!.start, end: before.at(-1)!.end };
	return classifySource(text.slice(span.start, span.end)).kind === 'unknown' ? undefined : span;
}

/** UTF-16 units of a sentence that are looked at for its subject. */
const longestSubject = 80;

/** What says nothing. */
const silent: ReadonlySet<string> = new Set(['place', 'weapon', 'event']);

/** Those that lie in the sentences, in the order of these. */
function within(spans: readonly Span[], sentences: readonly Span[]): readonly Span[] {
	return sentences.flatMap((sentence) =>
		spans
			.filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
			.sort((a, b) => a.start - b.start),
	);
}
