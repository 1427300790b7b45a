import { dirname, join, relative, sep } from 'node:path';
import { hasCode } from './failure';
import type { Git } from './git';
import type { FileSystem } from './io';

/** How many objects that a partial clone lacks are skipped in one go. */
const maxLacking = 50;
/** Renames are looked for in commits of up to so many files. */
const renameLimit = 200;
/** How often a file may have been renamed and is still followed. */
const maxRenames = 5;

/** The top folder of the work tree that `folder` lies in; undefined where it lies in none. Absolute. */
export async function findWorkTree(
	fs: Pick<FileSystem, 'stat'>,
	folder: string,
): Promise<string | undefined> {
	for (let at = folder; ; at = dirname(at)) {
		try {
			await fs.stat(join(at, '.git'));
			return at;
		} catch (error) {
			if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP')) throw error;
		}
		if (dirname(at) === at) return undefined;
	}
}

/**
 * A repository, read through git's plumbing alone: nothing there runs a program that its configuration names. Where git
 * or an object is missing, the answer is that there is none.
 */
export class Repository {
	readonly #git: Git;
	/** The top folder of the work tree. Absolute. */
	readonly top: string;

	constructor(git: Git, top: string) {
		this.#git = git;
		this.top = top;
	}

	/** A file's path as git has it. `path` is absolute. */
	pathOf(path: string): string {
		return relative(this.top, path).split(sep).join('/');
	}

	/** Why git cannot read the repository, in a sentence for people; undefined where it can. */
	async trouble(): Promise<string | undefined> {
		const output = await this.#git(this.top, ['rev-parse', '--git-dir']);
		if (!output) return 'This needs git, which is not installed or not on the PATH.';
		if (output.code === 0) return undefined;
		return `Git cannot read the repository ${this.top}: ${output.stderr.trim().split('\n')[0] ?? ''}`;
	}

	/** Whether commits are missing at the far end of the history, as in most clones that CI makes. */
	async isShallow(): Promise<boolean> {
		const output = await this.#git(this.top, ['rev-parse', '--is-shallow-repository']);
		return output?.stdout.toString('utf8').trim() === 'true';
	}

	/** Whether the branch that is checked out has no commit yet. */
	async isUnborn(): Promise<boolean> {
		const branch = await this.#git(this.top, ['symbolic-ref', '--quiet', 'HEAD']);
		return branch?.code === 0 && (await this.commit('HEAD')) === undefined;
	}

	/** The bytes of blobs, in the order asked; a name is an id or `REVISION:path`. One process, whatever their number. */
	async blobs(names: readonly string[]): Promise<readonly (Buffer | undefined)[]> {
		const found: (Buffer | undefined)[] = [];
		for (let lacking = 0; found.length < names.length && lacking <= maxLacking; lacking++) {
			// A name with a line break would be two names.
			const asked = names.slice(found.length).map((name) => (/[\n\0]/.test(name) ? '' : name));
			const output = await this.#git(this.top, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
			if (!output) break;
			found.push(...batchOf(output.stdout).slice(0, asked.length));
			if (output.code === 0) break;
			// In a partial clone git ends at the first object that it would have to fetch.
			found.push(undefined);
		}
		return Array.from(names, (_, index) => found[index]);
	}

