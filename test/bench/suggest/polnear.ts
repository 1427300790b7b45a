import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/core';

/** An attribution as the corpus has it; spans in UTF-16. */
export interface GoldAttribution {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
}

export interface GoldArticle {
	readonly name: string;
	readonly text: string;
	readonly attributions: readonly GoldAttribution[];
}

/** The articles of a folder in brat's standoff format: `.txt` with `.ann` beside it, offsets in code points. */
export function goldArticles(folder: string): readonly GoldArticle[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.ann'))
		.sort()
		.map((name) => {
			const text = readFileSync(join(folder, name.replace(/\.ann$/, '.txt')), 'utf8');
			return { name, text, attributions: readStandoff(text, readFileSync(join(folder, name), 'utf8')) };
		});
}

function readStandoff(text: string, standoff: string): readonly GoldAttribution[] {
	const units = [0];
	for (const character of text) units.push(units.at(-1)! + character.length);
	const spansOf = new Map<string, readonly Span[]>();
	const events: ReadonlyMap<string, readonly string[]>[] = [];
	for (const line of standoff.split('\n')) {
		const [id = '', body = ''] = line.split('\t');
		if (id.startsWith('T')) spansOf.set(id, spans(body, units));
		if (id.startsWith('E')) events.push(roles(body));
	}
	return events.map((event) => {
		const of = (role: string): readonly Span[] =>
			(event.get(role) ?? []).flatMap((id) => spansOf.get(id) ?? []).toSorted((a, b) => a.start - b.start);
		return { source: of('Source'), cue: of('Cue'), content: of('Content') };
	});
}

/** `Content 728 767;784 1029` */
function spans(body: string, units: readonly number[]): readonly Span[] {
	return body
		.slice(body.indexOf(' ') + 1)
		.split(';')
		.map((part) => {
			const [start, end] = part.split(' ').map((offset) => units[Number(offset)]!);
			return { start: start!, end: end! };
		});
}

/** `Attribution:T5 Content:T4 Content2:T9 Cue:T3` */
function roles(body: string): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const part of body.split(' ')) {
		const [role = '', id = ''] = part.split(':');
		const name = role.replace(/\d+$/, '');
		found.set(name, [...(found.get(name) ?? []), id]);
	}
	return found;
}
