import { lazily } from '../lazily';
import type { Act, Topic } from '../model/vocabulary';
import { topics } from '../model/vocabulary';
import { type Token, tokensOf } from '../text/tokens';
import { numberPerWord, perWord } from '../text/words';
import { assessing, intending, predicting } from './lexicons/acts';
import { topicWords } from './lexicons/topics';
import { stem } from './stem';

/** A phrase of the lexicons. */
interface Phrase {
	/** Its words without their common endings. */
	readonly words: readonly string[];
	/** What it weighs for topics, by their places in `topics`. */
	readonly weights: readonly { readonly topic: number; readonly weight: number }[];
	readonly acts: readonly Act[];
}

/** Without its common ending. */
const stemOf = perWord(({ lower }) => stem(lower));
/** Where in the lexicon the phrases stand that begin with a word; 0 where none do, as for the month of May. */
const placeOf = numberPerWord(({ lower, isCapitalised }) =>
	lower === 'may' && isCapitalised ? 0 : (lexicon().places.get(stem(lower)) ?? 0),
);

/** The phrases that begin with one word, the longest first, each list at the place of that word; none begin at place 0. */
const lexicon = lazily(() => {
	const phrases = new Map<string, { words: string[]; weights: Phrase['weights'][number][]; acts: Act[] }>();
	const phraseOf = (entry: string) => {
		const words = tokensOf(entry).map(({ lower }) => stem(lower));
		const key = words.join(' ');
		const phrase = phrases.get(key) ?? { words, weights: [], acts: [] };
		phrases.set(key, phrase);
		return phrase;
	};
	for (const [topic, name] of topics.entries())
		for (const [weight, entries] of Object.entries(topicWords[name] ?? {}))
			for (const entry of entries) phraseOf(entry).weights.push({ topic, weight: Number(weight) });
	for (const [act, entries] of actWords) for (const entry of entries) phraseOf(entry).acts.push(act);
	const places = new Map<string, number>();
	const lists: Phrase[][] = [[]];
	for (const phrase of phrases.values()) {
		const first = phrase.words[0]!;
		const place = places.get(first);
		if (place !== undefined) lists[place]!.push(phrase);
		else places.set(first, lists.push([phrase]) - 1);
	}
	for (const list of lists) list.sort((a, b) => b.words.length - a.words.length);
	return { places, lists };
});

const actWords: readonly (readonly [Act, readonly string[]])[] = [
	['intends', intending],
	['predicts', predicting],
	['assesses', assessing],
];
/** Of several the first is meant. */
const order: readonly Act[] = ['intends', 'predicts', 'assesses', 'reports'];

/**
 * What tokens `from` to `to`, exclusive, are about and do, by their words: the topic whose words weigh most, `other` where none
 * weigh enough; whether they intend, predict or assess, in this order, else that they report. Linear.
 */
export function topicAndActOf(
	tokens: readonly Token[],
	from = 0,
	to = tokens.length,
): { readonly topic: Topic; readonly act: Act } {
	const { lists } = lexicon();
	let scores: number[] | undefined;
	let free = from;
	let act = order.length - 1;
	for (let i = from; i < to; i++) {
		const place = placeOf(tokens[i]!.word);
		if (place === 0) continue;
		for (const { words, weights, acts } of lists[place]!) {
			const isAboutTopic = weights.length > 0 && i >= free;
			if (!(isAboutTopic || acts.length > 0) || !stands(words, tokens, i, to)) continue;
			for (const one of acts) act = Math.min(act, order.indexOf(one));
			if (!isAboutTopic) continue;
			scores ??= new Array<number>(topics.length).fill(0);
			for (const { topic, weight } of weights) scores[topic]! += weight;
			// No word speaks for two phrases.
			free = i + words.length;
		}
	}
	return { topic: scores ? heaviest(scores) : 'other', act: order[act]! };
}

function heaviest(scores: readonly number[]): Topic {
	const most = Math.max(...scores);
	return most >= leastWeight ? topics[scores.indexOf(most)]! : 'other';
}

/** What leans to a topic without settling it weighs 1. */
const leastWeight = 2;

/** Whether a phrase whose first word stands at `i` stands there as a whole. */
function stands(words: readonly string[], tokens: readonly Token[], i: number, to: number): boolean {
	if (i + words.length > to) return false;
	for (let k = 1; k < words.length; k++) if (stemOf(tokens[i + k]!.word) !== words[k]) return false;
	return true;
}
