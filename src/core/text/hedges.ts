import { lazily } from '../lazily';
import type { Cue } from '../model/document';
import { hedges } from './lexicons/hedges';
import { createPhrases, mayStandAt, type Phrases } from './phrases';
import type { Token } from './tokens';
import { isCapitalised } from './words';

const standard = Object.values(hedges).flat();
const conditionals = new Set(hedges.conditional);
const standardPhrases = lazily(() => createPhrases(standard));
const mayStand = mayStandAt(standardPhrases);
/** With the words of a project, by their list. */
const extended = new WeakMap<readonly string[], Phrases>();

function phrasesWith(more: readonly string[]): Phrases {
	let phrases = extended.get(more);
	if (!phrases) extended.set(more, (phrases = createPhrases([...standard, ...more])));
	return phrases;
}

/**
 * Hedging words, longest entry first. `more` are a project's own. Left out: `May` the month, `could not` (a denial, not a
 * hedge), `if` inside a sentence (mostly an indirect question). Linear.
 */
export function hedgesOf(tokens: readonly Token[], more: readonly string[] = []): readonly Cue[] {
	const phrases = more.length > 0 ? phrasesWith(more) : standardPhrases();
	const isStandard = more.length === 0;
	const found: Cue[] = [];
	for (let i = 0; i < tokens.length;) {
		const match = isStandard && !mayStand(tokens, i) ? undefined : phrases.at(tokens, i);
		if (!match || !holdsBack(tokens, i, match.length)) {
			i++;
			continue;
		}
		const last = tokens[i + match.length - 1]!;
		found.push({ span: { start: tokens[i]!.start, end: last.end }, entry: match.entry });
		i += match.length;
	}
	return found;
}

function holdsBack(tokens: readonly Token[], index: number, length: number): boolean {
	const token = tokens[index]!;
	const next = tokens[index + length];
	if (conditionals.has(token.lower)) return isCapitalised(token.text);
	if (token.lower === 'may' && isCapitalised(token.text))
		return next !== undefined && isVerbLike(next, tokens[index - 1]);
	if (token.lower === 'possible') return !['as', 'if', 'where'].includes(tokens[index - 1]?.lower ?? '');
	// `what we could carry` is ability.
	if (length === 1 && token.lower === 'could' && tokens[index - 2]?.lower === 'what') return false;
	if (length === 1 && token.lower === 'could')
		return next?.lower !== 'not' || tokens[index + 2]?.lower === 'really';
	return true;
}

/** Tells `May I …`, which is rare, from the month: a month follows a preposition or a number, or a number follows it. */
function isVerbLike(next: Token, previous: Token | undefined): boolean {
	if (previous?.isWord) return false;
	return next.isWord && !/^\d/.test(next.text) && !isCapitalised(next.text);
}
