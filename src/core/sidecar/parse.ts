import {
	Composer,
	type CST,
	isAlias,
	isMap,
	isPair,
	isScalar,
	isSeq,
	Lexer,
	type Node,
	Parser,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import { gaps, type YamlFault, type YamlItem, type YamlNode, type YamlPair, type YamlTree } from './tree';

/** Of what is read here, in UTF-16 code units: a sidecar of a thousand claims has a quarter of a million. */
export const maximumSize = 5_000_000;
/** Deeper than anything in the format; keeps the composer and every later walk off the end of the stack. */
const maximumDepth = 64;
const maximumFaults = 50;
const tooDeep = 'Lists or brackets are nested too deeply to be read.';

const untilThen = 'until then nothing is written to this file.';
/** Why a file is locked, and what to do. */
const locks = {
	broken: `The file is not valid YAML. Correct it by hand; ${untilThen}`,
	large: 'The file is larger than 5 MB, more than is read here. Split it, or restore it from git.',
	binary: 'The file holds bytes that are not text. Restore it from git.',
	deep: `The file nests lists or brackets too deeply. Correct it by hand; ${untilThen}`,
	root: `The file is not a map of keys and values. Correct it by hand; ${untilThen}`,
	duplicate: `A key stands twice in the same place. Delete or rename one of the two; ${untilThen}`,
	alias: `The file uses YAML anchors, aliases, merge keys or tags. Write the values out; ${untilThen}`,
	tab: `The file has tabs between its values. Replace them with spaces; ${untilThen}`,
	shape: `The file uses a form of YAML that is not edited here. Write it as plain keys and values; ${untilThen}`,
} as const;

/**
 * Reads any text as YAML. Never throws: what is wrong is among the faults, and what could be read is in the tree.
 * Text larger than `maximumSize`, with NUL characters or nested too deeply gives no tree at all.
 */
export function parseYaml(source: string): YamlTree {
	const nothing = (message: string, locked: string): YamlTree => ({
		source,
		root: undefined,
		faults: [{ code: 'sidecar.unreadable', message, start: 0, end: 0, path: [] }],
		locked,
	});
	if (source.length > maximumSize)
		return nothing('The file is larger than 5 MB and was not read.', locks.large);
	if (source.includes('\0')) return nothing('The file is not text and was not read.', locks.binary);
	try {
		return new Conversion(source).run();
	} catch (error) {
		if (error instanceof RangeError) return nothing(tooDeep, locks.deep);
		throw error;
	}
}

/**
 * The parser's tokens, one a document.
 * @throws RangeError as soon as collections are nested deeper than `maximumDepth`: both the parser and the composer recurse,
 * and a stack that overflows inside a regular expression ends the process.
 */
function* tokensOf(source: string): Generator<CST.Token, void> {
	const parser = new Parser();
	for (const lexeme of new Lexer().lex(source)) {
		yield* parser.next(lexeme);
		// The document and a scalar are on it too.
		if (parser.stack.length > maximumDepth + 2) throw new RangeError(tooDeep);
	}
	yield* parser.end();
}

/** From the parser's tree to ours, noting everything that we refuse to edit. */
class Conversion {
	readonly #source: string;
	readonly #faults: YamlFault[] = [];
	readonly #path: string[] = [];
	#locked: string | undefined;

	constructor(source: string) {
		this.#source = source;
	}

	run(): YamlTree {
		const composer = new Composer({
			schema: 'failsafe',
			merge: false,
			uniqueKeys: false,
			keepSourceTokens: true,
			logLevel: 'error',
		});
		const size = this.#source.length;
		// A document is composed even of nothing.
		const [first, second] = composer.compose(tokensOf(this.#source), true, size);
		const document = first!;
		for (const { message, pos } of document.errors)
			this.#unreadable(`This is not valid YAML: ${message}`, pos[0], pos[1], 'broken');
		if (second)
			this.#unreadable('“---” begins a second document here.', second.range[0], second.range[1], 'broken');
		const { contents, directives } = document;
		const start = contents?.range[0] ?? this.#source.length;
		if (directives?.docEnd || this.#source.slice(0, start).trimStart().startsWith('%'))
			this.#fault('sidecar.schema', 'YAML directives and “...” are not used here.', 0, 0, 'shape');
		const blank = !contents || (isScalar(contents) && contents.range[0] === contents.range[1]);
		const root = blank ? undefined : this.#node(contents, start, 0);
		if (root !== undefined && root.kind !== 'map') {
			const what = root.kind === 'list' ? 'a list' : 'a single text';
			this.#unreadable(
				`The file is ${what}, not a map of keys and values.`,
				root.start,
				Math.min(root.end, root.start + 80),
				'root',
			);
		}
		if (root !== undefined) this.#tabs(root);
		return { source: this.#source, root, faults: this.#faults, locked: this.#locked };
	}

	#unreadable(message: string, start: number, end: number, lock: keyof typeof locks): void {
		this.#fault('sidecar.unreadable', message, start, end, lock);
	}

	#fault(
		code: YamlFault['code'],
		message: string,
		start: number,
		end: number,
		lock: keyof typeof locks,
	): void {
		this.#locked ??= locks[lock];
		if (this.#faults.length >= maximumFaults) return;
		const size = this.#source.length;
		const from = Math.min(start, size);
		const to = Math.min(Math.max(start, end), size);
		this.#faults.push({ code, message, start: from, end: to, path: [...this.#path] });
	}

	/** `from` is where an empty value is taken to stand: behind its colon or dash. */
	#node(node: Node | null | undefined, from: number, depth: number): YamlNode {
		if (!node) return { kind: 'empty', start: from, end: from };
		const [start, end] = node.range ?? [from, from];
		if (isAlias(node)) {
			this.#fault(
				'sidecar.schema',
				'YAML aliases are not used here: write the value out.',
				start,
				end,
				'alias',
			);
			return { kind: 'empty', start, end };
		}
		const marked = node.anchor === undefined ? 'tag' : 'anchor';
		if (node.anchor !== undefined || node.tag !== undefined)
			this.#fault(
				'sidecar.schema',
				`YAML ${marked}s are not used here: delete the ${marked}.`,
				from,
				start,
				'alias',
			);
		if (depth > maximumDepth) {
			this.#unreadable(tooDeep, start, start + 1, 'deep');
			return { kind: 'empty', start, end };
		}
		if (isMap(node)) return this.#map(node, start, end, depth);
		if (isSeq(node)) return this.#list(node, start, end, depth);
		if (!isScalar(node) || start === end) return { kind: 'empty', start: from, end: from };
		const style = node.type === 'PLAIN' ? 'plain' : node.type?.startsWith('QUOTE') ? 'quoted' : 'block';
		const until = style === 'block' ? this.#blockEnd(start, end) : end;
		return { kind: 'scalar', start, end: until, style, text: String(node.value) };
	}

	#map(node: YAMLMap, start: number, end: number, depth: number): YamlNode {
		const pairs: YamlPair[] = [];
		const seen = new Set<string>();
		const token = node.srcToken;
		if (token?.type !== 'block-map' && token?.type !== 'flow-collection')
			this.#fault(
				'sidecar.schema',
				'Write this pair in braces or on a line of its own.',
				start,
				end,
				'shape',
			);
		for (const pair of node.items) {
			const read = isPair(pair) ? this.#pair(pair, depth) : undefined;
			if (read === undefined) continue;
			if (seen.has(read.key)) {
				const message = `The key “${read.key}” stands twice in the same place.`;
				this.#fault('sidecar.duplicate', message, read.start, read.keyEnd, 'duplicate');
			}
			seen.add(read.key);
			pairs.push(read);
		}
		const flow = node.flow === true;
		const last = pairs.at(-1);
		return {
			kind: 'map',
			start,
			end: flow || !last ? end : Math.max(last.keyEnd, last.value.end),
			flow,
			pairs,
		};
	}

	#pair(pair: YAMLMap['items'][number], depth: number): YamlPair | undefined {
		const key = pair.key as Node | null;
		const [start, keyEnd] = key?.range ?? [0, 0];
		const token = pair.srcToken;
		if (!isScalar(key) || start === keyEnd || token?.start.some((part) => part.type === 'explicit-key-ind')) {
			this.#fault('sidecar.schema', 'Keys are plain words here.', start, keyEnd, 'shape');
			if (!isScalar(key)) return undefined;
		}
		if (key.anchor !== undefined || key.tag !== undefined)
			this.#fault('sidecar.schema', 'YAML anchors and tags are not used here.', start, keyEnd, 'alias');
		const name = String(key.value);
		if (name === '<<' && key.type === 'PLAIN')
			this.#fault(
				'sidecar.schema',
				'YAML merge keys are not used here: write the keys out.',
				start,
				keyEnd,
				'alias',
			);
		const colon = token?.sep?.find((part) => part.type === 'map-value-ind')?.offset ?? -1;
		this.#path.push(name);
		const value = this.#node(pair.value as Node | null, colon < 0 ? keyEnd : colon + 1, depth + 1);
		this.#path.pop();
		return { key: name, start, keyEnd, colon, value };
	}

	#list(node: YAMLSeq, start: number, end: number, depth: number): YamlNode {
		const items: YamlItem[] = [];
		const flow = node.flow === true;
		const tokens = node.srcToken && 'items' in node.srcToken ? node.srcToken.items : [];
		node.items.forEach((item, index) => {
			const dash = flow
				? undefined
				: tokens[index]?.start.find((part) => part.type === 'seq-item-ind')?.offset;
			this.#path.push(String(index));
			const value = this.#node(item as Node | null, dash === undefined ? start : dash + 1, depth + 1);
			this.#path.pop();
			items.push({ start: dash ?? value.start, value });
		});
		const last = items.at(-1);
		return {
			kind: 'list',
			start,
			end: flow || !last ? end : Math.max(last.start + 1, last.value.end),
			flow,
			items,
		};
	}

	/** Of a block scalar without its trailing line ends, unless `|+` makes these part of the text. */
	#blockEnd(start: number, end: number): number {
		const body = this.#source.slice(start, end);
		const header = /^[|>][-+0-9]*/.exec(body)?.[0] ?? '';
		return header.includes('+') ? end : start + body.trimEnd().length;
	}

	#tabs(root: YamlNode): void {
		if (!this.#source.includes('\t')) return;
		for (const { start, text } of gaps(this.#source, root)) {
			const tab = text
				.replace(/(^|[ \t\r\n])#[^\n]*/g, (comment) => ' '.repeat(comment.length))
				.indexOf('\t');
			if (tab < 0) continue;
			const at = start + tab;
			this.#fault('sidecar.schema', 'There is a tab here. Use spaces.', at, at + 1, 'tab');
			return;
		}
	}
}
