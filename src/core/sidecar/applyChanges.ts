import { EditSequence, applyEdits } from '../model/edits';
import { eventSchema, projectSchema, sidecarSchema } from '../model/schema';
import type { TextEdit } from '../model/span';
import { Batch } from './batch';
import type { Change } from './change';
import { openFile, openTree, resolveMarkers } from './open';
import { plainValue } from './plain';
import { shapeOf, type Shape } from './shape';
import { Refusal } from './refusal';
import { Splicer } from './splice';
import { applyStep, sameData, type Step } from './step';
import { stepsFor } from './steps';
import { pairOf, type YamlTree } from './tree';

/** Which file of ours: it decides the order of keys. */
export type FileKind = 'sidecar' | 'project' | 'event';

/** The schema of each kind of file. */
export const schemas = { sidecar: sidecarSchema, project: projectSchema, event: eventSchema } as const;

/** Edits in UTF-16 code units of the source, ascending and apart; or why nothing is written, in a sentence for people. */
export type Applied =
	| { readonly edits: readonly TextEdit[]; readonly refused?: undefined }
	| { readonly refused: string; readonly edits?: undefined };

/**
 * Applies changes, one after the other, to the text of a file. Only lines of what changes are touched; everything
 * else stays byte for byte. All are applied or none: a file that is locked, an item that is gone, or a result that
 * would not read back exactly as asked is refused. Never throws on user text.
 */
export function applyChanges(
	source: string,
	changes: readonly Change[],
	kind: FileKind = 'sidecar',
): Applied {
	const opened = openFile(source);
	if (opened.marked !== undefined) return { refused: resolveMarkers };
	if (opened.tree.locked !== undefined) return { refused: opened.tree.locked };
	const writer = new Writer(opened.tree, shapeOf(schemas[kind]));
	try {
		if (kind !== 'event' && changes.length > 0 && pairOf(opened.tree.root, 'corroborate') === undefined)
			writer.run({ do: 'set', path: ['corroborate'], value: 1 });
		writer.runAll(changes);
	} catch (error) {
		if (error instanceof Refusal) return { refused: error.message };
		throw error;
	}
	return { edits: writer.edits() };
}

class Writer {
	#tree: YamlTree;
	readonly #shape: Shape;
	readonly #sequence: EditSequence;

	constructor(tree: YamlTree, shape: Shape) {
		this.#tree = tree;
		this.#shape = shape;
		this.#sequence = new EditSequence(tree.source);
	}

	/** In rounds: what does not touch what goes before it is written at once, the rest in the next round. */
	runAll(changes: readonly Change[]): void {
		for (let left = changes; left.length > 0;) {
			const batch = new Batch(this.#tree, this.#shape);
			const rest = left.filter((change) => !batch.take(change));
			const isWritten = batch.steps.length < 2 || this.#write(batch.edits(), batch.steps);
			const [first, ...others] = left;
			if (batch.changes.length === 0) this.run(first!);
			else if (batch.steps.length < 2 || !isWritten) for (const change of batch.changes) this.run(change);
			left = batch.changes.length === 0 ? others : rest;
		}
	}

	run(change: Change): void {
		for (const step of stepsFor(change, this.#tree)) {
			if (this.#write(new Splicer(this.#tree, this.#shape).edits(step), [step])) continue;
			throw new Refusal(
				`“${step.path.join('.')}” cannot be written safely in the way this file is laid out.`,
			);
		}
	}

	edits(): TextEdit[] {
		return this.#sequence.edits();
	}

	/** The promise of this module, checked on every write: what is read back is what was asked for. */
	#write(edits: readonly TextEdit[], steps: readonly Step[]): boolean {
		const next = openTree(applyEdits(this.#tree.source, edits));
		const before = this.#tree.root && plainValue(this.#tree.root);
		const after = next.root && plainValue(next.root);
		const asked = steps.reduce<unknown>((data, step) => applyStep(data, step), before);
		if (next.locked !== undefined || !sameData(asked, after)) return false;
		this.#sequence.add(edits);
		this.#tree = next;
		return true;
	}
}

/** The text of a fresh sidecar: the article's text named, and an empty section for every annotator. */
export function newSidecar(options: {
	readonly text?: string;
	readonly annotators: readonly string[];
}): string {
	const { edits } = applyChanges('', [{ do: 'initialise', ...options }]);
	return applyEdits('', edits ?? []);
}
