import { Html, markup } from './html';

/** What is read of a node of any DOM. */
export interface DrawnNode {
	readonly nodeType: number;
	readonly localName?: string | null;
	readonly data?: string;
	readonly attributes?: ArrayLike<{ readonly localName: string; readonly value: string }>;
	readonly childNodes: ArrayLike<DrawnNode>;
}

/** Ours come from the page’s own style sheet. */
const unwanted: ReadonlySet<string> = new Set(['font-family', 'font-size', 'style', 'xmlns']);

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
		.map(({ localName, value }) => markup` ${new Html(localName)}="${value}"`);
	return markup`<${name}${attributes}>${Array.from(node.childNodes, written)}</${name}>`;
}
