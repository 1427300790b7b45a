/** 128 bits that nobody can guess, in hexadecimal: what may run in a page is marked by them. */
export function nonceOf(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
