import * as vscode from 'vscode';
import { hiddenSections, sidecarPathOf, usesIn, type UsesRequest } from '../../core';
import type { FileKind, Reading, Span } from '../../core';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';
import { TurnTaker } from './turns';
import { nameHere, ourFile, ourFiles } from './ourFile';

/** More are no list that anybody reads. */
const maximumUses = 5000;

/** From an id or a slug in a file of ours to every place in the project's files that names it. */
export function registerSidecarReferences(projects: Projects): vscode.Disposable {
	return vscode.languages.registerReferenceProvider(ourFiles, {
		async provideReferences(document, position, { includeDeclaration }, token) {
			const named = nameHere(document, position)?.named;
			if (!named || named.name === '') return undefined;
			const file = await ourFile(projects, document.uri);
			if (!file) return undefined;
			const { project } = file;
			const { kind, name } = named;
			const isSide = Object.hasOwn(project.corpus.project.value.sides ?? {}, name);
			return usesInProject(project, { kind, name, isSide, withRecords: includeDeclaration }, token);
		},
	});
}

async function usesInProject(
	project: Project,
	request: UsesRequest,
	token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
	const locations: vscode.Location[] = [];
	const turns = new TurnTaker(token);
	for (const [path, kind, reading, hidden] of filesOf(project)) {
		if (!(await turns.mayGoOn())) return undefined;
		const unseen = hidden();
		for (const span of usesIn(kind, reading(), project.textOf(path), request))
			if (!unseen.some(({ start, end }) => start <= span.start && span.end <= end))
				locations.push(project.locationOf(path, span));
		if (locations.length >= maximumUses) break;
	}
	return locations;
}

const nothing: Reading<object> = { value: {}, problems: [], locate: () => undefined };

/** What stands in the sections that whoever reads may not see is not found. */
type OwnFile = readonly [
	path: string,
	kind: FileKind,
	reading: () => Reading<object>,
	hidden: () => readonly Span[],
];

/** Every YAML file of a project, read when it comes up. */
function* filesOf({ corpus, annotator }: Project): Generator<OwnFile> {
	const none = (): readonly Span[] => [];
	yield [corpus.projectPath, 'project', () => corpus.project, none];
	for (const path of corpus.paths()) {
		const hidden = (): readonly Span[] => {
			const document = corpus.document(path);
			return document ? hiddenSections(document, annotator) : [];
		};
		yield [sidecarPathOf(path), 'sidecar', () => corpus.document(path)?.sidecar ?? nothing, hidden];
	}
	for (const { path } of corpus.events())
		yield [path, 'event', () => corpus.eventReading(path) ?? nothing, none];
}
