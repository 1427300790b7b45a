import { fingerprints } from './fingerprints';
import { locator } from './location';
import type { Output, Shown } from './output';
import { printable, safeJson } from './printable';

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/**
 * Findings as GitLab's Code Quality report, one a line: what the artifact `codequality` of a job holds. Paths are relative to
 * where the command ran, which should be the repository's top folder. Lines start at 1.
 */
export function toGitLab(findings: readonly Shown[], { textOf }: Output): string {
	const locate = locator(textOf);
	const prints = fingerprints(findings, textOf);
	const rows = findings.map((finding, index) => {
		const { path, line, endLine } = locate(finding.place);
		return safeJson({
			description: printable(finding.message),
			check_name: finding.code,
			fingerprint: prints[index],
			severity: severities[finding.level],
			location: { path, lines: { begin: line, end: endLine } },
		});
	});
	return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}
