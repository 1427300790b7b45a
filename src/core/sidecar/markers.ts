/** One side of a file with git's merge markers. */
export interface Side {
	/** The file as this side has it, without the markers and the other side's lines. */
	readonly text: string;
	/** Where an offset of `text` stands in the file with the markers. */
	toSource(offset: number): number;
}

export interface MarkedFile {
	/** The first line with a marker, in UTF-16 code units of the file. */
	readonly marker: { readonly start: number; readonly end: number };
	readonly ours: Side;
	readonly theirs: Side;
	/** What both come from, as far as the file has it: the lines outside, and those that git wrote behind `|||||||`. */
	readonly base: Side;
}

const marker = /^(([<=>|])\2{6,})(?:[ \r]|$)/;

/**
 * Takes a file with git's merge markers apart, in each of its styles; undefined where it has none. Where the base of a
 * conflict was merged with conflicts itself, its longer markers are lines of the base. Never throws.
 */
export function readMarkers(source: string): MarkedFile | undefined {
	if (!/^(?:<{7,}|>{7,})(?:[ \r]|$)/m.test(source)) return undefined;
	const [ours, theirs, base] = [new SideBuilder(), new SideBuilder(), new SideBuilder()];
	let first: MarkedFile['marker'] | undefined;
	let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
	let [size, nested] = [0, 0];
	for (let start = 0; start < source.length;) {
		const next = source.indexOf('\n', start);
		const end = next < 0 ? source.length : next + 1;
		const line = source.slice(start, end);
		const [, signs = '', found] = marker.exec(line.trimEnd()) ?? [];
		const opensNested = at === 'base' && found === '<' && signs.length > size;
		if (opensNested && nested === 0) nested = signs.length;
		const sign = nested === 0 ? found : undefined;
		if (found === '>' && signs.length === nested) nested = 0;
		if (sign === '<') [at, size] = ['ours', signs.length];
		else if (sign === '|' && at === 'ours') at = 'base';
		else if (sign === '=' && (at === 'ours' || at === 'base')) at = 'theirs';
		else if (sign === '>') at = 'both';
		else {
			if (at === 'both' || at === 'ours') ours.add(line, start);
			if (at === 'both' || at === 'theirs') theirs.add(line, start);
			if (at === 'both' || at === 'base') base.add(line, start);
			start = end;
			continue;
		}
		first ??= { start, end: start + line.trimEnd().length };
		start = end;
	}
	return {
		marker: first ?? { start: 0, end: 0 },
		ours: ours.side(),
		theirs: theirs.side(),
		base: base.side(),
	};
}

class SideBuilder {
	readonly #lines: string[] = [];
	/** Where stretches of lines begin: here, and in the source. */
	readonly #here: number[] = [];
	readonly #there: number[] = [];
	#length = 0;
	#expected = -1;

	add(line: string, start: number): void {
		if (start !== this.#expected) {
			this.#here.push(this.#length);
			this.#there.push(start);
		}
		this.#lines.push(line);
		this.#length += line.length;
		this.#expected = start + line.length;
	}

	side(): Side {
		const [here, there] = [this.#here, this.#there];
		const toSource = (offset: number): number => {
			let [low, high] = [0, here.length];
			while (high - low > 1) {
				const middle = (low + high) >> 1;
				if (here[middle]! <= offset) low = middle;
				else high = middle;
			}
			return offset - (here[low] ?? 0) + (there[low] ?? 0);
		};
		return { text: this.#lines.join(''), toSource };
	}
}
