import type { Act, Topic } from '../model/vocabulary';
import { topics } from '../model/vocabulary';
import { createPhrases } from '../text/phrases';
import type { Token, Word } from '../text/tokens';
import { tokensOf } from '../text/tokens';
import { assessing, intending, predicting } from './lexicons/acts';
import { topicWords } from './lexicons/topics';
import { stem } from './stem';

const known = new WeakMap<Word, Word>();

/** Words without their common endings, as `topicOf` and `actOf` take them; a word is cut once for all its places. */
export function stemsOf(tokens: readonly Token[]): readonly Word[] {
	return tokens.map(({ word }) => {
		let cut = known.get(word);
		if (!cut) known.set(word, (cut = { ...word, lower: stem(word.lower) }));
		return cut;
	});
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
	return { weights, phrases: createPhrases(weights.keys()) };
});

/** The topic whose words weigh most; `other` where none do. */
export function topicOf(stems: readonly Word[]): Topic {
	const { weights, phrases } = topicPhrases();
	const scores = new Map<Topic, number>();
	for (let i = 0; i < stems.length;) {
		const match = phrases.at(stems, i);
		for (const { topic, weight } of match ? weights.get(match.entry)! : [])
			scores.set(topic, (scores.get(topic) ?? 0) + weight);
		i += match?.length ?? 1;
	}
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
		beginnings: new Set(all.map((entry) => stemPhrase(entry).split(' ')[0]!)),
	};
});

/** Whether it intends, predicts or assesses, by its words, in this order; else it reports. */
export function actOf(stems: readonly Word[]): Act {
	const { intends, predicts, assesses, beginnings } = actPhrases();
	let act: Act = 'reports';
	for (let i = 0; i < stems.length; i++) {
		if (!beginnings.has(stems[i]!.lower)) continue;
		if (intends.at(stems, i)) return 'intends';
		if (act !== 'predicts' && predicts.at(stems, i)) act = 'predicts';
		else if (act === 'reports' && assesses.at(stems, i)) act = 'assesses';
	}
	return act;
}

function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
