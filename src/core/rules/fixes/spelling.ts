import type { Fixes } from './found';

/** Writes a word as it should be. The article is evidence: it is changed only by who may change it, one word at a time. */
export const spellingFixes: Fixes = ({ document: { path }, finding: { correction, place } }) => {
	if (correction === undefined || place.path !== path) return [];
	return [
		{
			id: 'spelling',
			title: `Correct the article: “${correction}”`,
			of: 'article',
			edit: { ...place.span, text: correction },
		},
	];
};
