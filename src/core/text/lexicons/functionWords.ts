/** Closed classes of English, as far as finding the edges of a noun phrase needs them. Lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const determiners = set(
	`the a an this that these those some several many most few fewer other another any each every both all various certain
	numerous multiple one two three four five six seven eight nine ten dozens scores no his her its their our my your`,
);
export const pronouns = set('he she they it');
/** Words at which a noun phrase cannot go on. */
export const breakers = set(
	`that which who whom whose while although though because as when where if since but or nor than whether after before
	until so despite amid amidst among by into during via through including like to about against over toward towards between
	such even only what how why however meanwhile yet then now also not never there here just still once thus hence
	elsewhere although moreover furthermore additionally nonetheless nevertheless despite without within across under upon
	up out off down away back again too ago later earlier today yesterday tomorrow tonight`,
);
/** Prepositions that a description goes on over: `a spokesperson for the Armed Forces of Ukraine`. */
export const joiners = set('of for from in at with on near inside');
export const auxiliaries = set(
	`is are was were be been being am has have had having do does did will would could may might can cannot should must shall
	isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't can't`,
);
/** Adverbs inside a verb group that do not end in -ly. */
export const adverbs = set(
	'also not never already later then again now once since still long often always even just first too',
);
/** Participles that stand before nouns: not the verb that ends a noun phrase. */
export const participleAdjectives = set(
	`unnamed named united armed retired wounded displaced captured mobilized mobilised so-called exiled jailed elected
	appointed self-proclaimed unidentified well-placed well-informed combined allied limited supposed alleged experienced
	trained seasoned ranking high-ranking leading visiting ruling occupying serving fighting acting governing neighboring
	neighbouring opposing supporting warring surviving remaining remained occupied western-aligned state-owned
	kremlin-installed russian-installed moscow-installed russian-appointed government-owned russian-occupied pro-war`,
);
export const timeWords = set(
	`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
	october november december week month year weekend morning afternoon evening night day days weeks months years`,
);
