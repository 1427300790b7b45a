import type { SourceView } from '../corpus/source';
import type { PlacedClaim } from '../model/document';
import type { Context, Draft } from './rule';

/** A source and the claims that rest on it. */
export interface Resting {
	readonly context: Context;
	readonly view: SourceView;
	readonly claims: readonly PlacedClaim[];
}

/** One row about a source. */
export interface Noticed extends Pick<Draft, 'atMost'> {
	/** Those of the claims that it concerns. */
	readonly claims: readonly PlacedClaim[];
	/** @param rest `2 claims rest on “US officials”`. */
	readonly message: (rest: string) => string;
}

/** What is to be said of a source and the claims that rest on it. */
export type Notice = (resting: Resting) => readonly Noticed[];
