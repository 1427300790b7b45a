import { applyEdits } from '../model/edits';
import type { TextEdit } from '../model/span';
import { extentOf, Lines, entriesOf } from '../sidecar/lines';
import { nodeAt, type YamlTree } from '../sidecar/tree';
import { openTree } from '../sidecar/open';

/** Texts of a file: what both come from, ours, theirs, and what was merged of them. */
interface Texts {
	readonly base: string;
	readonly ours: string;
	readonly theirs: string;
	readonly merged: string;
}

/**
 * The merged text with theirs' own lines, comments and layout, for items that ours has not touched: added by theirs, or
 * to the byte in ours as they are in the base. Items that share a line with others stay as they were merged.
 * @param paths of items that read in the merged text as they do in theirs
 * @returns what the caller must read again and compare; the merged text itself where a comment would be lost
 */
export function withLinesOfTheirs(texts: Texts, paths: readonly (readonly string[])[]): string {
	const [base, ours, theirs, merged] = [texts.base, texts.ours, texts.theirs, texts.merged].map(
		(text) => new Items(openTree(text)),
	) as [Items, Items, Items, Items];
	const known = new Set(commentsOf(texts.base));
	const edits = paths.flatMap((path): TextEdit[] => {
		const [from, to] = [theirs.at(path), merged.at(path)];
		const [before, own] = [base.at(path), ours.at(path)];
		if (!from || !to || from.column !== to.column || before?.text !== own?.text) return [];
		const lines = from.text.split('\n');
		// A comment that the base has stands in ours too, above another item.
		while (!before && known.has(lines[0]!.trim())) lines.shift();
		const text = lines.join(merged.eol);
		return to.text === lines.join('\n') ? [] : [{ start: to.start, end: to.end, text }];
	});
	const text = applyEdits(
		texts.merged,
		edits.sort((a, b) => a.start - b.start),
	);
	const [wanted, left] = [new Set(commentsOf(texts.theirs)), new Set(commentsOf(text))];
	const isLost = commentsOf(texts.merged).some((comment) => wanted.has(comment) && !left.has(comment));
	return isLost ? texts.merged : text;
}

const commentsOf = (text: string): string[] =>
	text.split(/\r?\n/).flatMap((line) => (line.trimStart().startsWith('#') ? [line.trim()] : []));

interface ItemLines {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly column: number;
}

class Items {
	readonly #lines: Lines;

	constructor(readonly tree: YamlTree) {
		this.#lines = new Lines(tree.source);
	}

	get eol(): string {
		return this.#lines.eol;
	}

	/** The lines of an item, without the last line end, line ends as LF; undefined where they are not its alone. */
	at(path: readonly string[]): ItemLines | undefined {
		const [parent, holder] = [
			nodeAt(this.tree.root, path.slice(0, -1)),
			nodeAt(this.tree.root, path.slice(0, -2)),
		];
		if (parent?.kind !== 'map' || parent.flow) return undefined;
		const index = parent.pairs.findIndex(({ key }) => key === path.at(-1));
		const entries = entriesOf(parent);
		const entry = entries[index];
		if (entry === undefined) return undefined;
		const header =
			holder?.kind === 'map' ? holder.pairs.find(({ value }) => value === parent)?.colon : undefined;
		const after = entries[index - 1]?.end ?? header ?? (path.length > 1 ? parent.start : 0);
		const { top, inline, tail } = extentOf(this.#lines, entry.start, entry.end, after);
		const { source } = this.tree;
		if (inline || source[tail - 1] === '\n') return undefined;
		const text = source.slice(top, tail).replaceAll('\r\n', '\n');
		return { start: top, end: tail, text, column: this.#lines.column(entry.start) };
	}
}
