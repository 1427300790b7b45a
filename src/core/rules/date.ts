import type { Rule } from './rule';

/** When the article says that it was written. */
export const date: Rule = {
	codes: ['date.missing'],
	*check({ document }) {
		const article = document.sidecar?.value.article;
		const { published, dateline } = article ?? {};
		if (isStated(published) || isStated(dateline)) return;
		if (document.reading.datelines.some(({ date: read }) => read !== undefined)) return;
		const given = published?.date ?? dateline?.date;
		yield {
			code: 'date.missing',
			message: given
				? `The article does not say when it was published; ${given} is what somebody worked out.`
				: 'Nothing says when the article was published: neither a dateline nor its sidecar.',
			about: { kind: 'article', id: document.path },
			place: { path: document.path, span: { start: 0, end: 0 } },
			atMost: given ? 'note' : undefined,
		};
	},
};

/** A date without a basis was copied from somewhere that stated it. */
function isStated(given: { readonly date?: string; readonly basis?: string } | undefined): boolean {
	return given?.date !== undefined && (given.basis ?? 'stated') === 'stated';
}
