import { join, relative, sep } from 'node:path';
import {
	type ArticleInput,
	articlePathOf,
	codePointOffsets,
	Corpus,
	type Finding,
	isArticle,
	kindInProject,
	levelOf,
	notUtf8,
	projectFileName,
	sidecarPathOf,
	textId,
} from '../core/index';
import { decode, type Decoded } from './decode';
import type { Group } from './discover';
import { CouldNotRun, reasonOf } from './failure';
import { historyOf } from './history';
import type { Io } from './io';

/** One project, or the files without one, in memory. Paths are relative to `root`, with `/`. */
export interface LoadedProject {
	/** Absolute. */
	readonly root: string;
	readonly corpus: Corpus;
	/** Articles that were asked for, in order. */
	readonly articles: readonly string[];
	/** Every path whose findings were asked for: articles, sidecars, events, the project file. */
	readonly wanted: ReadonlySet<string>;
	/** What only the bytes show. */
	readonly findings: readonly Finding[];
	/** Articles and their sidecars that are binary: nothing else should be said of them. */
	readonly hopeless: ReadonlySet<string>;
	/** Every file that was read, its text without BOM by its path. */
	readonly texts: ReadonlyMap<string, string>;
	/** The text, without BOM, of any file that was read. */
	readonly textOf: (path: string) => string | undefined;
}

export interface LoadOptions {
	/** Without a project, texts without a sidecar are articles too. */
	readonly bare?: boolean;
}

/** How many files are open at a time. */
const atOnce = 32;

/**
 * Reads a group of files into a corpus.
 * @param show A path as people are shown it.
 * @param trouble Told of what could not be read.
 * @throws CouldNotRun where the project file is broken.
 */
export async function load(
	io: Pick<Io, 'fs' | 'git'>,
	group: Group,
	show: (path: string) => string,
	trouble: (path: string, reason: string) => void,
	{ bare = false }: LoadOptions = {},
): Promise<LoadedProject> {
	const root = group.root ?? commonFolder([...group.files]);
	const inside = new Map([...group.files].map((path) => [relative(root, path).split(sep).join('/'), path]));
	const texts = new Map<string, string>();
	const read: Read = async (path) => {
		try {
			const decoded = decode(await io.fs.readFile(join(root, path)));
			texts.set(path, decoded.text);
			return decoded;
		} catch (error) {
			trouble(join(root, path), reasonOf(error));
			return undefined;
		}
	};

	const corpus = new Corpus();
	if (group.root !== undefined) await readProject(corpus, read, show(join(root, projectFileName)));

	const sidecars = [...inside.keys()].filter((path) => articlePathOf(path) !== undefined);
	const isNamed = (path: string) => group.named.has(inside.get(path) ?? join(root, path));
	const others = [...inside.keys()].filter((path) => articlePathOf(path) === undefined);
	const articles = others.filter((path) => {
		if (isNamed(path)) return true;
		if (group.root !== undefined) return corpus.isArticle(path);
		return isArticle(undefined, path) && (bare || inside.has(sidecarPathOf(path)));
	});

	const { inputs, findings, hopeless } = await readArticles(corpus, articles, read, (path) =>
		inside.has(path),
	);
	for (const input of await withHistory(io, root, inputs)) corpus.put(input);

	const accompanied = new Set(others.map(sidecarPathOf));
	const lone = sidecars.filter((path) => {
		const article = articlePathOf(path)!;
		return !accompanied.has(path) && (isNamed(article) || corpus.isArticle(article));
	});
	await each(lone, async (path) => {
		const sidecar = await read(path);
		if (sidecar) corpus.putLoneSidecar(path, sidecar.text);
	});

	const events = group.root === undefined ? [] : others.filter((path) => kindInProject(path) === 'event');
	await each(events, async (path) => {
		const event = await read(path);
		if (event) corpus.setEvent(path, event.text);
	});

	const isWanted = (path: string) => group.wanted(inside.get(path) ?? join(root, path));
	const wantedArticles = corpus.paths().filter(isWanted);
	const wantedLone = lone.filter((path) => isWanted(path) || isNamed(articlePathOf(path)!));
	return {
		root,
		corpus,
		articles: wantedArticles,
		wanted: new Set([
			...wantedArticles.flatMap((path) => [path, sidecarPathOf(path)]),
			...wantedLone,
			...events.filter(isWanted),
			...(group.root === undefined ? [] : [projectFileName]),
		]),
		findings,
		hopeless,
		texts,
		textOf: (path) => texts.get(path),
	};
}

