import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The demo corpus; tests get a copy of it, `npm start` opens it itself. */
export const seeds = join(root, 'seeds');

/** Where VS Code builds are kept between runs; git ignores it. */
export const buildsFolder = join(root, '.vscode-test');

/** Where the bundled suites of the extension hosts go. */
export const suitesFolder = join(root, 'dist/test');

/** The seed whose name starts with `number`, such as `004`. */
export function seed(number: string): string {
	const name = readdirSync(seeds).find((file) => file.startsWith(number) && file.endsWith('.txt'));
	if (!name) throw new Error(`No article ${number} in seeds/.`);
	return name;
}

/** The test files of one suite, such as `editor`, as absolute paths in a fixed order. */
export function testFiles(suite: string, ending = '.test.ts'): string[] {
	const folder = join(root, 'test', suite);
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith(ending))
		.sort()
		.map((file) => join(folder, file));
}
