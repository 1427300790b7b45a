import { addKind, kindOf, rootOf, type Group } from './nameGroup';

/**
 * Joins the groups that name one thing by other words: an acronym and what it abbreviates; a surname and a full name, in
 * any transliteration; a title and its bearer; a short form and the full one. Only where no second group fits. Linear.
 */
export function joinAliases(all: readonly Group[], groups: ReadonlyMap<string, Group>): void {
	joinAcronyms(all, groups);
	joinPersons(all);
	joinRoles(all);
	joinShortForms(all);
}

/** Makes one group part of the other: of two, the known one stays; two known ones are two. */
function join(a: Group, b: Group): void {
	const [from, to] = a.known ? [b, a] : [a, b];
	if (from === to || from.known || from.into) return;
	from.into = to;
	for (const name of from.names) to.names.push(name);
	to.listed ??= from.listed;
	if (
		from.fullest &&
		(!to.fullest || (to.isRole && !from.isRole) || (!from.isRole && from.words.length > to.words.length))
	) {
		to.fullest = from.fullest;
		if (!to.known) to.words = from.words;
	}
	to.isRole &&= from.isRole;
	to.isStrong ||= from.isStrong;
	for (const { kind, count } of from.kinds) addKind(to, kind, count);
	to.person += from.person;
	to.place += from.place;
	to.organization += from.organization;
}

/** So many times as often as another of that surname, a person is who is meant by it alone. */
const clearlyMore = 3;

/** The one group of each key; none where two have it, unless one has `factor` times as many names. */
class Index {
	/** Null where two have the key. */
	readonly #groups = new Map<string, Group | null>();

	get isEmpty(): boolean {
		return this.#groups.size === 0;
	}

	set(key: string, group: Group, factor = Infinity): void {
		const other = this.#groups.get(key);
		if (other === undefined) this.#groups.set(key, group);
		if (!other || rootOf(other) === group) return;
		const [before, now] = [rootOf(other).names.length, group.names.length];
		if (before >= factor * now) return;
		this.#groups.set(key, now >= factor * before ? group : null);
	}

	get(key: string): Group | undefined {
		const group = this.#groups.get(key);
		return group ? rootOf(group) : undefined;
	}
}

/** With one space between them. */
export const joined = (words: readonly string[]): string =>
	words.length === 1 ? words[0]! : words.join(' ');

/** `Ministry of Defense (MoD)`; and `AFU` of unknown kind beside one `Armed Forces of Ukraine`. */
function joinAcronyms(all: readonly Group[], groups: ReadonlyMap<string, Group>): void {
	const byInitials = new Index();
	for (const group of all) {
		for (const { acronym } of group.names) {
			const short = acronym === undefined ? undefined : groups.get(acronym);
			if (short && abbreviates(acronym!, group.words)) join(rootOf(short), rootOf(group));
		}
		if (group.words.length > 2 && kindOf(group)) byInitials.set(initialsOf(group.words), group);
	}
	for (const group of all) {
		const { words, fullest } = group;
		if (group.into || words.length > 1 || words[0]!.length < 3 || group.kinds.length > 0 || !fullest)
			continue;
		const full = fullest.weights.organization >= 1 ? byInitials.get(words[0]!) : undefined;
		if (full) join(group, full);
	}
}

const small = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'against']);
const initialsOf = (words: readonly string[]): string =>
	words.map((word) => (small.has(word) ? '' : word[0])).join('');

/** Whether the letters of an acronym stand in the words in their order, the first at the head of one. */
function abbreviates(acronym: string, words: readonly string[]): boolean {
	const letters = words.join('');
	if (words.every((word) => word[0] !== acronym[0])) return false;
	let at = -1;
	for (const letter of acronym) if ((at = letters.indexOf(letter, at + 1)) < 0) return false;
	return true;
}

/** A surname or a given name alone, beside the full one; full names that differ in transliteration alone. */
function joinPersons(all: readonly Group[]): void {
	const byName = new Map<string, Group>();
	const byPart = new Index();
	for (const group of all) {
		if (group.into || group.isRole || kindOf(group) !== 'person') continue;
		const words = group.listed && !group.known ? group.listed.toLowerCase().split(' ') : group.words;
		if (words.length < 2) continue;
		const skeletons = words.map(skeleton);
		const key = skeletons.join(' ');
		const same = byName.get(key);
		if (same) {
			join(group, same);
			continue;
		}
		byName.set(key, group);
		byPart.set(skeletons[0]!, group, clearlyMore);
		byPart.set(skeletons.at(-1)!, group, clearlyMore);
	}
	if (byName.size === 0) return;
	for (const group of all) {
		if (group.into || group.known || group.isRole || group.words.length > 1) continue;
		if (group.kinds.length > 0 ? kindOf(group) !== 'person' : group.place >= 3) continue;
		const [word] = group.words;
		const full = byPart.get(skeleton(word!));
		if (full?.words.some((part) => isNear(word!, part))) join(group, full);
	}
}

