import type { SourceView } from '../corpus/source';
import { spokenName } from '../corpus/source';
import type { PlacedClaim } from '../model/document';
import { articleSource } from '../model/vocabulary';
import { bareSources } from './bareSources';
import { hearsay } from './hearsay';
import { isAssessment, isCheckable } from './judgement';
import { count } from '../text/count';
import { type Context, type Draft, relatedClaims, type Rule } from './rule';
import { unsourced } from './unsourced';
import { wordsOfSource } from './words';

/** What a claim rests on: one row a source, with the claims that rest on it. */
export const source: Rule = {
	codes: ['source.anonymous', 'source.vague', 'source.none', 'source.hearsay', 'source.party-to-conflict'],
	*check(context) {
		yield* resting(context, 'source.anonymous', anonymous);
		yield* resting(context, 'source.vague', vague);
		yield* resting(context, 'source.party-to-conflict', partyToConflict);
		yield* hearsay(context);
		yield* unsourced(context);
		yield* bareSources(context);
	},
};

interface Noticed extends Pick<Draft, 'atMost'> {
	/** Those of the claims that it concerns. */
	readonly claims: readonly PlacedClaim[];
	/** @param rest `2 claims rest on “US officials”`. */
	readonly message: (rest: string) => string;
}

/** What is to be said of a source and the claims that rest on it. */
type Notice = (context: Context, view: SourceView, claims: readonly PlacedClaim[]) => Noticed | undefined;

function* resting(context: Context, code: string, notice: Notice): Iterable<Draft> {
	const { document } = context;
	for (const [slug, claims] of bySource(context.claimsFor(code))) {
		const view = context.source(slug);
		const noticed = notice(context, view, claims);
		if (!noticed) continue;
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

function bySource(claims: readonly PlacedClaim[]): ReadonlyMap<string, PlacedClaim[]> {
	const grouped = new Map<string, PlacedClaim[]>();
	for (const placed of claims) {
		const slug = placed.claim.said.source;
		if (slug === articleSource) continue;
		const group = grouped.get(slug);
		if (group) group.push(placed);
		else grouped.set(slug, [placed]);
	}
	return grouped;
}

const anonymous: Notice = (_context, view, claims) => {
	if (view.identification !== 'anonymous') return undefined;
	const mild =
		view.anonymityReason !== undefined ||
		!claims.some(({ claim }) => isCheckable(claim)) ||
		speaksForAnOffice(view) ||
		isResidents(view);
	return {
		claims,
		atMost: mild ? 'note' : undefined,
		message: (rest) =>
			view.anonymityReason
				? `Unnamed source: ${rest}; the reason given for it: ${view.anonymityReason}.`
				: `Unnamed source: ${rest}; nothing says why no name is given.`,
	};
};

/** A spokesperson's name matters less than the office, which answers for the words. */
function speaksForAnOffice({ name, descriptor, channel }: SourceView): boolean {
	return (
		/\bspokes(person|people|man|men|woman|women)\b/i.test(`${name} ${descriptor ?? ''}`) ||
		channel === 'press-conference' ||
		channel === 'official-report'
	);
}

function isResidents({ kind, side }: SourceView): boolean {
	return kind === 'group' && side === 'civilian';
}

const vague: Notice = (_context, view, claims) => {
	// A quotation without a speaker is a matter of its own; footage without a maker is `claim.unverified`.
	const isVague = ({ claim: { said } }: PlacedClaim) =>
		view.identification === 'vague' ||
		(view.identification === 'none' && view.kind !== 'footage' && !said.mode.endsWith('-quote'));
	const resting = claims.filter(isVague);
	if (resting.length === 0) return undefined;
	return {
		claims: resting,
		// A judgement is worth what its judge is: one that nobody stands for is as loud as a report.
		atMost: resting.some(({ claim }) => isCheckable(claim) || isAssessment(claim)) ? undefined : 'note',
		message: (rest) => `Vague source: ${rest}, which could be anyone.`,
	};
};

const partyToConflict: Notice = ({ corpus }, view, claims) => {
	const { side, identification } = view;
	if (!side || noParty.has(side) || identification === 'none') return undefined;
	const about = claims.filter(({ claim }) => isCheckable(claim) && claim.is.interest !== 'against');
	if (about.length === 0) return undefined;
	const helped = Object.values(corpus.project.value.sides ?? {}).find(({ allies }) => allies?.includes(side));
	const stands = helped ? `an ally of ${helped.name}` : `of the side of ${view.sideName ?? side}`;
	return { claims: about, message: (rest) => `Party to the conflict: ${rest}, ${stands}.` };
};

const noParty: ReadonlySet<string> = new Set(['civilian', 'third-party', 'unknown']);
