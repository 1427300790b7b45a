import type { ProjectRecord } from '../model/schema';
import type { Finding } from '../model/finding';
import type { Level, Profile } from '../model/vocabulary';
import { catalog } from './catalog';

const rank: Readonly<Record<Level, number>> = { error: 3, warning: 2, note: 1, off: 0 };

/** Larger is more serious. */
export function seriousness(level: Level): number {
	return rank[level];
}

/**
 * The level of a finding: the project's word on its code, else its profile's, else the default; a mild case is lowered
 * from there. Undefined where it is off.
 */
export function levelOf(
	project: ProjectRecord,
	code: string,
	atMost: 'warning' | 'note' | undefined,
): Finding['level'] | undefined {
	const level = project.levels?.[code] ?? profiled(project.profile ?? 'review', code);
	if (level === 'off') return undefined;
	return atMost !== undefined && rank[atMost] < rank[level] ? atMost : level;
}

function profiled(profile: Profile, code: string): Level {
	const level = catalog.get(code)?.level ?? 'error';
	switch (profile) {
		case 'annotate':
			return /^(sidecar|anchor|merge)\.|^text\.encoding$/.test(code) ? level : 'off';
		case 'audit':
			return level === 'off' ? 'note' : level;
		case 'review':
		case 'publish':
			return level;
	}
}
