import type { Problem, Reading } from '../model/document';
import { conflictsIn } from './conflicts';

/** A problem for every item in which a merge left two versions, at its `conflict`. */
export function conflictProblems({ value, locate }: Reading<object>): Problem[] {
	return conflictsIn(value).map(({ path, conflict }) => {
		const fields = Object.keys(conflict).join(', ');
		const where = fields === '' ? '' : ` (${fields})`;
		const { start, end } = locate([...path, 'conflict']) ?? { start: 0, end: 0 };
		return {
			code: 'sidecar.conflict',
			message: `Two versions of ${nameOf(path)} could not be merged${where}. Choose, then delete “conflict”.`,
			span: { start, end },
			...(path[0] === 'claims' ? { claim: path[2] } : {}),
		};
	});
}

function nameOf(path: readonly string[]): string {
	if (path.length === 0) return 'this file';
	return path[0] === 'dismissed' ? 'a dismissal' : `“${path.at(-1)!}”`;
}
