import type { TextReading } from '../model/document';
import type { Span } from '../model/span';
import type { EntityKind } from '../model/vocabulary';
import type { Token } from '../text/tokens';
import * as near from './lexicons/nameContexts';
import { militaryWords, officialWords } from './lexicons/nameParts';
import { endsLikeWord, noWeights, weigh, type Weights } from './nameEvidence';
import {
	Class,
	classOf,
	heads,
	listedAt,
	nameWordOf,
	stateOf,
	type Listed,
	type NameWord,
} from './nameLexicon';
import { eachRun, type Run } from './nameRuns';

/** A stretch of text that names something, or may. */
export interface Name extends Span {
	/** Its words in small letters, without titles, initials and possessive, and with one space between them. */
	readonly key: string;
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
/** At most so many tokens in the name of a person. */
const longestPerson = 5;

/** Finds the names in the tokens of a text: by capitals, by lists, by the words that names are made of. Linear. */
export function namesOf(tokens: readonly Token[], reading: TextReading): readonly Name[] {
	const reader = new NameReader(tokens);
	eachRun(tokens, reading, (run) => reader.read(run));
	return reader.names;
}

class NameReader {
	readonly names: Name[] = [];
	readonly #tokens: readonly Token[];
	#run: Run = { from: 0, to: 0, words: [], limit: 0, isInitial: false, isHeadline: false };

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	/** Splits a run into names. Indices are of the run's words from here on. */
	read(run: Run): void {
		this.#run = run;
		const { words } = run;
		let p = 0;
		while (p < words.length && this.#isOpening(p)) p++;
		while (p < words.length) {
			const { classes, isNamed, lower } = words[p]!;
			const isSmall = !isNamed && !this.#listed(p) && !(p === 0 && lower.charCodeAt(0) < 58);
			if (isSmall || classes & Class.calendar || isSplit(words[p]!)) p++;
			else p = this.#readName(p);
		}
	}

	/** A word at the head of a sentence, or of a headline, that is no part of a name. */
	#isOpening(p: number): boolean {
		const { words, isInitial, isHeadline } = this.#run;
		const { classes, lower, isCapitals } = words[p]!;
		if (this.#listed(p)) return false;
		if (classes & Class.titlePart && this.#classes(p + 1) & Class.title) return false;
		if (classes & Class.common && !isCapitals)
			return (
				isHeadline ||
				(isInitial && p === 0) ||
				(classes & ~(Class.closed | Class.listed | Class.unnamed)) === Class.common
			);
		const next = words[p + 1];
		if (!isInitial || p > 0 || classes || !next) return false;
		return (
			(next.classes & Class.adjective) !== 0 || (endsLikeWord(lower) && this.#listed(p + 1) !== undefined)
		);
	}

	#classes(p: number): number {
		return this.#run.words[p]?.classes ?? 0;
	}

	#lower(p: number): string {
		return this.#run.words[p]?.lower ?? '';
	}

	/** The word at `p` of the run, which may be one behind it. */
	#word(p: number): NameWord | undefined {
		const { words, from, limit } = this.#run;
		if (p < words.length) return words[p];
		const token = this.#tokens[from + p];
		return token && token.start < limit ? nameWordOf(token.word) : undefined;
	}

	/** The longest entry of the gazetteer at a word of the run; it may go on behind it. */
	#listed(p: number): Listed | undefined {
		for (const entry of this.#run.words[p]!.listed) {
			const { words } = entry;
			const last = words.length - 1;
			let k = 0;
			while (k <= last && this.#isSame(this.#word(p + k), words[k]!, k === last)) k++;
			if (k > last) return entry;
		}
		return undefined;
	}

	#isSame(word: NameWord | undefined, listed: string, isLast: boolean): boolean {
		if (!word) return false;
		const { text, lower, isPossessive, isCapitals } = word;
		if (text === listed) return true;
		if (isPossessive && !isLast) return false;
		const isExact = isPossessive ? text.startsWith(listed) && text.length === listed.length + 2 : false;
		if (isExact || text.replace('’', "'") === listed) return true;
		return (isCapitals || this.#run.isHeadline) && listed.length > 3 && lower === listed.toLowerCase();
	}

