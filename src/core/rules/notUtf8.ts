import type { Corpus } from '../corpus/corpus';
import type { Finding } from '../model/finding';
import { levelOf } from './levels';

/**
 * The finding on a sidecar whose bytes are not UTF-8: only who read the bytes can tell, so the fronts ask for it.
 * @param text As it was read, with U+FFFD for what is lost.
 */
export function notUtf8(corpus: Corpus, path: string, text: string): Finding[] {
	const code = 'sidecar.unreadable';
	const level = levelOf(corpus.project.value, code, undefined);
	if (!level) return [];
	const at = Math.max(0, text.search(/[\uFFFD\0]/));
	return [
		{
			code,
			level,
			message: 'The sidecar is not UTF-8: save it as UTF-8.',
			place: { path, span: { start: at, end: Math.min(at + 1, text.length) } },
			about: { kind: 'sidecar', id: path },
			claims: [],
			related: [],
		},
	];
}
