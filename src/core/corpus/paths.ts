import type { ProjectRecord } from '../model/schema';
import type { FileKind } from '../sidecar/applyChanges';
import { compileGlob } from './glob';

/** The file at the root of a project that says what belongs to it. */
export const projectFileName = 'corroborate.yaml';
const suffix = '.annotations.yaml';
const everyText: readonly string[] = ['**/*.txt'];
const matchers = new WeakMap<readonly string[], (path: string) => boolean>();

/**
 * Whether a project counts `path` (relative to its root, with `/`) among its articles. Without a project every `.txt`
 * may be one: there the caller asks for a sidecar beside it.
 */
export function isArticle(project: ProjectRecord | undefined, path: string): boolean {
	if (path.endsWith(suffix)) return false;
	const globs = project?.articles ?? everyText;
	let matches = matchers.get(globs);
	if (!matches) {
		const each = globs.map(compileGlob);
		matches = (candidate) => each.some((one) => one(candidate));
		matchers.set(globs, matches);
	}
	return matches(path);
}

/** The sidecar's path beside an article: `004.txt` has `004.annotations.yaml`; another ending stays in the name. */
export function sidecarPathOf(articlePath: string): string {
	return articlePath.replace(/\.txt$/, '') + suffix;
}

/** The article that a sidecar belongs to; undefined where `path` is no sidecar's. */
export function articlePathOf(path: string): string | undefined {
	if (!path.endsWith(suffix)) return undefined;
	const stem = path.slice(0, -suffix.length);
	return /\.[a-z0-9]{1,5}$/i.test(stem.slice(stem.lastIndexOf('/') + 1)) ? stem : `${stem}.txt`;
}

/** What a file of ours is by its path, with `/` or `\\`; undefined for any other file. */
export function fileKindOf(path: string): FileKind | undefined {
	if (path.endsWith(suffix)) return 'sidecar';
	if (/(?:^|[/\\])corroborate\.yaml$/.test(path)) return 'project';
	return /(?:^|[/\\])events[/\\][^/\\]+\.yaml$/.test(path) ? 'event' : undefined;
}

/** The same by the path below the root of a project, with `/`: project files and events of folders below are not its own. */
export function kindInProject(path: string): FileKind | undefined {
	const kind = fileKindOf(path);
	const depth = path.split('/').length;
	return (kind === 'project' && depth > 1) || (kind === 'event' && depth > 2) ? undefined : kind;
}
