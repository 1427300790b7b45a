import { tell } from '../show';
import { activeArticle, claimFor } from './active';
import { claimFields, type Field } from './claimFields';
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
		`Edit Claim ${claim.id}`,
		fields.map((one) => ({ label: one.name, description: one.shown, value: one })),
		{ placeholder: 'The field to change' },
	);
	const change = await field?.ask();
	if (!field || !change) return;
	if (await setField(writing, active, claim, change)) tell(`${field.name}: ${change.shown}`);
}