	/** Reads one name, or one word that is none; gives where to go on. */
	#readName(p: number): number {
		const { words, isHeadline } = this.#run;
		const { classes, text } = words[p]!;
		const entry = this.#listed(p);
		if (entry && entry.kind !== 'adjective') return this.#readListed(p, entry, entry.kind);
		const titled = this.#readTitled(p);
		if (titled > p) return titled;
		if (entry || classes & Class.adjective) return this.#readAdjective(p, entry?.words.length ?? 1);
		if (this.#readHyphenated(p)) return p + 1;
		if (isDesignation(text)) return this.#add(p, p + 1, 'weapon');
		const head = this.#headIn(p);
		if (
			classes & Class.firstName &&
			p + 1 < words.length &&
			!this.#listed(p + 1) &&
			!this.#headsName(p, head)
		) {
			const end = this.#personEnd(p);
			if (end > p + 1) return this.#add(p, end, 'person');
		}
		if (head >= p) return this.#readHeaded(p, head);
		if (classes & Class.placeOpener && p + 1 < words.length && !isHeadline)
			return this.#add(p, Math.min(words.length, p + 3), 'place');
		return this.#readUnknown(p);
	}

	/** Whether a noun after a given name makes it an organisation's: `Adam Tactical Group`, and not `Jane Church`. */
	#headsName(p: number, head: number): boolean {
		if (head < 0) return false;
		return head > p + 1 || (this.#classes(head) & heads & ~(Class.place | Class.media | Class.event)) !== 0;
	}

