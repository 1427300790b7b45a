import { documentNouns, footageNouns, groupNouns, personNouns } from './lexicons/sourceNouns';

const all = new Set([...personNouns, ...groupNouns, ...documentNouns, ...footageNouns]);

/** Whether a word, in small letters, describes who or what says something. */
export const isSourceNoun = (lower: string): boolean => all.has(lower);
