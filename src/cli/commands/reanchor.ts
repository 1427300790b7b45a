import { join, resolve } from 'node:path';
import {
	applyChanges,
	applyEdits,
	count,
	isSettled,
	type Output,
	placements,
	placementsToJson,
	placementsToText,
	printable,
	rebase,
	redact,
	type Shown,
	textId,
} from '../../core/index';
import { stylerFor } from '../ansi';
import type { Arguments } from '../args';
import { notWritten } from '../atomic';
import { refuseOutside } from '../boundary';
import { changeFile } from '../changeFile';
import { decode } from '../decode';
import { CouldNotRun, reasonOf } from '../failure';
import type { Io } from '../io';
import type { LoadedProject } from '../load';
import { loadProjects, type Projects } from '../projects';
import { findWorkTree } from '../repository';
import type { Command } from './command';

const formats = ['text', 'json'] as const;

export const reanchor: Command = {
	name: 'reanchor',
	operands: '[PATH…]',
	summary: 'say where annotations are after their articles were edited',
	details: `PATH is an article (.txt), its sidecar or a folder; the current folder where there is none.
Annotations are carried across the difference from the text that they were made on, which git may hold, to the
text as it is now; without the old text, they are found by their words. States:
  exact      the same words at the same place
  moved      the same words elsewhere, or but for quote style, normalisation and white space
  changed    the place is known, the words were edited
  ambiguous  the words stand in several places
  orphaned   the words are gone

Exit code: 0 all are exact or moved, 1 some are not, 2 could not run.`,
	options: {
		from: { value: 'OLD.txt', help: 'the text that the annotations of one article were made on' },
		write: { help: 'name the present text in every sidecar whose annotations are all exact or moved' },
		format: { value: 'FORMAT', choices: formats, default: 'text', help: 'how to write the places' },
		'include-sensitive': { help: 'keep names and quotes of what is marked sensitive' },
	},
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const projects = await loadProjects(io, positionals);
	if (typeof values.from === 'string') await putOldText(io, projects, values.from);

	const rows: Shown[] = [];
	let written = 0;
	let refused = 0;
	for (const project of projects.all) {
		const articles = project.articles.filter((path) => !project.hopeless.has(path));
		const found = placements(project.corpus, articles);
		const kept = values['include-sensitive'] ? found : redact(found, project.corpus, project.textOf);
		rows.push(...projects.shown(project, kept));
		for (const path of project.articles.filter((one) => project.hopeless.has(one)))
			projects.trouble(`${projects.show(join(project.root, path))} was not read: it is not text.`);
		for (const path of values.write ? articles : []) {
			const outcome = await write(io, projects, project, path);
			if (outcome === 'written') written++;
			if (outcome === 'refused') refused++;
		}
	}
	const output: Output = { articles: projects.articles, textOf: projects.textOf };
	if (values.format === 'json') io.stdout.write(placementsToJson(rows, output));
	else {
		io.stdout.write(placementsToText(rows, output, stylerFor(io)));
		if (written > 0) io.stdout.write(`${count(written, 'sidecar')} written.\n`);
	}
	if (projects.tellTroubles()) return 2;
	return refused === 0 && rows.every(isSettled) ? 0 : 1;
}

/** Takes a text for the one that the annotations of the only article were made on, whatever its sidecar names. */
async function putOldText(io: Io, { all, articles, show }: Projects, from: string): Promise<void> {
	const [project] = all.filter((one) => one.articles.length > 0);
	const path = project?.articles[0];
	if (articles !== 1 || !project || path === undefined)
		throw new CouldNotRun(`--from goes with one article; there are ${articles} here. Name one.`);
	let old;
	try {
		old = decode(await io.fs.readFile(resolve(io.cwd, from)));
	} catch (error) {
		throw new CouldNotRun(`${from}: ${reasonOf(error)}.`);
	}
	if (old.fault) throw new CouldNotRun(`${from} is not text in UTF-8. Save it as UTF-8 and try again.`);
	const { text, sidecarPath } = project.corpus.document(path)!;
	const sidecar = project.textOf(sidecarPath);
	if (sidecar === undefined)
		throw new CouldNotRun(`${show(join(project.root, path))} has no sidecar, so there is nothing to carry.`);
	const id = textId(old.text);
	const { edits, refused } = applyChanges(sidecar, [{ do: 'set', path: ['article', 'text'], value: id }]);
	if (refused !== undefined) throw new CouldNotRun(`${show(join(project.root, sidecarPath))}: ${refused}`);
	const oldTexts = new Map([[id, old.text]]);
	project.corpus.put({ path, text, sidecar: applyEdits(sidecar, edits), oldTexts });
}

/** Puts the annotations of one article on its present text, or says why not. */
async function write(
	io: Io,
	projects: Projects,
	project: LoadedProject,
	path: string,
): Promise<'written' | 'refused' | 'as it was'> {
	const document = project.corpus.document(path)!;
	const sidecarPath = join(project.root, document.sidecarPath);
	const shown = projects.show(sidecarPath);
	const { changes, refused, ids } = { ids: [], ...rebase(document) };
	if (refused !== undefined) {
		const sentence = `${shown} was left alone. ${refused}`;
		if (ids.length === 0) projects.trouble(sentence);
		else io.stderr.write(`corroborate: ${printable(sentence)}\n`);
		return 'refused';
	}
	if (!changes || changes.length === 0) return 'as it was';
	try {
		const expected = project.textOf(document.sidecarPath);
		await refuseOutside(io.fs, (await findWorkTree(io.fs, project.root)) ?? project.root, sidecarPath);
		return (await changeFile(io.fs, sidecarPath, changes, expected)) ? 'written' : 'as it was';
	} catch (error) {
		projects.trouble(notWritten(shown, error));
		return 'refused';
	}
}
