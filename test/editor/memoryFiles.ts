import * as vscode from 'vscode';

/** Files in memory under a scheme of their own, which count who asks for what. */
export class MemoryFiles implements vscode.FileSystemProvider {
	readonly stats: string[] = [];
	readonly reads: string[] = [];
	readonly listings: string[] = [];
	readonly #files = new Map<string, Uint8Array>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	/** Lays a file at `path`; its folders need not be made. */
	put(path: string, text: string): void {
		this.#files.set(path, new TextEncoder().encode(text));
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		this.stats.push(path);
		const bytes = this.#files.get(path);
		if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
		if (this.#isFolder(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
		throw vscode.FileSystemError.FileNotFound(path);
	}

	readFile({ path }: vscode.Uri): Uint8Array {
		this.reads.push(path);
		const bytes = this.#files.get(path);
		if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
		return bytes;
	}

	readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
		this.listings.push(path);
		const base = path.endsWith('/') ? path : `${path}/`;
		return [...this.#files.keys()]
			.filter((file) => file.startsWith(base) && !file.slice(base.length).includes('/'))
			.map((file) => [file.slice(base.length), vscode.FileType.File]);
	}

	writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
		this.#files.set(path, bytes);
	}

	createDirectory(): void {
		// Folders are where files are.
	}

	delete({ path }: vscode.Uri): void {
		this.#files.delete(path);
	}

	rename(from: vscode.Uri, to: vscode.Uri): void {
		this.#files.set(to.path, this.readFile(from));
		this.#files.delete(from.path);
	}

	#isFolder(path: string): boolean {
		const base = path.endsWith('/') ? path : `${path}/`;
		return path === '/' || [...this.#files.keys()].some((file) => file.startsWith(base));
	}
}