	#readListed(p: number, entry: Listed, kind: EntityKind): number {
		const { words, isHeadline } = this.#run;
		const end = p + entry.words.length;
		if (end < words.length && !words[end - 1]!.isPossessive && !isHeadline) {
			const isJoined = isComplement(this.#lower(end)) && (this.#classes(end - 1) & heads) !== 0;
			if (isJoined) return this.#readHeaded(p, end - 1);
			if (!(this.#classes(end) & (Class.title | Class.firstName))) {
				const head = this.#headIn(end);
				if (head >= 0) return this.#readHeaded(p, head);
			}
		}
		return this.#addGrown(p, end, kind, entry.name);
	}

	/** With the small-letter noun that belongs to it: `Donetsk region`, `US army`, `Assad regime`. */
	#addGrown(p: number, end: number, kind: EntityKind, listed: string): number {
		const next = this.#word(end);
		const last = this.#word(end - 1);
		if (next && last && !last.isPossessive) {
			if (kind === 'place' && near.administrative.has(next.text)) return this.#add(p, end + 1, 'place');
			if (kind === 'person' || (kind === 'state' && last.isCapitals)) {
				const actor = this.#actorAt(end);
				if (actor && kind === 'state') return this.#add(p, actor.end, actor.kind);
				if (actor && actor.kind !== 'group') {
					const noun = this.#key(end, actor.end, false);
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
				const entry = this.#listed(q);
				if (!entry && !(classes & (Class.titlePart | Class.adjective | heads))) break;
				q += entry?.words.length ?? 1;
			} else if (classes & (Class.titlePart | heads | Class.adjective) || this.#listed(q)) return p;
			else break;
		}
		if (title < 0) return p;
		const head = this.#headIn(q);
		// `King Abdullah University`
		if (head >= q + 2 || (head > q && this.#headsName(q, head))) return this.#readHeaded(p, head);
		const role = joinedWords(words, p, q);
		if (q < words.length && !words[q - 1]!.isPossessive) {
			const end = this.#personEnd(q);
			const entry = this.#listed(q);
			const listed = entry?.kind === 'person' && entry.words.length === end - q ? entry.name : undefined;
			return end > q ? this.#add(q, end, 'person', { title: role, listed }) : p;
		}
		if (isHeadline || (q - p === 1 && isInitial && p === 0)) return q;
		return this.#add(p, Math.min(q, words.length), 'person', { title: role, isRole: true });
	}

	/** Where the name of a person ends that begins at `p`. */
	#personEnd(p: number): number {
		const { words, isHeadline } = this.#run;
		const limit = Math.min(words.length, p + (isHeadline ? 2 : longestPerson));
		let k = p;
		while (k < limit) {
			const { classes, lower } = words[k]!;
			if (classes & Class.calendar || isSplit(words[k]!) || isTitleJoiner(lower)) break;
			if (k > p && classes & (Class.adjective | Class.title) && !(classes & Class.firstName)) break;
			k++;
			if (words[k - 1]!.isPossessive) break;
		}
		while (k > p && (!words[k - 1]!.isNamed || (k - p > 1 && words[k - 1]!.text === '.'))) k--;
		return k;
	}

	/** A people's adjective: it is no name, but may open one: `Ukrainian army`, `Iraqi Kurdistan`. */
	#readAdjective(p: number, length: number): number {
		const next = p + length;
		const head = next < this.#run.words.length ? this.#headIn(next) : -1;
		if (head >= 0) return this.#readHeaded(p, head);
		const isNational = length > 1 || (this.#classes(p) & Class.national) !== 0;
		const actor = isNational && next >= this.#run.words.length ? this.#actorAt(next) : undefined;
		return actor ? this.#add(p, actor.end, actor.kind) : next;
	}

	/** The small-letter noun from `p` on that makes an actor of what stands before it. */
	#actorAt(p: number): { readonly end: number; readonly kind: EntityKind } | undefined {
		let end = p;
		while (end < p + 2 && near.forcesKinds.has(this.#word(end)?.text ?? '') && this.#isActorPart(end + 1))
			end++;
		const noun = this.#word(end)?.lower ?? '';
		const kind = near.forcesNouns.has(noun)
			? 'military-unit'
			: near.stateNouns.has(noun)
				? 'government-body'
				: near.movementNouns.has(noun)
					? 'organization'
					: near.memberNouns.has(noun)
						? 'group'
						: undefined;
		return kind && { end: end + 1, kind };
	}

	#isActorPart(p: number): boolean {
		const lower = this.#word(p)?.lower ?? '';
		return (
			near.forcesNouns.has(lower) ||
			near.stateNouns.has(lower) ||
			near.forcesKinds.has(lower) ||
			near.movementNouns.has(lower)
		);
	}

	/** The last noun from `p` on that tells a name's kind, before a title; -1 where there is none. */
	#headIn(p: number): number {
		const { words } = this.#run;
		let head = -1;
		for (let k = p; k < words.length; k++) {
			const { classes, isPossessive } = words[k]!;
			if (classes & heads) head = k;
			else if (k > p && classes & Class.title && !(classes & Class.titlePart)) break;
			if (isPossessive || isSplit(words[k]!)) break;
		}
		return head;
	}

	/** A name whose last noun, or the one before its first `of`, tells its kind. */
	#readHeaded(p: number, last: number): number {
		const { words, isInitial, isHeadline } = this.#run;
		let head = last;
		let end = last + 1;
		for (let k = p + 1; k < words.length; k++)
			if (isComplement(this.#lower(k)) && this.#classes(k - 1) & heads) {
				head = k - 1;
				end = this.#complementEnd(k);
				break;
			}
		const found = this.#classes(head);
		// `Operation Inherent Resolve`
		if (head === p && found & Class.event && end < words.length) end = words.length;
		if (end < words.length && !words[end]!.isNamed && words[end]!.lower.charCodeAt(0) < 58) end++;
		const kind = this.#kindOf(found, p, end);
		const isAlone = end - p === 1;
		if (isAlone || (head === p && kind === 'place')) {
			if (found & Class.placeOpener && p + 1 < words.length && !isHeadline)
				return this.#add(p, Math.min(words.length, p + 3), 'place');
			if (isAlone && ((isInitial && p === 0) || !speaksAlone(kind))) return this.#readUnknown(p);
		}
		if (isHeadline && kind !== 'military-unit' && kind !== 'government-body') return this.#readUnknown(p);
		return this.#add(p, end, kind);
	}

	/** Of the classes of the noun that tells it, and the other words. */
	#kindOf(found: number, p: number, end: number): EntityKind {
		const { words } = this.#run;
		const has = (set: ReadonlySet<string>): boolean => {
			for (let k = p; k < end && k < words.length; k++) if (set.has(words[k]!.lower)) return true;
			return false;
		};
		if (found & Class.unit) return 'military-unit';
		const isAssociation = found & Class.organization && (has(onWords) || !(found & Class.government));
		if (isAssociation) {
			if (has(militaryWords)) return 'military-unit';
			return has(services) && has(officialWords) ? 'government-body' : 'organization';
		}
		if (found & Class.government) return 'government-body';
		if (found & Class.armed) return 'armed-group';
		if (found & Class.event) return 'event';
		if (found & Class.place) return 'place';
		return found & Class.media ? 'media' : 'weapon';
	}

	/** What follows `of` in a name, up to what begins another. */
	#complementEnd(joiner: number): number {
		const { words } = this.#run;
		for (let k = joiner + 1; k < words.length; k++) {
			const { isPossessive, classes } = words[k]!;
			if (isPossessive) return k + 1;
			if (k > joiner + 1 && classes & Class.title && !(classes & Class.titlePart)) return k;
		}
		return words.length;
	}

