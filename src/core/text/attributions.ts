import type { Attribution } from '../model/document';

/** Not yet. */
export function attributionsOf(): readonly Attribution[] {
	return [];
}
