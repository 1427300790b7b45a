import { isPassShown, sidecarPathOf } from '../../core';
import type { Document, Named, NamedKind, Reading, Span } from '../../core';
import type { Project } from '../project/project';
import type { OurFile } from './ourFile';

/** A place in a file of a project. */
export interface PlaceInProject {
	readonly path: string;
	/** Of the name alone. */
	readonly span: Span;
}

/** Where the record of a name stands: in this sidecar, else in the project's file, else in another one; undefined where there is none. */
export function recordOf({ project, document }: OurFile, { kind, name }: Named): PlaceInProject | undefined {
	const { corpus } = project;
	switch (kind) {
		case 'claim':
			return claimRecord(project, name);
		case 'event': {
			const event = corpus.event(name);
			return event && { path: event.path, span: { start: 0, end: 0 } };
		}
		case 'annotator':
			return inProject(project, ['annotators', indexOf(corpus.project.value.annotators, name)], name);
		case 'topic':
			return inProject(project, ['topics', indexOf(corpus.project.value.topics, name)], name);
		case 'code':
			return undefined;
		case 'side':
			return inProject(project, ['sides', name], name) ?? thingRecord(project, document, kind, name);
		default:
			return thingRecord(project, document, kind, name);
	}
}

const indexOf = (list: readonly string[] | undefined, name: string): string =>
	String(list?.indexOf(name) ?? -1);

function claimRecord({ corpus, annotator: reader }: Project, id: string): PlaceInProject | undefined {
	for (const { document, placed } of corpus.claimsWithId(id))
		if (isPassShown(document, placed.annotator, reader))
			return inSidecar(document, ['claims', placed.annotator, id], id);
	return undefined;
}

/** An entity's record, or a source's: where a source is meant, that comes first. */
function thingRecord(
	project: Project,
	document: Document | undefined,
	kind: NamedKind,
	name: string,
): PlaceInProject | undefined {
	const rooms = kind === 'source' ? ['sources', 'entities'] : ['entities', 'sources'];
	const { corpus } = project;
	if (document) {
		const own = firstOf(rooms, (room) => inSidecar(document, [room, name], name));
		if (own) return own;
	}
	const standing = firstOf(rooms, (room) => inProject(project, [room, name], name));
	if (standing) return standing;
	const elsewhere = corpus.entity(name)?.articles[0]?.path;
	const other = elsewhere === undefined ? undefined : corpus.document(elsewhere);
	return other && inSidecar(other, ['entities', name], name);
}

function firstOf<T>(rooms: readonly string[], find: (room: string) => T | undefined): T | undefined {
	for (const room of rooms) {
		const found = find(room);
		if (found) return found;
	}
	return undefined;
}

function inSidecar(
	{ path, sidecar }: Document,
	at: readonly string[],
	name: string,
): PlaceInProject | undefined {
	return sidecar && keyAt(sidecar, sidecarPathOf(path), at, name);
}

function inProject({ corpus }: Project, at: readonly string[], name: string): PlaceInProject | undefined {
	return keyAt(corpus.project, corpus.projectPath, at, name);
}

function keyAt(
	reading: Reading<object>,
	path: string,
	at: readonly string[],
	name: string,
): PlaceInProject | undefined {
	const start = reading.locate(at)?.start;
	return start === undefined ? undefined : { path, span: { start, end: start + name.length } };
}
