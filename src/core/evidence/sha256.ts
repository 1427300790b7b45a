import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes that are hashed in one go: some hundredths of a second. */
const chunk = 4 * 1024 * 1024;

/**
 * The SHA-256 of bytes (FIPS 180-4), as 64 hexadecimal digits.
 * @param rest Awaited now and then, so that a large file does not hold up everything else.
 */
export async function sha256Of(
	bytes: Uint8Array,
	rest: () => Promise<void> = async () => undefined,
): Promise<string> {
	const hash = sha256.create();
	for (let at = 0; at < bytes.length; at += chunk) {
		hash.update(bytes.subarray(at, at + chunk));
		await rest();
	}
	return bytesToHex(hash.digest());
}
