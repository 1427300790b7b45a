import { describeSpan } from '../../anchor/describe';
import type { Document } from '../../model/document';
import type { Finding } from '../../model/finding';
import type { Dismissal } from '../../model/schema';
import type { Change } from '../../sidecar/change';

/** How far a dismissal reaches. */
export type Reach = 'here' | 'article' | 'project';

/** A way to say that a finding need not be shown. */
export interface DismissalOffer {
	readonly reach: Reach;
	/** For a list. */
	readonly title: string;
	readonly target: Dismissal['target'];
}

/** Broken files, lost anchors and merges are mended, and decisions are made, not dismissed. */
const neverDismissed = /^(?:sidecar|anchor|merge)\.|^text\.encoding$|^review\.(?:stale|undecided|held)$/;

/**
 * The ways to dismiss a finding of an article, the narrowest first. `here` is the claim, the source, the entity, or the very
 * words; `article` every finding of the code in the article; `project` the source everywhere, or the whole code.
 */
export function dismissalsFor(
	document: Document,
	{ code, about, claims, place }: Finding,
): readonly DismissalOffer[] {
	if (neverDismissed.test(code)) return [];
	const isThing = (about.kind === 'source' && claims.length > 0) || about.kind === 'entity';
	const thing = isThing ? `${about.kind}:${about.id}` : undefined;
	const hasWords = place.path === document.path && place.span.end > place.span.start;
	const here =
		thing ?? (about.kind === 'claim' ? about.id : hasWords && describeSpan(document.text, place.span));
	const where = thing ? `for this ${about.kind}` : about.kind === 'claim' ? 'for this claim' : 'here';
	return [
		...(here ? [{ reach: 'here' as const, title: `Dismiss ${code} ${where}…`, target: here }] : []),
		{ reach: 'article', title: `Dismiss ${code} in this article…`, target: '@article' },
		{
			reach: 'project',
			title: `Dismiss ${code} ${thing ? `${where} ` : ''}in this project…`,
			target: thing ?? '@article',
		},
	];
}

/** The change that dismisses: in the article's sidecar, or for `project` in `corroborate.yaml`. */
export function dismissing(
	{ code }: Pick<Finding, 'code'>,
	{ reach, target }: DismissalOffer,
	reason: string,
	by: string,
): Change {
	return reach === 'project'
		? { do: 'append', path: ['dismissed'], value: { code, target, reason, by } }
		: { do: 'dismiss', annotator: by, dismissal: { code, target, reason } };
}
