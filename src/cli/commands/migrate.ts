import { join } from 'node:path';
import { applyEdits, count, type Migration, migrations, printable } from '../../core/index';
import type { Arguments } from '../args';
import { notWritten, writeAtomically } from '../atomic';
import { refuseOutside } from '../boundary';
import { exactTextOf } from '../changeFile';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import type { LoadedProject } from '../load';
import { loadProjects } from '../projects';
import { findWorkTree } from '../repository';
import type { Command } from './command';

export const migrate: Command = {
	name: 'migrate',
	operands: '[PATH…]',
	summary: 'bring annotations to the present format',
	details: `In sidecars, events and corroborate.yaml the version of the format is named where it is missing, and what was renamed
goes by its present name where a file still uses the old one. Only lines that change are touched. A file that was
written by a newer version is left alone.

Exit code: 0 all is of the present format, 1 something is not and was only told (--dry-run), 2 could not run.`,
	options: { 'dry-run': { help: 'say what would be done, and write nothing' } },
	run,
};

async function run({ values, positionals }: Arguments, io: Io): Promise<number> {
	const projects = await loadProjects(io, positionals);
	const dry = values['dry-run'] === true;
	let files = 0;
	for (const project of projects.all) {
		const paths = [...project.wanted].filter((path) => !project.hopeless.has(path));
		for (const migration of migrations(project.corpus, paths, project.textOf)) {
			const shown = projects.show(join(project.root, migration.path));
			const { refused, done } = migration.migrated;
			if (refused !== undefined) {
				projects.trouble(`${shown} was left alone: ${refused}`);
				continue;
			}
			try {
				if (!dry) await write(io, project, migration);
				files++;
				io.stdout.write(`${printable(`${shown}: ${done.join(', ')}`)}.\n`);
			} catch (error) {
				projects.trouble(notWritten(shown, error));
			}
		}
	}
	io.stdout.write(
		files === 0 ? 'Nothing to migrate.\n' : `${count(files, 'file')} ${dry ? 'to migrate' : 'written'}.\n`,
	);
	if (projects.tellTroubles()) return 2;
	return dry && files > 0 ? 1 : 0;
}

async function write(io: Io, { root, textOf }: LoadedProject, { path, migrated }: Migration): Promise<void> {
	const file = join(root, path);
	await refuseOutside(io.fs, (await findWorkTree(io.fs, root)) ?? root, file);
	const before = (await exactTextOf(io.fs, file)) ?? '';
	const text = before.replace(/^\ufeff/, '');
	if (text !== textOf(path)) throw new CouldNotRun('it was changed in the meantime. Run the command again.');
	const mark = before.slice(0, before.length - text.length);
	await writeAtomically(io.fs, file, mark + applyEdits(text, migrated.edits ?? []));
}
