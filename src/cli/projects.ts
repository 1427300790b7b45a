import { join, relative, sep } from 'node:path';
import { type Output, printable, type Shown } from '../core/index';
import { discover } from './discover';
import type { Io } from './io';
import { load, type LoadedProject, type LoadOptions } from './load';

/** Everything that paths on the command line lead to, in memory. */
export interface Projects {
	readonly all: readonly LoadedProject[];
	/** How many articles were asked for. */
	readonly articles: number;
	/** An absolute path as people are shown it: from the current folder, with `/`. */
	show(path: string): string;
	/** Findings of a project with their paths from the current folder. */
	shown(project: LoadedProject, findings: readonly Shown[]): readonly Shown[];
	/** The text of a file by its path from the current folder. */
	readonly textOf: Output['textOf'];
	/** Keeps a sentence on what could not be done, to be told when all else is. */
	trouble(sentence: string): void;
	/** Tells on standard error what could not be done, or that there is no article; true where something could not. */
	tellTroubles(): boolean;
}

/**
 * Loads the projects that files and folders belong to; the current folder where none is named.
 * @throws CouldNotRun where a path does not exist or a project file is broken.
 */
export async function loadProjects(
	io: Io,
	positionals: readonly string[],
	options: LoadOptions = {},
): Promise<Projects> {
	const paths = positionals.length > 0 ? positionals : ['.'];
	const show = (path: string) => relative(io.cwd, path).split(sep).join('/') || '.';
	const troubles: string[] = [];
	const notRead = (path: string, reason: string) => troubles.push(`${show(path)} was not read: ${reason}.`);
	const all: LoadedProject[] = [];
	for (const group of await discover(io.fs, io.cwd, paths, notRead))
		all.push(await load(io, group, show, notRead, options));
	const articles = all.reduce((sum, project) => sum + project.articles.length, 0);
	return {
		all,
		articles,
		show,
		shown: ({ root }, findings) =>
			findings.map((finding) => moved(finding, (path) => show(join(root, path)))),
		textOf(path) {
			const absolute = join(io.cwd, path);
			for (const { root, textOf } of all) {
				const text = textOf(relative(root, absolute).split(sep).join('/'));
				if (text !== undefined) return text;
			}
			return undefined;
		},
		trouble: (sentence) => void troubles.push(sentence),
		tellTroubles() {
			const where = positionals.length > 0 ? positionals.map(printable).join(', ') : 'the current folder';
			if (articles === 0 && troubles.length === 0)
				io.stderr.write(
					`corroborate: no articles in ${where}. Articles are .txt files with a sidecar ` +
						`beside them, or below a corroborate.yaml; "corroborate init" writes one.\n`,
				);
			for (const line of troubles) io.stderr.write(`corroborate: ${printable(line)}\n`);
			return troubles.length > 0;
		},
	};
}

function moved(finding: Shown, show: (path: string) => string): Shown {
	const { about, place, related } = finding;
	const isPath = about.kind === 'article' || about.kind === 'sidecar';
	return {
		...finding,
		place: { ...place, path: show(place.path) },
		about: isPath ? { ...about, id: show(about.id) } : about,
		related: related.map((other) => ({ ...other, path: show(other.path) })),
	};
}
