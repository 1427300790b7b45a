/** What a generator comes to, run to its end without a pause. */
export function toEnd<T>(steps: Generator<unknown, T, void>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
