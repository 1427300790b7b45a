/**
 * What makes an English sentence read as uncertain or vague about who says so: hedges, and the weasel words of encyclopedias
 * (`some people`, `it has been suggested that`). Chosen for Corroborate from the literature on both; the weights, rounded, are
 * those of a logistic regression on the training sentences of CoNLL-2010's task on Wikipedia (WikiWeasel), of which none is here.
 */

const list = (words: string): readonly string[] => words.split(/\s+/);

/** Words that do the same in a pattern. Lower case. */
export const groups: Readonly<Record<string, readonly string[]>> = {
	'<some>': list('some many several certain'),
	'<people>':
		list(`academics adherents advocates analysts archaeologists authors biologists commentators critics detractors
		economists enthusiasts experts fans historians journalists linguists observers officials opponents others people
		philosophers proponents psychologists purists researchers reviewers scholars sceptics scientists skeptics sources
		supporters theorists writers`),
	'<hold>':
		list(`agree allege argue assert assume attribute believe claim consider contend criticise criticize dispute doubt
		feel interpret maintain propose question refer regard say speculate suggest suspect theorize think view`),
	'<held>':
		list(`accepted acclaimed accused acknowledged alleged argued asserted assumed attributed believed cited claimed
		considered contended credited criticised criticized debated deemed disputed estimated hailed hypothesised hypothesized
		perceived praised presumed proposed questioned recognised recognized regarded reported rumored rumoured said speculated
		suggested supposed theorised theorized thought understood viewed`),
	'<widely>': list('commonly generally historically popularly traditionally universally widely'),
	'<often>': list('frequently largely mainly mostly often primarily sometimes typically usually'),
	'<be>': list('is are was were be been being'),
	'<have>': list('has have had'),
	'<famous>':
		list(`acclaimed best-known celebrated famous finest greatest groundbreaking highly-regarded iconic infamous
		influential innovative legendary notorious prestigious renowned respected revolutionary well-known well-respected
		world-famous`),
	'<popular>':
		list(`beautiful common controversial important impressive interesting notable popular powerful prominent
		remarkable significant successful unusual`),
	'<opinion>':
		list(`belief beliefs consensus controversy criticism debate doubt evidence legend legends myth opinion rumor
		rumors rumour rumours speculation theories theory`),
	'<perhaps>':
		list(`allegedly apparently arguably conceivably evidently ostensibly perhaps possibly potentially presumably
		probably purportedly reportedly seemingly supposedly`),
	'<alleged>': list('alleged presumed purported supposed suspected'),
	'<seem>': list('seem seemed seems'),
	'<may>': list('may might'),
};

/**
 * How much a phrase says that its sentence is uncertain. `^` is the sentence's beginning, `<number>`, `<plural>`, `<adverb>` and
 * `<participle>` are told by form, other `<…>` are groups. All that match count, also within one another, each once a sentence.
 */
export const cues: Readonly<Record<string, number>> = {
	'most notable': 3.2,
	'some <people>': 3.1,
	'not <held>': 3,
	unclear: 3,
	'is possible that': 2.8,
	'<be> also <held>': 2.6,
	'<some> <hold>': 2.4,
	'<widely> <participle> as': 2.4,
	'<be> <held> that': 2.3,
	'<perhaps>': 2.2,
	probably: 2.2,
	'so-called': 2.1,
	'it <seem>': 2,
	'<often> referred to': 1.9,
	'^ <people>': 1.6,
	'sometimes <participle>': 1.6,
	'<alleged>': 1.5,
	'<be> <adverb> <held>': 1.5,
	'<often> <held>': 1.5,
	'<some>': 1.5,
	'<some> <popular>': 1.5,
	'<some> have': 1.5,
	'^ a few': 1.4,
	'^ in <some>': 1.4,
	'^ most': 1.4,
	'<some> other': 1.4,
	'best known': 1.4,
	'<be> <held>': 1.3,
	'<famous>': 1.3,
	'<widely> <participle> to': 1.3,
	'<widely> known': 1.3,
	'much of': 1.3,
	'variety of': 1.3,
	'<hold> that': 1.2,
	'<may> <have>': 1.2,
	'<seem>': 1.2,
	'by <some>': 1.2,
	'most likely': 1.2,
	'<be> the most': 1,
	'<opinion>': 1,
	many: 1,
	'the <famous>': 1,
	'there <be> <some>': 1,
	'<widely>': 0.9,
	'been <held>': 0.9,
	typically: 0.9,
	'<be> <held> to': 0.8,
	'^ some': 0.8,
	'have <held>': 0.8,
	numerous: 0.8,
	likely: 0.7,
	'one of': 0.7,
	'<people> <hold>': 0.6,
	'<popular>': 0.6,
	most: 0.6,
	'in <some>': 0.5,
	amongst: 0.5,
	'^ <some>': 0.4,
	'<be> one of': 0.4,
	'<held>': 0.4,
	'<hold>': 0.4,
	some: 0.4,
	'most <popular>': 0.3,
	sometimes: 0.2,
};

/** Beside a cue these add to it or take from it, as do those in `uncertainSurroundings.ts`; they are none themselves. */
export const circumstances: Readonly<Record<string, number>> = {
	'known to': 1,
	whether: 1,
	'it is': 0.8,
	highly: 0.7,
	known: 0.7,
	number: 0.7,
	others: 0.7,
	might: 0.6,
	now: 0.6,
	would: 0.4,
	although: 0.3,
	more: 0.3,
	'<may>': 0.2,
	could: -0.2,
	often: -0.3,
	'several <plural>': -0.3,
	'was <held>': -0.4,
	'known as': -0.6,
	usually: -0.6,
	'are <widely>': -0.7,
	'more than <number>': -0.7,
	'to <some>': -0.7,
	'<be> known as': -0.8,
	'<be> <popular>': -0.9,
	common: -0.9,
	'many <plural>': -1.1,
	'in most': -1.2,
	mostly: -1.3,
	'as many': -1.4,
	'or more': -2.2,
	'some <number>': -2.4,
};

/** A sentence reads as uncertain from this sum on. */
export const threshold = 1.5;
