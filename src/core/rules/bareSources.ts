import type { Attribution } from '../model/document';
import { hull, type Span } from '../model/span';
import { classifySource } from '../suggest/classifySource';
import { count } from '../text/count';
import { isSourceLike } from '../text/nounPhrase';
import { type Token, tokensOf } from '../text/tokens';
import { perWord } from '../text/words';
import { type Context, type Draft } from './rule';

/** Unnamed, vague and second-hand sources of sentences that nobody annotated: notes, one a source and code. */
export function* bareSources(context: Context): Iterable<Draft> {
	const { document, corpus } = context;
	const { text, path, reading } = document;
	const vague = corpus.project.value.words?.vague;
	const codesByWords = new Map<string, readonly string[] | null>();
	const rows = new Map<string, { readonly code: string; readonly words: string; readonly spans: Span[] }>();
	for (const attribution of reading.attributions) {
		const source = describing(text, attribution);
		if (!source || context.isAnnotated(source)) continue;
		const words = text.slice(source.start, source.end);
		let codes = codesByWords.get(words);
		if (codes === undefined) codesByWords.set(words, (codes = codesOf(words, vague)));
		if (codes === null) continue;
		for (const code of passesOn(text, attribution) ? [...codes, 'source.hearsay'] : codes) {
			const key = `${code} ${words.toLowerCase()}`;
			const row = rows.get(key);
			if (row) row.spans.push(source);
			else rows.set(key, { code, words, spans: [source] });
		}
	}
	for (const { code, words, spans } of rows.values()) {
		const [span, ...others] = spans;
		yield {
			code,
			message: `${messages[code]!}: “${words}”${spans.length > 1 ? `, ${count(spans.length, 'time')}` : ''}.`,
			about: { kind: 'source', id: words },
			place: { path, span: span! },
			related: others.map((other) => ({ path, span: other, message: 'again here' })),
			atMost: 'note',
		};
	}
	yield* told(context);
	yield* rewritten(context);
}

/** The words that stand for a source: for `who` and `which` those before them. */
function describing(text: string, { source, speaker }: Attribution): Span | undefined {
	const own = hull(source);
	const isRelative =
		own && own.end - own.start <= 5 && relatives.has(text.slice(own.start, own.end).toLowerCase());
	return isRelative ? speaker : own;
}

const relatives = new Set(['who', 'which', 'that']);

const messages: Readonly<Record<string, string>> = {
	'source.anonymous': 'Unnamed source',
	'source.vague': 'Vague source, which could be anyone',
	'source.hearsay': 'Second-hand, through somebody else',
};

/** What is to be said of a source by its words; null where they can be nobody's description. @param vague The project's own phrases. */
function codesOf(words: string, vague: readonly string[] | undefined): readonly string[] | null {
	const tokens = tokensOf(words);
	return tokens.length === 1 && vague === undefined
		? codesOfWord(tokens[0]!.word)
		: codesOfTokens(tokens, words, vague);
}

const codesOfWord = perWord(({ text }) => codesOfTokens(tokensOf(text), text, undefined));

function codesOfTokens(
	tokens: readonly Token[],
	words: string,
	vague: readonly string[] | undefined,
): readonly string[] | null {
	if (tokens.length === 0 || !isSourceLike(tokens, { from: 0, to: tokens.length })) return null;
	const { identification, kind } = classifySource(words, vague, tokens);
	// An office answers for its spokesperson, and residents are seldom named.
	if (identification === 'anonymous')
		return /\bspokes|\bresidents?\b/i.test(words) ? [] : ['source.anonymous'];
	const isVague = identification === 'vague' || (identification === 'none' && kind !== 'footage');
	return isVague ? ['source.vague'] : [];
}

/** Whether the words by which a source is cited say that somebody passes on what it said. */
function passesOn(text: string, { cue }: Attribution): boolean {
	return cue.some(({ start, end }) => citing.has(text.slice(start, end).toLowerCase()));
}

const citing = new Set(['cited', 'cites', 'citing', 'quoted', 'quotes', 'quoting']);

/** `told CNBC`, `told the BBC`; not `told reporters`. */
function* told({ document: { path, text }, isAnnotated }: Context): Iterable<Draft> {
	for (const match of text.matchAll(/\btold\s+(?:the\s+)?\*?((?:\p{Lu}[\p{L}\p{N}&-]*[ ]?){1,4})/gu)) {
		const outlet = match[1]!.trim();
		const span = { start: match.index, end: match.index + match[0].trimEnd().length };
		if (classifySource(outlet).kind === 'media' && !isAnnotated(span))
			yield {
				code: 'source.hearsay',
				message: `${messages['source.hearsay']!}: “${outlet}”.`,
				about: { kind: 'source', id: outlet },
				place: { path, span },
				atMost: 'note',
			};
	}
}

/** An article that says itself that it was made from another outlet's. */
function* rewritten({ document, isAnnotated }: Context): Iterable<Draft> {
	if (document.sidecar?.value.article?.derivedFrom) return;
	const match = /\bread the (?:full|original)\b[^\n]{0,60}?\b(?:article|story|report)\b/i.exec(document.text);
	if (!match) return;
	const span = { start: match.index, end: match.index + match[0].length };
	if (!isAnnotated(span))
		yield {
			code: 'source.hearsay',
			message: `Made from another outlet's article: “${match[0]}”.`,
			about: { kind: 'article', id: document.path },
			place: { path: document.path, span },
			atMost: 'note',
		};
}
