import { mentionsOf } from '../anchor/mentions';
import { noWeights } from './nameEvidence';
import type { Name } from './names';
import type { KnownEntity } from './suggestions';

/**
 * The names of a text with those of known entities in their places, by their forms between word edges. Where both are, the
 * known one stands, but for a longer name that holds it and tells its own kind: `Armed Forces of Ukraine`. In the order of the text.
 */
export function withKnown(
	text: string,
	names: readonly Name[],
	known: readonly KnownEntity[],
): readonly Name[] {
	if (known.length === 0) return names;
	const forms = known.flatMap(({ slug, name, forms: others }) =>
		[...new Set([name, ...others])].map((form) => ({ entity: slug, form })),
	);
	const kinds = new Map(known.map(({ slug, kind }) => [slug, kind]));
	const found = mentionsOf(text, forms).flatMap(({ entity, placement: { spans } }) =>
		spans.map(({ start, end }): Name => ({
			start,
			end,
			words: [`#${entity}`],
			kind: kinds.get(entity),
			listed: undefined,
			weights: noWeights,
			isWeak: false,
			title: undefined,
			isRole: false,
			acronym: undefined,
			isCoordinated: false,
		})),
	);
	const merged: Name[] = [];
	let next = 0;
	for (const name of names) {
		while (next < found.length && found[next]!.end <= name.start) merged.push(found[next++]!);
		const other = found[next];
		if (!other || other.start >= name.end) merged.push(name);
		else if (name.kind && other.start >= name.start && other.end <= name.end && isLonger(name, other)) {
			merged.push(name);
			while (next < found.length && found[next]!.end <= name.end) next++;
		}
	}
	return [...merged, ...found.slice(next)];
}

const isLonger = (a: Name, b: Name): boolean => a.end - a.start > b.end - b.start;
