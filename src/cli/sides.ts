import { join, relative, resolve, sep } from 'node:path';
import {
	claimsOf,
	type CodedArticle,
	codersOf,
	type Coding,
	type Document,
	identityIn,
	keptBack,
	printable,
	readDocument,
	type Sensitive,
	sensitiveIn,
	sidecarPathOf,
	textId,
} from '../core/index';
import { CouldNotRun, hasCode } from './failure';
import type { Io } from './io';
import type { LoadedProject } from './load';
import { loadProjects, type Projects } from './projects';
import { findWorkTree, Repository } from './repository';
import { revisionFiles } from './revisionFiles';

/** What the operands of a comparison name. */
export interface Operands {
	/** Folders and revisions as given, in order: what is compared, where there are any two. */
	readonly sides: readonly SideOperand[];
	/** Files, as given. */
	readonly files: readonly string[];
}

interface SideOperand {
	readonly name: string;
	/** The id of the commit; absent: a folder. */
	readonly commit?: string;
}

/** A side as read. */
interface Side {
	readonly name: string;
	readonly coder: string;
	/** By their paths from the side's folder. */
	readonly documents: ReadonlyMap<string, { readonly project: LoadedProject; readonly document: Document }>;
	readonly projects: Projects;
	/** Absolute. */
	readonly folder: string;
}

export interface SideOptions {
	/** Whose sections are compared: one for all sides, or one for each. */
	readonly annotators?: readonly string[];
	readonly pass?: string;
	readonly includeSensitive: boolean;
}

/**
 * Tells folders, files and revisions apart; what is on disk is no revision.
 * @throws CouldNotRun where an operand is none of these.
 */
export async function readOperands(io: Io, positionals: readonly string[]): Promise<Operands> {
	const files: string[] = [];
	const sides: SideOperand[] = [];
	for (const name of positionals) {
		const kind = await kindOf(io, name);
		if (kind === 'file') files.push(name);
		else if (kind === 'folder') sides.push({ name });
		else sides.push({ name, commit: await commitOf(io, name) });
	}
	return { sides, files };
}

async function kindOf(io: Io, name: string): Promise<'file' | 'folder' | undefined> {
	try {
		return (await io.fs.stat(resolve(io.cwd, name))).isDirectory() ? 'folder' : 'file';
	} catch (error) {
		if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE')) return undefined;
		throw error;
	}
}

async function commitOf(io: Io, name: string): Promise<string> {
	const repository = await repositoryOf(io);
	if (!repository)
		throw new CouldNotRun(
			`${name}: no such file or folder, and no revision either: this folder lies in no git repository.`,
		);
	const trouble = await repository.trouble();
	if (trouble !== undefined) throw new CouldNotRun(`${name}: no such file or folder. ${trouble}`);
	const commit = await repository.commit(name);
	if (commit !== undefined) return commit;
	const shallow = (await repository.isShallow())
		? ' The clone is shallow: run "git fetch --unshallow", or in a workflow fetch the whole history (fetch-depth: 0).'
		: '';
	throw new CouldNotRun(`There is no file, folder or revision "${printable(name)}" here.${shallow}`);
}

async function repositoryOf(io: Io): Promise<Repository | undefined> {
	const top = await findWorkTree(io.fs, io.cwd);
	return top === undefined ? undefined : new Repository(io.git, top);
}

/**
 * The articles that two or more sides have, by their paths from each side's folder (a revision's is the current one). A side's coder has
 * the side's name. Where the text differs, the claims of later sides are carried over to the first one's.
 * @throws CouldNotRun where it cannot be told whose sections a side is about, or no article is in two sides.
 */
export async function articlesOfSides(
	io: Io,
	{ sides: operands, files }: Operands,
	options: SideOptions,
): Promise<readonly CodedArticle[]> {
	const { annotators = [] } = options;
	if (annotators.length > 1 && annotators.length !== operands.length)
		throw new CouldNotRun(
			`--annotator names ${annotators.length} annotators for ${operands.length} sides: name one for all, or one for each.`,
		);
	const sides: Side[] = [];
	for (const [index, operand] of operands.entries())
		sides.push(await readSide(io, operand, annotators[index] ?? annotators[0], options.pass));

	const names = sides.map(({ name }) => name);
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice !== undefined)
		throw new CouldNotRun(`${twice} is named twice: two sections of it are compared without a second side.`);

	const wanted = new Set(files.map((file) => resolve(io.cwd, file)));
	const isWanted = (path: string): boolean =>
		wanted.size === 0 ||
		sides.some(
			({ folder }) => wanted.has(join(folder, path)) || wanted.has(join(folder, sidecarPathOf(path))),
		);
	const paths = [...new Set(sides.flatMap(({ documents }) => [...documents.keys()]))].filter(isWanted).sort();
	const articles = paths.flatMap((path) => {
		const having = sides.filter(({ documents }) => documents.has(path));
		return having.length > 1 ? [articleOf(path, having, options)] : [];
	});
	if (articles.length === 0)
		throw new CouldNotRun(
			`No article was done in two of ${names.join(', ')}: articles are compared by their paths from each folder.`,
		);
	return articles;
}

