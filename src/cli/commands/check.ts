import { join, relative, sep } from 'node:path';
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
import { discover } from '../discover';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import { load, type LoadedProject } from '../load';
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

	const show = (path: string) => relative(io.cwd, path).split(sep).join('/') || '.';
	const troubles: string[] = [];
	const trouble = (path: string, reason: string) => troubles.push(`${show(path)} was not read: ${reason}.`);
	const paths = positionals.length > 0 ? positionals : ['.'];
	const findings: Shown[] = [];
	const texts = new Map<string, LoadedProject['textOf']>();
	let articles = 0;
	for (const group of await discover(io.fs, io.cwd, paths, trouble)) {
		const project = await load(io, group, show, trouble);
		articles += project.articles.length;
		const found = findingsOf(project, pass, values['include-sensitive'] === true);
		findings.push(...found.map((finding) => moved(finding, (path) => show(join(project.root, path)))));
		texts.set(project.root, project.textOf);
	}
	findings.sort((a, b) => (a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : 0));

	const output: Output = { articles, textOf: textIn(texts, io.cwd) };
	io.stdout.write(written(format, findings, output, failOn, io));
	if (articles === 0 && troubles.length === 0)
		io.stderr.write(
			`corroborate: no articles in ${paths.map(printable).join(', ')}. Articles are .txt files with a sidecar beside ` +
				`them, or below a corroborate.yaml; "corroborate init" writes one.\n`,
		);
	for (const line of troubles) io.stderr.write(`corroborate: ${printable(line)}\n`);
	if (troubles.length > 0) return 2;
	const rank = levels.indexOf(failOn);
	return findings.some(({ level }) => levels.indexOf(level) <= rank) ? 1 : 0;
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

/** A finding with its paths from the current folder. */
function moved(finding: Shown, show: (path: string) => string): Shown {
	const { about, place, related } = finding;
	const isPath = about.kind === 'article' || about.kind === 'sidecar';
	return {
		...finding,
		place: { ...place, path: show(place.path) },
		about: isPath ? { ...about, id: show(about.id) } : about,
		related: related.map((other) => ({ ...other, path: show(other.path) })),
	};
}

/** The texts of all projects by their paths from the current folder. */
function textIn(texts: ReadonlyMap<string, LoadedProject['textOf']>, cwd: string): Output['textOf'] {
	return (path) => {
		const absolute = join(cwd, path);
		for (const [root, textOf] of texts) {
			const text = textOf(relative(root, absolute).split(sep).join('/'));
			if (text !== undefined) return text;
		}
		return undefined;
	};
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
