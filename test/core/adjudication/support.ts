import {
	applyChanges,
	applyEdits,
	compareSides,
	readSidecar,
	finishedSides,
	type Comparison,
	type Document,
	type Judge,
	type Outcome,
} from '../../../src/core';
import type { Project } from '../rules/project';
import { annotated, project, type Annotations } from '../rules/project';

export const judge: Judge = { by: 'carol', on: '2026-11-22', isTaken: () => false };

/** One article and its sidecar, in which an empty section is a header alone, as acts of adjudication change it. */
export class Adjudicated {
	readonly #text: string;
	sidecar: string;

	constructor(text: string, annotations: Annotations | string) {
		this.#text = text;
		this.sidecar =
			typeof annotations === 'string'
				? annotations
				: annotated(text, annotations).sidecar!.replaceAll(/: null$/gm, ':');
	}

	get project(): Project {
		return project({ text: this.#text, sidecar: this.sidecar });
	}

	get document(): Document {
		return this.project.document();
	}

	comparison(): Comparison {
		const { corpus, document } = this.project;
		return compareSides(corpus.project, document(), finishedSides(document()));
	}

	/** Does something and reads it anew; throws where it is refused. */
	do(act: (comparison: Comparison, sidecar: ReturnType<typeof readSidecar>) => Outcome): Comparison {
		const outcome = act(this.comparison(), readSidecar(this.sidecar));
		if ('refused' in outcome) throw new Error(outcome.refused);
		const { edits, refused } = applyChanges(this.sidecar, outcome);
		if (!edits) throw new Error(refused);
		this.sidecar = applyEdits(this.sidecar, edits);
		return this.comparison();
	}
}
