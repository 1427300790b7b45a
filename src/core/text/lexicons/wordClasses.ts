/**
 * Closed classes of English, as far as their neighbours depend on which one it is: prepositions and conjunctions by themselves,
 * the others in groups. Written for Corroborate from general knowledge of English grammar. Lower case.
 */
const alone = `that to of for about on against with in at by from as into over up out off down if whether how what why when where who
	which and or but like than between among under through upon toward towards because while after before since until though
	although so then it`;

export const groups: Readonly<Record<string, string>> = {
	...Object.fromEntries(alone.split(/\s+/).map((word) => [word, word])),
	be: `is are was were be been being am isn't aren't wasn't weren't`,
	have: `has have had having hasn't haven't hadn't`,
	do: `do does did doing don't doesn't didn't`,
	modal: `will would can could may might shall should must won't wouldn't can't cannot couldn't shouldn't`,
	not: `not never`,
	he: `he she they we i you he's she's they're we're i'm it's i've we've they've he'd she'd they'd we'd i'd you're there`,
	him: `him them me us himself herself themselves itself myself her`,
	his: `his their its my our your`,
	the: `the a an this these those some any no every each all both another such many several most few other more much`,
	also: `also already later again now once still long often always even just first too only yet ever`,
	day: `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
		october november december week month year weekend morning afternoon evening night day days weeks months years
		today yesterday tomorrow tonight ago recently earlier last next`,
};
