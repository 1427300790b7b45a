import { brief } from '../text/oneLine';

/**
 * Texts that differ, each shortened so that it shows where they begin to: the words that all begin with go first, but for the
 * last of them.
 * @param length in UTF-16 code units, of each
 */
export function shownApart(texts: readonly string[], length: number): readonly string[] {
	if (texts.every((text) => text.length <= length)) return texts;
	const all = texts.map((text) => text.split(' '));
	const shortest = Math.min(...all.map((words) => words.length));
	let shared = 0;
	while (shared < shortest && all.every((words) => words[shared] === all[0]![shared])) shared++;
	const from = Math.max(shared - 1, 0);
	return all.map((words) => brief(`${from > 0 ? '…' : ''}${words.slice(from).join(' ')}`, length));
}
