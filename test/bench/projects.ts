import { describeSpan, newSidecar } from '../../src/core';

const words =
	'troops said the village near the river was shelled again on Friday while officials reportedly denied that any town had fallen'.split(
		' ',
	);
const letters = 'bcdefghjkmnpqrstvwxyz';

/** A made-up article of `count` words, the same for the same `seed`; no two sentences alike. */
export function article(count: number, seed = 1): string {
	let state = seed;
	const next = (): number => (state = (state * 48271) % 2147483647);
	let text = '';
	for (let i = 0; i < count; i++) {
		const word = i % 11 === 7 ? `place${next() % 100000}` : words[next() % words.length]!;
		text += i % 17 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
		text += i % 17 === 16 ? (i % 85 === 84 ? '.\n\n' : '. ') : ' ';
	}
	return `${text.trim()}.\n`;
}

/** The id of the claim number `n`. */
export function claimId(n: number): string {
	let id = '';
	for (let i = 0; i < 7; i++, n = Math.floor(n / letters.length)) id += letters[n % letters.length];
	return id;
}

/** A sidecar with `count` claims spread over the text, anchored as the extension does. */
export function annotated(text: string, count: number, firstId = 0): string {
	const step = Math.floor(text.length / count);
	const claims = Array.from({ length: count }, (_, i) => {
		const anchor = describeSpan(text, { start: i * step, end: Math.min(text.length, i * step + 60) });
		const fields = Object.entries(anchor).map(([key, value]) => `      ${key}: ${JSON.stringify(value)}\n`);
		return `    ${claimId(firstId + i)}:\n${fields.join('')}      is: { topic: remote-violence, act: reports, status: draft }\n      said: { mode: author, source: "@article" }\n`;
	});
	return newSidecar({ annotators: ['anna'] }).replace(/^ {2}anna:\n/m, `  anna:\n${claims.join('')}`);
}
