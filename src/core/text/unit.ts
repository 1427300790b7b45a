import type { Quotation } from '../model/document';
import type { Span } from '../model/span';
import { Token, Word } from './tokens';
import { classNumber, classOf } from './wordClass';

/** Sentences that no quotation crosses, as tokens; a whole quotation is one. Of bounded length. */
export interface Unit extends Span {
	readonly tokens: readonly Token[];
	/** Of each token, the number of its class. */
	readonly classes: readonly number[];
	/** The tokens that begin a sentence. */
	readonly starts: readonly number[];
	/** The quotations that are among its tokens, in order. */
	readonly quotations: readonly Quotation[];
}

/** Stands for a quotation among the words around it. */
const quoted = new Word('“”');
const quote = classNumber.get('quote')!;
/** What is longer is no prose, and is cut: whatever looks at pairs of tokens of a unit stays linear. */
const mostTokens = 300;

/** The units of a text, in order; all lists are of the whole text. Linear. */
export function unitsOf(
	text: string,
	tokens: readonly Token[],
	sentences: readonly Span[],
	quotations: readonly Quotation[],
): readonly Unit[] {
	const units: Unit[] = [];
	let token = 0;
	let sentence = 0;
	let quotation = 0;
	while (sentence < sentences.length) {
		const builder = new Builder(sentences[sentence]!.start);
		for (; sentence < sentences.length && builder.tokens.length < mostTokens; sentence++) {
			const { start, end } = sentences[sentence]!;
			if (builder.tokens.length > 0 && start >= builder.end && !asks(text, builder.end)) break;
			builder.begin(start);
			while (token < tokens.length && tokens[token]!.start < start) token++;
			while (token < tokens.length && tokens[token]!.start < end) {
				const one = tokens[token++]!;
				while (quotation < quotations.length && quotations[quotation]!.span.end <= one.start) quotation++;
				const around = quotations[quotation];
				if (around && around.span.start <= one.start) {
					builder.addQuotation(around);
					while (token < tokens.length && tokens[token]!.start < around.span.end) token++;
				} else builder.addWord(one, tokens[token]);
				if (builder.tokens.length < mostTokens) continue;
				units.push(builder.unit());
				builder.clear(one.end);
			}
			builder.end = Math.max(builder.end, end);
		}
		units.push(builder.unit());
	}
	return units.filter((unit) => unit.tokens.length > 0);
}

class Builder {
	tokens: Token[] = [];
	classes: number[] = [];
	starts: number[] = [];
	quotations: Quotation[] = [];
	/** The end of what was added, quotations whole. */
	end: number;

	constructor(public start: number) {
		this.end = start;
	}

	begin(start: number): void {
		if ((this.tokens.at(-1)?.end ?? 0) <= start) this.starts.push(this.tokens.length);
	}

	addQuotation(quotation: Quotation): void {
		this.tokens.push(new Token(quoted, quotation.span.start, quotation.span.end));
		this.classes.push(quote);
		this.quotations.push(quotation);
		this.end = quotation.span.end;
	}

	/** Marks of emphasis that a converter left (`*Telegraph*`) belong to the word that they touch. */
	addWord(one: Token, next: Token | undefined): void {
		const last = this.tokens[this.tokens.length - 1];
		if (one.isWord && (last === undefined || last.isWord)) this.#push(one);
		else if (last && isEmphasis(last.text)) this.#replace(new Token(one.word, last.start, one.end));
		else if (!isEmphasis(one.text)) this.#push(one);
		else if (last?.isWord && last.end === one.start) this.#replace(new Token(last.word, last.start, one.end));
		else if (next?.start === one.end) this.#push(one);
	}

	unit(): Unit {
		const { start, tokens, classes, starts, quotations } = this;
		return { start, end: tokens.at(-1)?.end ?? start, tokens, classes, starts, quotations };
	}

	clear(start: number): void {
		this.start = start;
		this.tokens = [];
		this.classes = [];
		this.starts = [0];
		this.quotations = [];
	}

	#push(token: Token): void {
		this.tokens.push(token);
		this.classes.push(classOf(token.word));
	}

	#replace(token: Token): void {
		this.tokens[this.tokens.length - 1] = token;
		this.classes[this.classes.length - 1] = classOf(token.word);
	}
}

/** `“Why?” Smith asked.`: the mark inside a quotation ends no sentence for certain. */
const asks = (text: string, end: number): boolean => /^[?!…—–-]["”’']$/.test(text.slice(end - 2, end));

const isEmphasis = (text: string): boolean => text === '*' || text === '_';

/** Where a range of a unit's tokens stands in the text. */
export function spanOf({ tokens }: Unit, { from, to }: { readonly from: number; readonly to: number }): Span {
	return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
