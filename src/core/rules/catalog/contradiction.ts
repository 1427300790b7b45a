import type { CatalogEntry } from './entry';

export const contradictionEntries: readonly CatalogEntry[] = [
	{
		code: 'text.contradicts-itself',
		level: 'warning',
		title: 'One voice contradicts itself',
		notices:
			'Two claims of one article that a person related as `contradicts` have the same source, or are both the article’s own. One row a pair. Two voices that differ are `sources.disagree`.',
		why: 'Internal consistency is among the first things to test in a text (Berkeley Protocol: content analysis); information that contradicts itself ranks low on any scale of credibility.',
		bad: '“A prolonged war with no clear end in sight” and, a sentence on, “will be decided in the coming weeks”.',
		good: 'One of the two, or each with the person who says it.',
		fix: 'Find out which holds. The reviewer may hold both; a changed situation is `differs-over-time`.',
	},
	{
		code: 'sources.disagree',
		level: 'note',
		title: 'Sources disagree',
		notices: 'Two claims related as `contradicts` come from two voices. One row a pair.',
		why: 'That an article gives both sides is good reporting (BBC: due impartiality). It is noted so that neither is taken for settled.',
		bad: 'Using only one of the two.',
		good: 'Keeping both, each attributed.',
		fix: 'Nothing needs to be done. Keep both, each with its source.',
	},
	{
		code: 'claims.contradict',
		level: 'warning',
		title: 'Articles contradict each other',
		notices:
			'Two claims of different articles, related as `contradicts`, are both dated, to one time or one event. One row a pair, in the article whose claim carries the relation.',
		why: 'A claim that others contradict cannot rank as confirmed (Admiralty code: credibility 1 and 5).',
		bad: 'Two articles of 11 May: the town is held; the town has fallen.',
		good: 'Both claims with their sources, and which of them is nearer to the event.',
		fix: 'Compare the origins of both. If one only repeats the other’s source, relate them so; if they speak of different days, date them.',
	},
	{
		code: 'claims.differ-over-time',
		level: 'note',
		title: 'Claims differ over time',
		notices:
			'Two claims are related as `differs-over-time`; or as `contradicts`, while they are of different days; across articles also while one of them is undated.',
		why: 'What was true in April need not be in May. Without dates a difference is no contradiction (UCDP: date precision).',
		bad: 'Calling two undated reports contradictory.',
		good: 'Dating both, then looking again.',
		fix: 'Date the claims (`when`) or the articles (`published`); the finding then becomes a contradiction or goes.',
	},
];
