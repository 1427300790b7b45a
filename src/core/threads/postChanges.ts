import type { PlacedClaim, SidecarReading } from '../model/document';
import type { Claim, Post } from '../model/schema';
import type { Change } from '../sidecar/change';
import { sameData } from '../sidecar/step';

/** Changes, or why there are none, in a sentence for people. */
export type PostChanges = readonly Change[] | { readonly refused: string };

/** Which claim's thread. */
type Place = Pick<PlacedClaim, 'annotator' | 'id'>;

/** Adds a post to the thread of a claim, which may have none yet. Its words go in without the white space around them. */
export function addPost(sidecar: SidecarReading, place: Place, post: Post): PostChanges {
	const words = post.text.trim();
	if (words === '') return { refused: 'A post needs words.' };
	if (!claimAt(sidecar, place)) return gone(place);
	return [{ do: 'append', path: threadPath(place), value: { ...post, text: words } }];
}

/** Gives a post of a thread, which is known by its author, day and words, other words. */
export function editPost(sidecar: SidecarReading, place: Place, post: Post, text: string): PostChanges {
	const words = text.trim();
	if (words === '') return { refused: 'A post needs words; to take it away, delete it.' };
	return changed(sidecar, place, post, { ...post, text: words });
}

/** Deletes a post, and the thread with its last one. */
export function deletePost(sidecar: SidecarReading, place: Place, post: Post): PostChanges {
	return changed(sidecar, place, post, undefined);
}

function changed(sidecar: SidecarReading, place: Place, from: Post, to: Post | undefined): PostChanges {
	const claim = claimAt(sidecar, place);
	if (!claim) return gone(place);
	if (!claim.thread?.some((post) => sameData(post, from)))
		return { refused: 'The post is not in it as it was. Look at the thread again.' };
	return [{ do: 'edit-item', path: threadPath(place), from, to }];
}

const threadPath = ({ annotator, id }: Place): readonly string[] => ['claims', annotator, id, 'thread'];

function claimAt({ value }: SidecarReading, { annotator, id }: Place): Claim | undefined {
	const section = value.claims?.[annotator];
	return section && Object.hasOwn(section, id) ? (section[id] as Claim) : undefined;
}

const gone = ({ id }: Place): PostChanges => ({ refused: `The claim ${id} is not in it any more.` });
