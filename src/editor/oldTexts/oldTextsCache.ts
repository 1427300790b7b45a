import * as vscode from 'vscode';
import { textId } from '../../core';
import { log, reason } from '../log';
import { Queues } from '../queue';

/** In bytes, over all texts. */
const defaultLimit = 20_000_000;
const idPattern = /^sha1:([0-9a-f]{40})$/;

interface Entry {
	readonly bytes: number;
	/** In milliseconds since 1970; the time of its file keeps it from one start to the next. */
	readonly used: number;
}

/**
 * Texts that annotations were made on, in a folder of our own, each in a file named by the 40 digits of its text id. What
 * was not used for longest goes when there is no room. Works wherever VS Code does; a fault is logged once, and what it hit
 * counts as not kept.
 */
export class TextCache {
	readonly #folder: vscode.Uri | undefined;
	readonly #limit: number;
	readonly #work = new Queues();
	#entries: Map<string, Entry> | undefined;
	#hasFailed = false;

	/** @param folder made when first needed; undefined where VS Code has no place for it: nothing is kept */
	constructor(folder: vscode.Uri | undefined, limit = defaultLimit) {
		this.#folder = folder;
		this.#limit = limit;
	}

	/** The text with this id, verified; undefined where it is not kept, or is no id. Never throws. */
	get(id: string): Promise<string | undefined> {
		return this.#inTurn(async (folder, entries) => {
			const name = idPattern.exec(id)?.[1];
			if (name === undefined || !entries.has(name)) return undefined;
			const uri = vscode.Uri.joinPath(folder, name);
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
			if (textId(text) === id) {
				// Written again, so that its time says that it was used.
				await this.#write(folder, entries, name, text);
				return text;
			}
			entries.delete(name);
			await vscode.workspace.fs.delete(uri);
			return undefined;
		});
	}

	/** Keeps a text under its id. Never throws. */
	async put(text: string): Promise<void> {
		await this.#inTurn(async (folder, entries) => {
			const name = idPattern.exec(textId(text))![1]!;
			if (entries.has(name) || sizeOf(text) > this.#limit) return;
			await this.#write(folder, entries, name, text);
			await this.#makeRoom(folder, entries);
		});
	}

	async #write(folder: vscode.Uri, entries: Map<string, Entry>, name: string, text: string): Promise<void> {
		const bytes = new TextEncoder().encode(text);
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
		entries.set(name, { bytes: bytes.length, used: Date.now() });
	}

	async #makeRoom(folder: vscode.Uri, entries: Map<string, Entry>): Promise<void> {
		let total = [...entries.values()].reduce((sum, { bytes }) => sum + bytes, 0);
		for (const [name, { bytes }] of [...entries].sort(([, a], [, b]) => a.used - b.used)) {
			if (total <= this.#limit) return;
			await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
			entries.delete(name);
			total -= bytes;
		}
	}

	async #inTurn<T>(
		work: (folder: vscode.Uri, entries: Map<string, Entry>) => Promise<T>,
	): Promise<T | undefined> {
		const folder = this.#folder;
		if (!folder) return undefined;
		return this.#work.run('', async () => {
			try {
				return await work(folder, (this.#entries ??= await entriesIn(folder)));
			} catch (error) {
				if (!this.#hasFailed) log().warn(`Older texts are not kept in ${folder.path}: ${reason(error)}`);
				this.#hasFailed = true;
				// Another window may have changed the folder.
				this.#entries = undefined;
				return undefined;
			}
		});
	}
}

/** In bytes. */
function sizeOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

/** What is in the folder, which is made where there is none yet. */
async function entriesIn(folder: vscode.Uri): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>();
	await vscode.workspace.fs.createDirectory(folder);
	for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
		if (!/^[0-9a-f]{40}$/.test(name)) continue;
		const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name));
		entries.set(name, { bytes: size, used: mtime });
	}
	return entries;
}
