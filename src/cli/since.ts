import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
	articlePathOf,
	fileKindOf,
	type Finding,
	isClaimKey,
	kindInProject,
	projectFileName,
	readSidecar,
	sidecarPathOf,
} from '../core/index';
import { basesWith } from './bases';
import { decode } from './decode';
import { CouldNotRun } from './failure';
import type { Io } from './io';
import type { LoadedProject } from './load';
import { findWorkTree, Repository } from './repository';

/** Which findings of a project are asked for. */
export interface Selection {
	/** What must be checked to find them. */
	readonly paths: ReadonlySet<string>;
	/** The files of which all findings are asked for. */
	readonly whole: ReadonlySet<string>;
	/** The articles among these, in order. */
	readonly articles: readonly string[];
	/** Whether a finding is one of them. */
	readonly keeps: (finding: Finding) => boolean;
}

/** All findings in what was asked for on the command line. */
export function everything({ wanted, articles }: LoadedProject): Selection {
	return { paths: wanted, whole: wanted, articles, keeps: ({ place }) => wanted.has(place.path) };
}

/**
 * The findings that concern what is not as it was where HEAD and `revision` part, committed or not, tracked or not. That is an
 * article where it, its sidecar, or an event that the sidecar names has changed; every article where the project's file has; and
 * in other articles what concerns a claim of a changed one. Files are compared by their content, so that git runs nothing.
 * @throws CouldNotRun where there is no repository, no such revision, or no base in this clone.
 */
export async function changedSince(
	io: Pick<Io, 'fs' | 'git'>,
	project: LoadedProject,
	revision: string,
	show: (path: string) => string,
): Promise<Selection> {
	const { corpus, root, wanted } = project;
	const top = await findWorkTree(io.fs, root);
	if (top === undefined)
		throw new CouldNotRun(`--since needs a git repository: ${show(root)} does not lie in one.`);
	const repository = new Repository(io.git, top);
	const before = await filesSince(repository, revision, root);
	const changed = await differing(io, project, before);
	if (changed.has(projectFileName)) return everything(project);

	for (const path of [...changed]) {
		changed.add(articlePathOf(path) ?? sidecarPathOf(path));
		if (kindInProject(path) === 'event')
			for (const named of articlesNaming(project, path)) changed.add(named);
	}
	const sidecars = [...changed].filter((path) => articlePathOf(path) !== undefined);
	const ids = sidecars.flatMap(
		(path) => corpus.document(articlePathOf(path)!)?.claims.map(({ id }) => id) ?? [],
	);
	const past = await repository.blobs(sidecars.flatMap((path) => before.get(path) ?? []));
	const gone = past
		.flatMap((bytes) => (bytes ? claimsIn(decode(bytes).text) : []))
		.filter((id) => corpus.claim(id) === undefined);
	const related = (id: string) => corpus.claimsRelatedTo(id);
	const dangling = new Set(gone.flatMap(related).map(({ placed }) => placed.id));
	const neighbours = [...ids, ...gone].flatMap(related).map(({ document }) => document.path);
	return {
		paths: new Set([...changed, ...neighbours].filter((path) => wanted.has(path))),
		whole: new Set([...changed].filter((path) => wanted.has(path))),
		articles: project.articles.filter((path) => changed.has(path)),
		keeps: ({ about, code, place, related: others }) =>
			wanted.has(place.path) &&
			(changed.has(place.path) ||
				others.some(({ path }) => changed.has(path)) ||
				(code === 'sidecar.reference' && dangling.has(about.id))),
	};
}

/** Ids of the files below a folder, by their paths from it, where HEAD and `revision` part; before the first commit there are none. */
async function filesSince(
	repository: Repository,
	revision: string,
	folder: string,
): Promise<ReadonlyMap<string, string>> {
	if (revision === 'HEAD' && (await repository.isUnborn())) return new Map();
	const { bases } = await basesWith(repository, revision);
	return filesBelow(repository, bases[0]!, folder);
}

/** Whether a project, as it was read, is another than in a commit, which is given by its id. */
export async function differsFrom(
	io: Pick<Io, 'fs'>,
	project: LoadedProject,
	repository: Repository,
	commit: string,
): Promise<boolean> {
	return (await differing(io, project, await filesBelow(repository, commit, project.root))).size > 0;
}

/** Paths of what was read and is not as it was in a commit, or is gone. @param before ids of its files by their paths */
async function differing(
	io: Pick<Io, 'fs'>,
	project: LoadedProject,
	before: ReadonlyMap<string, string>,
): Promise<Set<string>> {
	const { texts } = project;
	const changed = new Set<string>();
	for (const path of texts.keys())
		if (!(await isSame(io, project, path, before.get(path)))) changed.add(path);
	for (const path of before.keys()) {
		const isOurs = fileKindOf(path) !== undefined || texts.has(sidecarPathOf(path));
		if (isOurs && !texts.has(path)) changed.add(path);
	}
	return changed;
}

/** Ids of the files of a commit that lie below a folder, by their paths from it. */
async function filesBelow(
	repository: Repository,
	commit: string,
	folder: string,
): Promise<ReadonlyMap<string, string>> {
	const prefix = repository.pathOf(join(folder, 'x')).slice(0, -1);
	const files = await repository.files(commit);
	return new Map(
		[...files].flatMap(([path, id]) =>
			path.startsWith(prefix) ? [[path.slice(prefix.length), id] as const] : [],
		),
	);
}

/** Whether a file holds what git has under an id, but for line ends, which git may have changed when it wrote the file. */
async function isSame(
	{ fs }: Pick<Io, 'fs'>,
	{ root, texts }: LoadedProject,
	path: string,
	id: string | undefined,
): Promise<boolean> {
	if (id === undefined) return false;
	if (blobId(Buffer.from(texts.get(path)!), id) === id) return true;
	const bytes = await fs.readFile(join(root, path));
	if (blobId(bytes, id) === id) return true;
	return blobId(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), id) === id;
}

/** The id that git gives to bytes, by the algorithm that another id was made by. */
function blobId(bytes: Uint8Array, like: string): string {
	return createHash(like.length === 40 ? 'sha1' : 'sha256')
		.update(`blob ${bytes.length}\0`)
		.update(bytes)
		.digest('hex');
}

/** Articles whose sidecars seem to name an event. */
function articlesNaming({ texts }: LoadedProject, event: string): readonly string[] {
	const slug = event.slice(event.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
	return [...texts].flatMap(([path, text]) => {
		const article = articlePathOf(path);
		return article !== undefined && text.includes(slug) ? [article, path] : [];
	});
}

function claimsIn(sidecar: string): readonly string[] {
	const sections = Object.values(readSidecar(sidecar).value.claims ?? {});
	return sections.flatMap((section) => Object.keys(section ?? {}).filter(isClaimKey));
}
