import * as vscode from 'vscode';
import { log, reason } from '../log';
import type { Projects } from '../project/projects';
import { tell } from '../show';
import { ReadOnlyLock } from './readOnlyLock';

/** A claim that somebody is still making. */
export interface ClaimInMaking {
	readonly uri: vscode.Uri;
	readonly id: string;
}

/** In which articles annotation mode is on, and which claim is being made there: the one owner of both. */
export class AnnotationMode implements vscode.Disposable {
	readonly #projects: Projects;
	readonly #lock = new ReadOnlyLock();
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #subscriptions: readonly vscode.Disposable[];
	#inMaking: ClaimInMaking | undefined;
	#isContextSet = false;

	/** Fires when the mode is entered or left, when another editor is active, and when another claim is being made. */
	readonly onDidChange = this.#changed.event;

	constructor(projects: Projects) {
		this.#projects = projects;
		this.#subscriptions = [
			this.#lock,
			this.#changed,
			vscode.window.onDidChangeActiveTextEditor(() => this.#settle()),
			vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
				// Whose last tab is closed is left; its document may live on.
				if (closed.length > 0 && this.#lock.keep(shownInTabs())) this.#settle();
			}),
			vscode.workspace.onDidChangeTextDocument((event) => unawaited(this.#lock.guard(event))),
		];
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	/** The active editor, where the mode is on in it. */
	get editor(): vscode.TextEditor | undefined {
		const editor = vscode.window.activeTextEditor;
		return editor && this.#lock.isOn(editor.document) ? editor : undefined;
	}

	/** The claim that is being made in the active editor: nothing is to be complained of in it. */
	get inMaking(): ClaimInMaking | undefined {
		return this.#inMaking;
	}

	/** Says which claim is being made; undefined when the annotator has gone on. */
	making(claim: ClaimInMaking | undefined): void {
		if (claim?.id === this.#inMaking?.id && claim?.uri.toString() === this.#inMaking?.uri.toString()) return;
		this.#inMaking = claim;
		this.#changed.fire();
	}

	/** Enters the mode in the active article, or leaves it. */
	async toggle(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return tell(vscode.l10n.t('Open an article of a Corroborate project first.'));
		if (this.#lock.isOn(editor.document)) {
			await this.#lock.unlock(editor.document);
			this.making(undefined);
			this.#update();
			return tell(vscode.l10n.t('Annotation mode is off: the article can be edited.'));
		}
		// Before anything is looked up: whoever is fast types the next key already.
		await this.#lock.lock(editor.document);
		const refused = await this.#whyNot(editor.document);
		if (refused) {
			await this.#lock.unlock(editor.document);
			return tell(refused);
		}
		this.#update();
		tell(vscode.l10n.t('Annotation mode: letters tag, the text is read-only. ? shows the keys, F10 leaves.'));
	}

	/** Why the mode cannot be entered; undefined where it can. */
	async #whyNot(document: vscode.TextDocument): Promise<string | undefined> {
		if (!(await this.#projects.open(document)))
			return vscode.l10n.t('Open an article of a Corroborate project first.');
		return document.isDirty
			? vscode.l10n.t('The article has unsaved changes: save it first, then annotate.')
			: undefined;
	}

	/** Makes sure that the text is read-only: VS Code may have lifted it, and tells nobody. */
	relock(editor: vscode.TextEditor): void {
		unawaited(this.#lock.lock(editor.document));
	}

	/** Undoes or redoes what was annotated; an edit of the article itself stays as it is. */
	async undo(editor: vscode.TextEditor, step: 'undo' | 'redo'): Promise<void> {
		const isKept = await this.#lock.undo(editor.document, step);
		if (!isKept)
			tell(
				vscode.l10n.t(
					'The next step is an edit of the article itself: leave annotation mode to take it back.',
				),
			);
	}

	#settle(): void {
		unawaited(this.#lock.settle());
		this.#update();
	}

	#update(): void {
		const isOn = this.editor !== undefined;
		if (isOn !== this.#isContextSet) {
			this.#isContextSet = isOn;
			void vscode.commands.executeCommand('setContext', 'corroborate.annotating', isOn);
		}
		if (!isOn) this.#inMaking = undefined;
		this.#changed.fire();
	}
}

/** Work that no key has to wait for; what goes wrong is logged. */
function unawaited(work: Promise<void>): void {
	work.catch((error: unknown) => log().error(`Annotation mode: ${reason(error)}`));
}

/** The addresses of all documents that have a tab, alone or beside another. */
function shownInTabs(): ReadonlySet<string> {
	const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
	const uris = inputs.flatMap((input) => {
		if (input instanceof vscode.TabInputText) return [input.uri];
		return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
	});
	return new Set(uris.map((uri) => uri.toString()));
}
