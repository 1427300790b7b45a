/** Text on one line: every run of white space, line ends among it, becomes one space. */
export const oneLine = (text: string): string =>
	/ {2}|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ') : text;

/** Text on one line without white space around it; what is longer than `length` UTF-16 units is cut and ends in `…`. */
export function brief(text: string, length = 160): string {
	const flat = oneLine(text).trim();
	if (flat.length <= length) return flat;
	return `${flat
		.slice(0, length - 1)
		.replace(/[\ud800-\udbff]$/, '')
		.trimEnd()}…`;
}
