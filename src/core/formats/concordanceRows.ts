import type { ConcordanceLine } from '../corpus/concordance';
import type { Span } from '../model/span';
import { isolated } from '../text/isolated';
import { brief } from '../text/oneLine';
import { printable } from './printable';

/** A line of a concordance as text, for a font in which all characters are as wide. */
export interface ConcordanceRow {
	readonly text: string;
	/** Of the keyword in `text`, in UTF-16 units. */
	readonly keyword: Span;
}

/** In UTF-16 units, as `brief` cuts them. */
const longestLabel = 28;
const longestKeyword = 80;

/**
 * Rows in which all keywords begin in one column: a label, the words in front, the keyword, the words behind. Columns count
 * code points: wide characters and marks shift their own row. Direction and control characters of the articles are left out;
 * a part whose letters run from right to left is isolated, so that the parts stay in their order.
 * @param labelOf where a line is, for people
 */
export function concordanceRows(
	lines: readonly ConcordanceLine[],
	labelOf: (line: ConcordanceLine) => string,
): readonly ConcordanceRow[] {
	const parts = lines.map((line) => ({
		label: brief(printable(labelOf(line)), longestLabel),
		left: printable(line.left),
		keyword: brief(printable(line.keyword), longestKeyword),
		right: printable(line.right),
	}));
	const width = (column: 'label' | 'left'): number =>
		parts.reduce((most, part) => Math.max(most, lengthOf(part[column])), 0);
	const [labels, lefts] = [width('label'), width('left')];
	return parts.map(({ label, left, keyword, right }) => {
		const from = isolated(label) + gap(labels - lengthOf(label) + 2);
		const before = from + gap(lefts - lengthOf(left)) + isolated(left);
		const shown = isolated(keyword);
		const start = before.length + shown.indexOf(keyword);
		return { text: before + shown + isolated(right), keyword: { start, end: start + keyword.length } };
	});
}

const gap = (length: number): string => ' '.repeat(length);

function lengthOf(text: string): number {
	let length = 0;
	for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) length++;
	return length;
}
