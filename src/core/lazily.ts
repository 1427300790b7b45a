/** A value made when it is first asked for, and kept: for tables of size, so that loading the module makes none. */
export function lazily<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}
