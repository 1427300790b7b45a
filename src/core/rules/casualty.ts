import type { Claim } from '../model/schema';
import type { Context, Rule } from './rule';
import { placeOf } from './rule';

const code = 'casualty.incomplete';

/** Figures of dead and wounded that could not be entered in any casualty record. */
export const casualty: Rule = {
	codes: [code],
	*check(context) {
		for (const placed of context.claimsFor(code)) {
			const { claim, id } = placed;
			if (claim.is.topic !== 'casualties' || claim.is.act !== 'reports') continue;
			const missing = missingOf(context, claim);
			if (missing.length > 0)
				yield {
					code,
					message: `Casualties without the minimum data: ${missing.join(', ')}.`,
					about: { kind: 'claim', id },
					place: placeOf(context.document, placed),
					claims: [id],
				};
		}
	},
};

function missingOf({ document }: Context, { casualties, when }: Claim): string[] {
	const { low, high, category, side, asOf } = casualties ?? {};
	// One named person's death needs no range and no count as of a day.
	if (low === 1 && high === 1) return category === undefined ? ['not said whether killed or wounded'] : [];
	const article = document.sidecar?.value.article;
	const dated = asOf ?? when?.date ?? article?.published?.date ?? article?.dateline?.date;
	const missing: string[] = [];
	if (low === undefined || high === undefined) missing.push('no figure');
	if (side === undefined) missing.push('no side');
	if (category === undefined || category === 'unspecified')
		missing.push('not said whether killed or wounded');
	if (dated === undefined && !document.reading.datelines.some(({ date }) => date)) missing.push('no date');
	return missing;
}
