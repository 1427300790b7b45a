import { documentNouns, footageNouns, groupNouns, personNouns } from './lexicons/sourceNouns';

/** Whether a word, in small letters, describes who or what says something. */
export function isSourceNoun(lower: string): boolean {
	return (
		personNouns.has(lower) || groupNouns.has(lower) || documentNouns.has(lower) || footageNouns.has(lower)
	);
}
