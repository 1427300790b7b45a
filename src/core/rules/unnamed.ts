import type { SourceView } from '../corpus/source';
import type { PlacedClaim } from '../model/document';
import { isAssessment, isCheckable, isOpinion } from './judgement';
import type { Notice } from './notice';

/** A source that is described but not named. */
export const anonymous: Notice = ({ view, claims }) => {
	if (view.identification !== 'anonymous') return [];
	const mild =
		view.anonymityReason !== undefined ||
		!claims.some(({ claim }) => isCheckable(claim)) ||
		speaksForAnOffice(view) ||
		isResidents(view);
	return [
		{
			claims,
			atMost: mild ? 'note' : undefined,
			message: (rest) =>
				view.anonymityReason
					? `Unnamed source: ${rest}; the reason given for it: ${view.anonymityReason}.`
					: `Unnamed source: ${rest}; nothing says why no name is given.`,
		},
	];
};

/** What an unnamed source thinks or expects. An office answers for what its spokesperson thinks. */
export const anonymousOpinion: Notice = ({ view, claims }) => {
	if (view.identification !== 'anonymous' || speaksForAnOffice(view) || isResidents(view)) return [];
	const opinions = claims.filter(({ claim }) => isOpinion(claim));
	if (opinions.length === 0) return [];
	return [
		{
			claims: opinions,
			// “Officials”, or bloggers who write in public, are many: nobody among them was promised anonymity.
			atMost: view.kind === 'group' ? 'note' : undefined,
			message: (rest) => `Opinion from an unnamed source: ${rest}. What is unnamed should be information.`,
		},
	];
};

/** A source with a callsign or a nickname for a name. */
export const pseudonym: Notice = ({ view, claims }) =>
	view.identification === 'pseudonymous'
		? [{ claims, message: (rest) => `Callsign or nickname: ${rest}, which is no full name.` }]
		: [];

/** A source that could be anyone. */
export const vague: Notice = ({ view, claims }) => {
	// A quotation without a speaker is a matter of its own; footage without a maker is `claim.unverified`.
	const isVague = ({ claim: { said } }: PlacedClaim) =>
		view.identification === 'vague' ||
		(view.identification === 'none' && view.kind !== 'footage' && !said.mode.endsWith('-quote'));
	const resting = claims.filter(isVague);
	if (resting.length === 0) return [];
	return [
		{
			claims: resting,
			// A judgement is worth what its judge is: one that nobody stands for is as loud as a report.
			atMost: resting.some(({ claim }) => isCheckable(claim) || isAssessment(claim)) ? undefined : 'note',
			message: (rest) => `Vague source: ${rest}, which could be anyone.`,
		},
	];
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
