import type { Attribution } from '../model/document';
import type { Span } from '../model/span';
import type { SuggestedEntity, Suggestions } from '../suggest/suggestions';
import { count } from '../text/count';
import { codePointOffsets } from '../text/units';
import { clip, columns, padEnd } from './columns';
import { printable, safeJson } from './printable';
import { plain, type Styler } from './styler';

/** The suggestions of one text, to be written out. */
export interface SuggestedDocument {
	readonly path: string;
	/** Without BOM. */
	readonly text: string;
	readonly suggestions: Suggestions;
	/** Whether these words, which stand at `span`, are to be kept back; nothing is where absent. */
	readonly isWithheld?: (span: Span, words: string) => boolean;
}

/**
 * The suggestions of one text as a line of JSON, without its line end. Offsets are code points of the text without BOM, end
 * exclusive. Entities are flat: one row a mention, in the order of the text. A name that is withheld is empty.
 */
export function suggestionsRow({ path, text, suggestions, isWithheld }: SuggestedDocument): string {
	const { toCodePoint } = codePointOffsets(text);
	const at = ({ start, end }: Span) => ({ start: toCodePoint(start), end: toCodePoint(end) });
	const pair = ({ start, end }: Span) => [toCodePoint(start), toCodePoint(end)];
	const { attributions, hedges, entities, claims } = suggestions;
	const mentions = entities.flatMap((entity) => entity.mentions.map((span) => ({ span, entity })));
	mentions.sort((a, b) => a.span.start - b.span.start);
	return safeJson({
		path,
		attributions: attributions.map(({ source, cue, content, mode, speaker, via }) => ({
			source: source.map(pair),
			cue: cue.map(pair),
			content: content.map(pair),
			mode,
			...(speaker && { speaker: pair(speaker) }),
			...(via && { via: pair(via) }),
		})),
		hedges: hedges.map(({ span, kind }) => ({ ...at(span), cue: text.slice(span.start, span.end), kind })),
		entities: mentions.map(({ span, entity: { name, kind } }) => ({
			...at(span),
			kind,
			name: isWithheld?.(span, name) ? '' : name,
		})),
		claims: claims.map(({ span, topic, act }) => ({ ...at(span), topic, act })),
	});
}

/** Suggestions as JSON, version 1, one text a line: in pieces, so that no more than one of them is held at a time. */
export function* suggestionsToJson(documents: Iterable<SuggestedDocument>): Generator<string, void> {
	let before = '{"version": 1, "documents": [';
	let after = ']}\n';
	for (const document of documents) {
		yield `${before}\n${suggestionsRow(document)}`;
		before = ',';
		after = '\n]}\n';
	}
	yield before === ',' ? after : before + after;
}

export interface SuggestionsTextOptions {
	/** How to colour; plain where absent. */
	readonly styler?: Styler;
	/** Columns of the terminal, into which quoted words are cut; a moderate width where absent. */
	readonly width?: number;
}

interface Row {
	readonly kind: 'claim' | 'attribution' | 'entity' | 'hedge';
	readonly at: Span;
	/** What is said of the words. */
	readonly said: string;
	/** The words. */
	readonly words: string;
}

const usualWidth = 110;
const narrowest = 24;
const colours = { claim: 'warning', attribution: 'note', entity: 'success', hedge: 'dim' } as const;

/**
 * Suggestions for people, in pieces: under each file's name the claims, attributions, entities and hedges in the order of the
 * text, each with its place; then one line that counts. Text of users is stripped of control characters.
 */
export function* suggestionsToText(
	documents: Iterable<SuggestedDocument>,
	{ styler = plain, width = usualWidth }: SuggestionsTextOptions = {},
): Generator<string, void> {
	const sums = { text: 0, claim: 0, attribution: 0, entity: 0, hedge: 0 };
	for (const document of documents) {
		const rows = rowsOf(document);
		sums.text++;
		for (const { kind } of rows) sums[kind]++;
		yield `${styler.heading(printable(document.path))}\n${block(document.text, rows, styler, width)}\n`;
	}
	const { text, claim, attribution, entity, hedge } = sums;
	const found = [
		styler.warning(count(claim, 'claim')),
		styler.note(count(attribution, 'attribution')),
		styler.success(entity === 1 ? '1 entity' : `${entity} entities`),
		styler.dim(count(hedge, 'hedge')),
	];
	yield text === 0 ? 'No articles: nothing to suggest\n' : `${count(text, 'article')}: ${found.join(', ')}\n`;
}

function rowsOf({ text, suggestions, isWithheld }: SuggestedDocument): readonly Row[] {
	const shown = (span: Span, words = text.slice(span.start, span.end)): string =>
		isWithheld?.(span, words) ? withheld : printable(words).trim();
	const { claims, attributions, entities, hedges } = suggestions;
	return [
		...claims.map(({ span, topic, act }): Row => ({
			kind: 'claim',
			at: span,
			said: `${topic}, ${act}`,
			words: shown(span),
		})),
		...attributions.map((attribution) => attributionRow(attribution, shown)),
		...entities.map((entity) => entityRow(entity, shown)),
		...hedges.map(({ span, kind }): Row => ({
			kind: 'hedge',
			at: span,
			said: kind === 'hedge' ? shown(span) : `${shown(span)} (weasel words)`,
			words: '',
		})),
	];
}

const withheld = '(withheld: sensitive)';
/** Words of the text, or others that are shown for them. */
type Show = (span: Span, words?: string) => string;

function attributionRow({ source, cue, content, mode, speaker, via }: Attribution, shown: Show): Row {
	const all = (spans: readonly Span[]) => spans.map((span) => shown(span)).join(' … ');
	const who = [
		source.length > 0 ? all(source) : 'nobody named',
		...(speaker ? [`(${shown(speaker)})`] : []),
		...(via ? [`via ${shown(via)}`] : []),
	];
	const [at = nowhere] = [...source, ...cue, ...content];
	const by = cue.length > 0 ? `: ${all(cue)}` : '';
	return { kind: 'attribution', at, said: `${mode}, ${who.join(' ')}${by}`, words: all(content) };
}

function entityRow({ name, kind, mentions }: SuggestedEntity, shown: Show): Row {
	const [at = nowhere] = mentions;
	const called = shown(at, name);
	const forms = new Set(mentions.map((span) => shown(span)));
	forms.delete(called);
	const said = `${kind}, ${called}: ${count(mentions.length, 'mention')}`;
	return { kind: 'entity', at, said, words: [...forms].join(' | ') };
}

const nowhere: Span = { start: 0, end: 0 };

function block(text: string, rows: readonly Row[], styler: Styler, width: number): string {
	const units = codePointOffsets(text);
	const places = rows.map(({ at }) => {
		const { line, column } = units.position(at.start);
		return `${line}:${column}`;
	});
	const atWidth = Math.max(0, ...places.map(({ length }) => length));
	const kindWidth = Math.max(0, ...rows.map(({ kind }) => kind.length));
	const margin = ' '.repeat(2 + atWidth + 2 + kindWidth + 2);
	const room = Math.max(narrowest, width - columns(margin));
	const lines: string[] = [];
	for (const [index, { kind, said, words }] of rows.entries()) {
		const place = styler.dim(places[index]!.padStart(atWidth));
		lines.push(`  ${place}  ${styler[colours[kind]](padEnd(kind, kindWidth))}  ${clip(said, room)}`);
		if (words !== '') lines.push(margin + styler.dim(`│ ${clip(words, room - 2)}`));
	}
	return lines.map((line) => `${line}\n`).join('');
}
