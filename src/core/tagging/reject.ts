import { anchorsOf } from '../anchor/anchorsOf';
import type { Span } from '../model/span';
import type { Change } from '../sidecar/change';
import { rejectedAs, type SuggestionKind } from './open';

/** The change that keeps a suggestion away for good: a dismissal of its words, in UTF-16 units of `text`. */
export function rejection(annotator: string, kind: SuggestionKind, text: string, span: Span): Change {
	const [target] = anchorsOf(text, [span]);
	return {
		do: 'dismiss',
		annotator,
		dismissal: { code: rejectedAs[kind], target: target!, reason: 'suggestion rejected' },
	};
}
