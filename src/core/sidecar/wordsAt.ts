import { datePrecisionLabels, meaningsOf, placePrecisionLabels } from '../model/meanings';
import { credibilityLabels } from '../model/vocabulary';
import type { PlaceInFile } from './place';

/** The words or numbers that may stand at a place, with what they mean; undefined where it is no vocabulary's. */
export interface VocabularyAt {
	readonly meanings: Readonly<Record<string, string>>;
	/** Numbers, of which a schema says no more than from where to where they go. */
	readonly isScale: boolean;
}

const scales: readonly (readonly [ending: readonly string[], meanings: Readonly<Record<number, string>>])[] =
	[
		[['is', 'credibility'], credibilityLabels],
		[['when', 'precision'], datePrecisionLabels],
		[['where', 'precision'], placePrecisionLabels],
	];

/** The words that may stand as the value at a place, with their meanings; undefined for a key, and where the format has no list. */
export function vocabularyAt({ path, isKey, shape }: PlaceInFile): VocabularyAt | undefined {
	if (isKey) return undefined;
	if (shape?.kind === 'words') {
		const meanings = meaningsOf(shape.words);
		return meanings && { meanings, isScale: false };
	}
	const scale = scales.find(([ending]) =>
		ending.every((key, index) => path.at(index - ending.length) === key),
	);
	return scale && { meanings: scale[1], isScale: true };
}
