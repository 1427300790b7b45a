import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The name of a text: `sha1:` and the id that git gives a blob of it (SHA-1 over `blob <bytes>`, NUL and the bytes), as
 * UTF-8 without BOM and with CR LF as LF, so that a checkout's line ends do not count. It names; it secures nothing.
 */
export function textId(text: string): string {
	const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	const bytes = utf8ToBytes(plain);
	return `sha1:${bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)))}`;
}
