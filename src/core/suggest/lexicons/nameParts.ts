/**
 * Words of which names are made, by what they make of a name. Written for Corroborate from general knowledge of English news
 * style. Lower case.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** They stand before a person's name, or for the person. */
export const titles = set(`
	mr mr. mrs ms miss dr prof professor sir dame lord lady baroness baron count countess duke duchess prince princess king queen emperor sultan emir
	shah sheikh sheik shaikh imam ayatollah mullah maulana pope archbishop bishop cardinal patriarch metropolitan rabbi reverend rev father brother
	sister saint st president vice-president premier chancellor minister prime-minister minister-designate president-elect president-designate premier-designate secretary under-secretary undersecretary deputy
	governor mayor senator congressman congresswoman representative rep sen gov ambassador envoy consul attorney commissioner
	judge justice general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm
	commodore brigadier marshal commander cmdr cdr chief commandant officer spokesman spokeswoman spokesperson chairman chairwoman chair
	chairperson director director-general secretary-general administrator advisor adviser leader speaker coordinator rapporteur inspector prosecutor
	detective constable superintendent mp detective hetman warrant negotiator
	first-lady comrade don hajji haji hajj mufti head ceo cofounder co-founder founder`);

/** Titles that an abbreviation's dot may follow. */
export const shortTitles = set(
	`mr mrs ms dr prof rev st rep sen gov gen lt col maj capt sgt cpl pvt adm cmdr cdr brig hon`,
);

/** What a title is made of beside its own word: `Deputy Prime Minister`, `Chief of Staff`, `Foreign Secretary`. */
export const titleParts = set(`
	foreign defence defense home interior finance justice health energy culture education trade acting deputy vice vice- prime special presidential senior
	chief first permanent former assistant under high principal national federal regional grand crown joint supreme lead staff
	major brigadier lieutenant colonel rear wing squadron petty lance master security press middle state political military humanitarian
	legal counter-terrorism digital digitalization economic economy infrastructure parliamentary interim caretaker republican democratic
	white house us u.s uk u.k un u.n eu european commission nato office department treasury ministry development international affairs
	labour agriculture environment transport religious minorities reconstruction emergency situations attorney solicitor police army navy
	air force marine marines`);

/** They end the name of a body of state. */
export const governmentNouns = set(`
	ministry ministries department directorate secretariat agency bureau cabinet congress senate parliament assembly duma rada government
	governments administration administrations embassy consulate court tribunal treasury customs commission police gendarmerie presidency inspectorate
	prosecutor prosecutors prosecutor's judiciary municipality council councils authority authorities legislature office regime junta
	chancellery intelligence politburo`);

/** They end the name of a military unit. */
export const unitNouns = set(`
	brigade brigades battalion battalions regiment regiments division divisions corps army armies platoon squadron fleet flotilla wing navy
	command commands company companies unit units artillery infantry marines marine airforce force forces guard guards guardsmen cossacks spetsnaz
	troops legionnaires detachment battery garrison militaries military contingent special-forces paratroopers rangers cavalry gendarmes detachments`);

/** They end the name of an armed group. */
export const armedNouns = set(`
	militia militias front legion insurgents rebels mujahideen mujahedin fedayeen jihad cartel separatists militants mercenaries paramilitaries guerrillas resistance`);

/** They end the name of an organisation of another kind. */
export const organizationNouns = set(`
	organization organisation organizations organisations institute institution institutions association associations alliance union unions
	federation foundation fund funds centre center university college academy school society committee committees party parties movement group
	groups network networks league club bank initiative initiatives programme program project projects trust endowment observatory
	coalition confederation consortium corporation corp inc ltd llc plc gmbh enterprise enterprises industries holdings partners council
	syndicate conference congregation church board team forum community communities tribe tribes clan clans brotherhood opposition bloc panel mission
	delegation monitor watchdog charity airlines airways airline systems technologies laboratory laboratories labs service services
	watch council delegation secretariat insurgency organs branch small-group`);

/** They end the name of a medium. */
export const mediaNouns = set(`
	times post news tv television radio gazette herald tribune journal magazine newspaper channel broadcaster daily weekly press review chronicle
	observer mirror pravda broadcasting media newswire`);

