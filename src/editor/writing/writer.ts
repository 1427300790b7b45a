import * as vscode from 'vscode';
import { textOnDisk, nameOf } from '../files';
import { log, reason } from '../log';
import { offer } from '../offer';
import { Queues } from '../queue';
import { applyPlans, type Plan, type Target } from './applyPlans';
import { openForWriting } from './openForWriting';
import { refuse } from './refuse';
import { replaceText } from './replaceText';
import { UndoneSaver } from './saveDocument';
import { saveMerged } from './saveMerged';

/** A change in one file. */
export interface FileChange {
	readonly uri: vscode.Uri;
	readonly plan: Plan;
	/** The text that the file starts with where there is none yet. */
	readonly create?: () => string;
}

export interface WriteOptions extends Pick<FileChange, 'create'> {
	/** The article on whose undo stack the change is filed too. */
	readonly article?: vscode.Uri;
}

/**
 * The only way in which the editor writes YAML files of a project: minimal splices, one file after the other, undoable
 * in the article, saved where nobody had unsaved changes. What goes wrong is shown once and logged.
 */
export class Writer {
	readonly #files = new Queues();
	/** A second `applyEdit` under way would make one of the two fail: they go one by one, over all files. */
	readonly #edits = new Queues();
	readonly #saving = new Set<string>();
	/** Changed by an undo of what we did, and not saved yet. */
	readonly #owned = new Map<string, { document: vscode.TextDocument; base: string | undefined }>();
	readonly #undone = new UndoneSaver();

	/** Makes a change in a file, as `writeTogether`. */
	write(uri: vscode.Uri, plan: Plan, { article, create }: WriteOptions = {}): Promise<boolean> {
		return this.writeTogether([{ uri, plan, create }], article);
	}

	/**
	 * Makes changes in different files as one step of undo, all or none: opens the files, computes the splices on their
	 * texts of that moment, applies them and saves what was saved before. The article is one on whose undo stack they are
	 * filed too. Resolves to false when nothing was written; the user has been told why.
	 */
	async writeTogether(changes: readonly FileChange[], article?: vscode.Uri): Promise<boolean> {
		const byUri = changes.toSorted((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
		try {
			return await this.#inTurns(
				byUri.map(({ uri }) => uri),
				() => this.#write(byUri, article),
			);
		} catch (error) {
			const [{ uri }] = byUri as [FileChange];
			log().error(`Writing ${uri.toString(true)}: ${reason(error)}`);
			return refuse(uri, vscode.l10n.t('{0} could not be changed: {1}', nameOf(uri), reason(error)));
		}
	}

	/** Whether a file is ours to save: one that was saved, and that we or an undo of what we did have just changed. */
	isOurs(uri: vscode.Uri): boolean {
		return this.#owned.has(uri.toString()) || this.#saving.has(uri.toString());
	}

	/** Takes note of any change of a file of ours: what it has been is no one else's work when it stands on the disk. */
	note(document: vscode.TextDocument): void {
		this.#undone.note(document);
	}

	/** Takes over a file that was saved, as `base` where that is known, before it was undone or redone, until `saveOurs`. */
	own(document: vscode.TextDocument, base: string | undefined): void {
		this.#owned.set(document.uri.toString(), { document, base });
	}

	/** Leaves a file to its user, who has changed it. */
	disown(uri: vscode.Uri): void {
		this.#owned.delete(uri.toString());
	}

	/** Saves a file that is ours; nothing where it is not. What goes wrong is logged: the file shows as unsaved. */
	saveOurs(uri: vscode.Uri): Promise<void> {
		return this.inTurn(uri, () => this.#saveOurs(uri));
	}

	/** After undo, redo and saving, when all is quiet: resolves to whether the file had to be brought up to its document. */
	async settle(document: vscode.TextDocument): Promise<boolean> {
		try {
			return await this.inTurn(document.uri, () => this.#undone.settle(document));
		} catch (error) {
			log().warn(`Comparing ${document.uri.toString(true)} with its file: ${reason(error)}`);
			return false;
		}
	}

	/** Runs work on a file after all that was asked for before, and before all that comes after. */
	inTurn<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
		return this.#inTurns([uri], work);
	}

	/** Runs work on files after all that was asked for before, and before all that comes after; in order, lest two wait for each other. */
	#inTurns<T>([first, ...rest]: readonly vscode.Uri[], work: () => Promise<T>): Promise<T> {
		return first ? this.#files.run(first.toString(), () => this.#inTurns(rest, work)) : work();
	}

	async #write(changes: readonly FileChange[], article: vscode.Uri | undefined): Promise<boolean> {
		const targets: Target[] = [];
		for (const { uri, plan, create } of changes) {
			await this.#saveOurs(uri);
			const document = await openForWriting(uri, create);
			if (typeof document === 'string') return refuse(uri, document);
			targets.push({ document, plan });
		}
		const clean = targets.filter(({ document }) => !document.isDirty).map(({ document }) => keyOf(document));
		for (const key of clean) this.#saving.add(key);
		try {
			const { refused, changed } = await this.#edits.run('', () => applyPlans(targets, article));
			if (refused) return refuse(refused.uri, refused.message);
			let written = true;
			for (const { target, before } of changed) written = (await this.#save(target, before)) && written;
			return written;
		} finally {
			for (const key of clean) this.#saving.delete(key);
		}
	}

	async #save({ document, plan }: Target, before: string): Promise<boolean> {
		const isSaved = await this.#saveMerged(document, before);
		if (await isUnwritten(document, before)) {
			// So that nothing is shown as written that is not.
			await this.#replace(document, before);
			return refuse(
				document.uri,
				vscode.l10n.t(
					'{0} is read-only here: nothing was written. Make it writable and try again.',
					nameOf(document.uri),
				),
			);
		}
		if (!isSaved) this.#unsaved(document, plan);
		return true;
	}

