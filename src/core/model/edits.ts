import type { TextEdit } from './span';

/** A text with edits applied, which are ascending, apart and in offsets of `source`. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
	let result = '';
	let at = 0;
	for (const { start, end, text } of edits) {
		result += source.slice(at, start) + text;
		at = end;
	}
	return result + source.slice(at);
}

/** A stretch of the first text, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** Edits made one after the other, as edits of the first text. */
export class EditSequence {
	#pieces: readonly Piece[];
	readonly #size: number;

	constructor(source: string) {
		this.#size = source.length;
		this.#pieces = [{ start: 0, end: source.length }];
	}

	/** Adds edits, ascending and apart, in offsets of the text after all edits added before. */
	add(edits: readonly TextEdit[]): void {
		const pieces: Piece[] = [];
		let at = 0;
		let index = 0;
		let current: Piece | undefined = this.#pieces[0];
		/** Takes what stands before an offset: into the new pieces, or away. */
		const take = (until: number, keep: boolean): void => {
			while (current !== undefined && at < until) {
				const length = lengthOf(current);
				const cut = Math.min(length, until - at);
				if (keep) pieces.push(slice(current, 0, cut));
				at += cut;
				if (cut < length) current = slice(current, cut, length);
				else current = this.#pieces[(index += 1)];
			}
		};
		for (const { start, end, text } of edits) {
			take(start, true);
			take(end, false);
			if (text !== '') pieces.push({ text });
		}
		take(Infinity, true);
		this.#pieces = pieces;
	}

	/** Everything added so far, ascending and apart, in offsets of the first text. */
	edits(): TextEdit[] {
		const edits: TextEdit[] = [];
		let at = 0;
		let text = '';
		const flush = (until: number): void => {
			if (text !== '' || until > at) edits.push({ start: at, end: until, text });
			text = '';
		};
		for (const piece of this.#pieces) {
			if ('text' in piece) text += piece.text;
			else {
				flush(piece.start);
				at = piece.end;
			}
		}
		flush(this.#size);
		return edits;
	}
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

const slice = (piece: Piece, from: number, to: number): Piece =>
	'text' in piece
		? { text: piece.text.slice(from, to) }
		: { start: piece.start + from, end: piece.start + to };
