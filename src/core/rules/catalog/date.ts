import type { CatalogEntry } from './entry';

export const dateEntries: readonly CatalogEntry[] = [
	{
		code: 'date.missing',
		level: 'error',
		title: 'No date of publication',
		notices:
			'Neither the text nor its sidecar states when the article was published. Once an article. A date that somebody inferred, or the day of retrieval, lowers it to a note.',
		why: 'Without a date nothing in an article can be placed in time, and no difference between two articles can be called a contradiction (ICD 206: currency; UCDP: date precision).',
		bad: 'Ukrainian commanders said Friday …',
		good: 'Kyiv, 12 May 2023: Ukrainian commanders said on Friday …',
		fix: 'Set `article.published` with the date and its basis: `stated` where the publisher gives it, `inferred` where you worked it out.',
	},
	{
		code: 'date.stale',
		level: 'error',
		title: 'The date does not fit what is told',
		notices:
			'The article states its date, and speaks as of now of somebody who was dead by then, of a battle that was over, or of an office that its holder had left (a warning where there is nothing else); or the time that it says something has gone on does not add up to its date. Once an article, from a short list of facts and the `facts` of `corroborate.yaml`. What looks back (“was”, “former”, “until”), and an article that tells of the death itself, is left alone.',
		why: 'An old text under a new date misleads about everything in it (ICD 206: currency; Berkeley Protocol: when a text was made). It is also a mark of text that nobody wrote as a report.',
		bad: 'Bakhmut, February 9th, 2026: The battle for Bakhmut continues to rage, led by Yevgeny Prigozhin’s Wagner group.',
		good: 'The same text under its real date; or: the battle for Bakhmut, which ended in May 2023, was led by Wagner.',
		fix: 'Find out when the text was first published, and correct `published` or `dateline`. If it looks back on purpose, dismiss the finding with that reason.',
	},
	{
		code: 'date.relative',
		level: 'note',
		title: 'Times that cannot be placed',
		notices:
			'“Friday”, “this week” or “last year” in an article of which the day is not known; with a known day, what still says no more than a week or a year, or nothing (“recently”, “for months”). One row an article. Not in claims that have `when`.',
		why: 'A relative time is worth what its anchor is worth. Event data record how exact a date is (UCDP: date precision, from the day to the year).',
		bad: 'Ukrainian commanders said Friday that their troops broke through on Wednesday.',
		good: 'Ukrainian commanders said on Friday 12 May 2023 that their troops broke through on 10 May.',
		fix: 'Set `published` of the article, and `when` of the claims that matter, with precision and basis.',
	},
	{
		code: 'date.weekday-mismatch',
		level: 'warning',
		title: 'Weekday and date do not go together',
		notices:
			'A weekday beside a date that was another weekday. A date without a year is taken for the one nearest to the article’s day, and left alone where that is more than two months away.',
		why: 'One of the two is wrong, and with it whatever is counted from it.',
		bad: 'On Friday, April 11, 2023, the bridge was hit.',
		good: 'On Tuesday, April 11, 2023, the bridge was hit.',
		fix: 'Check the date against another source. Around midnight a report may be dated in another time zone.',
	},
	{
		code: 'territory.undated',
		level: 'warning',
		title: 'Control or advance without a date',
		notices:
			'A claim on territory that can be checked has no `when`, and no time stands in its sentence. A note where the article states its own date, which bounds it, and for a denial. A relative time there is `date.relative` instead. What somebody expects or denies is left to the profile `audit`.',
		why: 'Lines move: who held a place means nothing without the day (UCDP: date precision; ACLED: time precision).',
		bad: 'Troops have seized control of several villages near Bakhmut.',
		good: 'Troops seized two villages north of Bakhmut on 12 January.',
		fix: 'Set `when` with the precision that the text allows, or hold the claim until the day is known.',
	},
];
