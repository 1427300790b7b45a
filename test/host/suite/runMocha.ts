import type Mocha from 'mocha';

/** What a suite's last line says, for `readCounts`. */
export interface Counts {
	readonly passed: number;
	readonly failed: number;
}

const mark = '@@counts ';

/** The counts that `line` of a suite's output holds, if it does. */
export function readCounts(line: string): Counts | undefined {
	const at = line.indexOf(mark);
	return at < 0 ? undefined : (JSON.parse(line.slice(at + mark.length)) as Counts);
}

/**
 * Runs the tests that `mocha` has loaded and says the counts, `broken` files among the failed. The same in Node and in
 * VS Code's extension hosts.
 */
export async function runMocha(mocha: Mocha, broken = 0): Promise<Counts> {
	const counts = await new Promise<Counts>((done) => {
		const runner = mocha.run((failed) =>
			done({ passed: runner.stats?.passes ?? 0, failed: failed + broken }),
		);
		// The reporter says nothing of it, and a test that passes on its second try alone wants looking at.
		runner.on('retry', (test, error) => console.log(`    … again: ${test.title} (${error.message})`));
	});
	console.log(mark + JSON.stringify(counts));
	return counts;
}
