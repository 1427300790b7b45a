import { catalog, explain as explainCode } from '../../core/index';
import type { Arguments } from '../args';
import { stylerFor } from '../ansi';
import { CouldNotRun } from '../failure';
import type { Io } from '../io';
import { didYouMean } from '../nearest';
import type { Command } from './command';

export const explain: Command = {
	name: 'explain',
	operands: '[CODE]',
	summary: 'say what a code means, why it matters and what to do; without a code, list them',
	details: 'The text is Markdown.',
	options: {},
	run,
};

async function run({ positionals }: Arguments, io: Io): Promise<number> {
	if (positionals.length > 1) throw new CouldNotRun('explain takes one code, or none for the list.');
	const [code] = positionals;
	if (code === undefined) {
		io.stdout.write(list(io));
		return 0;
	}
	const page = explainCode(code);
	if (page === undefined)
		throw new CouldNotRun(
			`There is no code "${code}".${didYouMean(code, [...catalog.keys()])} "corroborate explain" lists all.`,
		);
	const { heading } = stylerFor(io);
	io.stdout.write(page.trimEnd().replace(/^#.*$/gm, heading) + '\n');
	return 0;
}

function list(io: Io): string {
	const styler = stylerFor(io);
	const entries = [...catalog.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
	const width = Math.max(0, ...entries.map(({ code }) => code.length));
	const lines = entries.map(({ code, level, title }) => {
		const word = level.padEnd('warning'.length);
		return `${code.padEnd(width)}  ${level === 'off' ? styler.dim(word) : styler[level](word)}  ${title}\n`;
	});
	return lines.join('');
}
