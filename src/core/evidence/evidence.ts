import type { EvidenceRecord } from '../model/schema';

/** Whether an address is one of the web: no other is ever made a link. Nothing with white space or quotation marks is one. */
export const isWebAddress = (text: string): boolean =>
	/^https?:\/\/[^\s<>"\\/?#]+\.?[^\s<>"\\]*$/i.test(text);

/** Whether a text is a SHA-256 as people write it: 64 hexadecimal digits. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/** What in a piece of evidence leads nowhere: each a sentence for people. */
export function faultsOf({ url, archived, sha256 }: EvidenceRecord): readonly string[] {
	const faults: string[] = [];
	if (url !== undefined && !isWebAddress(url))
		faults.push('The link of its evidence is no address of the web.');
	if (archived !== undefined && !isWebAddress(archived))
		faults.push('The archive copy of its evidence is no address of the web.');
	if (sha256 !== undefined && !isSha256(sha256))
		faults.push('The hash of its evidence is no SHA-256: that has 64 hexadecimal digits.');
	return faults;
}
