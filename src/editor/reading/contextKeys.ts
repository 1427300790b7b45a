import * as vscode from 'vscode';
import { articlePathOf } from '../../core';
import { annotationsAt } from '../caret';
import { log, reason } from '../log';
import type { Projects } from '../project/projects';

const names = ['article', 'sidecar', 'atClaim', 'atEntity', 'atAnnotation'] as const;
type Values = Readonly<Partial<Record<(typeof names)[number], boolean>>>;

/** Keeps `corroborate.article`, `.sidecar`, `.atClaim`, `.atEntity` and `.atAnnotation` true to the active editor. */
export function registerContextKeys(projects: Projects): vscode.Disposable {
	const set = new Map<string, boolean>();
	const asked = new Set<string>();

	function update(): void {
		const editor = vscode.window.activeTextEditor;
		const values = editor ? valuesOf(editor) : {};
		for (const name of names) {
			const value = values[name] ?? false;
			if ((set.get(name) ?? false) === value) continue;
			set.set(name, value);
			void vscode.commands.executeCommand('setContext', `corroborate.${name}`, value);
		}
	}

	function valuesOf(editor: vscode.TextEditor): Values {
		const { uri } = editor.document;
		if (uri.path.endsWith('.yaml')) {
			const sidecar = projects.ofSidecar(uri) !== undefined;
			if (!sidecar) void meet(uri);
			return { sidecar };
		}
		const at = annotationsAt(projects, editor);
		if (!at) return {};
		const atClaim = at.claim !== undefined;
		const atEntity = at.mention !== undefined;
		return { article: true, atClaim, atEntity, atAnnotation: atClaim || atEntity };
	}

	/** A sidecar opened before any article: its project is met through its article. */
	async function meet(uri: vscode.Uri): Promise<void> {
		const path = articlePathOf(uri.path);
		if (path === undefined || asked.has(uri.toString())) return;
		asked.add(uri.toString());
		try {
			await projects.open(await vscode.workspace.openTextDocument(uri.with({ path })));
		} catch (error) {
			// No article beside it: a finding says so once its project is met in another way.
			log().debug(`${uri.toString(true)} has no article to open: ${reason(error)}`);
		}
	}

	update();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === vscode.window.activeTextEditor) update();
		}),
		projects.onDidOpenArticle(update),
		projects.onDidUpdate(update),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => asked.delete(uri.toString())),
	);
}
