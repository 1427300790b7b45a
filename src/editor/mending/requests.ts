import type { ConflictSide } from '../../core';
import { mendings, type Mending } from './toMend';

/** What Mend Anchor is given by a link or a quick fix: nothing but an annotation that is found does anything. */
export interface MendRequest {
	/** The address of the article. */
	readonly article: string;
	/** The annotation's path in the sidecar; absent: any of the article. */
	readonly path?: readonly string[];
	readonly by?: Mending;
}

/** What Resolve Merge is given by a quick fix: the article's address, and one item's conflict with the side that it is settled for. */
export interface ResolveRequest {
	readonly article: string;
	readonly path?: readonly string[];
	readonly side?: ConflictSide;
}

const sides = ['ours', 'theirs', 'base'] as const;

/** The request in the argument of a command; undefined where it is none, and without what in it is not well formed. */
export function mendRequest(argument: unknown): MendRequest | undefined {
	const { article, path, by } = recordOf(argument);
	if (typeof article !== 'string') return undefined;
	return { article, path: pathOf(path), by: mendings.find((mending) => mending === by) };
}

/** As `mendRequest`. */
export function resolveRequest(argument: unknown): ResolveRequest | undefined {
	const { article, path, side } = recordOf(argument);
	if (typeof article !== 'string') return undefined;
	return { article, path: pathOf(path), side: sides.find((one) => one === side) };
}

function recordOf(argument: unknown): Readonly<Record<string, unknown>> {
	return typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>) : {};
}

function pathOf(path: unknown): readonly string[] | undefined {
	return Array.isArray(path) ? path.map(String) : undefined;
}
