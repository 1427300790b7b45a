import type { Problem, SidecarReading } from '../model/document';
import { claimIdPattern, isClaimKey } from '../model/schema';

/** What no schema says of a sidecar's items: ids of the right form, no id twice. */
export function itemProblems({ value, locate }: SidecarReading): Problem[] {
	const problems: Problem[] = [];
	const add = (code: string, path: readonly string[], message: string, claim?: string): void => {
		const { start, end } = locate(path) ?? { start: 0, end: 0 };
		problems.push({
			code,
			message,
			span: { start, end: Math.min(end, start + (path.at(-1) ?? '').length) },
			...(claim === undefined ? {} : { claim }),
		});
	};
	const owners = new Map<string, string>();
	for (const [annotator, section] of Object.entries(value.claims ?? {})) {
		for (const id of Object.keys(section ?? {})) {
			if (!isClaimKey(id)) continue;
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
		}
	}
	return problems;
}
