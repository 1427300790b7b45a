import { spanOf } from '../corpus/shown';
import { articleSource } from '../model/vocabulary';
import { isCheckable } from './judgement';
import { type Context, type Draft, placeOf } from './rule';

const code = 'source.vague';

/** “Is considered to be”: by nobody who is named. A row a judgement; on facts, `source.none` already asks who reports them. */
export function* passive(context: Context): Iterable<Draft> {
	for (const placed of context.claimsFor(code)) {
		const { claim, id } = placed;
		const { source } = claim.said;
		const span = spanOf(placed);
		const isOwn = source === articleSource || context.source(source).identification === 'none';
		if (!span || !isOwn || (source === articleSource && isCheckable(claim))) continue;
		const words = agentless.exec(context.document.text.slice(span.start, span.end))?.[0];
		if (!words) continue;
		yield {
			code,
			message: `“${words}” leaves out by whom.`,
			about: { kind: 'claim', id },
			place: placeOf(context.document, placed),
			claims: [id],
			atMost: 'note',
		};
	}
}

const agentless =
	/\b(?:seen|considered|viewed|regarded|believed|thought|known|described|understood|rumou?red) (?:as|to|for)\b/i;
