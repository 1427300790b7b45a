import { handlePattern, stats as count, statsToCsv, statsToJson, statsToText } from '../../core/index';
import { stylerFor } from '../ansi';
import type { Arguments } from '../args';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import { writeOutput } from '../outputFile';
import { loadProjects } from '../projects';
import { requireAnnotator } from '../requireAnnotator';
import type { Command } from './command';

const formats = ['text', 'json', 'csv'] as const;

export const stats: Command = {
	name: 'stats',
	operands: '[PATH…]',
	summary: 'count articles, claims, sources, passes, decisions and findings',
	details: `PATH is an article (.txt), its sidecar or a folder; the current folder where there is none.
Nothing but numbers beside words of the format, topics, handles of annotators and codes: no names and no quotes.

Exit code: 0 counted, 2 could not run.`,
	options: {
		format: { value: 'FORMAT', choices: formats, default: 'text', help: 'how to write the numbers' },
		output: { value: 'FILE', help: 'write them to a file' },
		pass: { value: 'HANDLE', help: "count this annotator's unfinished pass too" },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const pass = typeof values.pass === 'string' ? values.pass : undefined;
	if (pass !== undefined && !handlePattern.test(pass))
		throw new CouldNotRun(`--pass needs the handle of an annotator (a-z, 0-9 and -), not "${pass}".`);
	const projects = await loadProjects(io, positionals);
	requireAnnotator(
		projects.all.map(({ corpus }) => corpus),
		pass,
	);
	const rows = count(projects.all.map(({ corpus, wanted }) => ({ corpus, paths: wanted, pass })));
	const output = typeof values.output === 'string' ? values.output : undefined;
	const text =
		values.format === 'json'
			? statsToJson(rows)
			: values.format === 'csv'
				? statsToCsv(rows)
				: statsToText(rows, output === undefined ? stylerFor(io) : undefined);
	if (output === undefined) io.stdout.write(text);
	else await writeOutput(io, output, text, projects.all);
	return projects.tellTroubles() ? 2 : 0;
}
