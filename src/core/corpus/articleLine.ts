import { check, type Summary, summarise } from '../check';
import type { Document } from '../model/document';
import type { Finding } from '../model/finding';
import { articleSource } from '../model/vocabulary';
import type { Corpus } from './corpus';
import { spokenName } from './source';

/** The one line above an article. */
export interface ArticleLine {
	/** Plain text: what the claims rest on, then how much was noticed, or `nothing noticed`. */
	readonly text: string;
	/** The most serious finding about the article as a whole. */
	readonly worst?: Finding;
	readonly counts: Summary;
}

/** So many sources are named; the rest are counted. */
const shown = 3;

/**
 * What the claims of an article rest on, and what is wrong with it as a whole.
 * @param findings Of this article, most serious first, as `check` gives them.
 */
export function articleLine(
	corpus: Corpus,
	document: Document,
	findings: readonly Finding[] = check(corpus, { paths: [document.path] }),
): ArticleLine {
	const counts = summarise(findings);
	const worst = findings.find(({ about, level }) => about.kind === 'article' && level !== 'note');
	return { text: `${foundation(corpus, document)} · ${noticed(counts)}`, worst, counts };
}

/** `31 claims: 22 in the author's voice, 4 from unnamed US officials, 1 from the UK MoD`. */
function foundation(corpus: Corpus, document: Document): string {
	const total = document.claims.length;
	if (total === 0) return 'No claims annotated';
	const tally = new Map<string, Tally>();
	let own = 0;
	for (const { claim } of document.claims) {
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
	const rest = sources.slice(shown);
	const parts = [
		own > 0 && `${own} in the author's voice`,
		...sources.slice(0, shown).map(({ name, claims }) => `${claims} from ${name}`),
		others(
			rest.filter(({ isNamed }) => isNamed),
			'other named',
		),
		others(
			rest.filter(({ isNamed }) => !isNamed),
			'other unnamed or vague',
		),
	];
	return `${plural(total, 'claim')}: ${parts.filter(Boolean).join(', ')}`;
}

interface Tally {
	readonly name: string;
	readonly isNamed: boolean;
	readonly claims: number;
}

function others(sources: readonly Tally[], kind: string): string | undefined {
	const claims = sources.reduce((sum, source) => sum + source.claims, 0);
	return claims > 0 ? `${claims} from ${plural(sources.length, `${kind} source`)}` : undefined;
}

function noticed({ error, warning, note }: Summary): string {
	const parts = [error > 0 && plural(error, 'error'), warning > 0 && plural(warning, 'warning')].filter(
		Boolean,
	);
	if (note > 0) parts.push(plural(note, 'note'));
	return parts.join(', ') || 'nothing noticed';
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
