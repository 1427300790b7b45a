import { readFileSync, readdirSync } from 'node:fs';
import {
	agreed,
	applyChanges,
	applyEdits,
	claimInHand,
	Corpus,
	modeKeys,
	openSuggestions,
	press,
	readSidecar,
	sidecarPathOf,
	sourcesByDigit,
} from '../../src/core';
import type { Annotation, Claim, Hand, ModeAction, PlacedClaim, Span } from '../../src/core';

/** The keys that an annotator who knows the mode needs for one claim, in order. */
export interface Replayed {
	readonly quote: string;
	readonly keys: readonly string[];
	/** What the keys cannot give it, if anything. */
	readonly missing: readonly string[];
}

const annotator = 'anna';
const keyOf = new Map<ModeAction, string>();
for (const { keys } of modeKeys)
	for (const { key, action } of keys) if (!keyOf.has(action)) keyOf.set(action, key);
/** Keys that only choose words. */
const choosing = [...keyOf.keys()].filter((action) => /^(?:move|edge)\./.test(action));
/** Words that are farther away are not looked for. */
const mostKeys = 7;

/**
 * Tags an article of the seeds anew, claim by claim in the order of the text, each with the fewest keys that give it the words (as
 * the project cuts them), topic, act, modality and source that its sidecar has. What is pressed is what people press; each goes
 * through the function that the editor calls.
 * @param path Of the article in `seeds/`.
 */
export function replay(
	path: string,
	{ suggestions }: { readonly suggestions: boolean },
): readonly Replayed[] {
	const seeds = new URL('../../seeds/', import.meta.url);
	const text = readFileSync(new URL(path, seeds), 'utf8');
	const gold = new Corpus({ project: readFileSync(new URL('corroborate.yaml', seeds), 'utf8') });
	for (const name of readdirSync(new URL('events/', seeds)))
		gold.setEvent(`events/${name}`, readFileSync(new URL(`events/${name}`, seeds), 'utf8'));
	gold.put({ path, text, sidecar: readFileSync(new URL(sidecarPathOf(path), seeds), 'utf8') });
	const corpus = new Corpus({ project: readFileSync(new URL('corroborate.yaml', seeds), 'utf8') });
	let sidecar = 'corroborate: 1\nclaims:\n  anna:\n';
	corpus.put({ path, text, sidecar });

	let hand: Hand = { selections: [], caret: 0 };
	const annotation = (): Annotation => {
		const document = corpus.document(path)!;
		const annotating = { corpus, document, annotator };
		return suggestions ? { ...annotating, suggestions: openSuggestions(annotating) } : annotating;
	};
	let keys: string[] = [];
	const act = (action: ModeAction): void => {
		keys.push(keyOf.get(action)!);
		const step = press(annotation(), hand, action, '2023-06-01');
		if (step.changes) {
			const changes = step.changes(readSidecar(sidecar));
			if ('refused' in changes) throw new Error(changes.refused);
			const { edits, refused } = applyChanges(sidecar, changes);
			if (refused !== undefined) throw new Error(refused);
			sidecar = applyEdits(sidecar, edits);
			corpus.put({ path, text, sidecar });
		}
		const selections = step.select ?? hand.selections;
		hand = { ...hand, selections, caret: selections.at(-1)?.end ?? hand.caret };
		const placed = claimInHand(annotation(), hand);
		if (step.changes) hand = { ...hand, last: placed?.id ?? hand.last };
	};
	const now = (): PlacedClaim => claimInHand(annotation(), hand)!;

	return gold.document(path)!.claims.map(({ claim, placement }) => {
		keys = [];
		const from = annotation();
		const wanted = placement.spans.map((span) => agreed(from, span));
		const way = wayTo(from, hand, wanted);
		const quote = text.slice(wanted[0]!.start, wanted.at(-1)!.end);
		if (!way) return { quote, keys, missing: ['words'] };
		way.forEach(act);
		// Enter where the text itself says what it is about, else the letter of the topic: one key either way.
		act('claim.tag');
		const missing: string[] = [];
		const { is } = now().claim;
		if (is.topic !== claim.is.topic) {
			keys.pop();
			act(`topic.${claim.is.topic}` as ModeAction);
		}
		if (is.act !== claim.is.act) act(`act.${claim.is.act}`);
		if ((is.modality ?? 'asserted') !== (claim.is.modality ?? 'asserted'))
			act(`modality.${claim.is.modality ?? 'asserted'}`);
		if (!giveSource(claim)) missing.push('source');
		return { quote, keys, missing };
	});

	/** Whether the claim in hand has the source of the gold's claim now. */
	function giveSource(claim: Claim): boolean {
		const isGiven = (): boolean => isSame(now().claim.said.source, claim.said.source);
		if (isGiven()) return true;
		const digit = sourcesByDigit(annotation(), hand).findIndex(({ slug }) => isSame(slug, claim.said.source));
		if (digit >= 0) {
			act(`source.${digit}`);
			return true;
		}
		const before = { sidecar, hand, keys: [...keys] };
		for (let tries = 0; tries < 4 && !isGiven(); tries++) act('claim.name-source');
		if (isGiven()) return true;
		({ sidecar, hand, keys } = before);
		corpus.put({ path, text, sidecar });
		// Nobody finds it but the annotator: they select the words that name it.
		const named = gold.document(path)!.mentions.filter(({ entity }) => entity === claim.said.source);
		const places = named.flatMap(({ placement }) => placement.spans);
		const ways = places.flatMap((span) => {
			const found = wayTo(annotation(), hand, [span]);
			return found ? [found] : [];
		});
		const way = ways.sort((a, b) => a.length - b.length)[0];
		if (!way) return false;
		const all: readonly ModeAction[] = [...way, 'claim.name-source'];
		all.forEach(act);
		return isGiven();
	}

	/** Whether a source of the replay is the one that the seeds' sidecar calls `wanted`. */
	function isSame(slug: string, wanted: string): boolean {
		if (slug === wanted) return true;
		if (slug === '@article' || wanted === '@article') return false;
		const given = wordsOf(corpus.source(corpus.document(path)!, slug).name);
		const document = gold.document(path)!;
		const forms = Object.keys(document.sidecar?.value.entities?.[wanted]?.mentions ?? {});
		return [gold.source(document, wanted).name, ...forms].some((name) => {
			const asked = wordsOf(name);
			return given.every((word) => asked.includes(word)) || asked.every((word) => given.includes(word));
		});
	}
}

