import type { TextReading } from '../model/document';
import type { Span } from '../model/span';
import type { EntityKind } from '../model/vocabulary';
import { noWeights, weigh, type Weights } from './nameEvidence';
import { actorAt, bodyOfState, kindOfNoun, speaksAlone } from './nameKinds';
import { Class, classOf, endsLikeWord, heads, listedAt, type Listed, type NameWord } from './nameLexicon';
import { eachRun, type Run } from './nameRuns';
import { Near } from './nearWords';
import {
	classesAt,
	complementEnd,
	headIn,
	headsName,
	isComplement,
	isSplit,
	isTitleJoiner,
	lowerWords,
	listedIn,
	personEnd,
	wordAt,
} from './runWords';

/** A stretch of text that names something, or may. */
export interface Name extends Span {
	/** In small letters, without titles, initials and possessive. */
	readonly words: readonly string[];
	/** As its own words tell. */
	readonly kind: EntityKind | undefined;
	/** What the gazetteer calls it. */
	readonly listed: string | undefined;
	readonly weights: Weights;
	/** The capital may be due to the place: a sentence's start, a headline. */
	readonly isWeak: boolean;
	/** `foreign minister`, of a person so titled, and of a title that stands for its bearer. */
	readonly title: string | undefined;
	/** A title that stands for its bearer. */
	readonly isRole: boolean;
	/** The acronym behind it in brackets, in small letters. */
	readonly acronym: string | undefined;
	/** Only commas or `and` stand between the name before it and this one: they are likely of one kind. */
	readonly isCoordinated: boolean;
}

/** What a name may be known to be besides its kind. */
interface More {
	readonly listed?: string | undefined;
	readonly title?: string;
	readonly isRole?: boolean;
}

const none: More = {};

/** Finds the names in a text: by capitals, by lists, by the words that names are made of. Linear. */
export function namesOf(text: string, reading: TextReading): readonly Name[] {
	const names: Name[] = [];
	eachRun(text, reading, (run) => new RunReader(run, names).read());
	return names;
}

/** Splits a run into names. Indices are of the run's words. */
class RunReader {
	readonly #run: Run;
	readonly #names: Name[];

	/** @param names Those before; what is found is added. */
	constructor(run: Run, names: Name[]) {
		this.#run = run;
		this.#names = names;
	}

