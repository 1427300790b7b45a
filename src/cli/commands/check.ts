import {
	check as checkCorpus,
	type Finding,
	handlePattern,
	type Output,
	printable,
	redact,
	type Shown,
	toGitHub,
	toJson,
	toSarif,
	toText,
} from '../../core/index';
import { version } from '../../../package.json';
import { stylerFor } from '../ansi';
import type { Arguments } from '../args';
import { checkMerge } from '../checkMerge';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import type { LoadedProject } from '../load';
import { loadProjects } from '../projects';
import type { Command } from './command';

const formats = ['text', 'json', 'sarif', 'github'] as const;
const levels = ['error', 'warning', 'note'] as const;
type Format = (typeof formats)[number];
type FailLevel = (typeof levels)[number];

export const check: Command = {
	name: 'check',
	operands: '[PATH…]',
	summary: 'say what is wrong with articles and their annotations',
	details: `PATH is an article (.txt), its sidecar or a folder; the current folder where there is none.
In a folder with a corroborate.yaml at or above it, the articles are those that it names (all .txt files
unless it says otherwise); elsewhere they are the .txt files that have a sidecar beside them.

Exit code: 0 nothing at or above the level of --fail-on, 1 findings, 2 could not run.`,
	options: {
		format: { value: 'FORMAT', choices: formats, default: 'text', help: 'how to write the findings' },
		'fail-on': { value: 'LEVEL', choices: levels, default: 'warning', help: 'the lowest level that exits 1' },
		merge: {
			value: 'COMMIT',
			help: 'check nothing but that this merge commit lost, changed and doubled no annotation',
		},
		pass: { value: 'HANDLE', help: "read this annotator's unfinished pass too" },
		'include-sensitive': { help: 'keep names and quotes of what is marked sensitive' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const format = (values.format ?? 'text') as Format;
	const failOn = (values['fail-on'] ?? 'warning') as FailLevel;
	const pass = values.pass as string | undefined;
	if (pass !== undefined && !handlePattern.test(pass))
		throw new CouldNotRun(`--pass needs the handle of an annotator (a-z, 0-9 and -), not "${pass}".`);

	const exitCode = (found: readonly Shown[]) =>
		found.some(({ level }) => levels.indexOf(level) <= levels.indexOf(failOn)) ? 1 : 0;
	if (typeof values.merge === 'string') {
		const { findings, output, troubles } = await checkMerge(io, values.merge, positionals);
		io.stdout.write(written(format, findings, output, failOn, io));
		for (const line of troubles) io.stderr.write(`corroborate: ${printable(line)}\n`);
		return troubles.length > 0 ? 2 : exitCode(findings);
	}
	const projects = await loadProjects(io, positionals);
	const findings = projects.all.flatMap((project) =>
		projects.shown(project, findingsOf(project, pass, values['include-sensitive'] === true)),
	);
	findings.sort((a, b) => (a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : 0));

	io.stdout.write(written(format, findings, projects, failOn, io));
	if (projects.tellTroubles()) return 2;
	return exitCode(findings);
}

/** What is to be said of the articles that were asked for, with paths of the project. */
function findingsOf(project: LoadedProject, pass: string | undefined, sensitive: boolean): readonly Shown[] {
	const { corpus, hopeless, wanted, textOf } = project;
	const ofBytes = project.findings.filter(({ place }) => wanted.has(place.path));
	const found = [...ofBytes, ...checkCorpus(corpus, { paths: wanted, pass })].filter(
		({ code, place }) => code === 'text.encoding' || !hopeless.has(place.path),
	);
	return sensitive ? found : redact(found, corpus, textOf);
}

function written(
	format: Format,
	findings: readonly Shown[],
	output: Output,
	failOn: Finding['level'],
	io: Io,
): string {
	switch (format) {
		case 'json':
			return toJson(findings, output);
		case 'sarif':
			return toSarif(findings, output, { version });
		case 'github':
			return toGitHub(findings, output);
		case 'text':
			return toText(findings, output, {
				styler: stylerFor(io),
				width: io.isTTY ? io.columns : undefined,
				lowest: failOn === 'note' ? 'note' : 'warning',
			});
	}
}
