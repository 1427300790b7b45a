import { spokenName } from '../corpus/source';
import type { PlacedClaim } from '../model/document';
import { count } from '../text/count';
import { type Context, type Draft, relatedClaims } from './rule';
import { wordsOfSource } from './words';

const code = 'source.hearsay';

/** What came through somebody else: one row for every chain, and one for an article made from another outlet's. */
export function* hearsay(context: Context): Iterable<Draft> {
	const { corpus, document } = context;
	const chains = new Map<string, PlacedClaim[]>();
	for (const placed of context.claimsFor(code)) {
		const { source, via } = placed.claim.said;
		// Who explains footage passes on no words of anybody's.
		if (!via?.length || context.source(source).kind === 'footage') continue;
		const key = [...via, source].join(' ');
		const group = chains.get(key);
		if (group) group.push(placed);
		else chains.set(key, [placed]);
	}
	for (const claims of chains.values()) {
		const { origin, via, text } = corpus.chain(document, claims[0]!.claim);
		// A named person who told a named outlet can be asked; taken-over quotation marks still vouch for exact words.
		const onRecord =
			via.length === 1 && [via[0]!, origin].every((source) => source.identification === 'named');
		const quoted = claims.some(
			({ claim }) => claim.said.mode === 'direct-quote' || claim.said.mode === 'partial-quote',
		);
		yield {
			code,
			message: `Second-hand: ${text}. ${count(claims.length, 'claim')} came this way.`,
			about: { kind: 'source', id: via[0]!.slug },
			place: wordsOfSource(document, via[0]!, claims).place,
			claims: claims.map(({ id }) => id),
			related: relatedClaims(document, claims, `came through ${spokenName(via[0]!)}`),
			atMost: onRecord && !quoted ? 'note' : undefined,
		};
	}
	const outlets = (document.sidecar?.value.article?.derivedFrom ?? []).map((slug) => context.source(slug));
	if (outlets.length > 0)
		yield {
			code,
			message: `The whole article is made from another's: ${outlets.map(spokenName).join(', ')}. Its claims are second-hand.`,
			about: { kind: 'article', id: document.path },
			place: wordsOfSource(document, outlets[0]!, []).place,
		};
}
