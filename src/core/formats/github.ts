import type { Output, Shown } from './output';
import { locator } from './location';
import { printable } from './printable';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** The escapes of GitHub's workflow commands: the message. */
const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** … and the properties, which a colon or a comma would end. */
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/**
 * Findings as GitHub's workflow commands, one a line: `::error file=…,line=…,col=…,endLine=…,title=code::message`.
 * Lines and columns start at 1, columns in code points. A note is GitHub's `notice`. Empty without findings.
 */
export function toGitHub(findings: readonly Shown[], output: Output): string {
	const locate = locator(output.textOf);
	return findings
		.map((finding) => {
			const { path, line, column, endLine } = locate(finding.place);
			const properties = { file: path, line, col: column, endLine, title: finding.code };
			const list = Object.entries(properties).map(
				([key, value]) => `${key}=${escapeProperty(String(value))}`,
			);
			return `::${commands[finding.level]} ${list.join(',')}::${escapeData(printable(finding.message))}\n`;
		})
		.join('');
}
