import type { Document } from '../model/document';

/** When an article says that it was written, or when somebody worked out that it was. */
export interface WrittenOn {
	/** ISO 8601, to the precision known. */
	readonly date: string;
	/** Whether the article, or whoever published it, says so. */
	readonly isStated: boolean;
}

/** Undefined where neither the text nor its sidecar has a date. What is stated goes before what is inferred. */
export function writtenOn({ sidecar, reading }: Document): WrittenOn | undefined {
	const { published, dateline } = sidecar?.value.article ?? {};
	for (const given of [published, dateline])
		if (given?.date !== undefined && (given.basis ?? 'stated') === 'stated')
			return { date: given.date, isStated: true };
	const read = reading.datelines.find(({ date }) => date !== undefined)?.date;
	if (read !== undefined) return { date: read, isStated: true };
	const given = published?.date ?? dateline?.date;
	return given === undefined ? undefined : { date: given, isStated: false };
}
