/** English months and their abbreviations in news style, lower case, without the dot. */
export const months: ReadonlyMap<string, number> = new Map(
	[
		['january', 'jan'],
		['february', 'feb'],
		['march', 'mar'],
		['april', 'apr'],
		['may'],
		['june', 'jun'],
		['july', 'jul'],
		['august', 'aug'],
		['september', 'sept', 'sep'],
		['october', 'oct'],
		['november', 'nov'],
		['december', 'dec'],
	].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

export const weekdays: ReadonlySet<string> = new Set(
	'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(
		' ',
	),
);