	/** `London-based`, `Russia-Ukraine`: adds the names before and after the hyphen that are listed; whether the word is of that make. */
	#readHyphenated(p: number): boolean {
		const { text, hasArticle } = this.#run.words[p]!;
		const at = text.indexOf('-');
		if (at < 2 || hasArticle) return false;
		const { start } = this.#tokens[this.#run.from + p]!;
		const [before, after] = [text.slice(0, at), text.slice(at + 1)];
		const first = listedWord(before);
		if (/^\p{Lu}/u.test(after)) {
			const second = first && listedWord(after);
			// `UK-France Summit` is one name.
			if (!first || !second || this.#headIn(p) > p) return false;
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
		this.names.push({
			start,
			end: start + word.length,
			key: word.toLowerCase(),
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
			if (this.#listed(end)) break;
			end++;
		}
		while (end > p + 1 && !words[end - 1]!.isNamed) end--;
		const { classes, isPossessive, isCapitals, text } = words[end - 1]!;
		const isAlone = end - p === 1;
		if (classes & Class.unnamed || (classes & Class.common && (isHeadline || (isAlone && isCapitals))))
			return end;
		if (isAlone && isParty.test(text)) return end;
		if (!isPossessive && end === words.length && !isHeadline) {
			const next = this.#word(end)?.text ?? '';
			const isWeak = isInitial && p === 0 && isAlone;
			if (near.administrative.has(next)) return this.#add(p, end + 1, 'place');
			if (near.weapons.has(next) && !isWeak) return this.#add(p, end, 'weapon');
			const actor = isWeak ? undefined : this.#actorAt(end);
			if (actor && actor.kind !== 'group') return this.#add(p, actor.end, actor.kind);
		}
		return this.#add(p, end, undefined);
	}

	/** Adds the name of the words from `p` to `to`, and gives `to`. */
	#add(p: number, to: number, kind: EntityKind | undefined, more: More = none): number {
		const { from, words, limit, isInitial, isHeadline } = this.#run;
		const tokens = this.#tokens;
		let { start } = tokens[from + p]!;
		const last = this.#word(to - 1)!;
		const end = tokens[from + to - 1]!.end - (last.isPossessive ? 2 : 0);
		let key = to - p === 1 ? last.lower : this.#key(p, to, kind === 'person');
		const owner =
			p === 0 && (kind === 'government-body' || kind === 'military-unit') ? this.names.at(-1) : undefined;
		// `Russia's Defense Ministry` is one name, and of two states' ministries two.
		if (owner?.kind === 'state' && owner.end === tokens[from - 1]!.end - 2) {
			this.names.pop();
			start = owner.start;
			key = `${owner.key} ${key}`;
		}
		const isTold = kind !== undefined || isHeadline;
		this.names.push({
			start,
			end,
			key,
			kind,
			listed: more.listed ?? (kind && this.#ofState(p, to)),
			weights: isTold ? noWeights : weigh(tokens, from + p, words.slice(p, to), limit),
			isWeak: isHeadline || (isInitial && p === 0),
			title: more.title,
			isRole: more.isRole === true,
			acronym: this.#acronymAt(from + to),
			isCoordinated: this.#isCoordinated(from + p),
		});
		return to;
	}

	/** What `Ukrainian army` and `Government of Iraq` are called, however they are written. */
	#ofState(p: number, to: number): string | undefined {
		const first = this.#word(p)!;
		if (to - p > 3 || !(first.classes & (Class.national | Class.government))) return undefined;
		const state = stateOf(first.lower);
		const rest = state ? this.#key(p + 1, to, false) : '';
		if (state && allForces.has(rest)) return `Armed Forces of ${withArticle(state)}`;
		if (state && rest === 'government') return `Government of ${withArticle(state)}`;
		const owner =
			first.lower === 'government' && this.#word(p + 1)?.lower === 'of' ? this.#word(p + 2) : undefined;
		const entry = owner?.listed.find(({ words, kind }) => words.length === 1 && kind === 'state');
		return entry && `Government of ${withArticle(entry.name)}`;
	}

	#key(p: number, to: number, isPerson: boolean): string {
		let key = this.#word(p)!.lower;
		for (let k = p + 1; k < to; k++) {
			const { text, lower } = this.#word(k)!;
			if (text !== '.' && !(isPerson && text.length === 1)) key += ` ${lower}`;
		}
		return key;
	}

	/** `Sarmin, Qmenas and Talmenes` */
	#isCoordinated(from: number): boolean {
		const last = this.names.at(-1);
		for (let k = from - 1; last && k >= 0 && k > from - 4; k--) {
			const { lower, end, isWord } = this.#tokens[k]!;
			if (isWord && end >= last.end && end <= last.end + 2) return k < from - 1;
			if (lower !== ',' && lower !== 'and' && lower !== 'or' && lower !== '/') return false;
		}
		return false;
	}

