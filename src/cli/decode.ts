/** A file as text, and what is wrong with its bytes. */
export interface Decoded {
	/** Without BOM. What is not UTF-8 is read as well as possible, with U+FFFD for what is lost. */
	readonly text: string;
	/** `binary`: the text makes no sense, and nothing else should be said of it. */
	readonly fault?: 'utf-16' | 'binary' | 'not-utf-8';
}

/** Reads bytes as UTF-8, without a BOM. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
	const utf16 = utf16Of(bytes);
	if (utf16) return { text: new TextDecoder(utf16).decode(bytes), fault: 'utf-16' };
	const text = new TextDecoder('utf-8').decode(bytes);
	if (bytes.includes(0)) return { text, fault: 'binary' };
	return isUtf8(bytes) ? { text } : { text, fault: 'not-utf-8' };
}

function utf16Of(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		// A fatal decoder has no other way to say no.
		return false;
	}
}
