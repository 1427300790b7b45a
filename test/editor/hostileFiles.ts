import { shapeOf, type Shape } from '../../src/core/sidecar/shape';
import { schemas, type FileKind } from '../../src/core/sidecar/applyChanges';
import * as v from 'valibot';

/** What people, or their tools, may write where a text is free. */
export const hostileTexts: Readonly<Record<string, string>> = {
	markdown:
		'**b** _i_ `c` [x](https://evil.example) ![i](https://evil.example/i.png) ~~s~~ &amp; &#36;(rocket)',
	html: '<img src=x onerror=alert(1)><script>x()</script><b>b</b><a href="command:evil.run">a</a><!-- c -->',
	'command links': '[run](command:evil.run?%5B1%5D) <command:evil.run> command:evil.run',
	addresses: 'https://evil.example/x www.evil.example mailto:a@evil.example file:///etc/passwd',
	'turned writing': 'abc\u202ecba\u202dx\u2066y\u2067z\u2068w\u202a\u202b',
	'ends of turns': '\u2069\u2069\u202c a \u2069',
	'right to left': 'باخموت \u200f(بخ)\u061c 12',
	invisible: 'a\u200bb\u200cc\u200dd\ufeffe\u00adf\u2060g',
	marks: `e${'\u0301'.repeat(300)}`,
	'very long': 'N'.repeat(10_000),
	'very long words': 'Long name '.repeat(1000),
	controls: 'a\u0000b\u0007c\u001b[31md\u007fe\u0085f\u009bg\b',
	'line ends': 'one\ntwo\r\nthree\u2028four\u2029five\tsix\vseven\fend',
	icons: '$(squirrel) $(sync~spin) \\$(rocket) $(x)',
	yaml: '!!js/function "x": &a *a --- ... ? | > % @ {a: b} [c] # d',
	halves: '\ud800 x \udfff',
	emoji: '👩‍👩‍👧‍👦🔥🇺🇦',
};

/** The id of the claim in each file. */
const claimId = 'bcdfghb';

/** Values of what is no free text, of which the first that fits is taken. */
const values = [claimId, 'thing', '2023-05-10'];

/** What says where things are and which are shown, a part of a post that is always there, and what only a merge writes. */
const leftOut: ReadonlySet<string> = new Set([
	'text',
	'prefix',
	'suffix',
	'conflict',
	'articles',
	'levels',
	'profile',
]);

/** A file in which every field is filled, every free text with `text`: as JSON, which is YAML. */
export function hostileFile(kind: FileKind, text: string): string {
	return asYaml(fill(shapeOf(schemas[kind]), text));
}

/** A value as JSON, which is YAML. */
export function asYaml(value: unknown): string {
	// Only by escapes do control characters and halves of pairs get into a file.
	return JSON.stringify(value, undefined, '  ').replace(
		/[^\n -~]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

function fill(shape: Shape, text: string): unknown {
	switch (shape.kind) {
		case 'object': {
			if (shape.rest) return { [claimId]: fill(shape.rest, text) };
			const fields = [...shape.fields].filter(([key, { required }]) => required || !leftOut.has(key));
			return Object.fromEntries(fields.map(([key, field]) => [key, fill(field.shape, text)]));
		}
		case 'record':
			return { [textFor(shape.key, text, 'thing')]: fill(shape.value, text) };
		case 'list':
			return [fill(shape.item, text)];
		case 'choice': {
			const texts = shape.options.filter(({ kind }) => kind === 'text');
			return fill(texts.find((option) => fits(option, text)) ?? texts[0] ?? shape.options[0]!, text);
		}
		case 'words':
			return shape.words[0];
		case 'text':
			return textFor(shape, text, 'thing');
		case 'number':
			return 1;
		case 'flag':
			return true;
		case 'literal':
			return shape.value;
		case 'any':
			return text;
	}
}

function textFor(shape: Shape, ...texts: readonly string[]): string {
	const found = [...texts, ...values].find((value) => fits(shape, value));
	if (found === undefined) throw new Error('no value for a field');
	return found;
}

const fits = (shape: Shape, text: string): boolean => shape.kind === 'text' && v.is(shape.schema, text);