	async #saveOurs(uri: vscode.Uri): Promise<void> {
		const key = uri.toString();
		const owned = this.#owned.get(key);
		if (!owned) return;
		const { document, base } = owned;
		this.#owned.delete(key);
		this.#saving.add(key);
		try {
			const isSaved = await this.#undone.save(document, base);
			// A base that is what there is now began from something else: all of the file would be taken for others' work.
			const isKnown = base !== undefined && base !== document.getText();
			if (!isSaved && !(isKnown && (await this.#saveMerged(document, base))))
				log().warn(`${uri.toString(true)} was not saved after an undo.`);
		} finally {
			this.#saving.delete(key);
		}
	}

	#saveMerged(document: vscode.TextDocument, base: string): Promise<boolean> {
		return saveMerged(document, base, (changed, text) => this.#replace(changed, text));
	}

	#replace(document: vscode.TextDocument, text: string): Promise<boolean> {
		return this.#edits.run('', () => replaceText(document, text));
	}

	/** The change stands in the editor and not in the file: its user decides. */
	#unsaved(document: vscode.TextDocument, plan: Plan): void {
		const { uri, version } = document;
		const reapply = async (): Promise<void> => {
			if (document.isDirty && document.version !== version)
				return void refuse(
					uri,
					vscode.l10n.t('{0} was changed since. Save or revert it first.', nameOf(uri)),
				);
			if (document.isDirty) await revert(document);
			await this.write(uri, plan);
		};
		const message = vscode.l10n.t(
			'{0} could not be saved: the change is in its editor only. Compare it with the file, or take the file as it is now and apply the change to it again.',
			nameOf(uri),
		);
		offer('error', message, {
			[vscode.l10n.t('Re-apply')]: reapply,
			[vscode.l10n.t('Compare')]: () =>
				vscode.commands.executeCommand('workbench.files.action.compareWithSaved', uri),
		});
	}
}

const keyOf = ({ uri }: vscode.TextDocument): string => uri.toString();

/** Takes the file as it is on disk; VS Code can do that for the active editor alone. */
async function revert(document: vscode.TextDocument): Promise<void> {
	await vscode.window.showTextDocument(document, { preview: false });
	await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** A file that a setting makes read-only takes edits, is never unsaved, and is never saved. */
async function isUnwritten(document: vscode.TextDocument, before: string): Promise<boolean> {
	if (document.isDirty || document.getText() === before) return false;
	return (await textOnDisk(document.uri)) === before;
}
