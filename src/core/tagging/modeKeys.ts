import { credibilityLabels, gradeLabels, grades } from '../model/vocabulary';
import type { Act, Modality, Topic } from '../model/vocabulary';

/** What a key of annotation mode does: its first word says what kind of thing, the second which. */
export type ModeAction =
	| `topic.${Topic}`
	| `act.${Act}`
	| `modality.${Modality}`
	| `source.${number}`
	| `event.${number}`
	| `credibility.${number}`
	| `reliability.${(typeof grades)[number]}`
	| `move.${Move}`
	| `edge.${'start' | 'end'}.${'word-on' | 'word-back' | 'sentence'}`
	| `claim.${'tag' | 'repeat' | 'name-source' | 'join' | 'split' | 'add-part' | 'delete'}`
	| `mode.${'undo' | 'redo' | 'keys'}`;

export type Move =
	| 'next-sentence'
	| 'previous-sentence'
	| 'next-span'
	| 'previous-span'
	| 'go-on'
	| 'go-back'
	| 'grow'
	| 'shrink'
	| 'quotation'
	| 'without-attribution'
	| 'last-claim';

export interface ModeKey {
	/** As VS Code writes keys; two with a space between them are pressed one after the other. */
	readonly key: string;
	readonly action: ModeAction;
	/** For people, such as `territory` or `next sentence`. */
	readonly title: string;
}

/** Keys that belong together on the page of keys. */
export interface KeyGroup {
	readonly title: string;
	readonly keys: readonly ModeKey[];
}

/** The letter of each topic, by which it is chosen wherever one key sets it. */
export const topicKeys: Readonly<Record<Topic, string>> = {
	territory: 't',
	'armed-clash': 'c',
	'remote-violence': 'r',
	casualties: 'k',
	materiel: 'm',
	'force-posture': 'f',
	'civilian-harm': 'h',
	political: 'p',
	other: 'o',
};

/** The letter of each act: states, assesses, will, intends. */
export const actKeys: Readonly<Record<Act, string>> = {
	reports: 's',
	assesses: 'a',
	predicts: 'w',
	intends: 'i',
};

/** The letter of each modality: yes, maybe, unverified, denied. */
export const modalityKeys: Readonly<Record<Modality, string>> = {
	asserted: 'y',
	hedged: 'b',
	unverified: 'u',
	denied: 'd',
};

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const ordinal = (n: number): string => (n === 1 ? 'the same source as before' : `recent source ${n}`);

function keysOf<T extends string>(
	letters: Readonly<Record<T, string>>,
	kind: 'topic' | 'act' | 'modality',
): readonly ModeKey[] {
	return Object.entries<string>(letters).map(([value, key]) => ({
		key,
		action: `${kind}.${value}` as ModeAction,
		title: value,
	}));
}

/** Every key of annotation mode, in the order in which people read of them. */
export const modeKeys: readonly KeyGroup[] = [
	{
		title: 'Where',
		keys: [
			{ key: 'space', action: 'move.go-on', title: 'go on to the next words that may be a claim' },
			{ key: 'shift+space', action: 'move.go-back', title: 'go back to the ones before' },
			{ key: 'down', action: 'move.next-sentence', title: 'next sentence' },
			{ key: 'up', action: 'move.previous-sentence', title: 'previous sentence' },
			{ key: 'tab', action: 'move.next-span', title: 'next clause or quotation of the sentence' },
			{ key: 'shift+tab', action: 'move.previous-span', title: 'the one before' },
			{ key: 'g', action: 'move.grow', title: 'grow to what is around' },
			{ key: 'shift+g', action: 'move.shrink', title: 'shrink to what is inside' },
			{ key: 'q', action: 'move.quotation', title: 'the quotation here, or the next one' },
			{ key: 'v', action: 'move.without-attribution', title: 'without its attribution' },
			{ key: 'l', action: 'move.last-claim', title: 'back to the last claim' },
		],
	},
	{
		title: 'Edges',
		keys: [
			{ key: 'right', action: 'edge.end.word-on', title: 'end a word later' },
			{ key: 'left', action: 'edge.end.word-back', title: 'end a word earlier' },
			{ key: 'shift+right', action: 'edge.start.word-on', title: 'begin a word later' },
			{ key: 'shift+left', action: 'edge.start.word-back', title: 'begin a word earlier' },
			{ key: 'end', action: 'edge.end.sentence', title: 'to the end of the sentence' },
			{ key: 'home', action: 'edge.start.sentence', title: 'from the beginning of the sentence' },
		],
	},
	{
		title: 'Tag',
		keys: [
			{ key: 'enter', action: 'claim.tag', title: 'tag as proposed; on a claim, go on' },
			{ key: 'z', action: 'claim.repeat', title: 'tag with the fields of the last claim' },
			{ key: 'shift+j', action: 'claim.split', title: 'split the claim' },
			{ key: 'j', action: 'claim.join', title: 'join it with the next claim' },
			{ key: 'shift+p', action: 'claim.add-part', title: 'add the selection to the last claim as a part' },
			{ key: 'backspace', action: 'claim.delete', title: 'delete the claim; reject a suggestion' },
			{ key: 'delete', action: 'claim.delete', title: 'delete the claim; reject a suggestion' },
		],
	},
	{ title: 'Topic', keys: keysOf(topicKeys, 'topic') },
	{ title: 'Act', keys: keysOf(actKeys, 'act') },
	{ title: 'Modality', keys: keysOf(modalityKeys, 'modality') },
	{
		title: 'Source',
		keys: [
			{ key: '0', action: 'source.0', title: 'the author’s voice' },
			...digits.map((n) => ({ key: `${n}`, action: `source.${n}` as const, title: ordinal(n) })),
			{ key: 'n', action: 'claim.name-source', title: 'a source named nearby; again: the next one' },
		],
	},
	{
		title: 'Event',
		keys: digits.map((n) => ({
			key: `e ${n}`,
			action: `event.${n}` as const,
			title: `event ${n}, on or off`,
		})),
	},
	{
		title: 'Rating',
		keys: [
			...Object.entries(credibilityLabels).map(([n, label]) => ({
				key: `x ${n}`,
				action: `credibility.${Number(n)}` as const,
				title: `the claim: ${label}`,
			})),
			...grades.map((grade) => ({
				key: `x ${grade.toLowerCase()}`,
				action: `reliability.${grade}` as const,
				title: `the source: ${gradeLabels[grade]}`,
			})),
		],
	},
	{
		title: 'Mode',
		keys: [
			{ key: 'ctrl+z', action: 'mode.undo', title: 'undo' },
			{ key: 'ctrl+y', action: 'mode.redo', title: 'redo' },
			{ key: 'ctrl+shift+z', action: 'mode.redo', title: 'redo' },
			{ key: 'shift+/', action: 'mode.keys', title: 'this page of keys' },
		],
	},
];
