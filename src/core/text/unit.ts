import type { Quotation } from '../model/document';
import type { Span } from '../model/span';
import { cueWords } from './lexicons/cueWords';
import { Token } from './tokens';
import { numberPerWord, Word } from './words';
import { classOf, numbersOf } from './wordClass';

/** Sentences that no quotation crosses, as tokens; a whole quotation is one. Of bounded length. */
export interface Unit extends Span {
	readonly tokens: readonly Token[];
	/** Of each token, the number of its class. */
	readonly classes: readonly number[];
	/** The tokens that are forms of a cue word, in order. */
	readonly cueForms: readonly number[];
	/** The tokens that begin a sentence. */
	readonly starts: readonly number[];
	/** The quotations that are among its tokens, in order. */
	readonly quotations: readonly Quotation[];
}

/** Stands for a quotation among the words around it. */
const quoted = new Word('“”');
const [quote, mark] = numbersOf('quote', 'mark');
/** What is longer is no prose, and is cut: whatever looks at pairs of tokens of a unit stays linear. */
const mostTokens = 300;

/** The class of a word, and `cueForm` more where it is a form of a cue word. */
const classAndForm = numberPerWord((word) => classOf(word) + (cueWords.has(word.lower) ? cueForm : 0));
const cueForm = 256;

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
	let quotationStart = quotations[0]?.span.start ?? Infinity;
	while (sentence < sentences.length) {
		const builder = new Builder(sentences[sentence]!.start);
		for (; sentence < sentences.length && builder.tokens.length < mostTokens; sentence++) {
			const { start, end } = sentences[sentence]!;
			if (builder.tokens.length > 0 && start >= builder.end && !asks(text, builder.end)) break;
			builder.begin(start);
			while (token < tokens.length && tokens[token]!.start < start) token++;
			while (token < tokens.length && tokens[token]!.start < end) {
				const one = tokens[token++]!;
				while (quotationStart <= one.start && quotations[quotation]!.span.end <= one.start)
					quotationStart = quotations[++quotation]?.span.start ?? Infinity;
				if (quotationStart <= one.start) {
					const around = quotations[quotation]!;
					builder.addQuotation(around);
					while (token < tokens.length && tokens[token]!.start < around.span.end) token++;
				} else builder.addWord(one, tokens[token]);
				if (builder.tokens.length < mostTokens) continue;
				units.push(builder.unit());
				builder.clear(one.end);
			}
			builder.end = Math.max(builder.end, end);
		}
		if (builder.tokens.length > 0) units.push(builder.unit());
	}
	return units;
}

class Builder {
	tokens: Token[] = [];
	classes: number[] = [];
	cueForms: number[] = [];
	starts: number[] = [];
	quotations: Quotation[] = [];
	/** The end of what was added, quotations whole. */
	end: number;
	#endsInEmphasis = false;

	constructor(public start: number) {
		this.end = start;
	}

	begin(start: number): void {
		if ((this.tokens.at(-1)?.end ?? 0) <= start) this.starts.push(this.tokens.length);
	}

	addQuotation(quotation: Quotation): void {
		this.#push(new Token(quoted, quotation.span.start, quotation.span.end), quote);
		this.quotations.push(quotation);
		this.end = quotation.span.end;
	}

	/** Marks of emphasis that a converter left (`*Telegraph*`) belong to the word that they touch. */
	addWord(one: Token, next: Token | undefined): void {
		const found = classAndForm(one.word);
		if (this.#endsInEmphasis) {
			const { start } = this.tokens.pop()!;
			this.classes.pop();
			this.#push(new Token(one.word, start, one.end), found);
		} else if (found !== mark || !isEmphasis(one)) this.#push(one, found);
		else {
			const last = this.tokens.at(-1);
			if (last?.isWord && last.end === one.start)
				this.tokens[this.tokens.length - 1] = new Token(last.word, last.start, one.end);
			else if (next?.start === one.end) this.#push(one, found);
		}
	}

	unit(): Unit {
		const { start, tokens, classes, cueForms, starts, quotations } = this;
		return { start, end: tokens.at(-1)?.end ?? start, tokens, classes, cueForms, starts, quotations };
	}

	clear(start: number): void {
		this.start = start;
		this.tokens = [];
		this.classes = [];
		this.cueForms = [];
		this.starts = [0];
		this.quotations = [];
		this.#endsInEmphasis = false;
	}

	#push(token: Token, found: number): void {
		if (found >= cueForm) this.cueForms.push(this.tokens.length);
		this.tokens.push(token);
		this.classes.push(found % cueForm);
		this.#endsInEmphasis = found === mark && isEmphasis(token);
	}
}

/** `“Why?” Smith asked.`: the mark inside a quotation ends no sentence for certain. */
const asks = (text: string, end: number): boolean =>
	end > 1 && '"”’\''.includes(text[end - 1]!) && '?!…—–-'.includes(text[end - 2]!);

const isEmphasis = ({ text }: Token): boolean => text === '*' || text === '_';

/** Where a range of a unit's tokens stands in the text. */
export function spanOf({ tokens }: Unit, { from, to }: { readonly from: number; readonly to: number }): Span {
	return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
