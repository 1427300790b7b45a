import type { Report, ReportedClaim } from '../core/index';
import type { Canvas } from './charts/draw';

/** What every section is made from. */
export interface Context {
	readonly report: Report;
	readonly canvas: Canvas;
	readonly claims: ReadonlyMap<string, ReportedClaim>;
	/** Of each article, in its order. */
	readonly byArticle: readonly (readonly ReportedClaim[])[];
}

/** What the sections of one report share. Linear in its claims. */
export function contextOf(report: Report, canvas: Canvas): Context {
	const byArticle: ReportedClaim[][] = report.articles.map(() => []);
	for (const claim of report.claims) byArticle[claim.article]!.push(claim);
	return { report, canvas, claims: new Map(report.claims.map((claim) => [claim.id, claim])), byArticle };
}
