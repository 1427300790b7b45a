import type { CatalogEntry } from './entry';

export const mergeEntries: readonly CatalogEntry[] = [
	{
		code: 'merge.lost',
		level: 'error',
		title: 'Lost in a merge',
		notices:
			'`corroborate check --merge` merged the two sides of a commit again, and a claim, an entity or a source that nobody deleted is not in what was committed.',
		why: 'Work of one side is gone, and nobody decided that it should be.',
		bad: 'A file of which “ours” was taken whole, while the other side had added a claim.',
		good: 'Both sides’ claims in the merged file.',
		fix: 'Look at the side that had it (`git show COMMIT^1:PATH` or `COMMIT^2:PATH`) and add it again.',
	},
	{
		code: 'merge.changed',
		level: 'error',
		title: 'Changed in a merge',
		notices:
			'`corroborate check --merge` merged the two sides of a commit again, and what was committed says something else, though the two did not contradict each other; or holds what one of them had deleted.',
		why: 'A change to a judgement that neither side made stands in no commit of anybody’s own.',
		bad: 'One side rated a claim, the other wrote a note; after the merge the rating is gone.',
		good: 'The rating and the note.',
		fix: 'Compare both sides with what was committed, and correct it in a commit of its own.',
	},
	{
		code: 'merge.duplicated',
		level: 'error',
		title: 'Doubled in a merge',
		notices: 'A claim that both sides of a merge had once stands more than once in what was committed.',
		why: 'Relations to it could mean either, and it counts twice.',
		bad: 'The same id in two sections, after lines of both sides were kept.',
		good: 'The claim once, in the section of who made it.',
		fix: 'Compare the two and delete one of them.',
	},
];
