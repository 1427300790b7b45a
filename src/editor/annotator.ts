import * as vscode from 'vscode';
import { applyChanges, projectFileName, readProject } from '../core';
import { annotatorSetting, problemOfHandle } from './annotatorSetting';
import { showFailure } from './offer';
import type { Project } from './project/project';
import type { Writer } from './writing/writer';

/** Who annotates here: a handle of the user's own choice, never taken from a name. */
export class Annotator {
	readonly #writer: Writer;
	#asking: Promise<string | undefined> | undefined;

	constructor(writer: Writer) {
		this.#writer = writer;
	}

	/** The handle under which claims of this project are written; asks for it once. Undefined where the user left. */
	async handle(project: Project): Promise<string | undefined> {
		const { problem } = annotatorSetting(project.root);
		if (problem) {
			showFailure(problem);
			return undefined;
		}
		if (project.annotator !== undefined) return project.annotator;
		this.#asking ??= ask().finally(() => (this.#asking = undefined));
		return this.#asking;
	}

	/** Names the annotator in corroborate.yaml, so that git merges their claims as plain text. */
	async add(project: Project): Promise<void> {
		const handle = unnamedIn(project);
		if (handle === undefined) return;
		await this.#writer.write(project.uriOf(projectFileName), (source) =>
			readProject(source).value.annotators?.includes(handle)
				? { edits: [] }
				: applyChanges(source, [{ do: 'append', path: ['annotators'], value: handle }], 'project'),
		);
		project.touch(projectFileName);
		await project.settle();
	}
}

/** The annotator at the keyboard where corroborate.yaml does not name them; undefined where it does, or there is none. */
export function unnamedIn(project: Project): string | undefined {
	const { annotator } = project;
	if (!project.configured || annotator === undefined) return undefined;
	return project.corpus.project.value.annotators?.includes(annotator) ? undefined : annotator;
}

async function ask(): Promise<string | undefined> {
	const handle = await vscode.window.showInputBox({
		title: vscode.l10n.t('Your Handle as an Annotator'),
		prompt: vscode.l10n.t(
			'Your claims are kept under it in files that others may read. It need not be your name.',
		),
		placeHolder: 'anna',
		validateInput: (value) => (value === '' ? undefined : problemOfHandle(value)),
	});
	if (!handle || problemOfHandle(handle)) return undefined;
	await vscode.workspace
		.getConfiguration('corroborate')
		.update('annotator', handle, vscode.ConfigurationTarget.Global);
	return handle;
}
