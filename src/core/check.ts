import type { Corpus } from './corpus/corpus';
import { articlePathOf } from './corpus/paths';
import type { Document } from './model/document';
import type { Finding } from './model/finding';
import type { ProjectRecord } from './model/schema';
import type { Profile } from './model/vocabulary';
import { capped } from './rules/capped';
import { contextOf } from './rules/context';
import { Dismissals } from './rules/dismissals';
import { levelOf, seriousness } from './rules/levels';
import type { Draft } from './rules/rule';
import { rules } from './rules/rules';

export interface CheckOptions {
	/** Articles, sidecars, events or `corroborate.yaml`; everything where absent. */
	readonly paths?: Iterable<string>;
	/** The annotator whose unfinished pass is read too; unfinished passes are left out otherwise. */
	readonly pass?: string;
	/** Another profile than the project's. */
	readonly profile?: Profile;
	/** Leaves floods as they are: what comes after is to choose among the findings and to call `capped` itself. */
	readonly uncapped?: boolean;
	/**
	 * Told of an article that a rule throws on, a fault of ours, by path; of `corroborate.yaml` for a rule on the whole
	 * project. The others are checked all the same. Absent: the error is thrown.
	 */
	readonly onFailure?: (path: string, error: unknown) => void;
}

/**
 * Everything noticed, by path, most serious first, then by place, but for floods of one code on one file, which end with a row
 * that says how many more there are. The editor and the command line both call this.
 */
export function check(
	corpus: Corpus,
	{ paths, pass, profile, uncapped = false, onFailure }: CheckOptions = {},
): Finding[] {
	const wanted = paths === undefined ? undefined : new Set(paths);
	const { value } = corpus.project;
	const project = profile === undefined ? value : { ...value, profile };
	const findings: Finding[] = [];
	const attempt = (path: string, work: () => readonly Finding[]): void => {
		try {
			for (const finding of work()) findings.push(finding);
		} catch (error) {
			if (!onFailure) throw error;
			onFailure(path, error);
		}
	};
	for (const path of wanted ? articlesAmong(wanted) : corpus.paths())
		attempt(path, () => {
			const document = corpus.document(path);
			return document ? checkArticle(corpus, project, document, pass) : [];
		});
	for (const rule of rules)
		attempt(corpus.projectPath, () =>
			[...(rule.checkProject?.(corpus) ?? [])]
				.filter((draft) => !wanted || wanted.has(draft.place.path))
				.flatMap((draft) => graded(project, draft) ?? []),
		);
	findings.sort(bySeriousness);
	return uncapped ? findings : capped(findings);
}

function articlesAmong(paths: ReadonlySet<string>): ReadonlySet<string> {
	return new Set([...paths].map((path) => articlePathOf(path) ?? path));
}

function checkArticle(
	corpus: Corpus,
	project: ProjectRecord,
	document: Document,
	pass: string | undefined,
): Finding[] {
	const dismissals = new Dismissals(corpus, document, pass);
	const context = contextOf(corpus, document, pass, dismissals);
	const findings: Finding[] = [];
	for (const rule of rules)
		for (const draft of rule.check(context))
			if (!dismissals.has(draft)) {
				const finding = graded(project, draft);
				if (finding) findings.push(finding);
			}
	return merged(findings);
}

/** Undefined where it is off. */
function graded(project: ProjectRecord, draft: Draft): Finding | undefined {
	const { code, message, about, place, claims = [], related = [], correction, atMost } = draft;
	const level = levelOf(project, code, atMost);
	if (!level) return undefined;
	const finding = { code, message, about, place, level, claims, related };
	return correction === undefined ? finding : { ...finding, correction };
}

/** Two annotators' claims on the same words are one fact, and so are one claim's several other sides: one row. */
function merged(findings: readonly Finding[]): Finding[] {
	const rows: Finding[] = [];
	const places = new Map<string, number>();
	for (const finding of findings) {
		const { code, about, place } = finding;
		const mayRepeat = about.kind === 'claim' && place.span.end > 0;
		const key = mayRepeat ? `${code} ${place.path} ${place.span.start} ${place.span.end}` : '';
		const at = mayRepeat ? places.get(key) : undefined;
		if (at !== undefined) rows[at] = joined(rows[at]!, finding);
		else {
			if (mayRepeat) places.set(key, rows.length);
			rows.push(finding);
		}
	}
	return rows;
}

function joined(row: Finding, other: Finding): Finding {
	const known = new Set(row.related.map(({ path, span }) => `${path} ${span.start} ${span.end}`));
	const related = other.related.filter(({ path, span }) => !known.has(`${path} ${span.start} ${span.end}`));
	return {
		...row,
		level: seriousness(other.level) > seriousness(row.level) ? other.level : row.level,
		claims: [...new Set([...row.claims, ...other.claims])],
		related: [...row.related, ...related],
	};
}

function bySeriousness(a: Finding, b: Finding): number {
	return (
		compare(a.place.path, b.place.path) ||
		seriousness(b.level) - seriousness(a.level) ||
		a.place.span.start - b.place.span.start ||
		a.place.span.end - b.place.span.end ||
		compare(a.code, b.code)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

export interface Summary {
	readonly error: number;
	readonly warning: number;
	readonly note: number;
}

/** How many findings of each level. */
export function summarise(findings: Iterable<Finding>): Summary {
	const counts = { error: 0, warning: 0, note: 0 };
	for (const { level } of findings) counts[level]++;
	return counts;
}
