import type { Corpus } from '../corpus/corpus';
import { isPassShown } from '../corpus/shown';
import { partsOf } from '../corpus/document';
import type { AnchorState, Document, Placement } from '../model/document';
import type { Subject } from '../model/finding';
import type { Span } from '../model/span';
import { count } from '../text/count';
import type { Shown } from './output';
import { locator } from './location';
import type { Output } from './output';
import { printable, safeJson } from './printable';
import { plain, type Styler } from './styler';

const states: readonly AnchorState[] = ['exact', 'moved', 'changed', 'ambiguous', 'orphaned'];

/**
 * Where every annotation of these articles is, claims first, each in the order of the text: a claim is one row from its first
 * part to its last, a mention one for each place, a form that stands nowhere one. As findings, so that they are redacted
 * and located like all others: the code is `anchor.` and the state, the message is the words, and a row without a place is at the
 * article's beginning, with its item in the sidecar as a related place.
 */
export function placements(corpus: Corpus, paths: Iterable<string>): readonly Shown[] {
	const rows: Shown[] = [];
	for (const path of paths) {
		const document = corpus.document(path);
		if (!document) continue;
		for (const { id, annotator, claim, placement } of document.claims) {
			const words = partsOf(claim)
				.map(({ quote }) => quote)
				.join(' … ');
			const row = rowOf(document, { kind: 'claim', id }, words, placement, ['claims', annotator, id]);
			// An unfinished pass is its owner's alone: where it is may be told, what it says not.
			rows.push({ ...row, claims: [id], withheld: !isPassShown(document, annotator, undefined) });
		}
		for (const { entity, form, anchor, placement } of document.mentions)
			rows.push(
				rowOf(document, { kind: 'entity', id: entity }, anchor?.quote ?? form, placement, [
					'entities',
					entity,
					'mentions',
					form,
				]),
			);
	}
	return rows;
}

function rowOf(
	{ path, sidecar, sidecarPath }: Document,
	about: Subject,
	message: string,
	placement: Placement,
	item: readonly string[],
): Shown {
	const span = wholeOf(placement);
	const here = { path: sidecarPath, span: sidecar?.locate(item) ?? { start: 0, end: 0 }, message: '' };
	return {
		code: `anchor.${placement.state}`,
		level: 'note',
		message,
		about,
		claims: [],
		place: { path, span: span ?? { start: 0, end: 0 } },
		related: span ? [] : [here],
	};
}

/** From the first part to the last; undefined where that is not known. */
function wholeOf({ state, spans }: Placement): Span | undefined {
	const [first, last] = [spans[0], spans.at(-1)];
	return first && last && isPlaced(state) ? { start: first.start, end: last.end } : undefined;
}

const isPlaced = (state: AnchorState): boolean => state !== 'ambiguous' && state !== 'orphaned';

const stateOf = ({ code }: Shown): AnchorState => code.slice('anchor.'.length) as AnchorState;

const nameOf = ({ about: { kind, id } }: Shown): string => (kind === 'claim' ? id : `${kind}:${id}`);

/** Whether an annotation is where it was made, so that nobody need look. */
export const isSettled = (row: Shown): boolean => stateOf(row) === 'exact' || stateOf(row) === 'moved';

/**
 * Places of annotations as JSON, version 1, one a line. Offsets are code points of the article without its BOM, end exclusive;
 * absent where there is no one place.
 */
export function placementsToJson(rows: readonly Shown[], { textOf }: Output): string {
	const locate = locator(textOf);
	const lines = rows.map((row) => {
		const { path, start, end } = locate(row.place);
		const state = stateOf(row);
		const span = isPlaced(state) ? { start, end } : {};
		return safeJson({ path, annotation: nameOf(row), state, ...span });
	});
	return `{"version": 1, "annotations": ${lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`}}\n`;
}

/**
 * The annotations that are not where they were, for people: `path:line:column  state  name  words` in columns, the place in the
 * sidecar where the article has none, and one line that counts all.
 */
export function placementsToText(
	rows: readonly Shown[],
	{ articles, textOf }: Output,
	styler: Styler = plain,
): string {
	const locate = locator(textOf);
	const table = rows
		.filter((row) => !isSettled(row))
		.map((row) => {
			const { path, line, column } = locate(row.related[0] ?? row.place);
			const words = row.withheld ? '(words withheld)' : `“${clip(printable(row.message))}”`;
			return [`${printable(path)}:${line}:${column}`, stateOf(row), printable(nameOf(row)), words] as const;
		});
	const widths = [0, 1, 2].map((column) => Math.max(0, ...table.map((cells) => cells[column]!.length)));
	const lines = table.map(
		([at, state, name, words]) =>
			`${at.padEnd(widths[0]!)}  ${styler.warning(state.padEnd(widths[1]!))}  ${name.padEnd(widths[2]!)}  ${styler.dim(words)}\n`,
	);
	return [...lines, lines.length > 0 ? '\n' : '', summary(rows, articles)].join('');
}

function summary(rows: readonly Shown[], articles: number): string {
	const counts = states.flatMap((state) => {
		const number = rows.filter((row) => stateOf(row) === state).length;
		return number > 0 ? [`${number} ${state}`] : [];
	});
	return `${count(articles, 'article')}: ${counts.join(', ') || 'no annotations'}\n`;
}

const widest = 60;

function clip(text: string): string {
	const points = Array.from(text);
	return points.length > widest ? `${points.slice(0, widest - 1).join('')}…` : text;
}
