import type { BenchRow } from '../host/benchTable';

/** Begins a line of a suite's output that holds a figure. */
const mark = 'measured ';

/** Prints a figure from inside of VS Code for `figuresIn`. */
export function measured(what: string, value: number, unit: string, limit?: number): void {
	const row: BenchRow = { what, value, unit, ...(limit === undefined ? {} : { limit }) };
	console.log(mark + JSON.stringify(row));
}

/** The figures in the output of a suite. */
export function figuresIn(output: string): readonly BenchRow[] {
	return output
		.split('\n')
		.filter((line) => line.includes(mark))
		.map((line) => JSON.parse(line.slice(line.indexOf(mark) + mark.length)) as BenchRow);
}
