import { suiteMark } from './suiteMark';

type Say = (...args: unknown[]) => void;

const marked =
	(say: Say): Say =>
	(format = '', ...rest) =>
		typeof format === 'string' ? say(suiteMark + format, ...rest) : say(suiteMark, format, ...rest);

// To be imported before Mocha, which keeps the console that it finds. The methods themselves are locked by VS Code.
const { log, info, warn, error } = console;
globalThis.console = {
	...console,
	log: marked(log),
	info: marked(info),
	warn: marked(warn),
	error: marked(error),
};
