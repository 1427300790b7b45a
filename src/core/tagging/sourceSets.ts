import type { Claim } from '../model/schema';
import { articleSource } from '../model/vocabulary';
import type { SourceChoice } from './sourceChoices';

/** The fields of a claim, by their path in it, that follow from another source; what belonged to the one before goes. */
export function sourceSets(
	{ said }: Claim,
	{ slug }: SourceChoice,
): readonly { readonly path: readonly string[]; readonly value: unknown }[] {
	const mode = slug === articleSource ? 'author' : said.mode === 'author' ? 'indirect' : said.mode;
	return [
		{ path: ['said', 'mode'], value: mode },
		{ path: ['said', 'source'], value: slug },
		{ path: ['said', 'cue'], value: undefined },
		{ path: ['said', 'via'], value: undefined },
	];
}
