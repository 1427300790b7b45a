import { lazily } from '../lazily';
import type { Act, Topic } from '../model/vocabulary';
import { topics } from '../model/vocabulary';
import { createPhrases } from '../text/phrases';
import { perWord, type Token, tokensOf } from '../text/tokens';
import { assessing, intending, predicting } from './lexicons/acts';
import { topicWords } from './lexicons/topics';
import { stem } from './stem';

/** A word without its common ending, and whether phrases of the lexicons begin with it. */
interface Stem {
	readonly lower: string;
	readonly beginsTopic: boolean;
	readonly beginsAct: boolean;
}

const stemOf = perWord((word): Stem => {
	const lower = stem(word.lower);
	return {
		lower,
		beginsTopic: topicPhrases().beginnings.has(lower),
		beginsAct: actPhrases().beginnings.has(lower),
	};
});

/** Words without their common endings, as `topicOf` and `actOf` take them: tokens `from` to `to`, exclusive. */
export function stemsOf(tokens: readonly Token[], from = 0, to = tokens.length): readonly Stem[] {
	const stems: Stem[] = [];
	for (let i = from; i < to; i++) stems.push(stemOf(tokens[i]!.word));
	return stems;
}

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
	return { weights, phrases: createPhrases(weights.keys()), beginnings: beginningsOf(weights.keys()) };
});

const beginningsOf = (phrases: Iterable<string>): ReadonlySet<string> =>
	new Set(Array.from(phrases, (phrase) => phrase.split(' ')[0]!));

/** The topic whose words weigh most; `other` where none do. */
export function topicOf(stems: readonly Stem[]): Topic {
	const { weights, phrases } = topicPhrases();
	const scores = new Map<Topic, number>();
	for (let i = 0; i < stems.length;) {
		const match = stems[i]!.beginsTopic ? phrases.at(stems, i) : undefined;
		for (const { topic, weight } of match ? weights.get(match.entry)! : [])
			scores.set(topic, (scores.get(topic) ?? 0) + weight);
		i += match?.length ?? 1;
	}
	if (scores.size === 0) return 'other';
	const [best] = [...scores].sort((a, b) => b[1] - a[1] || topics.indexOf(a[0]) - topics.indexOf(b[0]));
	return best && best[1] >= 2 ? best[0] : 'other';
}

const actPhrases = lazily(() => {
	const make = (entries: readonly string[]) => createPhrases(entries.map(stemPhrase));
	const all = [...intending, ...predicting, ...assessing];
	return {
		intends: make(intending),
		predicts: make(predicting),
		assesses: make(assessing),
		beginnings: beginningsOf(all.map(stemPhrase)),
	};
});

/** Whether it intends, predicts or assesses, by its words, in this order; else it reports. */
export function actOf(stems: readonly Stem[]): Act {
	const { intends, predicts, assesses } = actPhrases();
	let act: Act = 'reports';
	for (let i = 0; i < stems.length; i++) {
		if (!stems[i]!.beginsAct) continue;
		if (intends.at(stems, i)) return 'intends';
		if (act !== 'predicts' && predicts.at(stems, i)) act = 'predicts';
		else if (act === 'reports' && assesses.at(stems, i)) act = 'assesses';
	}
	return act;
}
