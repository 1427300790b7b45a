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

/**
 * Edits made one after the other, as edits of the first text. What is deleted and put back in its place, by undo or by
 * hand, is the first text again: its characters keep their identity.
 */
export class EditSequence {
	/** Stretches of the first text in its order; no two new texts side by side. */
	#pieces: readonly Piece[];

	/** @param source The first text. */
	constructor(readonly source: string) {
		this.#pieces = [{ start: 0, end: source.length }];
	}

	/** One that goes on from here without this one. */
	copy(): EditSequence {
		const copy = new EditSequence(this.source);
		copy.#pieces = this.#pieces;
		return copy;
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
		this.#pieces = this.#joined(pieces);
	}

	/** Everything added so far, ascending and apart, in offsets of the first text. */
	edits(): TextEdit[] {
		const edits: TextEdit[] = [];
		let at = 0;
		let text = '';
		for (const piece of [...this.#pieces, { start: this.source.length, end: this.source.length }]) {
			if ('text' in piece) {
				text = piece.text;
				continue;
			}
			if (text !== '' || piece.start > at) edits.push({ start: at, end: piece.start, text });
			at = piece.end;
			text = '';
		}
		return edits;
	}

	/** Pieces that belong together as one; new text that says what it stands for is the first text. */
	#joined(pieces: readonly Piece[]): readonly Piece[] {
		const joined: Piece[] = [];
		let kept = { start: 0, end: 0 };
		let text = '';
		for (const piece of [...pieces, { start: this.source.length, end: this.source.length }]) {
			if ('text' in piece) {
				text += piece.text;
				continue;
			}
			if (text !== this.source.slice(kept.end, piece.start)) {
				if (kept.end > kept.start) joined.push(kept);
				if (text !== '') joined.push({ text });
				kept = piece;
			} else kept = { start: kept.start, end: piece.end };
			text = '';
		}
		if (kept.end > kept.start) joined.push(kept);
		return joined;
	}
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

const slice = (piece: Piece, from: number, to: number): Piece =>
	'text' in piece
		? { text: piece.text.slice(from, to) }
		: { start: piece.start + from, end: piece.start + to };
