import type { Span } from '../model/span';
import { familiar, misspellings, spellings } from './lexicons/spellings';
import { createPhrases, type Phrases } from './phrases';
import type { Token } from './tokens';

/** A word or name that stands in the text in a form close to another. */
export interface Misspelt {
	/** Where it first stands; UTF-16. */
	readonly span: Span;
	/** How it should be spelled, or is spelled elsewhere in the article. */
	readonly as: string;
	/** `typo`: a slip of the hand; `variant`: another way to spell it in Latin letters. */
	readonly kind: 'typo' | 'variant';
}

/** A capitalised word of the article. */
interface Form {
	readonly text: string;
	readonly lower: string;
	readonly span: Span;
	count: number;
	/** Whether it stands inside a sentence, where only names have a capital. */
	inside: boolean;
	/** The capitalised words that stand beside it. */
	readonly beside: Set<string>;
}

const shortest = 5;
/** More distinct names than any article has; keeps hostile text linear. */
const mostForms = 5000;
const mostFound = 50;
const groups: ReadonlyMap<string, number> = new Map(
	spellings.flatMap((group, i) => group.map((name) => [name, i] as const)),
);

/**
 * Common misspellings, names within one slip (a letter more, less, other, or two swapped) of a name that is known, or familiar, or stands more often in the
 * article, and names in two spellings of one list. Endings, which make other words (`Russia`, `Russian`), and first letters are
 * no slips. Linear in the text.
 * @param known Names as they should be written.
 */
export function misspeltIn(tokens: readonly Token[], known: Iterable<string>): readonly Misspelt[] {
	const forms = formsIn(tokens);
	const found = [...slips(tokens, forms, known), ...listed(forms), ...common(tokens)];
	return found.sort((a, b) => a.span.start - b.span.start);
}

let commonSlips: Phrases | undefined;

function* common(tokens: readonly Token[]): Iterable<Misspelt> {
	commonSlips ??= createPhrases(misspellings.keys());
	for (let i = 0; i < tokens.length; i++) {
		const match = commonSlips.at(tokens, i);
		if (!match) continue;
		const span = { start: tokens[i]!.start, end: tokens[i + match.length - 1]!.end };
		yield { span, as: misspellings.get(match.entry)!, kind: 'typo' };
	}
}

function formsIn(tokens: readonly Token[]): ReadonlyMap<string, Form> {
	const forms = new Map<string, Form>();
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (!token.isCapitalised || token.end - token.start < 4) continue;
		const isPossessive = token.lower.endsWith("'s");
		const text = isPossessive ? token.text.slice(0, -2) : token.text;
		if (!/^\p{Lu}\p{Ll}{3,}$/u.test(text)) continue;
		let form = forms.get(text);
		if (!form) {
			if (forms.size >= mostForms) continue;
			const span = { start: token.start, end: token.start + text.length };
			form = { text, lower: text.toLowerCase(), span, count: 0, inside: false, beside: new Set() };
			forms.set(text, form);
		}
		form.count++;
		const before = tokens[i - 1];
		const after = tokens[i + 1];
		if (before && (before.isWord || before.text === ',')) form.inside = true;
		if (before?.isWord && before.isCapitalised) form.beside.add(before.lower);
		if (!isPossessive && after?.isWord && after.isCapitalised) form.beside.add(after.lower);
	}
	return forms;
}

/** Two spellings of one list in the same article: the rarer one is the variant. */
function* listed(forms: ReadonlyMap<string, Form>): Iterable<Misspelt> {
	const chosen = new Map<number, Form>();
	const inLists = [...forms.values()]
		.filter(({ lower }) => groups.has(lower))
		.sort((a, b) => b.count - a.count);
	for (const form of inLists) {
		const group = groups.get(form.lower)!;
		const first = chosen.get(group);
		if (!first) chosen.set(group, form);
		else if (first.lower !== form.lower) yield { span: form.span, as: first.text, kind: 'variant' };
	}
}

