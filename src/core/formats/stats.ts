import { statGroups, type StatGroup, type StatRow } from '../stats/stats';
import { safeJson } from './printable';
import { plain, type Styler } from './styler';

/** Counts as JSON, version 1: an object for each group that has any, its names in order. */
export function statsToJson(rows: readonly StatRow[]): string {
	const groups = byGroup(rows).map(([group, own]) => [
		group,
		Object.fromEntries(own.map(({ name, count }) => [name, count])),
	]);
	return safeJson({ version: 1, ...Object.fromEntries(groups) }) + '\n';
}

/** Counts as CSV (RFC 4180): `group,name,count`. No field needs quotes: names are words, handles, slugs and codes. */
export function statsToCsv(rows: readonly StatRow[]): string {
	return ['group,name,count', ...rows.map(({ group, name, count }) => `${group},${name},${count}`)]
		.map((line) => `${line}\r\n`)
		.join('');
}

/** Counts for people: a block for each group, numbers in a column; of what is a part of a total, the share. */
export function statsToText(rows: readonly StatRow[], styler: Styler = plain): string {
	const nameWidth = Math.max(0, ...rows.map(({ name }) => name.length));
	const countWidth = Math.max(0, ...rows.map(({ count }) => grouped(count).length));
	return byGroup(rows)
		.map(([group, own]) => {
			const total = own.find(({ name }) => name === 'total')?.count ?? 0;
			const lines = own.map(({ name, count }) => {
				const share = name === 'suggested' && total > 0 ? `  ${Math.round((count / total) * 100)} %` : '';
				return `  ${name.padEnd(nameWidth)}  ${grouped(count).padStart(countWidth)}${styler.dim(share)}\n`;
			});
			return `${styler.heading(statGroups[group].title)}\n${lines.join('')}`;
		})
		.join('\n');
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

function byGroup(rows: readonly StatRow[]): readonly (readonly [StatGroup, readonly StatRow[]])[] {
	const groups = [...new Set(rows.map(({ group }) => group))];
	return groups.map((group) => [group, rows.filter((row) => row.group === group)]);
}