const wordsOf = (name: string): readonly string[] =>
	name
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '' && !/^(?:the|an?|of|one|some)$/.test(word));

/** The fewest keys that select the words from where the hand is; undefined where there is no short way. */
function wayTo(
	annotation: Annotation,
	hand: Hand,
	wanted: readonly Span[],
): readonly ModeAction[] | undefined {
	const isThere = ({ selections }: Hand): boolean =>
		selections.length === wanted.length &&
		selections.every((span, i) => {
			const cut = agreed(annotation, span);
			return cut.start === wanted[i]!.start && cut.end === wanted[i]!.end;
		});
	const nameOf = ({ selections, caret }: Hand): string =>
		selections.length === 0 ? `${caret}` : selections.map(({ start, end }) => `${start}-${end}`).join();
	let front: readonly { readonly hand: Hand; readonly way: readonly ModeAction[] }[] = [{ hand, way: [] }];
	const seen = new Set([nameOf(hand)]);
	for (let length = 0; length <= mostKeys; length++) {
		const found = front.find((one) => isThere(one.hand));
		if (found) return found.way;
		front = front.flatMap((one) =>
			choosing.flatMap((action) => {
				const step = press(annotation, one.hand, action, '2023-06-01');
				// What would change a claim is no way to another.
				if (step.changes || !step.select) return [];
				const next = { ...one.hand, selections: step.select, caret: step.select.at(-1)!.end };
				if (seen.has(nameOf(next))) return [];
				seen.add(nameOf(next));
				return [{ hand: next, way: [...one.way, action] }];
			}),
		);
	}
	return undefined;
}
