import type { Corpus } from '../corpus/corpus';
import { shownClaims } from '../corpus/shown';
import type { Shown } from '../formats/output';
import type { Sensitive } from '../formats/sensitive';
import type { Document, PlacedClaim } from '../model/document';
import { passesIn } from '../passes/passesIn';
import { passStateOf } from '../passes/passState';
import { catalog } from '../rules/catalog';
import { codePointOffsets } from '../text/units';
import { toEnd } from '../toEnd';
import { titleOf } from '../views/claimRow';
import { reportedAgreement } from './agreement';
import { reportedClaims, reportedReview } from './claims';
import { reportedOutlets } from './dependence';
import { reportedEvents, type Told } from './events';
import { grouped } from './grouped';
import {
	type Report,
	type ReportedArticle,
	type ReportedBlocker,
	type ReportedClaim,
	standing,
} from './reportData';
import { twinsIn } from './twins';
import { withoutNames } from './withoutNames';

export interface ReportOptions {
	/** What the project is called. */
	readonly name: string;
	readonly revision?: Report['revision'];
	/** The articles to report on; all where absent. */
	readonly paths?: ReadonlySet<string>;
	/** Of these articles and their sidecars, as `check` gives them in the profile `publish`, redacted unless sensitive things are to be shown. */
	readonly findings: readonly Shown[];
	/** What is to be left out; absent where sensitive things are to be shown. */
	readonly sensitive?: Sensitive;
	/** An annotator whom nothing may be told of articles of which their own pass is not finished. */
	readonly reader?: string;
}

/**
 * What a project’s annotations come to, for readers: only what people recorded, counted and put in order; it rates and decides
 * nothing. Claims of unfinished passes are left out; where adjudication has spoken, it speaks alone. The same input gives the
 * same report. Linear in the claims but for sorting.
 */
export function reportOf(corpus: Corpus, options: ReportOptions): Report {
	return toEnd(reportInSteps(corpus, options));
}

/** The same, which yields after each article and each field of the agreement; the corpus must not change meanwhile. */
export function* reportInSteps(corpus: Corpus, options: ReportOptions): Generator<void, Report, void> {
	const { name, revision, paths, findings, sensitive, reader } = options;
	const wanted = [...corpus.documents()].filter(({ path }) => !paths || paths.has(path));
	const isUnread = ({ sidecar }: Document): boolean =>
		reader !== undefined && passStateOf(sidecar, reader) === 'open';
	const unread = wanted.filter(isUnread);
	const all = wanted.filter((document) => !isUnread(document));
	const documents = all.filter(({ path }) => !sensitive?.at({ path, span: nowhere }));
	const claims: ClaimsOf[] = [];
	for (const document of documents) {
		yield;
		const shown = shownClaims(document, undefined);
		const kept = shown.filter(({ id }) => !sensitive?.claim(id));
		claims.push({ document, shown, kept, twins: twinsIn(kept) });
	}
	const told: readonly Told[] = claims.flatMap(({ document, kept, twins }) =>
		kept.map((placed) => ({ document, placed, twinOf: twins.get(placed.id) })),
	);
	const events = corpus.events();
	const keptEvents = events.filter(({ slug }) => !sensitive?.slug(slug));
	const ids = new Set(told.map(({ placed }) => placed.id));
	const unreadIds = new Set(unread.flatMap((document) => document.claims.map(({ id }) => id)));
	const byPath = grouped(
		findings.filter((finding) => !finding.claims.some((id) => unreadIds.has(id))),
		({ place }) => place.path,
	);
	const [articles, reported]: [ReportedArticle[], ReportedClaim[]] = [[], []];
	for (const [article, { document, kept, twins }] of claims.entries()) {
		yield;
		articles.push(reportedArticle(corpus, document, byPath, ids));
		reported.push(...reportedClaims(corpus, document, article, kept, twins));
	}
	const toldEvents = reportedEvents(corpus, keptEvents, told);
	yield;

	const report: Report = {
		version: 1,
		standing,
		name,
		revision,
		handling: corpus.project.value.handling,
		articles,
		claims: reported,
		events: toldEvents,
		outlets: reportedOutlets(corpus, told),
		agreement: yield* reportedAgreement(
			corpus,
			documents.map(({ path }) => path),
		),
		withheld: {
			articles: all.length - documents.length,
			claims: claims.reduce((sum, { shown, kept }) => sum + shown.length - kept.length, 0),
			events: events.length - keptEvents.length,
		},
		ownPass:
			reader !== undefined && unread.length > 0 ? { annotator: reader, articles: unread.length } : undefined,
		unfinished: unfinishedIn(corpus, new Set(documents.map(({ path }) => path))),
	};
	return sensitive && !sensitive.nothing ? withoutNames(report, told, sensitive) : report;
}

interface ClaimsOf {
	readonly document: Document;
	readonly shown: readonly PlacedClaim[];
	/** Those that may be told of. */
	readonly kept: readonly PlacedClaim[];
	readonly twins: ReadonlyMap<string, string>;
}

const nowhere = { start: 0, end: 0 };

function reportedArticle(
	corpus: Corpus,
	document: Document,
	findings: ReadonlyMap<string, readonly Shown[]>,
	ids: ReadonlySet<string>,
): ReportedArticle {
	const { path, sidecarPath, sidecar, reading } = document;
	const { publisher, published, dateline } = sidecar?.value.article ?? {};
	const units = codePointOffsets(document.text);
	const blocking = [path, sidecarPath]
		.flatMap((file) => findings.get(file) ?? [])
		.filter(({ level }) => level === 'error');
	return {
		path,
		title: titleOf(document),
		publisher,
		published: published?.date ?? dateline?.date ?? reading.datelines.find(({ date }) => date)?.date,
		review: reportedReview(corpus, document),
		blockers: blocking.map(({ code, message, claims, place }): ReportedBlocker => ({
			code,
			title: catalog.get(code)?.title ?? code,
			message,
			line: place.path === path && place.span.end > 0 ? units.position(place.span.start).line : undefined,
			claims: claims.filter((id) => ids.has(id)),
		})),
	};
}

function unfinishedIn(corpus: Corpus, paths: ReadonlySet<string>): Report['unfinished'] {
	const open = passesIn(corpus, undefined).filter(({ path, state }) => state === 'open' && paths.has(path));
	return [...grouped(open, ({ annotator }) => annotator)]
		.map(([annotator, passes]) => ({ annotator, articles: passes.length }))
		.sort((a, b) => (a.annotator < b.annotator ? -1 : 1));
}
