import { anchorsOf } from '../../core';
import type { Change, Claim, PlacedClaim, PlacedMention, SidecarReading } from '../../core';
import { annotate, type SidecarChanges } from '../annotate';
import type { Article } from '../projects';
import { tell } from '../show';
import type { Writer } from '../writer';
import { activeArticle, type ActiveArticle, type ReadArticle, stillHas } from './active';
import { choose, type Choice, plainLabel } from './form';
import type { Writing } from './writing';

interface Deletion {
	/** What it is, in words. */
	readonly name: string;
	readonly changes: SidecarChanges;
	/** What to know after it is gone. */
	readonly remark?: string;
}

/** Deletes what is annotated at the caret, or the claim with this id; asks which where there are several. */
export async function deleteAnnotation({ projects, writer }: Writing, id?: unknown): Promise<void> {
	const active = await activeArticle(projects);
	if (!active) return;
	const choices = id === undefined ? atCaret(active) : ofClaims(active, (placed) => placed.id === id);
	if (choices.length === 0)
		return tell(
			id === undefined
				? 'There is no annotation at the caret.'
				: 'This claim is not in the article any more.',
		);
	const deletion =
		choices.length === 1 ? choices[0]!.value : await choose<Deletion>('Delete Annotation', choices);
	if (deletion) await carryOut(writer, active, deletion);
}

/** Deletes a claim of an article, with what refers to it there. */
export async function deleteClaim(writer: Writer, article: ReadArticle, claim: PlacedClaim): Promise<void> {
	const [choice] = ofClaims(article, (placed) => placed === claim);
	if (choice?.value) await carryOut(writer, article, choice.value);
}

async function carryOut(
	writer: Writer,
	article: Article,
	{ name, changes, remark }: Deletion,
): Promise<void> {
	if (await annotate(writer, article, changes)) tell(`Deleted: ${name}. Undo takes it back.${remark ?? ''}`);
}

function atCaret(active: ActiveArticle): readonly Choice<Deletion>[] {
	const { project, document, path, editor } = active;
	const offset = editor.document.offsetAt(editor.selection.active);
	const holds = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
	const claims = ofClaims(active, (placed) => project.spansOf(path, placed).some(holds));
	const mentions = document.mentions.filter((mention) => project.spansOfMention(path, mention).some(holds));
	return [...claims, ...mentions.flatMap((mention) => ofMention(active, mention, offset))];
}

function ofClaims(
	article: ReadArticle,
	isMeant: (placed: PlacedClaim) => boolean,
): readonly Choice<Deletion>[] {
	return article.document.claims.filter(isMeant).map((placed) => {
		const { annotator, id, claim } = placed;
		const elsewhere = relationsElsewhere(article, id);
		const remark =
			elsewhere > 0 ? ` ${elsewhere} relations in other articles still name it: see Problems.` : '';
		return {
			label: plainLabel(`Claim ${id}: ${claim.is.topic}, ${claim.is.act}`),
			description: annotator,
			detail: plainLabel(
				typeof claim.quote === 'string' ? claim.quote : claim.quote.map(({ quote }) => quote).join(' … '),
			),
			value: {
				name: `claim ${id}`,
				remark,
				changes: (sidecar) =>
					stillHas(sidecar, placed)
						? [...withoutReferences(sidecar, id), { do: 'delete', path: ['claims', annotator, id] }]
						: { refused: `The claim ${id} is not in it any more.` },
			},
		};
	});
}

/** Takes the relations and dismissals of this article that name a claim away with it. */
function withoutReferences({ value: { claims, dismissed } }: SidecarReading, id: string): readonly Change[] {
	const changes: Change[] = [];
	for (const [annotator, section] of Object.entries(claims ?? {}))
		for (const [other, value] of Object.entries(section ?? {})) {
			if (other === 'pass' || other === id) continue;
			const { relations } = value as Claim;
			const left = relations?.filter(({ to }) => to !== id);
			if (!relations || !left || left.length === relations.length) continue;
			const path = ['claims', annotator, other, 'relations'];
			changes.push({ do: 'set', path, value: left.length > 0 ? left : undefined });
		}
	for (const [annotator, dismissals] of Object.entries(dismissed ?? {}))
		for (const [index, { target }] of [...(dismissals ?? []).entries()].reverse())
			if (target === id) changes.push({ do: 'delete', path: ['dismissed', annotator, String(index)] });
	return changes;
}

function relationsElsewhere({ project, path }: Article, id: string): number {
	let count = 0;
	for (const document of project.corpus.documents())
		if (document.path !== path)
			for (const { claim } of document.claims)
				count += (claim.relations ?? []).filter(({ to }) => to === id).length;
	return count;
}

function ofMention(
	active: ActiveArticle,
	mention: PlacedMention,
	offset: number,
): readonly Choice<Deletion>[] {
	const { project, document } = active;
	const entity = document.sidecar?.value.entities?.[mention.entity];
	if (!entity) return [];
	const { form } = mention;
	const path = ['entities', mention.entity, 'mentions', form];
	const places = document.mentions
		.filter((other) => other.entity === mention.entity && other.form === form)
		.flatMap((other) => project.spansOfMention(document.path, other));
	const others = places.filter(({ start, end }) => offset < start || end < offset);
	const isOnlyForm = Object.keys(entity.mentions ?? {}).length === 1;
	const lines: Choice<Deletion>[] = [];
	if (others.length > 0) {
		const anchors = [...anchorsOf(document.text, others)];
		lines.push(
			line(`Mention of ${entity.name}: this place only`, `mention of ${entity.name}`, path, anchors),
		);
	}
	if (!isOnlyForm)
		lines.push(
			line(`Mentions of ${entity.name} as “${form}” (${places.length})`, `“${form}”`, path, undefined),
		);
	const whole = isOnlyForm ? ` (${places.length} places)` : ' with all its names';
	lines.push(
		line(`Entity ${entity.name}${whole}`, `entity ${entity.name}`, ['entities', mention.entity], undefined),
	);
	return lines;
}

function line(label: string, name: string, path: readonly string[], value: unknown): Choice<Deletion> {
	return {
		label: plainLabel(label),
		value: { name: plainLabel(name), changes: () => [{ do: 'set', path, value }] },
	};
}
