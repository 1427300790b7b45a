import type { EventReading, Problem, ProjectReading, Reading, SidecarReading } from '../model/document';
import {
	eventSchema,
	projectSchema,
	sidecarSchema,
	type EventRecord,
	type ProjectRecord,
	type Sidecar,
} from '../model/schema';
import { conflictProblems } from './conflictProblems';
import { itemProblems } from './itemProblems';
import type { Side } from './markers';
import { openFile, openTree, resolveMarkers } from './open';
import { mergeItems, readTree, type Fallback } from './readYaml';
import { shapeOf, type Shape } from './shape';

/**
 * Reads an article's annotations. Total: any text gives what could be read of it, with the rest as problems in
 * UTF-16 spans of `source`. An empty file is an empty sidecar. Maps whose keys people choose have no prototype.
 */
export function readSidecar(source: string): SidecarReading {
	const reading = readYaml<Sidecar>(source, shapeOf(sidecarSchema), { corroborate: 1 });
	const { problems } = withConflicts(reading);
	return { ...reading, problems: [...problems, ...itemProblems(reading)] };
}

/** Reads `corroborate.yaml`. Total, as `readSidecar`. */
export function readProject(source: string): ProjectReading {
	return withConflicts(readYaml<ProjectRecord>(source, shapeOf(projectSchema), { corroborate: 1 }));
}

/** Reads an event's file. Total, as `readSidecar`; an event without a name reads as one whose name is empty. */
export function readEvent(source: string): EventReading {
	return withConflicts(readYaml<EventRecord>(source, shapeOf(eventSchema), { name: '' }));
}

const withConflicts = <T extends object>(reading: Reading<T>): Reading<T> => ({
	...reading,
	problems: [...reading.problems, ...conflictProblems(reading)],
});

function readYaml<T extends object>(source: string, shape: Shape, fallback: Fallback): Reading<T> {
	const opened = openFile(source);
	if (opened.marked === undefined) return readTree(opened.tree, shape, fallback);
	const { marked } = opened;
	const ours = readSide<T>(marked.ours, shape, fallback);
	const theirs = readSide<T>(marked.theirs, shape, fallback);
	const merged: Record<string, unknown> = {};
	for (const [key, field] of shape.kind === 'object' ? shape.fields : []) {
		const value = mergeItems(valueOf(ours.value, key), valueOf(theirs.value, key), field.shape);
		if (value !== undefined) merged[key] = value;
	}
	const markers: Problem = {
		code: 'sidecar.markers',
		message: 'Git could not merge this file: both sides are shown until the markers are resolved.',
		span: marked.marker,
	};
	return {
		value: merged as T,
		problems: unique([markers, ...ours.problems, ...theirs.problems]),
		locked: resolveMarkers,
		locate: (path) => ours.locate(path) ?? theirs.locate(path),
	};
}

const valueOf = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];

function readSide<T>(side: Side, shape: Shape, fallback: Fallback): Reading<T> {
	const reading = readTree<T>(openTree(side.text), shape, fallback);
	const toSource = ({ start, end }: Problem['span']): Problem['span'] => {
		const from = side.toSource(start);
		return { start: from, end: end > start ? side.toSource(end - 1) + 1 : from };
	};
	return {
		...reading,
		problems: reading.problems.map((problem) => ({ ...problem, span: toSource(problem.span) })),
		locate: (path) => {
			const span = reading.locate(path);
			return span && toSource(span);
		},
	};
}

/** What both sides have is one problem. */
const unique = (problems: readonly Problem[]): Problem[] => [
	...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
