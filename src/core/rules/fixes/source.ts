import { resolveEntity, type SourceView } from '../../corpus/source';
import type { Entity, Source } from '../../model/schema';
import { articleSource, identifications } from '../../model/vocabulary';
import type { Change } from '../../sidecar/change';
import type { Fixes, Found } from './found';

/** Says who a source is: named, described, anyone. */
export const identificationFixes: Fixes = (found) => {
	const view = sourceOf(found);
	if (!view) return [];
	return [
		{
			id: 'identification',
			title: `Set how “${view.name}” is identified…`,
			of: 'sidecar',
			changes: recordFor(found, view),
			questions: [
				{
					title: `Identification of ${view.name}`,
					prompt: 'How the article identifies this source',
					path: ['sources', view.slug, 'identification'],
					takes: identifications
						.filter((one) => one !== view.identification)
						.map((value) => ({ label: meanings[value], value })),
				},
			],
		},
	];
};

const meanings: Readonly<Record<Source['identification'], string>> = {
	named: 'named: by a name that others know',
	pseudonymous: 'pseudonymous: by a callsign or a nickname',
	anonymous: 'anonymous: described, not named',
	vague: 'vague: could be anyone',
	none: 'none: no source is given',
};

/** Records why no name is given. */
export const reasonFixes: Fixes = (found) => {
	const view = sourceOf(found);
	if (!view || view.anonymityReason !== undefined) return [];
	return [
		{
			id: 'reason',
			title: `Record why “${view.name}” is not named…`,
			of: 'sidecar',
			changes: recordFor(found, view),
			questions: [
				{
					title: `Why ${view.name} is not named`,
					prompt: 'As the article gives it: safety, not authorised to speak …',
					path: ['sources', view.slug, 'anonymityReason'],
					takes: 'line',
				},
			],
		},
	];
};

/** Puts somebody whom a person has matched with a post among the project's entities. */
export const matchedFixes: Fixes = (found) => {
	const { corpus, document } = found;
	const view = sourceOf(found);
	if (!view || !corpus.hasProject) return [];
	const slug = view.entity ?? view.slug;
	const own = resolveEntity(document, corpus.project.value, slug);
	const entity: Entity = { name: view.name, kind: 'person', role: view.descriptor ?? own?.role };
	return [
		{
			id: 'matched',
			title: `I have matched ${view.name}: add to corroborate.yaml`,
			of: 'project',
			changes: [{ do: 'set', path: ['entities', slug], value: entity }],
			questions: [],
		},
	];
};

/** Gives a claim, or all those of one quotation, the source that says it. */
export const sourceFixes: Fixes = ({ claims }) =>
	claims.length > 0
		? [{ id: 'source', title: 'Set who says it…', of: 'source', claims: claims.map(({ id }) => id) }]
		: [];

/** The source that a finding is about, where files know it; a row on bare text is about words. */
function sourceOf({ corpus, document, finding: { about, claims } }: Found): SourceView | undefined {
	if (about.kind !== 'source' || about.id === articleSource || claims.length === 0) return undefined;
	const view = corpus.source(document, about.id);
	return view.known ? view : undefined;
}

/** A record of the source in this article's sidecar, where it has none yet: known from the project, or as an entity. */
function recordFor({ document }: Found, view: SourceView): readonly Change[] {
	if (Object.hasOwn(document.sidecar?.value.sources ?? {}, view.slug)) return [];
	const { slug, name, entity, kind, identification } = view;
	const isEntity = entity === slug;
	const source: Source = {
		...(isEntity ? {} : entity === undefined ? { name } : { entity }),
		kind,
		identification,
	};
	return [{ do: 'add-source', slug, source }];
}
