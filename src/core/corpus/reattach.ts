import { anchorsOf, quoteOf } from '../anchor/anchorsOf';
import type { SidecarReading } from '../model/document';
import type { Anchor, Claim } from '../model/schema';
import type { Span } from '../model/span';
import type { Change } from '../sidecar/change';
import { oneLine } from '../text/oneLine';
import { textId } from '../text/textId';
import { partsOf } from './document';
import type { Unsettled } from './unsettled';

type Changes = readonly Change[] | { readonly refused: string };

const gone = { refused: 'The annotation is not in it any more, or was changed meanwhile. Try again.' };

/**
 * Puts an annotation on other words of the article, and keeps all else that is said of it. A claim names the text where that is
 * not the article's own. A mention whose words are others now goes to their form.
 * @param text Of the article; `spans` are in its UTF-16 units, in order: the parts of a claim, one for a mention.
 */
export function reattach(
	sidecar: SidecarReading,
	annotation: Unsettled,
	text: string,
	spans: readonly Span[],
): Changes {
	if (!isThere(sidecar, annotation)) return gone;
	const { path } = annotation;
	if (path[0] === 'claims') {
		const { quote, prefix, suffix } = quoteOf(text, spans);
		const present = textId(text);
		const own = sidecar.value.article?.text === present ? undefined : present;
		return Object.entries({ quote, prefix, suffix, text: own }).map(([key, value]) => ({
			do: 'set',
			path: [...path, key],
			value,
		}));
	}
	const [, entity, , form] = path;
	const [anchor] = anchorsOf(text, spans.slice(0, 1));
	if (entity === undefined || form === undefined || !anchor) return gone;
	const words = oneLine(anchor.quote);
	const [from] = annotation.anchors;
	if (path.length > 4 && words === form && from)
		return [{ do: 'move-mention', entity, form, from, to: anchor }];
	return [{ do: 'add-mention', entity, form: words, anchors: [anchor] }, ...withoutMention(annotation)];
}

/** Takes a mention out of its entity, which stays; its form goes with its last place. */
export function deleteMention(sidecar: SidecarReading, annotation: Unsettled): Changes {
	return isThere(sidecar, annotation) ? withoutMention(annotation) : gone;
}

function withoutMention({ path, anchors: [from] }: Unsettled): readonly Change[] {
	const [, entity = '', , form = '', index] = path;
	if (index === undefined || !from) return [{ do: 'delete', path }];
	return [{ do: 'move-mention', entity, form, from, to: undefined }];
}

/** Whether it stands in the sidecar as it did. */
function isThere({ value }: SidecarReading, { path, anchors }: Unsettled): boolean {
	const [room, owner = '', third = '', form = '', index] = path;
	if (room === 'claims') {
		const section = value.claims?.[owner];
		if (!section || !Object.hasOwn(section, third)) return false;
		return sameAnchors(partsOf(section[third] as Claim), anchors);
	}
	const mentions = value.entities?.[owner]?.mentions;
	if (!mentions || !Object.hasOwn(mentions, form)) return false;
	const where = mentions[form];
	if (index === undefined) return where === 'all';
	const anchor = Array.isArray(where) ? where[Number(index)] : undefined;
	return anchor !== undefined && sameAnchors([anchor], anchors);
}

function sameAnchors(a: readonly Anchor[], b: readonly Anchor[]): boolean {
	const plain = (anchors: readonly Anchor[]) =>
		JSON.stringify(anchors.map(({ quote, prefix, suffix }) => [quote, prefix, suffix]));
	return plain(a) === plain(b);
}
