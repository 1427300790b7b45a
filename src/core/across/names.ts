import { resolveEntity } from '../corpus/source';
import type { Document } from '../model/document';
import type { Claim, Entity, ProjectRecord } from '../model/schema';
import { firstFrom, type Span } from '../model/span';
import { articleSource } from '../model/vocabulary';
import type { SidedName } from './stances';

/** A mention of an entity in an article. */
export interface Name extends Span {
	readonly slug: string;
	readonly side: string | undefined;
	/** A settlement, a region, a river …; a state is none. */
	readonly isPlace: boolean;
	/** Somebody who could do something, other than a state or an outlet. */
	readonly isActor: boolean;
}

/** Who and what an article names, and whose side they are on. */
export interface Names {
	/** The place named most often; whether that is more often than all others together. */
	readonly main: { readonly slug: string; readonly isMost: boolean } | undefined;
	within(span: Span): readonly Name[];
	/** Names in a claim with their sides, in order; `we` and `the enemy` are those of whoever speaks. */
	sidedIn(span: Span, claim: Claim): readonly SidedName[];
	/** The side that an entity, a source or a side's own slug stands for. */
	sideOf(slug: string): string | undefined;
	/** The side of whoever says the claim. */
	speakerOf(claim: Claim): string | undefined;
	isState(slug: string): boolean;
}

const things: ReadonlySet<Entity['kind']> = new Set([
	'place',
	'state',
	'media',
	'platform',
	'weapon',
	'event',
]);

/** The mentions of a document by place. */
export function namesIn(document: Document, project: ProjectRecord): Names {
	const known = new Map<string, Omit<Name, 'start' | 'end'>>();
	const describe = (slug: string): Omit<Name, 'start' | 'end'> => {
		let name = known.get(slug);
		if (!name) {
			const kind = resolveEntity(document, project, slug)?.kind;
			name = {
				slug,
				side: sideOf(slug),
				isPlace: kind === 'place',
				isActor: kind !== undefined && !things.has(kind),
			};
			known.set(slug, name);
		}
		return name;
	};
	const sides = Object.entries(project.sides ?? {});
	const sideOf = (slug: string): string | undefined => {
		if (project.sides && Object.hasOwn(project.sides, slug)) return slug;
		const side = sides.find(([, { actors }]) => actors?.includes(slug))?.[0];
		const written =
			side ?? resolveEntity(document, project, slug)?.side ?? document.sidecar?.value.sources?.[slug]?.side;
		return written === undefined || outside.has(written) ? undefined : written;
	};
	const names = document.mentions
		.filter(({ placement }) => placement.state !== 'ambiguous')
		.flatMap(({ entity, placement }) => placement.spans.map((span) => ({ ...describe(entity), ...span })))
		.sort((a, b) => a.start - b.start);
	const within = ({ start, end }: Span): readonly Name[] => {
		const found: Name[] = [];
		for (let i = firstFrom(names, start); i < names.length && names[i]!.start < end; i++)
			found.push(names[i]!);
		return found;
	};
	const speakerOf = ({ said }: Claim): string | undefined =>
		said.source === articleSource ? undefined : sideOf(said.source);
	return {
		main: mainPlace(names),
		within,
		sideOf,
		isState: (slug) => resolveEntity(document, project, slug)?.kind === 'state',
		speakerOf,
		sidedIn(span, claim) {
			const speaker = speakerOf(claim);
			const others = sides.map(([id]) => id).filter((id) => id !== speaker);
			const enemy = speaker !== undefined && others.length === 1 ? others[0] : undefined;
			const found: SidedName[] = within(span).flatMap(({ start, side }) =>
				side === undefined ? [] : [{ start, side }],
			);
			for (const { index, 0: word } of document.text.slice(span.start, span.end).matchAll(speakers)) {
				const side = /enemy/i.test(word) ? enemy : speaker;
				if (side !== undefined) found.push({ start: span.start + index, side });
			}
			return found.sort((a, b) => a.start - b.start);
		},
	};
}

const outside: ReadonlySet<string> = new Set(['civilian', 'third-party', 'unknown']);
const speakers = /\b(?:the enemy|we|our)\b/gi;

function mainPlace(names: readonly Name[]): Names['main'] {
	const counts = new Map<string, number>();
	for (const { slug, isPlace } of names) if (isPlace) counts.set(slug, (counts.get(slug) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	const all = names.filter(({ isPlace }) => isPlace).length;
	return most && { slug: most[0], isMost: most[1] * 2 > all };
}
