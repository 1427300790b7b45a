import * as vscode from 'vscode';
import { knownEntities, openSuggestions } from '../../core';
import type { Document, KnownEntity, OpenSuggestions } from '../../core';
import { maximumColoured } from '../limits';
import { log, reason } from '../log';
import type { Article, Projects } from '../project/projects';

/** After what was typed has been read, so long must pass before it is looked at for suggestions. */
const restMilliseconds = 150;

interface Computed {
	/** What they were computed from: with another reading, other known entities or another annotator they are old. */
	readonly document: Document;
	readonly known: readonly KnownEntity[];
	readonly annotator: string | undefined;
	/** Of the open text. */
	readonly version: number;
	readonly open: OpenSuggestions;
}

/** Whether suggestions are shown in this window, and those of the articles in its visible editors. */
export class Suggestions implements vscode.Disposable {
	readonly #projects: Projects;
	readonly #computed = new Map<string, Computed>();
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #subscriptions: vscode.Disposable[];
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** What the user asked for since the setting changed last. */
	#asked: boolean | undefined;

	/** Fires when there are others to show, or when they are shown or hidden. */
	readonly onDidChange = this.#changed.event;

	constructor(projects: Projects) {
		this.#projects = projects;
		this.#subscriptions = [
			projects.onDidUpdate(() => this.#schedule()),
			projects.onDidOpenArticle(() => this.#schedule()),
			vscode.window.onDidChangeVisibleTextEditors(() => this.#schedule()),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('corroborate.suggestions')) this.show(undefined);
				else if (event.affectsConfiguration('corroborate.annotator')) this.#schedule();
			}),
		];
		this.#schedule();
	}

	get areShown(): boolean {
		return this.#asked ?? vscode.workspace.getConfiguration('corroborate').get<boolean>('suggestions', false);
	}

	/** Shows or hides them in this window; undefined: as the setting says. */
	show(asked: boolean | undefined): void {
		this.#asked = asked;
		if (!this.areShown) this.#computed.clear();
		this.#changed.fire();
		this.#schedule();
	}

	/** Those of an open text as it is this instant; undefined where none are shown, or none are known for this text yet. */
	of(textDocument: vscode.TextDocument): OpenSuggestions | undefined {
		const computed = this.#computed.get(textDocument.uri.toString());
		return computed?.version === textDocument.version ? computed.open : undefined;
	}

	/** The same once they are known; undefined where none are shown, and for what is no article or too large. */
	async whenKnown(textDocument: vscode.TextDocument): Promise<OpenSuggestions | undefined> {
		if (!this.areShown) return undefined;
		const article = await this.#projects.open(textDocument);
		await article?.project.load();
		await article?.project.settle();
		if (this.#compute(textDocument)) this.#changed.fire();
		return this.of(textDocument);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#changed.dispose();
	}

	#schedule(): void {
		clearTimeout(this.#timer);
		if (this.areShown) this.#timer = setTimeout(() => void this.#computeVisible(), restMilliseconds);
	}

	/** One article a turn, so that keys pressed meanwhile need not wait for all. */
	async #computeVisible(): Promise<void> {
		const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
		const uris = new Set(visible.map(({ uri }) => uri.toString()));
		for (const key of this.#computed.keys()) if (!uris.has(key)) this.#computed.delete(key);
		let isOther = false;
		for (const textDocument of visible) {
			// Suggestions know the names of the whole project.
			await this.#projects.peek(textDocument.uri)?.project.load();
			isOther = this.#compute(textDocument) || isOther;
		}
		if (isOther) this.#changed.fire();
	}

	/** Returns whether there are others now. What is being typed is left to the next time: it is being read. */
	#compute(textDocument: vscode.TextDocument): boolean {
		const article = this.#projects.read(textDocument.uri);
		if (!article || !this.areShown || article.document.text.length > maximumColoured) return false;
		try {
			return this.#computeArticle(textDocument, article);
		} catch (error) {
			log().error(`No suggestions for ${textDocument.uri.toString(true)}: ${reason(error)}`, error);
			return false;
		}
	}

	#computeArticle(
		textDocument: vscode.TextDocument,
		{ project, document }: Article & { readonly document: Document },
	): boolean {
		const key = textDocument.uri.toString();
		const { corpus, annotator } = project;
		const { version } = textDocument;
		const known = knownEntities(corpus);
		const before = this.#computed.get(key);
		const isCurrent =
			before?.document === document &&
			before.known === known &&
			before.annotator === annotator &&
			before.version === version;
		if (isCurrent || document.text !== textDocument.getText()) return false;
		const open = openSuggestions({ corpus, document, annotator });
		this.#computed.set(key, { document, known, annotator, version, open });
		return true;
	}
}
