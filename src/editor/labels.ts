import { isolated, oneLine } from '../core';

/** In UTF-16 units. Longer labels tell nobody more; all of them is in the file. */
const longestLabel = 300;
const longestMessage = 1000;
/** What VS Code draws as boxes, or takes for the end of a text. */
const controls = /[\u0000-\u001f\u007f-\u009f]/g;

/** Text from files as the label of a line, or in one: it does not become an icon, and turns nothing around it. */
export function plainLabel(text: string): string {
	return plain(text, longestLabel);
}

/** A sentence with text from files in it, for messages, prompts, problems and screen readers: no link in it is live, either. */
export function plainMessage(text: string): string {
	return plain(text, longestMessage).replaceAll('](', ']\u200b(');
}

function plain(text: string, longest: number): string {
	return isolated(shortened(text, longest)).replaceAll('$(', '$\u200b(');
}

/** Text on one line, without control characters; what is longer is cut and ends in `…`. */
export function shortened(text: string, longest: number): string {
	// What is thrown away need not be looked through.
	const flat = oneLine(text.slice(0, 2 * longest)).replace(controls, '');
	if (flat.length <= longest && text.length <= 2 * longest) return flat;
	return `${flat.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
