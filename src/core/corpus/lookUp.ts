import type { EntityKind } from '../model/vocabulary';
import { brief } from '../text/oneLine';
import type { ClaimInCorpus, Corpus } from './corpus';
import { isPassShown } from './shown';

/** What a project has under a name that somebody looks for. */
export type Found =
	| {
			readonly type: 'entity';
			readonly slug: string;
			/** The name or other form of a name that matches. */
			readonly name: string;
			/** The entity's own name, where another one matches. */
			readonly of?: string;
			readonly kind: EntityKind;
	  }
	| ({ readonly type: 'claim' } & ClaimInCorpus);

/** Fewer letters of an id are most often the beginning of a name. */
const leastOfId = 3;

/**
 * The entities whose name, or another form of it, has the letters of `query` in this order, whatever their case, as editors
 * match names; then the claims whose id begins with it. One at a time, and `undefined` for what does not match, so that
 * whoever asks can stop or rest at any moment.
 * @param reader whose unfinished pass is shown
 */
export function* lookUp(
	corpus: Corpus,
	query: string,
	reader: string | undefined,
): Generator<Found | undefined, void> {
	const letters = query.toLowerCase().replace(/\s+/g, '');
	const standing = corpus.project.value.entities ?? {};
	const seen = new Set<string>();
	for (const { slug, name, kind, aliases } of corpus.entities()) {
		seen.add(slug);
		yield entityFound(slug, name, kind, aliases, letters);
	}
	for (const [slug, { name, kind, aliases = [] }] of Object.entries(standing))
		if (!seen.has(slug)) yield entityFound(slug, name, kind, aliases, letters);
	if (letters.length < leastOfId || !/^[b-z][2-9b-z]{0,6}$/.test(letters)) return;
	for (const document of corpus.documents()) {
		for (const placed of document.claims)
			if (placed.id.startsWith(letters) && isPassShown(document, placed.annotator, reader))
				yield { type: 'claim', document, placed };
		yield undefined;
	}
}

const longestName = 200;

function entityFound(
	slug: string,
	name: string,
	kind: EntityKind,
	others: readonly string[],
	letters: string,
): Found | undefined {
	if (hasLetters(name, letters)) return { type: 'entity', slug, kind, name: brief(name, longestName) };
	const other = others.find((one) => hasLetters(one, letters));
	return other === undefined
		? undefined
		: { type: 'entity', slug, kind, name: brief(other, longestName), of: brief(name, longestName) };
}

/** Whether the letters stand in a name in their order; names as long as a paragraph are no names. */
function hasLetters(name: string, letters: string): boolean {
	const text = name.slice(0, longestName).toLowerCase();
	let at = -1;
	for (const letter of letters) if ((at = text.indexOf(letter, at + 1)) < 0) return false;
	return true;
}
