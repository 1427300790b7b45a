import type { Command } from './commands/command';

/** The help of the whole: what `corroborate --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
	const width = Math.max(...commands.map(({ name, operands }) => `${name} ${operands}`.length));
	const list = commands.map(
		({ name, operands, summary }) => `  ${`${name} ${operands}`.padEnd(width)}  ${summary}`,
	);
	return `Usage: corroborate COMMAND [options]

Annotations of conflict reporting: what each claim rests on, and what should not be believed yet.
Nothing leaves this machine.

Commands:
${list.join('\n')}

Options:
  -h, --help     show this help; after a command, the command's
      --version  show the version
`;
}

/** The help of one command. */
export function commandHelp({ name, operands, summary, details, options }: Command): string {
	const rows = [
		...Object.entries(options).map(([option, { value, choices, default: standard, help }]) => {
			const closed = choices ? ` (${choices.join(', ')}${standard ? `; default ${standard}` : ''})` : '';
			return [`      --${option}${value ? ` ${value}` : ''}`, help + closed] as const;
		}),
		['  -h, --help', 'show this help'] as const,
	];
	const width = Math.max(...rows.map(([left]) => left.length));
	return `Usage: corroborate ${`${name} [options] ${operands}`.trimEnd()}

${summary[0]!.toUpperCase()}${summary.slice(1)}.

${details}

Options:
${rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join('\n')}
`;
}
