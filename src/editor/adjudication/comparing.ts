import * as vscode from 'vscode';
import {
	compareSides,
	finishedSides,
	readDocument,
	textId,
	whyNotCompare,
	type Comparison,
	type Document,
} from '../../core';
import type { Project } from '../project/project';
import type { Article, Projects } from '../project/projects';

/** A sidecar as it was in a revision, with the article that it was made on. */
export interface EarlierTexts {
	/** As people name it. */
	readonly revision: string;
	readonly sidecar: string;
	readonly text: string;
}

/** An article with its sides laid over each other. */
export interface Compared extends Article {
	readonly comparison: Comparison;
}

interface Subject {
	readonly root: string;
	readonly path: string;
	readonly earlier: EarlierTexts | undefined;
}

interface Known {
	readonly basis: readonly unknown[];
	readonly result: Compared | { readonly problem: string };
}

/** Which article is being compared, and what that gives as its files are now. Nothing of it is stored. */
export class Comparing implements vscode.Disposable {
	readonly #projects: Projects;
	readonly #changed = new vscode.EventEmitter<void>();
	#subject: Subject | undefined;
	#known: Known | undefined;

	/** Fires when another article is compared, or none. */
	readonly onDidChange = this.#changed.event;

	constructor(projects: Projects) {
		this.#projects = projects;
	}

	/** Compares an article, with an earlier state of its sidecar where one is given. */
	start({ project, path }: Article, earlier: EarlierTexts | undefined): void {
		this.#set({ root: project.root.toString(), path, earlier });
	}

	end(): void {
		this.#set(undefined);
	}

	/** Whether this file is the article that is compared. */
	isAt(uri: vscode.Uri): boolean {
		const article = this.article;
		return article !== undefined && article.project.uriOf(article.path).toString() === uri.toString();
	}

	/** The article that is compared. */
	get article(): Article | undefined {
		const project = this.#projects.all().find(({ root }) => root.toString() === this.#subject?.root);
		return this.#subject && project && { project, path: this.#subject.path };
	}

	/** The comparison as things stand, or why there can be none; undefined where nothing is compared. */
	now(): Compared | { readonly problem: string } | undefined {
		const { article } = this;
		if (!this.#subject || !article) return undefined;
		const { project, path } = article;
		const document = project.corpus.document(path);
		if (!document) return { problem: vscode.l10n.t('{0} is not there any more.', path) };
		const { earlier } = this.#subject;
		const basis = [document, project.corpus.project, project.annotator, earlier];
		if (!this.#known || basis.some((one, i) => one !== this.#known!.basis[i]))
			this.#known = { basis, result: compared(project, document, earlier) };
		return this.#known.result;
	}

	dispose(): void {
		this.#changed.dispose();
	}

	#set(subject: Subject | undefined): void {
		this.#subject = subject;
		this.#known = undefined;
		void vscode.commands.executeCommand('setContext', 'corroborate.comparing', subject !== undefined);
		this.#changed.fire();
	}
}

/** An article's finished sections, and those of an earlier state, laid over each other; or why they may not be. */
export function compared(
	project: Project,
	document: Document,
	earlier: EarlierTexts | undefined,
): Compared | { readonly problem: string } {
	const { path, text } = document;
	const before = earlier && {
		revision: earlier.revision,
		document: readDocument({
			path,
			text,
			sidecar: earlier.sidecar,
			oldTexts: new Map([[textId(earlier.text), earlier.text]]),
		}),
	};
	const sides = finishedSides(document, before);
	switch (whyNotCompare(document, project.annotator, sides)) {
		case 'locked':
			return {
				problem: vscode.l10n.t(
					'{0} cannot be compared: {1}',
					document.sidecarPath,
					document.sidecar?.locked ?? '',
				),
			};
		case 'own-pass':
			return {
				problem: vscode.l10n.t(
					'Your own pass of {0} is open: hand it in first. Until then the work of others stays hidden from you.',
					path,
				),
			};
		case 'too-few':
			return {
				problem: earlier
					? vscode.l10n.t('{0} holds nothing else in {1} than now.', document.sidecarPath, earlier.revision)
					: vscode.l10n.t(
							'{0} has fewer than two finished sections: there is nothing to compare yet. An earlier state of it can be compared from the menu of its editor.',
							document.sidecarPath,
						),
			};
		case undefined:
			return { project, path, comparison: compareSides(project.corpus.project, document, sides) };
	}
}
