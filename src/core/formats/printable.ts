/** White space that would break a line or a column. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Controls of C0 and C1, and the invisible characters that reorder what a reader sees. */
const hidden = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of a user made safe for one line of a terminal or a log: breaks become a space, control and direction
 * characters go. Articles and file names are written by others and may hold escape sequences.
 */
export const printable = (text: string): string => text.replace(breaks, ' ').replace(hidden, '');

/** A value as JSON that is also safe to show: as `JSON.stringify`, with the characters that it leaves raw escaped. */
export function safeJson(value: unknown): string {
	return JSON.stringify(value).replace(
		/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
		(character) => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
	);
}
