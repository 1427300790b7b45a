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
 * from there. Undefined where it is off. The profiles: `annotate` looks at files, anchors, merges and
 * required fields only; `review` is the
 * defaults; `publish` is the same without warnings about style, and blocks on decisions that are missing; `audit` shows as notes whatever the others leave out.
 */
export function levelOf(
	project: ProjectRecord,
	code: string,
	atMost: Exclude<Level, 'error'> | undefined,
): Finding['level'] | undefined {
	const profile = project.profile ?? 'review';
	const level = project.levels?.[code] ?? profiled(profile, code);
	if (level === 'off') return undefined;
	const lowered = atMost !== undefined && rank[atMost] < rank[level] ? atMost : level;
	if (lowered !== 'off') return lowered;
	return profile === 'audit' ? 'note' : undefined;
}

function profiled(profile: Profile, code: string): Level {
	const level = catalog.get(code)?.level ?? 'error';
	switch (profile) {
		case 'annotate':
			return /^(sidecar|anchor|merge)\.|^text\.encoding$|^claim\.required$/.test(code) ? level : 'off';
		case 'audit':
			return level === 'off' ? 'note' : level;
		case 'publish':
			if (blocking.has(code)) return 'error';
			return isStyle(code) && rank[level] > rank.note ? 'note' : level;
		case 'review':
			return level;
	}
}

/** Without a decision that stands, nothing is published. */
const blocking: ReadonlySet<string> = new Set(['review.stale', 'review.undecided', 'review.held']);

const substance: ReadonlySet<string> = new Set(['text.contradicts-itself', 'text.encoding']);

/** Whether a code is about wording: that never keeps an article from being published. */
function isStyle(code: string): boolean {
	return /^(language|text)\./.test(code) ? !substance.has(code) : /^quote\.(fragment|malformed)$/.test(code);
}
