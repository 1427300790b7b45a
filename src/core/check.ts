import type { Corpus } from './corpus/corpus';
import type { Finding } from './model/finding';

export interface CheckOptions {
	/** Articles, sidecars, events or `corroborate.yaml`; everything where absent. */
	readonly paths?: Iterable<string>;
	/** The annotator whose unfinished pass is read too; unfinished passes are left out otherwise. */
	readonly pass?: string;
}

/** Everything noticed, by path, most serious first, then by place. The editor and the command line both call this. */
export function check(corpus: Corpus, options: CheckOptions = {}): Finding[] {
	void corpus;
	void options;
	return [];
}

export interface Summary {
	readonly error: number;
	readonly warning: number;
	readonly note: number;
}

/** How many findings of each level. */
export function summarise(findings: Iterable<Finding>): Summary {
	const counts = { error: 0, warning: 0, note: 0 };
	for (const { level } of findings) counts[level]++;
	return counts;
}
