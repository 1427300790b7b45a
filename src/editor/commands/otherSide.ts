import * as vscode from 'vscode';
import type { ClaimInCorpus, Span } from '../../core';
import { rangeIn } from '../positions';
import type { Project } from '../project/project';

/** Shows claims, and places of other files, beside the article that is being worked in, while a list is open; the focus stays in the list. */
export class OtherSide implements vscode.Disposable {
	readonly #project: Project;
	readonly #home = vscode.window.activeTextEditor;
	readonly #mark = vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor('editor.findMatchBackground'),
		// High contrast themes have no such background.
		border: '1px solid',
		borderColor: new vscode.ThemeColor('focusBorder'),
	});
	#asked = 0;

	constructor(project: Project) {
		this.#project = project;
	}

	/** Opens the article of a claim as a preview and marks the claim's words; undefined shows nothing new. */
	show(claim: ClaimInCorpus | undefined): void {
		if (!claim) return;
		const { document, placed } = claim;
		this.showPlaces(document.path, () => this.#project.spansOf(document.path, placed));
	}

	/** Opens a file of the project as a preview and marks places of it, which are asked for when it is open. */
	showPlaces(path: string, places: () => readonly Span[]): void {
		void this.#show(path, places, ++this.#asked);
	}

	/** Takes the marks away; the article that was worked in has the focus again. */
	async close(): Promise<void> {
		this.#asked++;
		this.#mark.dispose();
		if (!this.#home) return;
		const { document, viewColumn, selection } = this.#home;
		await vscode.window.showTextDocument(document, { viewColumn, selection });
	}

	dispose(): void {
		this.#mark.dispose();
	}

	async #show(path: string, places: () => readonly Span[], turn: number): Promise<void> {
		const uri = this.#project.uriOf(path);
		const isHere = uri.toString() === this.#home?.document.uri.toString();
		const viewColumn = isHere ? this.#home.viewColumn : vscode.ViewColumn.Beside;
		const editor = await vscode.window.showTextDocument(uri, {
			viewColumn,
			preserveFocus: true,
			preview: !isHere,
		});
		// Whoever moves on through the list wants to see the line that has the focus now.
		if (turn !== this.#asked) return;
		const ranges = places().map((span) => rangeIn(editor.document, span));
		editor.setDecorations(this.#mark, ranges);
		const [range] = ranges;
		if (range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
}
