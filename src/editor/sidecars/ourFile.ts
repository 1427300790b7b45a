import type * as vscode from 'vscode';
import { articlePathOf, fileKindOf, namedAt, placeInFile } from '../../core';
import type { AboutContext, Document, FileKind, Named, PlaceInFile } from '../../core';
import type { Project } from '../project/project';
import type { Projects } from '../project/projects';

/** Sidecars, events and project files, whatever language they are shown in. */
export const ourFiles: vscode.DocumentSelector = [
	{ pattern: '**/*.annotations.yaml' },
	{ pattern: '**/corroborate.yaml' },
	{ pattern: '**/events/*.yaml' },
];

/** What stands at a position of a file of ours, as its text is this instant. */
export interface NameHere {
	readonly file: FileKind;
	readonly place: PlaceInFile;
	/** Undefined where no name can stand. */
	readonly named: Named | undefined;
}

/** Reads no more than the lines around; undefined where nothing can stand. */
export function nameHere(document: vscode.TextDocument, position: vscode.Position): NameHere | undefined {
	const file = fileKindOf(document.uri.path);
	const place = file && placeInFile(document.getText(), document.offsetAt(position), file);
	return place && { file: file!, place, named: namedAt(file!, place) };
}

/** A file of ours with what its project knows, by its last reading. */
export interface OurFile {
	readonly project: Project;
	/** The article whose sidecar it is. */
	readonly document: Document | undefined;
	readonly context: AboutContext;
}

/** Undefined for a file of no project. */
export async function ourFile(projects: Projects, uri: vscode.Uri): Promise<OurFile | undefined> {
	const project = await projects.ofFile(uri);
	if (!project) return undefined;
	const article = articlePathOf(project.pathOf(uri) ?? '');
	const document = article === undefined ? undefined : project.corpus.document(article);
	return { project, document, context: { corpus: project.corpus, document, annotator: project.annotator } };
}
