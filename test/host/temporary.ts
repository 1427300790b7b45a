import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const folders: string[] = [];

/** An empty folder that is removed when this process ends. */
export function temporaryFolder(purpose: string): string {
	if (folders.length === 0) process.once('exit', removeAll);
	const folder = mkdtempSync(join(tmpdir(), `corroborate-${purpose}-`));
	folders.push(folder);
	return folder;
}

/** A copy of `folder`, under its own name, that tests may write to; removed when this process ends. */
export function temporaryCopy(folder: string): string {
	const copy = join(temporaryFolder('workspace'), basename(folder));
	mkdirSync(copy);
	cpSync(folder, copy, { recursive: true });
	return copy;
}

function removeAll(): void {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
