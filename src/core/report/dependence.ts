import type { Corpus } from '../corpus/corpus';
import { articleSource } from '../model/vocabulary';
import { footingOf } from './claims';
import type { Told } from './events';
import type { ReportedOutlet } from './reportData';

/**
 * The outlets that claims came through, or that are their origin, those with most claims first, then by name. An outlet is what
 * stands in `via`, whatever its kind, and an origin of the kind `media`; one entity is one outlet. Linear but for sorting.
 */
export function reportedOutlets(corpus: Corpus, claims: readonly Told[]): readonly ReportedOutlet[] {
	const outlets = new Map<string, { name: string; claims: string[]; unnamed: string[] }>();
	for (const { document, placed, twinOf } of claims) {
		const chain = corpus.chain(document, placed.claim);
		const { origin, via } = chain;
		const isMedia = origin.kind === 'media' && origin.slug !== articleSource;
		const passed = new Map(
			[...via, ...(isMedia ? [origin] : [])].map(({ entity, slug, name }) => [entity ?? slug, name]),
		);
		const isUnnamed = ['anonymous', 'vague', 'none'].includes(footingOf(chain));
		for (const [key, name] of passed) {
			let outlet = outlets.get(key);
			if (!outlet) outlets.set(key, (outlet = { name, claims: [], unnamed: [] }));
			if (twinOf !== undefined && outlet.claims.includes(twinOf)) continue;
			outlet.claims.push(placed.id);
			if (isUnnamed) outlet.unnamed.push(placed.id);
		}
	}
	return [...outlets.values()].sort(
		(a, b) => b.claims.length - a.claims.length || (a.name < b.name ? -1 : Number(a.name > b.name)),
	);
}
