import type { CatalogEntry } from './entry';

export const languageEntries: readonly CatalogEntry[] = [
	{
		code: 'number.vague-quantifier',
		level: 'note',
		title: 'Amount without a number',
		notices:
			'“Heavy losses”, “several villages”, “thousands of prisoners”: words of amount before what can be counted in reports of fighting. A row for each claim, not where it has a `figure` or `casualties`; one for the rest of the article.',
		why: 'Such words cannot be added up or compared. ACLED takes the most conservative number for them (10 for “tens”, 12 for “dozens”, 100 for “hundreds”); the Berkeley Protocol ranks the vague below the specific.',
		bad: 'Troops have seized control of several villages.',
		good: 'Troops have seized three villages: two north of the town, one south of it.',
		fix: 'Find the number or a range, and set `figure` or `casualties`. Where there is none, keep the words and the doubt.',
	},
	{
		code: 'language.superlative',
		level: 'note',
		title: 'Rank or record',
		notices:
			'“The most”, “the only”, “unprecedented”, “for the first time”. A row for each claim, one for the rest of the article. Not “the most recent”, “not the only”, “the largest city”.',
		why: 'A record is a claim about all other cases, and few sources have counted them (BBC editorial guidelines: due accuracy).',
		bad: 'The most aggressive push since the invasion began.',
		good: 'The largest gain in a month since March 2022, by the count of the Institute for the Study of War.',
		fix: 'Ask who counted, over which time and place. Attribute it, or leave the rank out.',
	},
	{
		code: 'language.loaded',
		level: 'off',
		title: 'Words that judge',
		notices:
			'Emotive words, name-calling and one side’s terms, by list: “invaders”, “strongman”, “brutal”, “the enemy”. A row for each claim, one for the rest of the article; also inside quotations, where they are the speaker’s.',
		why: 'Loaded words tell the reader what to feel before what happened; they are the commonest technique in collections of propaganda (loaded language, name-calling).',
		bad: 'The Russian invaders had switched to scorched earth tactics.',
		good: 'Russian forces had begun to destroy what they could not hold, he said.',
		fix: 'In the author’s voice: describe what was done. In somebody’s words: quote them, and let it stand.',
	},
];
