import { Html, markup } from './html';

/** What is read of a node of any DOM. */
export interface DrawnNode {
	readonly nodeType: number;
	readonly localName?: string | null;
	readonly data?: string;
	readonly attributes?: ArrayLike<{ readonly localName: string; readonly value: string }>;
	readonly childNodes: ArrayLike<DrawnNode>;
}

/** Styles come from the page’s own sheet. */
const unwanted: ReadonlySet<string> = new Set([
	'fill',
	'font-family',
	'font-size',
	'stroke',
	'style',
	'xmlns',
]);

/** Attributes that hold no places. */
const inWords: ReadonlySet<string> = new Set(['aria-label', 'class', 'href']);
const tooFine = /-?\d+\.\d{3,}/g;
const hundredths = (number: string): string => String(Math.round(Number(number) * 100) / 100);

/**
 * A drawing as HTML: the same text whichever DOM it was drawn in, with attributes in order, without styles of its own, and escaped by
 * the page’s one function.
 */
export function written(node: DrawnNode): Html {
	if (node.nodeType === 3) return markup`${node.data}`;
	if (node.nodeType !== 1 || node.localName === 'style') return markup``;
	const name = new Html(node.localName!);
	const attributes = Array.from(node.attributes!)
		.filter(({ localName }) => !unwanted.has(localName))
		.sort((a, b) => (a.localName < b.localName ? -1 : 1))
		.map(({ localName, value }) => {
			const shown = inWords.has(localName) ? value : value.replace(tooFine, hundredths);
			return markup` ${new Html(localName)}="${shown}"`;
		});
	return markup`<${name}${attributes}>${Array.from(node.childNodes, written)}</${name}>`;
}
