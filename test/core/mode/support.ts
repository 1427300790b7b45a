import {
	applyChanges,
	applyEdits,
	claimInHand,
	Corpus,
	openSuggestions,
	press,
	readSidecar,
} from '../../../src/core';
import type { Annotation, Claim, Hand, ModeAction, PlacedClaim, Span } from '../../../src/core';

const path = 'a.txt';
const annotator = 'anna';

/** An article in annotation mode, with nobody's editor: keys are pressed, and what they do is done. */
export class Session {
	readonly corpus: Corpus;
	hand: Hand = { selections: [], caret: 0 };
	/** What the last key said. */
	said = '';

	constructor(
		readonly text: string,
		public sidecar = 'corroborate: 1\nclaims:\n  anna:\n',
		{ project = 'corroborate: 1\n', suggestions = false } = {},
	) {
		this.corpus = new Corpus({ project });
		this.suggests = suggestions;
		this.corpus.put({ path, text, sidecar });
	}

	readonly suggests: boolean;

	get annotation(): Annotation {
		const document = this.corpus.document(path)!;
		const annotating = { corpus: this.corpus, document, annotator };
		return this.suggests ? { ...annotating, suggestions: openSuggestions(annotating) } : annotating;
	}

	press(...actions: readonly ModeAction[]): this {
		for (const action of actions) {
			const { select, changes, say } = press(this.annotation, this.hand, action, '2026-11-22');
			this.said = say;
			const selections = select ?? this.hand.selections;
			this.hand = { ...this.hand, selections, caret: selections.at(-1)?.end ?? this.hand.caret };
			if (!changes) continue;
			const wanted = changes(readSidecar(this.sidecar));
			if ('refused' in wanted) throw new Error(wanted.refused);
			const { edits, refused } = applyChanges(this.sidecar, wanted);
			if (refused !== undefined) throw new Error(refused);
			this.sidecar = applyEdits(this.sidecar, edits);
			this.corpus.put({ path, text: this.text, sidecar: this.sidecar });
			this.hand = { ...this.hand, last: claimInHand(this.annotation, this.hand)?.id ?? this.hand.last };
		}
		return this;
	}

	/** Puts the caret into words, or selects them. */
	at(words: string, select = false): this {
		const start = this.text.indexOf(words);
		if (start < 0) throw new Error(`“${words}” is not in the text`);
		const end = start + words.length;
		this.hand = { ...this.hand, selections: select ? [{ start, end }] : [], caret: select ? end : start + 1 };
		return this;
	}

	get selected(): string {
		return this.hand.selections.map((span) => this.wordsOf(span)).join(' | ');
	}

	get placed(): readonly PlacedClaim[] {
		return this.corpus.document(path)!.claims;
	}

	/** Words, topic and source of each claim. */
	get claims(): readonly string[] {
		return this.placed.map(({ claim, placement }) =>
			[
				placement.spans.map((span) => this.wordsOf(span)).join(' | '),
				claim.is.topic,
				claim.is.act,
				...(claim.is.modality ? [claim.is.modality] : []),
				claim.said.source,
			].join(' · '),
		);
	}

	claim(index: number): Claim {
		return this.placed[index]!.claim;
	}

	wordsOf({ start, end }: Span): string {
		return this.text.slice(start, end);
	}
}
