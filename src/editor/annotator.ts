import * as vscode from 'vscode';
import { agreedHandle, applyChanges, handlePattern, readProject } from '../core';
import { projectFileName, type Project } from './project';
import type { Writer } from './writer';

const setting = 'annotator';
const addAction = 'Add to annotators';
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
		const known = vscode.workspace.getConfiguration('corroborate', project.root).get<string>(setting, '');
		if (known !== '') {
			const problem = problemOf(known);
			if (!problem) return known;
			void vscode.window.showErrorMessage(`The setting corroborate.annotator is “${known}”. ${problem}`);
			return undefined;
		}
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
		const message = `${projectFileName} does not name the annotator ${handle} yet.`;
		void vscode.window.showInformationMessage(message, addAction).then(async (choice) => {
			if (choice !== addAction) return;
			await this.#writer.write(project.uriOf(projectFileName), (source) =>
				readProject(source).value.annotators?.includes(handle)
					? { edits: [] }
					: applyChanges(source, [{ do: 'append', path: ['annotators'], value: handle }], 'project'),
			);
			project.touch(projectFileName);
			await project.settle();
		});
	}
}

async function ask(): Promise<string | undefined> {
	const handle = await vscode.window.showInputBox({
		title: 'Your Handle as an Annotator',
		prompt: 'Your claims are kept under it in files that others may read. It need not be your name.',
		placeHolder: 'anna',
		validateInput: (value) => (value === '' ? undefined : problemOf(value)),
	});
	if (!handle || problemOf(handle)) return undefined;
	await vscode.workspace
		.getConfiguration('corroborate')
		.update(setting, handle, vscode.ConfigurationTarget.Global);
	return handle;
}

function problemOf(handle: string): string | undefined {
	if (handle === agreedHandle)
		return `“${agreedHandle}” is reserved for what annotators agree on: choose another.`;
	if (!handlePattern.test(handle))
		return 'Use a small letter, then small letters, digits and hyphens: 2 to 32 characters.';
	return undefined;
}
