import { lazily } from '../lazily';
import type { Span } from '../model/span';
import { familiar, misspellings, spellings } from './lexicons/spellings';
import { createPhrases } from './phrases';
import type { Token } from './tokens';
import { flagPerWord, perWord, type Word } from './words';

/** A word or name that stands in the text in a form close to another. */
export interface Misspelt {
	/** Where it first stands; UTF-16. */
	readonly span: Span;
	/** How it should be spelled, or is spelled elsewhere in the article. */
	readonly as: string;
	/** `typo`: a slip of the hand; `variant`: another way to spell it in Latin letters. */
	readonly kind: 'typo' | 'variant';
}

/** What a capitalised word is as a name, without the article. */
interface Name {
	/** Without an `’s`. */
	readonly text: string;
	readonly lower: string;
	/** The number of the list that has this spelling; undefined where none has. */
	readonly list: number | undefined;
	readonly isFamiliar: boolean;
	/** The familiar names that it may be a slip for. */
	readonly meant: readonly string[];
}

/** A name as it stands in the article. */
interface Form {
	readonly name: Name;
	readonly span: Span;
	count: number;
	/** Whether it stands inside a sentence, where only names have a capital. */
	inside: boolean;
}

const shortest = 5;
/** More distinct names than any article has; keeps hostile text linear. */
const mostForms = 5000;
const mostFound = 50;
const mostBeside = 20;
const mostAlike = 200;
const lists: ReadonlyMap<string, number> = new Map(
	spellings.flatMap((group, i) => group.map((name) => [name, i] as const)),
);
const commonSlips = lazily(() => createPhrases(misspellings.keys()));
const familiarNames = lazily(() => familiar.reduce((all, name) => all.add(name), new Rights()));

interface Known {
	/** Null where the word is no name. */
	readonly name: Name | null;
	/** Whether a common misspelling may start with it. */
	readonly startsSlip: boolean;
}

/** Null where a word is neither a name nor the start of a misspelling. */
const knownOf = perWord((word): Known | null => {
	const name = word.isCapitalised ? nameOf(word) : null;
	const startsSlip = commonSlips().begin(word);
	return name || startsSlip ? { name, startsSlip } : null;
});

const isKnown = flagPerWord((word) => knownOf(word) !== null);

function nameOf(word: Word): Name | null {
	const text = word.lower.endsWith("'s") ? word.text.slice(0, -2) : word.text;
	if (!/^\p{Lu}\p{Ll}{3,}$/u.test(text)) return null;
	const lower = text.toLowerCase();
	const isFamiliar = familiarNames().has(lower);
	return { text, lower, list: lists.get(lower), isFamiliar, meant: familiarNames().near(lower) };
}

/**
 * Common misspellings, names within one slip (a letter more, less, other, or two swapped) of a name that is known, or familiar, or stands more often in the
 * article, and names in two spellings of one list. Endings, which make other words (`Russia`, `Russian`), and first letters are
 * no slips. Linear in the text.
 * @param known Names as they should be written.
 */
export function misspeltIn(tokens: readonly Token[], known: Iterable<string>): readonly Misspelt[] {
	const forms = new Map<string, Form>();
	const common: Misspelt[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const { word } = tokens[i]!;
		if (!isKnown(word)) continue;
		const { name, startsSlip } = knownOf(word)!;
		if (name) addTo(forms, name, tokens, i);
		const slip = startsSlip && commonAt(tokens, i);
		if (slip) common.push(slip);
	}
	const found = [...slips(tokens, forms, known), ...listed(forms), ...common];
	return found.sort((a, b) => a.span.start - b.span.start);
}

function commonAt(tokens: readonly Token[], i: number): Misspelt | undefined {
	const match = commonSlips().at(tokens, i);
	if (!match) return undefined;
	const span = { start: tokens[i]!.start, end: tokens[i + match.length - 1]!.end };
	const as = misspellings.get(match.entry)!;
	return { span, as: tokens[i]!.isCapitalised ? as[0]!.toUpperCase() + as.slice(1) : as, kind: 'typo' };
}

/** @param forms By the name's text. */
function addTo(forms: Map<string, Form>, name: Name, tokens: readonly Token[], i: number): void {
	let form = forms.get(name.text);
	if (!form) {
		if (forms.size >= mostForms) return;
		const { start } = tokens[i]!;
		const span = { start, end: start + name.text.length };
		forms.set(name.text, (form = { name, span, count: 0, inside: false }));
	}
	form.count++;
	form.inside ||= i > 0 && (tokens[i - 1]!.isWord || tokens[i - 1]!.text === ',');
}

