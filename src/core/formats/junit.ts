import { articlePathOf } from '../corpus/paths';
import { type Location, locator } from './location';
import type { Output, Shown } from './output';
import { printable } from './printable';

export interface JUnitOptions {
	/** Paths of the articles that were checked: each is a suite. */
	readonly articles: readonly string[];
	/** Whether a finding is a failure; what is none is not listed. */
	readonly fails: (finding: Shown) => boolean;
}

/**
 * Findings as JUnit's XML: a suite for each article, its sidecar's findings among them, and for every other file that has some; a
 * failed case for each finding that fails, one that passes where there is none.
 */
export function toJUnit(
	findings: readonly Shown[],
	{ textOf }: Output,
	{ articles, fails }: JUnitOptions,
): string {
	const locate = locator(textOf);
	const suites = new Map<string, Shown[]>(articles.map((path) => [path, []]));
	for (const finding of findings.filter(fails)) {
		const { path } = finding.place;
		const article = articlePathOf(path);
		const name = article !== undefined && suites.has(article) ? article : path;
		suites.set(name, [...(suites.get(name) ?? []), finding]);
	}
	const all = [...suites.values()];
	const failures = all.reduce((sum, failed) => sum + failed.length, 0);
	const tests = all.reduce((sum, failed) => sum + Math.max(1, failed.length), 0);
	const counts = attributes({ tests, failures, errors: 0 });
	const body = [...suites].map(([name, failed]) => suite(name, failed, locate)).join('');
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="corroborate"${counts}>\n${body}</testsuites>\n`;
}

function suite(name: string, failed: readonly Shown[], locate: (place: Shown['place']) => Location): string {
	const counts = { tests: Math.max(1, failed.length), failures: failed.length, errors: 0 };
	const cases = failed.map((finding) => {
		const { path, line, column, quote } = locate(finding.place);
		const words = finding.withheld || quote === '' ? '' : `\n${quote}`;
		const at = attributes({ classname: name, name: `${finding.code} ${path}:${line}:${column}` });
		const failure = attributes({ type: finding.code, message: printable(finding.message) });
		return `\t\t<testcase${at}>\n\t\t\t<failure${failure}>${escapeXml(`${finding.level}: ${finding.message}${words}`)}</failure>\n\t\t</testcase>\n`;
	});
	const none = `\t\t<testcase${attributes({ classname: name, name: 'nothing noticed' })}/>\n`;
	return `\t<testsuite${attributes({ name, ...counts })}>\n${cases.join('') || none}\t</testsuite>\n`;
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
	Object.entries(values)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join('');

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

/** Text as XML 1.0 may hold it: characters that it forbids become U+FFFD, the five of its syntax entities. */
const escapeXml = (text: string): string =>
	text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
		.replace(/[&<>"']/g, (character) => entities[character]!);
