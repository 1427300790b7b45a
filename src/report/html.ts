/** HTML that may stand in the page as it is: made by {@link html} alone. */
export class Html {
	constructor(readonly text: string) {}
}

type Value = string | number | false | undefined | Html | readonly Html[];

/** A piece of HTML. Text that is put in is escaped, in content as in attributes between double quotes; other HTML stays. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
	let text = strings[0]!;
	values.forEach((value, index) => {
		text += textOf(value) + strings[index + 1]!;
	});
	return new Html(text);
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
export const told = (text: string): Html => html`<bdi>${text}</bdi>`;
