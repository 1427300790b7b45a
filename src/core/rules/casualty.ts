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
					message: `A claim on casualties without ${list(missing)}.`,
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
	if (low === 1 && high === 1) return category === undefined ? ['what happened to them'] : [];
	const article = document.sidecar?.value.article;
	const dated = asOf ?? when?.date ?? article?.published?.date ?? article?.dateline?.date;
	const missing: string[] = [];
	if (low === undefined || high === undefined) missing.push('a figure or range');
	if (side === undefined) missing.push('whose they are');
	if (category === undefined || category === 'unspecified') missing.push('killed or wounded');
	if (dated === undefined && !document.reading.datelines.some(({ date }) => date)) missing.push('a date');
	return missing;
}

function list(items: readonly string[]): string {
	return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
