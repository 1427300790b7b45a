import { articleEntries } from './catalog/article';
import { claimEntries } from './catalog/claim';
import { contradictionEntries } from './catalog/contradiction';
import { dateEntries } from './catalog/date';
import type { CatalogEntry } from './catalog/entry';
import { integrityEntries } from './catalog/integrity';
import { languageEntries } from './catalog/language';
import { mergeEntries } from './catalog/merge';
import { quoteEntries } from './catalog/quote';
import { reviewEntries } from './catalog/review';
import { sourceEntries } from './catalog/source';
import { textEntries } from './catalog/text';

export type { CatalogEntry } from './catalog/entry';

const entries = [
	...sourceEntries,
	...claimEntries,
	...quoteEntries,
	...dateEntries,
	...languageEntries,
	...textEntries,
	...contradictionEntries,
	...articleEntries,
	...reviewEntries,
	...integrityEntries,
	...mergeEntries,
];

/** Every code by name, family by family. */
export const catalog: ReadonlyMap<string, CatalogEntry> = new Map(
	entries.map((entry) => [entry.code, entry]),
);

/** The page on a code, in Markdown; undefined where there is no such code. */
export function explain(code: string): string | undefined {
	const entry = catalog.get(code);
	if (!entry) return undefined;
	const { title, level, notices, why, bad, good, fix } = entry;
	return `# ${title}

\`${code}\`, by default ${level === 'off' ? 'off' : `${article(level)} ${level}`}.

## What it notices

${notices}

## Why it matters

${why}

## Example

Noticed:

> ${bad}

Better:

> ${good}

## What to do

${fix}

To set another level for the project, write in \`corroborate.yaml\`:

\`\`\`yaml
levels: { ${code}: ${level === 'note' ? 'off' : 'note'} }
\`\`\`
`;
}

/** All codes as a Markdown table, for the README. */
export function rulesTable(): string {
	const rows = entries.map(({ code, level, title }) => `| \`${code}\` | ${level} | ${title} |`);
	return ['| Code | Level | What it notices |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function article(level: string): string {
	return level === 'error' ? 'an' : 'a';
}
