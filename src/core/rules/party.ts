import { isCheckable } from './judgement';
import type { Notice } from './notice';
import { standOf } from './sides';

/** A side of the conflict, or an ally of one, on the fighting. What it says against its own interest, or on other things, is left to audits. */
export const partyToConflict: Notice = ({ context: { corpus, document }, view, claims }) => {
	const stand = standOf(document, corpus.project.value, view);
	if (!stand || view.identification === 'none') return [];
	const message = (rest: string): string =>
		`Party to the conflict: ${rest}, ${stand.isAlly ? `an ally of ${stand.side}` : `of the side of ${stand.side}`}.`;
	const about = claims.filter(({ claim }) => isCheckable(claim) && claim.is.interest !== 'against');
	const others = claims.filter((placed) => !about.includes(placed));
	return [
		...(about.length > 0 ? [{ claims: about, message }] : []),
		...(others.length > 0 ? [{ claims: others, message, atMost: 'off' as const }] : []),
	];
};
