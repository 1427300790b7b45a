import type { Problem, SidecarReading } from '../model/document';
import { claimIdPattern, type Claim } from '../model/schema';

/** What no schema says of a sidecar's items: ids of the right form, no id twice, no conflict left from a merge. */
export function itemProblems({ value, locate }: SidecarReading): Problem[] {
	const problems: Problem[] = [];
	const add = (code: string, path: readonly string[], message: string, claim?: string): void => {
		const span = locate(path);
		const name = path.at(-1) ?? '';
		// A conflict is shown whole, an item by its name.
		const end = name === 'conflict' ? span?.end : span && Math.min(span.end, span.start + name.length);
		problems.push({
			code,
			message,
			span: { start: span?.start ?? 0, end: end ?? 0 },
			...(claim === undefined ? {} : { claim }),
		});
	};
	const conflictIn = (path: readonly string[], item: { conflict?: unknown }, claim?: string): void => {
		if (item.conflict === undefined) return;
		const fields = Object.keys(item.conflict ?? {}).join(', ');
		const where = fields === '' ? '' : ` (${fields})`;
		const message = `Two versions of “${path.at(-1) ?? ''}” could not be merged${where}. Choose, then delete “conflict”.`;
		add('sidecar.conflict', [...path, 'conflict'], message, claim);
	};
	const owners = new Map<string, string>();
	for (const [annotator, section] of Object.entries(value.claims ?? {})) {
		for (const [id, claim] of Object.entries(section ?? {})) {
			if (id === 'pass') continue;
			const path = ['claims', annotator, id];
			if (!claimIdPattern.test(id)) {
				const message = `“${id.slice(0, 40)}” is not the id of a claim: seven characters, b to z and 2 to 9.`;
				add('sidecar.schema', path, message, id);
			}
			const owner = owners.get(id);
			if (owner === undefined) owners.set(id, annotator);
			else
				add(
					'sidecar.duplicate',
					path,
					`${owner} has a claim with the id “${id}” too. Give one a new id.`,
					id,
				);
			conflictIn(path, claim as Claim, id);
		}
	}
	for (const [slug, entity] of Object.entries(value.entities ?? {})) conflictIn(['entities', slug], entity);
	for (const [slug, source] of Object.entries(value.sources ?? {})) conflictIn(['sources', slug], source);
	return problems;
}
