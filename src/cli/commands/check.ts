import { join, resolve } from 'node:path';
import {
	capped,
	check as checkCorpus,
	type Finding,
	handlePattern,
	type Output,
	printable,
	type Profile,
	profiles,
	redact,
	type Shown,
	toGitHub,
	toGitLab,
	toJson,
	toJUnit,
	toSarif,
	toText,
} from '../../core/index';
import { version } from '../../../package.json';
import { stylerFor } from '../ansi';
import type { Arguments } from '../args';
import { compare, openBaseline, toldOf, updateBaseline } from '../baseline';
import { checkMerge } from '../checkMerge';
import { CouldNotRun } from '../failure';
import { makeSafeFixes } from '../fix';
import type { Io } from '../io';
import type { LoadedProject } from '../load';
import { refuseOurs, writeOutput } from '../outputFile';
import { loadProjects, type Projects } from '../projects';
import { requireAnnotator } from '../requireAnnotator';
import { changedSince, everything, type Selection } from '../since';
import type { Command } from './command';

const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;
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

--since looks at what is not as it was in the commit from which REV and the present one come, committed or
not: articles that changed, whose sidecar did, or whose sidecar names an event that did; all of them where
corroborate.yaml did; and in other articles, what concerns a claim of a changed one.

--baseline leaves out findings that are known: FILE holds them in hashes of code, file and words, so that
they are known again when lines move. SARIF lists them as "unchanged".

