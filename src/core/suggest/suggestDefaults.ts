import type { TextReading } from '../model/document';
import { hull, type Span } from '../model/span';
import type { Act, Mode, Topic } from '../model/vocabulary';
import { topics } from '../model/vocabulary';
import { createPhrases } from '../text/phrases';
import type { Token, Word } from '../text/tokens';
import { tokensOf } from '../text/tokens';
import type { SourceClass } from './classifySource';
import { classifySource } from './classifySource';
import { assessing, intending, predicting } from './lexicons/acts';
import { topicWords } from './lexicons/topics';
import { saidOf } from './saidOf';
import { stem } from './stem';

/** What to fill in when somebody tags a claim; every field is theirs to change. */
export interface ClaimDefaults {
	readonly topic: Topic;
	readonly act: Act;
	readonly modality: 'asserted' | 'hedged';
	/** Hedging words inside the claim, as written. */
	readonly hedges: readonly string[];
	readonly mode: Mode;
	/** Who is said to have said it: the words, where they stand, and what they say about the source. */
	readonly source?: SourceClass & { readonly span: Span; readonly words: string };
	/** The cue as written. */
	readonly cue?: string;
}

/** Proposes a claim's fields by rule for a selection of `text`, from the text's own `reading`. Spans in UTF-16 units. */
export function suggestDefaults(text: string, reading: TextReading, span: Span): ClaimDefaults {
	const words = tokensOf(text, span.start, span.end);
	const hedges = reading.hedges
		.filter((hedge) => hedge.span.start >= span.start && hedge.span.end <= span.end)
		.map((hedge) => text.slice(hedge.span.start, hedge.span.end));
	const { mode, attribution } = saidOf(text, reading, span);
	const at = attribution && hull(attribution.source);
	const cue = attribution && hull(attribution.cue);
	return {
		topic: topicOf(words),
		act: actOf(words),
		modality: hedges.length > 0 ? 'hedged' : 'asserted',
		hedges,
		mode,
		...(at && { source: sourceAt(text, at) }),
		...(at && cue && { cue: text.slice(cue.start, cue.end) }),
	};
}

function sourceAt(text: string, span: Span): NonNullable<ClaimDefaults['source']> {
	const words = text.slice(span.start, span.end);
	return { ...classifySource(words), span, words };
}

const stemmed = (tokens: readonly Token[]): readonly Word[] =>
	tokens.map(({ word }) => ({ ...word, lower: stem(word.lower) }));
const stemPhrase = (phrase: string): string =>
	tokensOf(phrase)
		.map((token) => stem(token.lower))
		.join(' ');

const topicPhrases = lazily(() => {
	const weights = new Map<string, { readonly topic: Topic; readonly weight: number }[]>();
	for (const topic of topics)
		for (const [weight, entries] of Object.entries(topicWords[topic] ?? {}))
			for (const entry of entries) {
				const key = stemPhrase(entry);
				weights.set(key, [...(weights.get(key) ?? []), { topic, weight: Number(weight) }]);
			}
	return { weights, phrases: createPhrases(weights.keys()) };
});

/** The topic whose words weigh most; `other` where none do. */
function topicOf(words: readonly Token[]): Topic {
	const { weights, phrases } = topicPhrases();
	const tokens = stemmed(words);
	const scores = new Map<Topic, number>();
	for (let i = 0; i < tokens.length;) {
		const match = phrases.at(tokens, i);
		for (const { topic, weight } of match ? weights.get(match.entry)! : [])
			scores.set(topic, (scores.get(topic) ?? 0) + weight);
		i += match?.length ?? 1;
	}
	const [best] = [...scores].sort((a, b) => b[1] - a[1] || topics.indexOf(a[0]) - topics.indexOf(b[0]));
	return best && best[1] >= 2 ? best[0] : 'other';
}

const actPhrases = lazily(() => {
	const make = (entries: readonly string[]) => createPhrases(entries.map(stemPhrase));
	return { intends: make(intending), predicts: make(predicting), assesses: make(assessing) };
});

function actOf(words: readonly Token[]): Act {
	const { intends, predicts, assesses } = actPhrases();
	const tokens = stemmed(words);
	const has = (phrases: typeof intends): boolean =>
		tokens.some((_, i) => phrases.at(tokens, i) !== undefined);
	if (has(intends)) return 'intends';
	if (has(predicts)) return 'predicts';
	return has(assesses) ? 'assesses' : 'reports';
}

function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
