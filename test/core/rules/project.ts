import { check, Corpus, type CheckOptions, type Document, type Finding } from '../../../src/core';

/** A small project in memory: what its articles say, who annotated what, and what is noticed. */
export interface Project {
	readonly corpus: Corpus;
	/** Everything noticed, or what was noticed of one code. */
	findings(code?: string, options?: CheckOptions): readonly Finding[];
	document(path?: string): Document;
	/** The words that a finding stands at. */
	wordsAt(finding: Finding): string;
}

export interface ArticleFiles {
	readonly text: string;
	readonly sidecar?: string;
}

const stated = 'article: { published: { date: 2023-04-11, basis: stated } }\n';

/** A project of articles by path; one alone is `a.txt`. */
export function project(
	articles: ArticleFiles | Readonly<Record<string, ArticleFiles>>,
	options: { readonly project?: string; readonly events?: Readonly<Record<string, string>> } = {},
): Project {
	const corpus = new Corpus({ project: options.project });
	for (const [path, event] of Object.entries(options.events ?? {})) corpus.setEvent(path, event);
	const byPath = isOne(articles) ? { 'a.txt': articles } : articles;
	for (const [path, { text, sidecar }] of Object.entries(byPath)) corpus.put({ path, text, sidecar });
	return {
		corpus,
		findings: (code, how) =>
			check(corpus, how).filter((finding) => code === undefined || finding.code === code),
		document: (path = 'a.txt') => corpus.document(path)!,
		wordsAt: ({ place }) => corpus.document(place.path)!.text.slice(place.span.start, place.span.end),
	};
}

function isOne(articles: object): articles is ArticleFiles {
	return typeof (articles as ArticleFiles).text === 'string';
}

/** A sidecar of an article with a stated date, whose body is YAML without its header. */
export function sidecar(body: string, article = stated): string {
	return `corroborate: 1\n${article}${body.replace(/^\n/, '').replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length))}`;
}
