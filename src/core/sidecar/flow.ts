import type { TextEdit } from '../model/span';
import { entriesOf, type Lines } from './lines';
import type { YamlList, YamlMap } from './tree';

type Flow = YamlMap | YamlList;

/** Offset of the comma between two offsets that hold nothing but blanks, commas and comments; -1 where none is. */
function commaBetween(source: string, start: number, end: number): number {
	const gap = source.slice(start, end).replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
	const comma = gap.indexOf(',');
	return comma < 0 ? -1 : start + comma;
}

/** Puts a pair or item into `{ }` or `[ ]` in the manner in which it is written: beside the others, or on its own line. */
export function insertIntoFlow(lines: Lines, flow: Flow, index: number, text: string): TextEdit[] {
	const { source, eol } = lines;
	const entries = entriesOf(flow);
	const previous = entries[index - 1];
	const next = entries[index];
	if (previous === undefined) {
		if (next === undefined) {
			const at = flow.start + 1;
			const rest = source.charAt(at).trim() === '' ? '' : ' ';
			return [{ start: at, end: at, text: flow.kind === 'map' ? ` ${text}${rest}` : text }];
		}
		const gap = lines.isFirst(next.start) ? `${eol}${' '.repeat(lines.column(next.start))}` : ' ';
		return [{ start: next.start, end: next.start, text: `${text},${gap}` }];
	}
	const beside = [{ start: previous.end, end: previous.end, text: `, ${text}` }];
	const limit = next?.start ?? flow.end - 1;
	if (!source.slice(previous.end, limit).includes('\n')) return beside;
	const comma = commaBetween(source, previous.end, limit);
	const column =
		next !== undefined && lines.isFirst(next.start)
			? next.start
			: lines.isFirst(previous.start)
				? previous.start
				: -1;
	const end = lines.end(previous.end);
	if (column < 0 || comma > end) return beside;
	const line = `${eol}${' '.repeat(lines.column(column))}${text}${comma < 0 ? '' : ','}`;
	const own = { start: end, end, text: line };
	if (comma >= 0) return [own];
	if (end === previous.end) return [{ ...own, text: `,${line}` }];
	return [{ start: previous.end, end: previous.end, text: ',' }, own];
}

/** Takes a pair or item out of `{ }` or `[ ]` with one comma; comments beside the others stay. */
export function deleteFromFlow(lines: Lines, flow: Flow, index: number): TextEdit[] {
	const { source } = lines;
	const entries = entriesOf(flow);
	const { start, end } = entries[index]!;
	const previous = entries[index - 1];
	const next = entries[index + 1];
	const limit = next?.start ?? flow.end - 1;
	const comma = commaBetween(source, end, limit);
	const behind = comma < 0 ? end : comma + 1;
	const hasComment = (from: number, to: number): boolean => source.slice(from, to).includes('#');
	if (entries.length === 1 && !hasComment(flow.start, start) && !hasComment(end, flow.end))
		return [{ start: flow.start, end: flow.end, text: flow.kind === 'map' ? '{}' : '[]' }];
	const isAlone = lines.isFirst(start) && limit > lines.end(end) && behind <= lines.end(end);
	if (isAlone) return [{ start: lines.start(start), end: lines.next(end), text: '' }];
	if (next !== undefined && !hasComment(end, next.start)) return [{ start, end: next.start, text: '' }];
	if (next === undefined && previous !== undefined && !hasComment(previous.end, start))
		return [{ start: previous.end, end, text: '' }];
	return [{ start, end: behind, text: '' }];
}
