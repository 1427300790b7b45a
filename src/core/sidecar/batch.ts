import type { TextEdit } from '../model/span';
import type { Change } from './change';
import { areSiblings, comesBehind, entriesBeside, reachOf, renumbers, touches, type Reach } from './reach';
import { Refusal } from './refusal';
import type { Shape } from './shape';
import { Splicer } from './splice';
import type { Step } from './step';
import { stepsFor } from './steps';
import type { YamlTree } from './tree';

interface Planned {
	readonly edit: TextEdit;
	readonly reach: Reach;
}

/** Changes that can be written into one parsed file at once, with the result that they have one after the other. */
export class Batch {
	readonly changes: Change[] = [];
	readonly steps: Step[] = [];
	readonly #tree: YamlTree;
	readonly #shape: Shape;
	readonly #splicer: Splicer;
	readonly #planned: Planned[] = [];
	/** Of changes taken and of changes left: a later one overtakes neither. */
	readonly #reaches: Reach[] = [];
	/** Of changes left. */
	readonly #left: Reach[] = [];

	constructor(tree: YamlTree, shape: Shape) {
		this.#tree = tree;
		this.#shape = shape;
		this.#splicer = new Splicer(tree, shape);
	}

	/** Ascending and apart. */
	edits(): TextEdit[] {
		return this.#planned.map(({ edit }) => edit).sort((a, b) => a.start - b.start || a.end - b.end);
	}

	/** Takes a change if it touches none before it. @returns whether it did; what is left must be applied afterwards */
	take(change: Change): boolean {
		const plan = this.#plan(change);
		const reaches = plan?.reaches ?? [everything];
		this.#reaches.push(...reaches);
		if (!plan?.isFree) {
			this.#left.push(...reaches);
			return false;
		}
		this.changes.push(change);
		this.steps.push(...plan.steps);
		this.#planned.push(...plan.planned);
		return true;
	}

	/** Undefined where it does not apply to the file as it is now: perhaps it will when the others are written. */
	#plan(change: Change) {
		try {
			const steps = stepsFor(change, this.#tree);
			const reaches: Reach[] = [];
			const planned: Planned[] = [];
			const reads = readBy(change);
			const read: Reach | undefined = reads && { kind: 'whole', path: reads };
			let isFree = !read || !this.#reaches.some((earlier) => touches(earlier, read));
			for (const step of steps) {
				const texts = this.#splicer.edits(step);
				const reach = this.#reachOf(step, texts);
				const edits = texts.map((edit) => ({ edit, reach }));
				isFree &&=
					!this.#reaches.some((earlier) => touches(earlier, reach)) &&
					!reaches.some((earlier) => touches(earlier, reach)) &&
					!this.#left.some((earlier) => renumbers(reach, earlier)) &&
					!this.#emptiesWith(reach, reaches) &&
					edits.every((one) => this.#fits(one, this.#planned) && this.#fits(one, planned));
				reaches.push(reach);
				planned.push(...edits);
			}
			if (steps.length === 0 && read) reaches.push(read);
			return { steps, reaches, planned, isFree };
		} catch (error) {
			if (error instanceof Refusal) return undefined;
			throw error;
		}
	}

	#reachOf(step: Step, edits: readonly TextEdit[]): Reach {
		const reach = reachOf(step, this.#tree.root);
		const [first, last] = [edits[0], edits.at(-1)];
		if (reach.kind === 'whole' || first === undefined || last === undefined) return reach;
		const span = { start: first.start, end: last.end };
		return { ...reach, beside: entriesBeside(this.#tree.root, reach.path.slice(0, -1), span) };
	}

	/** Whether it would delete the last entry that a map or list has left, whose place is then taken by something else. */
	#emptiesWith(reach: Reach, own: readonly Reach[]): boolean {
		if (reach.kind !== 'delete') return false;
		const gone = [...this.#reaches, ...own].filter(
			(other) => other.kind === 'delete' && areSiblings(other, reach),
		);
		return gone.length + 1 >= reach.size;
	}

	#fits({ edit, reach }: Planned, others: readonly Planned[]): boolean {
		const { start, end, text } = edit;
		return others.every((other) => {
			if (other.edit.end < start || end < other.edit.start) return true;
			const isSamePlace = other.edit.start === end && other.edit.end === start;
			if (isSamePlace) return comesBehind(other.reach, reach, this.#shape);
			const areDeleted = other.edit.text === '' && text === '';
			return areDeleted && (other.edit.end === start || end === other.edit.start);
		});
	}
}

const everything: Reach = { kind: 'whole', path: [] };

/** Where a change looks before it knows its steps, if anywhere. */
function readBy(change: Change): readonly string[] | undefined {
	switch (change.do) {
		case 'add-claim':
			return ['claims', change.annotator, change.id];
		case 'add-entity':
			return ['entities', change.slug];
		case 'add-source':
			return ['sources', change.slug];
		case 'add-mention':
		case 'move-mention':
			return ['entities', change.entity];
		case 'delete-references':
		case 'initialise':
			return [];
		case 'set':
		case 'edit-item':
			return change.path;
		default:
			return undefined;
	}
}
