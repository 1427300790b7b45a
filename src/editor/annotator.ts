import * as vscode from 'vscode';
import { applyChanges, readProject } from '../core';
import { annotatorSetting, problemOfHandle } from './annotatorSetting';
import { offer } from './offer';
import { projectFileName, type Project } from './project/project';
import type { Writer } from './writing/writer';

const offeredKey = 'offeredAnnotators';

/** Who annotates here: a handle of the user's own choice, never taken from a name. */
export class Annotator {
	readonly #writer: Writer;
	/** What was offered once is not offered again. */
	readonly #memory: vscode.Memento;
	#asking: Promise<string | undefined> | undefined;

	constructor(writer: Writer, memory: vscode.Memento) {
		this.#writer = writer;
		this.#memory = memory;
	}

	/** The handle under which claims of this project are written; asks for it once. Undefined where the user left. */
	async handle(project: Project): Promise<string | undefined> {
		const { problem } = annotatorSetting(project.root);
		if (problem) {
			void vscode.window.showErrorMessage(problem);
			return undefined;
		}
		if (project.annotator !== undefined) return project.annotator;
		this.#asking ??= ask().finally(() => (this.#asking = undefined));
		return this.#asking;
	}

	/** Offers, once, to name the annotator in corroborate.yaml, so that git merges their claims as plain text. */
	offer(project: Project, handle: string): void {
		if (!project.configured || project.corpus.project.value.annotators?.includes(handle)) return;
		const key = `${project.root.toString()} ${handle}`;
		const offered = this.#memory.get<readonly string[]>(offeredKey, []);
		if (offered.includes(key)) return;
		void this.#memory.update(offeredKey, [...offered, key]);
		const message = vscode.l10n.t('{0} does not name the annotator {1} yet.', projectFileName, handle);
		offer('info', message, { [vscode.l10n.t('Add to annotators')]: () => this.#add(project, handle) });
	}

	async #add(project: Project, handle: string): Promise<void> {
		await this.#writer.write(project.uriOf(projectFileName), (source) =>
			readProject(source).value.annotators?.includes(handle)
				? { edits: [] }
				: applyChanges(source, [{ do: 'append', path: ['annotators'], value: handle }], 'project'),
		);
		project.touch(projectFileName);
		await project.settle();
	}
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
