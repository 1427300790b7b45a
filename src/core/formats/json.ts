import { locator } from './location';
import { summarise } from '../check';
import type { Output, Shown } from './output';
import { safeJson } from './printable';

/**
 * Findings as JSON, version 1, one finding a line. Offsets are code points of the file's text without its BOM, end
 * exclusive; lines and columns start at 1. All levels are listed. The quote of a finding without a place, or of one
 * whose words are withheld, is empty.
 */
export function toJson(findings: readonly Shown[], output: Output): string {
	const locate = locator(output.textOf);
	const rows = findings.map((finding) => {
		const { path, line, column, start, end, quote } = locate(finding.place);
		return safeJson({
			path,
			line,
			column,
			start,
			end,
			quote: finding.withheld ? '' : quote,
			code: finding.code,
			level: finding.level,
			message: finding.message,
			about: { kind: finding.about.kind, id: finding.about.id },
			claims: finding.claims,
			related: finding.related.map((place) => {
				const at = locate(place);
				return {
					path: at.path,
					line: at.line,
					column: at.column,
					start: at.start,
					end: at.end,
					message: place.message,
				};
			}),
		});
	});
	const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n]`;
	const summary = safeJson({ articles: output.articles, ...summarise(findings) });
	return `{"version": 1, "findings": ${list}, "summary": ${summary}}\n`;
}
