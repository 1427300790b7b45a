/** Renders data as YAML in the many ways in which people write it: for tests that no byte of theirs is touched. */
export interface UglyLine {
	readonly text: string;
	/** The item that the line belongs to, such as `claims/anna/k3f9wq2`; '' for headers and blank lines. */
	readonly owner: string;
}

export interface Ugly {
	readonly text: string;
	/** With their line ends. */
	readonly lines: readonly UglyLine[];
}

type Random = (below: number) => number;

/** The same numbers for the same seed. */
export const randomFrom = (seed: number): Random => {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
};

export const renderUgly = (data: Record<string, unknown>, seed: number): Ugly =>
	new Renderer(randomFrom(seed)).render(data);

const ownerOf = (path: readonly string[]): string => {
	const depth = path[0] === 'claims' || path[0] === 'dismissed' ? 3 : path[0] === 'article' ? 1 : 2;
	return path.length >= depth ? path.slice(0, depth).join('/') : '';
};

const isMap = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

class Renderer {
	readonly #random: Random;
	readonly #lines: UglyLine[] = [];
	#comments = 0;
	/** The last line is that of a `|` text: a deeper comment below would be part of it. */
	#isLiteral = false;

	constructor(random: Random) {
		this.#random = random;
	}

	render(data: Record<string, unknown>): Ugly {
		if (this.#maybe(6)) this.#line('---', '');
		if (this.#maybe(4)) {
			this.#line(`# ${this.#comment()}`, '');
			this.#line('', '');
		}
		this.#map(data, 0, []);
		const style = this.#random(4);
		const eol = (index: number): string =>
			style === 0 ? '\r\n' : style === 1 && index > 0 && this.#maybe(2) ? '\r\n' : '\n';
		const last = this.#lines.length - 1;
		const lines = this.#lines.map(({ text, owner }, index) => ({
			text: index === last && this.#maybe(3) ? text : text + eol(index),
			owner,
		}));
		if (this.#maybe(8)) lines[0] = { text: `\uFEFF${lines[0]!.text}`, owner: lines[0]!.owner };
		return { text: lines.map((line) => line.text).join(''), lines };
	}

	#maybe(oneIn: number): boolean {
		return this.#random(oneIn) === 0;
	}

	#comment(): string {
		this.#comments += 1;
		return `c${this.#comments}: [{"'`;
	}

	#trailing(): string {
		return this.#maybe(6) ? `${this.#maybe(2) ? '  ' : ' '}# ${this.#comment()}` : '';
	}

	#line(text: string, owner: string): void {
		this.#isLiteral = false;
		for (const line of text.split('\n')) this.#lines.push({ text: line, owner });
	}

	#above(indent: number, owner: string, around: string): void {
		if (this.#maybe(8)) this.#line('', around);
		if (this.#maybe(8)) {
			this.#line(`${' '.repeat(indent)}# ${this.#comment()}`, around);
			this.#line('', around);
		}
		while (this.#maybe(6)) this.#line(`${' '.repeat(indent)}# ${this.#comment()}`, owner);
	}

	#map(map: Record<string, unknown>, indent: number, path: readonly string[]): void {
		for (const [key, value] of Object.entries(map)) {
			const below = [...path, key];
			this.#above(indent, ownerOf(below), ownerOf(path));
			this.#pair(`${' '.repeat(indent)}${this.#key(key)}:`, value, indent, below);
			if (!this.#isLiteral && ownerOf(below) !== '' && this.#maybe(12))
				this.#line(`${' '.repeat(indent + 2)}# ${this.#comment()}`, ownerOf(below));
		}
	}

	#pair(head: string, value: unknown, indent: number, path: readonly string[]): void {
		const owner = ownerOf(path);
		const step = 1 + this.#random(4);
		const pad = ' '.repeat(indent + step);
		if (value === null) return this.#line(`${head}${this.#trailing()}`, owner);
		const isList = Array.isArray(value);
		if (isMap(value) || isList) {
			const isEmpty = Object.keys(value).length === 0;
			const style = isEmpty
				? 3
				: path.length < 2 || (path[0] === 'claims' && path.length < 3)
					? 0
					: this.#random(5);
			if (style === 4)
				return this.#line(`${head} ${this.#flowLines(value, indent + 2)}${this.#trailing()}`, owner);
			if (style === 3) return this.#line(`${head} ${this.#flow(value)}${this.#trailing()}`, owner);
			this.#line(`${head}${this.#trailing()}`, owner);
			if (!isList) return this.#map(value, indent + step, path);
			const dash = this.#maybe(2) ? indent : indent + step;
			value.forEach((item, index) => this.#item(item, dash, [...path, String(index)]));
			return;
		}
		if (
			typeof value === 'string' &&
			this.#maybe(8) &&
			/^[a-z][ -~]*[a-z](\n[a-z][ -~]*[a-z])*$/.test(value)
		) {
			this.#line(`${head} |-${this.#trailing()}`, owner);
			this.#line(pad + value.replaceAll('\n', `\n${pad}`), owner);
			this.#isLiteral = true;
			return;
		}
		const text = this.#scalar(value, false);
		if (this.#maybe(10))
			return this.#line(`${head}${this.#trailing()}\n${pad}${text}${this.#trailing()}`, owner);
		const folds = this.#maybe(6) && /^[a-z]+ [a-z]+ [a-z]+$/.test(text);
		this.#line(`${head} ${folds ? text.replace(' ', `\n${pad}`) : text}${this.#trailing()}`, owner);
	}

	#item(value: unknown, indent: number, path: readonly string[]): void {
		const owner = ownerOf(path);
		const pad = ' '.repeat(indent);
		this.#above(indent, owner, ownerOf(path.slice(0, -1)));
		const entries = isMap(value) ? Object.entries(value) : [];
		if (entries.length === 0 || this.#maybe(2)) {
			const text = isMap(value) || Array.isArray(value) ? this.#flow(value) : this.#scalar(value, false);
			return this.#line(`${pad}- ${text}${this.#trailing()}`, owner);
		}
		entries.forEach(([key, field], index) => {
			const start = index === 0 ? `${pad}- ` : `${pad}  `;
			this.#pair(`${start}${this.#key(key)}:`, field, indent + 2, [...path, key]);
		});
	}

	#key(key: string): string {
		if (this.#maybe(6) || !/^[\w][\w -]*$/.test(key) || key.endsWith(' ')) return JSON.stringify(key);
		return key;
	}

	#scalar(value: unknown, flow: boolean): string {
		if (typeof value !== 'string') return String(value);
		const safe = flow ? /^[A-Za-z][A-Za-z0-9 ]*$/ : /^[A-Za-z][A-Za-z0-9 ,'"]*$/;
		const isPlain = safe.test(value) && !value.endsWith(' ') && !/^(null|true|false)$/i.test(value);
		const style = this.#random(4);
		if (isPlain && style < 2) return value;
		if (style === 2 && /^[ -~]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
		return JSON.stringify(value).replace(
			/[\u007f-\uffff]/g,
			(one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
		);
	}

	#flow(value: unknown): string {
		if (!isMap(value) && !Array.isArray(value)) return this.#scalar(value, true);
		const gap = this.#maybe(2) ? ' ' : '';
		const items = isMap(value)
			? Object.entries(value).map(([key, item]) => `${this.#key(key)}: ${this.#flow(item)}`)
			: value.map((item) => this.#flow(item));
		const comma = items.length > 0 && this.#maybe(5) ? ',' : '';
		const inside = `${gap}${items.join(this.#maybe(3) ? ',' : ', ')}${comma}${gap}`;
		return isMap(value) ? `{${inside}}` : `[${inside}]`;
	}

	#flowLines(value: object, indent: number): string {
		const pad = ' '.repeat(indent);
		const items = isMap(value)
			? Object.entries(value).map(([key, item]) => `${this.#key(key)}: ${this.#flow(item)}`)
			: (value as unknown[]).map((item) => this.#flow(item));
		const last = items.length - 1;
		const lines = items.map((item, index) => {
			const comma = index < last || this.#maybe(2) ? ',' : '';
			return `${pad}${item}${comma}${this.#trailing()}`;
		});
		const [open, close] = isMap(value) ? '{}' : '[]';
		return `${open}${this.#trailing()}\n${lines.join('\n')}\n${pad}${close}`;
	}
}
