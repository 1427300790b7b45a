import type { Context, Draft } from './rule';

/** Unnamed, vague and second-hand sources of a text that nobody annotated there: notes. */
export function* bareSources(context: Context): Iterable<Draft> {
	void context;
	yield* [];
}
