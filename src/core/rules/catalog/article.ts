import type { CatalogEntry } from './entry';

export const articleEntries: readonly CatalogEntry[] = [
	{
		code: 'article.near-duplicate',
		level: 'note',
		title: 'Much of the text stands in another article',
		notices:
			'At least half of the shorter of two articles of the project stands in the other, in runs of five words. Quiet where the record of either says that it is syndicated, a rewrite, a paraphrase or a translation, or what it derives from.',
		why: 'Two printings of one text are one origin: they repeat each other and confirm nothing (Admiralty code: credibility 1 asks for another source; Berkeley Protocol: independence).',
		bad: 'The same agency report under two mastheads, counted as two sources.',
		good: '`provenance: syndicated` and `derivedFrom: [the-agency]` in the record of the copy.',
		fix: 'Find out which of the two came first, and write that into the other one’s record: `provenance` and `derivedFrom`.',
	},
];
