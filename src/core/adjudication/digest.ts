import { fold } from '../anchor/fold';
import { partsOf } from '../corpus/document';
import type { PlacedClaim } from '../model/document';
import type { Claim } from '../model/schema';
import { canonical } from '../review/canonical';
import { textId } from '../text/textId';

const length = 12;

/**
 * The name of what claims say, for `of`: 12 hexadecimal digits of the SHA-1 of their canonical content. It names; it secures
 * nothing. Where the words stand, how far the annotator had come, remarks and decisions on the claims do not count, nor
 * does the order in which they are given.
 */
export function digestOf(claims: readonly Pick<PlacedClaim, 'id' | 'claim'>[]): string {
	const contents = claims.map(({ id, claim }) => canonical({ id, ...contentOf(claim) }));
	return textId(contents.sort().join('\n')).slice('sha1:'.length, 'sha1:'.length + length);
}

/** Fields of a claim that are no part of what it says, or only say where its words are. */
const notCompared = [
	'quote',
	'prefix',
	'suffix',
	'text',
	'origin',
	'thread',
	'review',
	'adjudicated',
	'conflict',
];

function contentOf(claim: Claim): object {
	const fields = Object.entries(claim).filter(([key]) => !notCompared.includes(key));
	const words = partsOf(claim).map(({ quote }) => fold(quote).text.trim());
	return { ...Object.fromEntries(fields), is: { ...claim.is, status: undefined }, words };
}
