/** What web suites get for `node:assert/strict`, which the web-worker host lacks: the part of it that tests need. */
export default function assert(value: unknown, message?: string): asserts value {
	if (!value) throw new Error(message ?? `${show(value)} is not truthy`);
}

assert.ok = (value: unknown, message?: string) => assert(value, message);

assert.fail = (message?: string): never => {
	throw new Error(message ?? 'Failed');
};

assert.equal = (actual: unknown, expected: unknown, message?: string) =>
	assert(Object.is(actual, expected), message ?? `${show(actual)} is not ${show(expected)}`);

assert.notEqual = (actual: unknown, other: unknown, message?: string) =>
	assert(!Object.is(actual, other), message ?? `${show(actual)} was not expected`);

assert.deepEqual = (actual: unknown, expected: unknown, message?: string) =>
	assert(same(actual, expected), message ?? `${show(actual)}\nis not\n${show(expected)}`);

assert.match = (text: string, pattern: RegExp, message?: string) =>
	assert(pattern.test(text), message ?? `${show(text)} does not match ${pattern}`);

assert.rejects = async (promise: Promise<unknown>, pattern?: RegExp) => {
	const error = await promise.then(
		() => undefined,
		(reason: unknown) => reason ?? new Error('rejected with nothing'),
	);
	assert(error !== undefined, 'Missing expected rejection');
	if (pattern) assert.match(String(error), pattern);
};

assert.throws = (act: () => unknown, pattern?: RegExp) => {
	let error: unknown;
	try {
		act();
	} catch (thrown) {
		error = thrown ?? new Error('threw nothing');
	}
	assert(error !== undefined, 'Missing expected exception');
	if (pattern) assert.match(String(error), pattern);
};

function same(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
	const keys = Object.keys(a);
	const other = b as Record<string, unknown>;
	return (
		keys.length === Object.keys(b).length &&
		keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], other[key]))
	);
}

function show(value: unknown): string {
	return JSON.stringify(value, undefined, 1) ?? String(value);
}
