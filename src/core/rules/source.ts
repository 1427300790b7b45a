import type { SourceView } from '../corpus/source';
import { spokenName } from '../corpus/source';
import type { PlacedClaim } from '../model/document';
import { articleSource } from '../model/vocabulary';
import { bareSources } from './bareSources';
import { hearsay } from './hearsay';
import { isCheckable } from './judgement';
import { type Context, count, type Draft, relatedClaims, type Rule } from './rule';
import { unsourced } from './unsourced';
import { placeOfSource } from './words';

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

type Notice = (
	context: Context,
	view: SourceView,
	claims: readonly PlacedClaim[],
) => (Pick<Draft, 'message' | 'atMost'> & { readonly claims?: readonly PlacedClaim[] }) | undefined;

function* resting(context: Context, code: string, notice: Notice): Iterable<Draft> {
	const { document } = context;
	for (const [slug, claims] of bySource(context.claimsFor(code))) {
		const view = context.source(slug);
		const noticed = notice(context, view, claims);
		if (!noticed) continue;
		const rest = noticed.claims ?? claims;
		const place = placeOfSource(document, view, rest);
		yield {
			code,
			message: noticed.message,
			atMost: noticed.atMost,
			about: { kind: 'source', id: slug },
			place,
			claims: rest.map(({ id }) => id),
			related: relatedClaims(document, rest, `rests on ${spokenName(view)}`).filter(
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
		!claims.some(({ claim }) => isCheckable(claim)) || speaksForAnOffice(view) || isResidents(view);
	const rests = `${count(claims.length, 'claim')} ${claims.length === 1 ? 'rests' : 'rest'} on ${spokenName(view)}`;
	const reason = view.anonymityReason
		? `the reason given for it: ${view.anonymityReason}.`
		: 'nothing says why no name is given.';
	return { message: `${rests}; ${reason}`, atMost: mild || view.anonymityReason ? 'note' : undefined };
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
	const nobody = view.identification === 'none' && view.kind !== 'footage';
	if (view.identification !== 'vague' && !nobody) return undefined;
	return {
		message: `“${view.name}” could be anyone: ${count(claims.length, 'claim')} ${
			claims.length === 1 ? 'rests' : 'rest'
		} on a source that nobody could find again.`,
		atMost: claims.some(({ claim }) => isCheckable(claim)) ? undefined : 'note',
	};
};

const partyToConflict: Notice = ({ corpus }, view, claims) => {
	const side = view.side;
	if (!side || side === 'civilian' || side === 'third-party' || side === 'unknown') return undefined;
	const about = claims.filter(({ claim }) => isCheckable(claim) && claim.is.interest !== 'against');
	if (about.length === 0) return undefined;
	const ally = Object.values(corpus.project.value.sides ?? {}).find(({ allies }) => allies?.includes(side));
	const relation = ally
		? `is an ally of a party to the conflict (${ally.name})`
		: `speaks for a party to the conflict (${view.sideName ?? side})`;
	return {
		message: `${spokenName(view)} ${relation}: ${count(about.length, 'claim')} on the fighting ${
			about.length === 1 ? 'rests' : 'rest'
		} on its word.`,
		claims: about,
	};
};