	/** The id of the commit that people call so; undefined where there is none. Anything may be given. */
	async commit(name: string): Promise<string | undefined> {
		const output = await this.#git(this.top, [
			...['rev-parse', '--verify', '--quiet', '--end-of-options'],
			`${name}^{commit}`,
		]);
		return output?.code === 0 ? output.stdout.toString('utf8').trim() : undefined;
	}

	/** The id of the tree of a commit, or of a tree itself; undefined where there is none. Anything may be given. */
	async tree(name: string): Promise<string | undefined> {
		const output = await this.#git(this.top, [
			...['rev-parse', '--verify', '--quiet', '--end-of-options'],
			`${name}^{tree}`,
		]);
		return output?.code === 0 ? output.stdout.toString('utf8').trim() : undefined;
	}

	/** Ids of the parents of a commit, which is given by its id. */
	async parents(commit: string): Promise<readonly string[]> {
		const output = await this.#git(this.top, ['rev-list', '--parents', '--max-count=1', commit]);
		return (output?.stdout.toString('utf8') ?? '').trim().split(' ').slice(1);
	}

	/** When a commit, which is given by its id, was made: ISO 8601 in UTC. */
	async dateOf(commit: string): Promise<string | undefined> {
		const output = await this.#git(this.top, ['rev-list', '--max-count=1', '--format=%ct', commit]);
		const seconds = Number(output?.stdout.toString('utf8').trim().split('\n').at(1));
		return Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString() : undefined;
	}

	/** Ids of the best common ancestors of two commits, which are given by their ids. */
	async mergeBases(one: string, other: string): Promise<readonly string[]> {
		const output = await this.#git(this.top, ['merge-base', '--all', one, other]);
		return (output?.stdout.toString('utf8') ?? '').split('\n').filter((id) => id !== '');
	}

	/** Ids of all files of a commit or a tree, which is given by its id, by their paths from the top folder. */
	async files(commit: string): Promise<ReadonlyMap<string, string>> {
		const output = await this.#git(this.top, ['ls-tree', '-r', '-z', '--full-tree', commit]);
		const entries = (output?.stdout.toString('utf8') ?? '').matchAll(
			/(?<=^|\0)100\d+ blob ([0-9a-f]+)\t([^\0]+)/g,
		);
		return new Map([...entries].map(([, id, path]) => [path!, id!]));
	}

	/** What files of one commit are called in a later one, where they were renamed; commits are given by their ids. */
	async renames(from: string, to: string): Promise<ReadonlyMap<string, string>> {
		const options = ['-r', '-M', `-l${renameLimit}`, '--diff-filter=R', '--raw', '-z', '--no-abbrev'];
		const output = await this.#git(this.top, ['diff-tree', ...options, from, to]);
		return new Map([...rawChanges(output?.stdout.toString('utf8') ?? '')].map((one) => [one.from, one.to]));
	}

	/** The versions of a file whose merge is not finished, by git's stages: 1 is the base, 2 ours, 3 theirs. */
	async stages(path: string): Promise<ReadonlyMap<number, Buffer>> {
		const output = await this.#git(this.top, ['--literal-pathspecs', 'ls-files', '-u', '-z', '--', path]);
		const entries = [
			...(output?.stdout.toString('utf8') ?? '').matchAll(/(?<=^|\0)\d+ ([0-9a-f]+) ([123])\t/g),
		];
		const blobs = await this.blobs(entries.map(([, id]) => id!));
		return new Map(
			entries.flatMap(([, , stage], index) => {
				const bytes = blobs[index];
				return bytes ? [[Number(stage), bytes] as const] : [];
			}),
		);
	}

	/**
	 * Ids of the blobs that stood at paths (as git has them) in up to `limit` commits that touched them, the latest first;
	 * files that were renamed are followed. A few processes, whatever their number.
	 */
	async pastBlobs(paths: readonly string[], limit: number): Promise<ReadonlyMap<string, readonly string[]>> {
		const past = new Map(paths.map((path) => [path, new Set<string>()] as const));
		/** What each name in the past is a name of. */
		const names = new Map(paths.map((path) => [path, new Set([path])]));
		let wanted = paths;
		for (let renames = 0; wanted.length > 0 && renames <= maxRenames; renames++) {
			const earlier = new Set<string>();
			for (const { from, to, blobs } of await this.#changes(wanted, limit)) {
				const followed = names.get(to);
				if (!followed) continue;
				if (!names.has(from)) {
					names.set(from, new Set(followed));
					earlier.add(from);
				}
				for (const path of followed) {
					const ids = past.get(path)!;
					for (const id of blobs) if (ids.size < limit) ids.add(id);
				}
			}
			wanted = [...earlier];
		}
		return new Map([...past].map(([path, ids]) => [path, [...ids]]));
	}

	/** What the last commits that touched any of these paths changed in the whole tree. */
	async #changes(paths: readonly string[], limit: number): Promise<readonly RawChange[]> {
		const few = paths.length <= maxPathspecs;
		const bound = `--max-count=${limit * (few ? paths.length : maxPathspecs)}`;
		const commits = await this.#git(this.top, [
			...['--literal-pathspecs', 'rev-list', bound, 'HEAD', '--'],
			...(few ? paths : ['.']),
		]);
		if (!commits || commits.stdout.length === 0) return [];
		const options = ['--stdin', '-r', '-m', '--root', '-M', `-l${renameLimit}`, '--raw', '-z', '--no-abbrev'];
		const changes = await this.#git(this.top, ['diff-tree', ...options], commits.stdout);
		return changes ? [...rawChanges(changes.stdout.toString('utf8'))] : [];
	}
}

/** So many paths are named to git; for more, all commits are gone through. */
const maxPathspecs = 100;

/** What `cat-file --batch` answered: the bytes of each blob, or undefined for what is missing or no blob. */
function batchOf(output: Buffer): (Buffer | undefined)[] {
	const answers: (Buffer | undefined)[] = [];
	for (let at = 0; at < output.length;) {
		const end = output.indexOf('\n', at);
		if (end < 0) break;
		const header = /^[0-9a-f]{40,64} (\w+) (\d+)$/.exec(output.toString('utf8', at, end));
		const size = header ? Number(header[2]) : -1;
		answers.push(header?.[1] === 'blob' ? output.subarray(end + 1, end + 1 + size) : undefined);
		// The bytes end with a line break of their own.
		at = end + 1 + (header ? size + 1 : 0);
	}
	return answers;
}

interface RawChange {
	readonly from: string;
	readonly to: string;
	/** After and before it. */
	readonly blobs: readonly string[];
}

/** Reads `diff-tree --raw -z`: the ids of commits are passed over. */
function* rawChanges(output: string): Generator<RawChange> {
	const fields = output.split('\0').values();
	for (const field of fields) {
		const entry = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/.exec(field);
		if (!entry) continue;
		const [, before, after, status] = entry;
		const from = String(fields.next().value);
		const to = status === 'R' || status === 'C' ? String(fields.next().value) : from;
		yield { from, to, blobs: [after!, before!].filter((id) => !/^0+$/.test(id)) };
	}
}
