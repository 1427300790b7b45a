import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Place } from '../model/finding';
import { oneLine } from '../text/oneLine';
import type { Output, Shown } from './output';

/**
 * What findings are known by in another run, 32 hexadecimal digits each, in their order: the same for the same code and words
 * about the same thing in the same file, wherever in it they now stand. Findings that are alike in all of this are told apart
 * by their order. Of what is withheld no word goes in.
 * @param nameOf What a file is to be called; as the findings call it where absent.
 */
export function fingerprints(
	findings: readonly Shown[],
	textOf: Output['textOf'],
	nameOf: (path: string) => string = (path) => path,
): readonly string[] {
	const seen = new Map<string, number>();
	return findings.map((finding) => {
		const { about, code, place, withheld } = finding;
		const isPath = about.kind === 'article' || about.kind === 'sidecar';
		const words = withheld ? '' : oneLine(wordsAt(place, textOf));
		const id = isPath ? nameOf(about.id) : about.id;
		const key = [nameOf(place.path), code, about.kind, id, words].join('\0');
		const nth = seen.get(key) ?? 0;
		seen.set(key, nth + 1);
		return digestOf(`${key}\0${nth}`);
	});
}

/** The first 32 hexadecimal digits of the SHA-256 of a text. */
export const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);

const wordsAt = ({ path, span }: Place, textOf: Output['textOf']): string =>
	(textOf(path) ?? '').slice(span.start, span.end);
