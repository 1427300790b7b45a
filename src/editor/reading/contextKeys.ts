import * as vscode from 'vscode';
import { articlePathOf } from '../../core';
import { annotationsAt } from '../caret';
import { log, reason } from '../log';
import { troubleOf } from '../mending/trouble';
import type { Projects } from '../project/projects';

type Name = 'article' | 'inProject' | 'sidecar' | 'atClaim' | 'atEntity' | 'atAnnotation' | 'trouble';
type Values = Readonly<Partial<Record<Name, boolean | string | undefined>>>;

/**
 * Keeps context keys true to the active editor: `corroborate.article` and `.sidecar` say what it shows, `.inProject`
 * whether the article's project has its file, `.atClaim`, `.atEntity` and `.atAnnotation` what is at the caret, `.trouble`
 * what is to be put in order (`troubleOf`).
 */
export function registerContextKeys(projects: Projects): vscode.Disposable {
	const set = new Map<string, boolean | string>();
	const asked = new Set<string>();

	function update(): void {
		const editor = vscode.window.activeTextEditor;
		const { article, inProject, sidecar, atClaim, atEntity, atAnnotation }: Values = editor
			? valuesOf(editor)
			: {};
		setKeys({ article, inProject, sidecar, atClaim, atEntity, atAnnotation });
	}

	/** Not at each move of the caret: it looks at the whole article. */
	function updateAll(): void {
		update();
		const uri = vscode.window.activeTextEditor?.document.uri;
		const article = uri && (projects.peek(uri) ?? projects.ofSidecar(uri));
		const document = article?.project.corpus.document(article.path);
		setKeys({ trouble: article && document && troubleOf(article.project, document) });
	}

	function setKeys(values: Values): void {
		for (const [name, value = false] of Object.entries(values)) {
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
		return {
			article: true,
			inProject: at.project.configured,
			atClaim,
			atEntity,
			atAnnotation: atClaim || atEntity,
		};
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

	updateAll();
	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor(updateAll),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
			if (textEditor === vscode.window.activeTextEditor) update();
		}),
		projects.onDidOpenArticle(updateAll),
		projects.onDidUpdate(updateAll),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => asked.delete(uri.toString())),
	);
}
