import type { ConflictSide, DismissalOffer, Finding } from '../../core';
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

/** What Fix Finding is given by a quick fix: the article's address, a finding, and what to do about it. */
export interface FixRequest {
	readonly article: string;
	/** As `keyOf` gives it. */
	readonly finding: string;
	/** The id of the fix. */
	readonly fix?: string;
	readonly dismiss?: DismissalOffer['reach'];
}

/** By what a finding is known again when its file has been read anew. */
export function keyOf({ code, about, place: { path, span } }: Finding): string {
	return JSON.stringify([code, about.kind, about.id, path, span.start, span.end]);
}

const reaches = ['here', 'article', 'project'] as const;
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

/** As `mendRequest`. */
export function fixRequest(argument: unknown): FixRequest | undefined {
	const { article, finding, fix, dismiss } = recordOf(argument);
	if (typeof article !== 'string' || typeof finding !== 'string') return undefined;
	return {
		article,
		finding,
		fix: typeof fix === 'string' ? fix : undefined,
		dismiss: reaches.find((reach) => reach === dismiss),
	};
}

function recordOf(argument: unknown): Readonly<Record<string, unknown>> {
	return typeof argument === 'object' && argument !== null ? (argument as Record<string, unknown>) : {};
}

function pathOf(path: unknown): readonly string[] | undefined {
	return Array.isArray(path) ? path.map(String) : undefined;
}
