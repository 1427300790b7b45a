/** HTML that may stand in the page as it is: made by {@link markup} alone. */
export class Html {
	constructor(readonly text: string) {}
}

type Value = string | number | false | undefined | Html | readonly Html[];

/**
 * A piece of HTML. Text that is put in is escaped, in content as in attributes between double quotes; other HTML stays. Tabs that
 * begin a line of the template are left out.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
	const parts = unindented(strings);
	let text = parts[0]!;
	values.forEach((value, index) => {
		text += textOf(value) + parts[index + 1]!;
	});
	return new Html(text);
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function unindented(strings: TemplateStringsArray): readonly string[] {
	let parts = known.get(strings);
	if (!parts) known.set(strings, (parts = strings.map((part) => part.replace(/\n\t+/g, '\n'))));
	return parts;
}

function textOf(value: Value): string {
	if (value instanceof Html) return value.text;
	if (typeof value === 'object') return value.map(({ text }) => text).join('');
	return value === undefined || value === false ? '' : escaped(String(value));
}

/**
 * Text as characters of HTML and XML, in content and in quoted attributes alike. Controls that neither allows, and halves of
 * pairs, become U+FFFD; marks that would turn the direction of what follows are left out.
 */
export function escaped(text: string): string {
	return text
		.replace(forbidden, '\ufffd')
		.replace(turning, '')
		.replace(/[&<>"']/g, (character) => entities[character]!);
}

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text of a user’s, which turns nothing around it in whatever direction it is written. */
export const told = (text: string): Html => markup`<bdi>${text}</bdi>`;
