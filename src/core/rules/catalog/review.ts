import type { CatalogEntry } from './entry';

export const reviewEntries: readonly CatalogEntry[] = [
	{
		code: 'review.stale',
		level: 'warning',
		title: 'Decided on another content',
		notices:
			'A decision on a claim or an article is bound to what it was made on (`of`). That was changed since: the words, a field of the claim, what is known of its source; of an article its text, its record, or any of its claims. Moving words, remarks in a thread and the layout of the file do not count. So is a decision that does not say what it was made on. An error in the profile `publish`.',
		why: 'What was approved is not what would be published. Whoever approved it does not know.',
		bad: 'Ben decided “publish”; afterwards “two villages” became “five villages”.',
		good: 'Ben looked at it again, and decided again.',
		fix: 'Look at what changed and decide again (Ctrl+K D), or take the decision back.',
	},
	{
		code: 'review.self',
		level: 'warning',
		title: 'Decided by who made it',
		notices:
			'The one who decided on a claim is the one in whose section it stands, or, of an agreed claim, who settled it. Of an article: who decided on it made claims that it shows, and nobody else has a decision on these that still stands.',
		why: 'A second pair of eyes finds what the first overlooked; newsrooms and intelligence services (ICD 203, ICD 206) ask for a review by somebody else.',
		bad: 'Anna tags a claim and decides that it may be published.',
		good: 'Anna tags it, Ben decides.',
		fix: 'Have somebody else decide, or take the decision back. Where a desk has one person, set the level to off.',
	},
	{
		code: 'review.undecided',
		level: 'off',
		title: 'Nobody has decided',
		notices:
			'A claim that is ready, or an article, has no decision. Claims of an article that is held or dropped need none. Off by default, an error in the profile `publish`.',
		why: 'Nothing goes out that nobody has decided on.',
		bad: 'An article is published with three claims that no reviewer has seen.',
		good: 'Each claim that is ready has a decision, and so has the article.',
		fix: 'Decide: publish, publish with attribution, hold or drop (Ctrl+K D).',
	},
	{
		code: 'review.held',
		level: 'note',
		title: 'Held, but about to be published',
		notices:
			'A claim is decided to be held or dropped, and its article is decided to be published. A note by default, an error in the profile `publish`.',
		why: 'The words would go out with the article all the same.',
		bad: 'The casualty figure is on hold; the article that gives it is decided “publish”.',
		good: 'The sentence was taken out, or the figure was confirmed and decided on again.',
		fix: 'Take the words out of the article, decide on the claim again, or hold the article.',
	},
];
