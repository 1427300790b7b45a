import type { Rule } from './rule';

/** An article that the rules for English cannot read: said once, as otherwise nothing found would look like nothing wrong. */
export const language: Rule = {
	codes: ['text.language'],
	*check({ document: { path, reading } }) {
		if (reading.isEnglish) return;
		yield {
			code: 'text.language',
			message:
				'This article is not in English: its hedges, attributions, entities and claims are not read. Annotations work as ever.',
			about: { kind: 'article', id: path },
			place: { path, span: { start: 0, end: 0 } },
		};
	},
};