function* slips(
	tokens: readonly Token[],
	forms: ReadonlyMap<string, Form>,
	known: Iterable<string>,
): Iterable<Misspelt> {
	const right = new Map<string, string>();
	for (const name of familiar) right.set(name.toLowerCase(), name);
	for (const name of known)
		for (const word of name.match(/\p{Lu}\p{Ll}{4,}/gu) ?? []) right.set(word.toLowerCase(), word);
	for (const form of forms.values()) if (form.count > 1 && form.inside) right.set(form.lower, form.text);
	const byPart = new Map<string, string[]>();
	for (const lower of right.keys())
		for (const part of partsOf(lower)) {
			const words = byPart.get(part);
			if (words) words.push(lower);
			else byPart.set(part, [lower]);
		}
	const candidates = new Map<string, readonly [Form, string]>();
	for (const form of forms.values()) {
		if (form.count > 2 || form.text.length < shortest || !form.inside || groups.has(form.lower)) continue;
		const other = closest(form, byPart, forms, right);
		if (other !== undefined) candidates.set(form.lower, [form, other]);
	}
	if (candidates.size === 0) return;
	// A word that also stands in small letters is no name.
	for (const token of tokens) if (!token.isCapitalised) candidates.delete(token.lower);
	let found = 0;
	for (const [form, other] of candidates.values())
		if (found++ < mostFound)
			yield {
				span: form.span,
				as: right.get(other)!,
				kind: isTransliteration(form.lower, other) ? 'variant' : 'typo',
			};
}

function closest(
	form: Form,
	byPart: ReadonlyMap<string, readonly string[]>,
	forms: ReadonlyMap<string, Form>,
	right: ReadonlyMap<string, string>,
): string | undefined {
	const { lower } = form;
	for (const part of partsOf(lower))
		for (const other of byPart.get(part) ?? []) {
			if (other === lower) return undefined;
			if (!isSlip(lower, other)) continue;
			const rival = forms.get(right.get(other) ?? '');
			if (rival && !isSameName(form, rival)) continue;
			return other;
		}
	return undefined;
}

/** The other form is the usual one; and where both have a name beside them, it is the same. */
function isSameName(form: Form, rival: Form): boolean {
	if (rival.count < 2 * form.count) return false;
	if (form.beside.size === 0 || rival.beside.size === 0) return rival.count > 2;
	for (const name of form.beside) if (rival.beside.has(name)) return true;
	return false;
}

/** A word without one of its letters, for each but the first and the last; and the word itself. */
function partsOf(word: string): readonly string[] {
	const parts = [word];
	for (let i = 1; i < word.length - 1; i++) parts.push(word.slice(0, i) + word.slice(i + 1));
	return parts;
}

/** One letter more, less or other, or two neighbours swapped; neither at the start nor at the end. */
function isSlip(a: string, b: string): boolean {
	if (a.length < shortest || b.length < shortest || Math.abs(a.length - b.length) > 1) return false;
	let head = 0;
	while (head < a.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
	if (head === 0 || tail === 0) return false;
	const left = [a.length - head - tail, b.length - head - tail] as const;
	if (Math.max(...left) <= 1) return true;
	return left[0] === 2 && left[1] === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** Letters that ways to write other alphabets in Latin ones differ by. */
const alternatives = new Set([
	'iy',
	'yi',
	'hg',
	'gh',
	'kc',
	'ck',
	'kq',
	'qk',
	'vw',
	'wv',
	'ao',
	'oa',
	'ei',
	'ie',
	'ou',
	'uo',
	'zs',
	'sz',
]);

function isTransliteration(a: string, b: string): boolean {
	let head = 0;
	while (a[head] === b[head]) head++;
	if (a.length === b.length)
		return a.slice(head + 1) === b.slice(head + 1) && alternatives.has(a[head]! + b[head]!);
	const longer = a.length > b.length ? a : b;
	return longer[head] === longer[head - 1] || /[yhie']/.test(longer[head]!);
}
