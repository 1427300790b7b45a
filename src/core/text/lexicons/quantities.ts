/** Words that give an amount without a number. Written for Corroborate from general knowledge of conflict reporting; lower case. */
const list = (words: string): readonly string[] => words.split(/\s*\|\s*/);
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Before what can be counted: `several villages`, `tens of thousands of soldiers`. */
export const amounts = list(
	`several|some|many|few|a few|numerous|countless|multiple|various|dozens of|scores of|hundreds of|thousands of|tens of thousands of|hundreds of thousands of|millions of|a number of|a handful of|a lot of|lots of|plenty of|large numbers of|small numbers of|a large number of|a small number of|much of|most of|parts of|certain|all but a few|a couple of|untold|an unknown number of|scores|a wave of|waves of`,
);

/** Before what has a size: `heavy losses`, `minimal gains`. */
export const sizes = list(
	`heavy|heavier|severe|massive|huge|soaring|significant|considerable|substantial|enormous|immense|staggering|catastrophic|devastating|mounting|growing|rising|major|minimal|minor|limited|incremental|slight|small|rapid|swift|disproportionate|crippling|steep|high|large|great|serious|extensive|widespread|horrendous|horrific|terrible|appalling|vast|overwhelming|maximum|unsustainable`,
);

/** Amounts that need nothing after them. */
export const alone = list(
	`the scale of the losses|the scale of losses|the extent of the losses|the extent of the damage|a little further|only slightly|shifted slightly|line slightly|a significant number|a large number|in large numbers|in great numbers|a great deal of|some gave their lives|heavy toll|untold numbers`,
);

/** What amounts are given of in reports of fighting. */
export const counted = set(
	`people civilians residents inhabitants villagers families children women men lives homes houses buildings apartments
	soldiers troops fighters servicemen servicewomen recruits conscripts reservists mercenaries prisoners captives
	militants rebels insurgents combatants guards volunteers reinforcements forces units battalions brigades
	dead wounded injured victims casualties losses deaths fatalities injuries bodies refugees
	villages towns settlements cities areas districts neighborhoods neighbourhoods blocks streets positions trenches
	bunkers checkpoints bridges roads kilometers kilometres miles hectares
	tanks vehicles guns howitzers drones missiles rockets shells bombs weapons munitions ammunition aircraft jets planes
	helicopters ships boats rounds resources supplies equipment
	videos images attacks strikes airstrikes raids assaults counterattacks offensives clashes skirmishes explosions blasts bombardments
	advances gains retreats breakthroughs successes setbacks city town village region territory blood bombardment
	infrastructure`,
);

/** What sizes are given of. */
export const sized = set(
	`losses loss casualties casualty deaths fatalities toll damage destruction devastation cost costs price gains gain
	advances advance progress depletion resources reserves numbers reinforcements casualties setbacks successes territory
	bloodshed suffering attrition quantities stockpiles stocks defeats`,
);

/** Between an amount and its noun: nothing is counted across them. */
export const barriers = set(
	`and or but that which who whose is are was were has have had be been to in on at by for with from as when while if
	because since than the a an his her its their our my your this these those he she it they we you i not will would could
	can may might must should said says`,
);
