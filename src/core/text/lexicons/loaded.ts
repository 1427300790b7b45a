/**
 * Words that judge or colour what they tell: emotive words, name-calling, one side's terms. Written for Corroborate from
 * general knowledge of news style and of the categories of propaganda research; lower case.
 */
const list = (words: string): readonly string[] => words.split(/\s*\|\s*/);

export const loaded = list(
	`brutal|brutally|brutality|brute force|barbaric|barbarians|barbarity|savage|savagely|savagery|ruthless|ruthlessly|merciless|mercilessly|heinous|vicious|viciously|bloodthirsty|bloodbath|carnage|slaughter|slaughtered|butcher|butchers|butchered|meat grinder|cannon fodder|massacred|desperate|desperately|fierce|fiercely|ferocious|ferociously|stark|starkly|grim|grisly|gruesome|chilling|shocking|shockingly|staggering|harrowing|horrific|horrifying|horrors|devastating|devastated|catastrophic|crippling|heroic|heroically|heroes|valiant|valiantly|brave|bravely|courageous|gallant|cowardly|cowards|treacherous|traitors|evil|sinister|notorious|infamous|despicable|shameful|shameless|outrageous|disgraceful|regime|puppet|puppets|stooges|cronies|henchmen|thugs|goons|strongman|warlord|tyrant|dictator|madman|invaders|occupiers|aggressors|hordes|orcs|nazis|neo-nazis|fascists|ukronazis|banderites|ruscists|the enemy|enemy forces|liberators|martyrs|freedom fighters|terrorist regime|mighty|overwhelming|overwhelming firepower|unstoppable|invincible|determined defense|determined defence|bearing the brunt|bear the brunt|bore the brunt|growing unease|decimated|obliterated|annihilated|wiped out|razed|flattened|pounded|pounding|hammered|crushed|crushing|smashed|crumble|crumbles|crumbled|crumbling|collapsing|embarrassing|humiliating|humiliated|humiliation|painstakingly|grandiose|barrage|onslaught|scorched earth|relentless|relentlessly|unrelenting|all-out|full-blown|chaotic|dire|hellish|nightmare|apocalyptic|blitz|stranglehold|bloody|blood-soaked|war-torn|ragtag|motley|fanatical|fanatics|zealots|hell-bent|cynical|cynically|hypocrisy|hypocritical|propaganda|propagandists|lackeys|mouthpiece|so-called|spectacular|spectacularly|stunning|stunningly|dramatic|dramatically|radical|extremist|extremists|rampage|marauding|reign of terror|bloodied|illegal regime|unprovoked|it is clear to see|increasingly clear|needless to say|everyone knows`,
);

/** `once-elegant`, `once-mighty`: they regret. */
export const loadedPrefix = 'once-';
