import { join } from 'node:path';
import {
	count,
	knownEntities,
	printable,
	readText,
	sensitiveIn,
	suggest as suggestFor,
	suggestionsRow,
	suggestionsToJson,
	suggestionsToText,
	type KnownEntity,
	type ReadingOptions,
	type SuggestedDocument,
} from '../../core/index';
import { stylerFor } from '../ansi';
import type { Arguments } from '../args';
import { decode } from '../decode';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import { jsonLines } from '../jsonLines';
import type { LoadedProject } from '../load';
import { loadProjects } from '../projects';
import type { Command } from './command';

const formats = ['text', 'json'] as const;
/** Standard input, as a path. */
const standardInput = '-';

export const suggest: Command = {
	name: 'suggest',
	operands: '[PATH…|-]',
	summary: 'say what in a text is to be tagged: claims, attributions, entities, hedges',
	details: `PATH is an article (.txt) or a folder; the current folder where there is none; - is one text on standard input.
In a folder without a corroborate.yaml at or above it, every .txt file is read. Nothing is written to any file.
Only English is read: other texts get no suggestions, and standard error says so.

With --ndjson, every line of standard input is a text, {"path": "…", "text": "…"}, and every line of the output the
suggestions for one, as they come. A line that cannot be read is named on standard error, and the rest goes on.

Exit code: 0 done, 2 something could not be read.`,
	options: {
		format: { value: 'FORMAT', choices: formats, default: 'text', help: 'how to write the suggestions' },
		ndjson: { help: 'read and write lines of JSON, for pipes' },
		'include-sensitive': { help: 'keep names and words of what is marked sensitive' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const isPiped = positionals.includes(standardInput);
	if (isPiped && positionals.length > 1)
		throw new CouldNotRun('- is standard input and goes with no other path. Run suggest twice.');
	if (values.ndjson) {
		if (values.format === 'text') throw new CouldNotRun('--ndjson writes JSON. Leave --format out.');
		if (positionals.length > 0 && !isPiped)
			throw new CouldNotRun('--ndjson reads standard input and goes with no path.');
		return lineByLine(io);
	}
	const foreign = new Foreign(io);
	const write = values.format === 'json' ? suggestionsToJson : asText(io);
	if (isPiped) {
		const { text, fault } = decode(await allOf(io.stdin));
		if (fault) throw new CouldNotRun('Standard input is not text in UTF-8. Convert it and try again.');
		await pour(io, write([foreign.passing(suggested(standardInput, text))]));
		foreign.tell();
		return 0;
	}
	const projects = await loadProjects(io, positionals, { bare: true });
	for (const { root, articles, hopeless } of projects.all)
		for (const path of articles.filter((one) => hopeless.has(one)))
			projects.trouble(`${projects.show(join(root, path))} was not read: it is not text.`);
	await pour(io, write(all()));
	foreign.tell();
	return projects.tellTroubles() ? 2 : 0;

	function* all(): Generator<SuggestedDocument, void> {
		for (const project of projects.all)
			for (const document of ofProject(project, values['include-sensitive'] === true))
				yield foreign.passing({ ...document, path: projects.show(join(project.root, document.path)) });
	}
}

const asText = (io: Io) => (documents: Iterable<SuggestedDocument>) =>
	suggestionsToText(documents, {
		styler: stylerFor(io),
		width: io.isTTY ? io.columns : undefined,
	});

function suggested(
	path: string,
	text: string,
	words?: ReadingOptions,
	known?: readonly KnownEntity[],
): ReadDocument {
	const reading = readText(text, words);
	return { path, text, suggestions: suggestFor(text, reading, known), isEnglish: reading.isEnglish };
}

interface ReadDocument extends SuggestedDocument {
	readonly isEnglish: boolean;
}

/** Texts in other languages pass, and are spoken of once, at the end. */
class Foreign {
	readonly #io: Io;
	#first: string | undefined;
	#count = 0;

	constructor(io: Io) {
		this.#io = io;
	}

	passing(document: ReadDocument): SuggestedDocument {
		if (!document.isEnglish) {
			this.#first ??= document.path;
			this.#count++;
		}
		return document;
	}

	tell(): void {
		if (this.#first === undefined) return;
		const others = this.#count === 1 ? '' : ` and ${count(this.#count - 1, 'other text')}`;
		const are = this.#count === 1 ? 'is' : 'are';
		this.#io.stderr.write(
			`corroborate: ${printable(this.#first)}${others} ${are} not in English: no suggestions there.\n`,
		);
	}
}

/** One article after the other: none is held longer than it takes to write it. */
function* ofProject(project: LoadedProject, sensitiveToo: boolean): Generator<ReadDocument, void> {
	const { corpus, articles, hopeless, textOf } = project;
	const known = knownEntities(corpus);
	const sensitive = !sensitiveToo && mayBeSensitive(project) ? sensitiveIn(corpus, textOf) : undefined;
	for (const path of articles) {
		if (hopeless.has(path)) continue;
		yield {
			...suggested(path, textOf(path) ?? '', corpus.project.value.words, known),
			isWithheld: sensitive && ((span, words) => sensitive.at({ path, span }) || sensitive.names(words)),
		};
	}
}

/** A cheap look: to find out what is marked, everything must be read. */
function mayBeSensitive({ texts }: LoadedProject): boolean {
	return [...texts].some(([path, text]) => /\.ya?ml$/.test(path) && /sensitive|handling|\\[xuU]/i.test(text));
}

async function lineByLine(io: Io): Promise<number> {
	const foreign = new Foreign(io);
	let code = 0;
	for await (const { number, ...line } of jsonLines(io.stdin)) {
		const document = line.fault === undefined ? pathAndText(line.value) : undefined;
		if (document) {
			const { path, text } = document;
			io.stdout.write(`${suggestionsRow(foreign.passing(suggested(path, text.replace(/^\ufeff/, ''))))}\n`);
			if (io.stdout.ready && !(await io.stdout.ready())) return code;
			continue;
		}
		const fault = line.fault ?? 'is no object with a "path" and a "text"';
		io.stderr.write(`corroborate: line ${number} of standard input ${fault}: it was passed over.\n`);
		code = 2;
	}
	foreign.tell();
	return code;
}

function pathAndText(value: unknown): { readonly path: string; readonly text: string } | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { path, text } = value as { readonly path?: unknown; readonly text?: unknown };
	return typeof path === 'string' && typeof text === 'string' ? { path, text } : undefined;
}

/** Writes piece by piece, no faster than they are taken; stops where nobody reads on. */
async function pour(io: Io, pieces: Iterable<string>): Promise<void> {
	for (const piece of pieces) {
		io.stdout.write(piece);
		if (io.stdout.ready && !(await io.stdout.ready())) return;
	}
}

async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of bytes) chunks.push(chunk);
	return Buffer.concat(chunks);
}
