import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import { codePointOffsets, readText, suggest, type EntityKind } from '../../../src/core';
import type { BenchRow } from '../../host/benchTable';

/** The types of the corpus that are measured. */
type Type = 'Person' | 'Organisation' | 'Location';
interface Typed {
	readonly start: number;
	readonly end: number;
	readonly type: Type;
}
interface Text {
	readonly id: string;
	readonly text: string;
	readonly entities: readonly Typed[];
}
/** How many of what was found and of what is there are right. */
interface Counts {
	right: number;
	found: number;
	met: number;
	there: number;
}

/** Kinds that are none of the three types are not counted. */
const types: Readonly<Partial<Record<EntityKind, Type>>> = {
	person: 'Person',
	place: 'Location',
	state: 'Location',
	'military-unit': 'Organisation',
	'armed-group': 'Organisation',
	'government-body': 'Organisation',
	organization: 'Organisation',
	media: 'Organisation',
	platform: 'Organisation',
	group: 'Organisation',
};
const surest = 0.5;

/**
 * Entities in the texts of re3d in the folder `corpora`, ours beside a peer's: F1 over three types, where an entity counts as
 * found when one of its type overlaps it. No rows where the corpus is not there.
 */
export function entities(corpora: string): readonly BenchRow[] {
	const folder = join(corpora, 're3d');
	if (!existsSync(folder)) {
		console.log(`  There is no folder ${folder}: entities are not measured.`);
		return [];
	}
	const texts = textsOf(folder);
	const ours = f1(texts, foundByUs);
	const theirs = f1(texts, foundByPeer);
	return [
		{ what: 'entities: F1 on re3d', value: ours, unit: '%' },
		{ what: 'entities: F1 of compromise', value: theirs, unit: '%' },
		{ what: 'entities: ahead of compromise', value: ours - theirs, unit: 'points', least: 20 },
	];
}

function textsOf(folder: string): readonly Text[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) => {
			const rows = <T>(file: string): readonly T[] =>
				readFileSync(join(folder, name, file), 'utf8')
					.split('\n')
					.filter((line) => line !== '')
					.map((line) => JSON.parse(line) as T);
			const all = rows<{ documentId: string; begin: number; end: number; type: string; confidence: number }>(
				'entities.json',
			);
			return rows<{ _id: string; text: string }>('documents.json').map(({ _id: id, text }) => ({
				id,
				text,
				entities: all
					.filter(
						({ documentId, type, confidence }) =>
							documentId === id &&
							confidence >= surest &&
							(type === 'Person' || type === 'Organisation' || type === 'Location'),
					)
					.map(({ begin, end, type }) => ({ start: begin, end, type: type as Type })),
			}));
		});
}

function foundByUs(text: string): readonly Typed[] {
	const { toCodePoint } = codePointOffsets(text);
	return suggest(text, readText(text)).entities.flatMap(({ kind, mentions }) => {
		const type = types[kind];
		if (!type) return [];
		return mentions.map(({ start, end }) => ({ start: toCodePoint(start), end: toCodePoint(end), type }));
	});
}

function foundByPeer(text: string): readonly Typed[] {
	const { toCodePoint } = codePointOffsets(text);
	const document = compromise(text);
	return (
		[
			['Person', document.people()],
			['Organisation', document.organizations()],
			['Location', document.places()],
		] as const
	).flatMap(([type, view]) =>
		(view.json({ offset: true }) as readonly { offset?: { start: number; length: number } }[]).flatMap(
			({ offset }) =>
				offset
					? [{ start: toCodePoint(offset.start), end: toCodePoint(offset.start + offset.length), type }]
					: [],
		),
	);
}

function f1(texts: readonly Text[], find: (text: string) => readonly Typed[]): number {
	const counts: Counts = { right: 0, found: 0, met: 0, there: 0 };
	const overlaps = (a: Typed, b: Typed): boolean => a.type === b.type && a.start < b.end && b.start < a.end;
	for (const { text, entities: gold } of texts) {
		const found = find(text);
		counts.found += found.length;
		counts.there += gold.length;
		counts.right += found.filter((one) => gold.some((other) => overlaps(one, other))).length;
		counts.met += gold.filter((one) => found.some((other) => overlaps(one, other))).length;
	}
	const precision = counts.right / counts.found;
	const recall = counts.met / counts.there;
	return (200 * precision * recall) / (precision + recall);
}
