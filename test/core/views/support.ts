import { check, claimRows, Corpus, type ClaimRow, type Finding } from '../../../src/core';

/** A claim as its sidecar has it, on one line, and its words, which become a line of the article. */
export interface Claimed {
	readonly id: string;
	readonly quote: string;
	/** The rest of the claim in flow style; a report on territory in the author's voice unless told. */
	readonly fields?: string;
}

export const fields = (
	is: string = 'topic: territory, act: reports, status: draft',
	said: string = 'mode: author, source: "@article"',
	rest: string = '',
): string => `is: { ${is} }, said: { ${said} }${rest}`;

export interface Articles {
	readonly [path: string]: { readonly claims: readonly Claimed[]; readonly head?: string };
}

/** A project whose articles hold these claims of anna's. */
export function corpusOf(articles: Articles, project = 'corroborate: 1\n'): Corpus {
	const corpus = new Corpus({ project });
	for (const [path, { claims, head = '' }] of Object.entries(articles)) {
		const text = claims.map(({ quote }) => `${quote}\n`).join('');
		const lines = claims.map(
			({ id, quote, fields: own = fields() }) => `    ${id}: { quote: ${JSON.stringify(quote)}, ${own} }\n`,
		);
		const sidecar = `corroborate: 1\n${head}claims:\n  anna:\n${lines.join('')}`;
		corpus.put({ path, text, sidecar });
	}
	return corpus;
}

/** All claims as rows, as a list has them; with what is found of them unless told. */
export function rowsOf(
	corpus: Corpus,
	reader = 'anna',
	findings: readonly Finding[] = [...check(corpus)],
): readonly ClaimRow[] {
	return [...corpus.documents()].flatMap((document) =>
		claimRows(
			corpus,
			document,
			findings.filter(({ place }) => place.path === document.path),
			reader,
		),
	);
}

export const ids = (rows: readonly ClaimRow[]): readonly string[] => rows.map(({ placed }) => placed.id);
