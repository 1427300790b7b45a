import type { ProjectEvent } from '../model/document';
import { articleSource, credibilityLabels, gradeLabels, type grades } from '../model/vocabulary';
import { isCorroborated } from '../tagging/ratings';
import { sourceChanges } from '../tagging/sourceChanges';
import { gone, type Step } from './fields';
import { hasClaim } from '../tagging/hasClaim';
import { type Annotation, claimInHand, type Hand, ownClaims } from './hand';
import { hullOf } from './moves';

const noClaim: Step = { say: 'Tag the claim first, or go to one of yours.' };

/** Gives the claim in hand a credibility from 1 to 6, by the annotator's own judgement. */
export function rateClaim(annotation: Annotation, hand: Hand, credibility: number): Step {
	const placed = claimInHand(annotation, hand);
	if (!placed) return noClaim;
	if (credibility === 1 && !isCorroborated(placed))
		return {
			say: '“Confirmed” needs a claim that corroborates this one, in a relation that you have marked independent.',
		};
	const path = ['claims', placed.annotator, placed.id, 'is', 'credibility'];
	return {
		changes: (sidecar) =>
			hasClaim(sidecar, placed) ? [{ do: 'set', path, value: credibility }] : gone(placed),
		say: `Credibility ${credibility}: ${credibilityLabels[credibility]}`,
	};
}

/** Gives the source of the claim in hand a reliability in this article, by the annotator's own judgement of `today` (ISO 8601). */
export function rateSource(
	annotation: Annotation,
	hand: Hand,
	grade: (typeof grades)[number],
	today: string,
): Step {
	const placed = claimInHand(annotation, hand);
	if (!placed) return noClaim;
	const slug = placed.claim.said.source;
	if (slug === articleSource) return { say: 'The article itself says this: there is no source to rate.' };
	const source = annotation.corpus.source(annotation.document, slug);
	const reliability = { grade, by: annotation.annotator, on: today };
	return {
		changes: (sidecar) => sourceChanges(source, sidecar.value, { reliability }),
		say: `${source.name} ${grade}: ${gradeLabels[grade]}`,
	};
}

/** The project's events as digits choose them: those of the article's claims first, nearest before the selected words, then by name. */
export function eventsByDigit(annotation: Annotation, hand: Hand): readonly ProjectEvent[] {
	const { start } = hullOf(hand);
	const used = ownClaims(annotation)
		.filter(({ placement }) => placement.spans[0]!.start <= start)
		.toReversed()
		.flatMap(({ claim }) => (claim.events ?? []).map(({ event }) => event));
	const rank = new Map([...new Set(used)].map((slug, i) => [slug, i]));
	const rankOf = ({ slug }: ProjectEvent): number => rank.get(slug) ?? rank.size;
	return annotation.corpus
		.events()
		.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.event.name < b.event.name ? -1 : 1));
}

/** Makes the claim in hand be about an event, or no more where it is already. */
export function toggleEvent(annotation: Annotation, hand: Hand, event: ProjectEvent | undefined): Step {
	const placed = claimInHand(annotation, hand);
	if (!placed) return noClaim;
	if (!event) return { say: 'There is no such event in this project.' };
	const { slug } = event;
	const path = ['claims', placed.annotator, placed.id, 'events'];
	const others = (placed.claim.events ?? []).filter((one) => one.event !== slug);
	const isOn = others.length < (placed.claim.events ?? []).length;
	return {
		changes: (sidecar) => {
			if (!hasClaim(sidecar, placed)) return gone(placed);
			if (!isOn) return [{ do: 'append', path, value: { event: slug } }];
			return [{ do: 'set', path, value: others.length > 0 ? others : undefined }];
		},
		say: isOn ? `Not about ${event.event.name} any more` : `About ${event.event.name}`,
	};
}
