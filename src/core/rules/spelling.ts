import { misspeltIn } from '../text/misspelt';
import { tokensOf } from '../text/tokens';
import type { Rule } from './rule';

/** Names in two spellings, and those that look like slips of the hand: a row for each word. */
export const spelling: Rule = {
	codes: ['text.name-typo', 'text.variant'],
	*check({ corpus, document: { path, text, sidecar } }) {
		const known: string[] = [];
		for (const entities of [corpus.project.value.entities, sidecar?.value.entities])
			for (const { name, aliases = [] } of Object.values(entities ?? {})) known.push(name, ...aliases);
		for (const { span, as, kind } of misspeltIn(tokensOf(text), known)) {
			const word = text.slice(span.start, span.end);
			yield {
				code: kind === 'typo' ? 'text.name-typo' : 'text.variant',
				message:
					kind === 'typo'
						? `“${word}” looks like a slip for “${as}”.`
						: `“${word}” and “${as}” are two spellings of one name.`,
				about: { kind: 'article', id: path },
				place: { path, span },
				correction: as,
			};
		}
	},
};