/** They end, or open, the name of a place. */
export const placeNouns = set(`
	oblast raion province provinces governorate region regions district districts municipality county canton prefecture voivodeship territory
	krai republic kingdom emirate peninsula island islands archipelago valley mountain mountains hills heights hill plateau plain plains desert forest
	river lake sea ocean gulf bay strait canal reservoir dam barrage bridge crossing road street avenue square highway boulevard airport
	airfield airbase airstrip port harbour harbor station plant powerplant refinery factory hospital hospitals mosque church cathedral monastery synagogue
	temple palace castle prison jail camp camps barracks base checkpoint border village town city cities suburb suburbs neighborhood neighbourhood quarter
	settlement area areas sector strip zone corridor pass creek springs museum gate gates site sites shrine tomb citadel fortress roundabout farm farms compound university stadium theatre theater hotel market mall park
	cemetery junction outpost bridgehead basin delta coast shore beach falls depot mine mines tunnel tower building stadium embankment wadi`);
/** They open the name of a place. */
export const placeOpeners =
	set(`mount mt lake lakes camp cape fort gulf bay port wadi tel tell tall jabal jebel khan deir dayr bir ras umm kafr kafar beit bayt ain ayn
	hill point isle sea strait straits river new san santa santo los las el saint st`);
/** Weapons and vehicles whose names go before. */
export const weaponNouns = set(`
	missile missiles rocket rockets drone drones tank tanks howitzer howitzers rifle rifles fighter jet jets helicopter helicopters launcher launchers
	system bomber bombers torpedo grenade mortar mortars carrier submarine frigate cruiser destroyer warship munition munitions gun guns`);

/** They make a name that of an event. */
export const eventNouns = set(`
	war wars battle offensive counteroffensive operation massacre siege revolution uprising intifada summit conference accord accords agreement agreements treaty
	pact protocol convention referendum election elections ceasefire truce talks crisis festival olympics games championship day week act resolution
	communique communiqué declaration statement process campaign genocide dialogue plan cessation`);

/** They make a military unit of a group, and of a service or an agency a body of state. */
export const militaryWords = set(
	`tactical assault mechanized mechanised airborne motorized motorised reconnaissance battle strike carrier`,
);
export const officialWords = set(
	`state federal national security border emergency customs intelligence penitentiary statistics`,
);

/** Names of organisations, bodies, places and titles go on over `of` after these. */
export const ofOpeners = set(`
	ministry ministries department departments office institute council committee commission forces force bank university republic kingdom sea gulf bay strait straits
	cape isle battle siege treaty secretary minister ministers governor president vice-president army organization organisation association union front movement
	party endowment center centre board bureau service fund foundation academy court house chief head school faculty college federation league
	alliance society state states emirate emirates government governments members people director adviser advisor envoy representative commissioner coordinator
	ambassador chairman chancellor general city port lake mount parliament congress bishop archbishop king queen prince duke assembly
	agency network defenders friends brigades brigade battalion corps campaign mission embassy guard guards conference observatory
	monitors initiative summit river valley province district region town village speaker mayor administration inspector authority high command chamber
	chambers directorate secretariat programme program`);
/** They join `Minister for`, `Council on`; fewer names go on over them than over `of`. */
export const forOpeners = set(`
	institute council committee minister ministers ministry department agency centre center office commission endowment fund foundation secretary commissioner
	coalition observatory organization organisation envoy representative directorate adviser advisor coordinator association institution programme program
	court tribunal network alliance society group mission campaign authority service school union movement front`);

/** Particles inside persons' names, in small letters. */
export const particles = set(
	`al el bin ibn ben bint abu van von der den de di da del della dos das la le ul ud ur ould oglu y`,
);

/** Days and months: names of none. */
export const calendar = set(`
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun gmt utc est edt pst pdt bst cet cest eet msk christmas easter`);

/** Written with a capital, and no names of entities. */
export const unnamed = set(`
	god allah lord jesus christ bible koran quran qur'an torah internet constitution book chapter article annex appendix table figure page code
	south north east west brexit i ok tv dvd cd ip it id pdf faq gps led hd usb dna aids hiv covid covid-19 ptsd wmd ied ieds ngo ngos idp idps vip pow pows mp mps ceo cfo
	am pm a.m p.m a.d b.c ad bc phd ph.d mba jr sr ii iii iv vi vii viii ix xi xii mhz khz ghz km kph mph usd eur gdp vat sms url http https www rpg rpgs uav uavs
	pov mre mw kw fec uhf vhf dj rip diy csv html cctv apc apcs ifv ifvs mbt afv manpads sam sams icbm icbms mlrs emp sos vpn un-led arabic english russian-language kurmanji
	mr mrs islam christianity judaism islamism communism nazism marxism marxist communist communists nazi nazis fascist fascists socialist liberal conservative
	conservatives democrats democrat republican republicans labour`);
