/** A turn gives the host back after this long, so that keys are not kept waiting. */
const turnMilliseconds = 8;

/** Runs something long in turns, so that others can run; undefined where it is not wanted any more. */
export async function inTurns<T>(
	steps: Generator<unknown, T, void>,
	isWanted: () => boolean,
): Promise<T | undefined> {
	for (let until = Date.now() + turnMilliseconds; ;) {
		const step = steps.next();
		if (step.done) return step.value;
		if (Date.now() < until) continue;
		await new Promise((resolve) => setTimeout(resolve, 0));
		if (!isWanted()) return undefined;
		until = Date.now() + turnMilliseconds;
	}
}
