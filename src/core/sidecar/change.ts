import type { Anchor, Claim, Dismissal, Entity, Source } from '../model/schema';

/** A change to a file of ours, as a value: it can be kept, shown, and applied again to a newer text. */
export type Change =
	/** Sets the value at a path and creates what is missing above it; undefined deletes. Of maps and lists only the difference is written. */
	| { readonly do: 'set'; readonly path: readonly string[]; readonly value: unknown }
	/** Deletes a field or an item, which must be there. */
	| { readonly do: 'delete'; readonly path: readonly string[] }
	/** Gives the item at a path, which must be there, another key, which must be free; it stays where it stands. */
	| { readonly do: 'rename'; readonly path: readonly string[]; readonly to: string }
	/** Adds an item to the list at a path, which is created where it is missing. */
	| { readonly do: 'append'; readonly path: readonly string[]; readonly value: unknown }
	/**
	 * Gives the item of the list at a path that reads as `from`, the last where there are several, the value `to`; undefined
	 * deletes it, and the list with its last item. The item must be there.
	 */
	| {
			readonly do: 'edit-item';
			readonly path: readonly string[];
			readonly from: object;
			readonly to?: object;
	  }
	| {
			readonly do: 'add-claim';
			readonly annotator: string;
			readonly id: string;
			readonly claim: Claim;
			/** The id of the claim in the same section that follows in the text; none: at the end. */
			readonly before?: string;
	  }
	| { readonly do: 'add-entity'; readonly slug: string; readonly entity: Entity }
	| { readonly do: 'add-source'; readonly slug: string; readonly source: Source }
	/** Anchors are added to those that the form has; a form that has `all` keeps it. */
	| {
			readonly do: 'add-mention';
			readonly entity: string;
			readonly form: string;
			readonly anchors: 'all' | readonly Anchor[];
	  }
	/** Gives one place of a form, which must be there, another anchor; undefined deletes it, and the form with its last place. */
	| {
			readonly do: 'move-mention';
			readonly entity: string;
			readonly form: string;
			readonly from: Anchor;
			readonly to: Anchor | undefined;
	  }
	/** Deletes every relation to a claim and every dismissal about it, and nothing else; there may be none. */
	| { readonly do: 'delete-references'; readonly id: string }
	| { readonly do: 'dismiss'; readonly annotator: string; readonly dismissal: Dismissal }
	/** Names the text, where given, and gives every annotator without one an empty section. */
	| { readonly do: 'initialise'; readonly text?: string; readonly annotators: readonly string[] };
