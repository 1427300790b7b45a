import * as vscode from 'vscode';
import {
	accesses,
	articleSource,
	channels,
	identifications,
	sourceChanges,
	sourceKinds,
	type PlacedClaim,
} from '../../core';
import { plainLabel } from '../labels';
import { showPlace, tell } from '../show';
import { annotate } from '../writing/annotate';
import { activeArticle, type ActiveArticle, claimFor } from './active';
import { type Field, oneOf, words } from './field';
import { choose } from './form';
import type { Writing } from './writing';

/** Sides that no project has to name. */
const plainSides = ['civilian', 'third-party', 'unknown'];

/** Changes one field of the source of the claim at the caret, or of the one with this id, as this article has it. */
export async function editSource({ projects, writer }: Writing, id?: unknown): Promise<void> {
	const active = await activeArticle(projects);
	const claim = active && claimFor(active, id);
	if (!active || !claim) return;
	const slug = claim.claim.said.source;
	if (slug === articleSource)
		return tell(vscode.l10n.t('The article itself says this: there is no source to change.'));
	const { project, document } = active;
	const source = project.corpus.source(document, slug);
	const { name } = source;
	const field = await choose<Field>(
		vscode.l10n.t('Edit Source {0}', plainLabel(name)),
		sourceFields(active, claim).map((one) => ({ label: one.name, description: one.shown, value: one })),
		{ placeholder: vscode.l10n.t('The field to change, in this article') },
	);
	if (!field) return;
	if (field.onlyInFile) {
		const place = document.sidecar?.locate(['sources', slug, ...field.onlyInFile]);
		return showPlace(project, document.sidecarPath, place ?? { start: 0, end: 0 });
	}
	const change = await field.ask();
	if (!change) return;
	const fields = Object.fromEntries(change.sets.map(({ path: [key], value }) => [key, value]));
	const written = await annotate(writer, active, (sidecar) => sourceChanges(source, sidecar.value, fields));
	if (written) tell(`${field.name}: ${plainLabel(change.shown)}`);
}

/** The fields of a claim's source with their present values, in the order of the sidecar. */
function sourceFields({ project, document }: ActiveArticle, { claim }: PlacedClaim): readonly Field[] {
	const { corpus } = project;
	const slug = claim.said.source;
	const source = corpus.source(document, slug);
	const own = document.sidecar?.value.sources?.[slug];
	const sides = Object.entries(corpus.project.value.sides ?? {});
	const labels = [...sides.map(([, side]) => plainLabel(side.name)), ...plainSides];
	const values = [...sides.map(([side]) => side), ...plainSides];
	return [
		words(
			vscode.l10n.t('Name'),
			['name'],
			source.name,
			vscode.l10n.t('As the article names or describes it'),
		),
		oneOf(vscode.l10n.t('Kind'), ['kind'], source.kind, sourceKinds),
		oneOf(vscode.l10n.t('Identification'), ['identification'], source.identification, identifications),
		oneOf(vscode.l10n.t('Side'), ['side'], source.side, values, { optional: true, labels }),
		oneOf(vscode.l10n.t('Channel'), ['channel'], source.channel, channels, { optional: true }),
		words(
			vscode.l10n.t('Why it is not named'),
			['anonymityReason'],
			source.anonymityReason,
			vscode.l10n.t('As the article says it, such as “for safety reasons”'),
		),
		oneOf(vscode.l10n.t('Access'), ['access'], own?.access, accesses, { optional: true }),
		words(
			vscode.l10n.t('Descriptor'),
			['descriptor'],
			source.descriptor,
			vscode.l10n.t('What the article says of it: post, place, how it knows'),
		),
		words(vscode.l10n.t('Note'), ['note'], own?.note, vscode.l10n.t('A note to whoever reads this source')),
	];
}
