import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { codePointOffsets, readText, type Attribution, type Span } from '../../../src/core';
import type { BenchRow } from '../../host/benchTable';

/** A file of the gold, as far as it is about quotations. Offsets in code points. */
interface Gold {
	readonly article: string;
	readonly sources: readonly { readonly id: string; readonly name: string; readonly exact: string }[];
	readonly quotes: readonly {
		readonly exact: string;
		readonly start: number;
		readonly end: number;
		readonly speaker: string | null;
	}[];
}

/** How many quotations of the seeds are found with their bounds, and with the speaker that a careful reader gave them. */
export function goldQuotations(folder: string): readonly BenchRow[] {
	let quotations = 0;
	let found = 0;
	let spoken = 0;
	let right = 0;
	let nobodys = 0;
	let given = 0;
	for (const file of readdirSync(folder).filter((name) => /^\d+\.yaml$/.test(name))) {
		const gold = parse(readFileSync(join(folder, file), 'utf8')) as Gold;
		const text = readFileSync(join('seeds', gold.article), 'utf8');
		const units = codePointOffsets(text);
		const reading = readText(text);
		for (const { exact, speaker, ...at } of gold.quotes) {
			const span = { start: units.toUtf16(at.start), end: units.toUtf16(at.end) };
			quotations++;
			if (reading.quotations.some((one) => one.span.start === span.start && one.span.end === span.end))
				found++;
			else console.log(`not found: ${file} ${exact}`);
			const attribution = reading.attributions.find(({ content }) =>
				content.some((one) => overlaps(one, span)),
			);
			if (speaker === null) {
				nobodys++;
				if (attribution) given++;
				continue;
			}
			spoken++;
			const source = gold.sources.find(({ id }) => id === speaker)!;
			const ours = attribution ? wordsOf(text, attribution) : '';
			if (names(`${source.name} ${source.exact}`, ours)) right++;
			else console.log(`speaker: ${file} ${exact.slice(0, 40)}: ${source.name}, not ${ours || 'nobody'}`);
		}
	}
	const share = (what: string, part: number, all: number, least: number): BenchRow => ({
		what,
		value: (100 * part) / all,
		unit: '%',
		least,
	});
	return [
		share('quotations of the seeds found with their bounds', found, quotations, 100),
		share('quotations of the seeds with their speaker', right, spoken, 100),
		{ what: `quotations of nobody that were given to somebody, of ${nobodys}`, value: given, unit: '' },
	];
}

function wordsOf(text: string, { source, speaker }: Attribution): string {
	return [...source, ...(speaker ? [speaker] : [])].map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** Whether two descriptions share a word that says something. */
function names(one: string, other: string): boolean {
	const telling = (words: string): string[] => words.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
	const known = new Set(telling(one));
	return telling(other).some((word) => known.has(word));
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
