import { describeSpan } from '../../anchor/describe';
import type { Fix } from './fix';
import { entityName, type Fixes } from './fixesFor';

/**
 * A name that is misspelt. The article is the evidence, so that the first thing to do is to tag the form as what it is, as
 * it stands; only then may somebody who may change the text correct it there.
 */
export const spellingFixes: Fixes = (found) => {
	const { document, finding } = found;
	const { about, correction, place } = finding;
	const words = document.text.slice(place.span.start, place.span.end);
	const fixes: Fix[] = [];
	const name = about.kind === 'entity' ? entityName(found, about.id) : undefined;
	const isOwn = about.kind === 'entity' && Object.hasOwn(document.sidecar?.value.entities ?? {}, about.id);
	if (name !== undefined && isOwn)
		fixes.push({
			id: 'mention',
			title: `Tag “${words}” as a mention of ${name}, as it stands`,
			of: 'sidecar',
			changes: [
				{
					do: 'add-mention',
					entity: about.id,
					form: words,
					anchors: [describeSpan(document.text, place.span)],
				},
			],
			questions: [],
		});
	if (correction !== undefined && correction !== words)
		fixes.push({
			id: 'spelling',
			title: `Correct the article: “${correction}”`,
			of: 'article',
			edit: { ...place.span, text: correction },
		});
	return fixes;
};
