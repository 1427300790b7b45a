import { Bench } from 'tinybench';

/** One measured thing. */
export interface BenchRow {
	readonly what: string;
	readonly value: number;
	/** Such as `ms` or `kB`. */
	readonly unit: string;
	/** `npm run bench` fails when the value is above it. */
	readonly limit?: number;
	/** It fails too when the value is below it. */
	readonly least?: number;
}

/** What a file test/bench/*.bench.ts exports as its default. */
export type BenchFile = () => Promise<readonly BenchRow[]>;

/** How long `work` takes, in ms: the median of the runs of half a second, and of three at least, after some to warm up. */
export async function timed(what: string, work: () => unknown, limit?: number): Promise<BenchRow> {
	const bench = new Bench({ time: 500, iterations: 3, warmupTime: 100, warmupIterations: 1 }).add(what, work);
	const [task] = await bench.run();
	const result = task?.result;
	if (!result || !('latency' in result)) throw new Error(`${what} could not be measured.`);
	return { what, value: result.latency.p50, unit: 'ms', ...(limit === undefined ? {} : { limit }) };
}

/** The rows of one bench file as lines of a table. */
export function table(rows: readonly BenchRow[]): string {
	const cells = rows.map((row) => [row.what, `${short(row.value)} ${row.unit}`, verdict(row)]);
	const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
	return cells
		.map(([what, value, limit]) =>
			`  ${what!.padEnd(widths[0]!)}  ${value!.padStart(widths[1]!)}  ${limit}`.trimEnd(),
		)
		.join('\n');
}

function verdict({ value, unit, limit, least }: BenchRow): string {
	if (limit !== undefined) return `${value > limit ? '✖ over' : 'within'} ${short(limit)} ${unit}`;
	if (least !== undefined) return `${value < least ? '✖ under' : 'at least'} ${short(least)} ${unit}`;
	return '';
}

/** Whether a row is on the wrong side of its limit. */
export function isOver({ value, limit, least }: BenchRow): boolean {
	return (limit !== undefined && value > limit) || (least !== undefined && value < least);
}

function short(value: number): string {
	return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
