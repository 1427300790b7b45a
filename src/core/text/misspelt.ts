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
const mostBeside = 20;
const mostAlike = 200;
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
		const as = misspellings.get(match.entry)!;
		yield { span, as: tokens[i]!.isCapitalised ? as[0]!.toUpperCase() + as.slice(1) : as, kind: 'typo' };
	}
}

function formsIn(tokens: readonly Token[]): ReadonlyMap<string, Form> {
	const forms = new Map<string, Form>();
	/** By the word as it stands, also with an `’s`; null where it is no name. */
	const byWord = new Map<string, Form | null>();
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		if (!token.isCapitalised) continue;
		let form = byWord.get(token.text);
		if (form === undefined) byWord.set(token.text, (form = formOf(token, forms)));
		if (!form) continue;
		form.count++;
		const before = tokens[i - 1];
		if (before && (before.isWord || before.text === ',')) form.inside = true;
		if (form.beside.size >= mostBeside) continue;
		const after = tokens[i + 1];
		if (before?.isWord && before.isCapitalised) form.beside.add(before.lower);
		if (after?.isWord && after.isCapitalised) form.beside.add(after.lower);
	}
	return forms;
}

function formOf(token: Token, forms: Map<string, Form>): Form | null {
	const text = token.lower.endsWith("'s") ? token.text.slice(0, -2) : token.text;
	if (!/^\p{Lu}\p{Ll}{3,}$/u.test(text)) return null;
	const known = forms.get(text);
	if (known || forms.size >= mostForms) return known ?? null;
	const span = { start: token.start, end: token.start + text.length };
	const form = { text, lower: text.toLowerCase(), span, count: 0, inside: false, beside: new Set<string>() };
	forms.set(text, form);
	return form;
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
	const here = new Rights();
	for (const name of known) for (const word of name.match(/\p{Lu}\p{Ll}{4,}/gu) ?? []) here.add(word);
	for (const form of forms.values()) if (form.count > 1 && form.inside) here.add(form.text);
	familiarNames ??= familiar.reduce((all, name) => all.add(name), new Rights());
	const candidates = new Map<string, readonly [form: Form, as: string]>();
	for (const form of forms.values()) {
		const { lower, count, inside } = form;
		if (count > 2 || lower.length < shortest || !inside || groups.has(lower)) continue;
		if (here.has(lower) || familiarNames.has(lower)) continue;
		const as = closest(form, here, forms) ?? closest(form, familiarNames, forms);
		if (as !== undefined) candidates.set(lower, [form, as]);
	}
	if (candidates.size === 0) return;
	// A word that also stands in small letters is no name.
	for (const token of tokens) if (!token.isCapitalised) candidates.delete(token.lower);
	for (const [form, as] of [...candidates.values()].slice(0, mostFound))
		yield { span: form.span, as, kind: isTransliteration(form.lower, as.toLowerCase()) ? 'variant' : 'typo' };
}

/** Names as they should be, found by their first letter, their last one and their length, which a slip changes by one at most. */
class Rights {
	readonly #names = new Set<string>();
	readonly #byShape = new Map<string, string[]>();

	add(name: string): this {
		const lower = name.toLowerCase();
		if (this.#names.has(lower)) return this;
		this.#names.add(lower);
		const shape = shapeOf(lower, lower.length);
		const names = this.#byShape.get(shape);
		if (!names) this.#byShape.set(shape, [name]);
		else if (names.length < mostAlike) names.push(name);
		return this;
	}

	has(lower: string): boolean {
		return this.#names.has(lower);
	}

	*near(lower: string): Iterable<string> {
		for (const length of [lower.length, lower.length - 1, lower.length + 1])
			yield* this.#byShape.get(shapeOf(lower, length)) ?? [];
	}
}

const shapeOf = (lower: string, length: number): string => lower[0]! + lower.at(-1)! + length;

let familiarNames: Rights | undefined;

function closest(form: Form, rights: Rights, forms: ReadonlyMap<string, Form>): string | undefined {
	for (const name of rights.near(form.lower)) {
		if (!isSlip(form.lower, name.toLowerCase())) continue;
		const rival = forms.get(name);
		if (!rival || isSameName(form, rival)) return name;
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
