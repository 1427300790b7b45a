import { printable } from '../core/index';
import { version } from '../../package.json';
import { readArguments } from './args';
import { agreement } from './commands/agreement';
import { changes } from './commands/changes';
import { check } from './commands/check';
import type { Command } from './commands/command';
import { explain } from './commands/explain';
import { guard } from './commands/guard';
import { init } from './commands/init';
import { merge } from './commands/merge';
import { migrate } from './commands/migrate';
import { reanchor } from './commands/reanchor';
import { report } from './commands/report';
import { stats } from './commands/stats';
import { suggest } from './commands/suggest';
import { CouldNotRun, reasonOf } from './failure';
import { commandHelp, generalHelp } from './help';
import type { Io } from './io';
import { didYouMean } from './nearest';

const commands: readonly Command[] = [
	check,
	suggest,
	agreement,
	changes,
	report,
	reanchor,
	merge,
	explain,
	init,
	guard,
	migrate,
	stats,
];

/**
 * The whole command line as a function: reads `argv` (without node and the script), writes to `io`, and gives the exit
 * code: 0 fine, 1 findings, 2 could not run. Never throws; what goes wrong is a message on standard error.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
	try {
		return await dispatch(argv, io);
	} catch (error) {
		const message =
			error instanceof CouldNotRun ? error.message : `Something unexpected happened: ${reasonOf(error)}.`;
		io.stderr.write(`corroborate: ${printable(message)}\n`);
		return 2;
	}
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<number> {
	if (name === undefined) {
		io.stderr.write(generalHelp(commands));
		return 2;
	}
	if (name === '--version' || name === '-v') return said(io, `${version}\n`);
	if (name === '--help' || name === '-h') return said(io, generalHelp(commands));
	if (name === 'help')
		return said(io, rest[0] === undefined ? generalHelp(commands) : commandHelp(find(rest[0])));

	const command = find(name);
	const args = readArguments(command.name, rest, command.options);
	if (args.values.help) return said(io, commandHelp(command));
	return command.run(args, io);
}

function find(name: string): Command {
	const command = commands.find((candidate) => candidate.name === name);
	if (command) return command;
	const what = name.startsWith('-') ? 'option' : 'command';
	const names = what === 'option' ? ['--help', '--version'] : commands.map((candidate) => candidate.name);
	throw new CouldNotRun(`There is no ${what} "${name}".${didYouMean(name, names)} See corroborate --help.`);
}

function said(io: Io, text: string): number {
	io.stdout.write(text);
	return 0;
}