async function readSide(
	io: Io,
	{ name, commit }: SideOperand,
	annotator: string | undefined,
	pass: string | undefined,
): Promise<Side> {
	const folder = commit === undefined ? resolve(io.cwd, name) : io.cwd;
	const repository = commit === undefined ? undefined : (await repositoryOf(io))!;
	const fs = repository ? await revisionFiles(io.fs, repository, commit!) : io.fs;
	const projects = await loadProjects({ ...io, fs }, [folder]);
	projects.tellTroubles();
	const documents = projects.all.flatMap((project) =>
		project.articles
			.filter((path) => !project.hopeless.has(path))
			.map((path) => ({ project, document: project.corpus.document(path)! })),
	);
	const coders = new Set(documents.flatMap(({ document }) => codersOf(document, pass)));
	const coder = annotator ?? [...coders][0];
	const names = [...coders].sort();
	if (coder === undefined || !coders.has(coder))
		throw new CouldNotRun(
			annotator === undefined
				? `${name}: nobody has finished an article there.`
				: `${name}: ${annotator} has finished no article there${names.length > 0 ? `; ${names.join(' and ')} did` : ''}.`,
		);
	if (annotator === undefined && coders.size > 1)
		throw new CouldNotRun(
			`${name} has sections of ${names.join(' and ')}: say whose to compare with --annotator HANDLE ` +
				`(or a list, one for each side: --annotator ${names.slice(0, 2).join(',')}).`,
		);
	const done = documents.filter(({ document }) => codersOf(document, pass).includes(coder));
	const byPath = done.map(({ project, document }) => {
		const path = relative(folder, join(project.root, document.path)).split(sep).join('/');
		return [path, { project, document }] as const;
	});
	return { name, coder, documents: new Map(byPath), projects, folder };
}

/** One article as the sides have it; the first one's text is that of all. */
function articleOf(path: string, sides: readonly Side[], { includeSensitive }: SideOptions): CodedArticle {
	const first = sides[0]!.documents.get(path)!;
	const { text } = first.document;
	const kept = { claims: new Set<string>(), slugs: new Set<string>() };
	const codings = sides.map(({ name, coder, documents }): Coding => {
		const { project, document } = documents.get(path)!;
		const placed = placedIn(text, project, document);
		const { claims, slugs } = keptBack(
			project.corpus,
			placed,
			includeSensitive ? undefined : sensitiveOf(project),
		);
		for (const id of claims) kept.claims.add(id);
		for (const slug of slugs) kept.slugs.add(slug);
		return {
			coder: name,
			claims: claimsOf(placed, coder).map((claim) => ({ ...claim, annotator: name })),
			identityOf: identityIn(project.corpus, document),
			grades: gradesIn(document),
		};
	});
	const { folder, projects } = sides[0]!;
	return { path: projects.show(join(folder, path)), text, codings, agreed: [], keptBack: kept };
}

/** A side's article with its claims placed in the text that is compared. */
function placedIn(text: string, { textOf }: LoadedProject, document: Document): Document {
	if (document.text === text) return document;
	const oldTexts = new Map([[textId(document.text), document.text]]);
	return readDocument({ path: document.path, text, sidecar: textOf(document.sidecarPath), oldTexts });
}

const known = new WeakMap<LoadedProject, Sensitive>();

function sensitiveOf(project: LoadedProject): Sensitive {
	const sensitive = known.get(project) ?? sensitiveIn(project.corpus, project.textOf);
	known.set(project, sensitive);
	return sensitive;
}

function gradesIn({ sidecar }: Document): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(sidecar?.value.sources ?? {}).flatMap(([slug, { reliability }]) =>
			reliability ? [[slug, reliability.grade] as const] : [],
		),
	);
}
