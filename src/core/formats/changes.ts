import { changeLine } from '../changes/changeLine';
import type { ItemChange } from '../changes/itemChanges';
import type { Corpus } from '../corpus/corpus';
import type { Subject } from '../model/finding';
import { count } from '../text/count';
import { locator } from './location';
import type { Output, Shown } from './output';
import { printable, safeJson } from './printable';
import { redact } from './redact';
import { plain, type Styler } from './styler';

/** A change as an output shows it: located and redacted as findings are. */
export interface ShownChange {
	readonly shown: Shown;
	readonly change: ItemChange;
}

/** One side of a comparison, for what must not leave it: what was marked sensitive on either is kept back. */
export interface ComparedSide {
	readonly corpus: Corpus;
	readonly textOf: (path: string) => string | undefined;
	/** Of the article on this side. */
	readonly path: string;
}

/**
 * The changes of one article for output, at its path on the later side. A change that is withheld keeps its place and its kind,
 * and loses its words and fields.
 * @param sides The later one first; none of them: nothing is kept back.
 */
export function shownChanges(
	path: string,
	changes: readonly ItemChange[],
	sides: readonly ComparedSide[],
): readonly ShownChange[] {
	const rows = changes.map((change): ShownChange => ({ change, shown: rowOf(path, change) }));
	return rows.map((row) => (sides.some((side) => isWithheld(row, path, side)) ? withheld(row) : row));
}

function rowOf(path: string, change: ItemChange): Shown {
	return {
		code: `change.${change.change}`,
		level: 'note',
		message: changeLine(change),
		place: { path, span: change.spans[0] ?? { start: 0, end: 0 } },
		about: subjectOf(path, change),
		claims: claimsOf(change),
		related: [],
	};
}

function subjectOf(path: string, { about, id }: ItemChange): Subject {
	switch (about) {
		case 'claim':
		case 'entity':
		case 'source':
			return { kind: about, id };
		default:
			return { kind: 'article', id: path };
	}
}

const claimsOf = ({ about, id }: ItemChange): readonly string[] =>
	about === 'claim' ? [id] : about === 'dismissal' ? id.split(' ').slice(1) : [];

/** Looked for in all that it says, not only in what the line has room for. */
function isWithheld({ shown, change }: ShownChange, path: string, side: ComparedSide): boolean {
	const said = [change.name, ...change.fields.flatMap(({ label, from = '', to = '' }) => [label, from, to])];
	const isLater = side.path === path;
	const place = { path: side.path, span: isLater ? shown.place.span : { start: 0, end: 0 } };
	const asked = { ...shown, place, message: [shown.message, ...said].join('\n') };
	return redact([asked], side.corpus, side.textOf)[0]?.withheld === true;
}

function withheld({ shown, change }: ShownChange): ShownChange {
	const { about, annotator } = change;
	const isSlug = about === 'entity' || about === 'source';
	const whose = annotator === undefined ? '' : ` of ${annotator}`;
	return {
		shown: {
			...shown,
			withheld: true,
			message: `A change of ${about === 'claim' || about === 'dismissal' ? `a ${about}${whose}` : `the ${about}`} (words withheld: sensitive)`,
			about: isSlug ? { kind: about, id: '' } : shown.about,
		},
		change: { ...change, id: isSlug || about === 'dismissal' ? '' : change.id, name: '', fields: [] },
	};
}

/**
 * Changes as JSON, version 1, one a line. Offsets are code points of the later text without its BOM, end exclusive; 0 where a
 * change has no place in it.
 */
export function changesToJson(rows: readonly ShownChange[], { textOf }: Output): string {
	const locate = locator(textOf);
	const lines = rows.map(({ shown, change: { about, id, annotator, change, fields } }) => {
		const { path, line, column, start, end, quote } = locate(shown.place);
		return safeJson({
			...{ path, line, column, start, end, quote: shown.withheld ? '' : quote },
			...{ change, about: { kind: about, id: about === 'article' || about === 'text' ? path : id } },
			...(annotator === undefined ? {} : { annotator }),
			fields: fields.map(({ field, from, to }) => ({ field, from, to })),
			message: shown.message,
		});
	});
	return `{"version": 1, "changes": ${lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`}}\n`;
}

/** Changes for people: under each article `line:column  what changed`, and one line that counts. Control characters are taken out. */
export function changesToText(
	rows: readonly ShownChange[],
	{ articles, textOf }: Output,
	styler: Styler = plain,
): string {
	const locate = locator(textOf);
	const files = new Map<string, (readonly [string, string])[]>();
	for (const { shown } of rows) {
		const { path, line, column } = locate(shown.place);
		const lines = files.get(path) ?? [];
		files.set(path, lines);
		lines.push([`${line}:${column}`, printable(shown.message)]);
	}
	const blocks = [...files].map(([path, lines]) => {
		const width = Math.max(...lines.map(([at]) => at.length));
		return [printable(path), ...lines.map(([at, text]) => `  ${styler.dim(at.padEnd(width))}  ${text}`), ''];
	});
	const sum = `${count(rows.length, 'change')} in ${files.size} of ${count(articles, 'article')}`;
	return `${[...blocks.flat(), sum].join('\n')}\n`;
}