/** The capitalised words, in small letters, that stand beside each name. */
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

function neighboursIn(tokens: readonly Token[]): Neighbours {
	const neighbours = new Map<string, Set<string>>();
	for (let i = 0; i < tokens.length; i++) {
		const name = knownOf(tokens[i]!.word)?.name;
		if (!name) continue;
		let beside = neighbours.get(name.text);
		if (!beside) neighbours.set(name.text, (beside = new Set()));
		if (beside.size >= mostBeside) continue;
		for (const other of [tokens[i - 1], tokens[i + 1]]) if (other?.isCapitalised) beside.add(other.lower);
	}
	return neighbours;
}

/** Two spellings of one list in the same article: the rarer one is the variant. */
function* listed(forms: ReadonlyMap<string, Form>): Iterable<Misspelt> {
	const inLists: Form[] = [];
	for (const form of forms.values()) if (form.name.list !== undefined) inLists.push(form);
	inLists.sort((a, b) => b.count - a.count);
	const chosen = new Map<number, Form>();
	for (const form of inLists) {
		const { name, span } = form;
		const first = chosen.get(name.list!);
		if (!first) chosen.set(name.list!, form);
		else if (first.name.lower !== name.lower) yield { span, as: first.name.text, kind: 'variant' };
	}
}

function* slips(
	tokens: readonly Token[],
	forms: ReadonlyMap<string, Form>,
	known: Iterable<string>,
): Iterable<Misspelt> {
	const here = new Rights();
	for (const name of known) for (const word of name.match(/\p{Lu}\p{Ll}{4,}/gu) ?? []) here.add(word);
	for (const { name, count, inside } of forms.values()) if (count > 1 && inside) here.add(name.text);
	const neighbours = lazily(() => neighboursIn(tokens));
	const candidates = new Map<string, readonly [form: Form, as: string]>();
	for (const form of forms.values()) {
		const { lower, list, isFamiliar, meant } = form.name;
		if (form.count > 2 || lower.length < shortest || !form.inside || list !== undefined) continue;
		if (isFamiliar || here.has(lower)) continue;
		const near = here.near(lower);
		if (near.length === 0 && meant.length === 0) continue;
		const isMeant = (right: string): boolean => {
			const rival = forms.get(right);
			return !rival || isSameName(form, rival, neighbours);
		};
		const as = near.find(isMeant) ?? meant.find(isMeant);
		if (as !== undefined) candidates.set(lower, [form, as]);
	}
	if (candidates.size === 0) return;
	// A word that also stands in small letters is no name.
	for (const token of tokens) if (!token.isCapitalised) candidates.delete(token.lower);
	for (const [{ name, span }, as] of [...candidates.values()].slice(0, mostFound))
		yield { span, as, kind: isTransliteration(name.lower, as.toLowerCase()) ? 'variant' : 'typo' };
}

/** Names as they should be, found by their first letter, their last one and their length, which a slip changes by one at most. */
class Rights {
	readonly #names = new Set<string>();
	readonly #byShape = new Map<number, { readonly name: string; readonly lower: string }[]>();

	add(name: string): this {
		const lower = name.toLowerCase();
		if (this.#names.has(lower)) return this;
		this.#names.add(lower);
		const shape = shapeOf(lower, lower.length);
		const names = this.#byShape.get(shape);
		if (!names) this.#byShape.set(shape, [{ name, lower }]);
		else if (names.length < mostAlike) names.push({ name, lower });
		return this;
	}

	has(lower: string): boolean {
		return this.#names.has(lower);
	}

	/** The names that a word may be a slip for, those of its own length first. */
	near(word: string): readonly string[] {
		const found: string[] = [];
		for (const length of [word.length, word.length - 1, word.length + 1])
			for (const { name, lower } of this.#byShape.get(shapeOf(word, length)) ?? [])
				if (isSlip(word, lower)) found.push(name);
		return found;
	}
}

/** A number that hardly any two shapes share. */
const shapeOf = (lower: string, length: number): number =>
	(lower.charCodeAt(0) * 512 + lower.charCodeAt(lower.length - 1)) * 64 + length;

/** The other form is the usual one; and where both have a name beside them, it is the same. */
function isSameName(form: Form, rival: Form, neighbours: () => Neighbours): boolean {
	if (rival.count < 2 * form.count) return false;
	const own = neighbours().get(form.name.text)!;
	const others = neighbours().get(rival.name.text)!;
	if (own.size === 0 || others.size === 0) return rival.count > 2;
	for (const name of own) if (others.has(name)) return true;
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