const isAscii = /^[\0-\x7f]*$/;
const article = /^(?:al|el|as|ad|an|ar|ash)-/;
const withoutArticle = (word: string): string => (word.includes('-') ? word.replace(article, '') : word);

/** What is left of a word across transliterations: no vowels, no doubled letters, no article, no marks. */
function skeleton(word: string): string {
	const plain = withoutArticle(isAscii.test(word) ? word : word.normalize('NFD'));
	let result = '';
	let before = '';
	for (let at = 0; at < plain.length; at++) {
		const sound = soundOf(plain.charCodeAt(at), at === 0);
		if (sound === '' || sound === before) continue;
		result += sound;
		before = sound;
	}
	return result;
}

/** Beyond these a letter is of another script, and stands as it is. */
const otherScripts = 0x370;

function soundOf(letter: number, isFirst: boolean): string {
	if (letter >= otherScripts) return String.fromCharCode(letter);
	return letter < 128 ? (isFirst ? firstSounds : sounds)[letter]! : '';
}

/** By the letter; empty for vowels and what is no letter. */
const sounds = Array.from({ length: 128 }, (_, code) => {
	const letter = String.fromCharCode(code);
	if (letter < 'a' || letter > 'z' || 'aeiouyj'.includes(letter)) return '';
	return ({ w: 'v', q: 'k', c: 'k', g: 'h' } as Record<string, string>)[letter] ?? letter;
});
/** A vowel at the head of a word is heard. */
const firstSounds = sounds.map((sound, code) => {
	const letter = String.fromCharCode(code);
	if (letter === 'y' || letter === 'e') return 'j';
	return 'aiouj'.includes(letter) ? letter : sound;
});

/** They begin alike and few letters differ. */
function isNear(a: string, b: string): boolean {
	if (a === b) return true;
	const left = withoutArticle(a);
	const right = withoutArticle(b);
	return (
		left[0] === right[0] &&
		left.length < 40 &&
		right.length < 40 &&
		distance(left, right) <= (left.length < 6 ? 1 : 2)
	);
}

/** Edit distance of two words. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, k) => k);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let k = 1; k <= b.length; k++)
			next.push(Math.min(next[k - 1]! + 1, row[k]! + 1, row[k - 1]! + Number(a[i - 1] !== b[k - 1])));
		row = next;
	}
	return row[b.length]!;
}

/** `The Foreign Secretary`, where one person bears that title. */
function joinRoles(all: readonly Group[]): void {
	if (!all.some(({ isRole, into }) => isRole && !into)) return;
	const byTitle = new Index();
	for (const group of all)
		for (const { title, isRole } of group.names)
			if (title !== undefined && !isRole) for (const part of endsOf(title)) byTitle.set(part, rootOf(group));
	for (const group of all) {
		if (group.into || !group.isRole) continue;
		const bearer = byTitle.get(joined(group.words));
		if (bearer) join(group, bearer);
	}
}

/** `us secretary of state` is `secretary of state` too. */
function endsOf(title: string): readonly string[] {
	const words = title.split(' ').slice(-8);
	return words.map((_, from) => words.slice(from).join(' '));
}

/** `the Coalition` beside one `Global Coalition`, `Steel Curtain` beside `Operation Steel Curtain`. */
function joinShortForms(all: readonly Group[]): void {
	const byShort = new Index();
	for (const group of all) {
		const { words } = group;
		if (group.into || words.length < 2 || group.isRole) continue;
		const kind = kindOf(group);
		if (!kind || kind === 'person' || kind === 'place') continue;
		const isOperation = kind === 'event' && words[0] === 'operation';
		byShort.set(isOperation ? joined(words.slice(1)) : words.at(-1)!, group);
	}
	if (byShort.isEmpty) return;
	for (const group of all) {
		if (group.into || group.known || group.isRole || group.listed) continue;
		const full = byShort.get(joined(group.words));
		if (!full || full === group) continue;
		const kind = kindOf(group);
		if (group.kinds.length > 0 ? kind !== 'person' && kind !== 'place' : kindOf(full) === 'event')
			join(group, full);
	}
}