Exit code: 0 nothing at or above the level of --fail-on, 1 findings, 2 could not run.`,
	options: {
		format: { value: 'FORMAT', choices: formats, default: 'text', help: 'how to write the findings' },
		output: { value: 'FILE', help: 'write them to a file' },
		'fail-on': { value: 'LEVEL', choices: levels, default: 'warning', help: 'the lowest level that exits 1' },
		profile: { value: 'PROFILE', choices: profiles, help: "another profile than corroborate.yaml's" },
		since: { value: 'REV', help: 'look only at what changed since a branch, a tag or a commit' },
		baseline: { value: 'FILE', help: 'leave out the findings that this file knows' },
		'update-baseline': { help: 'write what is found to that file' },
		fix: {
			help: 'first make the fixes in sidecars that need no judgement, as Fix All does',
		},
		merge: {
			value: 'COMMIT',
			help: 'check nothing but that this merge commit lost, changed and doubled no annotation',
		},
		pass: { value: 'HANDLE', help: "read this annotator's unfinished pass too" },
		'include-sensitive': { help: 'keep names and quotes of what is marked sensitive' },
	},
	run,
};

/** The options of a run, read. */
interface Asked {
	readonly format: Format;
	readonly output?: string;
	readonly failOn: FailLevel;
	readonly profile?: Profile;
	readonly since?: string;
	readonly baseline?: string;
	readonly updates: boolean;
	readonly fixes: boolean;
	readonly pass?: string;
	readonly includesSensitive: boolean;
}

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const asked = askedBy(values);
	if (typeof values.merge !== 'string') return runCheck(asked, positionals, io);
	for (const option of ['since', 'baseline', 'fix'])
		if (values[option] !== undefined)
			throw new CouldNotRun(`--merge looks at one commit alone: it goes without --${option}.`);
	const { findings, output, articles, troubles } = await checkMerge(io, values.merge, positionals);
	await write(written(asked, findings, output, articles, io), asked, [], io);
	for (const line of troubles) io.stderr.write(`corroborate: ${printable(line)}\n`);
	return troubles.length > 0 ? 2 : exitCode(asked, findings);
}

function askedBy(values: Arguments['values']): Asked {
	const textOf = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
	const pass = textOf('pass');
	if (pass !== undefined && !handlePattern.test(pass))
		throw new CouldNotRun(`--pass needs the handle of an annotator (a-z, 0-9 and -), not "${pass}".`);
	const updates = values['update-baseline'] === true;
	if (updates && textOf('baseline') === undefined)
		throw new CouldNotRun('--update-baseline needs the file: --baseline FILE.');
	return {
		format: (textOf('format') ?? 'text') as Format,
		output: textOf('output'),
		failOn: (textOf('fail-on') ?? 'warning') as FailLevel,
		profile: textOf('profile') as Profile | undefined,
		since: textOf('since'),
		baseline: textOf('baseline'),
		updates,
		fixes: values.fix === true,
		pass,
		includesSensitive: values['include-sensitive'] === true,
	};
}

async function runCheck(asked: Asked, positionals: readonly string[], io: Io): Promise<number> {
	const { since } = asked;
	const baseline =
		asked.baseline === undefined ? undefined : await openBaseline(io, asked.baseline, asked.updates);
	const { projects, selected } = await selectedBy(asked, positionals, io);
	requireAnnotator(
		projects.all.map(({ corpus }) => corpus),
		asked.pass,
	);
	const rows = selected
		.flatMap(([project, selection]) => findingsOf(project, selection, asked, projects))
		.sort((a, b) => compareText(a.safe.place.path, b.safe.place.path));
	const showAll = (paths: Iterable<string>, { root }: LoadedProject) =>
		[...paths].map((path) => projects.show(join(root, path)));
	const articles = selected.flatMap(([project, selection]) => showAll(selection.articles, project));
	const output: Output = { articles: articles.length, textOf: projects.textOf };

	const folders = since === undefined ? positionals.map((path) => resolve(io.cwd, path)) : [];
	if (since === undefined && positionals.length === 0) folders.push(io.cwd);
	const comparison =
		baseline &&
		compare(
			io,
			baseline,
			rows.map(({ safe }) => safe),
			projects.textOf,
			selected.flatMap(([project, { whole }]) => showAll(whole, project)),
			folders,
		);
	const isKnown = (index: number) => comparison?.findings[index]?.known === true;
	const found = rows.map(({ shown }) => shown);
	const fresh: readonly Shown[] = capped(found.filter((_, index) => !isKnown(index)));
	const known = found.filter((_, index) => isKnown(index));
	const marked = (all: readonly Shown[], isOld: boolean) =>
		all.map((finding) => ({ ...finding, known: isOld }));
	const listsAll = comparison && asked.format === 'sarif';
	const listed = listsAll ? [...marked(fresh, false), ...marked(known, true)] : fresh;

	// Who writes down what is known has no use for a list of it; programs get what they asked for.
	if (!asked.updates || asked.format !== 'text')
		await write(written(asked, listed, output, articles, io), asked, projects.all, io);
	if (since !== undefined && articles.length === 0 && rows.length === 0 && projects.articles > 0)
		io.stderr.write(`corroborate: no article changed since ${printable(since)}.\n`);
	if (asked.updates && asked.baseline !== undefined) await refuseOurs(io, asked.baseline, projects.all);
	const isIncomplete = projects.tellTroubles();
	if (isIncomplete && asked.updates)
		io.stderr.write('corroborate: the baseline was left alone, as not everything could be checked.\n');
	if (isIncomplete) return 2;
	if (!baseline || !comparison) return exitCode(asked, fresh);
	const told = asked.updates ? await updateBaseline(io, baseline, comparison) : toldOf(baseline, comparison);
	io.stderr.write(`corroborate: ${told}\n`);
	return asked.updates ? 0 : exitCode(asked, fresh);
}

interface Selected {
	readonly projects: Projects;
	readonly selected: readonly (readonly [LoadedProject, Selection])[];
}

/** Reads what was asked for; where fixes are, makes them first and reads again. */
async function selectedBy(asked: Asked, positionals: readonly string[], io: Io): Promise<Selected> {
	const { since } = asked;
	const read = async (): Promise<Selected> => {
		const projects = await loadProjects(io, positionals);
		const selected: (readonly [LoadedProject, Selection])[] = [];
		for (const project of projects.all)
			selected.push([
				project,
				since === undefined ? everything(project) : await changedSince(io, project, since, projects.show),
			]);
		return { projects, selected };
	};
	const before = await read();
	if (!asked.fixes) return before;
	const outcomes = [];
	for (const [project, selection] of before.selected)
		outcomes.push(
			await makeSafeFixes(io, project, rawFindings(project, selection, asked), before.projects.show),
		);
	const after = outcomes.some(({ isChanged }) => isChanged) ? await read() : before;
	for (const line of outcomes.flatMap(({ troubles }) => troubles)) after.projects.trouble(line);
	return after;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const isFailure =
	({ failOn }: Asked) =>
	({ level }: Shown): boolean =>
		levels.indexOf(level) <= levels.indexOf(failOn);

const exitCode = (asked: Asked, found: readonly Shown[]): number => (found.some(isFailure(asked)) ? 1 : 0);

/** A finding with its paths from the current folder: as it is to be shown, and with what is sensitive kept back. */
interface Row {
	readonly shown: Shown;
	readonly safe: Shown;
}

/** With paths of the project, and as they are. */
function rawFindings(
	{ corpus, findings, hopeless }: LoadedProject,
	{ paths, keeps }: Selection,
	{ pass, profile }: Asked,
): readonly Finding[] {
	return [...findings, ...checkCorpus(corpus, { paths, pass, profile, uncapped: true })].filter(
		(finding) => keeps(finding) && (finding.code === 'text.encoding' || !hopeless.has(finding.place.path)),
	);
}

function findingsOf(
	project: LoadedProject,
	selection: Selection,
	asked: Asked,
	projects: Projects,
): readonly Row[] {
	const { corpus, textOf } = project;
	const found = rawFindings(project, selection, asked);
	const safe = projects.shown(project, redact(found, corpus, textOf));
	const shown = asked.includesSensitive ? projects.shown(project, found) : safe;
	return safe.map((finding, index) => ({ safe: finding, shown: shown[index]! }));
}

async function write(text: string, { output }: Asked, all: readonly LoadedProject[], io: Io): Promise<void> {
	if (output === undefined) io.stdout.write(text);
	else await writeOutput(io, output, text, all);
}

function written(
	asked: Asked,
	findings: readonly Shown[],
	output: Output,
	articles: readonly string[],
	io: Io,
): string {
	const isShown = asked.output === undefined;
	switch (asked.format) {
		case 'json':
			return toJson(findings, output);
		case 'sarif':
			return toSarif(findings, output, { version });
		case 'github':
			return toGitHub(findings, output);
		case 'gitlab':
			return toGitLab(findings, output);
		case 'junit':
			return toJUnit(findings, output, { articles, fails: isFailure(asked) });
		case 'text':
			return toText(findings, output, {
				styler: isShown ? stylerFor(io) : undefined,
				width: isShown && io.isTTY ? io.columns : undefined,
				lowest: asked.failOn === 'note' ? 'note' : 'warning',
			});
	}
}
