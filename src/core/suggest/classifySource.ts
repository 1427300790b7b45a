import type { Identification, SourceKind } from '../model/vocabulary';
import { determiners, pronouns } from '../text/lexicons/functionWords';
import { mediaNames, mediaWords } from '../text/lexicons/outlets';
import { documentNouns, footageNouns, groupNouns, personNouns } from '../text/lexicons/sourceNouns';
import { headOf } from '../text/nounPhrase';
import { type Token, tokensOf } from '../text/tokens';
import { flagPerWord } from '../text/words';
import * as known from './lexicons/sources';

/** What the words of a source say about it; a proposal, never a rating. */
export interface SourceClass {
	readonly identification: Identification;
	readonly kind: SourceKind;
}

/**
 * Whether the words of a source name it (`named`), describe it (`anonymous`), hide it behind a name that is none
 * (`pseudonymous`), point at nobody in particular (`vague`), or give no origin at all (`none`: `recent reports`). A pronoun
 * counts as named: whom it stands for is judged where that is said. `vague` are a project's own phrases. Any string is taken.
 * `all` are its tokens, where they are known.
 */
export function classifySource(
	words: string,
	vague: readonly string[] = [],
	all: readonly Token[] = tokensOf(words),
): SourceClass {
	const tokens = all.filter((token) => token.isWord || token.text === ',');
	const comma = tokens.findIndex((token) => token.text === ',');
	const main = comma < 0 ? tokens : tokens.slice(0, comma);
	if (main.length === 0) return { identification: 'none', kind: 'unknown' };
	const head = headOf(tokens, { from: 0, to: main.length });
	const kind = kindOf(main, head);
	if (known.pseudonym.test(words)) return { identification: 'pseudonymous', kind };
	if (known.hidden.test(words)) return { identification: 'anonymous', kind };
	if (vague.length > 0 && holdsOne(vague, words.toLowerCase())) return { identification: 'vague', kind };
	if (main.length === 1 && pronouns.has(head.lower)) return { identification: 'named', kind: 'person' };
	if (namesBeside(tokens, main.length)) return { identification: 'named', kind: 'person' };
	if (isName(main, head)) return { identification: 'named', kind };
	return { identification: unnamed(main, head, kind), kind };
}

function unnamed(main: readonly Token[], head: Token, kind: SourceKind): Identification {
	if (kind === 'footage') return 'none';
	if (known.originless.has(head.lower)) return main.length > 3 && hasName(main) ? 'named' : 'none';
	if (known.institutions.has(head.lower))
		return main.some((token, i) => token.isCapitalised && !(i === 0 && determiners.has(token.lower)))
			? 'named'
			: 'anonymous';
	if (kind === 'document')
		return hasName(main) && main.indexOf(head) < main.findLastIndex((one) => one.isCapitalised)
			? 'named'
			: 'anonymous';
	if (known.vaguePlurals.has(head.lower)) return 'vague';
	const isBareSource =
		(head.lower === 'source' || head.lower === 'sources') &&
		main.every((token) => token === head || openers.has(token.lower));
	return isBareSource ? 'vague' : 'anonymous';
}

const openers = new Set(['a', 'an', 'the', 'one', 'some']);

const holdsOne = (phrases: readonly string[], lower: string): boolean =>
	phrases.some((phrase) => phrase !== '' && lower.includes(phrase.toLowerCase()));

const hasName = (main: readonly Token[]): boolean =>
	main.some((token, i) => token.isCapitalised && (i > 0 || token.text.length > 1) && !isCommon(token.word));

function kindOf(main: readonly Token[], head: Token): SourceKind {
	const { lower } = head;
	const has = (set: ReadonlySet<string>): boolean => main.some((token) => set.has(token.lower));
	if (head.isCapitalised && (!isCommon(head.word) || known.governments.has(lower))) {
		if (mediaNames.has(lower) || has(mediaWords)) return 'media';
		if (known.governments.has(lower) || (head.text.length > 1 && head.text === head.text.toUpperCase()))
			return 'organization';
		if (main.some(({ word }) => isNamedGroup(word))) return 'organization';
		return has(known.services) ? 'organization' : 'person';
	}
	if (footageNouns.has(lower)) return 'footage';
	if (known.originless.has(lower) && lower.endsWith('s')) return 'unknown';
	if (documentNouns.has(lower)) return 'document';
	if (mediaWords.has(lower)) return 'media';
	if (
		known.institutions.has(lower) ||
		(groupNouns.has(lower) && !personNouns.has(lower) && !lower.endsWith('s'))
	)
		return lower === 'source' ? 'person' : 'organization';
	if (personNouns.has(lower)) return isPlural.test(lower) ? 'group' : 'person';
	return isPlural.test(lower) ? 'group' : 'unknown';
}

const isPlural = /(?:[^s]s|men|people)$/;

/** Capitalised only because it opens a sentence: `Officials`, `Reports`, `Many`. */
const isCommon = flagPerWord(
	({ lower }) =>
		known.vaguePlurals.has(lower) ||
		known.originless.has(lower) ||
		known.modifiers.has(lower) ||
		((personNouns.has(lower) || documentNouns.has(lower) || footageNouns.has(lower)) && lower.endsWith('s')),
);

const isNamedGroup = flagPerWord(
	({ lower, isCapitalised }) => isCapitalised && groupNouns.has(lower) && !personNouns.has(lower),
);

function isName(main: readonly Token[], head: Token): boolean {
	if (!head.isCapitalised) return false;
	if (known.governments.has(head.lower) || mediaNames.has(head.lower)) return true;
	if (main.length === 1) return !isCommon(head.word) && !personNouns.has(head.lower);
	return (
		!isCommon(head.word) ||
		main.some((token) => token !== head && token.isCapitalised && !isCommon(token.word))
	);
}

/** `one blogger, Anastasia Kashevarova`: whether there are names alone behind the comma at `comma`. */
function namesBeside(tokens: readonly Token[], comma: number): boolean {
	const names = tokens.length - comma - 1;
	if (names < 2 || names > 5) return false;
	for (let k = comma + 1; k < tokens.length; k++) if (!tokens[k]!.isCapitalised) return false;
	return true;
}
