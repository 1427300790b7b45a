/** Written for Corroborate from general knowledge of news style. Lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Plurals that describe nobody in particular: `many analysts`, `some entities`. */
export const vaguePlurals = set(
	`analysts observers experts entities critics commentators watchers people circles quarters leaders ministers politicians
	allies supporters opponents insiders historians scholars academics pundits strategists specialists voices parties
	many some others several most few`,
);

/** Institutions that are somebody when a name tells whose: `the Ukrainian military`. */
export const institutions = set(
	`military government army navy ministry administration police presidency parliament regime command leadership embassy
	intelligence side authorities media delegation mission forces force fleet brigade regiment`,
);

/** What is passed on without an origin. */
export const originless = set(`reports report rumors rumours rumor rumour accounts claims posts`);

/** States and capitals that stand for their governments. */
export const governments = set(
	`ukraine russia kyiv kiev moscow kremlin washington london brussels berlin paris beijing china minsk belarus nato eu un
	us u.s uk u.k tehran iran ankara turkey warsaw poland pentagon israel jerusalem damascus syria pyongyang`,
);

/** What stands before a noun without naming anybody: it may be capitalised, at a sentence's start or as of a country. */
export const modifiers = set(
	`the a an another senior western eastern local recent two three some several one his her their its other former unnamed
	military satellite russian ukrainian european american british german french polish chinese us u.s uk nato eu`,
);

/** Words in the names of services. */
export const services = set(`armed forces service ministry`);

export const hidden =
	/\b(?:unnamed|anonymous|unidentified|anonymity|not named|not be named|not authori[sz]ed to speak)\b/i;
export const pseudonym =
	/\b(?:nickname|call[- ]?sign|pseudonym|nom de guerre|identified only|known only as)\b/i;
