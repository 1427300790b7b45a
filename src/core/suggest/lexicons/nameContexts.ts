/**
 * Words beside a name that speak for what it names. Written for Corroborate from general knowledge of English news style.
 * Lower case.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Before a place. */
export const locating = set(
	`in near at around outside inside towards toward from across into throughout within via between along through onto off`,
);
/** Directions and parts: before a place. */
export const partsOf = set(`
	eastern western northern southern central north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern
	northeast northwest southeast southwest north south east west downtown upper lower greater rural occupied besieged war-torn neighbouring neighboring
	liberated annexed`);
/** What a place has, behind `'s` or straight after its name. */
export const placeThings = set(`
	city town village district area region province outskirts suburbs suburb neighborhood neighbourhood front frontline axis direction salient sector border
	border-crossing airport bridge hospital residents countryside pocket siege river street road`);

/** What persons do. */
export const personVerbs = set(`
	said says say told tells added adds wrote writes tweeted posted stated noted explained recalled insisted argued warned replied asked claimed
	announced denied acknowledged admitted confirmed reported accused urged called vowed pledged thanked met visited arrived resigned died
	arrested born spoke speaks testified welcomed condemned appointed served studied married thinks believes believed thought`);
/** What organisations have. */
export const groupThings = set(`
	fighters militants forces troops soldiers officials spokesman spokeswoman spokesperson commanders leaders leadership members member affiliate affiliates
	militia militiamen terrorists jihadists insurgents extremists gunmen rebels mercenaries staff employees authorities positions convoy targets
	attack attacks offensive advance regime government caliphate propaganda operatives stronghold leader chief commander partners loyalists delegation
	elements units`);
/** Small-letter nouns before a person's name. */
export const personNouns = set(`
	spokesman spokeswoman spokesperson commander leader president minister general colonel captain lieutenant major sergeant soldier officer official
	analyst expert journalist reporter correspondent blogger activist doctor lawyer lawmaker politician senator mayor governor ambassador diplomat
	envoy secretary director chief head founder owner chairman author historian professor researcher scientist economist businessman billionaire oligarch
	actor singer artist writer filmmaker photographer student teacher farmer resident villager refugee survivor victim witness volunteer fighter
	militant terrorist preacher cleric imam sheikh king prince queen dictator strongman warlord ally rival son daughter brother sister wife husband
	father mother cousin uncle friend colleague deputy successor predecessor adviser advisor aide citizen nurse medic pilot driver engineer prosecutor
	judge veteran defector whistleblower`);
/** Small-letter nouns before or after an organisation's name. */
export const groupNouns = set(`
	group groups organization organisation outlet newspaper agency broadcaster channel website magazine company firm charity ngo watchdog institute party movement
	militia brigade battalion regiment corps unit alliance coalition network faction bank company contractor think-tank thinktank manufacturer
	conglomerate clan tribe gang cartel`);
/** Small-letter nouns after the name of a weapon. */
export const weapons = set(
	`missile missiles drone drones tank tanks rocket rockets launcher launchers howitzer jet jets`,
);

/** Small-letter nouns that make a name of a people's adjective: `the Ukrainian army`. By the kind that they make. */
export const forcesNouns = set(`army military navy forces troops marines fleet`);
export const stateNouns = set(
	`government regime parliament authorities police ministry cabinet administration intelligence presidency judiciary legislature embassy junta`,
);
export const movementNouns = set(`opposition`);
export const memberNouns = set(`people`);
/** They stand before those: `the Iraqi security forces`, `the Syrian interior ministry`. */
export const forcesKinds =
	set(`armed security special ground air naval defense defence land border police interior foreign opposition government regular
	state federal military coast territorial moderate democratic finance justice health energy secret central local mercenary regional`);

/** After a name of its own and made part of it: `Donetsk region`, `Tigris river`. */
export const administrative = set(`
	oblast province region governorate raion district municipality county prefecture peninsula island islands valley river mountains desert
	reservoir dam barrage krai`);

/** Before `of` and a place: `the city of`. */
export const ofPlaces = set(`
	city cities town towns village villages district districts province provinces region regions area areas suburb suburbs outskirts port governorate
	settlement island neighborhood neighbourhood hamlet valley native natives residents inhabitants liberation capture assault fall siege`);
/** Before \`to\` and a place. */
export const movement = set(
	`went go going moved traveled travelled fled flew returned sent deployed come came way road route back close next`,
);
/** Before the name that somebody is called by. */
export const nicknames = set(`callsign call-sign nickname nicknamed codenamed alias`);
