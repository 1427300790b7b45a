/** Written for Corroborate from general knowledge of English news style. Lower case, without the dot. */

/** Titles and the like that stand before a name: their dot never ends a sentence. */
export const beforeName: ReadonlySet<string> = new Set(
	`adm brig capt cmdr col cpl cpt dr fr gen gov hon lt maj messrs mr mrs ms mt pfc pres prof pvt rep rev sen sgt spc st supt
	fig no nos vs`.split(/\s+/),
);

/** Their dot ends a sentence only where the next word looks like the start of one. */
export const elsewhere: ReadonlySet<string> = new Set(
	`a.m p.m approx art assn ave bros co corp dept dist est etc e.g i.e inc jr ltd max min sr univ u.s u.k u.n e.u d.c
	jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`.split(/\s+/),
);

/** Words that often open a sentence and seldom follow an abbreviation within one. */
export const openers: ReadonlySet<string> = new Set(
	`the a an this that these those he she it they we i you there here his her its their our in on at by for from with as
	but and so yet if when while although though however meanwhile after before since because according some many several
	most both all no one two three what who how why where not now then still also even such`.split(/\s+/),
);
