import { faultsOf } from '../evidence/evidence';
import type { EvidenceRecord } from '../model/schema';
import { placeOf, type Draft, type Rule } from './rule';

const code = 'evidence.malformed';

/** Links and hashes of evidence that lead nowhere, on claims and on events. */
export const evidence: Rule = {
	codes: [code],
	*check(context) {
		for (const placed of context.claimsFor(code)) {
			const message = faultsIn(placed.claim.evidence);
			if (message !== '')
				yield {
					code,
					message,
					about: { kind: 'claim', id: placed.id },
					place: placeOf(context.document, placed),
					claims: [placed.id],
				};
		}
	},
	*checkProject(corpus): Iterable<Draft> {
		for (const { slug, path, event } of corpus.events()) {
			const message = faultsIn(event.evidence);
			if (message !== '')
				yield {
					code,
					message,
					about: { kind: 'event', id: slug },
					place: { path, span: corpus.eventReading(path)?.locate(['evidence']) ?? { start: 0, end: 0 } },
				};
		}
	},
};

const faultsIn = (evidence: readonly EvidenceRecord[] = []): string =>
	[...new Set(evidence.flatMap(faultsOf))].join(' ');
