import { partsOf } from '../corpus/document';
import { resolveSource } from '../corpus/source';
import type { Document, PlacedClaim, ProjectReading } from '../model/document';
import type { Claim } from '../model/schema';
import { brief, oneLine } from '../text/oneLine';
import { pathsOf, type ComparedField } from './fields';

/** How much is shown of a claim that a relation leads to, in UTF-16 code units. */
const longestTarget = 40;

/**
 * What a claim has in a field, on one line for people; undefined where it has nothing. It is text of the files: whoever shows it
 * escapes it.
 * @param document the article with the sidecar that has the claim
 */
export function fieldText(
	project: ProjectReading,
	document: Document,
	{ claim }: PlacedClaim,
	field: ComparedField,
): string | undefined {
	const text = textOf();
	return text === undefined || text === '' ? undefined : oneLine(text).trim();

	function textOf(): string | undefined {
		switch (field) {
			case 'words':
				return wordsOf(claim);
			case 'said': {
				const { mode, source, via = [], cue } = claim.said;
				const names = [source, ...via].map((slug) => resolveSource(document, project, slug).name);
				return [names.join(' ← '), mode, ...(cue === undefined ? [] : [`“${cue}”`])].join(', ');
			}
			case 'relations':
				return claim.relations?.map(({ type, to }) => `${type} ${targetOf(document, to)}`).join(', ');
			default: {
				const [path] = pathsOf(field);
				return leavesOf(
					path!.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], claim),
				).join(', ');
			}
		}
	}
}

const wordsOf = (claim: Claim): string =>
	partsOf(claim)
		.map(({ quote }) => quote)
		.join(' … ');

/** The words of a claim of the article; the id of one of another article. */
function targetOf({ claims }: Document, to: string): string {
	const found = claims.find(({ id }) => id === to);
	return found ? `“${brief(wordsOf(found.claim), longestTarget)}”` : to;
}

/** The values below one; a number with its key, which says what it counts. */
function leavesOf(value: unknown, key?: string): readonly string[] {
	if (value === undefined || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item));
	if (typeof value === 'object') return Object.entries(value).flatMap(([name, item]) => leavesOf(item, name));
	return [typeof value === 'number' && key !== undefined ? `${key} ${value}` : String(value)];
}
