import { summarise } from '../check';
import type { Finding, Place } from '../model/finding';
import { count } from '../text/count';
import { clip, columns, padEnd, wrap } from './columns';
import { type Location, locator } from './location';
import type { Output, Shown } from './output';
import { printable } from './printable';
import { plain, type Styler } from './styler';

export interface TextOptions {
	/** How to colour; plain where absent. */
	readonly styler?: Styler;
	/** Columns of the terminal: longer messages are wrapped under themselves. One finding is one line where absent. */
	readonly width?: number;
	/** The lowest level to list; `warning` where absent. What is not listed is counted. */
	readonly lowest?: Finding['level'];
}

const rank = { error: 0, warning: 1, note: 2 } as const;
/** Beyond this a message pushes its own code out, rather than everybody's. */
const widestMessage = 88;
const narrowestMessage = 30;

interface Row {
	readonly at: string;
	readonly level: Finding['level'];
	readonly message: string;
	readonly code: string;
	/** The words that it is about; empty where there are none to show. */
	readonly quote: string;
	readonly related: readonly string[];
}

/**
 * Findings for people: under each file's name, `line:column  level  message  code` in columns, the related places under
 * it, and one line that counts. Text of users is stripped of control characters.
 */
export function toText(findings: readonly Shown[], output: Output, options: TextOptions = {}): string {
	const { styler = plain, width, lowest = 'warning' } = options;
	const listed = findings.filter(({ level }) => rank[level] <= rank[lowest]);
	const locate = locator(output.textOf);

	const files = new Map<string, Row[]>();
	for (const finding of listed) {
		const here = locate(finding.place);
		const rows = files.get(here.path) ?? [];
		files.set(here.path, rows);
		const message = printable(finding.message);
		const quote = finding.withheld ? '' : printable(here.quote).trim();
		rows.push({
			at: `${here.line}:${here.column}`,
			level: finding.level,
			message,
			code: printable(finding.code),
			quote: message.includes(quote) ? '' : quote,
			related: relatedLines(finding, here, locate),
		});
	}
	const blocks = [...files].map(([path, rows]) => block(path, rows, styler, width));
	return [...blocks, summaryLine(findings, listed, output, styler)].join('\n');
}

/** One line for all places in a file that have the same thing to say, each once; not the place of the finding itself. */
function relatedLines(finding: Shown, here: Location, locate: (place: Place) => Location): string[] {
	const places = new Map<string, Set<string>>();
	for (const other of finding.related) {
		const at = locate(other);
		if (at.path === here.path && at.start === here.start) continue;
		const file = at.path === here.path ? '' : printable(at.path);
		const key = `${file}\n${printable(other.message)}`;
		places.set(key, (places.get(key) ?? new Set()).add(`${at.line}:${at.column}`));
	}
	return [...places].map(([key, positions]) => {
		const [file, message] = key.split('\n');
		return `${file ? `${file}:` : ''}${[...positions].join(', ')}  ${message}`.trimEnd();
	});
}

function block(path: string, rows: readonly Row[], styler: Styler, width: number | undefined): string {
	const atWidth = Math.max(...rows.map(({ at }) => at.length));
	const levelWidth = Math.max(...rows.map(({ level }) => level.length));
	const codeWidth = Math.max(...rows.map(({ code }) => code.length));
	const indent = 2 + atWidth + 2 + levelWidth + 2;
	const room = width === undefined ? Infinity : Math.max(narrowestMessage, width - indent - codeWidth - 2);
	const longest = Math.max(...rows.map(({ message }) => columns(message)));
	const messageWidth = Math.max(narrowestMessage, Math.min(longest, room, widestMessage));
	// What stands below a message may run on under the codes.
	const below = width === undefined ? widestMessage : messageWidth + 2 + codeWidth;
	const margin = ' '.repeat(indent);

	const lines = [styler.heading(printable(path))];
	let shown = '';
	for (const { at, level, message, code, quote, related } of rows) {
		const [first = '', ...rest] = width === undefined ? [message] : wrap(message, messageWidth);
		const head = `  ${styler.dim(at.padStart(atWidth))}  ${styler[level](level.padEnd(levelWidth))}  `;
		lines.push(`${head}${padEnd(first, messageWidth)}  ${styler.dim(code)}`);
		for (const line of rest) lines.push(margin + line);
		if (quote !== '' && `${at} ${quote}` !== shown)
			lines.push(margin + styler.dim(`│ ${clip(quote, below - 2)}`));
		shown = `${at} ${quote}`;
		for (const place of related) {
			const parts = width === undefined ? [place] : wrap(place, below - 2);
			for (const [index, part] of parts.entries())
				lines.push(margin + styler.dim((index === 0 ? '↳ ' : '  ') + part));
		}
	}
	return lines.join('\n') + '\n';
}

function summaryLine(
	findings: readonly Finding[],
	listed: readonly Finding[],
	output: Output,
	styler: Styler,
): string {
	if (findings.length === 0 && output.articles === 0) return 'No articles: nothing to check\n';
	const articles = count(output.articles, 'article');
	if (findings.length === 0) return styler.success(`${articles}: nothing noticed`) + '\n';

	const counts = summarise(findings);
	const parts = (['error', 'warning', 'note'] as const)
		.filter((level) => counts[level] > 0)
		.map((level) => styler[level](count(counts[level], level)));
	const hidden = findings.length - listed.length;
	const more = hidden === 0 ? '' : styler.dim(' (notes not shown: list them with --format json)');
	return `${articles}: ${parts.join(', ')}${more}\n`;
}
