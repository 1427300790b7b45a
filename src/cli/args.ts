import { parseArgs } from 'node:util';
import { CouldNotRun } from './failure';
import { didYouMean } from './nearest';

/** One option of a command. */
export interface OptionSpec {
	/** What stands for its value in the help, e.g. `HANDLE`; absent for a switch. */
	readonly value?: string;
	/** The values that it may take, where they are closed. */
	readonly choices?: readonly string[];
	readonly default?: string;
	readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The options that were given, and the rest of the arguments. A switch is `true`. */
export interface Arguments {
	readonly values: Readonly<Record<string, string | true | undefined>>;
	readonly positionals: readonly string[];
}

const everywhere: OptionSpecs = { help: { help: 'show this help' } };

/**
 * Reads the arguments of `command`. `--` ends the options; an option given twice counts as given last.
 * @throws CouldNotRun naming what is wrong and the nearest right word.
 */
export function readArguments(command: string, argv: readonly string[], specs: OptionSpecs): Arguments {
	const known: OptionSpecs = { ...specs, ...everywhere };
	const { tokens } = parseArgs({
		args: [...argv],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: {
			...Object.fromEntries(
				Object.entries(known).map(([name, { value }]) => [
					name,
					{ type: value === undefined ? ('boolean' as const) : ('string' as const) },
				]),
			),
			help: { type: 'boolean', short: 'h' },
		},
	});
	const values: Record<string, string | true> = {};
	const positionals: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') positionals.push(token.value);
		if (token.kind === 'option')
			values[token.name] = valueOf(command, token.rawName, token.name, token.value, known);
	}
	return { values, positionals };
}

function valueOf(
	command: string,
	raw: string,
	name: string,
	value: string | undefined,
	known: OptionSpecs,
): string | true {
	const see = `See corroborate ${command} --help.`;
	const spec = Object.hasOwn(known, name) ? known[name] : undefined;
	if (!spec) {
		const names = Object.keys(known).map((option) => `--${option}`);
		throw new CouldNotRun(`${command} has no option ${raw}.${didYouMean(raw, names)} ${see}`);
	}
	if (spec.value === undefined) {
		if (value !== undefined) throw new CouldNotRun(`${raw} takes no value. ${see}`);
		return true;
	}
	// In a lenient parse an option takes whatever follows; another option there means that the value was forgotten.
	if (value === undefined || value === '' || value.startsWith('--'))
		throw new CouldNotRun(`${raw} needs a value: ${spec.choices?.join(', ') ?? spec.value}. ${see}`);
	if (spec.choices && !spec.choices.includes(value))
		throw new CouldNotRun(
			`${raw} cannot be "${value}": use ${listed(spec.choices)}.${didYouMean(value, spec.choices)}`,
		);
	return value;
}

/** `a, b or c`. */
export const listed = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
