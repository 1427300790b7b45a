import type { Arguments, OptionSpecs } from '../args';
import type { Io } from '../io';

/** One command of `corroborate`. */
export interface Command {
	readonly name: string;
	/** What follows the name, e.g. `[PATH…]`. */
	readonly operands: string;
	/** One line, beginning with a verb, for the list of commands. */
	readonly summary: string;
	/** What else its own help says. */
	readonly details: string;
	readonly options: OptionSpecs;
	/** Runs it and gives the exit code. @throws CouldNotRun with a message for people. */
	run(args: Arguments, io: Io): Promise<number>;
}
