import type { PlacedClaim } from '../model/document';
import { articleSource } from '../model/vocabulary';
import { spokenName } from '../corpus/source';
import { count } from '../text/count';
import { unmatchedAffiliation } from './affiliation';
import { bareSources } from './bareSources';
import { hearsay } from './hearsay';
import type { Notice } from './notice';
import { partyToConflict } from './party';
import { passive } from './passive';
import { type Context, type Draft, relatedClaims, type Rule } from './rule';
import { single } from './single';
import { anonymous, anonymousOpinion, pseudonym, vague } from './unnamed';
import { unsourced } from './unsourced';
import { wordsOfSource } from './words';

const notices: Readonly<Record<string, Notice>> = {
	'source.anonymous': anonymous,
	'source.anonymous-opinion': anonymousOpinion,
	'source.vague': vague,
	'source.pseudonym': pseudonym,
	'source.unmatched-affiliation': unmatchedAffiliation,
	'source.single': single,
	'source.party-to-conflict': partyToConflict,
};

/** What a claim rests on: one row a source, with the claims that rest on it. */
export const source: Rule = {
	codes: [...Object.keys(notices), 'source.none', 'source.hearsay'],
	*check(context) {
		if (context.document.sidecar) {
			for (const [code, notice] of Object.entries(notices)) yield* resting(context, code, notice);
			yield* hearsay(context);
			yield* unsourced(context);
			yield* passive(context);
		}
		yield* bareSources(context);
	},
};

function* resting(context: Context, code: string, notice: Notice): Iterable<Draft> {
	const { document } = context;
	for (const [slug, claims] of bySource(context, context.claimsFor(code))) {
		const view = context.source(slug);
		for (const noticed of notice({ context, view, claims })) {
			const { place, words } = wordsOfSource(document, view, noticed.claims);
			const rest = `${count(noticed.claims.length, 'claim')} ${noticed.claims.length === 1 ? 'rests' : 'rest'}`;
			yield {
				code,
				message: noticed.message(`${rest} on “${words.replace(/^["“](.*)["”]$/, '$1')}”`),
				atMost: noticed.atMost,
				about: { kind: 'source', id: slug },
				place,
				claims: noticed.claims.map(({ id }) => id),
				related: relatedClaims(document, noticed.claims, `rests on ${spokenName(view)}`).filter(
					({ span }) => span.start !== place.span.start || span.end !== place.span.end,
				),
			};
		}
	}
}

/** Footage says nothing by itself: whoever is named for what it shows stands for that too. */
function bySource(context: Context, claims: readonly PlacedClaim[]): ReadonlyMap<string, PlacedClaim[]> {
	const grouped = new Map<string, PlacedClaim[]>();
	for (const placed of claims) {
		const { source, via = [] } = placed.claim.said;
		if (source === articleSource) continue;
		const sources = context.source(source).kind === 'footage' ? [source, ...via] : [source];
		for (const slug of new Set(sources)) {
			const group = grouped.get(slug);
			if (group) group.push(placed);
			else grouped.set(slug, [placed]);
		}
	}
	return grouped;
}
