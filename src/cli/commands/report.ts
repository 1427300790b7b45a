import { basename } from 'node:path';
import { check, type Report, redact, reportOf, sensitiveIn } from '../../core/index';
import type { Arguments } from '../args';
import { CouldNotRun, hasCode } from '../failure';
import type { Io } from '../io';
import type { LoadedProject } from '../load';
import { writeOutput } from '../outputFile';
import { loadProjects, type Projects } from '../projects';
import { findWorkTree, Repository } from '../repository';
import { differsFrom } from '../since';
import type { Command } from './command';

const formats = ['json'] as const;

export const report: Command = {
	name: 'report',
	operands: '[PATH…]',
	summary: 'write what the annotations come to, for readers, as a page or as data',
	details: `PATH is an article (.txt), its sidecar or a folder; the current folder where there is none. A report is of one project.

The page is one file that needs nothing else and runs no script: which article may be published and what stands against
it, what each article rests on, events, dependence, agreement, and every claim. It has no date of its own but that of the
git revision: the same files and the same revision give the same bytes. Unfinished passes are left out, and so is what is
marked sensitive, unless asked for. What blocks an article is an error in the profile "publish".

Exit code: 0 written, 2 could not run.`,
	options: {
		html: { value: 'FILE', help: 'write the page to this file' },
		format: { value: 'FORMAT', choices: formats, help: 'write the data to standard output' },
		'include-sensitive': { help: 'keep names and quotes of what is marked sensitive' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const { html: file, format } = values;
	if (typeof file !== 'string' && format === undefined)
		throw new CouldNotRun('report needs --html FILE or --format json.');
	const projects = await loadProjects(io, positionals);
	const project = theOneOf(projects);
	const made = await reportOn(project, values['include-sensitive'] === true, io);
	if (format !== undefined) io.stdout.write(`${JSON.stringify(made, undefined, '\t')}\n`);
	if (typeof file === 'string') {
		await writeOutput(io, file, await pageOf(made), projects.all);
	}
	return projects.tellTroubles() ? 2 : 0;
}

/** What draws is a file of its own, which only this command reads. */
async function pageOf(made: Report): Promise<string> {
	try {
		const { reportHtml } = await import('../../report/node');
		return reportHtml(made);
	} catch (error) {
		if (!hasCode(error, 'ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND')) throw error;
		throw new CouldNotRun('The page needs dist/report.cjs of Corroborate: put it beside this program.');
	}
}

function theOneOf({ all, show }: Projects): LoadedProject {
	const [first, ...others] = all;
	if (!first) throw new CouldNotRun('There is nothing to report on. Name a folder with articles.');
	if (others.length > 0)
		throw new CouldNotRun(
			`These are ${all.length} projects (${all.map(({ root }) => show(root)).join(', ')}), and a report is of one. Name the folder of one.`,
		);
	return first;
}

async function reportOn(project: LoadedProject, includesSensitive: boolean, io: Io): Promise<Report> {
	const { root, corpus, findings, articles, wanted, textOf } = project;
	const found = [
		...findings.filter(({ place }) => wanted.has(place.path)),
		...check(corpus, { paths: wanted, profile: 'publish' }),
	];
	return reportOf(corpus, {
		name: basename(root),
		revision: await revisionOf(project, io),
		paths: new Set(articles),
		findings: includesSensitive ? found : redact(found, corpus, textOf),
		sensitive: includesSensitive ? undefined : sensitiveIn(corpus, textOf),
	});
}

/** The commit that a project’s files are of; undefined outside of a repository, and in one without a commit. */
async function revisionOf(project: LoadedProject, io: Io): Promise<Report['revision']> {
	const top = await findWorkTree(io.fs, project.root);
	const repository = top === undefined ? undefined : new Repository(io.git, top);
	const commit = await repository?.commit('HEAD');
	if (repository === undefined || commit === undefined) return undefined;
	const dirty = await differsFrom(io, project, repository, commit);
	return { commit, date: await repository.dateOf(commit), dirty };
}
