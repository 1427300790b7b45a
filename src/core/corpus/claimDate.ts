import type { Document } from '../model/document';
import type { Claim } from '../model/schema';

/** When a claim holds: its own date, else the day on which the article says that it was published; ISO 8601, to the precision known. */
export function claimDate({ sidecar, reading }: Document, { when }: Claim): string | undefined {
	if (when?.date) return when.date;
	const published = sidecar?.value.article?.published;
	if (published) return (published.basis ?? 'stated') === 'stated' ? published.date : undefined;
	return sidecar?.value.article?.dateline?.date ?? reading.datelines.find(({ date }) => date)?.date;
}