/** Undefined for what could not be read, which is told. */
type Read = (path: string) => Promise<Decoded | undefined>;

/** Reads articles with the sidecars that are there, and notes what only their bytes show. */
async function readArticles(
	corpus: Corpus,
	paths: readonly string[],
	read: Read,
	isThere: (path: string) => boolean,
): Promise<{
	readonly inputs: readonly ArticleInput[];
	readonly findings: readonly Finding[];
	readonly hopeless: ReadonlySet<string>;
}> {
	const inputs: ArticleInput[] = [];
	const findings: Finding[] = [];
	const hopeless = new Set<string>();
	await each(paths, async (path) => {
		const sidecarPath = sidecarPathOf(path);
		const article = await read(path);
		const sidecar = isThere(sidecarPath) ? await read(sidecarPath) : undefined;
		if (!article) return;
		if (article.fault === 'binary') hopeless.add(path).add(sidecarPath);
		if (article.fault === 'utf-16') findings.push(...wrongEncoding(corpus, path));
		if (sidecar?.fault && sidecar.fault !== 'binary')
			findings.push(...notUtf8(corpus, sidecarPath, sidecar.text));
		inputs.push({ path, text: article.text, sidecar: sidecar?.text });
	});
	return { inputs, findings, hopeless };
}

/** The articles with their old texts from git, where their annotations were made on others than they have. */
async function withHistory(
	io: Pick<Io, 'fs' | 'git'>,
	root: string,
	inputs: readonly ArticleInput[],
): Promise<readonly ArticleInput[]> {
	const asked = inputs.flatMap(({ path, text, sidecar = '' }) => {
		const ids = namedTexts(sidecar);
		if (ids.size > 0) ids.delete(textId(text));
		return ids.size > 0 ? [{ path: join(root, path), ids }] : [];
	});
	if (asked.length === 0) return inputs;
	const histories = await historyOf(io, asked);
	return inputs.map((input) => ({ ...input, ...histories.get(join(root, input.path)) }));
}

/** Ids of texts that a sidecar seems to name: a cheap look, for what is found is verified when it is used. */
function namedTexts(sidecar: string): Set<string> {
	return new Set([...sidecar.matchAll(/\btext["']?\s*:\s*["']?(sha1:[0-9a-f]{40})\b/g)].map(([, id]) => id!));
}

async function readProject(corpus: Corpus, read: Read, shown: string): Promise<void> {
	const file = await read(projectFileName);
	if (!file) throw new CouldNotRun(`${shown} could not be read, so nothing was checked.`);
	if (file.fault) throw new CouldNotRun(`${shown} is not UTF-8: save it as UTF-8.`);
	corpus.setProject(file.text);
	const broken = corpus.project.problems.find(
		({ code }) => code === 'sidecar.unreadable' || code === 'sidecar.markers',
	);
	if (!broken) return;
	const { line, column } = codePointOffsets(file.text).position(broken.span.start);
	throw new CouldNotRun(
		`${shown}:${line}:${column}: ${broken.message} Nothing was checked; mend the file first.`,
	);
}

/** None where the project has switched it off. */
function wrongEncoding(corpus: Corpus, path: string): readonly Finding[] {
	const code = 'text.encoding';
	const level = levelOf(corpus.project.value, code, undefined);
	if (!level) return [];
	return [
		{
			code,
			level,
			message: 'The article is UTF-16: save it as UTF-8.',
			place: { path, span: { start: 0, end: 0 } },
			about: { kind: 'article', id: path },
			claims: [],
			related: [],
		},
	];
}

/** The deepest folder that holds all of the files. Absolute. */
function commonFolder(paths: readonly string[]): string {
	const [first = [], ...rest] = paths.map((path) => path.split(sep).slice(0, -1));
	let length = first.length;
	for (const parts of rest) {
		let same = 0;
		while (same < length && parts[same] === first[same]) same++;
		length = same;
	}
	return first.slice(0, length).join(sep) || sep;
}

/** Runs `task` for every item, a few at a time. */
async function each<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
	const left = items.values();
	const worker = async () => {
		for (const item of left) await task(item);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
