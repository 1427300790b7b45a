/** A line of JSON as it was read, or why it could not be; its number counts from 1, empty lines among them. */
export type JsonLine =
	| { readonly number: number; readonly value: unknown; readonly fault?: undefined }
	| { readonly number: number; readonly fault: string };

const lineFeed = 10;

/** Reads newline-delimited JSON in UTF-8, one line at a time; empty lines are passed over. Never throws on what a line says. */
export async function* jsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine, void> {
	let number = 0;
	for await (const line of linesOf(bytes)) {
		number++;
		const read = readLine(line);
		if (read) yield { number, ...read };
	}
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
	let begun: Uint8Array[] = [];
	for await (const chunk of bytes) {
		let from = 0;
		for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
			yield joined([...begun, chunk.subarray(from, at)]);
			begun = [];
			from = at + 1;
		}
		if (from < chunk.length) begun.push(chunk.subarray(from));
	}
	if (begun.length > 0) yield joined(begun);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const [only] = parts;
	if (parts.length === 1 && only) return only;
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function readLine(line: Uint8Array): { value: unknown } | { fault: string } | undefined {
	let text;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(line);
	} catch {
		// A fatal decoder has no other way to say no.
		return { fault: 'is not UTF-8' };
	}
	if (text.trim() === '') return undefined;
	try {
		return { value: JSON.parse(text) };
	} catch {
		// What JSON.parse says quotes the line, which may be long.
		return { fault: 'is not JSON' };
	}
}
