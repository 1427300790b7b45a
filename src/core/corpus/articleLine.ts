import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import { articleSource } from '../model/vocabulary';
import { count } from '../text/count';
import { isolated } from '../text/isolated';
import type { Corpus } from './corpus';
import { shownClaims } from './shown';
import { spokenName } from './source';

/** The one line above an article. */
export interface ArticleLine {
	/** Plain text: what the claims rest on; `nothing noticed` where that is so. */
	readonly text: string;
	/** The most serious finding about the article as a whole, else the most serious one. */
	readonly worst?: Finding;
}

/** A line above the text is cut at the editor's edge: sources are named while they fit, the rest are counted. */
const fitting = 100;

/**
 * What the claims of an article rest on, and what is wrong with it as a whole.
 * @param findings Of this article, most serious first, as `check` gives them.
 * @param pass The annotator whose unfinished pass is counted too.
 */
export function articleLine(
	corpus: Corpus,
	document: Document,
	findings: readonly Finding[],
	pass?: string,
): ArticleLine {
	const serious = findings.filter(({ level }) => level !== 'note');
	const worst = serious.find(({ about }) => about.kind === 'article') ?? serious[0];
	const text = foundation(corpus, document, pass) + (findings.length === 0 ? ' · nothing noticed' : '');
	return { text, worst };
}

/** `31 claims: 22 in the author's voice, 4 from unnamed US officials, 1 from the UK MoD`. */
function foundation(corpus: Corpus, document: Document, pass: string | undefined): string {
	const claims = shownClaims(document, pass);
	const total = claims.length;
	if (total === 0) return 'No claims annotated';
	const tally = new Map<string, Tally>();
	let own = 0;
	for (const { claim } of claims) {
		if (claim.said.source === articleSource) {
			own++;
			continue;
		}
		const source = corpus.source(document, claim.said.source);
		const name = spokenName(source);
		const isNamed = source.identification === 'named' || source.identification === 'pseudonymous';
		tally.set(name, { name, isNamed, claims: (tally.get(name)?.claims ?? 0) + 1 });
	}
	const sources = [...tally.values()].sort((a, b) => b.claims - a.claims);
	const line = (shown: number): string => {
		const rest = sources.slice(shown);
		const parts = [
			own > 0 && `${own} in the author's voice`,
			...sources.slice(0, shown).map(({ name, claims }) => `${claims} from ${isolated(name)}`),
			others(
				rest.filter(({ isNamed }) => isNamed),
				shown > 0 ? 'other named' : 'named',
			),
			others(
				rest.filter(({ isNamed }) => !isNamed),
				shown > 0 ? 'other unnamed or vague' : 'unnamed or vague',
			),
		];
		return `${count(total, 'claim')}: ${parts.filter(Boolean).join(', ')}`;
	};
	const lines = sources.map((_, shown) => line(shown + 1));
	return lines.findLast((text) => text.length <= fitting) ?? line(0);
}

interface Tally {
	readonly name: string;
	readonly isNamed: boolean;
	readonly claims: number;
}

function others(sources: readonly Tally[], kind: string): string | undefined {
	const claims = sources.reduce((sum, source) => sum + source.claims, 0);
	return claims > 0 ? `${claims} from ${count(sources.length, `${kind} source`)}` : undefined;
}
