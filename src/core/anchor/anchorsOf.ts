import type { Anchor, Claim } from '../model/schema';
import type { Span } from '../model/span';
import { describeSpan } from './describe';

/**
 * How the format stores spans of a text: the quote with its context, or a list of parts. Line ends are written as LF, as
 * git stores them, so that the same words have one anchor on every machine. Spans are in UTF-16 units of `text`.
 */
export function quoteOf(text: string, spans: readonly Span[]): Pick<Claim, 'quote' | 'prefix' | 'suffix'> {
	const anchors = anchorsOf(text, spans);
	const [only] = anchors;
	return anchors.length === 1 && only ? only : { quote: [...anchors] };
}

/** The anchor of each span, in the order given. */
export function anchorsOf(text: string, spans: readonly Span[]): readonly Anchor[] {
	const plain = text.replaceAll('\r\n', '\n');
	const toPlain = (offset: number): number =>
		plain === text ? offset : text.slice(0, offset).replaceAll('\r\n', '\n').length;
	return spans.map(({ start, end }) => describeSpan(plain, { start: toPlain(start), end: toPlain(end) }));
}
