import { nearDuplicatesOf } from '../across/nearDuplicates';
import type { Document } from '../model/document';
import type { Rule } from './rule';

/** Articles that are largely one text: what both say is said once. */
export const nearDuplicate: Rule = {
	codes: ['article.near-duplicate'],
	*check({ corpus, document }) {
		const others = nearDuplicatesOf(corpus, document.path).filter(
			({ path }) => !isExplained(document) && !isExplained(corpus.document(path)!),
		);
		const [most] = others;
		if (!most) return;
		const more = others.length > 1 ? ` So do ${others.length - 1} more.` : '';
		yield {
			code: 'article.near-duplicate',
			message: `${most.path} holds much of the same text, word for word (${Math.round(most.share * 100)} % of the shorter one): the two count as one source.${more}`,
			about: { kind: 'article', id: document.path },
			place: { path: document.path, span: { start: 0, end: 0 } },
			related: others.map(({ path, share }) => ({
				path,
				span: { start: 0, end: 0 },
				message: `${Math.round(share * 100)} % of the shorter text is the same`,
			})),
		};
	},
};

/** Whether somebody has noted where the text comes from. */
function isExplained({ sidecar }: Document): boolean {
	const { provenance, translation, derivedFrom } = sidecar?.value.article ?? {};
	return (
		provenance === 'syndicated' ||
		provenance === 'rewrite' ||
		provenance === 'paraphrase' ||
		translation !== undefined ||
		derivedFrom !== undefined
	);
}
