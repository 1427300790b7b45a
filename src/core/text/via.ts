import type { Span } from '../model/span';
import { afterCue, type FoundSource } from './attributionSource';
import { isOutlet } from './outlets';
import { citing } from './lexicons/cues';
import { isSourceLike, phraseAfter, type Range } from './nounPhrase';
import { spanOf, type Unit } from './unit';
import { flagPerWord } from './words';

const telling = new Set(['tell', 'tells', 'told', 'telling']);
const talks = new Set(['interview', 'conversation', 'statement', 'comments', 'remarks']);
const isTalk = flagPerWord(({ lower }) => talks.has(lower));
/** `said in an interview on Friday with CNN` */
const longestDetour = 6;

/** The outlet that a source spoke to: `told CNBC`, `said in an interview with the BBC`. */
export function viaOf(unit: Unit, cue: Range): Span | undefined {
	const { tokens } = unit;
	if (telling.has(tokens[cue.from]!.lower)) return outletAt(unit, cue.to);
	for (let k = cue.to - 1; k < tokens.length && k < cue.to + longestDetour; k++) {
		if (!isTalk(tokens[k]!.word)) continue;
		for (let at = k + 1; at < tokens.length && at < k + longestDetour; at++)
			if (tokens[at]!.lower === 'with' || tokens[at]!.lower === 'to') return outletAt(unit, at + 1);
	}
	return undefined;
}

/** Whom a cue cites: `citing two officials`, `which cited unnamed sources`. */
export function citedBy({ tokens }: Unit, cue: Range): FoundSource | undefined {
	if (!citing.has(tokens[cue.from]!.lower) || cue.to >= tokens.length) return undefined;
	const phrase = phraseAfter(tokens, cue.to);
	return phrase && isSourceLike(tokens, phrase) ? afterCue(phrase) : undefined;
}

function outletAt(unit: Unit, at: number): Span | undefined {
	const phrase = at < unit.tokens.length ? phraseAfter(unit.tokens, at) : undefined;
	return phrase && isOutlet(unit.tokens.slice(phrase.from, phrase.to)) ? spanOf(unit, phrase) : undefined;
}