	/** `Ministry of Defense (MoD)` */
	#acronymAt(to: number): string | undefined {
		if (this.#tokens[to]?.text !== '(' || this.#tokens[to + 2]?.text !== ')') return undefined;
		const { text, lower } = this.#tokens[to + 1]!;
		return /^\p{Lu}/u.test(text) && text.length <= 10 && /\p{Lu}/u.test(text.slice(1)) ? lower : undefined;
	}
}

/** What a people's adjective makes its armed forces of. */
const allForces = new Set(['army', 'military', 'forces', 'troops', 'armed forces']);
const withArticle = (state: string): string =>
	/^(?:United|Netherlands|Philippines|Democratic|Central|Soviet)/.test(state) ? `the ${state}` : state;

/** `Council on Foreign Relations` is no state's. */
const onWords = new Set(['on', 'for']);
const services = new Set(['service', 'services']);

/** Whether the noun alone, with a capital inside a sentence, names somebody: `the Coalition`. */
const speaksAlone = (kind: EntityKind): boolean =>
	kind !== 'place' && kind !== 'event' && kind !== 'weapon' && kind !== 'media';

const isComplement = (lower: string): boolean =>
	lower === 'of' || lower === 'for' || lower === 'on' || lower === 'against';
const isTitleJoiner = (lower: string): boolean =>
	lower === 'of' || lower === 'for' || lower === 'to' || lower === 'on' || lower === 'the' || lower === 'and';
/** `And`, `In`, `Her`: with a capital in titles and lists, and never inside a name. */
const isSplit = ({ classes, isNamed, lower }: NameWord): boolean =>
	(classes & Class.closed) !== 0 &&
	isNamed &&
	lower !== 'the' &&
	lower !== 'a' &&
	!(classes & Class.firstName);

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

/** A weapon's type: `T-72`, `Su-35`, `S-300`. */
const isDesignation = (text: string): boolean => text.length < 10 && /^\p{Lu}\p{L}{0,3}-\d/u.test(text);
