import { stringify } from 'yaml';
import {
	check,
	type CheckOptions,
	type Claim,
	Corpus,
	type Document,
	type Finding,
	type ProjectRecord,
	type Sidecar,
} from '../../../src/core';

export interface ArticleFiles {
	readonly text: string;
	readonly sidecar?: string;
}

/** A small project in memory. */
export interface Project {
	readonly corpus: Corpus;
	/** Everything noticed, or what was noticed of one code. */
	findings(code?: string, options?: CheckOptions): readonly Finding[];
	document(path?: string): Document;
	/** The words of the article that a finding stands at. */
	wordsAt(finding: Pick<Finding, 'place'>): string;
}

/** A project of articles by path; one alone is `a.txt`. */
export function project(
	articles: ArticleFiles | Readonly<Record<string, ArticleFiles>>,
	file?: Partial<ProjectRecord>,
): Project {
	const corpus = new Corpus({ project: file && stringify({ corroborate: 1, ...file }) });
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

/** A sidecar without its header; a section may hold the state of its pass beside its claims. */
export interface Annotations extends Partial<Omit<Sidecar, 'claims'>> {
	readonly claims?: Readonly<Record<string, object>>;
}

/** An article with a stated date and what annotators made of it. */
export function annotated(text: string, annotations: Annotations = {}): ArticleFiles {
	const sidecar = { corroborate: 1, article: { published: { date: '2023-04-11' } }, ...annotations };
	return { text, sidecar: stringify(sidecar, { lineWidth: 0 }) };
}

type Parts = Partial<Omit<Claim, 'is' | 'said' | 'quote'>> & {
	readonly is?: Partial<Claim['is']>;
	readonly said?: Partial<Claim['said']>;
};

/** A report on territory in the article's own voice, or from `said.source` in other words, unless told otherwise. */
export function claim(quote: string, { is, said, ...rest }: Parts = {}): Claim {
	const source = said?.source ?? '@article';
	return {
		quote,
		is: { topic: 'territory', act: 'reports', status: 'ready', ...is },
		said: { mode: source === '@article' ? 'author' : 'indirect', source, ...said },
		...rest,
	};
}
