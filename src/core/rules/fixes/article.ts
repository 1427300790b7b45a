import { basisQuestion } from './claim';
import type { Fixes } from './found';

/** Dates the article. */
export const articleFixes: Fixes = ({ document }) => {
	const given = document.sidecar?.value.article?.published;
	if (given && (given.basis ?? 'stated') === 'stated') return [];
	const published = ['article', 'published'];
	return [
		{
			id: 'published',
			title: 'Set when the article was published…',
			of: 'sidecar',
			changes: [],
			questions: [
				{
					title: 'Date of publication',
					prompt: 'As far as is known: 2023-05-10, 2023-05 or 2023',
					path: [...published, 'date'],
					takes: 'date',
				},
				basisQuestion([...published, 'basis']),
			],
		},
	];
};
