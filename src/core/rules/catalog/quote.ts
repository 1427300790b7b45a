import type { CatalogEntry } from './entry';

export const quoteEntries: readonly CatalogEntry[] = [
	{
		code: 'quote.no-speaker',
		level: 'error',
		title: 'Quotation without a speaker',
		notices:
			'A quotation of five words or more that is a sentence or a paragraph of its own, and nobody is said to say it: not in its sentence, not beside it (“Name:”, “— Name”), and by no claim on it. A row each. A note where it is shorter, part of a sentence of the article’s, or where somebody quoted just before may be going on.',
		why: 'Words in quotation marks are evidence of what somebody said. Without the somebody they are evidence of nothing (AP: attribution in the same sentence).',
		bad: '“It’s been going on for months. When is it going to end?”',
		good: '“It’s been going on for months,” said Olha, 61, who sells bread by the bus station.',
		fix: 'Find who says it, and set `said.source`; where it cannot be found, set a source with `identification: none` and hold the claim.',
	},
	{
		code: 'quote.fragment',
		level: 'note',
		title: 'A few quoted words',
		notices:
			'One to five words in quotation marks inside a sentence of the article’s. A row for each claim, one for the rest of the article. Not names and titles. Set phrases and words held at a distance look the same: for those it can be dismissed.',
		why: 'Fragments leave out what would show how the words were meant; AP advises to paraphrase or to quote whole sentences.',
		bad: 'Russia is incurring “heavy losses” in its attempt.',
		good: '“The enemy’s losses are heavy: 400 men in three days,” the colonel said.',
		fix: 'Look for the whole sentence. Where there is none, treat the claim as the article’s paraphrase.',
	},
	{
		code: 'quote.malformed',
		level: 'warning',
		title: 'Damaged quotation',
		notices:
			'A quotation without its closing mark (each paragraph of a longer one may open anew), or “he said” where the one person named just before is a woman, and the other way round. Words that an editor put in brackets are a note.',
		why: 'Where a quotation ends, and whose it is, decides what was said (AP: quotations are never altered).',
		bad: 'wrote Anastasia Kashevarova. “The enemy,” he added, “is using this.”',
		good: 'wrote Anastasia Kashevarova. “The enemy,” she added, “is using this.”',
		fix: 'Compare with the original. If the text has lost a speaker or a mark, hold the claims on it.',
	},
];
