import type { Corpus } from '../corpus/corpus';
import type { Finding, Place } from '../model/finding';
import { catalog } from '../rules/catalog';
import type { Shown } from './output';
import { sensitiveIn } from './sensitive';

const relatedTitle = 'Another place that this concerns (its words are withheld).';

/**
 * Findings as they may leave the editor: what an article, entity, source, claim or event marked `sensitive` is called
 * and what it says is kept back. A withheld finding keeps its code, level and place; its message becomes the code's
 * title, its slug becomes empty, and formats print no quote of it. In doubt it is withheld.
 * @param textOf The text of the sidecars, of `corroborate.yaml` and of the events' files.
 */
export function redact(
	findings: readonly Finding[],
	corpus: Corpus,
	textOf: (path: string) => string | undefined,
): readonly Shown[] {
	const sensitive = sensitiveIn(corpus, textOf);
	if (sensitive.nothing) return findings;

	const holds = (place: Place, words: string) => sensitive.at(place) || sensitive.names(words);
	const quoteOf = ({ path, span }: Place) => (textOf(path) ?? '').slice(span.start, span.end);

	return findings.map((finding) => {
		const { about, claims, place } = finding;
		const slug = about.kind === 'entity' || about.kind === 'source' || about.kind === 'event';
		const withheld =
			(slug && sensitive.slug(about.id)) ||
			sensitive.claim(about.id) ||
			claims.some((id) => sensitive.claim(id)) ||
			holds(place, `${finding.message}\n${quoteOf(place)}`);
		const related = finding.related.map((other) =>
			holds(other, other.message) || (withheld && other.message !== '')
				? { ...other, message: relatedTitle }
				: other,
		);
		if (!withheld) return { ...finding, related };
		return {
			...finding,
			related,
			withheld,
			message: `${catalog.get(finding.code)?.title ?? finding.code} (words withheld: sensitive)`,
			// A slug is most often the name, also where the article or the claim is what is marked.
			about: slug ? { kind: about.kind, id: '' } : about,
		};
	});
}
