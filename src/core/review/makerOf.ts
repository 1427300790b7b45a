import type { PlacedClaim } from '../model/document';
import { agreedHandle } from '../model/vocabulary';

/** Whose judgement a claim is: its section's owner, or who settled it in adjudication; undefined where nobody says who did. */
export function makerOf({ annotator, claim }: PlacedClaim): string | undefined {
	return annotator === agreedHandle ? claim.adjudicated?.by : annotator;
}