	read(): void {
		const { words } = this.#run;
		let p = 0;
		while (p < words.length && this.#isOpening(p) && !listedIn(this.#run, p)) p++;
		while (p < words.length) {
			const { classes, isNamed, lower } = words[p]!;
			const isSmall = !isNamed && !listedIn(this.#run, p) && !(p === 0 && lower.charCodeAt(0) < 58);
			if (isSmall || classes & Class.calendar || isSplit(words[p]!)) p++;
			else p = this.#readName(p);
		}
	}

	/** A word at the head of a sentence, or of a headline, that is no part of a name unless the gazetteer has it. */
	#isOpening(p: number): boolean {
		const { words, isInitial, isHeadline } = this.#run;
		const { classes, endsLikeWord, isCapitals } = words[p]!;
		if (classes & Class.titlePart && classesAt(this.#run, p + 1) & Class.title) return false;
		if (classes & Class.common && !isCapitals)
			return (
				isHeadline ||
				(isInitial && p === 0) ||
				(classes & ~(Class.closed | Class.listed | Class.unnamed)) === Class.common
			);
		const next = words[p + 1];
		if (!isInitial || p > 0 || classes || !next) return false;
		return (
			(next.classes & Class.adjective) !== 0 || (endsLikeWord && listedIn(this.#run, p + 1) !== undefined)
		);
	}

	/** Reads one name, or one word that is none; gives where to go on. */
	#readName(p: number): number {
		const { words, isHeadline } = this.#run;
		const { classes, isDesignation } = words[p]!;
		const entry = listedIn(this.#run, p);
		if (entry && entry.kind !== 'adjective') return this.#readListed(p, entry, entry.kind);
		const titled = this.#readTitled(p);
		if (titled > p) return titled;
		if (entry || classes & Class.adjective) return this.#readAdjective(p, entry?.words.length ?? 1);
		if (this.#readHyphenated(p)) return p + 1;
		if (isDesignation) return this.#add(p, p + 1, 'weapon');
		const head = headIn(this.#run, p);
		if (
			classes & Class.firstName &&
			p + 1 < words.length &&
			!listedIn(this.#run, p + 1) &&
			!headsName(this.#run, p, head)
		) {
			const end = personEnd(this.#run, p);
			if (end > p + 1) return this.#add(p, end, 'person');
		}
		if (head >= p) return this.#readHeaded(p, head);
		if (classes & Class.placeOpener && p + 1 < words.length && !isHeadline)
			return this.#add(p, Math.min(words.length, p + 3), 'place');
		return this.#readUnknown(p);
	}

	#readListed(p: number, entry: Listed, kind: EntityKind): number {
		const { words, isHeadline } = this.#run;
		const end = p + entry.words.length;
		if (end < words.length && !words[end - 1]!.isPossessive && !isHeadline) {
			const isJoined = isComplement(words[end]!.lower) && (classesAt(this.#run, end - 1) & heads) !== 0;
			if (isJoined) return this.#readHeaded(p, end - 1);
			if (!(classesAt(this.#run, end) & (Class.title | Class.firstName))) {
				const head = headIn(this.#run, end);
				if (head >= 0) return this.#readHeaded(p, head);
			}
		}
		return this.#addGrown(p, end, kind, entry.name);
	}

	/** With the small-letter noun that belongs to it: `Donetsk region`, `US army`, `Assad regime`. */
	#addGrown(p: number, end: number, kind: EntityKind, listed: string): number {
		const next = wordAt(this.#run, end);
		const last = wordAt(this.#run, end - 1);
		if (next && last && !last.isPossessive) {
			if (kind === 'place' && next.near & Near.administrative) return this.#add(p, end + 1, 'place');
			if (kind === 'person' || (kind === 'state' && last.isCapitals)) {
				const actor = actorAt(this.#run, end);
				if (actor && kind === 'state') return this.#add(p, actor.end, actor.kind);
				if (actor && actor.kind !== 'group') {
					const noun = lowerWords(this.#run, end, actor.end, false).join(' ');
					return this.#add(p, actor.end, actor.kind, { listed: `${listed} ${noun}` });
				}
			}
		}
		return this.#add(p, end, kind, { listed });
	}

	/** A title with the name that it stands before, or alone for its bearer; `p` where there is none. */
	#readTitled(p: number): number {
		const { words, isInitial, isHeadline } = this.#run;
		let title = -1;
		let inComplement = false;
		let q = p;
		while (q < words.length) {
			const { classes, lower, text } = words[q]!;
			const isFirstName = (classes & Class.firstName) !== 0;
			if (classes & Class.title && !(inComplement && isFirstName)) {
				title = q++;
				inComplement = false;
			} else if (text === '.') q++;
			else if (title >= 0 && isFirstName) break;
			else if (title >= 0 && isTitleJoiner(lower)) {
				inComplement = true;
				q++;
			} else if (title < 0) {
				if (
					!(
						classes &
						(Class.titlePart | Class.adjective | Class.government | Class.unit | Class.organization)
					)
				)
					break;
				q++;
			} else if (inComplement) {
				const entry = listedIn(this.#run, q);
				if (!entry && !(classes & (Class.titlePart | Class.adjective | heads))) break;
				q += entry?.words.length ?? 1;
			} else if (classes & (Class.titlePart | heads | Class.adjective) || listedIn(this.#run, q)) return p;
			else break;
		}
		if (title < 0) return p;
		const head = headIn(this.#run, q);
		// `King Abdullah University`
		if (head >= q + 2 || (head > q && headsName(this.#run, q, head))) return this.#readHeaded(p, head);
		const role = joinedWords(words, p, q);
		if (q < words.length && !words[q - 1]!.isPossessive) {
			const end = personEnd(this.#run, q);
			const entry = listedIn(this.#run, q);
			const listed = entry?.kind === 'person' && entry.words.length === end - q ? entry.name : undefined;
			return end > q ? this.#add(q, end, 'person', { title: role, listed }) : p;
		}
		if (isHeadline || (q - p === 1 && isInitial && p === 0)) return q;
		return this.#add(p, Math.min(q, words.length), 'person', { title: role, isRole: true });
	}

	/** A people's adjective: it is no name, but may open one: `Ukrainian army`, `Iraqi Kurdistan`. */
	#readAdjective(p: number, length: number): number {
		const next = p + length;
		const head = next < this.#run.words.length ? headIn(this.#run, next) : -1;
		if (head >= 0) return this.#readHeaded(p, head);
		const isNational = length > 1 || (classesAt(this.#run, p) & Class.national) !== 0;
		const actor = isNational && next >= this.#run.words.length ? actorAt(this.#run, next) : undefined;
		return actor ? this.#add(p, actor.end, actor.kind) : next;
	}

	/** A name whose last noun, or the one before its first `of`, tells its kind. */
	#readHeaded(p: number, last: number): number {
		const { words, isInitial, isHeadline } = this.#run;
		let head = last;
		let end = last + 1;
		for (let k = p + 1; k < words.length; k++)
			if (isComplement(words[k]!.lower) && classesAt(this.#run, k - 1) & heads) {
				head = k - 1;
				end = complementEnd(this.#run, k);
				break;
			}
		const found = classesAt(this.#run, head);
		// `Operation Inherent Resolve`
		if (head === p && found & Class.event && end < words.length) end = words.length;
		if (end < words.length && !words[end]!.isNamed && words[end]!.lower.charCodeAt(0) < 58) end++;
		const kind = kindOfNoun(found, this.#run, p, end);
		const isAlone = end - p === 1;
		if (isAlone || (head === p && kind === 'place')) {
			if (found & Class.placeOpener && p + 1 < words.length && !isHeadline)
				return this.#add(p, Math.min(words.length, p + 3), 'place');
			if (isAlone && ((isInitial && p === 0) || !speaksAlone(kind))) return this.#readUnknown(p);
		}
		if (isHeadline && kind !== 'military-unit' && kind !== 'government-body') return this.#readUnknown(p);
		return this.#add(p, end, kind);
	}

	/** `London-based`, `Russia-Ukraine`: adds the names before and after the hyphen that are listed; whether the word is of that make. */
	#readHyphenated(p: number): boolean {
		const { text, hasArticle } = this.#run.words[p]!;
		const at = text.indexOf('-');
		if (at < 2 || hasArticle) return false;
		const { start } = this.#run.tokens[this.#run.from + p]!;
		const [before, after] = [text.slice(0, at), text.slice(at + 1)];
		const first = listedWord(before);
		if (/^\p{Lu}/u.test(after)) {
			const second = first && listedWord(after);
			// `UK-France Summit` is one name.
			if (!first || !second || headIn(this.#run, p) > p) return false;
			this.#addListed(start, before, first);
			this.#addListed(start + at + 1, after, second);
			return true;
		}
		if (first) this.#addListed(start, before, first);
		return (
			first !== undefined || (classOf(before.toLowerCase()) & Class.adjective) !== 0 || endsLikeWord(text)
		);
	}

	#addListed(start: number, word: string, { kind, name }: Listed): void {
		if (kind === 'adjective') return;
		this.#names.push({
			start,
			end: start + word.length,
			words: [word.toLowerCase()],
			kind,
			listed: name,
			weights: noWeights,
			isWeak: true,
			title: undefined,
			isRole: false,
			acronym: undefined,
			isCoordinated: false,
		});
	}

	/** A name of which its words tell nothing: what stands around it may. */
	#readUnknown(p: number): number {
		const { words, isInitial, isHeadline } = this.#run;
		let end = p + 1;
		while (end < words.length && !isHeadline && !words[end - 1]!.isPossessive) {
			const { classes } = words[end]!;
			if (classes & (Class.adjective | Class.calendar | Class.title) || isSplit(words[end]!)) break;
			if (listedIn(this.#run, end)) break;
			end++;
		}
		while (end > p + 1 && !words[end - 1]!.isNamed) end--;
		const { classes, isPossessive, isCapitals, text } = words[end - 1]!;
		const isAlone = end - p === 1;
		if (classes & Class.unnamed || (classes & Class.common && (isHeadline || (isAlone && isCapitals))))
			return end;
		if (isAlone && isParty.test(text)) return end;
		if (!isPossessive && end === words.length && !isHeadline) {
			const near = wordAt(this.#run, end)?.near ?? 0;
			const isWeak = isInitial && p === 0 && isAlone;
			if (near & Near.administrative) return this.#add(p, end + 1, 'place');
			if (near & Near.weapon && !isWeak) return this.#add(p, end, 'weapon');
			const actor = isWeak ? undefined : actorAt(this.#run, end);
			if (actor && actor.kind !== 'group') return this.#add(p, actor.end, actor.kind);
		}
		return this.#add(p, end, undefined);
	}

	/** Adds the name of the words from `p` to `to`, and gives `to`. */
	#add(p: number, to: number, kind: EntityKind | undefined, more: More = none): number {
		const { tokens, from, isInitial, isHeadline } = this.#run;
		let { start } = tokens[from + p]!;
		const last = wordAt(this.#run, to - 1)!;
		const end = tokens[from + to - 1]!.end - (last.isPossessive ? 2 : 0);
		let words = to - p === 1 ? [last.lower] : lowerWords(this.#run, p, to, kind === 'person');
		const owner =
			p === 0 && (kind === 'government-body' || kind === 'military-unit') ? this.#names.at(-1) : undefined;
		// `Russia's Defense Ministry` is one name, and of two states' ministries two.
		if (owner?.kind === 'state' && owner.end === tokens[from - 1]!.end - 2) {
			this.#names.pop();
			start = owner.start;
			words = [...owner.words, ...words];
		}
		const isTold = kind !== undefined || isHeadline;
		this.#names.push({
			start,
			end,
			words,
			kind,
			listed: more.listed ?? (kind && bodyOfState(this.#run, p, to)),
			weights: isTold ? noWeights : weigh(this.#run, p, to),
			isWeak: isHeadline || (isInitial && p === 0),
			title: more.title,
			isRole: more.isRole === true,
			acronym: this.#acronymAt(from + to),
			isCoordinated: this.#isCoordinated(from + p),
		});
		return to;
	}

	/** `Sarmin, Qmenas and Talmenes` */
	#isCoordinated(from: number): boolean {
		const last = this.#names.at(-1);
		for (let k = from - 1; last && k >= 0 && k > from - 4; k--) {
			const { lower, end, isWord } = this.#run.tokens[k]!;
			if (isWord && end >= last.end && end <= last.end + 2) return k < from - 1;
			if (lower !== ',' && lower !== 'and' && lower !== 'or' && lower !== '/') return false;
		}
		return false;
	}

	/** `Ministry of Defense (MoD)` */
	#acronymAt(to: number): string | undefined {
		if (this.#run.tokens[to]?.text !== '(' || this.#run.tokens[to + 2]?.text !== ')') return undefined;
		const { text, lower } = this.#run.tokens[to + 1]!;
		return /^\p{Lu}/u.test(text) && text.length <= 10 && /\p{Lu}/u.test(text.slice(1)) ? lower : undefined;
	}
}

function joinedWords(words: readonly NameWord[], p: number, to: number): string {
	let text = '';
	for (let k = p; k < to && k < words.length; k++)
		if (words[k]!.text !== '.') text += `${text && ' '}${words[k]!.lower}`;
	return text;
}

/** `D-NY`: of a party, from a state. */
const isParty = /^\p{Lu}-\p{Lu}{2,3}$/u;

/** What the gazetteer has that is this word alone. */
const listedWord = (word: string): Listed | undefined =>
	listedAt(word.toLowerCase()).find(({ words }) => words.length === 1 && words[0] === word);
