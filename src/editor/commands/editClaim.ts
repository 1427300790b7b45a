import * as vscode from 'vscode';
import type { PlacedClaim } from '../../core';
import { showPlace, tell } from '../show';
import { activeArticle, claimFor, type ActiveArticle } from './active';
import { claimFields } from './claimFields';
import type { Field } from './field';
import { choose } from './form';
import { setField } from './setField';
import type { Writing } from './writing';

/** Changes one field of the claim at the caret, or of the one with this id. */
export async function editClaim(writing: Writing, id?: unknown): Promise<void> {
	const active = await activeArticle(writing.projects);
	const claim = active && claimFor(active, id);
	if (!active || !claim) return;
	const fields = claimFields(active, claim);
	const field = await choose<Field>(
		vscode.l10n.t('Edit Claim {0}', claim.id),
		fields.map((one) => ({ label: one.name, description: one.shown, value: one })),
		{ placeholder: vscode.l10n.t('The field to change') },
	);
	if (!field) return;
	if (field.onlyInFile) return openInFile(active, claim, field.onlyInFile);
	const change = await field.ask();
	if (!change) return;
	if (await setField(writing, active, [claim], change)) tell(`${field.name}: ${change.shown}`);
}

/** Shows a field where it stands in the sidecar. */
async function openInFile(
	{ project, document: { sidecar, sidecarPath } }: ActiveArticle,
	{ annotator, id }: PlacedClaim,
	path: readonly string[],
): Promise<void> {
	const place = sidecar?.locate(['claims', annotator, id, ...path]);
	await showPlace(project, sidecarPath, place ?? { start: 0, end: 0 });
	tell(vscode.l10n.t('This does not fit in one line: change it here.'));
}
